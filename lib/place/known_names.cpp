#include "place/known_names.h"

#include <algorithm>
#include <cstring>

#include "place/beginnings.h"

namespace vnfts::place {

KnownReading::KnownReading(const Reading& its) : reading(its) {
  const std::vector<std::string_view> all = words_of(reading.name);
  const PlaceLevel level = level_at(reading.place);
  words = static_cast<std::uint8_t>(all.size());
  noun_first = begins_with_noun(level, all);
  part_last = level == PlaceLevel::region && all.back() == "Bộ";
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!begins_small(all[i])) capitals |= std::uint64_t{1} << i;
}

bool KnownReading::capitals_fit(std::span<const text::Piece> pieces) const {
  using Kind = text::Piece::Kind;
  const std::size_t last = pieces.size() - (part_last ? 1 : 0);
  std::size_t word = noun_first ? 1 : 0;
  for (std::size_t i = word; i < last && word < words; ++i) {
    const text::Piece& piece = pieces[i];
    if (piece.kind == Kind::sign) continue;
    if (piece.kind == Kind::word && !piece.capital && (capitals >> word & 1) != 0) return false;
    ++word;
  }
  return true;
}

std::size_t KnownNames::StepHash::operator()(const Step& step) const {
  std::uint64_t sum = step.head * 0x9E3779B97F4A7C15u;
  sum = (sum ^ sum >> 32 ^ step.tail) * 0xD6E8FEB86659FD93u;
  sum = (sum ^ sum >> 32 ^ step.from) * 0x9E3779B97F4A7C15u;
  return static_cast<std::size_t>(sum ^ sum >> 32);
}

const KnownNames::Node* KnownNames::next(const Node& node, std::string_view word) {
  if (!node.next_letters.may_begin(word)) return nullptr;
  return node.number == 0 ? look_up(node.walk, word) : behind(node, word);
}

const KnownNames::Node* KnownNames::behind(const Node& node, std::string_view word) {
  Step step{0, 0, node.number};
  constexpr std::size_t half = sizeof(step.head);
  if (word.size() > 2 * half) return look_up(node.walk, word);
  std::memcpy(&step.head, word.data(), std::min(word.size(), half));
  if (word.size() > half) std::memcpy(&step.tail, word.data() + half, word.size() - half);
  return known(step, node.walk, word);
}

const KnownNames::Node* KnownNames::known(const Step& step, const NameWalk& walk,
                                          std::string_view word) {
  const std::size_t hash = StepHash()(step);
  Recent& recent = recent_[hash % most_recent];
  if (recent.step == step) return recent.to;
  if (const auto at = steps_.find(step, hash); at != steps_.end()) {
    recent = {step, at->second};
    return recent.to;
  }
  const Node* const found = look_up(walk, word);
  if (found && full()) return found;
  recent = {step, found ? keep(step, *found) : nullptr};
  return recent.to;
}

const KnownNames::Node* KnownNames::keep(const Step& step, const Node& node) {
  readings_ += node.readings.size();
  nodes_.push_back(node);
  nodes_.back().number = ++numbers_;
  steps_.emplace(step, &nodes_.back());
  return &nodes_.back();
}

/// `walk` may be that of the node that is given back.
const KnownNames::Node* KnownNames::look_up(const NameWalk& walk, std::string_view word) {
  passing_.walk = walk;
  passing_.readings.clear();
  if (!passing_.walk.add(word)) return nullptr;
  passing_.next_letters = passing_.walk.next_letters();
  if (!passing_.walk.ends()) return &passing_;
  std::vector<Reading> readings;
  passing_.walk.append_readings(Accents::exact, readings);
  for (const Reading& reading : readings) passing_.readings.emplace_back(reading);
  return &passing_;
}

void KnownNames::bound() {
  if (!full()) return;
  recent_.assign(most_recent, {});
  steps_.clear();
  nodes_.clear();
  readings_ = 0;
}

}  // namespace vnfts::place
