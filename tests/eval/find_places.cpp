/// The places that are found in texts, for comparison with those that readers marked.
///
///     find_places FILE.jsonl > found.jsonl
///     find_places --score FILE.jsonl
///     find_places --score --archive news.jsonl.zst tests/eval/places_own.jsonl
///
/// A line is as support/marked_places.h says; where it has no text, it is taken from the archive.
/// Prints a line {"id", "p": [{"s", "e", "ids"}]} for each: where the mention stands, in code
/// points, half open, and what it is: the id, of a country also its code (C-FR, FR), of a place
/// abroad also its name (W-paris, Paris).
///
/// `--score` prints instead how well they agree with the marks: precision, recall and F1 of what
/// overlaps a mark, and of what also is the place that was marked; and in how many of the texts
/// without a place one was found.
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/json.h"
#include "support/code_points.h"
#include "support/json_lines.h"
#include "support/marked_places.h"
#include "support/place_score.h"
#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
using vnfts::test::MarkedText;
using vnfts::test::PlaceSpan;

struct Options {
  std::string file;
  std::string archive;
  std::string published;
  double above = 0;
};

/// What others call the same place, and the id.
std::vector<std::string> ids_of(std::string_view place) {
  std::vector<std::string> ids;
  if (place.starts_with("C-")) ids.emplace_back(place.substr(2));
  if (place == "C-VN") ids.emplace_back("R-vn");
  if (place.starts_with("W-")) ids.emplace_back(vnfts::find_place(place)->name);
  ids.emplace_back(place);
  return ids;
}

std::vector<PlaceSpan> found_in(const MarkedText& line, const Options& options) {
  const std::string_view text = line.text;
  const auto published = line.published.value_or(vnfts::test::read_day(options.published));
  std::vector<PlaceSpan> found;
  for (const vnfts::PlaceMention& m : vnfts::find_places(text, published)) {
    if (m.confidence <= options.above) continue;
    const std::size_t begin = vnfts::test::code_points(text.substr(0, m.begin));
    const std::size_t size = vnfts::test::code_points(text.substr(m.begin, m.end - m.begin));
    found.push_back({begin, begin + size, ids_of(m.place)});
  }
  return found;
}

void print_found(const std::vector<MarkedText>& lines, const Options& options) {
  for (const MarkedText& line : lines) {
    std::string list;
    for (const PlaceSpan& span : found_in(line, options))
      list += (list.empty() ? "" : ", ") + vnfts::cli::JsonObject()
                                               .add("s", std::uint64_t{span.begin})
                                               .add("e", std::uint64_t{span.end})
                                               .add("ids", span.ids)
                                               .str();
    std::cout << vnfts::cli::JsonObject().add("id", line.id).add_json("p", "[" + list + "]").str()
              << '\n';
  }
}

void print_tally(std::string_view name, const vnfts::test::Tally& tally) {
  std::cout << fmt::format("{:<12} {:>9.3f} {:>9.3f} {:>9.3f} {:>7} {:>7} {:>7}\n", name,
                           tally.precision(), tally.recall(), tally.f1(), tally.right, tally.wrong,
                           tally.missed);
}

void print_score(const std::vector<MarkedText>& lines, const Options& options) {
  vnfts::test::PlaceScore score;
  std::size_t bare = 0;
  std::size_t spoilt = 0;
  for (const MarkedText& line : lines) {
    const auto one = vnfts::test::score_places(line.labels, found_in(line, options));
    score += one;
    bare += !line.names_a_place();
    spoilt += !line.names_a_place() && one.unit.wrong > 0;
  }
  std::cout << fmt::format("# {} texts\n{:<12} {:>9} {:>9} {:>9} {:>7} {:>7} {:>7}\n", lines.size(),
                           "# right if", "precision", "recall", "F1", "right", "wrong", "missed");
  print_tally("it overlaps", score.overlap);
  print_tally("same place", score.unit);
  std::cout << fmt::format("a place found in {} of {} texts without one\n", spoilt, bare);
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description table("find_places [--score] [--archive FILE] FILE.jsonl");
  po::positional_options_description positional;
  positional.add("file", 1);
  Options options;
  table.add_options()("score", "compare them with the marks")(
      "archive", po::value(&options.archive), "the dump that lines without text are from")(
      "published", po::value(&options.published)->default_value("2017-06-01"),
      "the day of publication of lines that have none")(
      "above", po::value(&options.above)->default_value(0), "leave out this confidence and less")(
      "file", po::value(&options.file)->required(), "marked lines");
  return vnfts::test::run_program(argc, argv, table, positional, [&](const auto& values) {
    const auto lines = vnfts::test::read_marked_places(options.file, options.archive);
    values.contains("score") ? print_score(lines, options) : print_found(lines, options);
    return 0;
  });
}
