#include "place/phrases.h"

#include <algorithm>

namespace vnfts::place {

namespace {

std::vector<std::uint64_t> keys_of(std::string_view phrase) {
  std::vector<std::uint64_t> keys;
  while (!phrase.empty()) {
    const std::size_t length = std::min(phrase.find(' '), phrase.size());
    keys.push_back(text::word_key(phrase.substr(0, length), text::Spelling::strict));
    phrase.remove_prefix(std::min(length + 1, phrase.size()));
  }
  return keys;
}

}  // namespace

void Phrases::add(std::string_view phrase, std::uint32_t value) {
  std::vector<std::uint64_t> keys = keys_of(phrase);
  if (direction_ == Direction::backwards) std::ranges::reverse(keys);
  Node node = 0;
  for (const std::uint64_t key : keys) {
    const auto [step, added] =
        steps_.try_emplace(Step{key, node}, static_cast<Node>(values_.size()));
    if (added) values_.push_back(0);
    node = step.value();
  }
  values_[node] |= value;
}

Phrases::Match Phrases::longest(Pieces pieces, std::size_t at) const {
  Match match;
  Node node = 0;
  const bool forwards = direction_ == Direction::forwards;
  for (std::size_t words = 1;; ++words) {
    if (forwards ? at + words > pieces.size() : words > at) return match;
    const text::Piece& piece = pieces[forwards ? at + words - 1 : at - words];
    if (piece.kind != text::Piece::Kind::word) return match;
    const auto step = steps_.find({piece.key, node});
    if (step == steps_.end()) return match;
    node = step->second;
    if (values_[node] != 0) match = {values_[node], words};
  }
}

}  // namespace vnfts::place
