/// A date as it stands in a query text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"

namespace vnfts::query {

/// What is written behind `date:`, in quotes and out of them, in a row: >="hôm qua".
class DateText {
 public:
  /// `query` is the whole text; the pieces are views of it.
  explicit DateText(std::string_view query) : query_(query) {}

  void add(std::string_view piece);
  void add_quoted(std::string_view piece);

  /// It ends in a comparison or in the dots of a range.
  bool expects_more() const;

  /// It is a word without quotes, and no number.
  bool is_bare_word() const;

  /// `_` is a space. Throws `Error` as `parse_day_filter`, the offset into the query text.
  DayFilter read(Day today) const;

 private:
  struct Piece {
    std::size_t begin;   ///< In `text_`.
    std::size_t offset;  ///< In the query text.
  };

  std::size_t offset_of(std::size_t at) const;

  std::string_view query_;
  std::string text_;
  std::vector<Piece> pieces_;
  bool quoted_ = false;
};

}  // namespace vnfts::query
