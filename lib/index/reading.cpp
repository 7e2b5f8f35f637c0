#include "index/reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/beginning.h"
#include "index/schema.h"
#include "text/syllable.h"
#include "text/word.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

/// How often a typist drops the marks of a syllable, and how many type so.
struct Typist {
  double drops;
  double share;
};
constexpr std::array<Typist, 3> typists = {{{0.01, 0.6}, {0.5, 0.1}, {1.0, 0.3}}};

constexpr std::size_t max_terms = 20000;
constexpr std::size_t max_prefix_terms = 200;
constexpr std::size_t max_prefix_scan = 500000;

double articles_with(const std::vector<Variant>& variants) {
  double sum = 0;
  for (const Variant& v : variants) sum += v.articles;
  return sum;
}

}  // namespace

WordReader::WordReader(const Xapian::Database& db, Accents accents, const Query& query)
    : db_(db), accents_(accents) {
  for (std::size_t i = 0; i < typists.size(); ++i) typists_[i] = typists[i].share;
  if (accents_ != Accents::automatic) return;
  weigh_typists(query);
  spent_ = 0;
}

/// Multiplies each typist's share by how likely he types the words of the query as they are.
void WordReader::weigh_typists(const Query& query) {
  for (const Query& child : query.children) weigh_typists(child);
  if (query.kind != Query::Kind::word && query.kind != Query::Kind::phrase) return;
  std::vector<Token> tokens;
  analyze(query.text, tokens);
  for (const Token& token : tokens) {
    if (token.form != TokenForm::part || token.kind == TokenKind::number) continue;
    const std::string typed = query.text.substr(token.begin, token.end - token.begin);
    const bool marked = text::has_marks(typed);
    double bare = 1;  // share of the syllables typed so that are written so
    if (!marked) {
      const auto variants = known(spellings(typed, token.term, query), prefix_of(query.field));
      const double all = articles_with(variants);
      const double exact = db_.get_termfreq(std::string(prefix_of(query.field)) + token.term);
      if (all > 0) bare = exact / all;
    }
    double sum = 0;
    for (std::size_t i = 0; i < typists.size(); ++i) {
      typists_[i] *= marked ? 1 - typists[i].drops : bare + (1 - bare) * typists[i].drops;
      sum += typists_[i];
    }
    if (sum <= 0) continue;
    for (double& t : typists_) t /= sum;
  }
}

Reading WordReader::read(const Query& query) {
  std::vector<Token> tokens;
  analyze(query.text, tokens);
  Reading reading{query.field, {}, {}};
  const std::uint32_t parts = tokens.empty() ? 0 : tokens.back().position;
  for (const Token& token : tokens) {
    std::string typed = query.text.substr(token.begin, token.end - token.begin);
    const bool prefix = query.prefix && token.position == parts;
    if (token.form == TokenForm::part)
      reading.positions.push_back(prefix ? read_prefix(token, typed, query.field)
                                         : read_part(token, std::move(typed), query));
    else if (token.form == TokenForm::whole && token.length == parts && !query.prefix)
      reading.whole = known(
          {accents_ == Accents::ignore && !query.exact ? text::folded(token.term) : token.term},
          prefix_of(query.field));
  }
  return reading;
}

/// The terms that a word may stand for by its letters, known to the index or not.
std::vector<std::string> WordReader::spellings(std::string_view typed, const std::string& term,
                                               const Query& query) const {
  std::vector<std::string> terms;
  const auto letters = text::read_letters(typed);
  const bool ignore = accents_ == Accents::ignore;
  if (letters && !query.exact && accents_ != Accents::exact)
    terms = text::variants(letters->view(), ignore ? text::Marks::ignored : text::Marks::at_least);
  terms.push_back(term);
  if (ignore && !query.exact) terms.push_back(text::folded(term));
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

Position WordReader::read_part(const Token& token, std::string typed, const Query& query) {
  Position position{std::move(typed), {}, {}, 0};
  const std::string_view prefix = prefix_of(query.field);
  position.variants = known(spellings(position.typed, token.term, query), prefix);
  const std::string exact = std::string(prefix) + token.term;
  double articles_typed = 0;
  for (const Variant& v : position.variants)
    if (v.term == exact) articles_typed = v.articles;
  if (articles_typed > 0) position.exact = exact;
  const double all = articles_with(position.variants);
  position.dropped =
      all > articles_typed ? probability_dropped(articles_typed, all - articles_typed) : 0;
  for (Variant& v : position.variants)
    v.probability =
        position.dropped * v.articles / all + (v.term == exact ? 1 - position.dropped : 0);
  std::ranges::stable_sort(position.variants, std::ranges::greater(), &Variant::probability);
  return position;
}

/// Marks were dropped, given the typists, how often the archive has the word as typed, and how
/// often with more marks.
double WordReader::probability_dropped(double articles_typed, double articles_marked) const {
  if (accents_ != Accents::automatic) return 1;
  double dropped = 0;
  for (std::size_t i = 0; i < typists.size(); ++i) {
    const double marked = articles_marked * typists[i].drops;
    // Who never types a mark says nothing by leaving one out.
    const double given_typist = typists[i].drops == 1 ? 1 : marked / (articles_typed + marked);
    dropped += typists_[i] * given_typist;
  }
  return dropped;
}

Position WordReader::read_prefix(const Token& token, const std::string& typed, Field field) {
  std::vector<Variant> found;
  for (const std::string& beginning : beginnings(typed, token))
    add_begun(found, accents_ == Accents::ignore ? text::folded(beginning) : beginning, field);
  std::ranges::sort(found, [](const Variant& a, const Variant& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.term < b.term;
  });
  const auto repeated = std::ranges::unique(found, {}, &Variant::term);
  found.erase(repeated.begin(), repeated.end());
  if (found.size() > max_prefix_terms) {
    notes_.push_back(fmt::format("{}* begins {} words; the {} most frequent were used", typed,
                                 found.size(), max_prefix_terms));
    found.resize(max_prefix_terms);
  }
  spend(found.size());
  for (Variant& v : found) v.probability = 1.0 / static_cast<double>(found.size());
  return {typed + "*", std::move(found), {}, 1};
}

/// Adds the terms that begin so.
void WordReader::add_begun(std::vector<Variant>& found, const std::string& beginning,
                           Field field) const {
  const std::string_view prefix = prefix_of(field);
  const bool exact = accents_ == Accents::exact;
  std::size_t scanned = 0;
  for (const std::string& first : first_letters(beginning, exact)) {
    const std::string start = std::string(prefix) + first;
    for (auto it = db_.allterms_begin(start); it != db_.allterms_end(start); ++it) {
      if (++scanned > max_prefix_scan) return;
      const std::string term = *it;
      if (begins(std::string_view(term).substr(prefix.size()), beginning, exact))
        found.push_back({term, it.get_termfreq(), 0});
    }
  }
}

/// Those that the index has, each as probable as another.
std::vector<Variant> WordReader::known(const std::vector<std::string>& terms,
                                       std::string_view prefix) {
  std::vector<Variant> out;
  for (const std::string& term : terms) {
    std::string full = std::string(prefix) + term;
    if (const Xapian::doccount articles = db_.get_termfreq(full); articles != 0)
      out.push_back({std::move(full), articles, 0});
  }
  for (Variant& v : out) v.probability = 1.0 / static_cast<double>(out.size());
  spend(out.size());
  return out;
}

void WordReader::spend(std::size_t terms) {
  spent_ += terms;
  if (spent_ > max_terms)
    throw Error(ErrorCode::query, fmt::format("the query stands for more than {} words", max_terms),
                {}, "use fewer or longer word beginnings");
}

}  // namespace vnfts::index
