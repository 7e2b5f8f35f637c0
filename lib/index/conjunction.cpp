#include "index/conjunction.h"

#include <algorithm>
#include <utility>

#include "index/weights.h"

namespace vnfts::index {

namespace {

constexpr Xapian::docid widest = WindowScores::widest;
constexpr Xapian::docid narrowest = 4;

/// Candidates are gone through once more when this share of the weight asked for has become
/// certain.
constexpr double worth_pruning = 0.04;

/// To go to an article costs as much as to run through so many.
constexpr double cost_of_seek = 4;

constexpr double rounding = 1 + 1e-9;  // no sum, rounded as it is, is above the sum of bounds

}  // namespace

Conjunction::Conjunction(const Xapian::Database& shard,
                         std::shared_ptr<const MappedDatabase> tables,
                         std::span<const Clause> clauses, ShardRows& rows, double mean_length,
                         std::size_t told)
    : tables_(std::move(tables)),
      articles_(std::max<double>(shard.get_doccount(), 1)),
      count_(every_article()),
      scores_(rows, mean_length),
      instead_(widest),
      lacking_(widest) {
  std::size_t number = 0;
  for (const Clause& clause : clauses) {
    Group& group = groups_.emplace_back();
    group.count = every_article();
    for (const Spellings& spellings : clause.words) {
      Word& word = group.words.emplace_back();
      word.lists = open_lists(shard, spellings, groups_.size() <= told ? &number : nullptr);
      word.count = any_of(word.lists);
      word.most = most_of(word.lists);
      group.count = both(group.count, word.count);
      group.most += word.most;
    }
    group.instead = open_lists(shard, clause.instead, nullptr);
    group.count = either(group.count, any_of(group.instead));
    group.most += most_of(group.instead);
    count_ = both(count_, group.count);
    most_ += group.most;
  }
  put_in_order();
}

/// Those that some article has, with the bits that follow from `number` on, if there is one.
Conjunction::Lists Conjunction::open_lists(const Xapian::Database& shard,
                                           const Spellings& spellings, std::size_t* number) const {
  Lists lists;
  for (const auto& [term, weight] : spellings) {
    const std::uint64_t own_bit = number != nullptr ? bit((*number)++) : 0;
    PostingList at(shard, tables_.get(), term);
    if (at.article() == none) continue;
    const double factor = weight * (weights::k1 + 1);
    const double most =
        rounding * factor * scores_.most(at.most_wdf(), shard.get_doclength_lower_bound());
    lists.push_back({{std::move(at), factor, own_bit}, most});
  }
  std::ranges::stable_sort(lists, std::ranges::greater(), &List::most);
  return lists;
}

double Conjunction::most_of(const Lists& lists) {
  double most = 0;
  for (const List& list : lists) most += list.most;
  return most;
}

Conjunction::Count Conjunction::any_of(const Lists& lists) const {
  Count any = {0, 0, 0};
  for (const List& list : lists) {
    const double articles = list.at.articles();
    any = either(any, {articles, articles, articles});
  }
  return any;
}

Conjunction::Count Conjunction::both(const Count& one, const Count& other) const {
  return {std::max(one.least + other.least - articles_, 0.0), std::min(one.most, other.most),
          one.estimated * other.estimated / articles_};
}

Conjunction::Count Conjunction::either(const Count& one, const Count& other) const {
  return {std::max(one.least, other.least), std::min(one.most + other.most, articles_),
          one.estimated + other.estimated - one.estimated * other.estimated / articles_};
}

/// What comes first is run through, and the rest is looked for only in what it has and what weighs
/// enough: best are few articles, and a weight that tells much.
double Conjunction::cost(const Count& count, double most) const {
  return count.most * (1 - 0.5 * most / std::max(most_, most));
}

void Conjunction::put_in_order() {
  for (Group& group : groups_)
    std::ranges::stable_sort(group.words, {},
                             [this](const Word& word) { return cost(word.count, word.most); });
  std::ranges::stable_sort(groups_, {},
                           [this](const Group& group) { return cost(group.count, group.most); });
  std::uint16_t step = 0;
  for (Group& group : groups_) {
    group.instead_step = ++step;
    for (Word& word : group.words) word.step = ++step;
  }
  double rest = 0;
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
    for (auto word = group->words.rbegin(); word != group->words.rend(); ++word) {
      word->rest = rest;
      for (auto list = word->lists.rbegin(); list != word->lists.rend(); ++list)
        list->rest = rest += list->most;
    }
    rest += most_of(group->instead);
  }
}

std::span<const Conjunction::Found> Conjunction::window(Xapian::docid from, double least) {
  found_.clear();
  collect(from, least);
  for (Group& group : groups_) {
    if (candidates_.empty()) return found_;
    find(group, least);
  }
  for (const std::uint32_t slot : candidates_)
    if (scores_.weight(slot) >= least)
      found_.push_back({begin_ + slot, scores_.weight(slot), scores_.bits(slot)});
  return found_;
}

/// How many lists of the word come first: an article that is in none of them is too light, or has
/// something else instead.
std::size_t Conjunction::leading(const Word& word, double least) const {
  double most = most_ - word.most;
  std::size_t count = word.lists.size();
  for (; count > 0; --count) {
    most += word.lists[count - 1].most;
    if (most >= least) break;
  }
  return count;
}

/// Makes the candidates those that have the first word, by its leading lists, or what stands for
/// it. The window is wide where one follows the other, and narrow where articles far apart are
/// asked for.
void Conjunction::collect(Xapian::docid from, double least) {
  Group& group = groups_.front();
  Word& word = group.words.front();
  const std::span first = std::span(word.lists).first(leading(word, least));
  width_ = from < end_ + width_ ? std::min(2 * width_, widest) : std::max(width_ / 4, narrowest);
  begin_ = none;
  double articles = 0;
  for (const std::span<List> lists : {std::span(group.instead), first})
    for (List& list : lists) {
      list.at.seek(from);
      begin_ = std::min(begin_, list.at.article());
      articles += list.at.articles();
    }
  end_ = begin_ < none - width_ ? begin_ + width_ : none;
  candidates_.clear();
  if (begin_ == none) return;
  scores_.open(begin_);
  if (group.instead.empty() && first.size() == 1)
    return scores_.run_alone(first.front(), end_, word.step, candidates_);
  scores_.clear(width_, articles > articles_ / 4);
  for (List& list : group.instead) scores_.run(list, end_, group.instead_step);
  if (!group.instead.empty())
    for (std::uint32_t slot = 0; slot < width_; ++slot) note_instead(slot, group.instead_step);
  for (List& list : first) scores_.run(list, end_, word.step);
  scores_.append_found(candidates_);
}

/// Leaves the candidates that have the words, or what stands for them, and may weigh enough.
void Conjunction::find(Group& group, double least) {
  const bool replaced = !group.instead.empty();
  const bool collected = &group == &groups_.front();
  if (replaced && !collected) {
    for (List& list : group.instead) look_for(list, group.instead_step);
    for (const std::uint32_t slot : candidates_) note_instead(slot, group.instead_step);
  }
  for (Word& word : group.words) {
    if (candidates_.empty()) return;
    find(word, replaced, least);
  }
  if (!replaced) return;
  for (const std::uint32_t slot : candidates_)
    if (lacking_[slot] != 0) scores_.go_back(slot);
}

void Conjunction::note_instead(std::uint32_t slot, std::uint16_t step) {
  instead_[slot] = scores_.found(slot, step);
  lacking_[slot] = 0;
  scores_.remember(slot);
}

void Conjunction::find(Word& word, bool replaced, double least) {
  const bool collected = &word == &groups_.front().words.front();
  const std::size_t count = leading(word, least);
  double pruned_by = 0;  // who may be too light by little more than these stays a little longer
  for (std::size_t i = collected ? count : 0;; ++i) {
    const bool all = i == word.lists.size();
    if (i == count && !collected) {
      const auto has = [&](std::uint32_t slot) { return scores_.found(slot, word.step); };
      if (replaced)
        keep([&](std::uint32_t slot) { return has(slot) || instead_[slot] != 0; });
      else
        keep(has);
    }
    const double missing = least - (all ? word.rest : word.lists[i].rest);
    if (missing > pruned_by + worth_pruning * least || (all && missing > pruned_by)) {
      keep([&](std::uint32_t slot) { return scores_.weight(slot) >= missing; });
      pruned_by = missing;
    }
    if (all || candidates_.empty()) break;
    look_for(word.lists[i], word.step);
  }
  if (!replaced) return;
  for (const std::uint32_t slot : candidates_) lacking_[slot] |= !scores_.found(slot, word.step);
}

/// Leaves those candidates. Without a branch, which no processor could foresee.
template <typename Wanted>
void Conjunction::keep(Wanted&& wanted) {
  std::size_t kept = 0;
  for (const std::uint32_t slot : candidates_) {
    candidates_[kept] = slot;
    kept += wanted(slot);
  }
  candidates_.resize(kept);
}

/// Whether an article that has the word has a spelling that weighs nothing, too, may be of no use.
void Conjunction::look_for(List& list, std::uint16_t step) {
  if (candidates_.empty()) return;
  const double in_window = list.at.articles() * (width_ / articles_);
  if (in_window < cost_of_seek * static_cast<double>(candidates_.size())) {
    list.at.seek(begin_ + candidates_.front());
    return scores_.run(list, begin_ + candidates_.back() + 1, step);
  }
  const bool once = list.weight == 0 && list.bit == 0;
  for (auto at = candidates_.begin(); at != candidates_.end();) {
    list.at.seek(begin_ + *at);
    if (list.at.article() >= end_) return;
    const std::uint32_t slot = list.at.article() - begin_;
    while (at != candidates_.end() && *at < slot) ++at;
    if (at == candidates_.end() || *at != slot) continue;
    if (!once || !scores_.found(slot, step)) scores_.add(list, step);
    ++at;
  }
}

}  // namespace vnfts::index
