#include "index/proximity.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "index/bm25.h"
#include "index/query_parts.h"
#include "index/schema.h"
#include "index/token_rows.h"
#include "index/weights.h"

namespace vnfts::index {

namespace {

using Positions = std::vector<std::uint32_t>;

/// Reads the rows of tokens for what is asked.
class ProximityTest {
 public:
  explicit ProximityTest(const Proximity& asked)
      : window_(asked.window), terms_(asked), reader_(terms_.all), positions_(asked.words.size()) {}

  /// The terms of a word, by number, in the order of its spellings.
  std::span<const std::size_t> terms(std::size_t word) const { return terms_.of_word[word]; }

  void open(std::string_view rows) { reader_.open(rows); }

  /// That a term is one to look at.
  bool look_up(std::size_t term) { return reader_.look_up(term); }

  bool together() {
    if (window_ == 0)
      if (const auto known = reader_.in_a_row(terms_.of_word)) return *known;
    for (Positions& positions : positions_) positions.clear();
    reader_.scan([this](std::size_t term, std::uint32_t place) {
      for (const std::size_t word : terms_.words[term]) {
        Positions& positions = positions_[word];
        if (positions.empty() || positions.back() != place) positions.push_back(place);
      }
    });
    return stand_together(positions_, window_);
  }

  bool operator()(std::string_view rows) {
    open(rows);
    for (std::size_t term = 0; term < terms_.all.size(); ++term) look_up(term);
    return together();
  }

 private:
  /// A word may be asked for twice, or a spelling be one of two words.
  struct Terms {
    explicit Terms(const Proximity& asked) : of_word(asked.words.size()) {
      std::map<std::string_view, std::size_t> numbers;
      for (std::size_t word = 0; word < asked.words.size(); ++word)
        for (const ProximityTerm& spelling : asked.words[word]) {
          const auto [known, fresh] = numbers.try_emplace(spelling.term, all.size());
          if (fresh) {
            all.push_back(spelling.term);
            words.emplace_back();
          }
          words[known->second].push_back(word);
          of_word[word].push_back(known->second);
        }
    }

    std::vector<std::string> all;
    std::vector<std::vector<std::size_t>> words;    ///< By term.
    std::vector<std::vector<std::size_t>> of_word;  ///< Terms by word.
  };

  std::uint32_t window_;
  Terms terms_;
  TokenReader reader_;
  std::vector<Positions> positions_;  ///< By word.
};

/// The articles that have a word in some spelling, one after another.
class WordList {
 public:
  static constexpr Xapian::docid none = std::numeric_limits<Xapian::docid>::max();

  /// `terms` are numbers of the spellings.
  WordList(const Xapian::Database& db, std::span<const ProximityTerm> spellings,
           std::span<const std::size_t> terms) {
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      const ProximityTerm& spelling = spellings[i];
      const auto begin = db.postlist_begin(spelling.term);
      const auto end = db.postlist_end(spelling.term);
      if (begin == end) continue;
      lists_.push_back({begin, end, *begin, spelling.weight, terms[i]});
      articles_ += db.get_termfreq(spelling.term);
      most_ += spelling.weight * heaviest(db, spelling.term);
    }
  }

  Xapian::doccount articles() const { return articles_; }
  double most() const { return most_; }

  /// The first article from `from` on.
  Xapian::docid seek(Xapian::docid from) {
    Xapian::docid first = none;
    for (List& list : lists_) {
      if (list.at_article < from) {
        list.at.skip_to(from);
        list.at_article = list.at == list.end ? none : *list.at;
      }
      first = std::min(first, list.at_article);
    }
    return first;
  }

  /// Of the article that was found last. `norm` is BM25's denominator but for the occurrences.
  double weight(Xapian::docid article, double norm) const {
    double sum = 0;
    for (const List& list : lists_) {
      if (list.at_article != article || list.weight == 0) continue;
      const double wdf = list.at.get_wdf();
      sum += list.weight * (weights::k1 + 1) * (wdf / (norm + wdf));
    }
    return sum;
  }

  /// Of the spellings that the article found last has, calls `look_up(term)`.
  template <typename LookUp>
  void look_up(Xapian::docid article, LookUp&& look_up) const {
    for (const List& list : lists_)
      if (list.at_article == article) look_up(list.term);
  }

  Xapian::termcount length(Xapian::docid article) const {
    for (const List& list : lists_)
      if (list.at_article == article) return list.at.get_doclength();
    return 0;
  }

 private:
  struct List {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    Xapian::docid at_article;
    double weight;
    std::size_t term;
  };

  static double heaviest(const Xapian::Database& db, const std::string& term) {
    const double wdf = db.get_wdf_upper_bound(term);
    return (weights::k1 + 1) * (wdf / (weights::k1 * (1 - weights::b) + wdf));
  }

  std::vector<List> lists_;
  Xapian::doccount articles_ = 0;
  double most_ = 0;
};

class ProximitySource : public Xapian::PostingSource {
 public:
  ProximitySource(std::shared_ptr<const Proximity> asked, const RowStore& store, double mean_length)
      : asked_(std::move(asked)), store_(store), mean_length_(mean_length), test_(*asked_) {}

  PostingSource* clone() const override {
    return new ProximitySource(asked_, store_, mean_length_);
  }

  void init(const Xapian::Database& db) override {
    articles_ = db.get_doccount();
    words_.clear();
    for (std::size_t word = 0; word < asked_->words.size(); ++word)
      words_.emplace_back(db, asked_->words[word], test_.terms(word));
    std::ranges::sort(words_, {}, &WordList::articles);  // the rarest leads
    rows_.emplace(store_.of(db));
    at_ = 0;
    ended_ = false;
    double most = 0;
    for (const WordList& word : words_) most += word.most();
    set_maxweight(most);
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_max() const override {
    return std::min(words_.front().articles(), articles_);
  }
  /// As Xapian does: words are independent, and one article in three that has them has the phrase,
  /// one in two those near each other.
  Xapian::doccount get_termfreq_est() const override {
    double share = asked_->window == 0 ? 1.0 / 3 : 0.5;
    for (const WordList& word : words_)
      share *= std::min(1.0, word.articles() / std::max(1.0, static_cast<double>(articles_)));
    return std::min(static_cast<Xapian::doccount>(share * articles_), get_termfreq_max());
  }

  void next(double least) override { seek(at_ + 1, least); }
  void skip_to(Xapian::docid article, double least) override {
    if (article > at_) seek(article, least);
  }
  bool check(Xapian::docid article, double least) override {
    if (article <= at_) return true;
    at_ = article;
    return all_have(article) == article && matches(article, least);
  }
  bool at_end() const override { return ended_; }
  Xapian::docid get_docid() const override { return at_; }

  double get_weight() const override {
    const double length = words_.front().length(at_) / mean_length_;
    const double norm = weights::k1 * (length * weights::b + (1 - weights::b));
    double sum = 0;
    for (const WordList& word : words_) sum += word.weight(at_, norm);
    return sum;
  }

 private:
  void seek(Xapian::docid from, double least) {
    while (true) {
      at_ = all_have(from);
      while (at_ != WordList::none && at_ != from) at_ = all_have(from = at_);
      if (at_ == WordList::none) {
        ended_ = true;
        return;
      }
      if (matches(at_, least)) return;
      from = at_ + 1;
    }
  }

  /// `article` when every word is in it, else the next article that one of them is in.
  Xapian::docid all_have(Xapian::docid article) {
    for (WordList& word : words_)
      if (const Xapian::docid next = word.seek(article); next != article) return next;
    return article;
  }

  bool matches(Xapian::docid article, double least) {
    if (least > 0 && get_weight() < least) return false;
    test_.open(rows_->read(article));
    for (const WordList& word : words_)
      word.look_up(article, [this](std::size_t term) { test_.look_up(term); });
    return test_.together();
  }

  std::shared_ptr<const Proximity> asked_;
  RowStore store_;
  double mean_length_;
  ProximityTest test_;
  std::vector<WordList> words_;
  std::optional<ShardRows> rows_;
  Xapian::doccount articles_ = 0;
  Xapian::docid at_ = 0;
  bool ended_ = false;
};

using Xapian::Query;

/// The ids of the articles that match, as terms, found on whatever shards.
std::vector<Query> found_by_reading(const Proximity& asked, const Served& served) {
  const Xapian::Database& db = served.db;
  std::vector<Query> words;
  for (const auto& word : asked.words) {
    std::vector<Query> spellings;
    for (const ProximityTerm& spelling : word) spellings.emplace_back(spelling.term);
    words.push_back(any_of(spellings));
  }
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(all_of(words));
  const Xapian::MSet having_all = enquire.get_mset(0, db.get_doccount());
  ProximityTest together(asked);
  RowReader rows(served.rows);
  std::vector<Query> ids;
  for (auto it = having_all.begin(); it != having_all.end(); ++it) {
    if (!together(rows.read(*it))) continue;
    ids.emplace_back(id_term(decode_data(it.get_document().get_data()).article.id));
  }
  return ids;
}

/// The same weights by Xapian's own operators.
Query weighed_by_xapian(const Proximity& asked, const Xapian::Database& db) {
  std::vector<Query> words;
  for (const auto& word : asked.words) {
    std::vector<Query> spellings;
    for (const ProximityTerm& spelling : word)
      if (spelling.weight > 0)
        spellings.push_back(scaled_term(spelling.term, db.get_termfreq(spelling.term),
                                        db.get_doccount(), spelling.weight));
    if (!spellings.empty()) words.push_back(any_of(spellings));
  }
  return any_of(words);
}

}  // namespace

Query proximity_query(Proximity asked, const Served& served) {
  const bool impossible = std::ranges::any_of(asked.words, &std::vector<ProximityTerm>::empty);
  if (asked.words.empty() || impossible) return {};
  if (served.rows.some_remote()) {
    const std::vector<Query> ids = found_by_reading(asked, served);
    if (ids.empty()) return {};
    return Query(Query::OP_AND_MAYBE, Query(0.0, any_of(ids)), weighed_by_xapian(asked, served.db));
  }
  const double mean_length = std::max(served.db.get_avlength(), 1.0);
  auto shared = std::make_shared<const Proximity>(std::move(asked));
  return Query((new ProximitySource(std::move(shared), served.rows, mean_length))->release());
}

bool has_phrase(std::string_view rows, std::span<const std::string> terms) {
  Proximity row;
  for (const std::string& term : terms) row.words.push_back({{term}});
  return ProximityTest(row)(rows);
}

Query weighted_phrase(std::span<const std::string> terms, const Served& served, double factor) {
  const double all = served.db.get_doccount();
  if (terms.size() == 1)
    return weighted_term(terms[0], served.db.get_termfreq(terms[0]), all, factor);
  Proximity row;
  for (const std::string& term : terms)
    row.words.push_back({{term, factor * idf(served.db.get_termfreq(term), all)}});
  return proximity_query(std::move(row), served);
}

}  // namespace vnfts::index
