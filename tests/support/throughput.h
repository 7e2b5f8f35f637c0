/// How fast something is found in texts: of an archive, and of texts that nobody writes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"

namespace vnfts::test {

/// How many are found in a text of that day.
using Finder = std::function<std::size_t(std::string_view, std::optional<Day>)>;

/// `front` over and over, then as often `back`, if there is any.
struct HostileText {
  std::string front;
  std::string back = {};
};

/// The program `--archive news.jsonl.zst [--passes 3]` or `--hostile`; `found` is what is found,
/// in the plural.
///
/// Title, lead and body of every article are held in memory, so that nothing but `find` is timed,
/// on one core. Prints articles, megabytes of text (1e6 bytes), what was found, seconds
/// (of the processor) and megabytes a second; the median of the passes, after one that is not
/// counted.
///
/// `--hostile` asks of 400 KB of each of the texts. Prints the ten slowest: seconds, megabytes a
/// second, how many times the seconds are those that a quarter of the text takes (4 when time is
/// linear), what was found, and what was repeated.
int run_throughput(int argc, char** argv, std::string_view found, const Finder& find,
                   std::vector<HostileText> (*hostile_texts)());

}  // namespace vnfts::test
