#include <catch2/catch.hpp>
#include <functional>
#include <initializer_list>
#include <random>
#include <string>

#include "support/day.h"
#include "vnfts/error.h"
#include "vnfts/query.h"

using vnfts::parse_query;
using vnfts::Query;

TEST_CASE("a query is written fully parenthesised") {
  Query word;
  word.text = "a";
  word.field = vnfts::Field::section;
  Query phrase;
  phrase.kind = Query::Kind::phrase;
  phrase.text = "b c";
  phrase.exact = true;
  phrase.field = vnfts::Field::section;
  Query near;
  near.kind = Query::Kind::near;
  near.field = vnfts::Field::section;
  near.distance = 7;
  near.children = {word, phrase};
  CHECK(to_string(near) == "section:(a NEAR/7 =\"b c\")");
  Query none;
  none.kind = Query::Kind::none_of;
  none.children = {near};
  Query any;
  any.kind = Query::Kind::any_of;
  any.children = {word, none};
  CHECK(to_string(any) == "(section:a OR -section:(a NEAR/7 =\"b c\"))");
}

TEST_CASE("a query survives being written and read again") {
  const char* pieces[] = {"a",
                          "biên",
                          "phòng",
                          "Covid-19",
                          "\"a b\"",
                          "“x y”",
                          "=bò",
                          "bien*",
                          " ",
                          " ",
                          " ",
                          " OR ",
                          " AND ",
                          " NOT ",
                          " NEAR/5 ",
                          " NEAR ",
                          "(",
                          ")",
                          " (",
                          ") ",
                          "-",
                          " -",
                          "=",
                          "*",
                          "title:",
                          "tựa: ",
                          "tag:(",
                          "source:=",
                          "date:2019",
                          "the: ",
                          "date:1/2/2019..",
                          "nhắc:2019",
                          "mentions:\"2019 .. 2020\"",
                          "mentions:..\"2019\"",
                          "..",
                          "dated:url",
                          "dated: ",
                          "date:hôm_qua",
                          "date:28/2",
                          "date:>=3m",
                          "ngày:\"rằm tháng giêng\"",
                          "date:20/11..",
                          "nhắc:tết",
                          "nhắc:<=",
                          "date:10/3/2019âl",
                          "place:huế",
                          "nơi:=",
                          "place:\"Phong Thổ, Lai Châu\"",
                          "near:\"Lai Châu",
                          "gần:phong_thổ,0,5km",
                          ",1.25 km",
                          ":",
                          "Mỹ: ",
                          "10:30",
                          ",",
                          "…",
                          "\"",
                          "\xE2\x80",
                          "»",
                          "\u00A0",
                          "//x",
                          "://",
                          "\uFEFF"};
  std::mt19937 random(3);
  int read = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string text;
    for (unsigned k = random() % 12 + 1; k > 0; --k) text += pieces[random() % std::size(pieces)];
    try {
      const Query query = parse_query(text, day(2024, 2, 28));
      ++read;
      if (parse_query(to_string(query), day(2025, 11, 1)) != query)
        FAIL_CHECK(text << " -> " << to_string(query));
    } catch (const vnfts::Error& error) {
      if (error.offset() > text.size() || error.hint().empty()) FAIL_CHECK(text);
    }
  }
  CHECK(read > 5'000);
}

TEST_CASE("generated queries survive being written and read again") {
  std::mt19937 random(4);
  const auto pick = [&](std::initializer_list<const char*> of) {
    return std::string(of.begin()[random() % of.size()]);
  };
  const auto leaf = [&] {
    return pick({"", "=", ""}) + pick({"a", "đội", "\"x y\"", "Mỹ:", "“1, 2”", "F-16"});
  };
  const std::function<std::string(int, bool)> make = [&](int depth, bool in_field) -> std::string {
    const unsigned choice = depth == 0 ? random() % 3 : random() % 8;
    if (choice == 0) return leaf();
    if (choice == 1)
      return in_field ? "b*"
                      : pick({"date:2019", "tag:c", "tua:\"d e\"", "date:..2/2020", "mentions:2019",
                              "dated:url", "place:huế", "nơi:=Q.1", "near:\"Paris, 20,5 km\"",
                              "place:\"P.12, Q.3, TP HCM\"", "gần:lai_châu,50"});
    if (choice == 2) return pick({"(", "( "}) + leaf() + " NEAR/7 " + leaf() + ")";
    if (choice == 3) return pick({"-", "NOT ", "- -", "--"}) + make(depth - 1, in_field);
    if (choice == 4 && !in_field) return pick({"title:(", "nguồn:("}) + make(depth - 1, true) + ")";
    std::string text = "(" + make(depth - 1, in_field);
    for (unsigned k = random() % 3 + 1; k > 0; --k)
      text += pick({" ", " OR ", " AND ", " , "}) + make(depth - 1, in_field);
    return text + ")";
  };
  for (int i = 0; i < 4000; ++i) {
    const std::string text = make(static_cast<int>(random() % 6), false);
    INFO(text);
    Query query;
    REQUIRE_NOTHROW(query = parse_query(text));
    CHECK(parse_query(to_string(query)) == query);
  }
}

TEST_CASE("any bytes are a query or an error") {
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 64, ' ');
    for (char& c : text) c = static_cast<char>(i % 2 ? random() : random() % 96 + 32);
    try {
      const Query query = parse_query(text);
      if (parse_query(to_string(query)) != query) FAIL_CHECK(text);
    } catch (const vnfts::Error& error) {
      if (error.offset() > text.size()) FAIL_CHECK(text);
    }
  }
}
