/// How many days are converted to the lunar day that a newspaper gave with them, and back.
///
///     lunar FILE.jsonl
///
/// A line is {"solar": "2019-02-04", "lunar_year": 2018, "lunar_month": 12, "lunar_day": 30,
/// "leap": false}; other members are passed over. Prints the wrong ones and how many are right.
/// Exit code 1 when any is wrong.
#include <fmt/format.h>

#include <iostream>
#include <optional>
#include <string>

#include "support/json_lines.h"
#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;

vnfts::LunarDay read_lunar(const simdjson::dom::object& line) {
  return {static_cast<int>(line["lunar_year"].get_int64()),
          static_cast<unsigned>(line["lunar_month"].get_uint64()),
          static_cast<unsigned>(line["lunar_day"].get_uint64()), line["leap"].get_bool()};
}

std::string written(const std::optional<vnfts::LunarDay>& lunar) {
  if (!lunar) return "none";
  return fmt::format("{}/{}{}/{}", lunar->day, lunar->month, lunar->leap ? " leap" : "",
                     lunar->year);
}

std::string written(const std::optional<vnfts::Day>& day) {
  return day ? vnfts::to_string(*day) : "none";
}

int run(const std::string& file) {
  std::size_t total = 0;
  std::size_t right = 0;
  vnfts::test::read_json_lines(file, [&](const simdjson::dom::object& line) {
    const vnfts::Day solar = vnfts::test::read_day(line["solar"].get_string().value());
    const vnfts::LunarDay lunar = read_lunar(line);
    const auto to = vnfts::to_lunar(solar);
    const auto from = vnfts::from_lunar(lunar);
    ++total;
    if (to == lunar && from == solar) {
      ++right;
    } else {
      std::cout << fmt::format("{} is {}: computed {}, and {} from it\n", vnfts::to_string(solar),
                               written(lunar), written(to), written(from));
    }
  });
  std::cout << fmt::format("right {} of {}\n", right, total);
  return right == total ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("lunar FILE.jsonl");
  po::positional_options_description positional;
  positional.add("file", 1);
  std::string file;
  options.add_options()("file", po::value(&file)->required(), "pairs of days");
  return vnfts::test::run_program(argc, argv, options, positional,
                                  [&](const auto&) { return run(file); });
}
