#include "place/cover.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace vnfts::test {

namespace {

/// Sorted ids, with spaces between.
std::string ids(const std::vector<place::Row>& rows) {
  std::vector<std::string_view> all;
  for (const place::Row row : rows) all.push_back(data::Places::id(row));
  std::ranges::sort(all);
  std::string out;
  for (const std::string_view id : all) out.append(out.empty() ? "" : " ").append(id);
  return out;
}

std::string cover(std::string_view id) { return ids(place::cover(place::row_of(id))); }

bool covers(std::string_view id, std::string_view by) {
  return (" " + cover(id) + " ").find(" " + std::string(by) + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("A place is covered by what it lies in, lay in and became") {
  CHECK(cover("O1-12") == "C-VN N1-12 O1-12");
  CHECK(cover("O2-109") == "C-VN N1-12 O1-12 O2-109");
  CHECK(covers("O3-03589", "O2-109"));  // xã Mường So of huyện Phong Thổ
  CHECK(covers("O3-03589", "N1-12"));
  CHECK(covers("H1-28a", "N1-01"));   // Hà Tây became a part of Hà Nội
  CHECK(covers("H1-28a", "O1-01"));   // of the Hà Nội of before the merger, too
  CHECK(covers("O2-277", "H1-28a"));  // Chương Mỹ lay in it
  CHECK(covers("O1-44", "N1-44"));    // Quảng Bình became a part of the new Quảng Trị
  CHECK(cover("W-paris") == "C-FR W-paris");
  CHECK(cover("C-FR") == "C-FR");
  CHECK(cover("R-tn") == "C-VN R-tn");
}

TEST_CASE("A unit of today is covered by where its communes were before") {
  CHECK(covers("N3-03549", "O2-109"));  // xã Phong Thổ, of communes of huyện Phong Thổ
  CHECK(covers("N3-03549", "O1-12"));
  CHECK(covers("N1-12", "O1-12"));        // the province stayed
  CHECK_FALSE(covers("N1-44", "O1-44"));  // two provinces became one
  CHECK_FALSE(covers("N1-44", "O1-45"));
  CHECK_FALSE(covers("O1-45", "O1-44"));
}

TEST_CASE("A place does not cover what lies in it") {
  CHECK_FALSE(covers("O1-12", "O2-109"));
  CHECK_FALSE(covers("O2-109", "O3-03589"));
  CHECK_FALSE(covers("O2-109", "N3-03549"));
}

TEST_CASE("Every place is covered by itself, and by units that are known") {
  for (std::size_t i = 0; i < data::Places::size; ++i) {
    const auto row = static_cast<place::Row>(i);
    const auto rows = place::cover(row);
    if (std::ranges::count(rows, place::unit_of(row)) != 1 || rows.size() > 40)
      FAIL_CHECK(data::Places::id(row) << ": " << ids(rows));
  }
}

TEST_CASE("A unit under one name goes through its forms, and to what has its name and level") {
  const auto named = [](std::string_view id) {
    return ids(place::under_one_name(place::row_of(id)));
  };
  CHECK(named("N1-12") == "N1-12 O1-12 P1-laichaucu");
  CHECK(named("N1-44") == "N1-44 O1-45");  // Quảng Trị
  CHECK(named("C-FR") == "C-FR");
  CHECK(named("O2-109").find("N3") == std::string::npos);
}

}  // namespace vnfts::test
