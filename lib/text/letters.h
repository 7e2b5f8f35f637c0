/// The letters of Vietnamese and of ASCII, one code each, marks and tones taken apart.
///
/// A letter with its vowel mark (ă â ê ô ơ ư đ) is a letter of its own, as the alphabet has it; the
/// tone (thanh) is kept beside it. So a word means the same however it was composed: "ệ" in one
/// code point, as ê + dot below, or as e + dot below + circumflex.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vnfts::text {

/// In the order of the Vietnamese dictionary.
enum class Tone : std::uint8_t { level, huyen, hoi, nga, sac, nang };
inline constexpr int tone_count = 6;

/// Codes 1 to 33; 0 is no letter.
inline constexpr std::u32string_view alphabet = U" aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
inline constexpr std::string_view alphabet_bases = " aaabcddeefghijklmnooopqrstuuvwxyz";
using LetterCode = std::uint8_t;

struct Letter {
  LetterCode code = 0;
  Tone tone = Tone::level;
  friend bool operator==(const Letter&, const Letter&) = default;
};

/// What a code point is to the tokenizer.
enum class CharClass : std::uint8_t {
  other,      ///< Space, punctuation, symbol.
  letter,     ///< `letter` has its code when it is of the alphabet.
  mark,       ///< A combining mark.
  digit,      ///< `letter.code` is its value.
  ideograph,  ///< A letter that is a word by itself: Han, kana.
  invisible,  ///< Soft hyphen, zero-width and direction marks, BOM: as if not there.
};

struct alignas(4) CharInfo {
  CharClass char_class = CharClass::other;
  Letter letter;
};

CharInfo char_info_beyond_tables(char32_t code_point);
extern const std::array<CharInfo, 0x250> low_chars;         // U+0000..024F
extern const std::array<CharInfo, 0x100> vietnamese_chars;  // U+1E00..1EFF

inline CharInfo char_info(char32_t c) {
  if (c < 0x250) return low_chars[c];
  if (c - 0x1E00 < 0x100) return vietnamese_chars[c - 0x1E00];
  return char_info_beyond_tables(c);
}

/// Adds the combining mark to the letter; false when that is no Vietnamese letter.
bool add_mark(Letter& letter, char32_t mark);

/// The letter's code of the alphabet without its mark: đ -> d, ơ -> o.
LetterCode base_code(LetterCode code);

bool is_vowel(LetterCode code);

/// Lower case, composed.
void append(std::string& out, Letter letter);

}  // namespace vnfts::text
