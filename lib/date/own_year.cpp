#include "date/own_year.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "date/numeric.h"
#include "date/year_evidence.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;
using By = CountedYear::By;

constexpr int first_online_year = 1995;

// Binary logarithms of how much likelier a text says so of its own year than of one long gone; of a
// kind the best counts, as dates of one event go together. Estimated from 820 articles whose lead
// states the date; the bounds were chosen by reading what each of them lets in.
constexpr double enough = 3.4;
constexpr double ahead = 2;        ///< Of every other year.
constexpr double day_at_hand = 6;  ///< The text's own day or the one before.
constexpr double day_of_week = 3.5;
constexpr double day_of_month = 1.5;
constexpr double day_of_quarter = 0.5;
constexpr double month_at_hand = 2;
constexpr double month_of_quarter = 1;
constexpr double period_at_hand = 3.5;  ///< Quý I, 6 tháng đầu năm, when it is just over.
constexpr double same_period = 4;
constexpr double distance = 5;
constexpr double jubilee = 6;
constexpr double tet = 5.5;
constexpr double weekday = 2.6;       ///< One year in six fits.
constexpr double contradiction = -3;  ///< What is over lies after the text.

constexpr int month_days = 31;
constexpr int quarter_days = 92;
constexpr int before_tet = 60;
constexpr int after_tet = 45;
constexpr int slip = 3;          ///< Days that a date may lie ahead and still be over.
constexpr int last_months = 10;  ///< From October on texts compare with the year to come.

int count(Day from, Day to) { return static_cast<int>((to - from).count()); }
void raise(double& best, double weight) { best = std::max(best, weight); }

/// How much the evidence speaks for a day as the text's own.
class Weighing {
 public:
  Weighing(const YearEvidence& evidence, bool trial, Day own)
      : evidence_(evidence), trial_(trial), own_(own) {}

  /// Nothing when a weekday does not fit.
  std::optional<double> weight() {
    for (const PastDate& date : evidence_.past) weigh(date);
    for (const CountedYear& counted : evidence_.counted) weigh(counted);
    for (const Day day : evidence_.tets)
      if (count(day, own_) >= -before_tet && count(day, own_) <= after_tet) raise(tet_, tet);
    const auto fits = [this](const WeekdayBeside& w) { return fits_weekday(w); };
    if (!std::ranges::all_of(evidence_.weekdays, fits)) return std::nullopt;
    const double sum = day_ + month_ + period_ + counted_ + tet_ + against_;
    return evidence_.weekdays.empty() ? sum : sum + weekday;
  }

 private:
  void weigh(const PastDate& date) {
    if (date.elsewhere) return;
    const int since = count(date.first, own_);
    const bool long_over = since > month_days && count(own_, date.until) > month_days;
    const bool later = (date.form == Form::day && since < -slip) ||
                       (date.form == Form::month && since < 0) ||
                       (date.form != Form::year && long_over);
    if (later) against_ = contradiction;
    if (later || since < 0 || count(date.last, date.until) > quarter_days) return;
    if (date.form == Form::day) raise(day_, weight_of_day(since));
    if (date.form == Form::month) raise(month_, weight_of_month(since));
    if (date.form == Form::quarter || date.form == Form::part_of)
      raise(period_, weight_of_period(count(date.last, own_)));
  }

  /// Old crimes are told with their dates: of 23 reports of trials with one of the same week, 6
  /// were of another year.
  double weight_of_day(int since) const {
    if (since <= 1) return day_at_hand;
    if (since <= 7 && !trial_) return day_of_week;
    if (since <= month_days) return day_of_month;
    return since <= quarter_days ? day_of_quarter : 0;
  }

  static double weight_of_month(int since) {
    if (since <= 2 * month_days) return month_at_hand;
    return since <= 4 * month_days ? month_of_quarter : 0;
  }

  static double weight_of_period(int since) {
    return since >= -month_days && since <= 4 * month_days ? period_at_hand : 0;
  }

  void weigh(const CountedYear& counted) {
    if (counted.year != year_of(own_)) return;
    if (counted.day && std::abs(count(*counted.day, own_)) > month_days) return;
    const unsigned month{std::chrono::year_month_day(own_).month()};
    switch (counted.by) {
      case By::same_period:
        return raise(counted_, month < last_months ? same_period : same_period / 2);
      case By::distance:
        return raise(counted_, distance);
      case By::jubilee:
        return raise(counted_, jubilee);
    }
  }

  /// In the year that brings it nearest.
  bool fits_weekday(const WeekdayBeside& beside) const {
    std::optional<Day> nearest;
    for (int year = year_of(own_) - 1; year <= year_of(own_) + 1; ++year)
      if (const auto day = make_day(year, beside.month, beside.day);
          day && (!nearest || std::abs(count(*day, own_)) < std::abs(count(*nearest, own_))))
        nearest = day;
    return nearest &&
           std::chrono::weekday(*nearest).iso_encoding() == static_cast<unsigned>(beside.weekday);
  }

  const YearEvidence& evidence_;
  bool trial_;
  Day own_;
  double day_ = 0;
  double month_ = 0;
  double period_ = 0;
  double counted_ = 0;
  double tet_ = 0;
  double against_ = 0;
};

int first_possible_year(const YearEvidence& evidence) {
  int year = first_online_year;
  for (const PastDate& date : evidence.past) year = std::max(year, year_of(date.first));
  return year;
}

}  // namespace

std::optional<int> find_own_year(const DatedText& text, const OwnDay& day, int last_year) {
  const YearEvidence evidence = collect_year_evidence(text);
  std::optional<int> best;
  double first = 0;
  double second = 0;
  for (int year = first_possible_year(evidence); year <= last_year; ++year) {
    const auto own = day.in_year(year);
    const auto weight = own ? Weighing(evidence, text.trial, *own).weight() : std::nullopt;
    if (!weight) continue;
    second = std::max(second, std::min(*weight, first));
    if (*weight > first) best = year;
    first = std::max(first, *weight);
  }
  return first >= enough && first - second >= ahead ? best : std::nullopt;
}

}  // namespace vnfts::date
