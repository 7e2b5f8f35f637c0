/// Tables of which bytes are wrong, read past Xapian: a look-up works, or says that they are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>

#include "index/archive.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/posting_list.h"
#include "index/segment.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A database whose tables are written anew, each time with other damage.
class Victim {
 public:
  Victim() {
    Lexicon lexicon;
    std::mt19937 random(5);
    std::vector<Postings> articles;
    for (int i = 0; i < 4000; ++i) {
      Postings& article = articles.emplace_back(lexicon);
      for (const unsigned one_of : {1u, 2u, 9u, 300u})
        if (random() % one_of == 0)
          article.add_term("of " + std::to_string(one_of), 1 + random() % 150);
      article.add_term(std::string(240, 'z'), 1 + random() % 3);
      article.add_boolean_term("Q" + std::to_string(i));
      article.add_value(0, std::string(8, static_cast<char>('a' + i % 26)));
      if (i % 3 == 0) article.add_value(7, std::to_string(i));
      article.set_data(std::string(50 + i % 70, 'd') + std::to_string(random()));
      if (i % 500 == 0) article.set_data(std::string(300'000, 'x'));
    }
    write_glass_segment(folder_, articles, lexicon);
    version_ = *read_glass_version(folder_);
    for (const char* const name : {glass_table_files[glass::lists], glass_table_files[glass::data]})
      whole_.emplace_back(folder_ / name, read(folder_ / name));
  }

  /// As it was, but for what `harm` does to the bytes of a table.
  template <typename Harm>
  void damage(std::size_t table, Harm&& harm) {
    if (damaged_ != table) write(damaged_, whole_[damaged_].second);
    damaged_ = table;
    std::string bytes = whole_[table].second;
    harm(bytes);
    write(table, bytes);
  }

  fs::path folder() const { return folder_; }
  const GlassVersion& version() const { return version_; }
  static constexpr std::size_t tables = 2;

 private:
  void write(std::size_t table, const std::string& bytes) const {
    fs::remove(whole_[table].first);  // to write over it may take long
    std::ofstream(whole_[table].first, std::ios::binary) << bytes;
  }

  Archive archive_;
  fs::path folder_ = archive_.folder() / "db";
  GlassVersion version_;
  std::size_t damaged_ = 0;
  std::vector<std::pair<fs::path, std::string>> whole_;
};

/// How look-ups ended.
struct Ends {
  std::size_t good = 0;
  std::size_t refused = 0;

  template <typename LookUp>
  void count(LookUp&& look_up) {
    try {
      look_up();
      ++good;
    } catch (const Error& e) {
      if (e.code() != ErrorCode::damaged && e.code() != ErrorCode::io) FAIL(e.what());
      ++refused;
    }
  }
};

void read_list(const MappedDatabase& tables, const std::string& term, std::mt19937& random) {
  PostingList list({}, &tables, term);
  std::uint64_t sum = 0;
  Xapian::docid last = 0;
  const auto stride = static_cast<Xapian::docid>(1 + random() % 2000);
  while (list.article() != PostingList::none) {
    if (list.article() < last) FAIL("back to " << list.article() << " from " << last);
    last = list.article();
    const Xapian::docid end = last < PostingList::none - stride ? last + stride : last + 1;
    if (random() % 3 == 0)
      list.seek(end);
    else if (random() % 2 == 0)
      list.run(end, [&](Xapian::docid, Xapian::termcount wdf) { sum += wdf; });
    else
      list.next();
  }
}

void look_up_everything(const MappedDatabase& tables, std::mt19937& random, Ends& ends) {
  for (const std::string& term :
       {std::string("of 1"), std::string("of 2"), std::string("of 9"), std::string("of 300"),
        std::string(240, 'z'), std::string("none"), "Q" + std::to_string(random() % 4000)}) {
    ends.count([&] { read_list(tables, term, random); });
    ends.count([&] { tables.articles_with(term); });
  }
  ends.count([&] { tables.metadata("vnfts.format"); });
  for (int i = 0; i < 6; ++i) {
    const auto article = static_cast<Xapian::docid>(1 + random() % 4003);
    ends.count([&] { tables.data(article); });
    ends.count([&] { tables.data(1 + article / 500 * 500); });  // the long ones
    for (const std::uint32_t slot : {0u, 7u, 8u}) ends.count([&] { tables.value(article, slot); });
  }
  ends.count([&] {
    GlassCursor cursor(tables.lists());
    cursor.seek(std::string(1, static_cast<char>(random())));
    for (int i = 0; i < 200 && cursor.next(); ++i) cursor.tag();
  });
}

void look_up_everything(const Victim& victim, std::mt19937& random, Ends& ends) {
  try {
    look_up_everything(MappedDatabase(victim.folder(), victim.version()), random, ends);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::io) FAIL(e.what());
    ++ends.refused;  // a file without bytes
  }
}

/// The bytes that tell where others are: headers, directories and the heads of items are looked
/// for in the front of a block.
std::size_t place(const std::string& bytes, std::mt19937& random) {
  const std::size_t blocks = bytes.size() / glass_block_bytes;
  const std::size_t within = random() % 2 == 0 ? random() % 200 : random() % glass_block_bytes;
  return random() % blocks * glass_block_bytes + within;
}

/// So many times, each after `harm` to one of the tables.
template <typename Harm>
Ends look_up_damaged(Victim& victim, int rounds, std::mt19937& random, Harm&& harm) {
  Ends ends;
  for (int round = 0; round < rounds; ++round) {
    INFO("round " << round);
    victim.damage(random() % Victim::tables, harm);
    look_up_everything(victim, random, ends);
  }
  return ends;
}

}  // namespace

TEST_CASE("Flipped bits of a table are survived") {
  Victim victim;
  std::mt19937 random(1);
  const Ends ends = look_up_damaged(victim, 1500, random, [&](std::string& bytes) {
    for (std::size_t flips = 1 + random() % 30; flips > 0; --flips)
      bytes[place(bytes, random)] ^= static_cast<char>(1 << random() % 8);
  });
  CHECK(ends.good > 5000);
  CHECK(ends.refused > 1000);
}

TEST_CASE("Blocks full of zeros, of noise, or of another's bytes are survived") {
  Victim victim;
  std::mt19937 random(2);
  const Ends ends = look_up_damaged(victim, 400, random, [&](std::string& bytes) {
    const std::size_t blocks = bytes.size() / glass_block_bytes;
    char* const at = bytes.data() + random() % blocks * glass_block_bytes;
    const std::size_t count = random() % 3 == 0 ? 1 + random() % 300 : glass_block_bytes;
    switch (random() % 3) {
      case 0:
        std::fill_n(at, count, '\0');
        break;
      case 1:
        std::generate_n(at, count, [&] { return static_cast<char>(random()); });
        break;
      default:
        std::copy_n(bytes.data() + random() % blocks * glass_block_bytes, count, at);
    }
  });
  CHECK(ends.good > 2000);
  CHECK(ends.refused > 300);
}

TEST_CASE("Tables cut short are survived") {
  Victim victim;
  std::mt19937 random(3);
  Ends ends = look_up_damaged(victim, 200, random,
                              [&](std::string& bytes) { bytes.resize(random() % bytes.size()); });
  victim.damage(0, [](std::string& bytes) { bytes.clear(); });
  look_up_everything(victim, random, ends);
  CHECK(ends.good > 1000);
  CHECK(ends.refused > 300);
}

TEST_CASE("Roots that are elsewhere are survived") {
  Victim victim;
  victim.damage(0, [](const std::string&) {});
  std::mt19937 random(4);
  Ends ends;
  for (int round = 0; round < 300; ++round) {
    GlassVersion version = victim.version();
    for (GlassRoot& root : version.roots) {
      root.block = static_cast<std::uint32_t>(random() % (root.blocks + 2));
      root.level = static_cast<std::uint32_t>(random() % 4);
    }
    look_up_everything(MappedDatabase(victim.folder(), version), random, ends);
  }
  CHECK(ends.good > 100);
  CHECK(ends.refused > 1000);
}
