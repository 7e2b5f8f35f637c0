#include "date/url_date.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "date/numeric.h"
#include "date/stamp.h"
#include "date/take.h"
#include "date/zone.h"
#include "text/ascii.h"

namespace vnfts::date {

namespace {

using std::chrono::sys_seconds;

constexpr int first_online_year = 1995;
constexpr std::size_t max_bytes = 2048;
constexpr std::size_t site_digits = 3;  ///< Of the newspaper, before a year of two digits.

/// The path, with a slash before and behind it.
std::string path_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  if (const std::size_t host = url.find("://"); host != std::string_view::npos)
    url.remove_prefix(host + 3);
  const std::size_t slash = url.find('/');
  std::string path;
  if (slash != std::string_view::npos) path = text::ascii_lower(url.substr(slash));
  if (!path.ends_with('/')) path += '/';
  return path;
}

/// A row of digits of the path; there is a byte before and behind it.
struct Run {
  std::size_t begin = 0;
  std::size_t size = 0;
};

std::vector<Run> runs_of(std::string_view path) {
  std::vector<Run> runs;
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (!is_digit(path[i])) continue;
    const std::size_t begin = i;
    while (i < path.size() && is_digit(path[i])) ++i;
    runs.push_back({begin, i - begin});
  }
  return runs;
}

class PathReader {
 public:
  PathReader(std::string_view path, int last_year)
      : path_(path), runs_(runs_of(path)), last_year_(last_year) {}

  UrlDate read() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      read_stamp(runs_[i]);
      read_compact(runs_[i]);
      read_groups(i);
      read_month(i);
    }
    for (const std::vector<sys_seconds>* found : {&stamps_, &folders_, &words_}) {
      if (found->empty()) continue;
      const bool same = std::ranges::all_of(*found, [&](auto t) { return t == found->front(); });
      return {same ? std::optional(found->front()) : std::nullopt, month_};
    }
    return {std::nullopt, month_};
  }

 private:
  std::string_view digits(const Run& run) const { return path_.substr(run.begin, run.size); }
  char before(const Run& run) const { return path_[run.begin - 1]; }
  char behind(const Run& run) const { return path_[run.begin + run.size]; }
  int number(const Run& run) const {
    std::string_view rest = digits(run);
    return take_number(rest, 1, 4).value_or(0);
  }

  std::optional<Day> day(int year, int month, int day) const {
    if (year < first_online_year || year > last_year_) return std::nullopt;
    return make_day(year, month, day);
  }

  std::optional<sys_seconds> time(std::string_view compact) const {
    const auto found = read_compact_time(compact);
    if (!found) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*found + vietnam));
    const int year{date.year()};
    return year < first_online_year || year > last_year_ ? std::nullopt : found;
  }

  /// A time of day makes chance unlikely enough for any length that an editing system writes.
  void read_stamp(const Run& run) {
    const std::string_view all = digits(run);
    const bool apart = !is_letter(before(run)) && !is_letter(behind(run));
    std::optional<sys_seconds> found;
    if (all.size() == 12 && apart) found = time(all);
    if (all.size() >= 14 && all.size() <= 17) found = time(all.substr(0, 14));
    if (!found && all.size() >= 16 && all.size() <= 18 && apart)
      found = time("20" + std::string(all.substr(site_digits, 12)));
    if (found) stamps_.push_back(*found);
  }

  /// "20240228", "28022024"
  void read_compact(const Run& run) {
    const bool apart = !is_letter(before(run)) && !is_letter(behind(run));
    const bool id = before(run) == '/' && behind(run) == '.';
    if (run.size != 8 || !apart || id) return;
    std::string_view rest = digits(run);
    const int high = take_number(rest, 8, 8).value_or(0);
    auto found = day(high / 10000, high / 100 % 100, high % 100);
    if (!found) found = day(high % 10000, high / 10000 % 100, high / 1000000);
    if (found) add(*found, run, run);
  }

  /// "2024/02/28", "2024-02-28", "28-2-2024"; the day of "2012/2/281616" is none.
  void read_groups(std::size_t i) {
    if (i + 2 >= runs_.size()) return;
    const Run &a = runs_[i], &b = runs_[i + 1], &c = runs_[i + 2];
    const char sign = behind(a);
    const bool joined = (sign == '-' || sign == '/' || sign == '_') && behind(b) == sign &&
                        b.begin == a.begin + a.size + 1 && c.begin == b.begin + b.size + 1;
    if (!joined || is_letter(before(a)) || is_letter(behind(c)) || b.size > 2) return;
    const bool full = b.size == 2 && c.size == 2;
    std::optional<Day> found;
    if (a.size == 4 && c.size <= 2 && (sign == '/' || full))
      found = day(number(a), number(b), number(c));
    if (a.size <= 2 && c.size == 4) found = day(number(c), number(b), number(a));
    if (found) add(*found, a, c);
  }

  void add(Day day, const Run& first, const Run& last) {
    const sys_seconds time = day - vietnam;
    if (before(first) == '/' && behind(last) == '/')
      folders_.push_back(time);
    else if (!is_bound(first))
      words_.push_back(time);
  }

  /// Whether the words before say that the date bounds something: "tu-ngay-1-7-2025".
  bool is_bound(const Run& run) const {
    static constexpr std::array<std::string_view, 7> bounds = {"tu",  "den", "toi", "truoc",
                                                               "sau", "het", "vao"};
    std::string_view words = path_.substr(0, run.begin - 1);
    if (words.ends_with("-ngay")) words.remove_suffix(5);
    const std::string_view last = words.substr(words.find_last_of("-/") + 1);
    return std::ranges::find(bounds, last) != bounds.end();
  }

  /// "/2024/02/", "/202402/"
  void read_month(std::size_t i) {
    const Run& a = runs_[i];
    if (before(a) != '/' || behind(a) != '/' || month_) return;
    int year = number(a);
    int month = 0;
    if (a.size == 6) {
      std::string_view rest = digits(a);
      const int both = take_number(rest, 6, 6).value_or(0);
      year = both / 100;
      month = both % 100;
    } else if (a.size == 4 && i + 1 < runs_.size()) {
      const Run& b = runs_[i + 1];
      if (b.begin != a.begin + 5 || b.size > 2 || behind(b) != '/') return;
      month = number(b);
    }
    if (day(year, month, 1))
      month_ = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)};
  }

  std::string_view path_;
  std::vector<Run> runs_;
  int last_year_;
  std::vector<sys_seconds> stamps_;
  std::vector<sys_seconds> folders_;
  std::vector<sys_seconds> words_;
  std::optional<std::chrono::year_month> month_;
};

}  // namespace

UrlDate read_url(std::string_view url, int last_year) {
  if (url.size() > max_bytes) return {};
  const std::string path = path_of(url);
  return PathReader(path, last_year).read();
}

}  // namespace vnfts::date
