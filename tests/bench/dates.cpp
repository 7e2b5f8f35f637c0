/// How fast the dates that articles name are found.
///
///     dates --archive news.jsonl.zst [--passes 3]
///     dates --hostile
///
/// `--hostile` asks of texts that nobody writes: one phrase or one byte over and over. What is
/// printed: support/throughput.h.
#include <string>
#include <vector>

#include "support/date_mutations.h"
#include "support/throughput.h"
#include "vnfts/date.h"

namespace {

/// Every phrase with every joint behind it, and every byte alone.
std::vector<vnfts::test::HostileText> hostile_texts() {
  std::vector<vnfts::test::HostileText> all;
  for (const std::string_view phrase : vnfts::test::date_phrases())
    for (const std::string_view joint : {" ", ", ", "-", "/", " và "})
      all.push_back({std::string(phrase).append(joint)});
  for (int byte = 0; byte < 256; ++byte) all.push_back({{static_cast<char>(byte)}});
  for (const char* part : {"1/", "1-", "1, ", "1/1-", "1/1 và ", "ngày 1, ", "từ 1 đến "})
    all.push_back({part});
  return all;
}

std::size_t count_dates(std::string_view text, std::optional<vnfts::Day> published) {
  return vnfts::find_dates(text, published).size();
}

}  // namespace

int main(int argc, char** argv) {
  return vnfts::test::run_throughput(argc, argv, "dates", count_dates, hostile_texts);
}
