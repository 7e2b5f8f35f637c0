#include "support/encoding_invariants.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "support/date_mutations.h"
#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts::text {

namespace {

constexpr std::string_view phrases[] = {
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "“Đường về” – 30°C…",
    "ĐỘC LẬP, TỰ DO",
    "\\v\\m\\l\\",
    "dd",
    "DD",
    "(^+'`?~.",
    "o+u^a(",
    "\uFEFF",
    "\u0301\u0323\u0302",
    "😀日本",
    "µ−®",
    "\xFF\xFE",
    "\n",
    " ",
};

/// Phrases in an encoding each, joined, some bytes of them replaced.
std::string mutated(test::Random& random) {
  std::string out;
  for (std::size_t n = random.below(6); n > 0; --n) {
    const auto encoding = static_cast<Encoding>(random.below(encoding_count));
    const std::string_view phrase = phrases[random.below(std::size(phrases))];
    const std::string text = test::holdable(phrase, encoding).text;
    out += random.below(4) == 0 ? std::string(phrase) : test::encoded(text, encoding);
  }
  for (std::size_t n = random.below(4); n > 0 && !out.empty(); --n)
    out[random.below(out.size())] = static_cast<char>(random.below(256));
  return out;
}

}  // namespace

TEST_CASE("The invariants of encodings hold of random bytes") {
  test::Random random(1456);
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes(random.below(80), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.below(256));
    INFO(test::escaped(bytes));
    REQUIRE(test::broken_encoding_invariant(bytes) == "");
  }
}

TEST_CASE("The invariants of encodings hold of texts in several at once") {
  test::Random random(5712);
  for (int i = 0; i < 5'000; ++i) {
    const std::string bytes = mutated(random);
    INFO(test::escaped(bytes));
    REQUIRE(test::broken_encoding_invariant(bytes) == "");
  }
}

TEST_CASE("Megabytes of anything are read in seconds") {
  for (const std::string_view unit :
       {"\xD6", "\xEC", "a'", "a(", "dd", "\\", "\xC3\x83\xC2\x83", "\xE1\xBB", "\xCC\x81", "ở ",
        "e\xF2\xEC", "\x99 ", "\x93n", "\x16", "\xCC\x81\xCC\xA3", "\xC2\xAD", "Ã¡"}) {
    std::string bytes;
    while (bytes.size() < 2'000'000) bytes += unit;
    INFO(test::escaped(unit));
    const auto begin = std::chrono::steady_clock::now();
    to_utf8(bytes);
    for (int i = 0; i < encoding_count; ++i) decode(bytes, static_cast<Encoding>(i));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
  }
}

}  // namespace vnfts::text
