/// How the words of a query are read: which terms of the index each may stand for.
#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/channel.h"
#include "index/generation.h"
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
  std::string term;               ///< As typed, without prefix.
  std::vector<Variant> variants;  ///< Most probable first.
};

/// A word or phrase. `whole` are the terms that hold all of it in one piece (Covid-19 as covid19),
/// if it can be written so.
struct Reading {
  Field field = Field::text;
  std::vector<Position> positions;
  std::string whole_term;  ///< The same without prefix, whether or not the index has it.
  std::vector<Variant> whole;
};

/// Positions that stand side by side in the query; `pairs[i]` says how often the archive has i and
/// i + 1 so, the expectation over what was meant by each.
struct Chain {
  std::vector<Position> positions;
  std::vector<double> pairs;
};

/// Reads the words of one query against one index: all at once, as what a word means depends on
/// its neighbours (see channel.h).
class WordReader {
 public:
  /// Throws `Error` (`query`) when the query would grow to more than 20,000 terms in all.
  WordReader(const Served& served, Accents accents, const Query& query);

  /// A `word` or `phrase` of the query, which must be the very object that the reader was made of.
  const Reading& read(const Query& leaf) const { return readings_.at(&leaf); }

  /// All terms of the query's words, as typed and as probably meant, in the text's form.
  std::set<std::string> terms() const;

  /// The words that are wanted in text or title, row by row, in query order.
  std::vector<Chain> chains() const;

  /// Word beginnings that had more continuations than were used, a sentence each.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  /// Where the position of a reading went: a word of a row.
  struct Place {
    Position* position;
    std::string prefix;
    std::size_t row;
    std::size_t word;
  };
  struct RowKind {
    Field field;
    bool wanted;
  };

  void collect(const Query& query, bool wanted);
  void collect_apart(const std::vector<Query>& queries, bool wanted);
  void collect_leaf(const Query& leaf, bool wanted);
  void begin_row() { row_open_ = false; }
  void add_word(Position& position, const Token& token, const Query& leaf, bool wanted);
  void fill_variants();
  Position read_prefix(const Token& token, const std::string& typed, Field field);
  void add_begun(std::vector<Variant>& found, const std::string& beginning, Field field) const;
  std::vector<Variant> known(const std::string& term);
  void spend(std::size_t terms);

  const Served& served_;
  Accents accents_;
  std::unordered_map<const Query*, Reading> readings_;
  std::vector<TypedRow> rows_;
  std::vector<RowKind> kinds_;  ///< Of each row.
  std::vector<Place> places_;
  bool row_open_ = false;
  std::size_t spent_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace vnfts::index
