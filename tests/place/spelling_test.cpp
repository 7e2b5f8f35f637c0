/// Names as they are compared, and names that go on word by word.
#include "place/spelling.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "place/gazetteer.h"
#include "place/type_words.h"

namespace vnfts::place {

namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : "|") + std::string(word);
  return out;
}

/// "exact", "marks" (left out), each with "-" when written together or apart; "" when not alike.
std::string likeness(const char* typed, const char* name, Accents accents) {
  const auto like = compare(Spelling(typed), Spelling(name), accents);
  if (!like) return "";
  return std::string(like->exact ? "exact" : "marks") + (like->same_words ? "" : "-");
}

}  // namespace

TEST_CASE("A name falls into words") {
  struct Case {
    const char *name, *words;
  };
  const Case cases[] = {
      {"Hà Nội", "Hà|Nội"},
      {"Q.1", "Q|1"},
      {"Q1", "Q|1"},
      {"M'Drắk", "M'Drắk"},
      {"Ea M’Droh", "Ea|M’Droh"},
      {"K' Dang", "K|Dang"},
      {"In-đô-nê", "In|đô|nê"},
      {" TP. HCM ", "TP|HCM"},
      {"2 Bảo Lộc", "2|Bảo|Lộc"},
      {"", ""},
      {"'", ""},
      {"...", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(joined(words_of(c.name)) == c.words);
  }
}

TEST_CASE("The key of a name is its letters without marks") {
  struct Case {
    const char *name, *key;
  };
  const Case cases[] = {
      {"Đắk Lắk", "daclac"},
      {"Mỹ", "mi"},
      {"Quỳnh", "quinh"},
      {"phường 012", "phuong12"},
      {"phường 0", "phuong0"},
      {"São", "sao"},
      {"Türkiye", "turciie"},
      {"Ea H'leo", "eahleo"},
      {"e\xCC\x82", "e"},
      {"北京", "??"},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(Spelling(c.name).key() == c.key);
  }
}

TEST_CASE("What was typed may stand for a name") {
  struct Case {
    const char *typed, *name;
    Accents accents;
    const char* likeness;
  };
  const Case cases[] = {
      {"Hà Nội", "Hà Nội", Accents::exact, "exact"},
      {"HÀ NỘI", "Hà Nội", Accents::exact, "exact"},
      {"ha noi", "Hà Nội", Accents::exact, ""},
      {"ha noi", "Hà Nội", Accents::at_least, "marks"},
      {"hà nôi", "Hà Nội", Accents::at_least, "marks"},
      {"há noi", "Hà Nội", Accents::at_least, ""},
      {"hạ nơi", "Hà Nội", Accents::ignored, "marks"},
      {"hanoi", "Hà Nội", Accents::at_least, "marks-"},
      {"hàNội", "Hà Nội", Accents::exact, "exact-"},
      {"Hoà Bình", "Hòa Bình", Accents::exact, "exact"},
      {"Thuỵ", "Thụy", Accents::exact, "exact"},
      {"Mĩ Đức", "Mỹ Đức", Accents::exact, "exact"},
      {"Qui Nhơn", "Quy Nhơn", Accents::exact, "exact"},
      {"Tai", "Tay", Accents::at_least, ""},
      {"Hà Tai", "Hà Tây", Accents::at_least, ""},
      {"Đắc Lắc", "Đắk Lắk", Accents::exact, "exact"},
      {"Đăk Lăk", "Đắk Lắk", Accents::exact, ""},
      {"Đăk Lăk", "Đắk Lắk", Accents::at_least, "marks"},
      {"Chánh", "Khánh", Accents::ignored, ""},
      {"Niu Oóc", "Niu-Oóc", Accents::exact, "exact"},
      {"Niuoóc", "Niu-Oóc", Accents::exact, "exact-"},
      {"Mdrắk", "M'Drắk", Accents::exact, "exact"},
      {"than hoa", "Thanh Oa", Accents::ignored, ""},
      {"toan", "Tô An", Accents::ignored, ""},
      {"to an", "Toàn", Accents::ignored, ""},
      {"Lybia", "Libya", Accents::exact, "exact"},
      {"", "", Accents::ignored, ""},
  };
  for (const Case& c : cases) {
    INFO(c.typed << " for " << c.name);
    CHECK(likeness(c.typed, c.name, c.accents) == c.likeness);
  }
}

TEST_CASE("Numbers and Roman numerals are numbered") {
  for (const char* name : {"1", "012", "IV", "I", "x"}) CHECK(Spelling(name).numbered());
  for (const char* name : {"", "Ý", "Hải Châu I", "Hà Giang 1", "Mỹ", "vì"})
    CHECK_FALSE(Spelling(name).numbered());
}

TEST_CASE("A spelling that is too long is none") {
  CHECK(Spelling(std::string(64, 'a')).key().size() == 64);
  CHECK(Spelling(std::string(65, 'a')).empty());
  Spelling spelling(std::string(60, 'a'));
  CHECK_FALSE(spelling.add("aaaaa"));
  CHECK_FALSE(spelling.add("a"));
  CHECK(spelling.empty());
}

TEST_CASE("Names go on word by word, and end at each that is whole") {
  NameWalk walk;
  REQUIRE(walk.add("Thừa"));
  CHECK(walk.ends());  // Thứa
  REQUIRE(walk.add("Thiên"));
  std::vector<Reading> readings;
  walk.append_readings(Accents::exact, readings);
  REQUIRE(readings.size() == 3);
  for (const Reading& reading : readings) CHECK(reading.caution);
  REQUIRE(walk.add("Huế"));
  CHECK(walk.ends());
  readings.clear();
  walk.append_readings(Accents::exact, readings);
  CHECK(readings.size() == 3);
  for (const Reading& reading : readings) {
    CHECK_FALSE(reading.caution);
    CHECK(reading.exact);
    CHECK(reading.same_words);
  }
  CHECK_FALSE(walk.add("nói"));
  CHECK_FALSE(walk.add("Huế"));
  CHECK_FALSE(walk.ends());
}

TEST_CASE("Two letters tell most words that no name goes on with, and none that one does") {
  NameWalk lai;
  REQUIRE(lai.add("Lai"));
  const place::LetterPairs next = lai.next_letters();
  for (const char* word : {"Châu", "châu", "CHÂU", "Cha\u0302u", "C", "\u00ADChâu", "7", "中", ""})
    CHECK(next.may_begin(word));
  for (const char* word : {"xe", "Wx", "qua", "Đường"}) CHECK_FALSE(next.may_begin(word));
  for (std::size_t row = 0; row < data::PlaceNames::size; ++row) {
    const std::vector<std::string_view> words = place::words_of(data::PlaceNames::name(row));
    NameWalk walk;
    for (const std::string_view word : words) {
      if (word.data() != words[0].data() && !walk.next_letters().may_begin(word)) FAIL(word);
      REQUIRE(walk.add(word));
    }
  }
}

TEST_CASE("Readings tell numbers, abbreviations and what needs a type word") {
  std::vector<Reading> readings;
  NameWalk number;
  REQUIRE(number.add("12"));
  number.append_readings(Accents::exact, readings);
  REQUIRE(!readings.empty());
  for (const Reading& reading : readings) CHECK((reading.numbered && reading.typed_only));
  readings.clear();
  NameWalk city;
  REQUIRE(city.add("TP"));
  REQUIRE(city.add("HCM"));
  city.append_readings(Accents::exact, readings);
  REQUIRE(readings.size() == 2);
  for (const Reading& reading : readings) CHECK(reading.kind == PlaceNameKind::abbreviation);
}

TEST_CASE("Type words are told from what follows, the longest first") {
  struct Case {
    const char *typed, *word;
    std::size_t words;
  };
  const Case cases[] = {
      {"huyện đảo Lý Sơn", "huyện đảo", 2},
      {"huyen Phong Tho", "huyện", 1},
      {"TP.HCM", "tp", 1},
      {"T.P. Huế", "t p", 2},
      {"Q1", "q", 1},
      {"tổ dân phố 3", "tổ dân phố", 3},
      {"Hà Nội", "", 0},
      {"", "", 0},
  };
  for (const Case& c : cases) {
    INFO(c.typed);
    const auto words = words_of(c.typed);
    const auto types = type_words(words);
    CHECK((types.empty() ? "" : types[0].row->word) == c.word);
    CHECK((types.empty() ? 0 : types[0].words) == c.words);
  }
}

}  // namespace vnfts::place
