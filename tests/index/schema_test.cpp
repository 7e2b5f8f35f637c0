#include "index/schema.h"

#include <catch2/catch.hpp>
#include <random>

#include "vnfts/error.h"

using namespace vnfts;

TEST_CASE("A record gives back the article that went in") {
  Article a;
  a.id = "x";
  a.title = std::string("\0\xFF bò", 6);
  a.body = std::string(100000, 'b');
  a.authors = {"An", "", "Bình"};
  a.tags = {"lũ"};
  const std::string record = index::encode_record(a);
  CHECK(index::decode_data(record).article == a);
  CHECK(index::decode_data(record).places.empty());
  CHECK(index::decode_data(record + "places").places == "places");
  CHECK(index::decode_data(index::encode_record({})).article == Article{});
}

TEST_CASE("A damaged record is an error, wherever it is cut or changed") {
  Article a;
  a.id = "id";
  a.title = "Lai Châu";
  a.tags = {"một", "hai"};
  const std::string record = index::encode_record(a);
  for (std::size_t n = 0; n < record.size(); ++n)
    CHECK_THROWS_AS(index::decode_data(record.substr(0, n)), Error);
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string noise(random() % 40, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    try {
      index::decode_data(noise);
    } catch (const Error& e) {
      CHECK(e.code() == ErrorCode::damaged);
    }
  }
}

TEST_CASE("An id is its term, or its hash when it is long or holds a zero byte") {
  CHECK(index::id_term("bien-phong-1") == "Qbien-phong-1");
  const std::string longest(200, 'a');
  CHECK(index::id_term(longest) == "Q" + longest);
  CHECK(index::id_term(longest + "a").size() < 50);
  CHECK(index::id_term(longest + "a") != index::id_term(longest + "b"));
  CHECK(index::id_term(std::string("a\0b", 3)).find('\0') == std::string::npos);
}

TEST_CASE("A day is kept as eight digits") {
  const Day day = std::chrono::year(2024) / 2 / 9;
  CHECK(index::day_value(day) == "20240209");
  CHECK(index::day_of_value("20240209") == day);
}
