/// A name as it is compared: its letters and digits in a row, the words that they make, and whether
/// what was typed may stand for it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/letters.h"

namespace vnfts::place {

/// The words of a name: letters, with apostrophes among them (M'Drắk), or digits. Views into it.
std::vector<std::string_view> words_of(std::string_view name);

/// The letter of a key: without marks, k as c and y as i.
char key_of(text::LetterCode code);

class Spelling {
 public:
  static constexpr std::size_t max_letters = 64;

  Spelling() = default;
  explicit Spelling(std::span<const std::string_view> words);
  explicit Spelling(std::string_view name) : Spelling(words_of(name)) {}

  /// Any bytes. False, and the spelling is of no use any more, when it would be too long.
  bool add(std::string_view word);

  /// Letters without marks, k as c and y as i, numbers without leading zeros: the key of
  /// `place_names.tsv`. What is no letter of Latin script is '?', which no key has.
  std::string_view key() const { return {key_.data(), size_}; }

  bool empty() const { return size_ == 0; }
  bool marked() const { return marked_; }

  /// Digits only, or a Roman numeral.
  bool numbered() const;

 private:
  friend struct Comparison;

  bool push(char key, text::Letter letter);

  std::array<char, max_letters> key_{};
  std::array<text::Letter, max_letters> letters_{};
  std::array<std::uint8_t, max_letters> word_{};  ///< Which word the letter is of.
  std::uint8_t size_ = 0;
  std::uint8_t words_ = 0;
  bool marked_ = false;
};

enum class Accents : std::uint8_t {
  exact,     ///< All are there, as a newspaper prints them.
  at_least,  ///< Those that are typed bind.
  ignored,
};

struct Likeness {
  bool exact = false;       ///< With all its marks.
  bool same_words = false;  ///< Not written together or apart (Hanoi, Niu-oóc).
};

/// Whether `typed` may stand for `name`; nothing when it may not. i and y are one at the end of a
/// syllable, k and c at the end of a word, both anywhere in a word that is no syllable; a syllable
/// is never part of a word, or several of them.
std::optional<Likeness> compare(const Spelling& typed, const Spelling& name, Accents accents);

/// How many words of `name` are typed with other marks; the keys are the same.
int wrong_marks(const Spelling& typed, const Spelling& name);

}  // namespace vnfts::place
