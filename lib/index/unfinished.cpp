#include "index/unfinished.h"

#include <algorithm>

#include "text/line.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_bytes = 512;
constexpr std::size_t max_words = 32;

bool only_space(std::string_view text) { return text::trimmed(text).empty(); }

}  // namespace

std::optional<Unfinished> read_unfinished(std::string_view typed) {
  if (typed.size() > max_bytes) return std::nullopt;
  Unfinished out;
  out.text = text::composed(typed);
  const std::string_view text = out.text;
  std::vector<Token> words;
  analyze(text, words);
  std::erase_if(words, [](const Token& token) { return token.form != TokenForm::part; });
  if (words.empty() || words.size() > max_words) return std::nullopt;
  auto row = std::prev(words.end());
  const std::string_view behind = text.substr(row->end);
  if (!only_space(behind)) return std::nullopt;
  const auto joined = [text](const Token& a, const Token& b) {
    return b.begin > a.end && only_space(text.substr(a.end, b.begin - a.end));
  };
  while (row != words.begin() && joined(*std::prev(row), *row)) --row;
  out.finished.assign(row, words.end());
  const Token last = out.finished.back();
  const bool number = last.kind == TokenKind::number;
  // Of a compound: what stands behind numbers is not said of it.
  if (number && out.finished.size() == 1 && last.begin != 0) return std::nullopt;
  // A number may be whole, but nothing is said of what begins so.
  if (number || !behind.empty()) return out;
  out.last = last;
  out.finished.pop_back();
  return out;
}

}  // namespace vnfts::index
