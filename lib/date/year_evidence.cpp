#include "date/year_evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "date/numeric.h"
#include "date/resolve.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

constexpr std::size_t jubilee_bytes = 400;  ///< "kỷ niệm" stands so far before the years.
constexpr std::size_t max_gap = 8;          ///< Bytes between "năm nay" and its year.
constexpr int max_years_off = 100;

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "cùng kỳ năm 2017"
void add_same_period(const Expression& e, YearEvidence& out) {
  if (e.from.year != 0) out.counted.push_back({CountedYear::By::same_period, e.from.year + 1, {}});
}

/// "năm nay (2018)", "10 năm trước (năm 2008)"
void add_distance(const DatedText& t, const Expression& a, const Expression& b, YearEvidence& out) {
  const Point &p = a.from, &q = b.from;
  const bool counted = !a.to && p.form == Form::unit_shift && p.unit == DateUnit::year && p.shift &&
                       *p.shift <= 0 && *p.shift >= -max_years_off;
  const bool named = !b.to && q.form == Form::year && q.year != 0 && !q.cycle_year;
  if (!counted || !named || b.begin <= a.end || b.begin - a.end > max_gap) return;
  const std::string_view between = t.text.substr(a.end, b.begin - a.end);
  if (has(between, "(") || has(between, ","))
    out.counted.push_back({CountedYear::By::distance, q.year - *p.shift, {}});
}

/// "kỷ niệm 40 năm ... (1975-2015)", "sơ kết 5 năm ... giai đoạn 2019 - 2024": as many years as lie
/// between them.
void add_jubilee(const DatedText& t, const Expression& e, YearEvidence& out) {
  static constexpr std::array cues = {"ky niem", "ki niem", "so ket", "tong ket"};
  if (!e.to || e.to->year == 0 || e.from.year == 0) return;
  const int years = e.to->year - e.from.year;
  const std::string before = t.sentence_before(e.begin, jubilee_bytes);
  const std::string number = fmt::format("{} nam", years);
  const bool told = std::ranges::any_of(cues, [&](const char* cue) { return has(before, cue); }) ||
                    has(before, number + " qua") || has(before, number + " thuc hien");
  if (years < 2 || !told || !has(before, number)) return;
  std::optional<Day> day;
  if (e.to->form == Form::day) day = make_day(e.to->year, e.to->month, e.to->day);
  out.counted.push_back({CountedYear::By::jubilee, e.to->year, day});
}

void add_weekday(const Expression& e, YearEvidence& out) {
  const Point& p = e.from;
  if (is_solar_day(p) && p.weekday != 0 && !p.has_year() && !e.to)
    out.weekdays.push_back({p.month, p.day, p.weekday});
}

/// Dates that the text sets its own against, or that belong to a person or a society.
bool tells_of_elsewhere(std::string_view before) {
  return has(before, "so voi") || has(before, "so cung") || has(before, "nam ngoai") ||
         ends_with_any(before, {"sinh", "sinh nam", "mat", "thanh lap", "ra doi"});
}

void add_dated(const DatedText& t, const Expression& e, YearEvidence& out) {
  if (!e.from.has_year() || e.from.year_shift || e.from.form == Form::same_period) return;
  Expression dated = e;
  if (e.to && e.to->form == Form::now) dated.to.reset();  // since then: the end is the text's day
  const auto found = resolve(dated, {});
  if (!found) return;
  const bool elsewhere = tells_of_elsewhere(t.sentence_before(e.begin));
  if (e.from.cycle_year || e.from.calendar == Calendar::lunar) {
    if (e.from.form == Form::day && !elsewhere) out.tets.push_back(found->days.first);
    return;
  }
  // Years of a range may be planned; what is late in a year may be to come.
  const bool vague = e.from.form == Form::year && (dated.to || e.from.part == DatePart::late);
  if (vague || t.looks_ahead(e)) return;
  const Day last = dated.to ? found->days.first : found->days.last;
  out.past.push_back({e.from.form, found->days.first, last, found->days.last, elsewhere});
}

}  // namespace

YearEvidence collect_year_evidence(const DatedText& text) {
  YearEvidence out;
  const auto& all = text.expressions;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].from.form == Form::same_period) add_same_period(all[i], out);
    if (i + 1 < all.size()) add_distance(text, all[i], all[i + 1], out);
    add_jubilee(text, all[i], out);
    add_weekday(all[i], out);
    add_dated(text, all[i], out);
  }
  return out;
}

}  // namespace vnfts::date
