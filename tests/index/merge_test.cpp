#include "index/merge.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "index/archive.h"
#include "index/counts.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "support/failure.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::described;
using test::failure;
namespace fs = std::filesystem;

namespace {

fs::path generation(const Archive& archive) {
  return fs::path(archive.path()) / first_generation();
}

/// An index of one generation, merged from those of others.
void merge(const Archive& into, const std::vector<fs::path>& parts) {
  fs::create_directories(into.path());
  merge_databases(parts, generation(into), {2, true});
  publish(into.path(), first_generation());
}

/// All that is counted of its text: the language model and the abbreviations.
std::vector<std::string> everything(const Xapian::Database& db) {
  std::vector<std::string> out;
  for (const std::string& prefix :
       {metadata::words, metadata::abbreviations, metadata::abbreviated})
    for (auto it = db.metadata_keys_begin(prefix); it != db.metadata_keys_end(prefix); ++it)
      out.push_back(*it + ": " + described(decode_chunk(db.get_metadata(*it))));
  return out;
}

/// One index of 80 articles, and three that have them between them.
struct Thirds {
  Archive all;
  Archive first;
  Archive second;
  Archive third;

  Thirds() {
    const std::vector<Article> articles = test::made_articles(80);
    all.add(articles);
    first.add(std::span(articles).first(7));
    second.add(std::span(articles).subspan(7, 40));
    third.add(std::span(articles).subspan(47));
  }

  std::vector<fs::path> parts() const {
    return {generation(first), generation(second), generation(third)};
  }
};

const Thirds& thirds() {
  static const Thirds thirds;
  return thirds;
}

}  // namespace

TEST_CASE("A merged index answers as one index of all, in the same order") {
  const Archive merged;
  merge(merged, thirds().parts());
  SearchOptions options;
  options.limit = 100;
  Searcher searcher(merged.path());
  Searcher whole(thirds().all.path());
  for (const char* typed : {"bo", "bo doi bien phong", "bộ đội texas", "\"bo doi\" OR tphcm",
                            "date:2024-03-15", "ph*", "nhnn"}) {
    INFO(typed);
    const Query query = parse_query(typed);
    const Page page = searcher.search(query, options);
    const Page expected = whole.search(query, options);
    CHECK(page.total == expected.total);
    REQUIRE(page.hits.size() == expected.hits.size());
    for (std::size_t i = 0; i < page.hits.size(); ++i) {
      CHECK(page.hits[i].article == expected.hits[i].article);
      CHECK(page.hits[i].score == expected.hits[i].score);
    }
    CHECK(searcher.explain(query) == whole.explain(query));
  }
}

TEST_CASE("A merged index has the model of one index of all") {
  const Archive merged;
  merge(merged, thirds().parts());
  const auto model = everything(open_served(merged.path()).db);
  CHECK(model.size() > 10);
  CHECK(std::ranges::count(model,
                           "vnfts.short.nhnn: nhnn 43/0/0 ngân hàng nhà nước=27 "
                           "ngân hàng nông nghiệp=16") == 1);
  CHECK(model == everything(open_served(thirds().all.path()).db));
}

TEST_CASE("Parts may be merged step by step") {
  const Archive two;
  const Archive merged;
  const auto parts = thirds().parts();
  merge(two, {parts[0], parts[1]});
  merge(merged, {generation(two), parts[2]});
  CHECK(everything(open_served(merged.path()).db) ==
        everything(open_served(thirds().all.path()).db));
  CHECK(index_stats(merged.path()).articles == 80);
  const Archive alone;
  merge(alone, {parts[0]});
  CHECK(index_stats(alone.path()).articles == 7);
}

TEST_CASE("A merged index is written to like any other") {
  const Archive merged;
  merge(merged, thirds().parts());
  const std::vector<Article> articles = test::made_articles(80);
  {
    IndexWriter writer(merged.path());
    CHECK(writer.put(articles[60]) == Change::unchanged);
    for (const Article& article : articles) CHECK(writer.remove(article.id));
    writer.commit();
  }
  CHECK(everything(open_served(merged.path()).db).empty());
}

TEST_CASE("What cannot be merged is refused, and nothing is left") {
  const Archive merged;
  const fs::path into = merged.folder() / "merged";
  const std::vector<fs::path> parts = thirds().parts();
  const auto merging = [&](const fs::path& odd) {
    return failure([&] { merge_databases(std::vector{parts[0], odd}, into, {2, true}); });
  };
  CHECK(merging(merged.folder() / "absent") == ErrorCode::not_found);
  CHECK_FALSE(fs::exists(into));

  const fs::path other = merged.folder() / "other";
  { Xapian::WritableDatabase(other.string()).commit(); }
  CHECK(merging(other) == ErrorCode::version);
  CHECK_FALSE(fs::exists(into));

  const fs::path damaged = merged.folder() / "damaged";
  fs::copy(parts[1], damaged);
  {
    Xapian::WritableDatabase db(damaged.string());
    for (const char* folded : {"bo", "doi"}) db.set_metadata(metadata::words + folded, "\xFF");
    db.commit();
  }
  CHECK(merging(damaged) == ErrorCode::damaged);
  CHECK_FALSE(fs::exists(into));

  fs::create_directory(into);
  CHECK(failure([&] { merge_databases(parts, into); }) == ErrorCode::io);
  CHECK(fs::exists(into));
  CHECK(fs::is_empty(into));
}
