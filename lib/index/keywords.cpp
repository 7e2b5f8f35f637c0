#include "index/keywords.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/bm25.h"
#include "index/schema.h"
#include "index/weights.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_words = 28;
constexpr std::size_t max_pairs = 12;

/// Its syllables count already.
constexpr double pair_factor = 0.5;

/// In the title, in the lead, or twice: any two syllables of the body stand together once.
constexpr double least_count = 2;

/// A pair costs the reading of positions in each article that has both its syllables, so in at most
/// as many as have the rarer one. All pairs together may cost this share of the archive, or
/// `free_articles`.
constexpr double max_cost = 0.25;
constexpr double free_articles = 1000;

/// What an article is about it says early; bounds the time that an endless one takes.
constexpr std::size_t max_body_bytes = std::size_t{1} << 16;

/// Occurrences, weighted by field.
class Counts {
 public:
  explicit Counts(const Article& article) {
    add(article.title, weights::title);
    add(article.lead, weights::lead);
    add(std::string_view(article.body).substr(0, max_body_bytes), weights::body);
  }

  std::unordered_map<std::string, double> words;
  std::map<std::pair<std::string, std::string>, double> pairs;

 private:
  void add(std::string_view text, double weight) {
    analyze(text, tokens_);
    const Token* before = nullptr;
    for (const Token& token : tokens_) {
      if (token.form != TokenForm::part) continue;
      words[token.term] += weight;
      if (before != nullptr && joined(text, *before, token))
        pairs[{before->term, token.term}] += weight;
      before = &token;
    }
  }

  /// Nothing between them ends a phrase, and they are no row of figures.
  static bool joined(std::string_view text, const Token& a, const Token& b) {
    if (a.kind == TokenKind::number && b.kind == TokenKind::number) return false;
    if (b.begin < a.end) return false;
    return text.substr(a.end, b.begin - a.end).find_first_not_of(" -") == std::string_view::npos;
  }

  std::vector<Token> tokens_;
};

/// Equal weights are ordered by their letters, so that each run asks the same.
void keep_heaviest(std::vector<Keyword>& keywords, std::size_t most) {
  std::ranges::sort(keywords, [](const Keyword& a, const Keyword& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.terms < b.terms;
  });
  if (keywords.size() > most) keywords.resize(most);
}

class Chooser {
 public:
  Chooser(const Counts& counts, const Xapian::Database& db)
      : counts_(counts), db_(db), all_(db.get_doccount()) {}

  std::vector<Keyword> run() const {
    std::vector<Keyword> keywords = words();
    const std::vector<Keyword> paired = pairs();
    keywords.insert(keywords.end(), paired.begin(), paired.end());
    keep_heaviest(keywords, keywords.size());
    return keywords;
  }

 private:
  std::vector<Keyword> words() const {
    std::vector<Keyword> out;
    for (const auto& [word, count] : counts_.words) {
      if (!shared(word)) continue;
      const double factor = saturated(count);
      out.push_back({{word}, factor, factor * rarity(word)});
    }
    keep_heaviest(out, max_words);
    return out;
  }

  std::vector<Keyword> pairs() const {
    std::vector<Keyword> out;
    for (const auto& [pair, count] : counts_.pairs) {
      const auto& [a, b] = pair;
      if (count < least_count || !shared(a) || !shared(b)) continue;
      const double together = count / std::max(counts_.words.at(a), counts_.words.at(b));
      const double factor = pair_factor * together * saturated(count);
      out.push_back({{a, b}, factor, factor * (rarity(a) + rarity(b))});
    }
    keep_heaviest(out, out.size());
    keep_affordable(out);
    return out;
  }

  void keep_affordable(std::vector<Keyword>& pairs) const {
    double left = std::max(max_cost * all_, free_articles);
    std::vector<Keyword> kept;
    for (Keyword& pair : pairs) {
      const double cost = std::min(articles(pair.terms[0]), articles(pair.terms[1]));
      if (cost > left || kept.size() == max_pairs) continue;
      left -= cost;
      kept.push_back(std::move(pair));
    }
    pairs = std::move(kept);
  }

  /// What only this article has likens no other to it.
  bool shared(const std::string& word) const { return articles(word) > 1; }

  double rarity(const std::string& word) const { return idf(articles(word), all_); }

  double articles(const std::string& word) const {
    const auto [it, asked_first] = articles_.try_emplace(word, 0);
    if (asked_first) it->second = db_.get_termfreq(word);
    return it->second;
  }

  const Counts& counts_;
  const Xapian::Database& db_;
  double all_;
  mutable std::unordered_map<std::string, double> articles_;
};

}  // namespace

double saturated(double occurrences) { return occurrences / (occurrences + 1.2); }

std::vector<Keyword> find_keywords(const Article& article, const Xapian::Database& db) {
  return Chooser(Counts(article), db).run();
}

}  // namespace vnfts::index
