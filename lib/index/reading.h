/// How the words of a query are read: which terms of the index each may stand for.
#pragma once

#include <xapian.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/analyzer.h"
#include "vnfts/query.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// A term of the index that a typed syllable may stand for.
struct Variant {
  std::string term;  ///< With its prefix.
  Xapian::doccount articles = 0;
  double probability = 0;  ///< That this was meant; the variants of a position sum to 1.
};

/// One position: a syllable, foreign word, number or word beginning. No variants: the index has
/// nothing like it.
struct Position {
  std::string typed;
  std::vector<Variant> variants;  ///< Most probable first.
  std::string exact;              ///< The variant that is spelled as typed, when the index has it.
  double dropped = 0;  ///< Probability that marks were left out, so that any variant may be meant.
};

/// A word or phrase. `whole` are the terms that hold all of it in one piece (Covid-19 as covid19).
struct Reading {
  Field field = Field::text;
  std::vector<Position> positions;
  std::vector<Variant> whole;
};

/// Reads the words of one query against one index.
///
/// Accents are a noisy channel: whoever typed the query drops a mark with some probability, the
/// same for all of its syllables. That drop rate is inferred from the query: a careful typist, a
/// hasty one and one who types no marks at all are weighed by how well each explains the marked
/// syllables and the bare ones, given how often the archive has a syllable bare that is typed bare.
/// So a bare syllable among marked ones is taken as typed, unless it is one that hardly exists.
class WordReader {
 public:
  WordReader(const Xapian::Database& db, Accents accents, const Query& query);

  /// Reads a `word` or `phrase`. Throws `Error` (`query`) when the query would grow to more than
  /// 20,000 terms in all.
  Reading read(const Query& query);

  /// Word beginnings that had more continuations than were used, a sentence each.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void weigh_typists(const Query& query);
  Position read_part(const Token& token, std::string typed, const Query& query);
  Position read_prefix(const Token& token, const std::string& typed, Field field);
  void add_begun(std::vector<Variant>& found, const std::string& beginning, Field field) const;
  std::vector<std::string> spellings(std::string_view typed, const std::string& term,
                                     const Query& query) const;
  std::vector<Variant> known(const std::vector<std::string>& terms, std::string_view prefix);
  double probability_dropped(double articles_typed, double articles_marked) const;
  void spend(std::size_t terms);

  const Xapian::Database& db_;
  Accents accents_;
  std::array<double, 3> typists_;  ///< How probable each is, given the query.
  std::size_t spent_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace vnfts::index
