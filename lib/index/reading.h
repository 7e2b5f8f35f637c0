/// How the words of a query are read: which terms of the index each may stand for.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

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
};

/// A word or phrase. `whole` are the terms that hold all of it in one piece (Covid-19 as covid19).
struct Reading {
  Field field = Field::text;
  std::vector<Position> positions;
  std::vector<Variant> whole;
};

/// Reads words against one index. Variants follow a noisy channel: an accent is dropped with some
/// probability, so a variant counts by how often the archive has it and by what typing it so would
/// have cost; a query that carries marks elsewhere was hardly typed without them here.
class WordReader {
 public:
  /// `marked`: some word of the query carries a mark.
  WordReader(const Xapian::Database& db, Accents accents, bool marked)
      : db_(db), accents_(accents), marked_(marked) {}

  /// Reads a `word` or `phrase`. Throws `Error` (`query`) when the query would grow to more than
  /// 20,000 terms in all.
  Reading read(const Query& query);

  /// Word beginnings that had more continuations than were used, a sentence each.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  Position read_part(std::string_view typed, const std::string& term, Field field, bool exact);
  Position read_prefix(const std::string& typed, Field field);
  std::vector<Variant> known(std::vector<std::string> terms, std::string_view prefix,
                             const std::string& typed);
  void spend(std::size_t terms);

  const Xapian::Database& db_;
  Accents accents_;
  bool marked_;
  std::size_t spent_ = 0;
  std::vector<std::string> notes_;
};

/// Whether a word of the query carries a mark.
bool any_marks(const Query& query);

}  // namespace vnfts::index
