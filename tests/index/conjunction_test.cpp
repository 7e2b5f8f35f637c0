#include "index/conjunction.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "index/bm25.h"
#include "index/made_rows.h"
#include "index/weights.h"

using namespace vnfts;
using namespace vnfts::index;

namespace {

using Line = std::vector<std::string>;

/// Many enough for several windows, and with letters of every frequency.
std::vector<Line> made_rows() {
  std::mt19937 random(3);
  std::vector<Line> out(9000);
  for (Line& words : out)
    for (std::size_t n = 1 + random() % 9; n > 0; --n)
      words.push_back(std::string(1, static_cast<char>('a' + std::min(random(), random()) % 26)));
  return out;
}

const Served& served() {
  static const Served served = test::served_rows(made_rows());
  return served;
}

Xapian::Query by_xapian(const Spellings& spellings) {
  const Xapian::Database& db = served().db;
  std::vector<Xapian::Query> any;
  for (const auto& [term, weight] : spellings)
    any.push_back(weight > 0 ? scaled_term(term, db.get_termfreq(term), db.get_doccount(), weight)
                             : Xapian::Query(0.0, Xapian::Query(term)));
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

Xapian::Query by_xapian(const Clause& clause) {
  std::vector<Xapian::Query> words;
  for (const Spellings& word : clause.words) words.push_back(by_xapian(word));
  const Xapian::Query all(Xapian::Query::OP_AND, words.begin(), words.end());
  return clause.instead.empty() ? all : all | by_xapian(clause.instead);
}

/// What Xapian's operators find.
std::map<Xapian::docid, double> by_xapian(const std::vector<Clause>& clauses) {
  const Xapian::Database& db = served().db;
  std::vector<Xapian::Query> all;
  for (const Clause& clause : clauses) all.push_back(by_xapian(clause));
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()));
  const Xapian::MSet found = enquire.get_mset(0, db.get_doccount());
  std::map<Xapian::docid, double> out;
  for (auto it = found.begin(); it != found.end(); ++it) out[*it] = it.get_weight();
  return out;
}

/// All that is found from window to window, the first of each `leap` articles behind the last.
std::map<Xapian::docid, double> by_windows(const std::vector<Clause>& clauses, double least,
                                           Xapian::docid leap, std::size_t told = 0) {
  ShardRows rows = served().rows.of(served().db);
  Conjunction all(served().db, served().tables.of(served().db), clauses, rows,
                  served().db.get_avlength(), told);
  std::map<Xapian::docid, double> out;
  for (Xapian::docid from = 1; all.end() != Conjunction::none; from = all.end() + leap)
    for (const Conjunction::Found& found : all.window(from, least)) {
      CHECK(found.article >= from);
      CHECK(found.article < all.end());
      CHECK(found.weight <= all.most());
      out[found.article] = found.weight;
    }
  return out;
}

std::vector<Clause> clauses_of(const std::vector<Spellings>& words) {
  std::vector<Clause> clauses;
  for (const Spellings& word : words) clauses.push_back({{word}, {}});
  return clauses;
}

const std::vector<std::vector<Clause>> asked = {
    clauses_of({{{"a", 1}}}),
    clauses_of({{{"a", 1}, {"c", 0.4}, {"e", 0}, {"none", 1}}}),
    clauses_of({{{"a", 1}, {"b", 0.1}}, {{"c", 2}}}),
    clauses_of(
        {{{"z", 1}, {"y", 0.5}}, {{"a", 2}, {"b", 0.2}, {"c", 0}}, {{"d", 0.3}, {"e", 0.3}}}),
    clauses_of({{{"a", 1}}, {{"a", 1}}}),
    clauses_of({{{"a", 0}, {"b", 0}}}),
    clauses_of({{{"z", 1}}, {{"c", 0}, {"d", 0}, {"e", 0.5}, {"f", 0}}}),
    clauses_of({{{"z", 1}, {"y", 1}, {"x", 0.01}, {"w", 0}}}),
    clauses_of({{{"none", 1}}, {{"a", 1}}}),
    // What stands for words: first and last, rare and frequent, of words that no article has.
    {{{{{"a", 1}}, {{"c", 2}}}, {{"e", 0.3}}}},
    {{{{{"a", 1}, {"b", 0.5}}, {{"c", 2}, {"d", 0}}}, {{"z", 0.3}}}, {{{{"f", 1}}}, {}}},
    {{{{{"x", 1}}, {{"y", 2}}}, {{"a", 0.3}, {"b", 0.1}}}, {{{{"c", 1.5}}}, {}}},
    {{{{{"none", 1}}, {{"a", 2}}}, {{"m", 0.3}}}, {{{{"b", 1}, {"c", 0.1}}}, {}}},
    {{{{{"a", 1}}}, {{"p", 0.2}, {"q", 0}}}, {{{{"b", 1}}, {{"d", 1}}}, {{"a", 0.7}}}},
    {{{{{"t", 1}, {"s", 0}}, {{"r", 2}}}, {{"none", 0.3}}}, {{{{"a", 1}}}, {}}},
};

}  // namespace

TEST_CASE("Windows hold what Xapian's operators find, with the same weights") {
  for (const auto& words : asked) {
    const auto expected = by_xapian(words);
    const auto found = by_windows(words, 0, 0);
    REQUIRE(found.size() == expected.size());
    for (const auto& [article, weight] : found) {
      REQUIRE(expected.contains(article));
      CHECK(weight == Approx(expected.at(article)).epsilon(1e-12));
    }
  }
}

TEST_CASE("What weighs too little is left out, and nothing else") {
  for (const auto& words : asked)
    for (const double least : {0.1, 0.7, 1.5, 3.0, 100.0}) {
      const auto found = by_windows(words, least, 0);
      for (const auto& [article, weight] : by_windows(words, 0, 0))
        CHECK(found.contains(article) == (weight >= least));
    }
}

TEST_CASE("Articles that are leapt over change nothing for others") {
  for (const auto& words : asked)
    for (const Xapian::docid leap : {1, 7, 300, 5000}) {
      const auto all = by_windows(words, 0, 0);
      for (const auto& [article, weight] : by_windows(words, 0, leap)) {
        REQUIRE(all.contains(article));
        CHECK(all.at(article) == weight);
      }
    }
}

TEST_CASE("It finds the same whether spellings are told or not") {
  for (const auto& words : asked)
    for (const double least : {0.0, 0.7})
      for (std::size_t told = 1; told <= words.size() && words[told - 1].instead.empty(); ++told)
        CHECK(by_windows(words, least, 0, told) == by_windows(words, least, 0));
}

TEST_CASE("How many articles have all words lies within the bounds") {
  ShardRows rows = served().rows.of(served().db);
  for (const auto& words : asked) {
    const Conjunction all(served().db, nullptr, words, rows, served().db.get_avlength(), 0);
    const auto articles = by_xapian(words).size();
    CHECK(all.least_articles() <= articles);
    CHECK(all.most_articles() >= articles);
    CHECK(all.estimated_articles() >= all.least_articles());
    CHECK(all.estimated_articles() <= all.most_articles());
  }
}

TEST_CASE("An article may have the spellings that it has, and has not those that it may not") {
  std::vector<Spellings> words(2);
  for (const char letter : std::string("abcdefghijklm")) words[0].push_back({{letter}, 1});
  for (int i = 0; i < 60; ++i) words[1].push_back({"none" + std::to_string(i), 1});
  words[1].push_back({"n", 1});
  const auto lines = made_rows();
  ShardRows rows = served().rows.of(served().db);
  Conjunction all(served().db, served().tables.of(served().db), clauses_of(words), rows,
                  served().db.get_avlength(), words.size());
  std::size_t articles = 0;
  for (Xapian::docid from = 1; all.end() != Conjunction::none; from = all.end())
    for (const Conjunction::Found& found : all.window(from, 0)) {
      ++articles;
      for (std::size_t i = 0; i < words[0].size(); ++i)
        CHECK(Conjunction::may_have(found, Conjunction::bit(i)) ==
              (std::ranges::count(lines[found.article - 1], words[0][i].term) > 0));
      CHECK(Conjunction::may_have(found, Conjunction::bit(13 + 60)));
    }
  CHECK(articles > 100);
}

TEST_CASE("An article may have a spelling without weight if it has it, and else may not") {
  const std::vector<Spellings> words = {{{"z", 1}}, {{"a", 1}, {"b", 0}, {"c", 0}}};
  const auto lines = made_rows();
  ShardRows rows = served().rows.of(served().db);
  for (const double least : {0.0, 1.0}) {
    Conjunction all(served().db, served().tables.of(served().db), clauses_of(words), rows,
                    served().db.get_avlength(), words.size());
    std::size_t having = 0;
    for (Xapian::docid from = 1; all.end() != Conjunction::none; from = all.end())
      for (const Conjunction::Found& found : all.window(from, least))
        for (std::size_t i = 0; i < words[1].size(); ++i) {
          const bool has = std::ranges::count(lines[found.article - 1], words[1][i].term) > 0;
          having += has;
          CHECK(Conjunction::may_have(found, Conjunction::bit(1 + i)) == has);
        }
    CHECK(having > 50);
  }
}
