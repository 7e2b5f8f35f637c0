/// What a text says that tells which year it was written in.
#pragma once

#include <vector>

#include "date/dated_text.h"

namespace vnfts::date {

/// A date with its year that lies before the text: "ngày 26/2/2024", "tháng 2/2024", "quý I/2024".
struct PastDate {
  Point::Form form = Point::Form::day;
  Day first;
  Day last;
  Day until;               ///< The end of a range; else `last`.
  bool elsewhere = false;  ///< Told of another time: "so với", "sinh ngày".
};

/// The year that the text counts to.
struct CountedYear {
  enum class By : std::uint8_t {
    same_period,  ///< "so với cùng kỳ năm 2017": the next one
    distance,     ///< "năm nay (2018)", "10 năm trước (2008)"
    jubilee,      ///< "40 năm (1975-2015)"
  };
  By by = By::distance;
  int year = 0;
  std::optional<Day> day;  ///< The jubilee's.
};

/// A day of any year, of which the text tells the weekday.
struct WeekdayBeside {
  int month = 0;
  int day = 0;
  int weekday = 0;  ///< Monday 1
};

struct YearEvidence {
  std::vector<PastDate> past;
  std::vector<Day> tets;  ///< And other days of the lunar calendar with their years.
  std::vector<CountedYear> counted;
  std::vector<WeekdayBeside> weekdays;
};

YearEvidence collect_year_evidence(const DatedText& text);

}  // namespace vnfts::date
