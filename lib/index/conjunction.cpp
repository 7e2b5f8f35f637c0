#include "index/conjunction.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "index/weights.h"

namespace vnfts::index {

namespace {

constexpr Xapian::docid widest = 2048;  // a multiple of 64
constexpr Xapian::docid narrowest = 4;

/// Candidates are gone through once more when this share of the weight asked for has become
/// certain.
constexpr double worth_pruning = 0.04;

constexpr double rounding = 1 + 1e-9;  // no sum, rounded as it is, is above the sum of bounds

}  // namespace

Conjunction::Conjunction(const Xapian::Database& shard,
                         std::shared_ptr<const MappedDatabase> tables,
                         std::span<const Spellings> words, ShardRows& rows, double mean_length,
                         std::size_t told)
    : tables_(std::move(tables)),
      rows_(rows),
      articles_(std::max<double>(shard.get_doccount(), 1)),
      norm_(weights::k1 * (1 - weights::b)),
      norm_length_(weights::k1 * weights::b / mean_length),
      slots_(widest),
      taken_(widest / 64),
      wdfs_(widest) {
  std::size_t number = 0;
  for (const Spellings& spellings : words) {
    Word& word = words_.emplace_back();
    for (const auto& [term, weight] : spellings) {
      const std::uint64_t own_bit = words_.size() <= told ? bit(number++) : 0;
      PostingList at(shard, tables_.get(), term);
      if (at.article() == none) continue;
      const double factor = weight * (weights::k1 + 1);
      const double most =
          rounding * factor * saturation(at.most_wdf(), norm(shard.get_doclength_lower_bound()));
      word.most += most;
      word.articles += at.articles();
      word.lists.push_back({std::move(at), factor, most, own_bit});
    }
    std::ranges::stable_sort(word.lists, std::ranges::greater(), &List::most);
    most_ += word.most;
  }
  std::ranges::stable_sort(words_, {}, &Word::articles);
}

Xapian::doccount Conjunction::least_articles() const {
  double least = articles_;
  for (const Word& word : words_) {
    double most_of_one = 0;
    for (const List& list : word.lists)
      most_of_one = std::max<double>(most_of_one, list.at.articles());
    least -= articles_ - most_of_one;
  }
  return static_cast<Xapian::doccount>(std::max(least, 0.0));
}

Xapian::doccount Conjunction::most_articles() const {
  return static_cast<Xapian::doccount>(std::min(words_.front().articles, articles_));
}

double Conjunction::estimated_articles() const {
  double share = 1;
  for (const Word& word : words_) {
    double without = 1;
    for (const List& list : word.lists) without *= 1 - list.at.articles() / articles_;
    share *= 1 - without;
  }
  return share * articles_;
}

std::span<const Conjunction::Found> Conjunction::window(Xapian::docid from, double least) {
  found_.clear();
  open(from, std::span(words_.front().lists).first(leading(words_.front(), least)));
  if (begin_ == none) return found_;
  find(0, least);
  for (std::size_t word = 1; word < words_.size() && !candidates_.empty(); ++word)
    find(word, least);
  for (const std::uint32_t slot : candidates_)
    if (const Slot& found = slots_[slot]; found.weight >= least)
      found_.push_back({begin_ + slot, found.weight, found.spellings});
  return found_;
}

/// It is wide where one window follows the other, and narrow where articles far apart are asked
/// for.
void Conjunction::open(Xapian::docid from, std::span<List> leading) {
  width_ = from < end_ + width_ ? std::min(2 * width_, widest) : std::max(width_ / 4, narrowest);
  begin_ = none;
  for (List& list : leading) {
    list.at.seek(from);
    begin_ = std::min(begin_, list.at.article());
  }
  end_ = begin_ < none - width_ ? begin_ + width_ : none;
}

/// How many lists of the word come first: an article that is in none of them is too light.
std::size_t Conjunction::leading(const Word& word, double least) const {
  double most = most_ - word.most;
  std::size_t count = word.lists.size();
  for (; count > 0; --count) {
    most += word.lists[count - 1].most;
    if (most >= least) break;
  }
  return count;
}

/// What the lists of the word from that number on and the words behind it add at most.
double Conjunction::most_behind(std::size_t word, std::size_t list) const {
  double most = 0;
  for (const List& other : std::span(words_[word].lists).subspan(list)) most += other.most;
  for (std::size_t i = word + 1; i < words_.size(); ++i) most += words_[i].most;
  return most;
}

/// Leaves the candidates that have the word, too, and may weigh enough.
void Conjunction::find(std::size_t word, double least) {
  const std::span lists = words_[word].lists;
  const std::size_t count = leading(words_[word], least);
  if (word == 0) collect(lists.first(count));
  double pruned_by = 0;  // who may be too light by little more than these stays a little longer
  for (std::size_t i = word == 0 ? count : 0;; ++i) {
    if (i == count && word > 0) keep([word](const Slot& slot) { return slot.words > word; });
    const double missing = least - most_behind(word, i);
    if (missing > pruned_by + worth_pruning * least || (i == lists.size() && missing > pruned_by)) {
      keep([missing](const Slot& slot) { return slot.weight >= missing; });
      pruned_by = missing;
    }
    if (i == lists.size() || candidates_.empty()) break;
    look_for(lists[i], word);
  }
}

/// Makes the candidates those that the lists have in the window.
void Conjunction::collect(std::span<List> lists) {
  candidates_.clear();
  if (lists.size() == 1) return run_alone(lists.front());
  for (List& list : lists) run(list);
  for (std::size_t i = 0; i < taken_.size(); ++i)
    for (std::uint64_t bits = std::exchange(taken_[i], 0); bits != 0; bits &= bits - 1)
      candidates_.push_back(static_cast<std::uint32_t>(i * 64 + std::countr_zero(bits)));
}

void Conjunction::run_alone(List& list) {
  list.at.run(end_, [&](Xapian::docid article, Xapian::termcount wdf) {
    const std::uint32_t slot = article - begin_;
    clear(slot);
    add(list, slots_[slot], wdf, 0);
    candidates_.push_back(slot);
  });
}

/// Slots are in use from the first list on that has them.
void Conjunction::run(List& list) {
  list.at.run(end_, [&](Xapian::docid article, Xapian::termcount wdf) {
    const std::uint32_t slot = article - begin_;
    std::uint64_t& taken = taken_[slot / 64];
    const std::uint64_t own = std::uint64_t{1} << slot % 64;
    if ((taken & own) == 0) clear(slot);
    taken |= own;
    add(list, slots_[slot], wdf, 0);
  });
}

void Conjunction::clear(std::uint32_t slot) {
  slots_[slot] = {0, norm(rows_.length(begin_ + slot)), 0, 0};
}

/// Leaves those candidates. Without a branch, which no processor could foresee.
template <typename Wanted>
void Conjunction::keep(Wanted&& wanted) {
  std::size_t kept = 0;
  for (const std::uint32_t slot : candidates_) {
    candidates_[kept] = slot;
    kept += wanted(slots_[slot]);
  }
  candidates_.resize(kept);
}

/// Whether an article that has the word has a spelling that weighs nothing, too, may be of no use.
void Conjunction::look_for(List& list, std::size_t word) {
  const double in_window = list.at.articles() * (width_ / articles_);
  const auto candidates = static_cast<double>(candidates_.size());
  if (in_window > candidates / 4 && in_window < candidates * 4) return look_for_all(list, word);
  const bool once = list.weight == 0 && list.bit == 0;
  for (auto at = candidates_.begin(); at != candidates_.end();) {
    list.at.seek(begin_ + *at);
    if (list.at.article() >= end_) return;
    const std::uint32_t slot = list.at.article() - begin_;
    while (at != candidates_.end() && *at < slot) ++at;
    if (at == candidates_.end() || *at != slot) continue;
    if (!once || slots_[slot].words <= word) add(list, slots_[slot], list.at.wdf(), word);
    ++at;
  }
}

/// Where about as many articles have the spelling as are candidates, all that have it are noted
/// first, and then each candidate takes what is there, without a branch.
void Conjunction::look_for_all(List& list, std::size_t word) {
  list.at.seek(begin_ + candidates_.front());
  list.at.run(
      begin_ + candidates_.back() + 1,
      [this](Xapian::docid article, Xapian::termcount wdf) { wdfs_[article - begin_] = wdf + 1; });
  for (const std::uint32_t at : candidates_) {
    Slot& slot = slots_[at];
    const bool has = wdfs_[at] != 0;
    const double wdf = static_cast<double>(wdfs_[at]) - has;
    slot.words = has ? word + 1 : slot.words;
    slot.spellings |= has ? list.bit : 0;
    slot.weight += list.weight * saturation(wdf, slot.norm);
  }
  std::fill(wdfs_.begin() + candidates_.front(), wdfs_.begin() + candidates_.back() + 1, 0u);
}

void Conjunction::add(const List& list, Slot& slot, Xapian::termcount wdf, std::size_t word) {
  slot.words = word + 1;
  slot.spellings |= list.bit;
  slot.weight += list.weight * saturation(wdf, slot.norm);
}

}  // namespace vnfts::index
