/// What the rows of abbreviations.tsv mean; their shape is checked when they are embedded.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/tables.h"
#include "support/token_invariants.h"
#include "text/word.h"
#include "vnfts/analyzer.h"

namespace vnfts {

namespace {

/// The words of an expansion that are not Vietnamese, in lower case.
const std::set<std::string> foreign = {"internet", "olympic"};

const std::set<std::string_view> domains = {
    "court",   "economy", "education", "force",        "health",   "international",
    "law",     "media",   "ministry",  "organisation", "party",    "place",
    "science", "society", "sport",     "state",        "transport"};

std::vector<Token> parts(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  std::erase_if(tokens, [](const Token& t) { return t.form != TokenForm::part; });
  return tokens;
}

/// The one term that is the whole text; empty when there is none.
std::string whole_term(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  for (const Token& t : tokens)
    if (t.form != TokenForm::folded && t.begin == 0 && t.end == text.size()) return t.term;
  return {};
}

/// In lower case, without the signs that are put between its letters.
std::string letters(std::string_view abbreviation) {
  std::string out;
  for (const Token& t : parts(abbreviation)) out += t.term;
  return out;
}

std::string canonical_words(std::string_view text) {
  std::string out;
  for (const Token& t : parts(text)) out += t.term + " ";
  return out;
}

std::vector<std::string> context_words(std::string_view context) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < context.size();) {
    const std::size_t end = std::min(context.find(", ", at), context.size());
    words.emplace_back(context.substr(at, end - at));
    at = end + 2;
  }
  return words;
}

}  // namespace

TEST_CASE("The abbreviations are NFC, as are their expansions and contexts, without spare spaces") {
  for (const auto& row : data::abbreviations()) {
    INFO(row.abbreviation);
    for (const std::string_view cell : {row.abbreviation, row.expansion, row.domain, row.context}) {
      CHECK(test::nfc(cell) == cell);
      CHECK(cell.find("  ") == std::string_view::npos);
      CHECK_FALSE((cell.starts_with(' ') || cell.ends_with(' ')));
    }
    CHECK(domains.contains(row.domain));
  }
}

TEST_CASE("There are abbreviations enough for the news") {
  std::set<std::string_view> distinct;
  for (const auto& row : data::abbreviations()) distinct.insert(row.abbreviation);
  CHECK(distinct.size() >= 250);
}

TEST_CASE("Every abbreviation is one term, and shorter than what it stands for") {
  for (const auto& row : data::abbreviations()) {
    INFO(row.abbreviation);
    CHECK(whole_term(row.abbreviation) != "");
    CHECK(parts(row.expansion).size() >= 2);
    CHECK(row.abbreviation.size() < row.expansion.size());
  }
}

TEST_CASE("Every word of an expansion is a Vietnamese syllable or declared foreign") {
  for (const auto& row : data::abbreviations()) {
    INFO(row.abbreviation << " = " << row.expansion);
    std::string spelled;
    for (const Token& t : parts(row.expansion)) {
      INFO(t.term);
      CHECK((t.kind == TokenKind::syllable || foreign.contains(t.term)));
      if (!spelled.empty()) spelled += ' ';
      spelled += row.expansion.substr(t.begin, t.end - t.begin);
    }
    CHECK(spelled == row.expansion);  // nothing but words and the spaces between them
  }
}

TEST_CASE("Each meaning of an abbreviation stands once, whatever signs and spelling it has") {
  std::set<std::string> seen;
  for (const auto& row : data::abbreviations()) {
    INFO(row.abbreviation << " = " << row.expansion);
    CHECK(seen.insert(letters(row.abbreviation) + "=" + canonical_words(row.expansion)).second);
  }
}

TEST_CASE("An abbreviation has one spelling") {
  std::map<std::string, std::string_view> spelling;
  for (const auto& row : data::abbreviations()) {
    const auto [it, fresh] = spelling.emplace(letters(row.abbreviation), row.abbreviation);
    CHECK(it->second == row.abbreviation);
  }
}

TEST_CASE("No abbreviation is a syllable; one that reads so with accents left out has a context") {
  const std::set<std::string> no_words = {"ec", "eu"};  // éc, êu
  for (const auto& row : data::abbreviations()) {
    const std::string typed = letters(row.abbreviation);
    INFO(typed);
    CHECK((!text::word_term(typed).syllable || no_words.contains(typed)));
    if (!no_words.contains(typed) && !accent_variants(fold(typed)).empty())
      CHECK(row.context != "");
  }
}

TEST_CASE("Of several meanings all have a context or none") {
  std::map<std::string_view, std::set<bool>> with_context;
  for (const auto& row : data::abbreviations())
    if (row.abbreviation != "TS") with_context[row.abbreviation].insert(!row.context.empty());
  for (const auto& [abbreviation, kinds] : with_context) {
    INFO(abbreviation);
    CHECK(kinds.size() == 1);
  }
}

TEST_CASE("The words of a context are Vietnamese or abbreviations of the table, each once") {
  std::set<std::string> abbreviations;
  for (const auto& row : data::abbreviations()) abbreviations.insert(whole_term(row.abbreviation));
  for (const auto& row : data::abbreviations()) {
    std::set<std::string> seen;
    for (const std::string& word : context_words(row.context)) {
      INFO(row.abbreviation << " = " << row.expansion << ": " << word);
      CHECK(seen.insert(canonical_words(word)).second);
      CHECK(whole_term(word) != whole_term(row.abbreviation));
      const auto tokens = parts(word);
      CHECK((abbreviations.contains(whole_term(word)) ||
             (!tokens.empty() && std::ranges::all_of(tokens, [](const Token& t) {
               return t.kind == TokenKind::syllable;
             }))));
    }
  }
}

}  // namespace vnfts
