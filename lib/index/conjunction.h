/// The articles that have all of some words, each in some spelling.
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

#include "index/posting_list.h"
#include "index/row_store.h"

namespace vnfts::index {

/// A spelling of a word.
struct WeighedTerm {
  std::string term;   ///< With its prefix.
  double weight = 0;  ///< What BM25 multiplies by how often it occurs; 0: it only matches.
};

using Spellings = std::vector<WeighedTerm>;

/// In one shard. Not thread-safe.
class Conjunction {
 public:
  static constexpr Xapian::docid none = PostingList::none;

  struct Found {
    Xapian::docid article;
    double weight;            ///< The sum of its spellings' BM25 weights (see bm25.h).
    std::uint64_t spellings;  ///< By bit: see `may_have`.
  };

  /// One word at least. `tables` are those of the shard (table_store.h); `rows` must outlive it. Of
  /// the first `told` words it is told which spellings an article may have.
  Conjunction(const Xapian::Database& shard, std::shared_ptr<const MappedDatabase> tables,
              std::span<const Spellings> words, ShardRows& rows, double mean_length,
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
  Xapian::doccount least_articles() const;
  Xapian::doccount most_articles() const;
  double estimated_articles() const;

 private:
  /// The articles of a spelling.
  struct List {
    PostingList at;
    double weight;
    double most;
    std::uint64_t bit;
  };
  struct Word {
    std::vector<List> lists;  ///< The heaviest first.
    double most = 0;
    double articles = 0;
  };
  struct Slot {
    double weight;
    double norm;  ///< Of BM25's denominator: all but wdf.
    std::uint64_t spellings;
    std::size_t words;  ///< So many have been found, one after another.
  };

  double norm(double length) const { return norm_ + norm_length_ * length; }
  /// Of BM25: below 1.
  static double saturation(double wdf, double norm) { return wdf / (norm + wdf); }

  void open(Xapian::docid from, std::span<List> leading);
  void find(std::size_t word, double least);
  std::size_t leading(const Word& word, double least) const;
  double most_behind(std::size_t word, std::size_t list) const;
  void collect(std::span<List> lists);
  void run_alone(List& list);
  void run(List& list);
  template <typename Wanted>
  void keep(Wanted&& wanted);
  void look_for(List& list, std::size_t word);
  void look_for_all(List& list, std::size_t word);
  void clear(std::uint32_t slot);
  static void add(const List& list, Slot& slot, Xapian::termcount wdf, std::size_t word);

  std::shared_ptr<const MappedDatabase> tables_;
  ShardRows& rows_;
  double articles_;
  double norm_;              ///< Of BM25's denominator: what is the same for all articles,
  double norm_length_;       ///< and what is multiplied by their length.
  std::vector<Word> words_;  ///< The rarest first.
  double most_ = 0;
  Xapian::docid begin_ = 0;
  Xapian::docid end_ = 0;
  Xapian::docid width_ = 1;
  std::vector<Slot> slots_;                ///< Of the window.
  std::vector<std::uint64_t> taken_;       ///< By bit: the slots that a list of the first word has.
  std::vector<std::uint32_t> candidates_;  ///< Slots with all words so far.
  std::vector<Xapian::termcount> wdfs_;    ///< By slot; see `look_for_all`.
  std::vector<Found> found_;
};

}  // namespace vnfts::index
