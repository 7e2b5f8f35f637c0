#include "index/finished_words.h"

#include <algorithm>
#include <span>

#include "text/syllable.h"

namespace vnfts::index {

namespace {

std::string best_spelling(const TypedWord& word, const Token& token) {
  const auto best = std::ranges::max_element(word.spellings, {}, &Spelling::probability);
  return best == word.spellings.end() ? token.term : best->term;
}

bool is_plain(const Token& token) {
  return token.kind == TokenKind::syllable || token.kind == TokenKind::word;
}

}  // namespace

const FinishedWords::Restored& FinishedWords::restored(std::size_t meant) {
  const auto [it, is_new] = restored_.try_emplace(meant);
  Restored& out = it->second;
  if (!is_new) return out;
  const std::vector<Token>& words = typed_->finished;
  out.text = typed_->text.substr(0, words.empty() ? typed_->last->begin : words.front().begin);
  if (words.empty()) return out;
  const TypedRow row = row_meant(meant);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string term = best_spelling(row[i], words[i]);
    out.text += spelled(*typed_, words[i], term) + ' ';
    if (is_plain(words[i]))
      out.terms.push_back(term);
    else
      out.terms.clear();
  }
  return out;
}

/// The row, its last word being that spelling for sure.
TypedRow FinishedWords::row_meant(std::size_t meant) const {
  TypedRow row = row_;
  std::vector<Spelling>& last = row.back().spellings;
  if (row.size() > 1) {
    std::vector<double>& pairs = row[row.size() - 2].pairs;
    std::vector<double> kept;
    for (std::size_t i = meant; i < pairs.size(); i += last.size()) kept.push_back(pairs[i]);
    pairs = std::move(kept);
  }
  last = {last[meant]};
  restore_accents(std::span(&row, 1), total_);
  return row;
}

std::string spelled(const Unfinished& typed, const Token& token, const std::string& term) {
  return token.term == term ? std::string(typed.typed(token)) : text::usual_spelling(term);
}

}  // namespace vnfts::index
