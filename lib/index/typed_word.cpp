#include "index/typed_word.h"

#include <algorithm>

#include "index/schema.h"
#include "index/word_counts.h"
#include "text/syllable.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

/// The terms that a word may stand for by its letters, known to the index or not.
void add_spellings(TypedWord& word, const WordTyped& of) {
  const bool ignore = of.accents == Accents::ignore;
  std::vector<std::string> terms;
  const auto letters = text::read_letters(of.typed);
  if (letters && of.accents != Accents::exact)
    terms = text::variants(letters->view(), ignore ? text::Marks::ignored : text::Marks::at_least);
  terms.push_back(of.token.term);
  if (ignore) terms.push_back(text::folded(of.token.term));
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (std::string& term : terms) {
    const bool whole = ignore || term == of.token.term;
    const Typed how = whole ? Typed::whole : word.marked ? Typed::partly : Typed::bare;
    word.spellings.push_back({std::move(term), how});
  }
}

}  // namespace

TypedWord typed_word(const Served& served, const WordTyped& of) {
  const std::string& term = of.token.term;
  TypedWord word;
  word.number = of.token.kind == TokenKind::number;
  word.marked = of.accents != Accents::ignore && text::has_marks(of.typed);
  const bool running_text = of.field == Field::text || of.field == Field::title;
  if (running_text) word.chunk = served.model.chunk(word.number ? any_number : fold(term));
  add_spellings(word, of);
  count_spellings(word);
  const std::string_view prefix = prefix_of(of.field);
  const std::string bare = text::folded(term);
  for (Spelling& s : word.spellings) {
    // The model counts all syllables of the text, and of other words those that have neighbours.
    const bool told = running_text && s.term != term && s.term != bare;
    if (s.count > 0 ? of.field == Field::text : told) continue;
    const auto articles = served.tables.articles_with(std::string(prefix) + s.term);
    s.count = articles == 0 ? 0 : std::max<double>(s.count, articles);
  }
  std::erase_if(word.spellings, [](const Spelling& s) { return s.count <= 0; });
  return word;
}

}  // namespace vnfts::index
