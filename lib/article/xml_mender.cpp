#include "article/xml_mender.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace vnfts::article {

namespace {

/// "&CounterClockwiseContourIntegral;" is the longest name in HTML.
constexpr std::size_t max_reference_bytes = 40;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

bool is_name_char(char c) { return text::is_ascii_letter(c) || text::is_digit(c) || c == '#'; }

/// Where the name that follows the `&` at the beginning ends.
std::size_t name_end(std::string_view s) {
  std::size_t i = 1;
  while (i < s.size() && i < max_reference_bytes && is_name_char(s[i])) ++i;
  return i;
}

}  // namespace

std::string XmlMender::mend(std::string_view block, bool last) {
  const std::string joined =
      waits_.empty() ? std::string() : std::exchange(waits_, {}).append(block);
  const std::string_view all = joined.empty() ? block : std::string_view(joined);
  std::string out;
  out.reserve(all.size() + 16);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] != '&') {
      out += is_control(all[i]) ? ' ' : all[i];
      continue;
    }
    const std::string_view rest = all.substr(i);
    const std::size_t end = name_end(rest);
    if (end == rest.size() && !last) {
      waits_ = rest;
      return out;
    }
    out += end > 1 && rest.substr(end).starts_with(';') ? "&" : "&amp;";
  }
  return out;
}

}  // namespace vnfts::article
