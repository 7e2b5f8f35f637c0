#include "text/syllable.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "text/utf8.h"
#include "text/word.h"

namespace vnfts::text {

namespace {

/// The canonical spelling, or empty when it is no syllable.
std::string canonical(std::string_view word) {
  std::string out;
  if (const auto letters = read_letters(word)) append_canonical(out, letters->view());
  return out;
}

bool syllable(std::string_view word) {
  const auto letters = read_letters(word);
  return letters && is_syllable(letters->view());
}

std::string all_variants(std::string_view typed, Marks marks = Marks::at_least) {
  std::string out;
  const auto letters = read_letters(typed);
  REQUIRE(letters);
  for (const std::string& v : variants(letters->view(), marks)) out += (out.empty() ? "" : " ") + v;
  return out;
}

}  // namespace

TEST_CASE("The tone mark goes to the main vowel, wherever it was typed") {
  struct Case {
    const char *typed, *expected;
  };
  const Case cases[] = {
      {"hòa", "hoà"},       {"hoà", "hoà"},       {"thúy", "thuý"},     {"thuý", "thuý"},
      {"khỏe", "khoẻ"},     {"khoẻ", "khoẻ"},     {"qúy", "quí"},       {"quý", "quí"},
      {"quí", "quí"},       {"qúa", "quá"},       {"quá", "quá"},       {"qủa", "quả"},
      {"thủơ", "thuở"},     {"thuở", "thuở"},     {"toàn", "toàn"},     {"tòan", "toàn"},
      {"hoàng", "hoàng"},   {"hòang", "hoàng"},   {"tiến", "tiến"},     {"tíên", "tiến"},
      {"gìa", "già"},       {"già", "già"},       {"gía", "giá"},       {"gíao", "giáo"},
      {"giừơng", "giường"}, {"của", "của"},       {"cuả", "của"},       {"mùa", "mùa"},
      {"muà", "mùa"},       {"nghĩa", "nghĩa"},   {"nghiã", "nghĩa"},   {"ngừơi", "người"},
      {"ngươì", "người"},   {"chuyện", "chuyện"}, {"chụyên", "chuyện"}, {"khuỷu", "khuỷu"},
      {"khủyu", "khuỷu"},   {"ngòăn", "ngoằn"},   {"ngòeo", "ngoèo"},   {"gĩư", "giữ"},
      {"uỷ", "uỷ"},         {"ủy", "uỷ"},         {"hóa", "hoá"},       {"toán", "toán"},
  };
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    CHECK(canonical(typed) == expected);
  }
}

TEST_CASE("A y that ends a syllable behind a consonant is written i") {
  struct Case {
    const char *typed, *expected;
  };
  const Case cases[] = {
      {"kỹ", "kĩ"},       {"kĩ", "kĩ"},       {"lý", "lí"},     {"Mỹ", "mĩ"},
      {"hy", "hi"},       {"sỹ", "sĩ"},       {"quy", "qui"},   {"quỳnh", "quình"},
      {"quýt", "quít"},   {"quỵch", "quịch"}, {"y", "y"},       {"ý", "ý"},
      {"ỉ", "ỉ"},         {"yêu", "yêu"},     {"tuy", "tuy"},   {"thủy", "thuỷ"},
      {"tay", "tay"},     {"tai", "tai"},     {"uyên", "uyên"}, {"quyên", "quyên"},
      {"huỳnh", "huỳnh"}, {"khuya", "khuya"},
  };
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    CHECK(canonical(typed) == expected);
  }
}

TEST_CASE("gi and qu are consonants where they can be") {
  struct Case {
    const char *typed, *expected;
  };
  const Case cases[] = {
      {"gì", "gì"},       {"gìn", "gìn"},     {"gia", "gia"},       {"giả", "giả"},
      {"giêng", "giêng"}, {"giếng", "giếng"}, {"giết", "giết"},     {"giũ", "giũ"},
      {"gĩu", "giũ"},     {"giúp", "giúp"},   {"giùm", "giùm"},     {"giữ", "giữ"},
      {"giữa", "giữa"},   {"giỗ", "giỗ"},     {"giường", "giường"}, {"giuộc", "giuộc"},
      {"quốc", "quốc"},   {"quyết", "quyết"}, {"quơ", "quơ"},       {"quở", "quở"},
      {"quạu", "quạu"},   {"quét", "quét"},   {"quân", "quân"},     {"quăng", "quăng"},
      {"quệch", "quệch"},
  };
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    CHECK(canonical(typed) == expected);
  }
}

TEST_CASE("Syllables of common and rare rhymes are syllables") {
  std::istringstream words(
      "a à ạ ai anh ông bà yêu yếm yến yểng yết ý ỉa oà oải uể oải uỷ uyển ưa ước ươm ướt ương ơi "
      "ừ "
      "khuỷu ngoằn ngoèo loong coong xoong boong moóc soóc giếng gìn giữ huơ thuở quơ khuya tuya "
      "nghiêng nghề nghĩ nguyễn nguyệt nguệch khuếch huênh hoang bâng khuâng tuấn luật khuấy "
      "nhuộm buồm ruột muống chuối tuýp huýt luýnh tuyn huých hoặc hoẵng xoắn thoắt hoen xoèn "
      "ngoạm "
      "ngoao ngoáp loay hoay toẹt éc xẻng leng keng bịch bệnh tích nghịch lênh đênh hươu rượu bưu "
      "gửi "
      "hừm chưn cướp mượp chớp tiếp biếc xiếc kiểm kính kẻ ghế ghi ghét gành phở trứng đặng đường "
      "Nguyễn ĐƯỜNG Huế Huỳnh Quỳnh Thúy Hòa");
  for (std::string word; words >> word;) {
    INFO(word);
    CHECK(syllable(word));
  }
}

TEST_CASE("What Vietnamese spelling does not allow is no syllable") {
  struct Case {
    const char *word, *why;
  };
  const Case cases[] = {
      {"cap", "a stop takes sắc or nặng"},
      {"càp", "a stop takes no huyền"},
      {"hảch", "a stop takes no hỏi"},
      {"hóá", "two tones"},
      {"ke\u0301\u0301", "two marks on one letter"},
      {"kạn", "k stands before e, ê, i and y"},
      {"cẻ", "c does not"},
      {"ngi", "ng does not stand before i"},
      {"ghà", "gh does not stand before a"},
      {"iêu", "without a consonant it is written yêu"},
      {"tyêu", "behind a consonant it is written iê"},
      {"lăk", "k ends no syllable"},
      {"đh", "no vowel"},
      {"b", "no vowel"},
      {"website", "English"},
      {"zô", "z begins none"},
      {"nghiêngg", "too long"},
  };
  for (const auto& [word, why] : cases) {
    INFO(word << ": " << why);
    CHECK_FALSE(syllable(word));
  }
}

TEST_CASE("A stop typed without its tone is spelled as a syllable but is none") {
  CHECK(canonical("cap") == "cap");
  CHECK(canonical("viêt") == "viêt");
  CHECK_FALSE(syllable("viêt"));
}

TEST_CASE("Letters are read however they were composed, invisible characters passed over") {
  const auto composed = read_letters("Nguyễn");
  REQUIRE(composed);
  for (const char* same :
       {"Nguye\u0302\u0303n", "Nguye\u0303\u0302n", "Nguy\u1EBD\u0302n", "N\u00ADguy\u1EC5n",
        "\uFEFFNguy\u200B\u1EC5n\u200D", "NGUYỄN", "nguyê\u200C\u0303n"}) {
    const auto letters = read_letters(same);
    REQUIRE(letters);
    CHECK(std::ranges::equal(letters->view(), composed->view()));
  }
  CHECK(composed->marked);
  CHECK_FALSE(read_letters("bo")->marked);
  for (const char* none : {"", "\u200B", "a b", "a1", "müller", "\u0301a", "жук", "a\xFF"})
    CHECK_FALSE(read_letters(none));
  CHECK(read_letters(std::string(64, 'a')));
  CHECK_FALSE(read_letters(std::string(65, 'a')));
}

TEST_CASE("Accent variants are the legal syllables that carry at least the marks typed") {
  struct Case {
    const char *typed, *expected;
  };
  const Case cases[] = {
      {"bô", "bô bồ bổ bỗ bố bộ"},
      {"bố", "bố"},
      {"Bố", "bố"},
      {"bó", "bó bố bớ"},
      {"d", ""},
      {"đ", ""},
      {"du", "du dù dú dủ dũ dụ dư dừ dứ dử dữ dự đu đù đú đủ đũ đụ đư đừ đứ đử đữ đự"},
      {"gi", "gi gì gí gĩ gỉ gị"},
      {"ky", "ki kì kí kĩ kỉ kị"},
      {"ki", "ki kì kí kĩ kỉ kị"},
      {"quy", "qui quì quí quĩ quỉ quị"},
      {"cap", "cáp cạp cấp cập cắp cặp"},
      {"nghieng", "nghiêng nghiếng nghiềng nghiểng nghiễng nghiệng"},
      {"xyz", ""},
      {"internet", ""},
      {"hóá", ""},
  };
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    std::istringstream words(expected);
    std::vector<std::string> sorted{std::istream_iterator<std::string>(words), {}};
    std::ranges::sort(sorted);
    std::string joined;
    for (const std::string& s : sorted) joined += (joined.empty() ? "" : " ") + s;
    CHECK(all_variants(typed) == joined);
  }
}

TEST_CASE("A bare syllable has the variants of its letters times six tones, or two behind a stop") {
  struct Case {
    const char* typed;
    std::size_t count;
  };
  const Case cases[] = {
      {"bo", 3 * 6},                             // o ô ơ
      {"a", 1 * 6},                              // ă and â open no syllable
      {"uo", 1 * 6},                             // uơ
      {"da", 2 * 6},                             // d đ
      {"do", 2 * 3 * 6},  {"duong", 2 * 2 * 6},  // d đ, uông ương
      {"dan", 2 * 3 * 6},                        // an ăn ân
      {"doc", 2 * 2 * 2},                        // oc ôc
  };
  for (const auto& [typed, count] : cases) {
    INFO(typed);
    CHECK(variants(read_letters(typed)->view(), Marks::at_least).size() == count);
  }
}

TEST_CASE("Ignoring marks gives the variants of the bare letters") {
  CHECK(all_variants("đội", Marks::ignored) == all_variants("doi"));
  CHECK(all_variants("hóá", Marks::ignored) == all_variants("hoa"));
}

TEST_CASE("Every variant is a canonical syllable that folds as the typed letters do") {
  for (const char* typed :
       {"bo", "d", "da", "nghieng", "quy", "gi", "gia", "giu", "giup", "ky", "uo", "duong",
        "nguyen", "quynh", "oan", "yeu", "khuyu", "thuy", "cuoc"}) {
    const auto letters = read_letters(typed);
    const auto all = variants(letters->view(), Marks::at_least);
    INFO(typed);
    CHECK(all.size() <= 75);
    CHECK(std::ranges::is_sorted(all));
    CHECK(std::ranges::adjacent_find(all) == all.end());
    const std::string spelled = canonical(typed);  // "ky" is spelled "ki"
    for (const std::string& v : all) {
      INFO(v);
      CHECK(syllable(v));
      CHECK(canonical(v) == v);
      CHECK(folded(v) == (spelled.empty() ? typed : folded(spelled)));
    }
  }
}

TEST_CASE("Syllables that begin with typed letters carry their marks") {
  const auto begun = [](const char* typed) { return syllables_begun(read_letters(typed)->view()); };
  CHECK(begun("nghiên").size() == 1 * 6 + 1 * 6);  // nghiên nghiêng
  CHECK(begun("nghiến") == std::vector<std::string>{"nghiến", "nghiếng"});
  CHECK(begun("khuyế") == std::vector<std::string>{"khuyến", "khuyết"});
  CHECK(begun("xyz").empty());
  CHECK(begun("bóí").empty());
  for (const char* typed : {"b", "bi", "d", "đ", "gi", "qu", "ky", "ng", "â", "ô", "ý"}) {
    const auto letters = read_letters(typed);
    const std::vector<std::string> all = begun(typed);
    INFO(typed);
    CHECK(std::ranges::is_sorted(all));
    CHECK(std::ranges::adjacent_find(all) == all.end());
    // No fewer than those of each whole spelling, and each is one.
    const std::vector<std::string> whole = variants(letters->view(), Marks::at_least);
    CHECK(std::ranges::includes(all, whole));
    CHECK(all.size() >= std::max<std::size_t>(whole.size(), 1));
    for (const std::string& s : all) CHECK(syllable(s));
  }
}

TEST_CASE("The usual spelling is another of the same syllable") {
  struct Case {
    const char *canonical, *usual;
  };
  for (const auto& [spelled, usual] : std::vector<Case>{{"kĩ", "kỹ"},
                                                        {"mĩ", "mỹ"},
                                                        {"quí", "quý"},
                                                        {"ti", "ty"},
                                                        {"mì", "mì"},
                                                        {"thi", "thi"},
                                                        {"đội", "đội"},
                                                        {"trump", "trump"},
                                                        {"", ""}})
    CHECK(usual_spelling(spelled) == usual);
  for (const std::string& s : syllables_begun({}))
    if (const std::string usual = usual_spelling(s); usual != s) {
      INFO(s << " " << usual);
      CHECK(word_term(usual).term == s);
    }
}

TEST_CASE("Each syllable has a number of its own, and nothing else has one") {
  std::vector<int> numbers;
  for (const std::string& syllable : syllables_begun({})) {
    numbers.push_back(syllable_number(syllable));
    CHECK(numbers.back() >= 0);
    CHECK(numbers.back() < 1 << 16);
  }
  CHECK(numbers.size() > 10'000);
  std::ranges::sort(numbers);
  CHECK(std::ranges::adjacent_find(numbers) == numbers.end());
  for (const char* other :
       {"", "covid", "19", "hòa", "mỹ", "Bộ", "quý", "á́", "w0", "bộđội", "\xff"})
    CHECK(syllable_number(other) == -1);
}

}  // namespace vnfts::text
