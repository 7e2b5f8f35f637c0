/// The finished words of a text that is being typed, and how they are meant.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/channel.h"
#include "index/unfinished.h"

namespace vnfts::index {

/// `row` has the spellings of each finished word of `typed`, the accents already weighed; `total`
/// is that of the language model. `meant` is an index of a spelling of the last one: the words
/// before are restored as they fit that.
class FinishedWords {
 public:
  FinishedWords(const Unfinished& typed, TypedRow row, double total)
      : typed_(&typed), row_(std::move(row)), total_(total) {}

  bool empty() const { return row_.empty(); }
  const TypedWord& last() const { return row_.back(); }

  /// What stands before the word that is being typed, up to a space.
  const std::string& text(std::size_t meant) { return restored(meant).text; }

  /// The last words as terms, back to a number or a compound: one of them is as good as another.
  const std::vector<std::string>& terms(std::size_t meant) { return restored(meant).terms; }

 private:
  struct Restored {
    std::string text;
    std::vector<std::string> terms;
  };

  const Restored& restored(std::size_t meant);
  TypedRow row_meant(std::size_t meant) const;

  const Unfinished* typed_;
  TypedRow row_;
  double total_;
  std::map<std::size_t, Restored> restored_;
};

/// A term as it was typed when that says the term, else as it is usually written.
std::string spelled(const Unfinished& typed, const Token& token, const std::string& term);

}  // namespace vnfts::index
