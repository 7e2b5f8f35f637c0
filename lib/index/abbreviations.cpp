#include "index/abbreviations.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "data/tables.h"
#include "index/schema.h"
#include "index/word_counts.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

using Words = std::vector<std::string>;

/// Definitions that an archive must have of an abbreviation.
constexpr std::int64_t least_definitions = 2;

/// An abbreviation stands for a few things at most.
constexpr std::size_t max_expansions = 3;

/// The longest expansion looked for, in words.
constexpr std::size_t max_words = 12;

Words terms_of(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  Words out;
  for (Token& token : tokens)
    if (token.form == TokenForm::part) out.push_back(std::move(token.term));
  return out;
}

/// The one term of an abbreviation: in one piece when it has signs.
std::string term_of(std::string_view abbreviation) {
  std::vector<Token> tokens;
  analyze(abbreviation, tokens);
  const auto whole = std::ranges::find(tokens, TokenForm::whole, &Token::form);
  return whole != tokens.end() ? whole->term : tokens.front().term;
}

struct Row {
  std::string abbreviation;
  Words expansion;
  std::vector<Words> contexts;  ///< Empty: safe alone.
};

std::vector<Words> contexts_of(std::string_view cell) {
  std::vector<Words> out;
  while (!cell.empty()) {
    const std::size_t comma = std::min(cell.find(','), cell.size());
    Words words = terms_of(cell.substr(0, comma));
    if (!words.empty()) out.push_back(std::move(words));
    cell.remove_prefix(std::min(comma + 1, cell.size()));
  }
  return out;
}

/// The table of lib/data, analysed once.
class Table {
 public:
  Table() {
    for (const data::AbbreviationsRow& row : data::abbreviations()) {
      rows_.push_back(
          {term_of(row.abbreviation), terms_of(row.expansion), contexts_of(row.context)});
    }
    for (const Row& row : rows_) {
      by_term_.emplace(row.abbreviation, &row);
      by_first_word_.emplace(row.expansion.front(), &row);
    }
  }

  auto of_term(const std::string& term) const { return by_term_.equal_range(term); }
  auto of_first_word(const std::string& word) const { return by_first_word_.equal_range(word); }
  bool has(const std::string& term) const { return by_term_.contains(term); }

 private:
  std::vector<Row> rows_;
  std::unordered_multimap<std::string, const Row*> by_term_;
  std::unordered_multimap<std::string, const Row*> by_first_word_;
};

const Table& table() {
  static const Table instance;
  return instance;
}

/// It would find the word, not the abbreviation.
bool is_syllable(const std::string& term) {
  return std::ranges::binary_search(accent_variants(term), term);
}

bool applies(const Row& row, const std::set<std::string>& context) {
  const auto known = [&context](const std::string& term) { return context.contains(term); };
  return row.contexts.empty() || std::ranges::any_of(row.contexts, [&](const Words& words) {
           return std::ranges::all_of(words, known);
         });
}

class Finder {
 public:
  Finder(std::span<const QueryWord> row, const std::set<std::string>& context,
         const LanguageModel& model)
      : row_(row), context_(context), model_(model) {}

  std::vector<Alternative> run() {
    for (std::size_t i = 0; i < row_.size(); ++i)
      if (!row_[i].term.empty()) expand(i);
    for (std::size_t i = 0; i + 1 < row_.size();) i += std::max<std::size_t>(abbreviate(i), 1);
    return std::move(found_);
  }

 private:
  /// From an abbreviation to what it stands for.
  void expand(std::size_t at) {
    const QueryWord& word = row_[at];
    std::size_t count = 0;
    const auto [begin, end] = table().of_term(word.term);
    for (auto it = begin; it != end && count < max_expansions; ++it) {
      const Row& row = *it->second;
      if (!applies(row, context_)) continue;
      found_.push_back({at, 1, row.expansion});
      ++count;
    }
    if (begin == end && word.term.size() > 1) expand_by_archive(at);
  }

  void expand_by_archive(std::size_t at) {
    const QueryWord& word = row_[at];
    if (is_syllable(word.term)) return;
    const std::string chunk = model_.chunk_at(metadata::abbreviations + fold(word.term));
    std::size_t count = 0;
    for (ChunkReader reader(chunk); reader.next_word();) {
      if (reader.word().word != word.term) continue;
      while (reader.next_pair() && count < max_expansions) {
        if (reader.pair().count < least_definitions) continue;
        found_.push_back({at, 1, terms_of(reader.pair().second)});
        ++count;
      }
    }
  }

  bool stands_at(std::size_t at, const Words& words) const {
    if (words.size() > row_.size() - at) return false;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (row_[at + i].meant != words[i]) return false;
    return true;
  }

  /// From words to their abbreviations; how many words they are, 0 when nothing abbreviates them.
  std::size_t abbreviate(std::size_t at) {
    std::vector<Alternative> longest;
    const auto take = [&](std::size_t count, const std::string& abbreviation) {
      if (!longest.empty() && longest.front().count > count) return;
      if (!longest.empty() && longest.front().count < count) longest.clear();
      longest.push_back({at, count, {abbreviation}});
    };
    const auto [begin, end] = table().of_first_word(row_[at].meant);
    for (auto it = begin; it != end; ++it)
      if (const Row& row = *it->second; stands_at(at, row.expansion) && applies(row, context_))
        take(row.expansion.size(), row.abbreviation);
    each_archive_abbreviation(at, take);
    if (longest.empty()) return 0;
    found_.insert(found_.end(), longest.begin(), longest.end());
    return longest.front().count;
  }

  template <typename Take>
  void each_archive_abbreviation(std::size_t at, Take&& take) const {
    if (row_[at].meant.empty() || row_[at + 1].meant.empty()) return;
    const std::string chunk = model_.chunk_at(metadata::abbreviated + fold(row_[at].meant) + " " +
                                              fold(row_[at + 1].meant));
    for (ChunkReader reader(chunk); reader.next_word();) {
      const Words words = terms_of(reader.word().word);
      if (words.size() > max_words || !stands_at(at, words)) continue;
      while (reader.next_pair())
        if (reader.pair().count >= least_definitions && !table().has(reader.pair().second) &&
            !is_syllable(reader.pair().second))
          take(words.size(), reader.pair().second);
    }
  }

  std::span<const QueryWord> row_;
  const std::set<std::string>& context_;
  const LanguageModel& model_;
  std::vector<Alternative> found_;
};

}  // namespace

std::vector<Alternative> find_alternatives(std::span<const QueryWord> row,
                                           const std::set<std::string>& context,
                                           const LanguageModel& model) {
  return Finder(row, context, model).run();
}

}  // namespace vnfts::index
