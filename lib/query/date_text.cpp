#include "query/date_text.h"

#include <algorithm>

#include "vnfts/error.h"

namespace vnfts::query {

void DateText::add(std::string_view piece) {
  pieces_.push_back({text_.size(), static_cast<std::size_t>(piece.data() - query_.data())});
  text_ += piece;
}

void DateText::add_quoted(std::string_view piece) {
  add(piece);
  quoted_ = true;
}

bool DateText::expects_more() const {
  return text_.ends_with("..") || text_.find_first_not_of("<>=") == std::string::npos;
}

bool DateText::is_bare_word() const {
  return !quoted_ && text_.find_first_not_of("0123456789-/.<>=") != std::string::npos;
}

std::size_t DateText::offset_of(std::size_t at) const {
  const auto behind = std::ranges::upper_bound(pieces_, at, {}, &Piece::begin);
  const Piece& piece = behind == pieces_.begin() ? pieces_.front() : *(behind - 1);
  return piece.offset + (at - piece.begin);
}

DayFilter DateText::read(Day today) const {
  std::string spaced = text_;
  std::ranges::replace(spaced, '_', ' ');
  try {
    return parse_day_filter(spaced, today);
  } catch (const Error& error) {
    const std::size_t at = std::min(error.offset(), text_.size());
    throw Error(error.code(), error.message(), error.where(), error.hint(), offset_of(at));
  }
}

}  // namespace vnfts::query
