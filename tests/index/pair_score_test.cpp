#include "index/pair_score.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "index/bm25.h"
#include "index/made_rows.h"
#include "index/weights.h"

using namespace vnfts;
using namespace vnfts::index;

namespace {

Position meant(const std::vector<std::pair<std::string, double>>& variants) {
  Position position;
  for (const auto& [term, probability] : variants)
    position.variants.push_back({term, 1, probability});
  return position;
}

/// Words that were meant as typed, each pair as often in the archive.
Chain chain(const std::vector<std::string>& words, double pairs) {
  Chain out;
  for (const std::string& word : words) out.positions.push_back(meant({{word, 1}}));
  out.pairs.assign(words.size() - 1, pairs);
  return out;
}

std::vector<double> scores(const std::vector<std::vector<std::string>>& articles,
                           const std::vector<Chain>& chains) {
  const Served served = test::served_rows(articles);
  PairScorer scorer(served, chains);
  std::vector<double> out;
  for (Xapian::docid i = 1; i <= articles.size(); ++i) out.push_back(scorer.score(i));
  return out;
}

/// Articles of `length` words each with "a" first and "b" `distance` later; before it if negative.
std::vector<std::vector<std::string>> apart(const std::vector<int>& distances) {
  std::vector<std::vector<std::string>> out;
  for (const int distance : distances) {
    out.emplace_back(60, "x");
    out.back()[30] = "a";
    out.back()[static_cast<std::size_t>(30 + distance)] = "b";
  }
  return out;
}

/// The definition of the score, for chains of words that were meant as typed.
double defined_score(const std::vector<std::vector<std::string>>& articles, std::size_t article,
                     const std::vector<Chain>& chains) {
  double words = 0;
  for (const auto& a : articles) words += static_cast<double>(a.size());
  const auto& text = articles[article];
  const double length = static_cast<double>(text.size() * articles.size()) / words;
  const double half = weights::pair_k1 * (1 - weights::b + weights::b * length);
  const auto saturated = [half](double n) { return n * (weights::pair_k1 + 1) / (n + half); };
  double sum = 0;
  for (const Chain& c : chains) {
    for (std::size_t p = 0; p < c.pairs.size(); ++p) {
      double ordered = 0;
      double windowed = 0;
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != c.positions[p].variants[0].term) continue;
        const std::string& second = c.positions[p + 1].variants[0].term;
        ordered += i + 1 < text.size() && text[i + 1] == second;
        bool near = false;
        for (std::size_t j = 0; j < text.size(); ++j)
          near |= text[j] == second && std::max(i, j) - std::min(i, j) < weights::window;
        windowed += near;
      }
      sum += idf(c.pairs[p], static_cast<double>(articles.size())) *
             (weights::ordered * saturated(ordered) + weights::windowed * saturated(windowed));
    }
  }
  return sum;
}

/// Articles of few words in any order, the same ones on every machine.
std::vector<std::vector<std::string>> made_articles(std::size_t count) {
  std::mt19937 random(1);
  std::vector<std::vector<std::string>> out(count);
  for (auto& words : out)
    for (std::size_t n = 5 + random() % 60; n > 0; --n)
      words.push_back(std::string(1, static_cast<char>('a' + random() % 12)));
  return out;
}

}  // namespace

TEST_CASE("Side by side in order scores most, then within the window, then nothing") {
  const std::vector<double> s = scores(apart({1, 2, 7, -1, -7, 8, -8, 20}), {chain({"a", "b"}, 2)});
  CHECK(s[0] > s[1]);
  CHECK(s[1] > 0);
  for (const std::size_t near : {2, 3, 4}) CHECK(s[near] == s[1]);
  for (const std::size_t far : {5, 6, 7}) CHECK(s[far] == 0);
}

TEST_CASE("Scores are those of the definition, and none exceeds the most") {
  const auto articles = made_articles(100);
  const std::vector<Chain> chains{chain({"a", "b", "c"}, 3), chain({"d", "d"}, 20),
                                  chain({"zz", "a", "e"}, 7)};
  const Served served = test::served_rows(articles);
  PairScorer scorer(served, chains);
  double best = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const double score = scorer.score(static_cast<Xapian::docid>(i + 1));
    CHECK(score == Approx(defined_score(articles, i, chains)));
    CHECK(score <= scorer.most());
    best = std::max(best, score);
  }
  CHECK(best > 0.2 * scorer.most());
}

TEST_CASE("The rarer a pair is in the archive, the more it says; a frequent one never harms") {
  auto articles = apart({1});
  articles.resize(50, {"x"});
  double before = INFINITY;
  for (const double pairs : {0.0, 1.0, 10.0, 49.0, 50.0}) {
    const double score = scores(articles, {chain({"a", "b"}, pairs)})[0];
    CHECK(score < before);
    before = score;
  }
  // Articles may have a pair many times.
  for (const double pairs : {51.0, 500.0, 1e9}) {
    const double score = scores(articles, {chain({"a", "b"}, pairs)})[0];
    CHECK(score > 0);
    CHECK(score <= before);
  }
}

TEST_CASE("A word counts by what it was probably meant to be") {
  const auto articles = std::vector<std::vector<std::string>>{
      {"bộ", "đội", "x"}, {"bờ", "đội", "x"}, {"bò", "đội", "x"}, {"bo", "đội", "x"}};
  Chain c;
  c.positions = {meant({{"bộ", 0.6}, {"bờ", 0.35}, {"bò", 0.05}}), meant({{"đội", 1}})};
  c.pairs = {1};
  const std::vector<double> s = scores(articles, {c});
  CHECK(s[0] > s[1]);
  CHECK(s[1] > 0);
  CHECK(s[2] == 0);  // too improbable to be looked for
  CHECK(s[3] == 0);
}

TEST_CASE("Two chains are no pair") {
  const auto articles = apart({1});
  CHECK(scores(articles, {chain({"x", "a"}, 1), chain({"b", "y"}, 1)})[0] ==
        scores(articles, {chain({"x", "a"}, 1)})[0]);
  CHECK(scores(articles, {})[0] == 0);
  CHECK(PairScorer(test::served_rows(articles), {}).most() == 0);
}

TEST_CASE(
    "An article that scores enough is scored to the end, another for certain less than enough") {
  const auto articles = made_articles(100);
  const std::vector<Chain> chains{chain({"a", "b", "c", "d"}, 3), chain({"e", "f"}, 20)};
  const std::vector<double> full = scores(articles, chains);
  const Served served = test::served_rows(articles);
  for (const double enough : {0.5, 1.0, 2.0, 4.0, 100.0}) {
    PairScorer scorer(served, chains);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const double score = scorer.score(static_cast<Xapian::docid>(i + 1), enough);
      CHECK((score == full[i] || (score < enough && full[i] < enough)));
    }
  }
}
