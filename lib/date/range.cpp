#include <fmt/format.h>

#include <algorithm>

#include "date/point.h"
#include "text/line.h"
#include "vnfts/date.h"
#include "vnfts/error.h"

namespace vnfts {

namespace {

/// A piece of the text, and where it begins there.
struct Piece {
  std::string_view text;
  std::size_t offset = 0;
};

Piece trim(Piece piece) {
  const std::string_view text = text::trimmed(piece.text);
  return {text, piece.offset + static_cast<std::size_t>(text.data() - piece.text.data())};
}

[[noreturn]] void refuse(const Piece& piece, const std::string& message, std::string hint) {
  throw Error(ErrorCode::query, message, {}, std::move(hint), piece.offset);
}

DayRange join(const Piece& whole, const Piece& from, const Piece& to) {
  if (from.text.empty() && to.text.empty())
    refuse(whole, "..: a range needs a date on one side at least",
           "write 2019.., ..2020 or 2019..2020");
  DayRange range;
  if (!from.text.empty()) range.first = date::parse_point(from.text, from.offset).first;
  if (!to.text.empty()) range.last = date::parse_point(to.text, to.offset).last;
  if (range.first && range.last && *range.last < *range.first)
    refuse(whole, text::excerpt(whole.text) + " ends before it begins; swap the two ends",
           fmt::format("write {}..{}", to.text, from.text));
  return range;
}

}  // namespace

DayRange parse_day_range(std::string_view text) {
  const Piece whole = trim({text, 0});
  if (whole.text.empty()) refuse(whole, "there is no date", "write one, as in 2019-02-28 or 2019");
  const std::size_t dots = whole.text.find("..");
  if (dots == std::string_view::npos) {
    const date::Point point = date::parse_point(whole.text, whole.offset);
    return {point.first, point.last};
  }
  const Piece from = trim({whole.text.substr(0, dots), whole.offset});
  const Piece to = trim({whole.text.substr(dots + 2), whole.offset + dots + 2});
  return join(whole, from, to);
}

}  // namespace vnfts
