/// The pieces that a chunk of text without white space is made of, before they are tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::analysis {

/// A run of letters or a number. `joint` is what joins it to the unit before: an ASCII character,
/// or 0 when they touch (10h) or it is the first.
struct Unit {
  std::string term;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char joint = 0;
  bool digits = false;
  bool syllable = false;    ///< A legal Vietnamese syllable.
  bool marked = false;      ///< Its folded form differs: some letter has a mark or a tone.
  bool consonants = false;  ///< Two letters or more, none a vowel: HCM, BĐBP.
  std::uint8_t chars = 0;   ///< Letters or digits, at most 60.
};

inline constexpr std::size_t max_units = 32;

/// Reads the chunk of `text` that begins at `at`, a letter or digit, into `units` (at most
/// `max_units`), and returns where it ends. Joints are . , - / ' _ & @ : between letters or digits
/// (, and : between digits only), with the typographic dashes and apostrophes read as - and '.
/// Invisible characters are as if not there.
std::uint32_t read_units(std::string_view text, std::uint32_t at, std::vector<Unit>& units);

/// Joins formatted numbers: 1.200 -> "1200", 3,5 and 3.5 -> "3,5", 1,200,000 -> "1200000", the
/// telephone numbers 0939.559.659 and 0939-559-659 -> "0939559659", the end of a number plate
/// 51F-123.45 -> "12345". A comma is the decimal sign, a dot groups thousands, as
/// Vietnamese writes; other rows of numbers (28.2.2019, 192.168.1.1) stay apart.
void join_numbers(std::vector<Unit>& units);

}  // namespace vnfts::analysis
