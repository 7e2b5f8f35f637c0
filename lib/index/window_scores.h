/// What the articles of a window weigh so far, when lists run through it one after another.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "index/posting_list.h"
#include "index/row_store.h"

namespace vnfts::index {

/// The articles of a term, and what it adds to theirs.
struct WeighedList {
  PostingList at;
  double weight;      ///< What BM25's saturation is multiplied by.
  std::uint64_t bit;  ///< What is noted of articles that have it.
};

/// By slot: the first article of the window has 0. A slot that nobody asks for any more may hold
/// anything. Not thread-safe.
class WindowScores {
 public:
  static constexpr Xapian::docid widest = 2048;

  /// `rows` must outlive it.
  WindowScores(ShardRows& rows, double mean_length);

  /// A window that begins there, about which nothing is known: it is to be cleared, or a list to
  /// run through it alone.
  void open(Xapian::docid begin) { begin_ = begin; }

  /// Nothing has been found in so many articles. `many` of them will be.
  void clear(Xapian::docid width, bool many);

  /// Adds the list to all its articles from where it is to before `end`, and notes the step in
  /// which they were found. Steps are numbered from 1.
  void run(WeighedList& list, Xapian::docid end, std::uint16_t step);

  /// The same as the first in this window. Appends their slots.
  void run_alone(WeighedList& list, Xapian::docid end, std::uint16_t step,
                 std::vector<std::uint32_t>& slots);

  /// Adds the list to the article where it is, which must have been found before.
  void add(const WeighedList& list, std::uint16_t step);

  double weight(std::uint32_t slot) const { return weights_[slot]; }
  std::uint64_t bits(std::uint32_t slot) const { return bits_[slot]; }
  /// In that step, or a later one.
  bool found(std::uint32_t slot, std::uint16_t step) const { return steps_[slot] >= step; }

  /// Appends the slots found since the window was cleared, ascending.
  void append_found(std::vector<std::uint32_t>& slots) const;

  /// Notes what the slot weighs now; `go_back` makes it weigh so again.
  void remember(std::uint32_t slot) { remembered_[slot] = weights_[slot]; }
  void go_back(std::uint32_t slot) { weights_[slot] = remembered_[slot]; }

  /// What a term adds at most, per weight, to an article no shorter than that.
  double most(Xapian::termcount wdf, Xapian::termcount length) const {
    return saturation(wdf, norm(length));
  }

 private:
  /// Of BM25's denominator: all but wdf.
  double norm(double length) const { return norm_ + norm_length_ * length; }
  /// Of BM25: below 1.
  static double saturation(double wdf, double norm) { return wdf / (norm + wdf); }

  ShardRows& rows_;
  double norm_;         ///< What is the same for all articles,
  double norm_length_;  ///< and what is multiplied by their length.
  Xapian::docid begin_ = 0;
  Xapian::docid width_ = 0;
  std::vector<double> weights_;
  std::vector<double> norms_;  ///< 0: not known yet.
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint16_t> steps_;  ///< The last in which it was found; 0: none.
  std::vector<double> remembered_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace vnfts::index
