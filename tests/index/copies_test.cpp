#include "index/copies.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "index/archive.h"
#include "index/made_copies.h"
#include "index/schema.h"
#include "index/signature.h"
#include "support/failure.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;
using test::failure;
using test::made_text;
using test::with_replaced;
using Ids = std::vector<std::string>;

namespace {

const std::string story = "Lũ quét cuốn trôi cầu treo ở bản Sa Ná. " + made_text(1, 120);

Article from(std::string source, Article article) {
  article.source = std::move(source);
  return article;
}

/// One story in four newspapers, and another.
const Archive& archive() {
  static const Archive made;
  static const bool filled = [] {
    made.add(std::vector{
        from("b.example", article("b", "Lũ quét ở Sa Ná", story, "2019-08-04")),
        from("a.example", article("a", "Lũ quét ở Sa Ná", story, "2019-08-03")),
        from("d.example", article("d", "Sa Ná sau lũ quét", with_replaced(story, 0.05, 1))),
        from("c.example",
             article("c", "Lũ quét Sa Ná", with_replaced(story, 0.03, 2), "2019-08-05")),
        from("a.example", article("e", "Lũ quét ở Sa Ná năm sau", made_text(9, 120), "2020-08-05")),
    });
    return true;
  }();
  (void)filled;
  return made;
}

Page search(const std::string& query, SearchOptions options = {}) {
  return Searcher(archive().path()).search(parse_query(query), options);
}

SearchOptions shown(SearchOptions options = {}) {
  options.duplicates = Duplicates::show;
  return options;
}

Ids ids_of(const Page& page) {
  Ids out;
  for (const Hit& hit : page.hits) out.push_back(hit.article.id);
  return out;
}

/// "a+2 b": ids and hidden copies.
std::string with_counts(const Page& page) {
  std::string out;
  for (const Hit& hit : page.hits) {
    out += (out.empty() ? "" : " ") + hit.article.id;
    if (hit.duplicates > 0) out += "+" + std::to_string(hit.duplicates);
  }
  return out;
}

}  // namespace

TEST_CASE("One of the copies is a hit, the one published first, and has their number", "[copies]") {
  const Page page = search("lũ quét");
  CHECK(page.hits.size() == 2);
  CHECK(page.total == 5);
  CHECK(page.total_exact);
  const std::string hits = with_counts(page);
  CHECK((hits == "a+3 e" || hits == "e a+3"));
}

TEST_CASE("When all are shown each copy is a hit", "[copies]") {
  const Page page = search("lũ quét", shown());
  CHECK(page.total == 5);
  CHECK(page.hits.size() == 5);
  for (const Hit& hit : page.hits) CHECK(hit.duplicates == 0);
}

TEST_CASE("Only copies that match count, and the first of those stands for them", "[copies]") {
  CHECK(with_counts(search("lũ source:b.example")) == "b");
  CHECK(with_counts(search("lũ -source:a.example")) == "b+2");
  CHECK(with_counts(search("lũ date:2019-08-04..2019-08-05")) == "b+1");
  CHECK(with_counts(search("lũ source:d.example")) == "d");
  CHECK(with_counts(search("lũ (source:d.example OR source:c.example)")) == "c+1");
  CHECK(search("lũ -source:a.example").total == 3);
}

TEST_CASE("In the order of dates a group stands where its first article does", "[copies]") {
  SearchOptions options;
  options.sort = Sort::newest;
  CHECK(with_counts(search("lũ", options)) == "e a+3");
  options.sort = Sort::oldest;
  CHECK(with_counts(search("lũ", options)) == "a+3 e");
  CHECK(with_counts(search("date:2019..2020")) == "e a+2");
}

TEST_CASE("Copies are hidden, too, where articles with most of the words are found", "[copies]") {
  SearchOptions options;
  options.match = Match::most;
  const Page page = search("lũ quét bản nana", options);
  CHECK(page.relaxed);
  CHECK(with_counts(page).starts_with("a+3"));
}

TEST_CASE("Pages of one hit put together are the whole", "[copies]") {
  SearchOptions options;
  options.limit = 1;
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    options.sort = sort;
    options.offset = 0;
    const std::string first = with_counts(search("lũ", options));
    options.offset = 1;
    const std::string second = with_counts(search("lũ", options));
    CHECK(std::set{first, second} == std::set<std::string>{"a+3", "e"});
    options.offset = 2;
    const Page behind = search("lũ", options);
    CHECK(behind.hits.empty());
    CHECK(behind.total == 5);
  }
}

TEST_CASE("Facets count all copies", "[copies]") {
  const Facets facets = Searcher(archive().path()).facets(parse_query("lũ quét"), FacetBy::year);
  CHECK(facets.total == 5);
  CHECK(facets.counts.front().count == 3);
}

TEST_CASE("The copies of an article are listed, the one published first in front", "[copies]") {
  Searcher searcher(archive().path());
  CHECK(ids_of(searcher.duplicates("a")) == Ids{"b", "c", "d"});
  CHECK(ids_of(searcher.duplicates("d")) == Ids{"a", "b", "c"});
  CHECK(searcher.duplicates("d").total == 3);
  CHECK(searcher.duplicates("e").total == 0);
  SearchOptions options;
  options.offset = 1;
  options.limit = 1;
  CHECK(ids_of(searcher.duplicates("a", options)) == Ids{"c"});
  CHECK(searcher.duplicates("a", options).total == 3);
  CHECK(failure([&] { searcher.duplicates("x"); }) == ErrorCode::not_found);
}

TEST_CASE("Similar articles are no copies, unless these are shown", "[copies]") {
  Searcher searcher(archive().path());
  CHECK(with_counts(searcher.similar("a")).find_first_of("bcd") == std::string::npos);
  CHECK(ids_of(searcher.similar("a", shown())).size() >= 3);
}

TEST_CASE("A group is found anew when an article is replaced or removed", "[copies]") {
  const Archive changing;
  const auto hits = [&](const std::string& query) {
    return with_counts(Searcher(changing.path()).search(parse_query(query)));
  };
  const auto put = [&](const Article& article) { changing.add(std::vector{article}); };
  put(article("a", "Lũ", story, "2019-01-01"));
  put(article("b", "Lũ", story, "2019-01-02"));
  put(article("c", "Lũ", with_replaced(story, 0.05, 1), "2019-01-03"));
  CHECK(hits("lũ") == "a+2");
  put(article("a", "Lũ", made_text(5, 100), "2019-01-01"));  // another story now
  CHECK(hits("lũ -sa") == "a");
  CHECK(hits("sa") == "b+1");
  put(article("d", "Lũ", with_replaced(made_text(5, 100), 0.03, 1), "2019-01-04"));
  CHECK(hits("lũ -sa") == "a+1");
  CHECK(hits("sa") == "b+1");
  put(article("a", "Lũ", story, "2019-01-01"));  // and back
  CHECK(hits("sa") == "a+2");
  CHECK(hits("lũ -sa") == "d");
  {
    IndexWriter writer(changing.path());
    writer.remove("a");
    writer.put(article("e", "Lũ", story, "2019-01-05"));
    writer.remove("b");
    writer.commit();
  }
  CHECK(hits("sa") == "c+1");
}

TEST_CASE("However many articles come at once, and on how many threads, groups are the same",
          "[copies]") {
  std::vector<Article> articles;
  for (unsigned i = 0; i < 400; ++i) {
    const std::string text = made_text(i % 90, 60);
    const std::string id = "a" + std::to_string(i % 350);  // the last ones replace the first
    articles.push_back(article(id, "Lũ", with_replaced(text, 0.01 * (i % 7), i)));
  }
  const auto groups_of = [&](WriterOptions options, std::size_t commits) {
    const Archive made;
    IndexWriter writer(made.path(), options);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      writer.put(articles[i]);
      if ((i + 1) % (articles.size() / commits) == 0) writer.commit();
    }
    std::map<std::string, std::string> out;
    const Xapian::Database db(made.path());
    for (auto at = db.postlist_begin({}); at != db.postlist_end({}); ++at) {
      const Xapian::Document document = db.get_document(*at);
      out[index::decode_data(document.get_data()).article.id] =
          document.get_value(index::slot::group);
    }
    return out;
  };
  const auto small = groups_of({}, 1);
  CHECK(small.size() == 350);
  WriterOptions bulk;
  bulk.bulk_bytes = 1;
  for (const std::size_t jobs : {1, 3}) {
    bulk.jobs = jobs;
    CHECK(groups_of(bulk, 1) == small);
    CHECK(groups_of(bulk, 4) == small);
  }
  CHECK(groups_of({}, 4) == small);
}

TEST_CASE("A commit tells how many articles are copies of others, by small updates and in bulk",
          "[copies]") {
  const auto copy_of = [](const std::string& id, unsigned seed, double share = 0.02) {
    return article(id, "Lũ", with_replaced(made_text(seed, 100), share, seed));
  };
  for (const std::size_t bulk_bytes : {std::size_t{1}, std::size_t{1} << 30}) {
    INFO("bulk from " << bulk_bytes << " bytes");
    const Archive made;
    WriterOptions options;
    options.bulk_bytes = bulk_bytes;
    IndexWriter writer(made.path(), options);
    const auto duplicates_of = [&](const std::vector<Article>& articles) {
      for (const Article& each : articles) writer.put(each);
      return writer.commit().duplicates;
    };
    CHECK(duplicates_of({copy_of("a", 1), copy_of("b", 2), copy_of("c", 1)}) == 1);
    CHECK(duplicates_of({copy_of("a", 1), copy_of("c", 1)}) == 0);        // unchanged
    CHECK(duplicates_of({copy_of("d", 1, 0.04), copy_of("e", 3)}) == 1);  // of the index
    CHECK(duplicates_of({copy_of("b", 2, 0.04)}) == 0);                   // of itself
    CHECK(duplicates_of({copy_of("c", 1, 0.04)}) == 1);                   // of a and d
    CHECK(duplicates_of({copy_of("c", 2)}) == 1);                         // of b, no more of a
    CHECK(duplicates_of({article("f", "Lũ", ""), article("g", "Lũ", "")}) == 0);  // too short
  }
}

TEST_CASE("A copy of what is no more is none", "[copies]") {
  const Archive made;
  made.add(std::vector{article("a", "Lũ", story), article("b", "Mưa", made_text(3, 100))});
  {
    IndexWriter writer(made.path());
    writer.remove("a");
    writer.put(article("a", "Lũ quét", story));
    CHECK(writer.commit().duplicates == 0);
    writer.remove("a");
    writer.commit();
  }
  IndexWriter writer(made.path());
  writer.put(article("c", "Lũ", story));
  CHECK(writer.commit().duplicates == 0);
}

TEST_CASE("What is indexed again because the index keeps little is not counted", "[copies]") {
  const Archive made;
  WriterOptions bulk;
  bulk.bulk_bytes = 1;
  IndexWriter writer(made.path(), bulk);
  std::vector<Article> articles;
  for (const char* const id : {"a", "b", "c", "d", "e"})
    articles.push_back(article(id, "Lũ", made_text(1, 100)));
  for (const Article& each : articles) writer.put(each);
  const WriteCounts all = writer.commit();
  CHECK(all.duplicates == 4);
  CHECK(all.undated == 5);
  for (std::size_t i = 0; i < 3; ++i) {
    articles[i].body = made_text(static_cast<unsigned>(i) + 2, 100);
    writer.put(articles[i]);
  }
  const WriteCounts changed = writer.commit();
  CHECK(changed.updated == 3);
  CHECK(changed.duplicates == 0);
  CHECK(changed.undated == 3);
  CHECK(changed.without_place == 3);
}

TEST_CASE("Articles of one address are one hit, however it is spelled", "[copies]") {
  const Archive one;
  Article first = article("1", "Mưa", made_text(1, 100), "2019-01-01");
  first.url = "http://www.bao.example/mua?utm_source=x";
  Article second = article("2", "Mưa", with_replaced(made_text(1, 100), 0.3, 1), "2019-01-02");
  second.url = "https://m.bao.example/mua/amp";
  one.add(std::vector{first, second});
  CHECK(with_counts(Searcher(one.path()).search(parse_query("mưa"))) == "1+1");
}

TEST_CASE("An article is found by any spelling of the address that is its id", "[copies]") {
  const Archive one;
  one.add(std::vector{article("https://bao.example/mua", "Mưa", "")});
  Searcher searcher(one.path());
  CHECK(searcher.find("http://www.bao.example/mua/?fbclid=1"));
  CHECK_FALSE(searcher.find("http://www.bao.example/nang"));
}

TEST_CASE("Equal copies in two shards are one hit", "[copies]") {
  const Archive one;
  const Archive two;
  const Archive both;
  one.add(std::vector{article("a", "Lũ", story, "2019-01-02")});
  two.add(std::vector{article("b", "Lũ", story, "2019-01-01")});
  std::filesystem::create_directories(both.path());
  std::ofstream(both.path() + "/XAPIANDB")
      << "auto " << one.path() << "/gen-000001\nauto " << two.path() << "/gen-000001\n";
  CHECK(with_counts(Searcher(both.path()).search(parse_query("lũ"))) == "b+1");
}

TEST_CASE("An index keeps the signature that its article has by itself", "[copies]") {
  const Xapian::Database db(archive().path() + "/gen-000001");
  const Xapian::Document document = db.get_document(*db.postlist_begin(index::id_term("c")));
  const Article article = index::decode_data(document.get_data()).article;
  CHECK(document.get_value(index::slot::signature) ==
        index::encode_signature(index::signature_of(article)));
}

namespace {

/// 120 articles on few words, most of them copies of others, of scattered days.
const Archive& many() {
  static const Archive made;
  static const bool filled = [] {
    std::mt19937 random(4);
    std::vector<Article> articles;
    for (unsigned i = 0; i < 120; ++i) {
      const std::string text = "mưa lũ gió bão " + made_text(random() % 30, 60 + random() % 3);
      articles.push_back(article("m" + std::to_string(i), random() % 2 ? "Bão" : "Mưa lũ",
                                 with_replaced(text, 0.01 * (random() % 5), i)));
      if (random() % 6 != 0)
        articles.back().published = "2019-03-" + std::to_string(10 + random() % 18);
    }
    made.add(articles);
    return true;
  }();
  (void)filled;
  return made;
}

/// What a page with hidden copies has to be, from the one with all: groups by `duplicates`.
Ids folded(const Page& all, Searcher& searcher, bool by_date) {
  std::map<std::string, std::pair<std::tuple<bool, Day, std::size_t>, std::string>> leaders;
  std::map<std::string, std::string> groups;
  const auto group_of = [&](const std::string& id) {
    if (groups.contains(id)) return groups[id];
    SearchOptions options;
    options.limit = 1000;
    groups[id] = id;
    for (const Hit& copy : searcher.duplicates(id, options).hits) groups[copy.article.id] = id;
    return id;
  };
  for (const Hit& hit : all.hits) {
    const std::string& id = hit.article.id;
    const auto age = std::tuple(!hit.published, hit.published ? hit.published->day : Day(),
                                std::stoul(id.substr(1)));
    const auto [at, fresh] = leaders.try_emplace(group_of(id), age, id);
    if (!fresh) at->second = std::min(at->second, {age, id});
  }
  Ids out;
  for (const Hit& hit : all.hits) {
    const std::string& leader = leaders.at(group_of(hit.article.id)).second;
    const bool here = by_date ? leader == hit.article.id : std::ranges::count(out, leader) == 0;
    if (here) out.push_back(leader);
  }
  return out;
}

}  // namespace

TEST_CASE("Pages with hidden copies are the pages of all, folded", "[copies]") {
  Searcher searcher(many().path());
  std::size_t hidden = 0;
  for (const char* typed : {"mưa", "bão", "title:bão", "mưa -title:lũ",
                            "date:2019-03-10..2019-03-20", "gió dated:unknown", "lũ bão zzz"}) {
    for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
      INFO(typed << ", sort " << static_cast<int>(sort));
      const Query query = parse_query(typed);
      SearchOptions options;
      options.limit = 1000;
      options.sort = sort;
      options.exact_total = true;
      const Page all = searcher.search(query, shown(options));
      const Page page = searcher.search(query, options);
      CHECK(page.total == all.total);
      const bool scored = std::string(typed).find("date") == std::string::npos ||
                          std::string(typed).starts_with("gió");
      CHECK(ids_of(page) == folded(all, searcher, sort != Sort::relevance || !scored));
      std::uint64_t members = 0;
      for (const Hit& hit : page.hits) members += 1 + hit.duplicates;
      CHECK(members == all.hits.size());
      hidden += all.hits.size() - page.hits.size();
      Ids pieces;
      options.limit = 7;
      for (; options.offset < page.hits.size(); options.offset += options.limit)
        std::ranges::copy(ids_of(searcher.search(query, options)), std::back_inserter(pieces));
      CHECK(pieces == ids_of(page));
    }
  }
  CHECK(hidden > 100);
}
