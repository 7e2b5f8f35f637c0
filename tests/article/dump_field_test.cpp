#include "article/dump_field.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "data/tables.h"

namespace vnfts::article {

TEST_CASE("Every name in the table is found, in any case of letters", "[dump_field]") {
  for (const data::DumpFieldsRow& row : data::dump_fields()) {
    CAPTURE(row.name);
    std::string name(row.name);
    const DumpFieldName* const found = find_dump_field(name);
    REQUIRE(found);
    CHECK(found->name == row.name);
    CHECK(std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    CHECK(find_dump_field(name) == found);
  }
  for (const std::string name : {"", "titles", "crawled_time", "đ"}) CHECK(!find_dump_field(name));
  CHECK(!find_dump_field(std::string(1000, 'x')));
}

TEST_CASE("No two names of one field have the same rank", "[dump_field]") {
  std::set<std::pair<std::string_view, std::string_view>> ranks;
  for (const data::DumpFieldsRow& row : data::dump_fields()) {
    CAPTURE(row.name);
    CHECK(ranks.emplace(row.field, row.rank).second);
  }
}

}  // namespace vnfts::article
