#include "cli/date_table.h"

#include <catch2/catch.hpp>
#include <string>

using namespace vnfts;
using cli::fill_gaps;
using cli::pick_unit;
using Counts = std::vector<FacetCount>;

namespace {

/// One article on each of these days, months or years.
Counts counts(const std::vector<std::string>& values) {
  Counts out;
  for (const std::string& value : values) out.push_back({value, parse_day_filter(value).range, 1});
  return out;
}

/// "value count", in the order of the lines.
std::vector<std::string> written(const Counts& counts) {
  std::vector<std::string> out;
  for (const FacetCount& count : counts)
    out.push_back(count.value + " " + std::to_string(count.count));
  return out;
}

}  // namespace

TEST_CASE("A table by date has at most about 40 lines, and several if it can", "[tools]") {
  struct Row {
    std::vector<std::string> days;
    FacetBy by;
  };
  const Row rows[] = {
      {{}, FacetBy::year},
      {{"2019-02-28"}, FacetBy::day},
      {{"2019-02-28", "2019-03-31"}, FacetBy::day},
      {{"2019-01-31", "2019-03-19"}, FacetBy::day},
      {{"2019-01-01", "2019-03-03"}, FacetBy::day},  // 62 days, but three months
      {{"2019-01-01", "2019-03-04"}, FacetBy::month},
      {{"2019-01-31", "2019-04-01"}, FacetBy::month},  // 61 days, but four months
      {{"2018-01-01", "2021-12-31"}, FacetBy::month},  // 48 months
      {{"2018-02-01", "2022-02-01"}, FacetBy::year},
      {{"1000-01-01", "2200-12-31"}, FacetBy::year},
  };
  for (const Row& row : rows) {
    CAPTURE(row.days);
    CHECK(pick_unit(counts(row.days)) == row.by);
  }
}

TEST_CASE("Gaps of a table are lines of 0", "[tools]") {
  struct Row {
    std::vector<std::string> values;
    FacetBy by;
    std::vector<std::string> lines;
  };
  const Row rows[] = {
      {{}, FacetBy::year, {}},
      {{"2019"}, FacetBy::year, {"2019 1"}},
      {{"2019", "2020"}, FacetBy::year, {"2019 1", "2020 1"}},
      {{"2019", "2022"}, FacetBy::year, {"2019 1", "2020 0", "2021 0", "2022 1"}},
      {{"2019-11", "2020-02"},
       FacetBy::month,
       {"2019-11 1", "2019-12 0", "2020-01 0", "2020-02 1"}},
      {{"1954-05", "1954-07"}, FacetBy::mentioned_month, {"1954-05 1", "1954-06 0", "1954-07 1"}},
      {{"2020-02-27", "2020-03-01"},
       FacetBy::day,
       {"2020-02-27 1", "2020-02-28 0", "2020-02-29 0", "2020-03-01 1"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.values);
    CHECK(written(fill_gaps(counts(row.values), row.by)) == row.lines);
  }
}

TEST_CASE("A line of 0 stands for the days that it names", "[tools]") {
  const Counts filled = fill_gaps(counts({"2020-01", "2020-03"}), FacetBy::month);
  REQUIRE(filled.size() == 3);
  CHECK(filled[1].days == parse_day_filter("2020-02").range);
}

TEST_CASE("Gaps too wide to be read stay out of a table", "[tools]") {
  const Counts far = counts({"1000-01-01", "2200-12-31"});
  CHECK(fill_gaps(far, FacetBy::day) == far);
  CHECK(fill_gaps(counts({"1960", "2007"}), FacetBy::year).size() == 48);
  CHECK(fill_gaps(counts({"1960", "2008"}), FacetBy::year).size() == 2);
  Counts most;  // every other of 99 years
  for (int year = 1901; year < 2000; year += 2)
    most.push_back(counts({std::to_string(year)}).front());
  CHECK(fill_gaps(most, FacetBy::year).size() == 99);
  most.erase(most.begin() + 1);
  CHECK(fill_gaps(most, FacetBy::year).size() == 49);
}
