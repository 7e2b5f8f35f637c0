#include "text/capitals.h"

#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// Where a capital stands before its small letter.
bool in_pairs(char32_t c) {
  return (c >= 0x100 && c < 0x138) || (c >= 0x14A && c < 0x178) || (c >= 0x1A0 && c < 0x1A6) ||
         (c >= 0x1E00 && c < 0x1E96) || (c >= 0x1EA0 && c < 0x1F00);
}

char32_t capital(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) return c - 0x20;
  if (c == 0x1B0) return 0x1AF;
  return in_pairs(c) && c % 2 == 1 ? c - 1 : c;
}

}  // namespace

bool is_capital_beyond_ascii(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return true;
  return c == 0x1AF || (in_pairs(c) && c % 2 == 0);
}

namespace {

struct Capitals {
  bool first = false;
  bool all = true;
};

Capitals capitals_of(std::string_view typed) {
  Capitals out;
  std::size_t letters = 0;
  for (const char* at = typed.data(); at != typed.data() + typed.size();) {
    const char32_t c = decode(at, typed.data() + typed.size());
    if (char_info(c).char_class != CharClass::letter) continue;
    if (letters++ == 0) out.first = is_capital(c);
    out.all &= is_capital(c);
  }
  out.all &= letters > 1;
  return out;
}

}  // namespace

std::string with_capitals_of(std::string_view word, std::string_view typed) {
  const Capitals wanted = capitals_of(typed);
  std::string out;
  for (const char* at = word.data(); at != word.data() + word.size();) {
    const bool first = at == word.data();
    const char32_t c = decode(at, word.data() + word.size());
    append(out, wanted.all || (first && wanted.first) ? capital(c) : c);
  }
  return out;
}

}  // namespace vnfts::text
