/// The dates that are found in texts, for comparison with those that readers marked.
///
///     find_dates FILE.jsonl > found.json
///     find_dates --explain FILE.jsonl
///
/// A line has "id", "text" and "reference", the day of publication as 2019-02-28, or null, or none.
/// Prints one JSON array of {"id", "p": [{"s", "e", "t", "a", "b"}]}: where the mention stands, in
/// code points, half open; what stands there; its first and its last day. `--explain` prints a
/// table instead: id, what stands there, days, unit, part, calendar and basis.
#include <fmt/format.h>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/json.h"
#include "support/code_points.h"
#include "support/json_lines.h"
#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;

struct Line {
  std::string id;
  std::string text;
  std::optional<vnfts::Day> published;
};

std::vector<Line> read_lines(const std::string& file) {
  std::vector<Line> lines;
  vnfts::test::read_json_lines(file, [&lines](const simdjson::dom::object& line) {
    lines.push_back({std::string(line["id"].get_string().value()),
                     std::string(line["text"].get_string().value()),
                     vnfts::test::read_day(line, "reference")});
  });
  return lines;
}

std::string_view surface(const Line& line, const vnfts::DateMention& mention) {
  return std::string_view(line.text).substr(mention.begin, mention.end - mention.begin);
}

std::string mention_json(const Line& line, const vnfts::DateMention& mention) {
  const std::uint64_t begin =
      vnfts::test::code_points(std::string_view(line.text).substr(0, mention.begin));
  const std::string_view written = surface(line, mention);
  return vnfts::cli::JsonObject()
      .add("s", begin)
      .add("e", begin + vnfts::test::code_points(written))
      .add("t", written)
      .add("a", vnfts::to_string(mention.first))
      .add("b", vnfts::to_string(mention.last))
      .str();
}

void print_json(const std::vector<Line>& lines) {
  std::cout << "[";
  for (const Line& line : lines) {
    std::string found;
    for (const vnfts::DateMention& mention : vnfts::find_dates(line.text, line.published))
      found += (found.empty() ? "" : ", ") + mention_json(line, mention);
    std::cout << (&line == lines.data() ? "\n" : ",\n")
              << vnfts::cli::JsonObject().add("id", line.id).add_json("p", "[" + found + "]").str();
  }
  std::cout << "\n]\n";
}

/// Of the enumerators of date.h, in their order.
template <typename Enumeration, std::size_t n>
const char* name_of(Enumeration value, const char* const (&names)[n]) {
  const auto at = static_cast<std::size_t>(value);
  return at < n ? names[at] : "?";
}

constexpr const char* units[] = {"day",    "weekend", "week",   "month",   "quarter",
                                 "season", "year",    "decade", "century", "range"};
constexpr const char* parts[] = {"whole", "early", "mid", "late"};
constexpr const char* calendars[] = {"solar", "lunar"};
constexpr const char* bases[] = {"stated", "completed", "relative", "anaphoric"};

void print_table(const std::vector<Line>& lines) {
  for (const Line& line : lines)
    for (const vnfts::DateMention& m : vnfts::find_dates(line.text, line.published))
      std::cout << fmt::format("{:<8} {:<32} {:<24} {:<8} {:<6} {:<6} {}\n", line.id,
                               surface(line, m), vnfts::to_string(vnfts::DayRange{m.first, m.last}),
                               name_of(m.unit, units), name_of(m.part, parts),
                               name_of(m.calendar, calendars), name_of(m.basis, bases));
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("find_dates [--explain] FILE.jsonl");
  po::positional_options_description positional;
  positional.add("file", 1);
  std::string file;
  options.add_options()("explain", "a table of all that is known")(
      "file", po::value(&file)->required(), "lines with id, text and reference");
  return vnfts::test::run_program(argc, argv, options, positional, [&](const auto& values) {
    const std::vector<Line> lines = read_lines(file);
    values.contains("explain") ? print_table(lines) : print_json(lines);
    return 0;
  });
}
