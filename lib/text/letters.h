/// The letters of Vietnamese and of ASCII, one code each, marks and tones taken apart.
///
/// A letter with its vowel mark (ă â ê ô ơ ư đ) is a letter of its own, as the alphabet has it; the
/// tone (thanh) is kept beside it. So a word means the same however it was composed: "ệ" in one
/// code point, as ê + dot below, or as e + dot below + circumflex.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
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
  Letter() = default;
  constexpr Letter(LetterCode its_code, Tone its_tone = Tone::level)
      : code(its_code), tone(its_tone) {}
  LetterCode code;
  Tone tone;
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

/// Letters and the marks on them.
constexpr bool of_word(CharClass c) { return c == CharClass::letter || c == CharClass::mark; }

struct alignas(4) CharInfo {
  CharClass char_class = CharClass::other;
  Letter letter{};
  bool marked = false;  ///< Its letter has a mark or a tone.
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

constexpr LetterCode code_of(char32_t letter) {
  return static_cast<LetterCode>(alphabet.find(letter));
}

inline constexpr auto base_codes = [] {
  std::array<LetterCode, alphabet.size()> table{};
  for (std::size_t i = 0; i < alphabet.size(); ++i)
    table[i] = code_of(static_cast<char32_t>(alphabet_bases[i]));
  return table;
}();

/// The letter's code of the alphabet without its mark: đ -> d, ơ -> o.
constexpr LetterCode base_code(LetterCode code) { return base_codes[code]; }

/// A row a vowel, a column a tone, in the order of `Tone`.
inline constexpr std::u32string_view lower_vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
inline constexpr auto vowel_bits = [] {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < lower_vowels.size(); i += tone_count)
    bits |= std::uint64_t{1} << code_of(lower_vowels[i]);
  return bits;
}();

constexpr bool is_vowel(LetterCode code) { return (vowel_bits >> code & 1) != 0; }

/// UTF-8. The bytes behind `length` are zeros.
struct EncodedLetter {
  std::array<char, 4> bytes;
  std::uint8_t length;
};
extern const std::array<std::array<EncodedLetter, tone_count>, alphabet.size()> encoded_letters;

/// Lower case, composed. Writes four bytes at `at`, and gives the end of those that count.
inline char* write(char* at, Letter letter) {
  const EncodedLetter& encoded =
      encoded_letters[letter.code][static_cast<std::size_t>(letter.tone)];
  std::memcpy(at, encoded.bytes.data(), encoded.bytes.size());
  return at + encoded.length;
}

inline void append(std::string& out, Letter letter) {
  char bytes[4];
  out.append(bytes, write(bytes, letter));
}

}  // namespace vnfts::text
