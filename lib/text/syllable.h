/// The Vietnamese syllable (tiếng): parse, canonical spelling, accent variants.
///
/// A syllable is an initial consonant (may be missing), a rhyme and a tone; which letters make one
/// is in the tables `onsets.tsv` and `rhymes.tsv`. The canonical spelling has the tone mark on the
/// letter that `rhymes.tsv` names, and i for the y that ends a syllable behind a consonant
/// (kỹ = kĩ, quý = quí), so that all spellings of one syllable are one term.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/letters.h"

namespace vnfts::text {

/// The longest has seven letters: nghiêng.
inline constexpr std::size_t max_syllable_letters = 7;

/// The letters of a word, each with its mark and tone wherever they were typed.
struct Letters {
  Letters() {}  // letters are written before they are read: clearing them took time
  std::array<Letter, 64> letters;
  std::uint8_t size = 0;
  bool marked = false;  ///< Some letter has a mark or a tone.
  std::span<const Letter> view() const { return {letters.data(), size}; }
};

/// The letters of a word, invisible characters passed over; nothing when it is empty, holds
/// anything but letters of the alphabet with their marks, or is too long.
std::optional<Letters> read_letters(std::string_view utf8);

enum class SyllableForm {
  none,
  toneless,  ///< No syllable as written, for its stop wants a tone (cap, net), but one typed
             ///< plainly.
  whole,
};

/// Appends the canonical spelling; nothing when `letters` are no syllable in any form.
SyllableForm append_canonical(std::string& out, std::span<const Letter> letters);

bool is_syllable(std::span<const Letter> letters);

/// A syllable in canonical spelling, as a number below 2^16 that says which rhyme, onset and tone
/// it is made of; -1 for any other text. Numbers hold for one version of the tables: they may be
/// stored beside `analyzer_version`.
int syllable_number(std::string_view canonical);

/// How many of the typed marks a syllable must carry.
enum class Marks { at_least, ignored };

/// The legal syllables that fold as `typed` does and satisfy its marks, in canonical spelling,
/// sorted, each once.
std::vector<std::string> variants(std::span<const Letter> typed, Marks marks);

/// The legal syllables whose spelling begins with the typed letters and carries their marks, in
/// canonical spelling, sorted, each once: "ngh" begins nghĩ ... nghiêng. All of them for none.
std::vector<std::string> syllables_begun(std::span<const Letter> typed);

/// A canonical syllable as newspapers mostly write it: with y for the i of kĩ, mĩ, quí, ti (công
/// ty), not for that of mì or tí. Anything else as it is.
std::string usual_spelling(const std::string& canonical);

}  // namespace vnfts::text
