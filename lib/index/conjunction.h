/// The articles that have all of some words, each in some spelling, or what is written for them.
///
/// Xapian's own operators ask a tree of lists for one article after another, and a word typed
/// without its marks is a dozen lists. Here each list by itself runs through the articles of a
/// window, adding to their weights, as in the term-at-a-time scoring of Lucene's BooleanScorer; the
/// lists of the next word look only for articles that have the words before. Spellings that alone
/// cannot lift an article to the weight that is asked for are not run through either, but looked
/// for like those (MaxScore: Turtle and Flood, Query evaluation: strategies and optimizations,
/// 1995).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "index/row_store.h"
#include "index/window_scores.h"

namespace vnfts::index {

/// A spelling of a word.
struct WeighedTerm {
  std::string term;   ///< With its prefix.
  double weight = 0;  ///< What BM25 multiplies by how often it occurs; 0: it only matches.
};

using Spellings = std::vector<WeighedTerm>;

/// What an article must have: all of these words, or something that is written for them. One that
/// has only some of the words beside what stands for them does not weigh more for it.
struct Clause {
  std::vector<Spellings> words;  ///< One at least.
  Spellings instead;
};

/// In one shard. Not thread-safe.
class Conjunction {
 public:
  static constexpr Xapian::docid none = PostingList::none;

  struct Found {
    Xapian::docid article;
    double weight;            ///< The sum of its spellings' BM25 weights (see bm25.h).
    std::uint64_t spellings;  ///< By bit: see `may_have`.
  };

  /// One clause at least. `tables` are those of the shard (table_store.h); `rows` must outlive it.
  /// Of the words of the first `told` clauses it is told which spellings an article may have.
  Conjunction(const Xapian::Database& shard, std::shared_ptr<const MappedDatabase> tables,
              std::span<const Clause> clauses, ShardRows& rows, double mean_length,
              std::size_t told);

  /// The next window's articles that weigh at least `least`, ascending. It begins at `from` or
  /// later, where it is sure that none is left out. `from` never falls, and is not before the end
  /// of the last window. Until the next call.
  std::span<const Found> window(Xapian::docid from, double least);

  /// The first article behind the window; none: no more will be found.
  Xapian::docid end() const { return end_; }

  /// Spellings are numbered through the words told; from the 64th on they share a bit.
  static std::uint64_t bit(std::size_t number) {
    return std::uint64_t{1} << (number < 63 ? number : 63);
  }

  /// False when the article has not those spellings, by their bits; true tells only that it may.
  static bool may_have(const Found& found, std::uint64_t spellings) {
    return (found.spellings & spellings) == spellings;
  }

  /// No article weighs more.
  double most() const { return most_; }

  /// How many articles there are, judged by the lists alone, as Xapian does.
  Xapian::doccount least_articles() const { return static_cast<Xapian::doccount>(count_.least); }
  Xapian::doccount most_articles() const { return static_cast<Xapian::doccount>(count_.most); }
  double estimated_articles() const { return count_.estimated; }

 private:
  struct List : WeighedList {
    double most;
    double rest = 0;  ///< What it and all that is looked for later add at most.
  };
  using Lists = std::vector<List>;  ///< The heaviest first.

  /// So many articles.
  struct Count {
    double least;
    double most;
    double estimated;
  };

  /// Words are looked for in steps, one after another.
  struct Word {
    Lists lists;
    double most = 0;
    Count count;
    std::uint16_t step = 0;
    double rest = 0;  ///< What is looked for later adds at most.
  };
  /// Of a clause. What stands for the words is looked for before them.
  struct Group {
    Lists instead;
    std::uint16_t instead_step = 0;
    std::vector<Word> words;
    double most = 0;
    Count count;
  };

  Count every_article() const { return {articles_, articles_, articles_}; }
  Lists open_lists(const Xapian::Database& shard, const Spellings& spellings,
                   std::size_t* number) const;
  static double most_of(const Lists& lists);
  Count any_of(const Lists& lists) const;
  Count both(const Count& one, const Count& other) const;
  Count either(const Count& one, const Count& other) const;
  double cost(const Count& count, double most) const;
  void put_in_order();

  std::size_t leading(const Word& word, double least) const;
  void collect(Xapian::docid from, double least);
  void find(Group& group, double least);
  void find(Word& word, bool replaced, double least);
  void note_instead(std::uint32_t slot, std::uint16_t step);
  void look_for(List& list, std::uint16_t step);
  template <typename Wanted>
  void keep(Wanted&& wanted);

  std::shared_ptr<const MappedDatabase> tables_;
  double articles_;
  std::vector<Group> groups_;  ///< In the order in which they are looked for.
  Count count_;
  double most_ = 0;
  Xapian::docid begin_ = 0;
  Xapian::docid end_ = 0;
  Xapian::docid width_ = 1;
  WindowScores scores_;                    ///< Of the window.
  std::vector<std::uint32_t> candidates_;  ///< Slots that have all that was looked for.
  std::vector<std::uint8_t> instead_;      ///< By slot: what is written for the words of the group.
  std::vector<std::uint8_t> lacking_;      ///< By slot: some of the words of the group is missing.
  std::vector<Found> found_;
};

}  // namespace vnfts::index
