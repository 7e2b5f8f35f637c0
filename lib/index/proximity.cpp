#include "index/proximity.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "index/bm25.h"
#include "index/query_parts.h"
#include "index/schema.h"
#include "index/token_rows.h"

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
        for (const WeighedTerm& spelling : asked.words[word]) {
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

/// It has no `check` of its own, which may answer that an article is none without going on to the
/// next: an OR that is pruned then takes the weight of an article before (Xapian 1.4).
class ProximitySource : public Xapian::PostingSource {
 public:
  ProximitySource(std::shared_ptr<const Proximity> asked, const RowStore& store,
                  const TableStore& tables, double mean_length)
      : asked_(std::move(asked)),
        store_(store),
        tables_(tables),
        mean_length_(mean_length),
        test_(*asked_) {}

  PostingSource* clone() const override {
    return new ProximitySource(asked_, store_, tables_, mean_length_);
  }

  void init(const Xapian::Database& db) override {
    rows_.emplace(store_.of(db));
    all_words_.emplace(db, tables_.of(db), asked_->all(), *rows_, mean_length_,
                       asked_->words.size());
    find_pairs();
    found_ = {};
    at_ = nowhere;
    ended_ = false;
    set_maxweight(all_words_->most());
  }

  Xapian::doccount get_termfreq_min() const override {
    return anywhere() ? all_words_->least_articles() : 0;
  }
  Xapian::doccount get_termfreq_max() const override { return all_words_->most_articles(); }
  /// As Xapian does: words are independent, and one article in three that has them has the phrase,
  /// one in two those near each other.
  Xapian::doccount get_termfreq_est() const override {
    const double share = anywhere() ? 1 : asked_->window == 0 ? 1.0 / 3 : 0.5;
    return std::clamp(static_cast<Xapian::doccount>(share * all_words_->estimated_articles() + 0.5),
                      get_termfreq_min(), get_termfreq_max());
  }

  void next(double least) override { seek(at_.article + 1, least); }
  void skip_to(Xapian::docid article, double least) override {
    if (article > at_.article) seek(article, least);
  }
  bool at_end() const override { return ended_; }
  Xapian::docid get_docid() const override { return at_.article; }
  double get_weight() const override { return at_.weight; }

 private:
  using Found = Conjunction::Found;
  static constexpr Found nowhere = {0, 0, 0};
  static constexpr std::size_t ahead = 2;  ///< So many articles further is what will be read soon.

  bool anywhere() const { return asked_->words.empty(); }

  /// Of two neighbouring words, the spellings that stand together when the filter says so, or,
  /// where it does not know, may.
  struct Pair {
    std::uint64_t spellings;  ///< See Conjunction::bit.
    std::optional<PairFilter::Pair> filtered;
  };

  /// What the words of a phrase are known by. Of words with many spellings nothing is.
  void find_pairs() {
    constexpr std::size_t most = 256;
    pairs_.clear();
    if (asked_->window != 0) return;
    std::size_t number = 0;
    for (std::size_t i = 0; i + 1 < asked_->words.size(); ++i) {
      const Spellings& first = asked_->words[i];
      const Spellings& second = asked_->words[i + 1];
      if (first.size() * second.size() <= most) add_pairs(first, second, number);
      number += first.size();
    }
  }

  void add_pairs(const Spellings& first, const Spellings& second, std::size_t number) {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < first.size(); ++a)
      for (std::size_t b = 0; b < second.size(); ++b)
        pairs.push_back({Conjunction::bit(number + a) | Conjunction::bit(number + first.size() + b),
                         rows_->pair(first[a].term, second[b].term)});
    if (std::ranges::any_of(pairs, [](const Pair& pair) { return pair.filtered.has_value(); }))
      pairs_.push_back(std::move(pairs));
  }

  bool may_stand(const Found& found) {
    return std::ranges::all_of(pairs_, [&](const std::vector<Pair>& pairs) {
      return std::ranges::any_of(pairs, [&](const Pair& pair) {
        return Conjunction::may_have(found, pair.spellings) &&
               (!pair.filtered || rows_->may_have(found.article, *pair.filtered));
      });
    });
  }

  /// Makes what is found begin with the first article from `from` on that has all words, or be
  /// empty, when there is none in the window that begins there.
  void look_at(Xapian::docid from, double least) {
    if (from >= all_words_->end()) found_ = promising(all_words_->window(from, least));
    while (!found_.empty() && found_.front().article < from) found_ = found_.subspan(1);
  }

  /// Those that may have the phrase.
  std::span<const Found> promising(std::span<const Found> found) {
    if (pairs_.empty()) return found;
    promising_.clear();
    std::ranges::copy_if(found, std::back_inserter(promising_),
                         [this](const Found& each) { return may_stand(each); });
    return promising_;
  }

  void seek(Xapian::docid from, double least) {
    for (; from != Conjunction::none; from = all_words_->end()) {
      look_at(from, least);
      for (; !found_.empty(); found_ = found_.subspan(1))
        if (matches(found_.front(), least)) {
          at_ = found_.front();
          return;
        }
    }
    ended_ = true;
  }

  bool matches(const Found& found, double least) {
    if (found.weight < least) return false;
    if (anywhere()) return true;
    if (found_.size() > ahead) rows_->prefetch(found_[ahead].article);
    test_.open(rows_->read(found.article));
    std::size_t number = 0;
    for (std::size_t word = 0; word < asked_->words.size(); ++word)
      for (const std::size_t term : test_.terms(word))
        if (Conjunction::may_have(found, Conjunction::bit(number++))) test_.look_up(term);
    return test_.together();
  }

  std::shared_ptr<const Proximity> asked_;
  RowStore store_;
  TableStore tables_;
  double mean_length_;
  ProximityTest test_;
  std::optional<ShardRows> rows_;
  std::optional<Conjunction> all_words_;
  std::vector<std::vector<Pair>> pairs_;  ///< By first word.
  std::vector<Found> promising_;
  std::span<const Found> found_;  ///< The rest of the window.
  Found at_ = nowhere;
  bool ended_ = false;
};

using Xapian::Query;

/// A clause by Xapian's operators, with `leaf` for each spelling.
template <typename Leaf>
Query by_xapian(const Clause& clause, Leaf&& leaf) {
  const auto any = [&](const Spellings& spellings) {
    std::vector<Query> leaves;
    for (const WeighedTerm& spelling : spellings) leaves.push_back(leaf(spelling));
    return any_of(leaves);
  };
  std::vector<Query> words;
  for (const Spellings& spellings : clause.words) words.push_back(any(spellings));
  const Query all = all_of(words);
  return clause.instead.empty() ? all : any_of(std::vector{all, any(clause.instead)});
}

/// The ids of the articles that match, as terms, found on whatever shards.
std::vector<Query> found_by_reading(const Proximity& asked, const Served& served) {
  const Xapian::Database& db = served.db;
  std::vector<Query> clauses;
  for (const Clause& clause : asked.all())
    clauses.push_back(by_xapian(clause, [](const WeighedTerm& each) { return Query(each.term); }));
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(all_of(clauses));
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

/// By Xapian's own operators.
Query weighed_by_xapian(const Clause& clause, const Xapian::Database& db) {
  return by_xapian(clause, [&db](const WeighedTerm& each) {
    return each.weight > 0
               ? scaled_term(each.term, db.get_termfreq(each.term), db.get_doccount(), each.weight)
               : Query(0.0, Query(each.term));
  });
}

Query query_for_remote(const Proximity& asked, const Served& served) {
  std::vector<Query> clauses;
  for (const Clause& clause : asked.all()) clauses.push_back(weighed_by_xapian(clause, served.db));
  if (asked.words.empty()) return all_of(clauses);
  const std::vector<Query> ids = found_by_reading(asked, served);
  if (ids.empty()) return {};
  return Query(Query::OP_AND_MAYBE, Query(0.0, any_of(ids)), any_of(clauses));
}

/// No article can have it.
bool lacks_word(const Clause& clause) {
  return clause.instead.empty() && std::ranges::any_of(clause.words, &Spellings::empty);
}

}  // namespace

Query proximity_query(Proximity asked, const Served& served) {
  const std::vector<Clause> all = asked.all();
  if (all.empty() || std::ranges::any_of(all, lacks_word)) return {};
  if (served.rows.some_remote()) return query_for_remote(asked, served);
  const double mean_length = std::max(served.db.get_avlength(), 1.0);
  auto shared = std::make_shared<const Proximity>(std::move(asked));
  return Query(
      (new ProximitySource(std::move(shared), served.rows, served.tables, mean_length))->release());
}

bool has_phrase(std::string_view rows, std::span<const std::string> terms) {
  Proximity row;
  for (const std::string& term : terms) row.words.push_back({{term}});
  return ProximityTest(row)(rows);
}

Query weighted_phrase(std::span<const std::string> terms, const Served& served, double factor) {
  const double all = served.db.get_doccount();
  if (terms.size() == 1)
    return weighted_term(terms[0], served.tables.articles_with(terms[0]), all, factor);
  Proximity row;
  for (const std::string& term : terms)
    row.words.push_back({{term, factor * idf(served.tables.articles_with(term), all)}});
  return proximity_query(std::move(row), served);
}

}  // namespace vnfts::index
