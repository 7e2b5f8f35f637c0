#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "index/archive.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;

namespace {

/// Sentences that come again and again, as they do in news.
const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    std::vector<Article> articles;
    for (int i = 0; i < 40; ++i)
      articles.push_back(article(
          fmt::format("{}", i), fmt::format("Tin số {}", i),
          "Bộ đội biên phòng tỉnh Lai Châu giúp dân dựng nhà. Tổng thống Donald Trump đến Hà Nội. "
          "Công ty Mỹ xây nhà máy ở Quảng Trị. Nghệ sĩ Beyoncé hát ở Việt Nam.",
          i < 20 ? "2019-02-28" : "2021-02-28"));
    articles.push_back(article("bo", "Con bò", "Con bò ở bờ đê."));
    archive.add(articles);
    return true;
  }();
  (void)filled;
  return archive;
}

std::string proposed(const std::string& typed, const SearchOptions& options = {}) {
  const auto found = Searcher(sample().path()).suggest(parse_query(typed), options);
  return found ? found->query : "-";
}

struct Case {
  const char* typed;
  const char* expected;  // "-": nothing
};

void check(std::initializer_list<Case> cases, const SearchOptions& options = {}) {
  for (const auto& [typed, expected] : cases) {
    CAPTURE(typed);
    CHECK(proposed(typed, options) == expected);
  }
}

}  // namespace

TEST_CASE("Wrong accents are put right by what stands beside them") {
  check({{"bò đội biên phòng", "bộ đội biên phòng"},
         {"bộ đội biên phóng", "bộ đội biên phòng"},
         {"Lài Châu", "Lai Châu"},
         {"Hà Nồi", "Hà Nội"},
         {"tống thống", "tổng thống"}});
}

TEST_CASE("A missing accent finds as it is, unless accents are exact") {
  check({{"Hà Nôi", "-"}, {"bô doi bien phòng", "-"}});
  SearchOptions exact;
  exact.accents = Accents::exact;
  check({{"Hà Nôi", "Hà Nội"}, {"bo doi", "bộ đội"}, {"Hà Nội", "-"}}, exact);
  SearchOptions ignore;
  ignore.accents = Accents::ignore;
  check({{"Hà Nồi", "-"}, {"hà noii", "hà nội"}}, ignore);
}

TEST_CASE("A slip of the finger is put right, with or without accents") {
  check({{"bộ đội biên phòg", "bộ đội biên phòng"},
         {"bo doi bien phogn", "bo doi bien phong"},
         {"Lai Chaau", "Lai Châu"},
         {"lai chaj", "lai chau"},
         {"Hà Nộii", "Hà Nội"},
         {"Donlad Trump", "Donald Trump"},
         {"donald trmup", "donald trump"},
         {"Beyonse", "Beyonce"},
         {"Quảng Chị", "Quảng Trị"},
         {"công tyy", "công ty"},
         {"giúp zân", "giúp dân"}});
}

TEST_CASE("Two slips in a long foreign word are put right") {
  check({{"Beyomse", "Beyonce"}, {"Bxzonce", "-"}});
}

TEST_CASE("Keys of Telex and VNI are read") {
  check({{"Vieejt Nam", "Việt Nam"},
         {"Vie6t Nam", "Việt Nam"},
         {"bieen phofng", "biên phòng"},
         {"bie6n pho2ng", "biên phòng"},
         {"HAF NOOIJ", "HÀ NỘI"},
         {"bo65 d9o65i, (gi1up da6n)", "bộ đội, giúp dân"}});
}

TEST_CASE("Words are taken apart and put together") {
  check({{"hanoi", "ha noi"},
         {"Laichau", "Lai Chau"},
         {"bodoi bienphong", "bo doi bien phong"},
         {"bộđội biênphòng", "bộ đội biên phòng"},
         {"Donal d Trump", "Donald Trump"},
         {"donaldtrump", "donald trump"}});
}

TEST_CASE("What is asked beside the words stays as it is") {
  check({{"title:tin \"bieen phofng\" date:2019", "title:tin \"biên phòng\" date:2019"},
         {"\"bộ đội biên phógn\" -xyz", "\"bộ đội biên phòng\" -xyz"},
         {"xyzzy OR hànội", "xyzzy OR (hà nội)"},
         {"bộđội NEAR/3 biênphòng", "(\"bộ đội\" NEAR/3 \"biên phòng\")"},
         {"(hanoi OR xyzzy) donald", "((ha noi) OR xyzzy) donald"},
         {"donald, trmup!", "donald, trump!"}});
}

TEST_CASE("Excluded and exact words, beginnings and names are not put right") {
  check({{"donald -trmup", "-"},
         {"donald =trmup", "-"},
         {"donald trmup*", "-"},
         {"donald author:trmup", "-"},
         {"date:2019", "-"}});
}

TEST_CASE("Nothing is proposed for what finds as much, nor for what is like nothing") {
  check({{"bộ đội biên phòng", "-"},
         {"bo doi", "-"},
         {"con bò", "-"},
         {"bờ đê", "-"},
         {"xyzzy", "-"},
         {"beyonce ha noi", "-"},
         {"12345", "-"},
         {"🎉 đội", "-"}});
}

TEST_CASE("A proposal finds clearly more, by the same options") {
  Searcher searcher(sample().path());
  SearchOptions options;
  const auto all = searcher.suggest(parse_query("bộ đội biên phògn"), options);
  REQUIRE(all);
  CHECK(all->total == 40);
  CHECK(all->total_exact);
  CHECK(searcher.search(parse_query(all->query), options).total == all->total);
  options.published = parse_day_filter("2019");
  CHECK(searcher.suggest(parse_query("bộ đội biên phògn"), options)->total == 20);
  options.published = parse_day_filter("2020");
  CHECK_FALSE(searcher.suggest(parse_query("bộ đội biên phògn"), options));
}

TEST_CASE("What the archive has misspelt itself is put right too") {
  std::string often;
  for (int i = 0; i < 6000; ++i) often += "Donald Trump đến. ";
  for (int i = 0; i < 25000; ++i) often += "Tin tức hôm nay có gì mới không. ";
  const Archive archive;
  archive.add(std::vector{article("1", "", often), article("2", "", "Donald Trump đi."),
                          article("3", "", "Donlad Trump đi. Donlad Trump đến.")});
  Searcher searcher(archive.path());
  const auto found = searcher.suggest(parse_query("donlad trump"));
  REQUIRE(found);
  CHECK(found->query == "donald trump");
  CHECK(found->total == 2);
}

TEST_CASE("A query of very many words is left alone") {
  std::string words = "donald trmup";
  CHECK(proposed(words) != "-");
  for (int i = 0; i < 40; ++i) words += " nhà";
  CHECK(proposed(words) == "-");
}

TEST_CASE("Any bytes may be asked about") {
  Searcher searcher(sample().path());
  Query word;
  for (const char* const text :
       {"", "\xFF", "bi\xE1\xBB", "\xCC\x80", "a\xCC\x80\xCC\x81n", "--", "ﬀ"}) {
    word.text = text;
    CAPTURE(text);
    CHECK_NOTHROW([&] {
      try {
        searcher.suggest(word);
      } catch (const Error& e) {
        if (e.code() != ErrorCode::query) throw;  // nothing to look for
      }
    }());
  }
}
