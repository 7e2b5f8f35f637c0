#include <xapian.h>

#include <catch2/catch.hpp>
#include <map>

#include "index/archive.h"
#include "index/made_articles.h"
#include "index/mentioned_months.h"
#include "index/schema.h"
#include "oracle/oracle.h"
#include "oracle/query_maker.h"
#include "support/day.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Counts = std::map<std::string, std::uint64_t>;

namespace {

const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    archive.add(std::vector{
        article("a", "Lũ ở bản", "Bộ đội giúp dân.", "2019-02-28"),
        article("b", "Lũ quét", "Bộ đội đến.", "2019-02-28T23:30:00Z"),  // 06:30 on the 1st
        article("c", "Bão", "Bộ đội chằng mái nhà.", "2019-12-31"),
        article("d", "Bão tan", "Dân về nhà.", "2024-02-29"),
        article("e", "Chợ phiên", "Dân đi chợ.", ""),
        article("f", "Lũ rút", "Dân dọn bùn.", "chưa rõ"),
    });
    return true;
  }();
  (void)filled;
  return archive;
}

Query everything() {
  Query query;
  query.kind = Query::Kind::all_of;
  return query;
}

Query read(const std::string& text) { return text.empty() ? everything() : parse_query(text); }

Facets facets(const std::string& query, FacetBy by, const SearchOptions& options = {}) {
  return Searcher(sample().path()).facets(read(query), by, options);
}

Counts counts_of(const Facets& facets) {
  Counts out;
  for (const FacetCount& count : facets.counts) out[count.value] = count.count;
  return out;
}

const std::vector<Article>& many() {
  static const std::vector<Article> articles = test::scattered_articles(300);
  return articles;
}

constexpr std::pair<FacetBy, std::size_t> date_chars[] = {
    {FacetBy::year, 4}, {FacetBy::month, 7}, {FacetBy::day, 10}};

/// What counting one article after the other gives, by as much of the ISO date.
Facets scanned(const std::vector<bool>& matches, std::size_t chars) {
  Facets out;
  Counts counts;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (!matches[i]) continue;
    ++out.total;
    const auto published = parse_published(many()[i].published);
    if (published)
      ++counts[to_string(published->day).substr(0, chars)];
    else
      ++out.without;
  }
  for (const auto& [value, count] : counts)
    out.counts.push_back({value, parse_day_filter(value).range, count});
  return out;
}

}  // namespace

TEST_CASE("Matches are counted by the year, month or day that they were published in", "[facets]") {
  struct Row {
    const char* query;
    FacetBy by;
    Counts counts;
    std::uint64_t total;
    std::uint64_t without;
  };
  const Row rows[] = {
      {"bộ đội", FacetBy::year, {{"2019", 3}}, 3, 0},
      {"bộ đội", FacetBy::month, {{"2019-02", 1}, {"2019-03", 1}, {"2019-12", 1}}, 3, 0},
      {"bộ đội", FacetBy::day, {{"2019-02-28", 1}, {"2019-03-01", 1}, {"2019-12-31", 1}}, 3, 0},
      {"dan", FacetBy::year, {{"2019", 1}, {"2024", 1}}, 4, 2},
      {"lũ -quét", FacetBy::month, {{"2019-02", 1}}, 2, 1},
      {"date:2019-02..2019-03", FacetBy::month, {{"2019-02", 1}, {"2019-03", 1}}, 2, 0},
      {"chợ", FacetBy::year, {}, 1, 1},
      {"voi", FacetBy::year, {}, 0, 0},
      {"", FacetBy::year, {{"2019", 3}, {"2024", 1}}, 6, 2},
      {"", FacetBy::mentioned_month, {}, 6, 6},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query, static_cast<int>(row.by));
    const Facets found = facets(row.query, row.by);
    CHECK(counts_of(found) == row.counts);
    CHECK(found.total == row.total);
    CHECK(found.without == row.without);
    CHECK_FALSE(found.relaxed);
  }
}

TEST_CASE("Counts stand in the order of the calendar, each with its days", "[facets]") {
  const std::vector<FacetCount> by_month = facets("", FacetBy::month).counts;
  CHECK(by_month == std::vector<FacetCount>{{"2019-02", {day(2019, 2, 1), day(2019, 2, 28)}, 1},
                                            {"2019-03", {day(2019, 3, 1), day(2019, 3, 31)}, 1},
                                            {"2019-12", {day(2019, 12, 1), day(2019, 12, 31)}, 1},
                                            {"2024-02", {day(2024, 2, 1), day(2024, 2, 29)}, 1}});
  CHECK(facets("bão", FacetBy::year).counts ==
        std::vector<FacetCount>{{"2019", {day(2019, 1, 1), day(2019, 12, 31)}, 1},
                                {"2024", {day(2024, 1, 1), day(2024, 12, 31)}, 1}});
  CHECK(facets("quét", FacetBy::day).counts ==
        std::vector<FacetCount>{{"2019-03-01", {day(2019, 3, 1), day(2019, 3, 1)}, 1}});
}

TEST_CASE("Options that choose articles count, those that cut a page out do not", "[facets]") {
  SearchOptions page;
  page.offset = 5;
  page.limit = 0;
  page.sort = Sort::oldest;
  CHECK(counts_of(facets("", FacetBy::year, page)) == Counts{{"2019", 3}, {"2024", 1}});
  SearchOptions days;
  days.published = parse_day_filter("2019-03..");
  CHECK(counts_of(facets("", FacetBy::year, days)) == Counts{{"2019", 2}, {"2024", 1}});
  CHECK(facets("", FacetBy::year, days).without == 0);
  CHECK(facets("dan", FacetBy::year, days).total == 1);
  SearchOptions exact;
  exact.accents = Accents::exact;
  CHECK(facets("dan", FacetBy::year, exact).total == 0);
}

TEST_CASE("When no article has every word, those with most of them are counted", "[facets]") {
  SearchOptions options;
  const Facets relaxed = facets("bộ đội giúp dân bản lũ voi", FacetBy::month, options);
  CHECK(relaxed.relaxed);
  CHECK(relaxed.total == 1);
  CHECK(counts_of(relaxed) == Counts{{"2019-02", 1}});
  options.match = Match::every;
  CHECK(facets("bộ đội giúp dân bản lũ voi", FacetBy::month, options).total == 0);
  options.match = Match::most;
  CHECK(facets("bộ đội giúp", FacetBy::month, options).relaxed);
}

TEST_CASE("Facets count what a look through every article counts", "[facets]") {
  const Archive archive;
  archive.add(many());
  Searcher searcher(archive.path());
  const test::Oracle oracle(many());
  SearchOptions options;
  options.match = Match::every;
  options.abbreviations = false;
  std::size_t telling = 0;
  for (const char* text :
       {"texas", "bo", "bộ đội", "bo doi bien phong", "\"biên phòng\"", "texas OR tphcm",
        "tphcm -texas", "-bộ", "đ* 28", "=bò mưa", "date:2001..2010", "texas date:2019",
        "(đội OR mưa) \"bo doi\"", "title:bo"}) {
    const Query query = parse_query(text);
    for (const char* days : {"", "2003-05..2018", "2011-07"}) {
      options.published = *days ? parse_day_filter(days) : DayFilter{};
      for (const auto& [by, chars] : date_chars) {
        const Facets found = searcher.facets(query, by, options);
        const Facets expected = scanned(oracle.matches(query, options), chars);
        INFO(text << " by " << chars << " of " << days);
        CHECK(found.total == expected.total);
        CHECK(found.without == expected.without);
        CHECK(found.counts == expected.counts);
        telling += expected.counts.size() > 1 && expected.total < many().size();
      }
    }
  }
  CHECK(telling > 50);
}

TEST_CASE("Facets count the articles of all pages of a search together, relaxed or not",
          "[facets]") {
  const Archive archive;
  archive.add(many());
  Searcher searcher(archive.path());
  test::QueryMaker maker(many(), 6);
  SearchOptions options;
  options.limit = 1000;
  options.snippet_chars = 0;
  options.exact_total = true;
  options.duplicates = Duplicates::show;
  std::size_t relaxed = 0;
  for (int i = 0; i < 300; ++i) {
    const std::string text = maker.next() + (i % 2 == 0 ? " zzz" : "");
    const Query query = parse_query(text);
    options.match = i % 3 == 0 ? Match::most : Match::automatic;
    const Page page = searcher.search(query, options);
    const Facets found = searcher.facets(query, FacetBy::day, options);
    Counts days;
    std::uint64_t undated = 0;
    for (const Hit& hit : page.hits)
      hit.published ? ++days[to_string(hit.published->day)] : ++undated;
    INFO(text);
    CHECK(found.total == page.total);
    CHECK(found.without == undated);
    CHECK(found.relaxed == page.relaxed);
    CHECK(found.notes == page.notes);
    CHECK(counts_of(found) == days);
    relaxed += page.relaxed && page.total < many().size();
  }
  CHECK(relaxed > 50);
}

TEST_CASE("An article counts once for each month that it names", "[facets]") {
  using std::chrono::year;
  const std::vector<std::vector<std::chrono::year_month>> named = {
      {year(1954) / 5, year(2019) / 2}, {year(1954) / 3, year(1954) / 5}, {}};
  const Archive archive;
  archive.add(test::made_articles(named.size()));
  {
    Xapian::WritableDatabase db(archive.path() + "/gen-000001", Xapian::DB_OPEN);
    for (Xapian::docid id = 1; id <= named.size(); ++id) {
      Xapian::Document document = db.get_document(id);
      document.add_value(index::slot::mentioned_months, index::encode_months(named[id - 1]));
      db.replace_document(id, document);
    }
    db.commit();
  }
  Searcher searcher(archive.path());
  const Facets months = searcher.facets(everything(), FacetBy::mentioned_month);
  CHECK(counts_of(months) == Counts{{"1954-03", 1}, {"1954-05", 2}, {"2019-02", 1}});
  CHECK(months.total == 3);
  CHECK(months.without == 1);
  CHECK(months.counts.front().days == DayRange{day(1954, 3, 1), day(1954, 3, 31)});
}

TEST_CASE("Facets see what was committed since the index was opened", "[facets]") {
  const Archive archive;
  archive.add(std::vector{article("a", "Lũ", "Lũ.", "2019-02-28")});
  Searcher searcher(archive.path());
  CHECK(searcher.facets(everything(), FacetBy::year).total == 1);
  archive.add(std::vector{article("b", "Lũ", "Lũ.", "2020-02-28")});
  CHECK(counts_of(searcher.facets(everything(), FacetBy::year)) ==
        Counts{{"2019", 1}, {"2020", 1}});
}

TEST_CASE("Facets of a query that asks for nothing are an error", "[facets]") {
  Query emoji;
  emoji.text = "🎉";
  CHECK_THROWS_AS(Searcher(sample().path()).facets(emoji, FacetBy::year), Error);
}
