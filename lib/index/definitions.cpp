#include "index/definitions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "index/schema.h"
#include "index/word_counts.h"
#include "text/letters.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

constexpr std::size_t min_letters = 2;
constexpr std::size_t max_letters = 8;
constexpr std::array<std::string_view, 6> passed_over = {"các", "cho", "của", "về", "và", "với"};

/// The letters without marks, in lower case, when all are capitals; signs are passed over.
std::string capitals(std::string_view raw) {
  if (!text::all_capitals(raw)) return {};
  std::string letters = fold(raw);
  std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
  return letters;
}

char initial(std::string_view term) {
  const char* at = term.data();
  if (term.empty()) return 0;
  const text::CharInfo info = text::char_info(text::decode(at, term.data() + term.size()));
  return text::alphabet_bases[info.letter.code];
}

/// Nothing but a space or a dash with spaces: the two are one name.
bool one_name(std::string_view gap) { return gap == " " || gap == " - " || gap == "-"; }

bool in_brackets(std::string_view text, const Token& token) {
  return token.begin >= 2 && text[token.begin - 1] == '(' && text[token.begin - 2] == ' ' &&
         token.end < text.size() && text[token.end] == ')';
}

/// The words whose initials are `letters`, the last of them before token `at`; empty when none are.
std::vector<std::string> spelled_out(std::string_view text, std::span<const Token> tokens,
                                     std::size_t at, std::string_view letters) {
  std::vector<std::string> words;
  std::size_t next_begin = tokens[at].begin - 1;  // the bracket
  while (!letters.empty() && at-- > 0) {
    const Token& token = tokens[at];
    if (token.form != TokenForm::part || token.begin >= next_begin) continue;
    if (!one_name(text.substr(token.end, next_begin - token.end))) return {};
    const bool fits = initial(token.term) == letters.back();
    if (!fits && std::ranges::find(passed_over, token.term) == passed_over.end()) return {};
    if (fits) letters.remove_suffix(1);
    words.push_back(token.term);
    next_begin = token.begin;
  }
  if (!letters.empty()) return {};
  std::ranges::reverse(words);
  return words;
}

std::string folded_start(std::span<const std::string> words) {
  return fold(words[0]) + " " + fold(words[1]);
}

/// The chunk with the pair counted.
void add_pair(Xapian::WritableDatabase& db, const std::string& key, const std::string& word,
              const std::string& second, std::int64_t count) {
  if (key.size() > metadata::max_key_bytes) return;
  std::vector<WordCounts> words = decode_chunk(db.get_metadata(key));
  add_counts(words, {{word, count, 0, 0, {{second, count}}}});
  db.set_metadata(key, encode_chunk(words));
}

}  // namespace

std::optional<Definition> definition_at(std::string_view text, std::span<const Token> tokens,
                                        std::size_t at) {
  const Token& token = tokens[at];
  if (token.form == TokenForm::folded || !in_brackets(text, token)) return std::nullopt;
  const std::string letters = capitals(text.substr(token.begin, token.end - token.begin));
  if (letters.size() < min_letters || letters.size() > max_letters) return std::nullopt;
  std::vector<std::string> words = spelled_out(text, tokens, at, letters);
  if (words.size() < min_letters) return std::nullopt;
  return Definition{token.term, std::move(words)};
}

void DefinitionCounter::count(std::string_view text, std::span<const Token> tokens, int sign) {
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (auto definition = definition_at(text, tokens, i)) counts_[std::move(*definition)] += sign;
}

void DefinitionCounter::add(const DefinitionCounter& more) {
  for (const auto& [definition, count] : more.counts_) counts_[definition] += count;
}

void DefinitionCounter::store(Xapian::WritableDatabase& db) {
  for (const auto& [definition, count] : counts_) {
    const std::string words = fmt::format("{}", fmt::join(definition.words, " "));
    add_pair(db, metadata::abbreviations + fold(definition.abbreviation), definition.abbreviation,
             words, count);
    add_pair(db, metadata::abbreviated + folded_start(definition.words), words,
             definition.abbreviation, count);
  }
  counts_.clear();
}

}  // namespace vnfts::index
