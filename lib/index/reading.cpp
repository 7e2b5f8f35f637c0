#include "index/reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/beginning.h"
#include "index/schema.h"
#include "index/typed_word.h"
#include "text/word.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_terms = 20000;
constexpr std::size_t max_prefix_terms = 200;
constexpr std::size_t max_prefix_scan = 500000;

double expected_pairs(const TypedWord& first, const TypedWord& second) {
  double sum = 0;
  auto pairs = first.pairs.begin();
  for (const Spelling& a : first.spellings)
    for (const Spelling& b : second.spellings) sum += *pairs++ * a.probability * b.probability;
  return sum;
}

}  // namespace

WordReader::WordReader(const Served& served, Accents accents, const Query& query)
    : served_(served), accents_(accents) {
  collect(query, true);
  for (TypedRow& row : rows_) count_pairs(row);
  restore_accents(rows_, served_.model.total());
  fill_variants();
}

void WordReader::collect(const Query& query, bool wanted) {
  switch (query.kind) {
    case Query::Kind::word:
    case Query::Kind::phrase:
      return collect_leaf(query, wanted);
    case Query::Kind::all_of:
      for (const Query& child : query.children) collect(child, wanted);
      return;
    case Query::Kind::none_of:
      return collect_apart(query.children, false);
    case Query::Kind::any_of:
    case Query::Kind::near:
      return collect_apart(query.children, wanted);
    case Query::Kind::date:
    case Query::Kind::mention:
    case Query::Kind::dated:
    case Query::Kind::place:
      return;
  }
}

/// What is an alternative, excluded or only near stands beside nothing.
void WordReader::collect_apart(const std::vector<Query>& queries, bool wanted) {
  for (const Query& query : queries) {
    begin_row();
    collect(query, wanted);
  }
  begin_row();
}

void WordReader::collect_leaf(const Query& leaf, bool wanted) {
  std::vector<Token> tokens;
  analyze(leaf.text, tokens);
  Reading& reading = readings_[&leaf];
  reading.field = leaf.field;
  const std::uint32_t parts = tokens.empty() ? 0 : tokens.back().position;
  reading.positions.reserve(parts);  // places_ point to them
  for (const Token& token : tokens) {
    const std::string typed = leaf.text.substr(token.begin, token.end - token.begin);
    if (token.form == TokenForm::part && leaf.prefix && token.position == parts) {
      begin_row();
      reading.positions.push_back(read_prefix(token, typed, leaf.field));
    } else if (token.form == TokenForm::part) {
      reading.positions.push_back({typed, token.term, {}});
      add_word(reading.positions.back(), token, leaf, wanted);
    } else if (token.form == TokenForm::whole && token.length == parts && !leaf.prefix) {
      const bool fold = accents_ == Accents::ignore && !leaf.exact;
      reading.whole_term = fold ? text::folded(token.term) : token.term;
      reading.whole = known(std::string(prefix_of(leaf.field)) + reading.whole_term);
    }
  }
}

void WordReader::add_word(Position& position, const Token& token, const Query& leaf, bool wanted) {
  if (!row_open_ || kinds_.back().field != leaf.field || kinds_.back().wanted != wanted) {
    rows_.emplace_back();
    kinds_.push_back({leaf.field, wanted});
    row_open_ = true;
  }
  const Accents accents = leaf.exact ? Accents::exact : accents_;
  rows_.back().push_back(typed_word(served_, {position.typed, token, leaf.field, accents}));
  places_.push_back(
      {&position, std::string(prefix_of(leaf.field)), rows_.size() - 1, rows_.back().size() - 1});
  spend(rows_.back().back().spellings.size());
}

void WordReader::fill_variants() {
  for (const Place& place : places_) {
    for (const Spelling& s : rows_[place.row][place.word].spellings) {
      std::string term = place.prefix + s.term;
      const Xapian::doccount articles = served_.tables.articles_with(term);
      if (articles > 0)
        place.position->variants.push_back({std::move(term), articles, s.probability});
    }
    std::ranges::stable_sort(place.position->variants, std::ranges::greater(),
                             &Variant::probability);
  }
}

std::set<std::string> WordReader::terms() const {
  std::set<std::string> out;
  for (const auto& [leaf, reading] : readings_) {
    if (!reading.whole_term.empty()) out.insert(reading.whole_term);
    for (const Position& position : reading.positions) {
      out.insert(position.term);
      if (!position.variants.empty())
        out.insert(position.variants[0].term.substr(prefix_of(reading.field).size()));
    }
  }
  return out;
}

std::vector<Chain> WordReader::chains() const {
  std::vector<Chain> out(rows_.size());
  for (const Place& place : places_) {
    const RowKind& kind = kinds_[place.row];
    if (!kind.wanted || (kind.field != Field::text && kind.field != Field::title)) continue;
    const TypedRow& row = rows_[place.row];
    Chain& chain = out[place.row];
    chain.positions.push_back(*place.position);
    if (place.word + 1 < row.size())
      chain.pairs.push_back(expected_pairs(row[place.word], row[place.word + 1]));
  }
  std::erase_if(out, [](const Chain& chain) { return chain.pairs.empty(); });
  return out;
}

Position WordReader::read_prefix(const Token& token, const std::string& typed, Field field) {
  std::vector<Variant> found;
  for (const std::string& beginning : beginnings(typed, token))
    add_begun(found, accents_ == Accents::ignore ? text::folded(beginning) : beginning, field);
  std::ranges::sort(found, [](const Variant& a, const Variant& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.term < b.term;
  });
  const auto same = [](const Variant& a, const Variant& b) { return a.term == b.term; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  if (found.size() > max_prefix_terms) {
    notes_.push_back(fmt::format("{}* begins {} words; the {} most frequent were used", typed,
                                 found.size(), max_prefix_terms));
    found.resize(max_prefix_terms);
  }
  spend(found.size());
  for (Variant& v : found) v.probability = 1.0 / static_cast<double>(found.size());
  return {typed + "*", {}, std::move(found)};
}

/// Adds the terms that begin so.
void WordReader::add_begun(std::vector<Variant>& found, const std::string& beginning,
                           Field field) const {
  const std::string_view prefix = prefix_of(field);
  const bool exact = accents_ == Accents::exact;
  std::size_t scanned = 0;
  for (const std::string& first : first_letters(beginning, exact)) {
    const std::string start = std::string(prefix) + first;
    for (auto it = served_.db.allterms_begin(start); it != served_.db.allterms_end(start); ++it) {
      if (++scanned > max_prefix_scan) return;
      const std::string term = *it;
      if (begins(std::string_view(term).substr(prefix.size()), beginning, exact))
        found.push_back({term, it.get_termfreq(), 0});
    }
  }
}

/// The term, when the index has it.
std::vector<Variant> WordReader::known(const std::string& term) {
  const Xapian::doccount articles = served_.tables.articles_with(term);
  if (articles == 0) return {};
  return {{term, articles, 1}};
}

void WordReader::spend(std::size_t terms) {
  spent_ += terms;
  if (spent_ > max_terms)
    throw Error(ErrorCode::query, fmt::format("the query stands for more than {} words", max_terms),
                {}, "use fewer or longer word beginnings");
}

}  // namespace vnfts::index
