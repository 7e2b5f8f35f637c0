#include "index/window_scores.h"

#include <algorithm>
#include <span>

#include "index/weights.h"

namespace vnfts::index {

WindowScores::WindowScores(ShardRows& rows, double mean_length)
    : rows_(rows),
      norm_(weights::k1 * (1 - weights::b)),
      norm_length_(weights::k1 * weights::b / mean_length),
      weights_(widest),
      norms_(widest),
      bits_(widest),
      steps_(widest),
      remembered_(widest),
      lengths_(widest) {}

void WindowScores::clear(Xapian::docid width, bool many) {
  width_ = width;
  std::fill_n(weights_.begin(), width, 0.0);
  std::fill_n(bits_.begin(), width, std::uint64_t{0});
  std::fill_n(steps_.begin(), width, std::uint16_t{0});
  if (!many) {
    std::fill_n(norms_.begin(), width, 0.0);
    return;
  }
  rows_.lengths(begin_, std::span(lengths_).first(width));
  for (std::size_t i = 0; i < width; ++i) norms_[i] = lengths_[i] == 0 ? 0 : norm(lengths_[i]);
}

/// Without a branch but for the norm, as no processor could foresee which articles there are.
void WindowScores::run(WeighedList& list, Xapian::docid end, std::uint16_t step) {
  // Members would be read again for each article.
  const double weight = list.weight;
  const std::uint64_t bit = list.bit;
  const Xapian::docid begin = begin_;
  double* const weights = weights_.data();
  double* const norms = norms_.data();
  std::uint64_t* const bits = bits_.data();
  std::uint16_t* const steps = steps_.data();
  list.at.run(end, [&](Xapian::docid article, Xapian::termcount wdf) {
    const std::uint32_t slot = article - begin;
    if (norms[slot] == 0) [[unlikely]]
      norms[slot] = norm(rows_.length(article));
    weights[slot] += weight * saturation(wdf, norms[slot]);
    bits[slot] |= bit;
    steps[slot] = step;
  });
}

void WindowScores::run_alone(WeighedList& list, Xapian::docid end, std::uint16_t step,
                             std::vector<std::uint32_t>& slots) {
  std::size_t count = slots.size();
  slots.resize(count + widest);
  std::uint32_t* const next = slots.data();
  list.at.run(end, [&](Xapian::docid article, Xapian::termcount wdf) {
    const std::uint32_t slot = article - begin_;
    norms_[slot] = norm(rows_.length(article));
    weights_[slot] = list.weight * saturation(wdf, norms_[slot]);
    bits_[slot] = list.bit;
    steps_[slot] = step;
    next[count++] = slot;
  });
  slots.resize(count);
}

void WindowScores::add(const WeighedList& list, std::uint16_t step) {
  const std::uint32_t slot = list.at.article() - begin_;
  weights_[slot] += list.weight * saturation(list.at.wdf(), norms_[slot]);
  bits_[slot] |= list.bit;
  steps_[slot] = step;
}

void WindowScores::append_found(std::vector<std::uint32_t>& slots) const {
  std::size_t count = slots.size();
  slots.resize(count + width_);
  for (std::uint32_t slot = 0; slot < width_; ++slot) {
    slots[count] = slot;
    count += steps_[slot] != 0;
  }
  slots.resize(count);
}

}  // namespace vnfts::index
