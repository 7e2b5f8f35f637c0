#include "cli/utf8.h"

#include <cstdint>

namespace vnfts::cli {

namespace {

/// What may follow a lead byte: how many bytes, and the range of the first of them
/// (Unicode 15, table 3-7). `more` is 0 for a byte that cannot lead.
struct Tail {
  int more;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

Tail tail_of(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {1};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {0};
}

}  // namespace

char32_t take(std::string_view& rest) {
  const auto lead = static_cast<std::uint8_t>(rest[0]);
  rest.remove_prefix(1);
  if (lead < 0x80) return lead;
  Tail tail = tail_of(lead);
  if (tail.more == 0) return replacement;
  char32_t c = lead & (0x3F >> tail.more);
  for (; tail.more > 0; --tail.more) {
    if (rest.empty()) return replacement;
    const auto byte = static_cast<std::uint8_t>(rest[0]);
    if (byte < tail.low || byte > tail.high) return replacement;
    c = c << 6 | (byte & 0x3F);
    rest.remove_prefix(1);
    tail.low = 0x80;
    tail.high = 0xBF;
  }
  return c;
}

void append(std::string& out, char32_t c) {
  const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
  const auto follow = [&](int shift) { byte(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | c >> 6);
    follow(0);
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    follow(6);
    follow(0);
  } else {
    byte(0xF0 | c >> 18);
    follow(12);
    follow(6);
    follow(0);
  }
}

}  // namespace vnfts::cli
