#include "analysis/address.h"

#include <algorithm>

#include "data/tables.h"
#include "text/ascii.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::analysis {

namespace {

constexpr std::size_t max_address_bytes = 2048;

bool starts(std::string_view text, std::string_view lower_prefix) {
  return text.size() >= lower_prefix.size() &&
         std::ranges::equal(text.substr(0, lower_prefix.size()), lower_prefix, {},
                            [](char c) { return text::ascii_lower(c); });
}

bool address_char(char c) {
  return c > ' ' && c < 0x7F &&
         std::string_view("<>\"'()[]{}|\\^`").find(c) == std::string_view::npos;
}

bool mark_at(std::string_view text, std::size_t i) {
  if (i == text.size()) return false;
  const char* at = text.data() + i;
  return text::char_info(text::decode(at, text.data() + text.size())).char_class ==
         text::CharClass::mark;
}

}  // namespace

Address address_at(std::string_view text, std::uint32_t at) {
  if (const char first = text::ascii_lower(text[at]); first != 'h' && first != 'w') return {};
  const std::string_view rest = text.substr(at, max_address_bytes);
  std::size_t skip = 0;
  for (const std::string_view prefix : {"https://", "http://", "www."})
    if (starts(rest.substr(skip), prefix)) skip += prefix.size();
  if (skip == 0) return {};
  std::size_t end = skip;
  while (end < rest.size() && address_char(rest[end])) ++end;
  if (end > skip && mark_at(rest, end)) --end;  // the letter bears it, as if composed
  while (end > skip && std::string_view(".,;:!?&-/").find(rest[end - 1]) != std::string_view::npos)
    --end;
  if (end == skip) return {};
  const std::size_t host_end = std::min(rest.find_first_of("/?#:", skip), end);
  const auto offset = [at](std::size_t i) { return at + static_cast<std::uint32_t>(i); };
  return {offset(skip), offset(host_end), offset(end)};
}

bool top_domain(std::string_view label) {
  return std::ranges::binary_search(data::top_domains(), label, {}, &data::TopDomainsRow::label);
}

}  // namespace vnfts::analysis
