#include "index/posting_list.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "index/archive.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/mapped.h"
#include "index/merge.h"
#include "index/segment.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

using namespace std::string_literals;

struct Entry {
  Xapian::docid article;
  Xapian::termcount wdf;

  bool operator==(const Entry&) const = default;
};

[[maybe_unused]] std::ostream& operator<<(std::ostream& out, const Entry& entry) {
  return out << entry.article << ':' << entry.wdf;
}

constexpr Entry behind_all{PostingList::none, 0};

/// How often an article of many has a term. Keys that others begin with, and those that only differ
/// in zero bytes; the longest leave no room in an item for a piece of their lists.
struct Rate {
  std::string term;
  unsigned one_of;
  unsigned most_wdf;
};
const std::vector<Rate> rates = {
    {"all", 1, 3},
    {"a", 2, 2},
    {"a\0"s, 3, 1},
    {"a\0b"s, 3, 300},
    {"a\0\xE0"s, 5, 2},
    {"a\xFF"s, 4, 1},
    {"ab", 3, 1},
    {"\0"s, 2, 20000},
    {"\0\xC0zzz"s, 3, 1},
    {"none at times", 1, 0},
    {"long", 20, 140},
    {"far", 300, 2},
    {"farther", 4000, 1},
    {std::string(245, 'z'), 2, 200},
    {std::string(244, 'z'), 1, 1},
    {std::string(100, '\0') + "y", 2, 2},
};

/// The terms of an article, to `Postings` or a `Xapian::Document`.
template <typename Filled>
void fill(Filled& article, std::mt19937& random) {
  for (const Rate& rate : rates) {
    if (random() % rate.one_of != 0) continue;
    // Stretches of low counts and single high ones.
    const unsigned most = random() % 8 == 0 ? rate.most_wdf : std::min(rate.most_wdf, 2u);
    const unsigned wdf = static_cast<unsigned>(random() % (most + 1));
    if (wdf == 0)
      article.add_boolean_term(rate.term);
    else
      article.add_term(rate.term, wdf);
  }
}

void write_made(const fs::path& folder, std::size_t articles, unsigned seed) {
  Lexicon lexicon;
  std::mt19937 random(seed);
  std::vector<Postings> out;
  for (std::size_t i = 0; i < articles; ++i) fill(out.emplace_back(lexicon), random);
  // No article is of two parts.
  for (std::size_t i = 0; i < articles; ++i)
    out[i].add_boolean_term("Q" + std::to_string(seed) + "." + std::to_string(i));
  write_glass_segment(folder, out, lexicon);
}

Xapian::Document made(std::mt19937& random) {
  Xapian::Document document;
  fill(document, random);
  return document;
}

/// Commits of few articles, of which some go and some are replaced.
void write_updated(const fs::path& folder) {
  Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  std::mt19937 random(7);
  for (int commit = 0; commit < 40; ++commit) {
    for (int i = 0; i < 150; ++i) db.add_document(made(random));
    const Xapian::docid last = db.get_lastdocid();
    for (int i = 0; i < 30; ++i) db.replace_document(1 + random() % last, made(random));
    if (commit % 7 == 3)  // pieces in the middle empty
      for (Xapian::docid id = last / 3; id < last / 2; ++id)
        if (random() % 40 != 0) try {
            db.delete_document(id);
          } catch (const Xapian::DocNotFoundError&) {
          }
    db.commit();
  }
}

/// Numbers of up to four bytes and more, and gaps of any width.
void write_scattered(const fs::path& folder) {
  Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  std::mt19937 random(8);
  std::uint64_t id = 1;
  while (id < 0xFFFFFFF0) {
    for (int i = 0; i < 12; ++i)
      db.replace_document(static_cast<Xapian::docid>(id++), made(random));
    id += std::uint64_t{1} << random() % 26;
  }
  db.commit();
}

struct Database {
  std::string how;
  fs::path folder;
};

const std::vector<Database>& databases() {
  static const Archive archive;
  static const std::vector<Database> made = [] {
    const fs::path at = archive.folder();
    std::vector<Database> out;
    write_made(at / "segment", 20'000, 1);
    out.push_back({"written at once", at / "segment"});
    write_made(at / "small", 1, 2);
    out.push_back({"of one article", at / "small"});
    write_made(at / "second", 9'000, 3);
    merge_databases(std::vector{at / "segment", at / "small", at / "second"}, at / "merged");
    out.push_back({"merged", at / "merged"});
    write_updated(at / "updated");
    out.push_back({"updated", at / "updated"});
    write_scattered(at / "scattered");
    out.push_back({"of numbers far apart", at / "scattered"});
    return out;
  }();
  return made;
}

std::vector<Entry> by_xapian(const Xapian::Database& db, const std::string& term) {
  std::vector<Entry> out;
  for (auto p = db.postlist_begin(term); p != db.postlist_end(term); ++p)
    out.push_back({*p, p.get_wdf()});
  return out;
}

Entry here(const PostingList& list) {
  if (list.article() == PostingList::none) return behind_all;
  return {list.article(), list.wdf()};
}

/// A list, and what it has to hold.
struct Case {
  const Xapian::Database& db;
  const MappedDatabase* tables;
  const std::string& term;
  std::vector<Entry> expected;

  PostingList list() const { return {db, tables, term}; }

  std::size_t place_of(Xapian::docid from) const {
    return std::ranges::lower_bound(expected, from, {}, &Entry::article) - expected.begin();
  }
  Entry at(std::size_t place) const {
    return place < expected.size() ? expected[place] : behind_all;
  }
};

void check_next(const Case& c) {
  PostingList list = c.list();
  CHECK(list.articles() == c.expected.size());
  std::vector<Entry> found;
  Xapian::termcount most = 0;
  for (; list.article() != PostingList::none; list.next()) {
    found.push_back(here(list));
    most = std::max(most, list.wdf());
  }
  CHECK(found == c.expected);
  CHECK(list.most_wdf() >= most);
  list.seek(PostingList::none);
  CHECK(list.article() == PostingList::none);
}

/// To each article that is `stride` in the list behind the one before, or, when `beside`, to the
/// number behind it.
void check_seek(const Case& c, std::size_t stride, bool beside) {
  PostingList list = c.list();
  std::vector<Entry> found;
  std::vector<Entry> expected;
  for (std::size_t i = 0; i < c.expected.size(); i += stride) {
    const Xapian::docid to = c.expected[i].article + (beside ? 1 : 0);
    list.seek(to);
    found.push_back(here(list));
    expected.push_back(c.at(c.place_of(to)));
  }
  CHECK(found == expected);
  if (list.article() == PostingList::none) return;
  list.seek(c.expected.empty() ? 1 : c.expected.back().article + 1);
  CHECK(list.article() == PostingList::none);
}

/// Windows that begin where the one before ended, or `leap` behind it.
void check_run(const Case& c, Xapian::docid width, Xapian::docid leap) {
  const std::uint64_t last = c.expected.empty() ? 1 : c.expected.back().article;
  if (last / (width + leap) > 50'000) return;
  PostingList list = c.list();
  std::vector<Entry> found;
  std::vector<Entry> expected;
  for (std::uint64_t from = 1; from <= last; from += width + leap) {
    const auto end = static_cast<Xapian::docid>(std::min<std::uint64_t>(from + width, last + 1));
    list.seek(static_cast<Xapian::docid>(from));
    list.run(end, [&](Xapian::docid article, Xapian::termcount wdf) {
      found.push_back({article, wdf});
    });
    REQUIRE(list.article() >= end);
    for (std::size_t i = c.place_of(static_cast<Xapian::docid>(from));
         i < c.expected.size() && c.expected[i].article < end; ++i)
      expected.push_back(c.expected[i]);
  }
  CHECK(found == expected);
}

/// Steps of all kinds, each as likely near as far.
void check_mixed(const Case& c, unsigned seed) {
  if (c.expected.empty()) return;
  std::mt19937 random(seed);
  PostingList list = c.list();
  std::size_t place = 0;
  while (place < c.expected.size()) {
    const std::size_t ahead =
        std::min(place + random() % (std::size_t{1} << random() % 12), c.expected.size() - 1);
    const Xapian::docid to = c.expected[ahead].article + random() % 2;
    switch (random() % 4) {
      case 0:
        list.next();
        ++place;
        break;
      case 1:
        list.seek(to);
        place = std::max(place, c.place_of(to));
        break;
      case 2:
        list.run(to, [&](Xapian::docid article, Xapian::termcount wdf) {
          REQUIRE(Entry{article, wdf} == c.at(place++));
        });
        break;
      default:  // never back
        list.seek(list.article() - random() % 2);
    }
    REQUIRE(here(list) == c.at(place));
  }
}

void check_list(const Case& c) {
  check_next(c);
  for (const std::size_t stride : {1, 2, 3, 10, 100, 900, 2500, 12'000})
    for (const bool beside : {false, true}) {
      INFO("each " << stride << (beside ? ", beside it" : ""));
      check_seek(c, stride, beside);
    }
  for (const Xapian::docid width : {1u, 2u, 7u, 64u, 4096u, 1u << 20, 1u << 31})
    for (const Xapian::docid leap : {0u, 1u, 5000u}) {
      INFO("windows of " << width << ", " << leap << " apart");
      check_run(c, width, leap);
    }
  for (unsigned seed = 0; seed < 10; ++seed) {
    INFO("mixed " << seed);
    check_mixed(c, seed);
  }
}

/// Of each database, mapped, and by Xapian.
void each_case(bool by_mapping, const std::function<void(const Case&)>& check) {
  for (const Database& made : databases()) {
    const Xapian::Database db(made.folder.string());
    const auto tables = test::mapped(made.folder);
    for (const Rate& rate : rates) {
      INFO(made.how << ": " << rate.term);
      check({db, by_mapping ? tables.get() : nullptr, rate.term, by_xapian(db, rate.term)});
    }
  }
}

}  // namespace

TEST_CASE("A list from the mapped tables is what Xapian has, however it is walked through") {
  std::size_t several_pieces = 0;
  each_case(true, [&](const Case& c) {
    check_list(c);
    several_pieces += c.expected.size() > 5000;  // more than 8 KiB
  });
  CHECK(several_pieces > 20);
}

TEST_CASE("A list by Xapian is the same as from the mapped tables") {
  each_case(false, [](const Case& c) {
    check_next(c);
    for (const std::size_t stride : {1, 100, 2500}) check_seek(c, stride, stride == 100);
    check_run(c, 64, 5000);
    check_run(c, 4096, 0);
    check_mixed(c, 3);
  });
}

TEST_CASE("What no article has is an empty list") {
  for (const Database& made : databases()) {
    const Xapian::Database db(made.folder.string());
    const auto tables = test::mapped(made.folder);
    for (const MappedDatabase* const by :
         {tables.get(), static_cast<const MappedDatabase*>(nullptr)})
      for (const std::string& term :
           {""s, "\x01"s, "a\0c"s, "a\0\0"s, "zz"s, "\xFF\xFF"s, "allx"s, "al"s, "\0\xC0"s, "\0\0"s,
            std::string(246, 'z'), std::string(300, 'z'), std::string(200, '\0')}) {
        INFO(made.how << ": " << term << (by != nullptr ? "" : ", by Xapian"));
        PostingList list(db, by, term);
        CHECK(list.articles() == 0);
        CHECK(list.most_wdf() == 0);
        CHECK(list.article() == PostingList::none);
        list.seek(5);
        list.run(1000, [](Xapian::docid, Xapian::termcount) { FAIL("an article was found"); });
        CHECK(list.article() == PostingList::none);
      }
  }
}

TEST_CASE("Lists of an indexed archive are what Xapian has") {
  const Archive archive;
  const std::vector<Article> articles = test::scattered_articles(2500);
  WriterOptions bulk;
  bulk.bulk_bytes = 1;
  {
    IndexWriter writer(archive.path(), bulk);
    for (const Article& article : articles) writer.put(article);
    writer.commit();
  }
  archive.add(std::vector{test::article("new", "Texas", "mưa, bộ đội"), articles[2000]});
  const fs::path folder = fs::path(archive.path()) / served_generation(archive.path());
  const Xapian::Database db(folder.string());
  const auto tables = test::mapped(folder);
  std::size_t long_lists = 0;
  for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t) {
    const std::string term = *t;
    INFO(term);
    const Case c{db, tables.get(), term, by_xapian(db, term)};
    check_next(c);
    if (c.expected.size() < 100) continue;
    ++long_lists;
    check_seek(c, 7, false);
    check_seek(c, 600, true);
    check_run(c, 64, 1);
    check_mixed(c, 1);
  }
  CHECK(long_lists > 20);
}
