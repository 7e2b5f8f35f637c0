#include "index/mapped_database.h"

#include <algorithm>
#include <random>

#include "index/archive.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/mapped.h"
#include "support/failure.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

/// Slots that articles have, and some that they have not.
constexpr std::uint32_t slots = 14;

fs::path generation(const Archive& archive) {
  return fs::path(archive.path()) / served_generation(archive.path());
}

std::vector<std::string> values_by_xapian(const Xapian::Database& db, Xapian::docid article) {
  std::vector<std::string> out(slots);
  try {
    const Xapian::Document document = db.get_document(article);
    for (std::uint32_t slot = 0; slot < slots; ++slot) out[slot] = document.get_value(slot);
  } catch (const Xapian::DocNotFoundError&) {
  }
  return out;
}

std::string data_by_xapian(const Xapian::Database& db, Xapian::docid article) try {
  return db.get_document(article).get_data();
} catch (const Xapian::DocNotFoundError&) {
  return {};
}

/// All articles, those that are missing, and the numbers behind the last.
void check_articles(const Xapian::Database& db, const MappedDatabase& tables) {
  for (Xapian::docid article = 1; article <= db.get_lastdocid() + 3; ++article) {
    INFO("article " << article);
    REQUIRE((tables.data(article) == data_by_xapian(db, article)));
    std::vector<std::string> values;
    for (std::uint32_t slot = 0; slot < slots; ++slot)
      values.push_back(tables.value(article, slot));
    REQUIRE(values == values_by_xapian(db, article));
  }
}

void check_rest(const Xapian::Database& db, const MappedDatabase& tables) {
  Xapian::termcount most = 0;
  for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t) {
    REQUIRE(tables.articles_with(*t) == t.get_termfreq());
    for (auto p = db.postlist_begin(*t); p != db.postlist_end(*t); ++p)
      most = std::max(most, p.get_wdf());
  }
  CHECK(tables.largest_wdf() == most);
  std::size_t notes = 0;
  for (auto key = db.metadata_keys_begin(); key != db.metadata_keys_end(); ++key, ++notes)
    REQUIRE(tables.metadata(*key) == db.get_metadata(*key));
  CHECK(notes > 2);
}

void check_missing(const MappedDatabase& tables) {
  for (const Xapian::docid article : {0u, 1'000'000u, UINT32_MAX - 1, UINT32_MAX}) {
    INFO(article);
    CHECK(tables.data(article).empty());
    for (std::uint32_t slot = 0; slot < slots; ++slot) CHECK(tables.value(article, slot).empty());
  }
  for (const std::uint32_t slot : {19u, 127u, 128u, 300u, UINT32_MAX})
    CHECK(tables.value(1, slot).empty());
  for (const char* const key : {"", "none", "vnfts", "vnfts.format.", "\xFF"}) {
    INFO(key);
    CHECK(tables.metadata(key).empty());
    CHECK(tables.articles_with(key) == 0);
  }
}

void check_all(const fs::path& folder) {
  const Xapian::Database db(folder.string());
  const auto tables = test::mapped(folder);
  check_articles(db, *tables);
  check_rest(db, *tables);
  check_missing(*tables);
}

}  // namespace

TEST_CASE("An archive indexed in bulk reads as Xapian reads it") {
  const Archive archive;
  WriterOptions bulk;
  bulk.bulk_bytes = 1;
  {
    IndexWriter writer(archive.path(), bulk);
    for (const Article& article : test::scattered_articles(600)) writer.put(article);
    writer.remember("a note", std::string(10'000, 'n'));
    writer.commit();
  }
  check_all(generation(archive));
}

TEST_CASE("An archive of small updates reads as Xapian reads it") {
  const Archive archive;
  std::vector<Article> articles = test::scattered_articles(400);
  std::mt19937 random(4);
  for (std::size_t i = 0; i < articles.size(); i += 9)  // of several items, and not
    for (std::size_t n = random() % 20'000; n > 0; --n)
      articles[i].url += static_cast<char>(' ' + random() % 90);
  archive.add(std::span(articles).first(300));
  archive.add(std::span(articles).subspan(300));
  {
    IndexWriter writer(archive.path());
    for (int i = 0; i < 60; ++i) writer.remove("a" + std::to_string(100 + random() % 150));
    for (int i = 0; i < 40; ++i) {
      Article& changed = articles[random() % 100];
      changed.title += " mới";
      writer.put(changed);
    }
    writer.commit();
  }
  check_all(generation(archive));
}

TEST_CASE("Values and data of any kind read as Xapian reads them") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  {
    Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    std::mt19937 random(6);
    for (int i = 0; i < 1500; ++i) {
      Xapian::Document document;
      if (random() % 3 != 0) document.set_data(std::string(random() % 3000, 'd'));
      for (const std::uint32_t slot : {0u, 1u, 5u, 13u})
        if (random() % (slot + 1) == 0)
          document.add_value(slot, std::string(random() % (random() % 50 == 0 ? 5000 : 9), 'v'));
      document.add_value(200, "of a slot of two bytes");
      document.add_term("t" + std::to_string(i), 1 + random() % 200);
      db.add_document(document);
      if (i % 400 == 0) db.commit();
    }
    for (Xapian::docid article = 500; article < 900; ++article) db.delete_document(article);
    for (const char* const key : {"a", "b", "vnfts"}) db.set_metadata(key, std::string(9000, *key));
    db.commit();
  }
  const Xapian::Database db(folder.string());
  const auto tables = test::mapped(folder);
  check_articles(db, *tables);
  check_rest(db, *tables);
  CHECK(tables->value(1, 200) == "of a slot of two bytes");
  CHECK(tables->value(600, 200).empty());
  CHECK(tables->value(1500, 200) == "of a slot of two bytes");
  CHECK(tables->value(1501, 200).empty());
}

TEST_CASE("A database without articles has metadata, and nothing else") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  {
    Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    db.set_metadata("key", "text");
  }
  const auto tables = test::mapped(folder);
  CHECK(tables->metadata("key") == "text");
  check_missing(*tables);
}

TEST_CASE("Only the last revision of the database asked for is opened") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  const std::string uuid = db.get_uuid();
  CHECK(MappedDatabase::open(folder, uuid, db.get_revision()) == nullptr);  // no tables yet
  db.add_document({});
  db.commit();
  const auto revision = db.get_revision();
  CHECK(MappedDatabase::open(folder, uuid, revision) != nullptr);
  CHECK(MappedDatabase::open(folder, uuid, revision + 1) == nullptr);
  CHECK(MappedDatabase::open(folder, uuid, revision - 1) == nullptr);
  CHECK(MappedDatabase::open(folder, "", revision) == nullptr);
  CHECK(MappedDatabase::open(folder / "none", uuid, revision) == nullptr);
  db.add_document({});
  db.commit();
  CHECK(MappedDatabase::open(folder, uuid, revision) == nullptr);
  CHECK(MappedDatabase::open(folder, uuid, db.get_revision()) != nullptr);
  fs::remove(folder / "postlist.glass");
  CHECK(test::failure([&] { MappedDatabase::open(folder, uuid, db.get_revision()); }) ==
        ErrorCode::io);
}
