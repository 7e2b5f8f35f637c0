#include "support/date_table.h"

#include <catch2/catch.hpp>

#include "support/token_invariants.h"

namespace vnfts::test {

namespace {

constexpr const char* units[] = {"day",    "weekend", "week",   "month",   "quarter",
                                 "season", "year",    "decade", "century", "range"};
constexpr const char* parts[] = {"", " early", " mid", " late"};
constexpr const char* bases[] = {"stated", "completed", "relative", "anaphoric"};

template <typename Enumeration, std::size_t n>
const char* name_of(Enumeration value, const char* const (&names)[n]) {
  const auto at = static_cast<std::size_t>(value);
  return at < n ? names[at] : "?";
}

std::string in_a_longer_text(std::string_view text) {
  return std::string(text) + ". Đó là tất cả những gì người làng còn kể lại về chuyện ấy.";
}

}  // namespace

std::string describe(std::string_view text, const std::vector<DateMention>& mentions,
                     unsigned detail) {
  std::string out;
  for (const DateMention& m : mentions) {
    if (!out.empty()) out += "; ";
    out += text.substr(m.begin, m.end - m.begin);
    out += " = " + to_string(DayRange{m.first, m.last});
    if (detail & DateDetail::unit) out += std::string(" ") + name_of(m.unit, units);
    if (detail & DateDetail::part) out += name_of(m.part, parts);
    if (detail & DateDetail::calendar && m.calendar == Calendar::lunar) out += " lunar";
    if (detail & DateDetail::basis) out += std::string(" ") + name_of(m.basis, bases);
  }
  return out;
}

void check_dates(std::optional<Day> published, unsigned detail,
                 std::initializer_list<DateRow> rows) {
  for (const DateRow& row : rows) {
    const std::string text = in_a_longer_text(row.text);
    INFO(text);
    CHECK(describe(text, find_dates(text, published), detail) == row.expected);
    const std::string decomposed = nfd(text);
    CHECK(nfc(describe(decomposed, find_dates(decomposed, published), detail)) == row.expected);
  }
}

void check_no_dates(std::optional<Day> published, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) check_dates(published, days_only, {{text, ""}});
}

}  // namespace vnfts::test
