#include "index/proximity.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "index/bm25.h"
#include "index/made_rows.h"
#include "index/weights.h"

using namespace vnfts;
using namespace vnfts::index;

namespace {

using Line = std::vector<std::string>;

std::vector<Line> made_rows(std::size_t count) {
  std::mt19937 random(8);
  std::vector<Line> out(count);
  for (Line& words : out)
    for (std::size_t n = random() % 25; n > 0; --n)
      words.push_back(std::string(1, static_cast<char>("abcde."[random() % 6])));
  return out;
}

struct Found {
  Xapian::docid article;
  double weight;
};

std::vector<Found> found(const Xapian::Query& query, const Xapian::Database& db,
                         Xapian::doccount most) {
  Xapian::Enquire enquire(db);
  enquire.set_weighting_scheme(bm25());
  enquire.set_query(query);
  const Xapian::MSet all = enquire.get_mset(0, most);
  std::vector<Found> out;
  for (auto it = all.begin(); it != all.end(); ++it) out.push_back({*it, it.get_weight()});
  return out;
}

bool has_row(const Line& words, const Line& phrase) {
  return std::ranges::search(words, phrase).begin() != words.end();
}

}  // namespace

TEST_CASE("A phrase finds the rows that have it, with the weight of its words") {
  const std::vector<Line> rows = made_rows(300);
  const Served served = test::served_rows(rows);
  for (const Line& phrase :
       {Line{"a", "b"}, Line{"c", "c"}, Line{"a", "b", "a"}, Line{"e", "d", "c"}}) {
    const Xapian::Query query = weighted_phrase(phrase, served, 0.7);
    std::vector<Xapian::Query> words;
    for (const std::string& word : phrase)
      words.push_back(weighted_term(word, served.db.get_termfreq(word), 300, 0.7));
    std::set<Xapian::docid> expected;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (has_row(rows[i], phrase)) expected.insert(static_cast<Xapian::docid>(i + 1));
    const auto all = found(query, served.db, 300);
    REQUIRE(all.size() == expected.size());
    REQUIRE(all.size() > 3);
    const Xapian::Query by_xapian(Xapian::Query::OP_AND, words.begin(), words.end());
    for (const Found& weighed : found(by_xapian, served.db, 300))
      for (const Found& hit : all)
        if (hit.article == weighed.article)
          CHECK(hit.weight == Approx(weighed.weight).epsilon(1e-12));
    // The best are the same when the others are passed over for their weight.
    const auto best = found(query, served.db, 3);
    for (std::size_t i = 0; i < best.size(); ++i) {
      CHECK(expected.contains(best[i].article));
      CHECK(best[i].weight == all[i].weight);
    }
  }
}

TEST_CASE("Words in any spelling stand near each other, in whatever query") {
  const std::vector<Line> rows = made_rows(300);
  const Served served = test::served_rows(rows);
  const Proximity asked{{{{"a", 1}, {"b", 0.5}}, {{"c", 1}}}, 3, {}};
  std::set<Xapian::docid> expected;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t p = 0; p < rows[i].size(); ++p)
      for (std::size_t q = 0; q < rows[i].size(); ++q)
        if ((rows[i][p] == "a" || rows[i][p] == "b") && rows[i][q] == "c" &&
            std::max(p, q) - std::min(p, q) < 3)
          expected.insert(static_cast<Xapian::docid>(i + 1));
  const Xapian::Query near = proximity_query(asked, served);
  CHECK(found(near, served.db, 300).size() == expected.size());
  const Xapian::Query d("d");
  std::size_t with_d = 0;
  for (const Xapian::docid article : expected)
    with_d += std::ranges::count(rows[article - 1], "d") > 0;
  CHECK(found(Xapian::Query(Xapian::Query::OP_FILTER, d, near), served.db, 300).size() == with_d);
  CHECK(found(Xapian::Query(Xapian::Query::OP_AND_NOT, near, d), served.db, 300).size() ==
        expected.size() - with_d);
  CHECK(found(Xapian::Query(Xapian::Query::OP_OR, near, d), served.db, 300).size() ==
        served.db.get_termfreq("d") + expected.size() - with_d);
  Proximity with_others = asked;
  with_others.others = {{{{{"d", 0}}}, {}}};
  CHECK(found(proximity_query(with_others, served), served.db, 300).size() == with_d);
}

TEST_CASE("A token beside another is part of phrases, and what nobody wrote finds nothing") {
  const Served served = test::served_rows({{"x", "tp", "+tphcm", "hcm"}, {"x", "tphcm"}, {"x"}});
  const auto articles = [&](const Line& phrase) {
    return found(weighted_phrase(phrase, served, 1), served.db, 10).size();
  };
  CHECK(articles({"x", "tphcm"}) == 2);
  CHECK(articles({"tphcm", "hcm"}) == 1);
  CHECK(articles({"x", "tp", "hcm"}) == 1);
  CHECK(articles({"x", "hcm"}) == 0);
  CHECK(articles({"x", "y"}) == 0);
}

TEST_CASE("Phrases weigh the same beside others, whatever narrows them") {
  const std::vector<Line> rows = made_rows(300);
  const Served served = test::served_rows(rows);
  std::vector<Xapian::Query> ways;
  for (const Line& phrase : {Line{"a", "b"}, Line{"c"}, Line{"b", "a"}, Line{"d", "d"},
                             Line{"c", "a"}, Line{"e", "a", "c"}})
    ways.push_back(weighted_phrase(phrase, served, 0.7));
  const Xapian::Query some(Xapian::Query::OP_OR, ways.begin(), ways.end());
  std::map<Xapian::docid, double> weights;
  for (const Found& hit : found(some, served.db, 300)) weights[hit.article] = hit.weight;
  const Xapian::Query e("e");
  const Xapian::Query bd = weighted_phrase(Line{"b", "d"}, served, 1);
  for (const Xapian::Query& narrowed :
       {Xapian::Query(Xapian::Query::OP_FILTER, some, e),
        Xapian::Query(Xapian::Query::OP_FILTER, some, bd),
        Xapian::Query(Xapian::Query::OP_AND_NOT, some, e),
        Xapian::Query(Xapian::Query::OP_AND_NOT, some, bd),
        Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_AND_NOT, some, bd),
                      e)}) {
    for (const Xapian::doccount most : {300, 10, 3})
      for (const Found& hit : found(narrowed, served.db, most)) {
        INFO(most << ": " << hit.article << " " << narrowed.get_description());
        REQUIRE(weights.contains(hit.article));
        CHECK(hit.weight == Approx(weights[hit.article]).epsilon(1e-12));
      }
  }
}

TEST_CASE("A phrase is found in articles of thousands of different words, by whichever is rarest") {
  std::mt19937 random(5);
  std::vector<Line> rows(3);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (int n = 0; n < 4000; ++n) {
      const auto many = i == 0 ? 100 : i == 1 ? 1500 : 9000;  // codes of one, two and six bytes
      rows[i].push_back("w" + std::to_string(random() % many));
    }
  const Served served = test::served_rows(rows);
  std::size_t found_once = 0;
  for (int n = 0; n < 400; ++n) {
    const Line& from = rows[random() % rows.size()];
    const auto first = static_cast<std::ptrdiff_t>(random() % (from.size() - 4));
    Line phrase(from.begin() + first, from.begin() + first + 2 + n % 3);
    if (n % 4 == 0) std::swap(phrase.front(), phrase.back());
    Xapian::doccount expected = 0;
    for (const Line& row : rows) expected += has_row(row, phrase);
    CHECK(found(weighted_phrase(phrase, served, 1), served.db, 10).size() == expected);
    found_once += expected == 1;
  }
  CHECK(found_once > 200);
}
