#include "snippet/marking.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace vnfts::test {

namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> pieces(1);
  for (const char c : text) {
    if (c == at)
      pieces.emplace_back();
    else
      pieces.back() += c;
  }
  return pieces;
}

}  // namespace

std::vector<Highlight> highlights(std::string_view notation) {
  std::vector<Highlight> all;
  if (notation.empty()) return all;
  for (const std::string& thing : split(notation, '|')) {
    all.emplace_back();
    for (const std::string& place : split(thing, ' ')) {
      all.back().sequence.push_back(split(place, ','));
      std::ranges::sort(all.back().sequence.back());
    }
  }
  return all;
}

std::string bracketed(std::string_view text, const std::vector<TextSpan>& spans) {
  std::string out;
  std::size_t at = 0;
  for (const TextSpan& span : spans) {
    REQUIRE((at == 0 ? span.begin >= at : span.begin > at));
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= text.size());
    out.append(text.substr(at, span.begin - at)).append("[");
    out.append(text.substr(span.begin, span.end - span.begin)).append("]");
    at = span.end;
  }
  return out.append(text.substr(at));
}

std::string shown(const Snippet& snippet) {
  return (snippet.cut_before ? "…" : "") + bracketed(snippet.text, snippet.marks) +
         (snippet.cut_after ? "…" : "");
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += piece;
  return out;
}

}  // namespace vnfts::test
