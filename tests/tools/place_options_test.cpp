#include "cli/place_options.h"

#include <catch2/catch.hpp>

#include "cli/tool.h"

using namespace vnfts;
using namespace vnfts::cli;

namespace {

std::string error_of(const PlaceOptions& options) {
  try {
    read_place_options(options);
  } catch (const UsageError& e) {
    return e.what();
  }
  return "";
}

}  // namespace

TEST_CASE("Each place of the command line is a query and a reading", "[tools][place]") {
  PlaceOptions options;
  options.places = {"huyện Phong Thổ", "ha noi"};
  options.near = {"Lai Châu, 0,5 km"};
  const PlaceClauses clauses = read_place_options(options);
  REQUIRE(clauses.queries.size() == 3);
  REQUIRE(clauses.readings.size() == 3);
  for (const Query& query : clauses.queries) CHECK(query.kind == Query::Kind::place);
  CHECK(clauses.queries[0].text == "O2-109");
  CHECK(clauses.queries[0].radius_km == 0);
  CHECK(clauses.queries[2].radius_km == 0.5);
  CHECK(clauses.readings[0].typed == "--place huyện Phong Thổ");
  CHECK(clauses.readings[0].place == "O2-109");
  CHECK(clauses.readings[1].typed == "--place ha noi");
  CHECK(clauses.readings[2].typed == "--near Lai Châu, 0,5 km");
  CHECK(clauses.readings[2].radius_km == 0.5);
  CHECK(clauses.texts == std::vector<std::string>{"place:\"huyện Phong Thổ\"", "place:\"ha noi\"",
                                                  "near:\"Lai Châu, 0,5 km\""});
  for (std::size_t i = 0; i < 3; ++i) CHECK(parse_query(clauses.texts[i]) == clauses.queries[i]);
  CHECK(read_place_options({}).queries.empty());
}

TEST_CASE("A name that nothing has is refused with those that are near", "[tools][place]") {
  const std::string unknown = error_of({{"Phong Tỏ"}, {}});
  CHECK(unknown.starts_with("--place: there is no place \"Phong Tỏ\" (did you mean Phong Thổ"));
  CHECK(unknown.ends_with("(as in --place \"Phong Thổ, Lai Châu\")"));
  CHECK(error_of({{}, {"Lai Châu"}}).starts_with("--near: "));
  CHECK(error_of({{}, {"Lai Châu,9999km"}}).starts_with("--near: "));
  for (const char* const name :
       {"Lai \"Châu", "“Lai Châu”", "«Lai Châu»", " ", "\x01", "\xff", ")", "x OR y", "*", "="})
    CHECK(error_of({{name}, {}}).starts_with("--place: "));
}
