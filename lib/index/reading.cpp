#include "index/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "index/schema.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

/// How often a reader who types marks elsewhere leaves them out on a syllable.
const double dropped_in_marked_query = std::getenv("VN_DROP")?atof(std::getenv("VN_DROP")):0.02;

constexpr std::size_t max_terms = 20000;
constexpr std::size_t max_prefix_terms = 200;
constexpr std::size_t max_prefix_scan = 500000;

/// The first letter as terms may begin with: itself, and with marks when it was typed without.
std::set<std::string> first_letters(std::string_view beginning, bool ignore_marks) {
  const char* at = beginning.data();
  text::decode(at, beginning.data() + beginning.size());
  const std::string_view first(beginning.data(), at);
  std::set<std::string> out{std::string(first)};
  const std::string base = text::folded(first);
  if (!ignore_marks && base != first) return out;
  for (const char32_t c : text::alphabet.substr(1)) {
    for (int tone = 0; tone < text::tone_count; ++tone) {
      const text::LetterCode code = text::char_info(c).letter.code;
      if (tone != 0 && !text::is_vowel(code)) break;
      std::string letter;
      text::append(letter, text::Letter{code, static_cast<text::Tone>(tone)});
      if (text::folded(letter) == base) out.insert(letter);
    }
  }
  return out;
}

/// Whether a term that begins with these letters satisfies the marks typed.
bool begins(std::string_view term, std::string_view typed) {
  const char* t = typed.data();
  const char* const typed_end = t + typed.size();
  const char* w = term.data();
  const char* const term_end = w + term.size();
  while (t != typed_end) {
    if (w == term_end) return false;
    const char32_t want = text::decode(t, typed_end);
    const char32_t have = text::decode(w, term_end);
    if (want == have) continue;
    const text::Letter a = text::char_info(want).letter;
    const text::Letter b = text::char_info(have).letter;
    if (a.code == 0 || text::base_code(a.code) != text::base_code(b.code)) return false;
    if (a.code != text::base_code(a.code) && a.code != b.code) return false;
    if (a.tone != text::Tone::level && a.tone != b.tone) return false;
  }
  return true;
}

}  // namespace

Reading WordReader::read(const Query& query) {
  std::vector<Token> tokens;
  analyze(query.text, tokens);
  Reading reading{query.field, {}, {}};
  const std::uint32_t parts = tokens.empty() ? 0 : tokens.back().position;
  for (const Token& token : tokens) {
    const bool last = token.position == parts;
    const std::string typed = query.text.substr(token.begin, token.end - token.begin);
    if (token.form == TokenForm::part)
      reading.positions.push_back(query.prefix && last ? read_prefix(typed, query.field)
                                                       : read_part(typed, token.term, query.field, query.exact));
    else if (token.form == TokenForm::whole && token.length == parts && !query.prefix)
      reading.whole = known({accents_ == Accents::ignore ? text::folded(token.term) : token.term},
                            prefix_of(query.field), token.term);
  }
  return reading;
}

Position WordReader::read_part(std::string_view typed, const std::string& term, Field field, bool exact) {
  std::vector<std::string> terms{term};
  const auto letters = text::read_letters(typed);
  if (letters && !exact && accents_ != Accents::exact) {
    const bool ignore = accents_ == Accents::ignore;
    terms = text::variants(letters->view(), ignore ? text::Marks::ignored : text::Marks::at_least);
    terms.push_back(term);
    if (ignore) terms.push_back(text::folded(term));
  }
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return {std::string(typed), known(std::move(terms), prefix_of(field), term)};
}

Position WordReader::read_prefix(const std::string& typed, Field field) {
  const std::string_view prefix = prefix_of(field);
  const std::string beginning = text::word_term(typed).term;
  const bool ignore = accents_ == Accents::ignore;
  const std::string wanted = ignore ? text::folded(beginning) : beginning;
  std::vector<Variant> found;
  std::size_t scanned = 0;
  for (const std::string& first : first_letters(beginning, ignore)) {
    const std::string start = std::string(prefix) + (accents_ == Accents::exact ? beginning : first);
    for (auto it = db_.allterms_begin(start); it != db_.allterms_end(start); ++it) {
      if (++scanned > max_prefix_scan) break;
      const std::string term = *it;
      const bool fits = accents_ == Accents::exact || begins(std::string_view(term).substr(prefix.size()), wanted);
      if (fits) found.push_back({term, it.get_termfreq(), 0});
    }
    if (accents_ == Accents::exact) break;
  }
  std::ranges::sort(found, [](const Variant& a, const Variant& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.term < b.term;
  });
  if (found.size() > max_prefix_terms) {
    notes_.push_back(fmt::format("{}* begins {} words; the {} most frequent were used", typed,
                                 found.size(), max_prefix_terms));
    found.resize(max_prefix_terms);
  }
  spend(found.size());
  for (Variant& v : found) v.probability = 1.0 / static_cast<double>(found.size());
  return {typed + "*", std::move(found)};
}

std::vector<Variant> WordReader::known(std::vector<std::string> terms, std::string_view prefix,
                                       const std::string& typed) {
  std::vector<Variant> out;
  double sum = 0;
  for (const std::string& term : terms) {
    std::string full = std::string(prefix) + term;
    const Xapian::doccount articles = db_.get_termfreq(full);
    if (articles == 0) continue;
    const double cost = term == typed || !marked_ ? 1.0 : dropped_in_marked_query;
    out.push_back({std::move(full), articles, articles * cost});
    sum += out.back().probability;
  }
  for (Variant& v : out) v.probability /= sum;
  std::ranges::stable_sort(out, std::ranges::greater(), &Variant::probability);
  spend(out.size());
  return out;
}

void WordReader::spend(std::size_t terms) {
  spent_ += terms;
  if (spent_ > max_terms)
    throw Error(ErrorCode::query, fmt::format("the query stands for more than {} words", max_terms), {},
                "use fewer or longer word beginnings");
}

bool any_marks(const Query& query) {
  return text::has_marks(query.text) || std::ranges::any_of(query.children, any_marks);
}

}  // namespace vnfts::index
