#include "index/glass_cursor.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <random>

#include "index/archive.h"
#include "index/glass_keys.h"
#include "index/glass_version.h"
#include "index/inflate.h"
#include "support/failure.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

using Entries = std::map<std::string, std::string>;

std::string random_bytes(std::mt19937& random, std::size_t count) {
  std::string out(count, '\0');
  for (char& c : out) c = static_cast<char>(random());
  return out;
}

/// Some keys begin with others, some tags take many blocks.
Entries made_entries(std::size_t count, const std::string& prefix, std::size_t most_tag) {
  std::mt19937 random(static_cast<unsigned>(count));
  Entries out;
  while (out.size() < count) {
    const std::string key = prefix + random_bytes(random, 1 + random() % 4);
    const std::size_t bytes = random() % 50 == 0 ? random() % most_tag : random() % 30;
    out[key] = random_bytes(random, bytes);
    if (random() % 3 == 0) out[key + '\0'] = "x";
  }
  return out;
}

GlassFile written(const fs::path& path, const Entries& entries) {
  GlassTable table(path);
  for (const auto& [key, tag] : entries) table.add(key, tag);
  return {path, table.finish()};
}

/// Keys that are there, those around them, and some that are behind all or before.
std::vector<std::string> keys_around(const Entries& entries) {
  std::vector<std::string> out = {std::string(1, '\0'), std::string(255, '\xFF')};
  std::size_t number = 0;
  for (const auto& [key, tag] : entries) {
    out.push_back(key);
    if (number++ % 5 != 0) continue;
    out.push_back(key + '\0');
    out.push_back(key + '\xFF');
    out.push_back(key.substr(0, key.size() - 1));
    out.push_back(key.substr(0, key.size() - 1) + static_cast<char>(key.back() - 1));
  }
  return out;
}

void check_walk(const GlassFile& file, const Entries& entries) {
  GlassCursor cursor(file);
  cursor.seek({});
  CHECK(cursor.key().empty());
  // Twice: what of a tag was read before the cursor goes on does not matter.
  for (const bool reads : {true, false}) {
    cursor.seek({});
    for (const auto& [key, tag] : entries) {
      REQUIRE(cursor.next());
      REQUIRE(cursor.key() == key);
      if (reads) REQUIRE(cursor.tag() == tag);
    }
    CHECK_FALSE(cursor.next());
    CHECK_FALSE(cursor.next());
    CHECK(cursor.find(entries.begin()->first));
  }
}

void check_seek(const GlassFile& file, const Entries& entries) {
  GlassCursor cursor(file);
  for (const std::string& key : keys_around(entries)) {
    auto expected = entries.upper_bound(key);
    cursor.seek(key);
    if (expected == entries.begin()) {
      REQUIRE(cursor.key().empty());
    } else {
      const auto before = std::prev(expected);
      REQUIRE(cursor.key() == before->first);
      REQUIRE(cursor.tag() == before->second);
    }
    // From there on.
    for (int i = 0; i < 3 && expected != entries.end(); ++i, ++expected) {
      REQUIRE(cursor.next());
      REQUIRE(cursor.key() == expected->first);
    }
    const bool there = entries.contains(key);
    REQUIRE(GlassCursor(file).find(key) == there);
    REQUIRE(cursor.find(key) == there);
    if (there) REQUIRE(cursor.tag() == entries.at(key));
  }
}

void check_table(const GlassFile& file, const Entries& entries) {
  check_walk(file, entries);
  check_seek(file, entries);
}

struct Example {
  std::size_t entries;
  std::string prefix;
  std::size_t most_tag;
  std::uint32_t level;
};
// A long beginning that all share makes keys long, and tables high.
const std::vector<Example> examples = {
    {1, "", 100, 0},
    {20, "k", 20, 0},
    {700, "k", 1000, 1},
    {3000, "k", 60'000, 1},
    {3000, std::string(200, 'k'), 5000, 2},
};

/// A database of nothing but metadata, which are entries of the table of lists.
struct MetadataTable {
  Archive archive;
  fs::path folder = archive.folder() / "db";
  Entries expected;

  explicit MetadataTable(const Example& example) {
    const Entries entries = made_entries(example.entries, example.prefix + "m", example.most_tag);
    Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    std::size_t number = 0;
    for (const auto& [key, tag] : entries) {
      db.set_metadata(key, "something else, of another length");
      if (++number % 200 == 0) db.commit();
    }
    db.commit();
    for (const auto& [key, tag] : entries) {
      db.set_metadata(key, ++number % 3 == 0 ? "" : tag);  // which takes it away
      if (number % 500 == 0) db.commit();
    }
    db.commit();
    for (const auto& [key, tag] : entries)
      if (const std::string text = db.get_metadata(key); !text.empty())
        expected[metadata_key(key)] = text;
  }
};

void put(char* at, std::uint32_t number, int bytes) {
  for (int i = bytes - 1; i >= 0; --i, number >>= 8) at[i] = static_cast<char>(number);
}

void add_leaf_item(GlassBlock& block, unsigned flags, const std::string& key, unsigned part,
                   const std::string& tag) {
  using namespace glass_layout;
  const std::size_t part_of = part == 0 ? 0 : part_bytes;
  const std::size_t bytes = leaf_item_overhead + key.size() + part_of + tag.size();
  char* const item = block.add_item(bytes);
  put(item, flags | static_cast<unsigned>(bytes - leaf_item_overhead), 2);
  item[2] = static_cast<char>(key.size());
  key.copy(item + 3, key.size());
  if (part != 0) put(item + 3 + key.size(), part, 2);
  tag.copy(item + 3 + key.size() + part_of, tag.size());
}

void add_branch_item(GlassBlock& block, std::uint32_t child, const std::string& key,
                     unsigned part) {
  char* const item = block.add_item(glass_layout::branch_item_overhead + key.size());
  put(item, child, 4);
  item[4] = static_cast<char>(key.size());
  key.copy(item + 5, key.size());
  put(item + 5 + key.size(), part, 2);
}

/// A table whose blocks somebody wrote.
class Forged {
 public:
  std::uint32_t add(GlassBlock& block) {
    bytes_ += block.finished();
    return blocks_++;
  }
  GlassFile file(std::uint32_t root, std::uint32_t level) const {
    const fs::path path = archive_.folder() / "table";
    std::ofstream(path, std::ios::binary) << bytes_;
    return {path, {root, level, 1, blocks_}};
  }

 private:
  Archive archive_;
  std::string bytes_;
  std::uint32_t blocks_ = 0;
};

bool damaged(const std::function<void()>& work) {
  return test::possible_failure(work) == ErrorCode::damaged;
}

}  // namespace

TEST_CASE("What was written to a table is found, in order, and nothing else") {
  for (const Example& example : examples) {
    INFO(example.entries << " entries behind " << example.prefix);
    const Archive archive;
    const Entries entries = made_entries(example.entries, example.prefix, example.most_tag);
    const GlassFile file = written(archive.folder() / "table", entries);
    CHECK(file.root().level == example.level);
    check_table(file, entries);
  }
}

TEST_CASE("What Xapian wrote to a table, and changed, is found, in order, and nothing else") {
  for (const Example& example : examples) {
    if (example.entries < 5) continue;
    INFO(example.entries << " entries behind " << example.prefix);
    const MetadataTable table(example);
    const auto version = read_glass_version(table.folder);
    REQUIRE(version);
    const GlassRoot& root = version->roots[glass::lists];
    CHECK(root.level == example.level);
    const GlassFile file(table.folder / "postlist.glass", root);
    check_table(file, table.expected);
  }
}

TEST_CASE("Articles are found in the table of data by their numbers") {
  const Archive archive;
  const fs::path folder = archive.folder() / "db";
  std::mt19937 random(2);
  std::map<std::string, std::string> expected;
  {
    Xapian::WritableDatabase db(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (Xapian::docid id = 1; id < 3'000'000'000; id += 1 + random() % (1 + id)) {
      // Both those that are shorter compressed and others, of one item and of several.
      std::string text = random_bytes(random, random() % 3 == 0 ? random() % 9000 : random() % 40);
      if (random() % 2 == 0) text.append(random() % 9000, 'x');
      Xapian::Document document;
      document.set_data(text);
      db.replace_document(id, document);
      if (!text.empty()) expected[article_key(id)] = text;
    }
    db.commit();
  }
  const auto version = read_glass_version(folder);
  REQUIRE(version);
  const GlassFile file(folder / "docdata.glass", version->roots[glass::data]);
  GlassCursor cursor(file);
  std::size_t compressed = 0;
  cursor.seek({});
  for (const auto& [key, text] : expected) {
    REQUIRE(cursor.next());
    REQUIRE(cursor.key() == key);
    const bool shorter = cursor.compressed();
    compressed += shorter;
    const std::string tag(cursor.tag());
    REQUIRE((shorter ? inflate(tag) : tag) == text);
  }
  CHECK_FALSE(cursor.next());
  CHECK(compressed > 5);
  CHECK(compressed + 5 < expected.size());
}

TEST_CASE("Whether a tag is compressed is told of each entry") {
  const Archive archive;
  GlassTable table(archive.folder() / "table");
  for (char key = 'a'; key < 'z'; ++key)
    table.add(std::string(1, key), std::string(key == 'c' ? 20'000 : 3, 'x'), key % 2 == 1);
  const GlassFile file(archive.folder() / "table", table.finish());
  GlassCursor cursor(file);
  cursor.seek({});
  for (char key = 'a'; key < 'z'; ++key) {
    REQUIRE(cursor.next());
    CHECK(cursor.compressed() == (key % 2 == 1));
  }
}

TEST_CASE("No entry is without a key") {
  const Archive archive;
  const GlassFile file = written(archive.folder() / "table", {{"a", "x"}});
  CHECK_FALSE(GlassCursor(file).find({}));
}

TEST_CASE("A file that is not there, is empty or is shorter than its table is an error") {
  const Archive archive;
  const fs::path path = archive.folder() / "table";
  CHECK(test::failure([&] { GlassFile(path, {}); }) == ErrorCode::io);
  std::ofstream(path).flush();
  CHECK(test::failure([&] { GlassFile(path, {}); }) == ErrorCode::io);
  const Entries entries = made_entries(700, "k", 1000);
  const GlassRoot root = written(path, entries).root();
  for (const std::size_t bytes :
       {std::size_t{1}, glass_block_bytes - 1, root.blocks * glass_block_bytes - 1}) {
    fs::resize_file(path, bytes);
    const GlassFile file(path, root);
    CHECK(damaged([&] { check_walk(file, entries); }));
    written(path, entries);
  }
  for (const std::uint32_t block : {root.blocks, UINT32_MAX}) {
    const GlassFile file(path, {block, root.level, root.entries, root.blocks});
    CHECK(damaged([&] { GlassCursor(file).seek("k"); }));
  }
  for (const std::uint32_t level : {0u, 2u, 7u, 8u, UINT32_MAX}) {
    const GlassFile file(path, {root.block, level, root.entries, root.blocks});
    CHECK(damaged([&] { GlassCursor(file).seek("k"); }));
  }
}

TEST_CASE("A part of a tag without its first is damage") {
  Forged table;
  GlassBlock leaf;
  leaf.begin(0);
  add_leaf_item(leaf, glass_layout::last_flag, "k", 2, "rest");
  const std::uint32_t root = table.add(leaf);
  const GlassFile file = table.file(root, 0);
  for (const char* const key : {"", "a", "k", "z"}) {
    INFO(key);
    CHECK(damaged([&] { GlassCursor(file).seek(key); }));
  }
}

TEST_CASE("Blocks that are named again and again make no tag longer than the file") {
  Forged table;
  GlassBlock first;
  first.begin(0);
  add_leaf_item(first, glass_layout::first_flag | glass_layout::last_flag, "", 0, "");
  add_leaf_item(first, glass_layout::first_flag, "k", 0, "begins");
  const std::uint32_t front = table.add(first);
  GlassBlock middle;
  middle.begin(0);
  add_leaf_item(middle, 0, "k", 2, std::string(8000, 'x'));
  const std::uint32_t more = table.add(middle);
  GlassBlock last;
  last.begin(0);
  add_leaf_item(last, glass_layout::last_flag, "k", 3, "ends");
  const std::uint32_t back = table.add(last);
  GlassBlock branch;
  branch.begin(1);
  add_branch_item(branch, front, "", 0);
  for (int i = 0; i < 500; ++i) add_branch_item(branch, more, "k", 2);
  add_branch_item(branch, back, "k", 3);
  const std::uint32_t root = table.add(branch);
  const GlassFile file = table.file(root, 1);
  GlassCursor cursor(file);
  REQUIRE(cursor.find("k"));
  CHECK(damaged([&] { cursor.tag(); }));
  REQUIRE(cursor.find("k"));
  CHECK(damaged([&] { cursor.next(); }));
}
