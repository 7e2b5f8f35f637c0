#include "analysis/compound.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace vnfts::analysis {

namespace {

/// The compounds of one chunk, separated by bars; each as its whole, or its units in parentheses.
std::string compounds(std::string_view chunk) {
  std::vector<Unit> units;
  std::vector<Compound> found;
  read_units(chunk, 0, units);
  join_numbers(units);
  find_compounds(units, found);
  std::string out;
  std::size_t next = 0;
  for (const Compound& c : found) {
    CHECK(c.first == next);
    CHECK(c.count > 0);
    next = c.first + c.count;
    if (!out.empty()) out += " | ";
    out += c.whole.empty() ? "(" + spelled_out(std::span(units).subspan(c.first, c.count)) + ")"
                           : c.whole;
  }
  CHECK(next == units.size());
  return out;
}

}  // namespace

TEST_CASE("Units that belong together make one compound, the others stay apart") {
  struct Case {
    const char *chunk, *expected;
  };
  const Case cases[] = {
      {"Nội-Huế", "(nội-huế)"},
      {"Nội.Ông", "(nội) | (ông)"},
      {"TP.HCM", "tphcm"},
      {"TP.HCM-Trung", "tphcm | (trung)"},
      {"TP.HCM-Đà", "tphcm | (đà)"},
      {"Nội-TP.HCM", "(nội) | tphcm"},
      {"GD&ĐT", "gdđt"},
      {"NĐ-CP", "nđcp"},
      {"K'Ho", "k'ho"},
      {"T.Ư", "t.ư"},
      {"R'lấp", "rlấp"},
      {"và/hoặc", "(và) | (hoặc)"},
      {"167/2013/NĐ-CP", "167/2013/nđcp"},
      {"Covid-19", "covid19"},
      {"28/2/2019", "28/2/2019"},
      {"2019.Ông", "(2019) | (ông)"},
      {"a.b@tin.example", "a.b@tin.example"},
      {"a@b", "(a) | (b)"},
      {"tin.example", "tin.example"},
      {"tin-moi.tin.example", "tin-moi.tin.example"},
      {"tin.example/abc", "tin.example | (abc)"},
      {"nội.vn", "(nội) | (vn)"},
      {"a.vn", "avn"},
      {"xong.Trong", "(xong) | (trong)"},
  };
  for (const auto& [chunk, expected] : cases) {
    INFO(chunk);
    CHECK(compounds(chunk) == expected);
  }
}

TEST_CASE("A compound longer than a term has no whole") {
  const std::string x(40, 'x');
  CHECK(compounds(x + "-" + x + "9") == "()");
  CHECK(compounds(x + "." + x + ".vn") == "()");
  CHECK(compounds(x + "@" + x + ".vn") == "()");
}

}  // namespace vnfts::analysis
