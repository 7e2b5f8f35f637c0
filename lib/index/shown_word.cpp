#include "index/shown_word.h"

#include <array>

#include "text/capitals.h"
#include "text/word.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

/// The same term with a y at its end, where that is another spelling of it.
std::string with_y(const std::string& term) {
  static constexpr std::array<std::string_view, 6> is = {"i", "ì", "ỉ", "ĩ", "í", "ị"};
  static constexpr std::array<std::string_view, 6> ys = {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"};
  for (std::size_t tone = 0; tone < is.size(); ++tone) {
    if (!term.ends_with(is[tone])) continue;
    const std::string other = term.substr(0, term.size() - is[tone].size()).append(ys[tone]);
    if (canonical(other) == term) return other;
  }
  return term;
}

}  // namespace

std::string as_typed_by(const std::string& term, std::string_view typed) {
  const bool y = text::folded(typed).find('y') != std::string::npos;
  return text::with_capitals_of(y ? with_y(term) : term, typed);
}

}  // namespace vnfts::index
