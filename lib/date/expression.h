/// What a text says of a date, before it is known which days that are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "date/lexeme.h"
#include "vnfts/date.h"

namespace vnfts::date {

/// On which side of the publication day a date without a year lies.
enum class Tense : std::uint8_t {
  open,
  past,     ///< hôm 5/6, hồi tháng 3
  current,  ///< tháng 6 này
  future,   ///< thứ hai tới
};

/// A day or a larger unit, as far as it is named. What is not named is 0 or missing.
struct Point {
  enum class Form : std::uint8_t {
    day,      ///< `day`, and `month` where it is named; `holiday` may have given both.
    month,    ///< `month`
    quarter,  ///< `number` 1 to 4
    season,   ///< `number` 1 to 4, spring first
    year,
    part_of,  ///< The first (early) or last (late) `number` of `unit`, in the month or year named.
    decade,   ///< `number`: its first year
    century,  ///< `number`: 20 is 1901 to 2000
    weekday,  ///< `weekday`, in the week that is `shift` off when there is one
    weekend,  ///< In the week that is `shift` off.
    unit_shift,  ///< The `unit` that is `shift` off: tuần trước, 3 tháng trước
    span_shift,  ///< `shift` of `unit` from or up to the publication day: 5 năm qua, 3 ngày tới
    anaphor,     ///< `shift` days off the date named before: cùng ngày
    same_period,  ///< The months named before, in the year named: cùng kỳ năm ngoái
    iso_week,     ///< `number` of `year`, as ISO 8601 counts
    now,          ///< The publication day as an end: đến nay
  };

  Form form = Form::day;
  Calendar calendar = Calendar::solar;
  DatePart part = DatePart::whole;
  DateUnit unit = DateUnit::day;
  Tense tense = Tense::open;
  bool leap = false;
  bool cycle_year = false;     ///< `year` is 0 to 59, counted from Giáp Tý.
  bool borrowed_year = false;  ///< Taken from the end of the range, which may be in the next year.
  bool eve = false;            ///< 30 Tết: the year is that of the Tết to come.
  bool cued = false;           ///< A word before it says that it is a date.
  int year = 0;
  std::optional<int> year_shift;  ///< năm ngoái: -1
  bool year_said = false;         ///< cùng năm: `year_shift` counts from the year named before.
  int month = 0;
  int day = 0;
  int number = 0;
  int weekday = 0;  ///< Monday 1
  std::optional<int> shift;
  int days = 1;  ///< A holiday's own length.

  bool has_year() const { return year != 0 || year_shift || cycle_year; }
};

/// A point, or a range between two, with the bytes it stands on.
struct Expression {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first_end = 0;     ///< Of a range: where its first date ends,
  std::size_t second_begin = 0;  ///< and the second begins.
  Point from;
  std::optional<Point> to{};
  std::size_t sentence = 0;    ///< Counted from 0, paragraphs in a row.
  bool likely_future = false;  ///< "sẽ" or "dự kiến" stands before it in its sentence.
};

/// The expressions of a text, in order, apart from each other. Replaces `out`; `lexemes` is the
/// text cut strictly.
void read_expressions(const std::vector<Lexeme>& lexemes, std::vector<Expression>& out);

/// Reads all of a query's date; nothing when it is none. `lexemes` may be cut folded.
std::optional<Expression> read_whole(const std::vector<Lexeme>& lexemes);

}  // namespace vnfts::date
