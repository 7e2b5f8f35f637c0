#include "text/letters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "data/tables.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

// As `lower_vowels`.
constexpr std::u32string_view upper_vowels =
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";

/// Letters by their Unicode category that Vietnamese text means as signs: º and ª for degrees, and
/// the modifier letters of KʼHo and Hawaiʻi for an apostrophe.
bool sign(char32_t c) { return c == 0xAA || c == 0xBA || c == 0x2BB || c == 0x2BC; }

CharClass icu_class(char32_t c) {
  if (sign(c)) return CharClass::other;
  const auto code_point = static_cast<UChar32>(c);
  const auto mask = U_GET_GC_MASK(code_point);
  if (u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return CharClass::invisible;
  if (mask & U_GC_ND_MASK) return CharClass::digit;
  if (mask & U_GC_M_MASK) return CharClass::mark;
  if (!(mask & (U_GC_L_MASK | U_GC_NL_MASK))) return CharClass::other;
  if (u_hasBinaryProperty(code_point, UCHAR_IDEOGRAPHIC)) return CharClass::ideograph;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code_point, &status);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? CharClass::ideograph
                                                                  : CharClass::letter;
}

char32_t only_char(std::string_view utf8) {
  const char* at = utf8.data();
  return decode(at, at + utf8.size());
}

char32_t lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

template <std::size_t N>
void place(std::array<CharInfo, N>& table, char32_t first, char32_t c, Letter letter) {
  const bool marked = letter.tone != Tone::level || letter.code != base_code(letter.code);
  if (c - first < N) table[c - first] = {CharClass::letter, letter, marked};
}

template <std::size_t N>
std::array<CharInfo, N> make_table(char32_t first) {
  std::array<CharInfo, N> table;
  for (char32_t i = 0; i < N; ++i) table[i] = char_info_beyond_tables(first + i);
  for (std::size_t i = 0; i < lower_vowels.size(); ++i) {
    const Letter letter{code_of(lower_vowels[i - i % tone_count]),
                        static_cast<Tone>(i % tone_count)};
    place(table, first, lower_vowels[i], letter);
    place(table, first, upper_vowels[i], letter);
  }
  for (LetterCode code = 1; code < alphabet.size(); ++code) {
    if (is_vowel(code)) continue;
    place(table, first, alphabet[code], {code});
    place(table, first, static_cast<char32_t>(u_toupper(static_cast<UChar32>(alphabet[code]))),
          {code});
  }
  for (const auto& row : data::lookalikes())
    if (row.when == "always")
      place(table, first, only_char(row.seen), {code_of(lower(only_char(row.meant)))});
  return table;
}

struct MarkRule {
  char32_t mark;
  std::u32string_view from;
  std::u32string_view to;
};
constexpr MarkRule mark_rules[] = {
    {0x0302, U"aeo", U"âêô"},
    {0x0306, U"a", U"ă"},
    {0x031B, U"ou", U"ơư"},
};

Tone tone_of(char32_t mark) {
  switch (mark) {
    case 0x0300:
    case 0x0340:
      return Tone::huyen;
    case 0x0309:
      return Tone::hoi;
    case 0x0303:
      return Tone::nga;
    case 0x0301:
    case 0x0341:
      return Tone::sac;
    case 0x0323:
      return Tone::nang;
    default:
      return Tone::level;
  }
}

}  // namespace

CharInfo char_info_beyond_tables(char32_t c) {
  const CharClass char_class = icu_class(c);
  if (char_class == CharClass::digit)
    return {char_class, {static_cast<LetterCode>(u_charDigitValue(static_cast<UChar32>(c)))}};
  return {char_class, {}};
}

const std::array<CharInfo, 0x250> low_chars = make_table<0x250>(0);
const std::array<CharInfo, 0x100> vietnamese_chars = make_table<0x100>(0x1E00);

bool add_mark(Letter& letter, char32_t mark) {
  if (const Tone tone = tone_of(mark); tone != Tone::level) {
    if (letter.tone != Tone::level || !is_vowel(letter.code)) return false;
    letter.tone = tone;
    return true;
  }
  for (const MarkRule& rule : mark_rules) {
    if (rule.mark != mark) continue;
    const std::size_t i = rule.from.find(alphabet[letter.code]);
    if (i == std::u32string_view::npos) return false;
    letter.code = code_of(rule.to[i]);
    return true;
  }
  return false;
}

namespace {

constexpr EncodedLetter encode(char32_t letter) {
  EncodedLetter out{};
  U8_APPEND_UNSAFE(out.bytes, out.length, letter);
  return out;
}

constexpr auto encode_letters() {
  std::array<std::array<EncodedLetter, tone_count>, alphabet.size()> table{};
  for (LetterCode code = 1; code < alphabet.size(); ++code)
    for (std::size_t tone = 0; tone < tone_count; ++tone)
      table[code][tone] = encode(
          is_vowel(code) ? lower_vowels[lower_vowels.find(alphabet[code]) + tone] : alphabet[code]);
  return table;
}

}  // namespace

constinit const std::array<std::array<EncodedLetter, tone_count>, alphabet.size()> encoded_letters =
    encode_letters();

}  // namespace vnfts::text
