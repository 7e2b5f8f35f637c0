#include "index/glass_version.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "index/archive.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& folder) {
  std::ifstream file(folder / glass_version_name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& folder, const std::string& text) {
  fs::remove(folder / glass_version_name);  // to write over it may take long
  std::ofstream(folder / glass_version_name, std::ios::binary) << text;
}

Xapian::Document document(int terms) {
  Xapian::Document out;
  for (int i = 0; i < terms; ++i) out.add_term("t" + std::to_string(i), 1 + i % 7);
  return out;
}

void check_equal(const GlassRoot& root, const GlassRoot& expected) {
  CHECK(root.block == expected.block);
  CHECK(root.level == expected.level);
  CHECK(root.entries == expected.entries);
  CHECK(root.blocks == expected.blocks);
}

void check_equal(const GlassTotals& totals, const GlassTotals& expected) {
  CHECK(totals.articles == expected.articles);
  CHECK(totals.length == expected.length);
  CHECK(totals.shortest == expected.shortest);
  CHECK(totals.longest == expected.longest);
  CHECK(totals.largest_wdf == expected.largest_wdf);
}

std::uint64_t largest_wdf(const Xapian::Database& db) {
  Xapian::termcount out = 0;
  for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t)
    for (auto p = db.postlist_begin(*t); p != db.postlist_end(*t); ++p)
      out = std::max(out, p.get_wdf());
  return out;
}

/// What Xapian says of the database that it opens there.
void check_as_xapian(const fs::path& folder) {
  const Xapian::Database db(folder.string());
  const auto version = read_glass_version(folder);
  REQUIRE(version);
  CHECK(version->revision == db.get_revision());
  CHECK(name_of_uuid(version->uuid) == db.get_uuid());
  check_equal(version->totals,
              {db.get_doccount(), db.get_total_length(), db.get_doclength_lower_bound(),
               db.get_doclength_upper_bound(), largest_wdf(db)});
  for (std::size_t i = 0; i < glass_table_files.size(); ++i) {
    INFO(glass_table_files[i]);
    const GlassRoot& root = version->roots[i];
    const fs::path file = folder / glass_table_files[i];
    if (root.blocks == 0) continue;
    CHECK(root.entries > 0);
    CHECK(root.block < root.blocks);
    CHECK(root.blocks * glass_block_bytes <= fs::file_size(file));
  }
}

GlassVersion made_version() {
  GlassVersion out;
  for (int i = 0; i < 16; ++i) out.uuid += static_cast<char>(i * 17);
  out.revision = 300;
  out.roots = {
      {{5, 2, 70'000, 129}, {0, 0, 1, 1}, {}, {4'000'000'000, 3, 1, 4'100'000'000}, {}, {}}};
  out.totals = {200, 1'000'000'000'000, 1, 70'000, 130};
  return out;
}

}  // namespace

TEST_CASE("What Xapian wrote of a database is read") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  check_as_xapian(folder);
  for (const int terms : {3, 20'000, 1}) {
    db.add_document(document(terms));
    db.commit();
    check_as_xapian(folder);
  }
  for (int i = 0; i < 140; ++i) {  // numbers of two bytes
    db.add_document(document(i));
    db.commit();
  }
  check_as_xapian(folder);
  const auto version = read_glass_version(folder);
  CHECK(version->revision > 140);
  CHECK(version->totals.articles == 143);
  CHECK(version->roots[glass::lists].level > 0);
  CHECK(version->roots[glass::lists].blocks > 0);
  CHECK(version->roots[glass::terms].blocks > 0);
  CHECK(version->roots[glass::data].blocks == 0);
  CHECK(version->roots[glass::positions].blocks == 0);
  db.delete_document(2);
  db.commit();
  check_as_xapian(folder);
}

TEST_CASE("What was written is read again") {
  const Archive archive;
  const GlassVersion expected = made_version();
  write_glass_version(archive.folder(), expected);
  const auto version = read_glass_version(archive.folder());
  REQUIRE(version);
  CHECK(version->uuid == expected.uuid);
  CHECK(version->revision == expected.revision);
  for (std::size_t i = 0; i < expected.roots.size(); ++i) {
    INFO("table " << i);
    check_equal(version->roots[i], expected.roots[i]);
  }
  check_equal(version->totals, expected.totals);
}

TEST_CASE("Uuids are named as Xapian names them") {
  CHECK(name_of_uuid(made_version().uuid) == "00112233-4455-6677-8899-aabbccddeeff");
}

TEST_CASE("Of a folder without the file nothing is read") {
  const Archive archive;
  CHECK_FALSE(read_glass_version(archive.folder()));
  CHECK_FALSE(read_glass_version(archive.folder() / "none"));
  write(archive.folder(), "");
  CHECK_FALSE(read_glass_version(archive.folder()));
}

TEST_CASE("Of a file that ends too early nothing is read") {
  const Archive archive;
  write_glass_version(archive.folder(), made_version());
  const std::string text = read(archive.folder());
  // The last number, of spellings, is not looked at.
  for (std::size_t bytes = 0; bytes + 1 < text.size(); ++bytes) {
    INFO(bytes << " bytes");
    write(archive.folder(), text.substr(0, bytes));
    CHECK_FALSE(read_glass_version(archive.folder()));
  }
}

TEST_CASE("Any byte may be another: something is read, or nothing") {
  const Archive archive;
  write_glass_version(archive.folder(), made_version());
  const std::string text = read(archive.folder());
  constexpr std::size_t magic = 16;
  std::size_t something = 0;
  std::size_t nothing = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    for (const unsigned byte : {0x00u, 0x01u, 0x7Fu, 0x80u, 0xFFu}) {
      std::string changed = text;
      if (changed[at] == static_cast<char>(byte)) continue;
      changed[at] = static_cast<char>(byte);
      write(archive.folder(), changed);
      const bool read = read_glass_version(archive.folder()).has_value();
      ++(read ? something : nothing);
      if (at < magic) CHECK_FALSE(read);
    }
  CHECK(something > 100);
  CHECK(nothing > 100);
}

TEST_CASE("Blocks of another size are not read") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  for (const int bytes : {2048, 4096, 16384, 65536}) {
    Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE, bytes)
        .add_document(document(3));
    CHECK_FALSE(read_glass_version(folder));
  }
  Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE, 8192)
      .add_document(document(3));
  CHECK(read_glass_version(folder));
}
