/// Restoring accents: which spelling was meant by each word of a typed row.
///
/// Typing is a noisy channel (Shannon): an author's words reach us with marks left out. How
/// probable a spelling is depends on how often the archive has it behind and before the spellings
/// of the neighbours (the language model), and on how the query was typed. Who types drops marks
/// with one rate for the whole query; a careful typist, several hasty ones and one who types no
/// marks at all are each weighed by how well they explain the query. The probabilities are exact:
/// the forward-backward algorithm over all spellings (Rabiner, A tutorial on hidden Markov models,
/// 1989).
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "index/language_model.h"

namespace vnfts::index {

/// How often a typist drops all marks of a word, and some of several; and how many type so.
struct Typist {
  double drops;
  double drops_some;
  double share;
};
inline constexpr std::array<Typist, 5> typists = {{
    {0.01, 0.01, 0.55},
    {0.25, 0.02, 0.05},
    {0.50, 0.02, 0.05},
    {0.80, 0.02, 0.05},
    {1.00, 0.00, 0.30},
}};

/// How a spelling relates to what was typed.
enum class Typed {
  whole,   ///< Letter for letter, marks included; or marks do not bind at all.
  partly,  ///< It has more marks than typed, which has some.
  bare,    ///< It has marks and the typed word has none.
};

struct Spelling {
  std::string term;  ///< Canonical, without field prefix.
  Typed typed = Typed::whole;
  double count = 0;  ///< How often it stands in the archive; this and the next: see word_counts.h.
  double followed = 0;
  double distinct = 0;
  double probability = 0;  ///< Filled by `restore_accents`; those of a word sum to 1.
};

/// A word of the query. No spellings: the archive has nothing like it.
struct TypedWord {
  std::string chunk;    ///< What the model knows of its spellings; may be empty.
  bool marked = false;  ///< Some letter was typed with its mark.
  bool number = false;
  std::vector<Spelling> spellings;  ///< In byte order of the terms.
  std::vector<double> pairs;  ///< [i * next.spellings.size() + j]: how often spelling i stands
                              ///< directly before spelling j of the next word; may be empty.
};

/// A row of words that stand side by side in the query.
using TypedRow = std::vector<TypedWord>;

/// Fills the counts of the spellings that the word's chunk has.
void count_spellings(TypedWord& word);

/// Fills the pairs of each word with the next.
void count_pairs(TypedRow& row);

/// Fills the probabilities of all spellings of all rows of one query.
void restore_accents(std::span<TypedRow> rows, double archive_words);

}  // namespace vnfts::index
