#include "date/lexeme.h"

#include "date/vocabulary.h"

namespace vnfts::date {

void cut(std::string_view text, Spelling spelling, std::vector<Lexeme>& out) {
  thread_local std::vector<text::Piece> pieces;
  text::cut(text, spelling, pieces);
  join(pieces, spelling, out);
}

void join(std::span<const text::Piece> pieces, Spelling spelling, std::vector<Lexeme>& out) {
  using text::WordTree;
  const Vocabulary& vocabulary = Vocabulary::of(spelling);
  const WordTree& tree = vocabulary.tree();
  out.clear();
  for (std::size_t i = 0; i < pieces.size();) {
    Lexeme& lexeme = out.emplace_back(Lexeme{pieces[i]});
    std::size_t end = i + 1;
    WordTree::Node node = tree.next(WordTree::root, pieces[i].key);
    for (std::size_t k = i; node != WordTree::nowhere; node = tree.next(node, pieces[k].key)) {
      if (const Entry* const entry = vocabulary.entry(node)) {
        lexeme.entry = entry;
        lexeme.senses = entry->senses;
        lexeme.end = pieces[k].end;
        if (k > i) lexeme.roman = 0;
        end = k + 1;
      }
      if (++k == pieces.size() || pieces[k].key == 0) break;
    }
    i = end;
  }
}

}  // namespace vnfts::date
