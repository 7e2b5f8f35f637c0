#include "date/lexeme.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/token_invariants.h"

namespace vnfts::date {

namespace {

std::vector<Lexeme> lexemes(std::string_view text, Spelling spelling = Spelling::strict) {
  std::vector<Lexeme> out;
  cut(text, spelling, out);
  return out;
}

/// Of a text that is one lexeme.
Lexeme only(std::string_view text, Spelling spelling = Spelling::strict) {
  const auto found = lexemes(text, spelling);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace

TEST_CASE("A word means the same however it is written") {
  struct Row {
    const char* text;
    Sense sense;
    int value;
  };
  const Row rows[] = {{"tháng", Sense::month, 0},
                      {"THÁNG", Sense::month, 0},
                      {"Tháng", Sense::month, 0},
                      {"th\u200Báng", Sense::month, 0},
                      {"\uFEFFtháng", Sense::month, 0},
                      {"quý", Sense::quarter, 0},
                      {"qúy", Sense::quarter, 0},
                      {"Quí", Sense::quarter, 0},
                      {"hoà", Sense::score, 0},
                      {"hòa", Sense::score, 0},
                      {"thế kỷ", Sense::century, 0},
                      {"thế kỉ", Sense::century, 0},
                      {"mùng", Sense::lunar_day, 0},
                      {"mồng", Sense::lunar_day, 0},
                      {"Chạp", Sense::lunar_month, 12},
                      {"giêng", Sense::lunar_month, 1},
                      {"thứ hai", Sense::weekday, 1},
                      {"Thứ\nhai", Sense::ordinal, 0},
                      {"chúa nhật", Sense::weekday, 7},
                      {"mười hai", Sense::number, 12},
                      {"hai mươi mốt", Sense::number, 21},
                      {"hôm_qua", Sense::day_word, -1},
                      {"hôm\u00A0qua", Sense::day_word, -1}};
  for (const Row& row : rows) {
    INFO(row.text);
    for (const std::string& text : {std::string(row.text), test::nfd(row.text)}) {
      const auto found = lexemes(text);
      REQUIRE(!found.empty());
      CHECK(found[0].is(row.sense));
      CHECK(found[0].value_as(row.sense) == row.value);
    }
  }
}

TEST_CASE("Another tone is another word, unless accents are left out") {
  CHECK(!only("thang").is(Sense::month));
  CHECK(only("thang", Spelling::folded).is(Sense::month));
  CHECK(!only("nam").is(Sense::year));
  CHECK(only("nam", Spelling::folded).is(Sense::year));
  CHECK(only("hom qua", Spelling::folded).value_as(Sense::day_word) == -1);
  CHECK(only("Ty", Spelling::folded).is(Sense::branch));
}

TEST_CASE("Without accents a word has the meanings of all words it may stand for") {
  const Lexeme tu = only("tu", Spelling::folded);
  CHECK(tu.is(Sense::from));               // từ
  CHECK(tu.value_as(Sense::number) == 4);  // tư
  CHECK(only("quy", Spelling::folded).is(Sense::stem));
}

TEST_CASE("The longest phrase counts, and a shorter one inside it does not") {
  const auto found = lexemes("ngày hôm qua trước khi thế thế kỷ");
  REQUIRE(found.size() == 4);
  CHECK(found[0].is(Sense::day_word));
  CHECK(!found[0].is(Sense::day));
  CHECK(found[1].is(Sense::set_phrase));
  CHECK(!found[1].is(Sense::ago));
  CHECK(found[2].entry == nullptr);
  CHECK(found[3].is(Sense::century));
}

TEST_CASE("A phrase that breaks off is read up to where it is one") {
  const auto found = lexemes("giỗ tổ hùng ngày");
  REQUIRE(found.size() == 3);
  CHECK(found[0].is(Sense::holiday));
  CHECK(found[0].end == std::string_view("giỗ tổ").size());
  CHECK(found[1].entry == nullptr);
  CHECK(found[2].is(Sense::day));
}

TEST_CASE("A phrase does not reach over a sign or a line end") {
  CHECK(lexemes("hôm qua").size() == 1);
  CHECK(lexemes("hôm, qua").size() == 3);
  CHECK(lexemes("hôm\nqua").size() == 3);
  CHECK(lexemes("hôm  \t qua").size() == 1);
}

TEST_CASE("A lexeme stands where its bytes are") {
  const std::string text = "Từ  hôm qua, 28";
  const auto found = lexemes(text);
  REQUIRE(found.size() == 4);
  const auto bytes = [&text](const Lexeme& l) { return text.substr(l.begin, l.end - l.begin); };
  CHECK(bytes(found[0]) == "Từ");
  CHECK(bytes(found[1]) == "hôm qua");
  CHECK(bytes(found[2]) == ",");
  CHECK(bytes(found[3]) == "28");
  CHECK(!found[0].spaced);
  CHECK(found[1].spaced);
  CHECK(!found[2].spaced);
  CHECK(found[0].capital);
  CHECK(!found[1].capital);
}

TEST_CASE("Roman numerals are in capitals, and in their one right form") {
  struct Row {
    const char* text;
    int value;
  };
  const Row rows[] = {{"I", 1},    {"II", 2},   {"IV", 4},        {"IX", 9},
                      {"XIX", 19}, {"XXI", 21}, {"XXXIX", 39},    {"IIII", 0},
                      {"VX", 0},   {"IVX", 0},  {"XXXX", 0},      {"iv", 0},
                      {"Iv", 0},   {"C", 0},    {"VIIIIIIII", 0}, {"Ì", 0}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(only(row.text).roman == row.value);
  }
  CHECK(only("iv", Spelling::folded).roman == 4);
}

TEST_CASE("A number has its value and its digits, as far as they are read") {
  struct Row {
    const char* text;
    int value;
    int digits;
  };
  const Row rows[] = {{"0", 0, 1},
                      {"007", 7, 3},
                      {"2019", 2019, 4},
                      {"999999999", 999'999'999, 9},
                      {"1234567890", 123'456'789, 10},
                      {"99999999999999999999999999", 999'999'999, 10}};
  for (const Row& row : rows) {
    INFO(row.text);
    const Lexeme number = only(row.text);
    CHECK(number.kind == Lexeme::Kind::number);
    CHECK(number.value == row.value);
    CHECK(number.digits == row.digits);
    CHECK(number.entry == nullptr);
  }
  CHECK(only(std::string(100'000, '9')).digits == 10);
}

TEST_CASE("Numbers and letters side by side are apart") {
  const auto found = lexemes("15h30 U23");
  REQUIRE(found.size() == 5);
  CHECK(found[1].is(Sense::hour));
  CHECK(!found[1].spaced);
  CHECK(found[3].capital);
}

TEST_CASE("Signs are ASCII, and dashes of any length one") {
  for (const char* dash : {"-", "–", "—", "‐", "−"}) {
    INFO(dash);
    CHECK(only(dash).sign == '-');
  }
  CHECK(only("/").sign == '/');
  CHECK(only("…").sign == '.');
  CHECK(only("€").sign == 0);
}

TEST_CASE("Any bytes are cut, and all lexemes lie in order inside them") {
  std::string bytes;
  for (int i = 0; i < 4; ++i)
    for (int b = 0; b < 256; ++b) bytes += static_cast<char>(b * (2 * i + 1));
  for (const Spelling spelling : {Spelling::strict, Spelling::folded}) {
    std::uint32_t end = 0;
    for (const Lexeme& lexeme : lexemes(bytes, spelling)) {
      CHECK(lexeme.begin >= end);
      CHECK(lexeme.end > lexeme.begin);
      end = lexeme.end;
    }
    CHECK(end <= bytes.size());
    CHECK(end > 0);
  }
  CHECK(lexemes("").empty());
  CHECK(lexemes(" \t_ ").empty());
}

TEST_CASE("What was in the vector before is gone") {
  std::vector<Lexeme> out(7);
  cut("hôm qua", Spelling::strict, out);
  CHECK(out.size() == 1);
}

}  // namespace vnfts::date
