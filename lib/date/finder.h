/// The dates of a text that is read block by block; for one that others look through as well.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "date/expression.h"
#include "date/resolve.h"
#include "text/piece.h"
#include "vnfts/date.h"

namespace vnfts::date {

class Finder {
 public:
  /// Appends to `out`, which must outlive it.
  Finder(std::optional<Day> published, std::vector<DateMention>& out)
      : published_(published), out_(out) {}

  /// `pieces` are those of the block, cut strictly; it begins at the byte `offset` of the text.
  void find(std::string_view block, std::span<const text::Piece> pieces, std::size_t offset);

 private:
  bool add(const Expression& expression);
  void add_ends(Expression& expression);

  std::optional<Day> published_;
  std::vector<DateMention>& out_;
  std::size_t offset_ = 0;
  std::optional<Earlier> earlier_;
  std::optional<Earlier> earlier_day_;  ///< "năm 1960" between does not make it forgotten.
};

}  // namespace vnfts::date
