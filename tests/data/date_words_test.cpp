/// What the rows of date_words.tsv mean; their shape is checked when they are embedded.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/tables.h"
#include "date/vocabulary.h"
#include "support/cells.h"
#include "support/token_invariants.h"
#include "text/letters.h"
#include "text/piece.h"
#include "text/word.h"

namespace vnfts {

using vnfts::test::lower_case;
using vnfts::test::words;

namespace {

/// Nothing for anything but a number in its shortest form.
std::optional<int> number(std::string_view cell) {
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || std::to_string(value) != cell) return std::nullopt;
  return value;
}

/// The values that each sense takes; 0 alone for any other.
const std::map<std::string, std::set<int>> values = {
    {"after", {1}},
    {"ago", {-2, -1}},
    {"branch", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
    {"calendar", {0, 1}},
    {"coming", {1}},
    {"day_word", {-3, -2, -1, 0, 1, 2}},
    {"last", {-1}},
    {"lunar_month", {1, 12}},
    {"near_link", {0, 1}},
    {"past", {-2, -1}},
    {"place", {0, 1}},
    {"same_day", {-1, 0, 1}},
    {"same_period", {0, 1}},
    {"season", {1, 2, 3, 4}},
    {"season_name", {1, 2}},
    {"stem", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}},
    {"then", {-1, 1}},
    {"tomorrow", {1}},
    {"weekday", {1, 2, 3, 4, 5, 6, 7}},
};

int value_of(std::string_view phrase, std::string_view sense) {
  for (const data::DateWordsRow& row : data::date_words())
    if (row.phrase == phrase && row.sense == sense) return number(row.value).value_or(-999);
  return -999;
}

constexpr const char* digits[] = {"",    "một", "hai", "ba",  "bốn",
                                  "năm", "sáu", "bảy", "tám", "chín"};

/// The number in words, as it is said most often.
std::string in_words(int n) {
  const int tens = n / 10;
  const int unit = n % 10;
  if (tens == 0) return digits[unit];
  std::string out = tens == 1 ? "mười" : std::string(digits[tens]) + " mươi";
  if (unit == 0) return out;
  const char* name = digits[unit];
  if (unit == 5) name = "lăm";
  if (tens > 1 && unit == 1) name = "mốt";
  if (tens > 1 && unit == 4) name = "tư";
  return out + " " + name;
}

}  // namespace

TEST_CASE("Every sense in the table is one of the grammar, and the grammar has no other") {
  std::set<std::string> used = {"holiday"};  // its rows are holidays.tsv
  for (const data::DateWordsRow& row : data::date_words()) {
    INFO(row.phrase);
    CHECK(date::sense_named(row.sense));
    used.emplace(row.sense);
  }
#define VNFTS_CHECK(name) CHECK(used.contains(#name));
  VNFTS_DATE_SENSES(VNFTS_CHECK)
#undef VNFTS_CHECK
  CHECK(!date::sense_named("no sense"));
  CHECK(!date::sense_named(""));
}

TEST_CASE("A phrase is words in lower case, NFC, with one space between") {
  for (const data::DateWordsRow& row : data::date_words()) {
    INFO(row.phrase);
    CHECK(test::nfc(row.phrase) == row.phrase);
    for (const std::string& word : words(row.phrase)) {
      CHECK(!word.empty());
      CHECK(lower_case(word));
    }
  }
}

TEST_CASE("A value is a number that its sense can have, and every such number stands there") {
  std::map<std::string, std::set<int>> found;
  for (const data::DateWordsRow& row : data::date_words()) {
    INFO(row.phrase << " " << row.sense);
    const auto value = number(row.value);
    REQUIRE(value);
    const auto expected = values.find(std::string(row.sense));
    if (expected != values.end())
      CHECK(expected->second.contains(*value));
    else if (row.sense != "number")
      CHECK(*value == 0);
    found[std::string(row.sense)].insert(*value);
  }
  for (const auto& [sense, all] : values) {
    INFO(sense);
    CHECK(found[sense] == all);
  }
}

TEST_CASE("Numbers in words are what they say, from one to thirty-one and the tens") {
  for (int n = 1; n <= 31; ++n) {
    INFO(in_words(n));
    CHECK(value_of(in_words(n), "number") == n);
  }
  for (int n = 40; n <= 90; n += 10) {
    INFO(in_words(n));
    CHECK(value_of(in_words(n), "number") == n);
  }
  for (const data::DateWordsRow& row : data::date_words())
    if (row.sense == "number") {
      INFO(row.phrase);
      const auto value = number(row.value);
      CHECK((value && *value >= 1 && *value <= 90));
    }
}

TEST_CASE("Other ways to say a number mean the same") {
  CHECK(value_of("tư", "number") == 4);
  CHECK(value_of("bẩy", "number") == 7);
  CHECK(value_of("mười bẩy", "number") == 17);
}

TEST_CASE("Weekdays are counted from Monday, as ISO counts them") {
  const char* const names[] = {"thứ hai", "thứ ba",  "thứ tư",  "thứ năm",
                               "thứ sáu", "thứ bảy", "chủ nhật"};
  for (int i = 0; i < 7; ++i) {
    INFO(names[i]);
    CHECK(value_of(names[i], "weekday") == i + 1);
  }
}

TEST_CASE("Stems and branches are in the order of the cycle") {
  const char* const stems[] = {"giáp", "ất",   "bính", "đinh", "mậu",
                               "kỷ",   "canh", "tân",  "nhâm", "quý"};
  const char* const branches[] = {"tý",  "sửu", "dần",  "mão", "thìn", "tỵ",
                                  "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"};
  for (int i = 0; i < 10; ++i) CHECK(value_of(stems[i], "stem") == i);
  for (int i = 0; i < 12; ++i) CHECK(value_of(branches[i], "branch") == i);
}

TEST_CASE("No phrase stands twice in two spellings of the same word with one sense") {
  std::set<std::pair<std::vector<std::uint64_t>, std::string>> seen;
  for (const data::DateWordsRow& row : data::date_words()) {
    INFO(row.phrase << " " << row.sense);
    std::vector<std::uint64_t> keys;
    for (const std::string& word : words(row.phrase))
      keys.push_back(text::word_key(word, text::Spelling::strict));
    CHECK(seen.emplace(keys, row.sense).second);
  }
}

}  // namespace vnfts
