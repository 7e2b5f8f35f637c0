#include "index/table_store.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "index/archive.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/schema.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

fs::path generation(const Archive& archive) {
  return fs::path(archive.path()) / served_generation(archive.path());
}

/// Its databases, as an index of shards has them.
struct Opened {
  Xapian::Database all;
  TableStore store;

  explicit Opened(const std::vector<fs::path>& folders) {
    for (const fs::path& folder : folders) {
      const Xapian::Database shard(folder.string());
      all.add_database(shard);
      store.add(shard, folder);
    }
  }
  void reopen() {
    all.reopen();
    store.refresh();
  }
};

/// 50 articles in two indexes, the first and the others, which are more.
struct Halves {
  Archive first;
  Archive second;

  Halves() {
    const std::vector<Article> articles = test::scattered_articles(50);
    first.add(std::span(articles).first(20));
    second.add(std::span(articles).subspan(20));
  }
  std::vector<fs::path> folders() const { return {generation(first), generation(second)}; }
};

const Halves& halves() {
  static const Halves halves;
  return halves;
}

std::string id_of(const TableStore& store, Xapian::docid article) {
  return decode_data(store.data(article)).article.id;
}

/// What Xapian reads of all shards together.
void check_as_xapian(const Opened& opened) {
  const Xapian::Database& db = opened.all;
  std::size_t articles = 0;
  for (auto p = db.postlist_begin(""); p != db.postlist_end(""); ++p, ++articles) {
    const Xapian::Document document = db.get_document(*p);
    REQUIRE((opened.store.data(*p) == document.get_data()));
    for (Xapian::valueno slot = 0; slot < 13; ++slot)
      REQUIRE(opened.store.value(*p, slot) == document.get_value(slot));
  }
  CHECK(articles == 50);
  for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t)
    REQUIRE(opened.store.articles_with(*t) == t.get_termfreq());
  CHECK(opened.store.articles_with("none") == 0);
}

void check_metadata(const Opened& opened, const std::vector<fs::path>& folders) {
  std::size_t keys = 0;
  for (auto key = opened.all.metadata_keys_begin(); key != opened.all.metadata_keys_end(); ++key) {
    std::vector<std::string> expected;
    for (const fs::path& folder : folders)
      expected.push_back(Xapian::Database(folder.string()).get_metadata(*key));
    REQUIRE(opened.store.metadata(*key) == expected);
    ++keys;
  }
  CHECK(keys > 2);
  CHECK(opened.store.metadata("none") == std::vector<std::string>(folders.size()));
}

Article numbered(int number, const std::string& body) {
  return test::article("n" + std::to_string(number), "Số " + std::to_string(number), body);
}

}  // namespace

TEST_CASE("Shards are read in turn, as Xapian numbers their articles, mapped and by Xapian") {
  for (const bool mapped : {true, false}) {
    INFO((mapped ? "mapped" : "by Xapian"));
    Opened opened(halves().folders());
    opened.store.set_mapped(mapped);
    check_as_xapian(opened);
    check_metadata(opened, halves().folders());
    CHECK(id_of(opened.store, 1) == "a0");
    CHECK(id_of(opened.store, 2) == "a20");
    CHECK(id_of(opened.store, 39) == "a19");
    CHECK(id_of(opened.store, 60) == "a49");
  }
}

TEST_CASE("A shard that lies nowhere is read by Xapian beside another that is mapped") {
  Opened opened({});
  for (const fs::path& folder : halves().folders()) {
    const Xapian::Database shard(folder.string());
    opened.all.add_database(shard);
    opened.store.add(shard, opened.store.shards().empty() ? fs::path() : folder);
  }
  check_as_xapian(opened);
  check_metadata(opened, halves().folders());
  CHECK(opened.store.of(opened.store.shards()[0]) == nullptr);
  CHECK(opened.store.of(opened.store.shards()[1]) != nullptr);
  CHECK_FALSE(opened.store.changed());
}

TEST_CASE("The tables of a shard are those of its own folder") {
  Opened opened(halves().folders());
  REQUIRE(opened.store.shards().size() == 2);
  for (const Xapian::Database& shard : opened.store.shards()) {
    const auto tables = opened.store.of(shard);
    REQUIRE(tables != nullptr);
    CHECK((tables->data(1) == shard.get_document(1).get_data()));
  }
  opened.store.set_mapped(false);
  CHECK(opened.store.of(opened.store.shards()[0]) == nullptr);
  opened.store.set_mapped(true);
  CHECK(opened.store.of(opened.store.shards()[0]) != nullptr);
  const Archive other;
  other.add(std::vector{numbered(1, "mưa")});
  CHECK(opened.store.of(Xapian::Database(generation(other).string())) == nullptr);
}

TEST_CASE("Of shards that were one, and have its name, Xapian reads the lists") {
  const Archive one;
  const Archive other;
  one.add(test::scattered_articles(20));
  fs::copy(one.path(), other.path(), fs::copy_options::recursive);
  other.add(std::vector{test::article("late", "Một", "khuếch đại")});
  const std::vector<fs::path> folders{generation(one), generation(other)};
  const Opened opened(folders);
  for (const Xapian::Database& shard : opened.store.shards())
    CHECK(opened.store.of(shard) == nullptr);
  CHECK(opened.store.articles_with("khuếch") == 1);
  std::ofstream(fs::path(one.path()) / stub_name)
      << "auto " << folders[0].string() << "\nauto " << folders[1].string() << "\n";
  CHECK(one.ids("khuếch đại") == std::vector<std::string>{"late"});
}

TEST_CASE("A commit is a change until the databases are opened again") {
  const Archive archive;
  archive.add(std::vector{numbered(1, "mưa"), numbered(2, "nắng")});
  Opened opened({generation(archive)});
  const TableStore copy = opened.store;
  CHECK_FALSE(opened.store.changed());
  for (int i = 0; i < 5; ++i) {
    INFO("commit " << i);
    const std::string body = "gió" + std::to_string(i);
    archive.add(std::vector{numbered(2, body), numbered(3 + i, body)});
    CHECK(opened.store.changed());
    CHECK(copy.changed());
    opened.store.refresh();  // which alone does not open the databases
    CHECK(opened.store.changed());
    opened.reopen();
    CHECK_FALSE(opened.store.changed());
    CHECK_FALSE(copy.changed());
    REQUIRE(opened.store.of(opened.all) != nullptr);
    for (const TableStore& store : {opened.store, copy}) {
      CHECK(store.articles_with(body) == 2);
      CHECK(decode_data(store.data(2)).article.body == body);
      CHECK(decode_data(store.data(3 + i)).article.id == "n" + std::to_string(3 + i));
    }
  }
}

TEST_CASE("A commit to any of the shards is a change") {
  const Archive first;
  const Archive second;
  first.add(std::vector{numbered(1, "mưa")});
  second.add(std::vector{numbered(2, "mưa")});
  Opened opened({generation(first), generation(second)});
  int number = 3;
  for (const Archive* const written : {&second, &first, &second}) {
    CHECK_FALSE(opened.store.changed());
    written->add(std::vector{numbered(number++, "mưa")});
    CHECK(opened.store.changed());
    opened.reopen();
    CHECK_FALSE(opened.store.changed());
    CHECK(opened.store.articles_with("mưa") == opened.all.get_termfreq("mưa"));
  }
  CHECK(opened.store.articles_with("mưa") == 5);
}

TEST_CASE("By Xapian no commit is a change: it reads what it has opened") {
  const Archive archive;
  archive.add(std::vector{numbered(1, "mưa")});
  Opened opened({generation(archive)});
  opened.store.set_mapped(false);
  archive.add(std::vector{numbered(2, "mưa")});
  CHECK_FALSE(opened.store.changed());
  CHECK(opened.store.articles_with("mưa") == 1);
  opened.store.set_mapped(true);
  CHECK(opened.store.changed());
  opened.reopen();
  CHECK(opened.store.articles_with("mưa") == 2);
}

TEST_CASE("A database that has another revision already when it is added is read by Xapian") {
  const Archive archive;
  archive.add(std::vector{numbered(1, "mưa")});
  const fs::path folder = generation(archive);
  const Xapian::Database before(folder.string());
  archive.add(std::vector{numbered(2, "mưa")});
  TableStore store;
  store.add(before, folder);
  CHECK(store.of(before) == nullptr);
  CHECK_FALSE(store.changed());
  CHECK(store.articles_with("mưa") == 1);
  Xapian::Database(before).reopen();
  store.refresh();
  CHECK(store.of(before) != nullptr);
  CHECK(store.articles_with("mưa") == 2);
}
