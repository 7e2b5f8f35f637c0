#include "cli/display.h"

#include <algorithm>
#include <iterator>

#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Non-spacing marks and zero-width characters that news text contains. Sorted.
/// Source: UnicodeData 15.0, general categories Mn, Me and Cf.
constexpr Range zero_width[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E}, {0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC},
    {0x0EC8, 0x0ECE},   {0x17B4, 0x17B5},   {0x17B7, 0x17BD}, {0x17C6, 0x17C6}, {0x17C9, 0x17D3},
    {0x1AB0, 0x1ACE},   {0x1DC0, 0x1DFF},   {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20F0},
    {0x302A, 0x302D},   {0x3099, 0x309A},   {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF},
};

/// Characters of two columns. Sorted. Source: EastAsianWidth 15.0 (UAX #11), values W and F, with
/// whole blocks where all that is assigned is wide.
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},
    {0x26A1, 0x26A1},   {0x26BD, 0x26BE},   {0x2705, 0x2705},   {0x274C, 0x274C},
    {0x2753, 0x2755},   {0x2B50, 0x2B50},   {0x2E80, 0x303E},   {0x3041, 0x4DBF},
    {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF},
    {0x1B000, 0x1B2FF}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
};

template <std::size_t N>
bool within(const Range (&ranges)[N], char32_t c) {
  const auto* const range = std::lower_bound(std::begin(ranges), std::end(ranges), c,
                                             [](const Range& r, char32_t x) { return r.last < x; });
  return range != std::end(ranges) && range->first <= c;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

}  // namespace

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_line_end(c) || c == 0x061C || c == 0x200E ||
         c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t shown(char32_t c) {
  if (c == '\t' || is_line_end(c)) return ' ';
  return is_control(c) ? replacement : c;
}

int columns(char32_t c) {
  if (c < 0x300) return 1;
  if (within(zero_width, c)) return 0;
  return within(wide, c) ? 2 : 1;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  while (!text.empty()) sum += static_cast<std::size_t>(columns(shown(take(text))));
  return sum;
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) append(out, shown(take(text)));
  return out;
}

std::string lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char32_t c = take(text);
    append(out, c == '\n' ? c : shown(c));
  }
  return out;
}

}  // namespace vnfts::cli
