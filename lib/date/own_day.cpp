#include "date/own_day.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "date/numeric.h"
#include "text/word.h"

namespace vnfts::date {

namespace {

using Form = Point::Form;

constexpr std::size_t opening_lines = 3;   ///< Title, lead and first paragraph.
constexpr std::size_t max_title = 200;     ///< Bytes.
constexpr std::size_t max_sentence = 300;  ///< Bytes.
constexpr std::size_t max_source = 48;     ///< Bytes of "(Chinhphu.vn) - ".
constexpr std::size_t max_gap = 12;        ///< Bytes between "hôm nay" and its date.
constexpr int same_news = 3;               ///< Days.
constexpr int recent = 60;                 ///< Days.

std::string_view without_trailing(std::string_view text, std::string_view chars) {
  const std::size_t last = text.find_last_not_of(chars);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// hôm nay, tối qua, ngày mai
bool is_relative_day(const Expression& e) {
  const Point& p = e.from;
  return !e.to && p.form == Form::unit_shift && p.unit == DateUnit::day && p.shift &&
         std::abs(*p.shift) <= same_news;
}

/// Whether the second expression explains the first: " (", ", tức ", " - ".
bool explains(const DatedText& t, const Expression& a, const Expression& b, bool enclosed) {
  if (b.begin < a.end || b.begin - a.end > max_gap) return false;
  const std::string_view between = t.text.substr(a.end, b.begin - a.end);
  if (between.find('\n') != std::string_view::npos) return false;
  if (enclosed && between.find('(') == std::string_view::npos) return false;
  std::string folded = text::folded(between);
  std::erase_if(folded,
                [](char c) { return std::string_view(" ,(-:").find(c) != std::string::npos; });
  return folded.empty() || folded == "tuc" || folded == "–" || folded == "tuc la";
}

OwnDay own(const Point& day, int later, PublishedBasis basis) {
  return {day.month, day.day, later, basis};
}

std::vector<OwnDay> find_glosses(const DatedText& t) {
  std::vector<OwnDay> found;
  for (std::size_t i = 0; i + 1 < t.expressions.size(); ++i) {
    const Expression &a = t.expressions[i], &b = t.expressions[i + 1];
    if (is_relative_day(a) && is_solar_day(b.from) && !b.to && explains(t, a, b, false))
      found.push_back(own(b.from, -*a.from.shift, PublishedBasis::gloss));
    if (is_solar_day(a.from) && !a.to && is_relative_day(b) && explains(t, a, b, true))
      found.push_back(own(a.from, -*b.from.shift, PublishedBasis::gloss));
  }
  return found;
}

/// 29 February is a day of some years: those before and after it fit in a year with it or without.
bool agree(const std::vector<OwnDay>& days) {
  const auto same_in = [&](int year) {
    return std::ranges::all_of(days, [&](const OwnDay& d) {
      return d.in_year(year) && d.in_year(year) == days.front().in_year(year);
    });
  };
  return same_in(2015) || same_in(2016);
}

std::vector<std::string_view> opening(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < opening_lines) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

/// A title may tell what is to come: "Ngày 8/2 thông xe cao tốc". It ends without a full stop.
bool is_title(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return line.size() <= max_title && (last == std::string_view::npos || line[last] != '.');
}

bool ends_with_digit(std::string_view text) {
  return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

/// Without the "15h30", "7 gio" or "7 gio 30 phut" that it ends with.
std::string_view without_clock(std::string_view text) {
  std::string_view rest = text;
  for (const std::string_view unit : {"phut", "gio", "h", "g"}) {
    const std::string_view number = without_trailing(rest, "0123456789: ");
    if (!number.ends_with(unit)) continue;
    const std::string_view hours =
        without_trailing(number.substr(0, number.size() - unit.size()), " ");
    if (ends_with_digit(hours)) rest = hours;
  }
  return ends_with_digit(rest) ? without_trailing(rest, "0123456789: ") : rest;
}

/// Without a time of day and the words that lead to it: "khoang 15h30", "vao luc 7 gio".
std::string_view without_time(std::string_view before) {
  std::string_view rest = without_trailing(without_clock(before), " ");
  for (const std::string_view word : {"trong", "luc", "khoang", "vao"})
    if (ends_with_any(rest, {word}))
      rest = without_trailing(rest.substr(0, rest.size() - word.size()), " ");
  return rest;
}

/// Nothing but the source or the place stands before: "(TPO) - ", "Hà Nội, ".
bool opens_line(std::string_view before) {
  const std::string_view rest = without_time(before);
  if (rest.empty()) return true;
  if (before.size() > max_source || rest.find_first_of("!?") != std::string_view::npos)
    return false;
  if (rest.ends_with(',')) return std::ranges::count(rest, ' ') <= 2;
  return rest.ends_with(')') || rest.ends_with('-') || rest.ends_with(':') || rest.ends_with("–") ||
         rest.ends_with("—");
}

/// Days from `a` to `b` in the year that brings them nearest.
int distance(const OwnDay& a, const OwnDay& b) {
  constexpr int year = 2016;
  const auto from = a.in_year(year);
  const auto to = b.in_year(year);
  if (!from || !to) return 0;
  const int days = static_cast<int>((*to - *from).count());
  return (days + 366 + 183) % 366 - 183;
}

/// Whether the text names a day behind it that is over, so that it is old news by then.
bool goes_on(const DatedText& t, const OwnDay& day) {
  return std::ranges::any_of(t.expressions, [&](const Expression& e) {
    if (e.to || !is_solar_day(e.from) || e.from.has_year() || !e.from.cued) return false;
    const int later = distance(day, own(e.from, 0, day.basis));
    return later > same_news && later <= recent && !t.looks_ahead(e) &&
           !ends_with_any(t.sentence_before(e.begin), {"tu"});  // "từ ngày 15/3"
  });
}

/// "Ngày 26/7, siêu thị sẽ khai trương" is written before; "ông A cho biết sẽ" on that day.
bool foretells(const DatedText& t, const Expression& e) {
  static constexpr std::array told = {" da ",      "vua ",    "cho biet", "cho hay", "thong bao",
                                      "thong tin", "cong bo", "dien ra",  "noi ",    "ky "};
  const std::string_view rest = t.text.substr(e.end, max_sentence);
  const std::string sentence = text::folded(rest.substr(0, rest.find_first_of(".\n")));
  const auto has = [&](const char* word) { return sentence.find(word) != std::string::npos; };
  return has(" se ") && std::ranges::none_of(told, has);
}

std::optional<OwnDay> find_dateline(const DatedText& t) {
  for (const std::string_view line : opening(t.text)) {
    const std::size_t begin = static_cast<std::size_t>(line.data() - t.text.data());
    if (is_title(line)) continue;
    const auto first = std::ranges::lower_bound(t.expressions, begin, {}, &Expression::begin);
    if (first == t.expressions.end() || first->begin >= begin + line.size()) continue;
    const Point& p = first->from;
    if (first->to || !is_solar_day(p) || !p.cued || t.looks_ahead(*first)) continue;
    if (foretells(t, *first)) continue;
    // "Hôm 12/8/2015", "Theo cáo trạng, ngày 9/3/2018": an old story
    if (p.has_year() && (p.tense == Tense::past || t.trial)) continue;
    if (!opens_line(t.line_before(first->begin))) continue;
    const OwnDay day = own(p, 0, PublishedBasis::dateline);
    if (!goes_on(t, day)) return day;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> OwnDay::in_year(int year) const {
  const auto named = make_day(year, month, day);
  if (!named) return std::nullopt;
  return *named + std::chrono::days(later);
}

std::optional<OwnDay> find_own_day(const DatedText& text) {
  const std::vector<OwnDay> glosses = find_glosses(text);
  if (glosses.empty()) return find_dateline(text);
  return agree(glosses) ? std::optional(glosses.front()) : std::nullopt;
}

}  // namespace vnfts::date
