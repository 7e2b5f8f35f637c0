/// Any bytes are a date, a range or an `Error`, and tell a publication date or none; what was read
/// survives being written.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "vnfts/date.h"
#include "vnfts/error.h"

namespace {

void read_range(std::string_view text) {
  vnfts::DayRange range;
  try {
    range = vnfts::parse_day_range(text);
  } catch (const vnfts::Error& error) {
    if (error.offset() > text.size() || error.message().empty() || error.hint().empty())
      std::abort();
    return;
  }
  if (vnfts::parse_day_range(vnfts::to_string(range)) != range) std::abort();
}

void read_published(std::string_view text) {
  const auto published = vnfts::parse_published(text);
  if (!published) return;
  const auto local = published->time + std::chrono::hours(7);
  if (std::chrono::floor<std::chrono::days>(local) != published->day) std::abort();
  if (!vnfts::parse_published(vnfts::to_string(published->day))) std::abort();
}

/// The first line is the address.
void infer_published(std::string_view text) {
  const std::string_view url = text.substr(0, text.find('\n'));
  const auto inferred = vnfts::infer_published(url, text.substr(url.size()));
  if (!inferred) return;
  const auto local = inferred->time + std::chrono::hours(7);
  if (std::chrono::floor<std::chrono::days>(local) != inferred->day) std::abort();
  if (inferred->basis == vnfts::PublishedBasis::stated) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  read_range(text);
  read_published(text);
  infer_published(text);
  return 0;
}
