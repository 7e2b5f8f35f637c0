#include "index/language_model.h"

#include <catch2/catch.hpp>

#include "index/archive.h"
#include "index/counts.h"
#include "index/generation.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::article;
using test::described;

namespace {

std::string all_of(const LanguageModel& model, const std::string& folded) {
  return described(decode_chunk(model.chunk(folded)));
}

// Each pair twice: those that occurred once may be forgotten.
const std::vector<Article> soldiers{article("a", "Bộ đội", "bộ đội ăn, đội ăn"),
                                    article("b", "Bờ đê", "bờ đê")};
const std::vector<Article> meals{article("c", "Bộ bàn", "bộ đội, bộ đội, bộ bàn"),
                                 article("d", "Bó rau", "bó rau")};

/// The model of databases as Xapian reads them.
LanguageModel model_of(const std::vector<Xapian::Database>& shards) {
  TableStore tables;
  for (const Xapian::Database& shard : shards) tables.add(shard, {});
  return LanguageModel(tables);
}

}  // namespace

TEST_CASE("One chunk tells of all accents of a spelling") {
  const Archive archive;
  archive.add(soldiers);
  const LanguageModel model = open_served(archive.path()).model;
  CHECK(all_of(model, "bo") == "bộ 2/2/1 đội=2; bờ 2/2/1 đê=2");
  CHECK(all_of(model, "doi") == "đội 3/2/1 ăn=2");
  CHECK(model.chunk("xa").empty());
  CHECK(model.chunk("").empty());
  CHECK(model.chunk(std::string(500, 'x')).empty());
}

TEST_CASE("The model of two shards is that of one index of all") {
  const Archive one;
  const Archive two;
  const Archive all;
  one.add(soldiers);
  two.add(meals);
  all.add(soldiers);
  all.add(meals);
  const LanguageModel whole = open_served(all.path()).model;
  const LanguageModel sharded = model_of({open_served(one.path()).db, open_served(two.path()).db});
  CHECK(all_of(whole, "bo") == "bó 2/2/1 rau=2; bộ 6/6/2 bàn=2 đội=4; bờ 2/2/1 đê=2");
  for (const char* folded : {"bo", "doi", "ban", "xa"})
    CHECK(all_of(sharded, folded) == all_of(whole, folded));
  CHECK(sharded.total() == whole.total());
  CHECK(whole.total() > 20);
}

TEST_CASE("The total of an empty archive is one, not zero: it divides") {
  CHECK(model_of({Xapian::Database()}).total() == 1);
}

TEST_CASE("Behind another word, a pair that was seen is likelier, one that was not falls back") {
  struct Case {
    double followed, distinct, pairs, alone, expected;
  };
  for (const Case& c : std::vector<Case>{
           {0, 0, 0, 0.01, 0.01},                               // nothing is known
           {10, 4, 5, 0.01, 4.25 / 10 + 0.75 * 4 / 10 * 0.01},  // seen
           {10, 4, 0, 0.01, 0.75 * 4 / 10 * 0.01},              // not seen
           {10, 4, 0.5, 0.01, 0.75 * 4 / 10 * 0.01},            // less than the discount
           {10, 0, 0, 0.01, 1e-6 * 0.01},                       // still possible
           {1, 9, 0, 0.01, 0.01},                               // all is freed, no more
           {1, 1, 9, 0.9, 1},                                   // counts that were rounded
       })
    CHECK(probability_behind(c.followed, c.distinct, c.pairs, c.alone) == Approx(c.expected));
}

TEST_CASE("Probabilities behind a word sum to one") {
  const std::vector<double> alone{0.5, 0.3, 0.15, 0.05};
  const std::vector<double> pairs{7, 2, 1, 0};
  double sum = 0;
  for (std::size_t i = 0; i < alone.size(); ++i)
    sum += probability_behind(10, 3, pairs[i], alone[i]);
  CHECK(sum == Approx(1));
}
