/// What the tables of places mean.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "data/tables.h"
#include "place/gazetteer.h"
#include "place/spelling.h"
#include "support/token_invariants.h"

namespace vnfts {

namespace {

using data::PlaceNames;
using data::PlaceRegions;
using data::Places;
using place::no_row;
using place::Row;

/// Ids of rows for which something does not hold; few enough to read.
template <typename Holds>
std::string broken(Holds holds) {
  std::string out;
  for (std::size_t i = 0; i < Places::size; ++i)
    if (!holds(static_cast<Row>(i)) && out.size() < 400) out += std::string(Places::id(i)) + " ";
  return out;
}

bool unit(Row row) {
  const std::string_view level = Places::level(row);
  return level == "province" || level == "district" || level == "commune";
}

std::ptrdiff_t count(char letter, std::string_view level, bool in_force_only) {
  std::ptrdiff_t n = 0;
  for (std::size_t i = 0; i < Places::size; ++i)
    n += Places::id(i).front() == letter && Places::level(i) == level &&
         (!in_force_only || Places::last_year(i) == 0);
  return n;
}

}  // namespace

TEST_CASE("34 provinces are in force and 63 were before") {
  CHECK(count('N', "province", true) == 34);
  CHECK(count('N', "commune", true) == 3321);
  CHECK(count('O', "province", false) == 63);
  CHECK(count('O', "district", false) == 696);
  CHECK(count('O', "commune", false) == 10035);
}

TEST_CASE("Names of places are composed, trimmed and short") {
  CHECK(broken([](Row row) {
          const std::string name(Places::name(row));
          return !name.empty() && test::nfc(name) == name && name.front() != ' ' &&
                 name.back() != ' ' && name.find("  ") == std::string::npos;
        }) == "");
  for (std::size_t i = 0; i < PlaceNames::size; ++i) {
    INFO(PlaceNames::name(i));
    REQUIRE(test::nfc(PlaceNames::name(i)) == PlaceNames::name(i));
  }
}

TEST_CASE("The letter of an id tells when the place was in force, the number its level") {
  CHECK(broken([](Row row) {
          const std::string_view id = Places::id(row);
          const std::string_view level = Places::level(row);
          switch (id.front()) {
            case 'C':
              return level == "country";
            case 'R':
              return level == "region";
            case 'W':
              return level == "world";
            default:
              return level == (id[1] == '1' ? "province" : id[1] == '2' ? "district" : "commune");
          }
        }) == "");
  CHECK(broken([](Row row) {
          const int last = Places::last_year(row);
          switch (Places::id(row).front()) {
            case 'N':
              return last == 0 || last > 2025;
            case 'O':
              return last == 2025;
            case 'H':
            case 'P':
              return last >= 1976 && last <= 2025;
            default:
              return last == 0 || Places::id(row) == "C-SU";
          }
        }) == "");
}

TEST_CASE("Years are in order, and nothing begins in the future of the tables") {
  CHECK(broken([](Row row) {
          const int first = Places::first_year(row);
          const int last = Places::last_year(row);
          return (first == 0 || first > 1900) && first <= 2026 && (last == 0 || first <= last);
        }) == "");
}

TEST_CASE("A parent has a higher level, and every district and commune has one") {
  CHECK(broken([](Row row) {
          const Row parent = Places::parent(row);
          if (parent == no_row)
            return Places::level(row) != "district" && Places::level(row) != "commune";
          if (Places::level(row) == "world") return Places::level(parent) == "country";
          return unit(row) && unit(parent) && place::level_at(parent) < place::level_at(row);
        }) == "");
}

TEST_CASE("Successors are in force, and a unit that is not in force has some") {
  CHECK(broken([](Row row) {
          if (!unit(row)) return Places::successors(row).empty();
          const auto successors = Places::successors(row);
          return successors.empty() == place::in_force(row) &&
                 std::ranges::all_of(successors,
                                     [](Row s) { return place::in_force(s) && unit(s); });
        }) == "");
}

TEST_CASE("Successors of provinces are provinces, of all others communes") {
  CHECK(broken([](Row row) {
          const bool province = Places::level(row) == "province";
          return std::ranges::all_of(Places::successors(row), [&](Row s) {
            return Places::level(s) == (province ? "province" : "commune");
          });
        }) == "");
}

TEST_CASE("What a unit became next is of its level and ended later") {
  CHECK(broken([](Row row) {
          return std::ranges::all_of(Places::next(row), [row](Row next) {
            const int last = Places::last_year(next);
            return next != row && Places::level(next) == Places::level(row) &&
                   (last == 0 || last >= Places::last_year(row));
          });
        }) == "");
}

TEST_CASE("The last form of a unit is its own last form, and the way there is `next`") {
  CHECK(broken([](Row row) {
          const Row last = Places::last_form(row);
          if (last == no_row) return true;
          if (Places::last_form(last) != no_row || last == row) return false;
          const auto next = Places::next(row);
          return std::ranges::any_of(
              next, [last](Row n) { return n == last || Places::last_form(n) == last; });
        }) == "");
}

TEST_CASE("Units lie in Vietnam, and a commune near its province") {
  CHECK(broken([](Row row) {
          const float lat = Places::lat(row);
          const float lon = Places::lon(row);
          // From Cà Mau to Hà Giang; the islands lie further east.
          if (unit(row)) return lat > 7 && lat < 23.5 && lon > 102 && lon < 117;
          return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
        }) == "");
  CHECK(broken([](Row row) {
          if (Places::level(row) != "commune" || Places::type(row) == "đặc khu" ||
              Places::name(row) == "Trường Sa" || Places::name(row) == "Song Tử Tây" ||
              Places::name(row) == "Sinh Tồn")
            return true;
          Row province = row;
          while (Places::level(province) != "province") province = Places::parent(province);
          return distance_km(place::place_at(row), place::place_at(province)) < 220;
        }) == "");
}

TEST_CASE("Types are of their level") {
  const std::map<std::string_view, std::set<std::string_view>> types = {
      {"province", {"tỉnh", "thành phố", "đặc khu"}},
      {"district", {"quận", "huyện", "thị xã", "thành phố"}},
      {"commune", {"xã", "phường", "thị trấn", "đặc khu"}},
      {"region", {"vùng", "biển"}},
      {"country", {"nước", "khối"}},
      {"world",
       {"thành phố", "bang", "xứ", "bán đảo", "đảo", "châu lục", "đại dương", "vịnh", "sông",
        "khu vực"}}};
  CHECK(broken([&](Row row) { return types.at(Places::level(row)).contains(Places::type(row)); }) ==
        "");
}

TEST_CASE("The key of a name is made of its letters") {
  for (std::size_t i = 0; i < PlaceNames::size; ++i) {
    INFO(PlaceNames::name(i));
    REQUIRE(place::Spelling(PlaceNames::name(i)).key() == PlaceNames::key(i));
    REQUIRE(!PlaceNames::key(i).empty());
  }
}

TEST_CASE("Every place has its name among the names, once") {
  std::map<Row, int> names;
  for (std::size_t i = 0; i < PlaceNames::size; ++i)
    if (PlaceNames::kind(i) == "name") {
      INFO(PlaceNames::name(i));
      ++names[PlaceNames::place(i)];
      REQUIRE(PlaceNames::name(i) == Places::name(PlaceNames::place(i)));
    }
  CHECK(broken([&](Row row) { return names[row] == 1; }) == "");
}

TEST_CASE("No alias of a place is an earlier name of it, or the official one, by rule") {
  const auto covers = [](std::size_t row, std::size_t alias) {
    const auto likeness =
        place::compare(place::Spelling(PlaceNames::name(alias)),
                       place::Spelling(PlaceNames::name(row)), place::Accents::exact);
    return likeness && likeness->same_words;
  };
  std::string twice;
  for (std::size_t first = 0, end = 0; first < PlaceNames::size; first = end) {
    while (end < PlaceNames::size && PlaceNames::key(end) == PlaceNames::key(first)) ++end;
    for (std::size_t i = first; i < end; ++i)
      for (std::size_t k = first; k < end && PlaceNames::kind(i) != "name"; ++k)
        if (PlaceNames::place(k) == PlaceNames::place(i) &&
            (k < i || (k > i && PlaceNames::kind(k) == "name")) && covers(k, i))
          twice +=
              std::string(PlaceNames::name(i)) + " = " + std::string(PlaceNames::name(k)) + "; ";
  }
  CHECK(twice == "");
}

TEST_CASE("Kinds and contexts of names are the ones that the header names; numbers are typed") {
  const std::set<std::string_view> kinds = {"name",    "spelling", "abbreviation",
                                            "english", "former",   "other"};
  for (std::size_t i = 0; i < PlaceNames::size; ++i) {
    INFO(PlaceNames::key(i) << " " << PlaceNames::name(i));
    const std::string_view context = PlaceNames::context(i);
    CHECK(kinds.contains(PlaceNames::kind(i)));
    CHECK((context.empty() || context == "caution" || context == "typed"));
    if (place::Spelling(PlaceNames::name(i)).numbered()) CHECK(context == "typed");
  }
}

TEST_CASE("Every region has provinces of today and of before, all of Vietnam in three") {
  std::set<Row> today;
  std::set<Row> before;
  for (std::size_t i = 0; i < PlaceRegions::size; ++i) {
    const Row region = PlaceRegions::region(i);
    INFO(Places::id(region));
    CHECK(Places::level(region) == "region");
    CHECK((PlaceRegions::official(i) == "yes" || PlaceRegions::official(i) == "no"));
    CHECK(!PlaceRegions::today(i).empty());
    CHECK(!PlaceRegions::before(i).empty());
    for (const Row row : PlaceRegions::today(i)) {
      CHECK((place::in_force(row) && Places::level(row) == "province"));
    }
    for (const Row row : PlaceRegions::before(i))
      CHECK((place::before_merger(row) && Places::level(row) == "province"));
    const std::string_view id = Places::id(region);
    if (id != "R-bac" && id != "R-trung" && id != "R-nam") continue;
    for (const Row row : PlaceRegions::today(i)) CHECK(today.insert(row).second);
    for (const Row row : PlaceRegions::before(i)) CHECK(before.insert(row).second);
  }
  CHECK(today.size() == 34);
  CHECK(before.size() == 63);
}

TEST_CASE("Counts are of names of provinces and districts, and more than none") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < Places::size; ++i)
    if (Places::level(i) == "province" || Places::level(i) == "district")
      names.insert(Places::name(i));
  for (std::size_t i = 0; i < data::PlaceNameCounts::size; ++i) {
    const std::string_view name = data::PlaceNameCounts::name(i);
    INFO(name);
    CHECK(names.contains(name));
    const place::NameCounts counts = place::counts_of(name);
    CHECK(counts.alone + counts.typed + counts.longer > 0);
  }
  CHECK(place::counts_of("Thái Bình").longer > place::counts_of("Thái Bình").alone);
  CHECK(place::counts_of("Nơi Khác").alone == 0);
}

TEST_CASE("Type words are in lower case and mean types that places have") {
  std::set<std::string_view> types;
  for (std::size_t i = 0; i < Places::size; ++i) types.insert(Places::type(i));
  for (const auto& row : data::place_types()) {
    INFO(row.word);
    CHECK(test::nfc(row.word) == row.word);
    CHECK((row.kind == "full" || row.kind == "abbreviation"));
    CHECK((row.without_dot == "any" || row.without_dot == "number" || row.without_dot == "never"));
    if (row.level != "below" && row.level != "other") CHECK(types.contains(row.type));
  }
}

}  // namespace vnfts
