#include "text/misread.h"

#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// How many bytes a UTF-8 sequence of several has by its first; 0 when none begins so.
std::size_t length_of(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

constexpr char32_t minus = 0x2212;
constexpr char32_t greek_mu = 0x3BC;

bool letter_beside(char32_t c) {
  return (c | 0x20) >= 'a' && ((c | 0x20) <= 'z' || (c >= 0x80 && byte_shown_as(c)));
}

}  // namespace

std::optional<ShownSequence> take_shown_sequence(const char*& at, const char* end) {
  const char* after = at;
  const auto lead = byte_shown_as(decode(after, end));
  const std::size_t length = lead ? length_of(*lead) : 0;
  if (length == 0) return std::nullopt;
  ShownSequence out{0, *lead, 0};
  char bytes[4] = {static_cast<char>(*lead)};
  for (std::size_t i = 1; i < length; ++i) {
    if (after == end) return std::nullopt;
    const char32_t c = decode(after, end);
    const auto byte = byte_shown_as(c);
    if (!byte || (*byte & 0xC0) != 0x80) return std::nullopt;
    bytes[i] = static_cast<char>(*byte);
    if (i == 1) out.second = c;
  }
  const char* read = bytes;
  out.meant = decode(read, bytes + length);
  if (read != bytes + length) return std::nullopt;
  at = after;
  return out;
}

std::string reread_as_utf8(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const auto sequence = take_shown_sequence(at, end);
    append(out, sequence ? sequence->meant : decode(at, end));
  }
  return out;
}

std::string reread_as(ByteSet set, std::string_view utf8) {
  std::string out;
  std::string bytes;
  out.reserve(utf8.size());
  char32_t before = 0;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    char32_t c = decode(at, end);
    const char* next = at;
    const char32_t behind = at == end ? 0 : decode(next, end);
    if (c == greek_mu) c = 0xB5;
    if (c == minus && (letter_beside(before) || letter_beside(behind))) c = 0xAD;
    before = c;
    if (const auto byte = byte_shown_as(c)) {
      bytes += static_cast<char>(*byte);
      continue;
    }
    append_decoded(out, bytes, set);
    bytes.clear();
    append(out, c);
  }
  append_decoded(out, bytes, set);
  return out;
}

}  // namespace vnfts::text
