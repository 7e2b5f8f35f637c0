#include "index/piece.h"

#include <algorithm>
#include <vector>

#include "vnfts/analyzer.h"

namespace vnfts::index {

std::optional<TypedLetters> only_word(std::string_view typed) {
  std::vector<Token> tokens;
  analyze(typed, tokens);
  if (tokens.empty() || tokens.back().position != 1) return std::nullopt;
  if (tokens[0].kind != TokenKind::syllable && tokens[0].kind != TokenKind::word)
    return std::nullopt;
  const auto letters = text::read_letters(tokens[0].term);
  if (!letters) return std::nullopt;
  return TypedLetters{tokens[0].term, *letters};
}

std::size_t place_pieces(std::span<Piece> pieces) {
  std::size_t at = 0;
  std::vector<Token> tokens;
  for (Piece& piece : pieces) {
    analyze(piece.text, tokens);
    piece.begin = tokens.empty() ? 0 : tokens.front().begin;
    piece.end = tokens.empty() ? piece.text.size() : tokens.front().end;
    for (const Token& token : tokens) piece.end = std::max<std::size_t>(piece.end, token.end);
    const auto word = only_word(piece.text);
    piece.from = at;
    at += word ? word->letters.size : 1;
    piece.to = at;
  }
  return at;
}

}  // namespace vnfts::index
