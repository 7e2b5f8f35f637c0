#include "index/number_list.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "index/little_endian.h"

using namespace vnfts::index;

namespace {

std::string list_of(const std::vector<std::uint16_t>& numbers) {
  std::string list;
  for (const std::uint16_t number : numbers) append_little_endian<2>(list, number);
  return list;
}

}  // namespace

TEST_CASE("Each number of a list is found where it stands, however long the list is") {
  std::mt19937 random(4);
  std::vector<std::uint16_t> numbers;
  for (std::uint16_t next = 3; numbers.size() < 70; next += 1 + random() % 900) {
    numbers.push_back(next);
    const std::string list = list_of(numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      CHECK(find_number(list, numbers[i]) == i);
      const auto other = static_cast<std::uint16_t>(numbers[i] - 1);
      const bool is_there = i > 0 && numbers[i - 1] == other;
      CHECK(find_number(list, other).has_value() == is_there);
    }
  }
}

TEST_CASE("Halves of two numbers are no number, nor is what lies behind the list") {
  const std::string bytes =
      list_of({0x1234, 0x5678, 0xFFFF, 0x0001, 0x0203, 0x0405, 0x0607, 0x0809, 0x0A0B, 0x0C0D});
  CHECK(!find_number(bytes, 0x7812));
  CHECK(!find_number(bytes, 0x3456));
  CHECK(find_number(bytes, 0xFFFF) == 2);
  CHECK(find_number(bytes, 0x0C0D) == 9);
  CHECK(!find_number(std::string_view(bytes).substr(0, 18), 0x0C0D));
  CHECK(!find_number(std::string_view(bytes).substr(0, 19), 0x0C0D));
  CHECK(!find_number({}, 0));
}
