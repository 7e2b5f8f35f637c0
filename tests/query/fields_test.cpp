#include "query/fields.h"

#include <catch2/catch.hpp>

#include "data/tables.h"
#include "text/word.h"

using vnfts::Field;
using namespace vnfts::query;

TEST_CASE("a field is found by its names in any case and normal form") {
  struct Row {
    const char* typed;
    const char* name;
  };
  const Row rows[] = {
      {"title", "title"},
      {"Title", "title"},
      {"TITLE", "title"},
      {"tựa", "title"},
      {"TỰA", "title"},
      {"tua", "title"},
      {"tu\u031B\u0323a", "title"},
      {"tu\u0323\u031Ba", "title"},
      {"tiêu_đề", "title"},
      {"tie\u0302u_đe\u0302\u0300", "title"},
      {"TIÊU_ĐỀ", "title"},
      {"tieu_de", "title"},
      {"tiêuđề", "title"},
      {"tác_giả", "author"},
      {"tac_gia", "author"},
      {"tácgiả", "author"},
      {"nguồn", "source"},
      {"nguon", "source"},
      {"mục", "section"},
      {"muc", "section"},
      {"chuyên_mục", "section"},
      {"thẻ", "tag"},
      {"the", "tag"},
      {"tags", "tag"},
      {"ngày", "date"},
      {"ngay", "date"},
      {"nơi", "place"},
      {"nhắc", "mentions"},
      {"Nhắc_đến", "mentions"},
      {"nhac_den", "mentions"},
      {"căn_cứ", "dated"},
      {"gần", "near"},
  };
  for (const Row& row : rows) {
    INFO(row.typed);
    const auto field = find_field(row.typed);
    REQUIRE(field);
    CHECK(field->name == row.name);
  }
}

TEST_CASE("another word with other marks is no field") {
  for (const char* word :
       {"nói", "thế", "thể", "nhạc", "mức", "ngây", "gan dạ", "text", "", "x", "tác_gia", "Mỹ"}) {
    INFO(word);
    CHECK(!find_field(word));
  }
  CHECK(!find_field(std::string(100'000, 'x')));
}

TEST_CASE("the nearest name is found by its letters") {
  CHECK(nearest_name("tilte") == "title");
  CHECK(nearest_name("sorce") == "source");
  CHECK(nearest_name("authors") == "author");
  CHECK(nearest_name("nguòn") == "nguon");
  CHECK(nearest_name("sections") == "section");
  CHECK(nearest_name("K").empty());
  CHECK(nearest_name("Campuchia").empty());
  CHECK(nearest_name(std::string(100'000, 'x')).empty());
}

TEST_CASE("the values of dated are found in any case") {
  using vnfts::Dated;
  CHECK(find_dated("url") == Dated::url);
  CHECK(find_dated("Dateline") == Dated::dateline);
  for (const char* other : {"", "text", "urls", "stated inferred"}) CHECK(!find_dated(other));
  CHECK(!find_dated(std::string(100'000, 'x')));
  for (const Dated dated :
       {Dated::stated, Dated::inferred, Dated::url, Dated::gloss, Dated::dateline, Dated::unknown})
    CHECK(find_dated(name_of(dated)) == dated);
  CHECK(dated_names() == "stated, inferred, url, gloss, dateline, unknown");
}

TEST_CASE("every row of query_fields.tsv can be found and names a field") {
  for (const auto& row : vnfts::data::query_fields()) {
    INFO(row.name);
    CHECK(vnfts::text::word_term(row.name).term == row.name);
    CHECK((row.spaced == "yes" || row.spaced == "no"));
    const auto field = find_field(row.name);
    REQUIRE(field);
    if (field->kind == FieldName::Kind::content)
      CHECK(name_of(field->field) == row.field);
    else
      CHECK((row.field == "date" || row.field == "mentions" || row.field == "dated" ||
             row.field == "place" || row.field == "near"));
  }
}
