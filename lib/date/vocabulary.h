/// The words of `date_words.tsv` and `holidays.tsv`, found by their letters.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "date/lexeme.h"
#include "text/word_tree.h"

namespace vnfts::date {

/// The phrases as a tree of words. Immutable, one for each spelling.
class Vocabulary {
 public:
  using Node = text::WordTree::Node;

  static const Vocabulary& of(Spelling spelling);

  const text::WordTree& tree() const { return tree_; }

  /// The meanings of the phrase that ends at `node`; null when none does.
  const Entry* entry(Node node) const { return entries_[node].senses ? &entries_[node] : nullptr; }

 private:
  explicit Vocabulary(Spelling spelling);
  void add(std::string_view phrase, Spelling spelling, Meaning meaning);

  text::WordTree tree_;
  std::vector<Entry> entries_;
};

/// The sense of that name; nothing when there is none.
std::optional<Sense> sense_named(std::string_view name);

}  // namespace vnfts::date
