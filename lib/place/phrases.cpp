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
  text::WordTree::Node node = text::WordTree::root;
  for (const std::uint64_t key : keys) node = tree_.add(node, key);
  values_.resize(tree_.size());
  values_[node] |= value;
}

Phrases::Match Phrases::longest(Pieces pieces, std::size_t at) const {
  Match match;
  text::WordTree::Node node = text::WordTree::root;
  const bool forwards = direction_ == Direction::forwards;
  for (std::size_t words = 1;; ++words) {
    if (forwards ? at + words > pieces.size() : words > at) return match;
    const text::Piece& piece = pieces[forwards ? at + words - 1 : at - words];
    if (piece.kind != text::Piece::Kind::word) return match;
    node = tree_.next(node, piece.key);
    if (node == text::WordTree::nowhere) return match;
    if (values_[node] != 0) match = {values_[node], words};
  }
}

}  // namespace vnfts::place
