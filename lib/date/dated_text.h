/// A text, the dates that it names, and the words before them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "date/expression.h"

namespace vnfts::date {

struct DatedText {
  std::string_view text;
  std::vector<Expression> expressions;
  bool trial = false;  ///< A report from a court, which tells of times long gone.

  explicit DatedText(std::string_view text);

  /// What stands before `at` in its line or sentence, folded; of a long one the last `max_bytes`.
  std::string line_before(std::size_t at, std::size_t max_bytes = 64) const;
  std::string sentence_before(std::size_t at, std::size_t max_bytes = 64) const;

  /// Whether the date is spoken of as to come, or only bounds something: a word of plans ("dự
  /// kiến", "kế hoạch"), terms of office or limits ("đến", "trước") stands before it.
  bool looks_ahead(const Expression& expression) const;
};

/// A day and a month of the solar calendar.
bool is_solar_day(const Point& point);

/// Whether folded text ends with one of the words; spaces, commas and parentheses behind it are
/// passed over.
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words);

}  // namespace vnfts::date
