#include "article/field_map.h"

#include <catch2/catch.hpp>

#include "vnfts/error.h"

namespace vnfts::article {

TEST_CASE("A given path stands for its field, before the names that are known", "[field_map]") {
  const FieldMap map({{ArticleField::tags, "Category"}, {ArticleField::title, "data.headline"}});
  REQUIRE(map.find("category"));
  CHECK(map.find("category")->field == ArticleField::tags);
  CHECK(map.find("data.headline")->field == ArticleField::title);
  CHECK(map.find("title")->field == ArticleField::title);
  CHECK(map.find("data.headline")->rank < map.find("title")->rank);
  CHECK(map.find_given("data.headline") == map.find("data.headline"));
  CHECK(!map.find_given("title"));
  CHECK(!map.find("headline2"));
  CHECK(map.place_of("CATEGORY") == 0);
  CHECK(map.place_of("data.headline") == 1);
  CHECK(!map.place_of("title"));
}

TEST_CASE("Of several paths for a field the first has the lowest rank", "[field_map]") {
  const FieldMap map({{ArticleField::lead, "a"}, {ArticleField::lead, "b"}});
  CHECK(map.find("a")->rank < map.find("b")->rank);
}

TEST_CASE("Letters of a path are compared as the table's, and exactly where it has others",
          "[field_map]") {
  const FieldMap map({{ArticleField::title, " Tiêu-đề chính "}, {ArticleField::body, "Текст"}});
  CHECK(map.find("tieu_de_chinh"));
  CHECK(map.find("TIÊU ĐỀ CHÍNH"));
  CHECK(map.find("Текст"));
  CHECK(!map.find("текст"));
}

TEST_CASE("A path has members below each of its names but the last", "[field_map]") {
  const FieldMap map({{ArticleField::title, "a.Bài.tựa"}});
  CHECK(map.has_given_members("a"));
  CHECK(map.has_given_members("a.bai"));
  for (const char* const name : {"", "a.", "a.b", "a.bai.tua", "bai"}) {
    CAPTURE(name);
    CHECK(!map.has_given_members(name));
  }
}

TEST_CASE("A path that is empty or stands for two fields is refused", "[field_map]") {
  const std::vector<FieldPath> refused[] = {
      {{ArticleField::id, " "}},
      {{ArticleField::id, "URL"}, {ArticleField::url, "url"}},
  };
  for (const auto& paths : refused) CHECK_THROWS_AS(FieldMap(paths), Error);
  CHECK_NOTHROW(FieldMap({{ArticleField::id, "a"}, {ArticleField::id, "a"}}));
}

}  // namespace vnfts::article
