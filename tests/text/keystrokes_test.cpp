#include "text/keystrokes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "data/tables.h"
#include "text/syllable.h"
#include "text/word.h"

namespace vnfts::text {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string spelled(std::string_view typed) { return joined(spelled_by_keys(typed)); }

struct Case {
  const char *typed, *expected;
};

void check(std::span<const Case> cases) {
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    CHECK(spelled(typed) == expected);
  }
}

/// Every legal syllable in canonical spelling.
std::set<std::string> all_syllables() {
  std::set<std::string> out;
  const auto add = [&](std::string_view onset, std::string_view rhyme) {
    const std::string bare = folded(std::string(onset) + std::string(rhyme));
    const auto all = variants(read_letters(bare)->view(), Marks::at_least);
    out.insert(all.begin(), all.end());
  };
  for (const auto& rhyme : data::rhymes()) {
    add("", rhyme.rhyme);
    for (const auto& onset : data::onsets()) add(onset.onset, rhyme.rhyme);
  }
  return out;
}

enum class Place { behind_letter, at_end };

/// How someone types: a key of a mark or a tone follows its letter, or waits for the end of the
/// word, marks before tones.
struct Typist {
  std::string tones;                       // in the order of `Tone`
  std::map<char32_t, std::string> marked;  // base letter and mark key
  Place mark, tone;
  bool one_key_for_uo = false;  // it follows the o
};

const std::map<char32_t, std::string> telex_letters = {
    {U'ă', "aw"}, {U'â', "aa"}, {U'đ', "dd"}, {U'ê', "ee"},
    {U'ô', "oo"}, {U'ơ', "ow"}, {U'ư', "uw"},
};
const std::map<char32_t, std::string> vni_letters = {
    {U'ă', "a8"}, {U'â', "a6"}, {U'đ', "d9"}, {U'ê', "e6"},
    {U'ô', "o6"}, {U'ơ', "o7"}, {U'ư', "u7"},
};

bool before_o_horn(std::span<const Letter> letters, std::size_t i) {
  return i + 1 < letters.size() && alphabet[letters[i].code] == U'ư' &&
         alphabet[letters[i + 1].code] == U'ơ';
}

std::string keys_of(const Typist& typist, std::string_view syllable) {
  const auto word = read_letters(syllable);
  const auto letters = word->view();
  std::string out, marks, tone;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto marked = typist.marked.find(alphabet[letters[i].code]);
    out += alphabet_bases[letters[i].code];
    if (marked != typist.marked.end() && !(typist.one_key_for_uo && before_o_horn(letters, i)))
      (typist.mark == Place::at_end ? marks : out) += marked->second[1];
    if (letters[i].tone != Tone::level)
      (typist.tone == Place::at_end ? tone : out) +=
          typist.tones[static_cast<std::size_t>(letters[i].tone)];
  }
  return out + marks + tone;
}

bool toned(std::string_view syllable) {
  const auto letters = read_letters(syllable);
  return std::ranges::any_of(letters->view(), [](Letter l) { return l.tone != Tone::level; });
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// The syllables that are not the only one spelled by their keys, one string each for a message.
std::vector<std::string> lost(const Typist& typist, std::span<const std::string> syllables) {
  std::vector<std::string> out;
  for (const std::string& syllable : syllables) {
    const std::string typed = keys_of(typist, syllable);
    if (spelled(typed) != syllable) out.push_back(typed + " " + syllable + "; " + spelled(typed));
  }
  return out;
}

/// Those that keys are needed for, but for what Telex cannot tell.
std::vector<std::string> syllables_with_keys(bool telex) {
  std::vector<std::string> out;
  for (const std::string& syllable : all_syllables())
    if (has_marks(syllable) && !(telex && contains(folded(syllable), "oo")))
      out.push_back(syllable);
  return out;
}

}  // namespace

TEST_CASE("Telex keys spell the syllable that they would have written") {
  const Case cases[] = {
      {"Vieejt", "việt"},     {"Vieetj", "việt"},
      {"VIEEJT", "việt"},     {"bieen", "biên"},
      {"phofng", "phòng"},    {"phongf", "phòng"},
      {"ddoongf", "đồng"},    {"ddoofng", "đồng"},
      {"dduowngf", "đường"},  {"Hoaf", "hoà"},
      {"hofa", "hoà"},        {"binhf", "bình"},
      {"tuwf", "từ"},         {"nguwowif", "người"},
      {"nguowif", "người"},   {"nguwoif", "người"},
      {"nguoiwf", "người"},   {"nguoifw", "người"},
      {"thuowr", "thuở"},     {"muaw", "mưa"},
      {"quawng", "quăng"},    {"xoawns", "xoắn"},
      {"luuw", "lưu"},        {"ruowuj", "rượu"},
      {"gif", "gì"},          {"giuwax", "giữa"},
      {"quys", "quí"},        {"kyx", "kĩ"},
      {"Myx", "mĩ"},          {"yeeu", "yêu"},
      {"ngoafo", "ngoào"},    {"ngoeof", "ngoèo"},
      {"khuyaa", ""},         {"nghieengj", "nghiệng"},
      {"dduwowngf", "đường"}, {"truwowngf", "trường"},
  };
  check(cases);
}

TEST_CASE("VNI keys spell the syllable that they would have written") {
  const Case cases[] = {
      {"Vie65t", "việt"},
      {"Vie6t5", "việt"},
      {"Viet65", "việt"},
      {"VIET56", "việt"},
      {"bie6n", "biên"},
      {"pho2ng", "phòng"},
      {"phong2", "phòng"},
      {"d9o62ng", "đồng"},
      {"dong962", "đồng"},
      {"ngu7o7i2", "người"},
      {"nguo7i2", "người"},
      {"ngu7oi2", "người"},
      {"nguoi72", "người"},
      {"thuo73", "thuở"},
      {"mu7a", "mưa"},
      {"qua8ng", "quăng"},
      {"xoa81n", "xoắn"},
      {"ky4", "kĩ"},
      {"o6", "ô"},
      {"y1", "ý"},
      {"d9", ""},
      {"d9a4", "đã"},
      {"gi2", "gì"},
      {"giu74a", "giữa"},
      {"d9u7o7ng2", "đường"},
      {"u7", "ư"},
  };
  check(cases);
}

TEST_CASE("A stop without its tone key is both of the syllables that it may be") {
  const Case cases[] = {
      {"Vie6t", "việt viết"}, {"vieet", "việt viết"},  {"ddat", "đạt đát"},
      {"nuo7c", "nược nước"}, {"nuwowc", "nược nước"}, {"thuaajt", "thuật"},
      {"coocs", "cốc"},       {"vieetf", ""},  // a stop takes no huyền
  };
  check(cases);
}

TEST_CASE("Marks that are there already bind, however composed") {
  const Case cases[] = {
      {"đuowngf", "đường"},
      {"đuo7ng2", "đường"},
      {"Viêtj", "việt"},
      {"viêt5", "việt"},
      {"Vie\u0302tj", "việt"},
      {"ngưoiwf", "người"},
      {"vieệt", ""},
      {"biênr", "biển"},
      {"hòas", ""},
      {"vie\u200B\u00ADeejt", ""},
      {"vi\u200Bee\u00ADjt", "việt"},
      {"6\u0302", ""},
      {"viee\u0302tj", ""},
  };
  check(cases);
}

TEST_CASE("Without keys, or with a key too many, nothing is spelled") {
  struct Reason {
    const char *typed, *why;
  };
  const Reason cases[] = {
      {"", "empty"},
      {"w", "no letter to change"},
      {"s", "no vowel"},
      {"2", "no vowel"},
      {"tw", "no letter to change"},
      {"viet", "no key"},
      {"việt", "no key"},
      {"xo", "x begins it"},
      {"ngoao", "the last o is a letter"},
      {"sa", "s begins it"},
      {"d9o62ngf", "VNI and Telex"},
      {"vieejtj", "two tones"},
      {"Vie655t", "two tones"},
      {"vie66t5", "two marks on one letter"},
      {"tuww", "two marks on one letter"},
      {"vieeetj", "two marks on one letter"},
      {"vietj", "iêt has its mark"},
      {"6viet5", "a key before its letter"},
      {"qu7o", "a key before its letter"},
      {"v2iet6", "a tone before the vowel"},
      {"ve9", "no d"},
      {"ti6n", "i takes no mark"},
      {"ba6u8", "two marks on one letter"},
      {"kafn", "k does not stand before a"},
      {"vie6t0", "0 takes a tone away, and there is none"},
      {"vie6t.", "not letters and digits only"},
      {"vie6t nam", "two words"},
      {"vie６t", "no ASCII digit"},
      {"nghieengjjjj", "too long"},
      {"vieejt\xFF", "no letter"},
  };
  for (const auto& [typed, why] : cases) {
    INFO(typed << ": " << why);
    CHECK(spelled(typed).empty());
  }
}

TEST_CASE("A repeated letter is a key at once, or farther off in a word with a tone key") {
  const Case cases[] = {
      {"vietej", "việt"},  {"vietje", "việt"}, {"nhieuef", "nhiều"}, {"khuayas", "khuấy"},
      {"dongdfo", "đồng"}, {"tranaf", "trần"}, {"congo", ""},        {"data", ""},
      {"photo", ""},       {"moto", ""},       {"hana", ""},         {"did", ""},
      {"dodo", ""},        {"dodof", "đồ"},    {"these", ""},        {"there", ""},
      {"here", ""},        {"gene", ""},
  };
  check(cases);
}

TEST_CASE("Telex oo is ô, even where the letters are a syllable as typed") {
  const Case cases[] = {
      {"coong", "công"},
      {"khoong", "không"},
      {"thoong", "thông"},
      {"booongf", ""},
  };
  check(cases);
  for (const std::string& syllable : all_syllables()) {
    if (!contains(folded(syllable), "oo") || !toned(syllable)) continue;
    const Typist telex{" frxsj", telex_letters, Place::behind_letter, Place::at_end};
    std::string with_o_circumflex = folded(syllable);
    with_o_circumflex.replace(with_o_circumflex.find("oo"), 2, "ô");
    INFO(syllable);
    const auto found = spelled_by_keys(keys_of(telex, syllable));
    REQUIRE(found.size() == 1);
    CHECK(folded(found[0]) == folded(with_o_circumflex));
  }
}

TEST_CASE("Foreign words and codes of other letters and digits are spelled by no keys") {
  for (const char* word :
       {"internet", "website", "facebook", "google",  "covid19",  "iphone",     "iphone15",
        "video",    "world",   "cup",      "fifa",    "football", "manchester", "united",
        "city",     "apple",   "windows",  "new",     "york",     "london",     "festival",
        "showbiz",  "hotel",   "resort",   "and",     "with",     "you",        "have",
        "what",     "where",   "when",     "which",   "people",   "would",      "their",
        "about",    "after",   "think",    "also",    "back",     "two",        "work",
        "first",    "because", "any",      "give",    "day",      "star",       "trump",
        "putin",    "messi",   "ronaldo",  "samsung", "toyota",   "honda",      "vietnam",
        "hanoi",    "asean",   "f16",      "su30",    "u23",      "vtv1",       "h2o",
        "tp50",     "st25",    "ri6",      "k9",      "g20",      "mi6",        "a320",
        "covid",    "boeing",  "airbus",   "tesla",   "model",    "english",    "street",
        "food",     "coffee",  "school",   "book",    "good",     "look",       "news",
        "week",     "view",    "few",      "review",  "crew",     "drew",       "law",
        "draw",     "flow",    "snow",     "know",    "brown",    "power",      "2026",
        "10h",      "5g",      "4k"}) {
    INFO(word);
    CHECK(spelled(word).empty());
  }
}

TEST_CASE("Short English words and codes that keys spell too are known") {
  const Case cases[] = {
      {"car", "cả"},       {"most", "mót"},    {"his", "hí"},       {"has", "há"},
      {"is", "í"},         {"bus", "bú"},      {"or", "ỏ"},         {"of", "ò"},
      {"if", "ì"},         {"gas", "gá"},      {"her", "hẻ"},       {"six", "sĩ"},
      {"mix", "mĩ"},       {"box", "bõ"},      {"taxi", "tãi"},     {"now", "nơ"},
      {"how", "hơ"},       {"low", "lơ"},      {"down", "dơn"},     {"town", "tơn"},
      {"own", "ơn"},       {"see", "sê"},      {"too", "tô"},       {"soon", "sôn"},
      {"been", "bên"},     {"teen", "tên"},    {"keep", "kệp kếp"}, {"meet", "mệt mết"},
      {"boot", "bột bốt"}, {"photos", "phốt"}, {"a1", "á"},         {"e5", "ẹ"},
      {"co2", "cò"},       {"u2", "ù"},        {"quy1", "quí"},
  };
  check(cases);
}

TEST_CASE("Every syllable with a mark or a tone is the one that its keys spell") {
  const Place behind = Place::behind_letter, end = Place::at_end;
  const auto of_telex = syllables_with_keys(true);
  const auto of_vni = syllables_with_keys(false);
  REQUIRE(of_telex.size() > 10000);
  for (const bool one_key : {false, true}) {
    for (const Place tone : {behind, end}) {
      CHECK(lost({" frxsj", telex_letters, behind, tone, one_key}, of_telex) ==
            std::vector<std::string>());
      for (const Place mark : {behind, end})
        CHECK(lost({" 23415", vni_letters, mark, tone, one_key}, of_vni) ==
              std::vector<std::string>());
    }
  }
}

TEST_CASE("Every syllable with a tone is spelled by Telex keys at its end too") {
  std::vector<std::string> with_tone;
  for (const std::string& syllable : syllables_with_keys(true))
    if (toned(syllable)) with_tone.push_back(syllable);
  for (const bool one_key : {false, true})
    CHECK(lost({" frxsj", telex_letters, Place::at_end, Place::at_end, one_key}, with_tone) ==
          std::vector<std::string>());
}

TEST_CASE("Every syllable typed without marks is spelled by no key") {
  for (const std::string& syllable : all_syllables()) {
    if (has_marks(syllable) || contains(syllable, "oo")) continue;
    INFO(syllable);
    CHECK(spelled(syllable).empty());
  }
}

TEST_CASE("Any bytes are read; what is found is one legal syllable, or the two tones of a stop") {
  std::mt19937 random(1);
  const std::string_view pieces[] = {
      "a", "e", "o", "u", "i", "y", "d", "n", "g", "h", "t", "c",      "q",    "r", "s", "f",
      "x", "j", "w", "1", "5", "6", "7", "8", "9", "ê", "đ", "\u0301", "\xFF", "T", "W", "\u200B"};
  std::size_t found_any = 0;
  for (int round = 0; round < 50000; ++round) {
    std::string typed;
    for (auto length = random() % 9; length > 0; --length)
      typed += pieces[random() % std::size(pieces)];
    const auto found = spelled_by_keys(typed);
    found_any += found.empty() ? 0 : 1;
    bool sound = found.size() <= 2;
    for (const std::string& syllable : found) sound &= word_term(syllable).term == syllable;
    for (const std::string& syllable : found) sound &= word_term(syllable).syllable;
    if (found.size() == 2) sound &= folded(found[0]) == folded(found[1]) && toned(found[0]);
    if (!sound) FAIL(typed << ": " << joined(found));
  }
  CHECK(found_any > 500);
  CHECK(spelled(std::string(1 << 20, 's')).empty());
}

}  // namespace vnfts::text
