#include <xapian.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "index/archive.h"
#include "index/schema.h"
#include "support/failure.h"
#include "vnfts/error.h"

using namespace vnfts;
using test::Archive;
using test::article;
using test::failure;
namespace fs = std::filesystem;

TEST_CASE("An article is added, unchanged, updated, and removed") {
  const Archive archive;
  {
    IndexWriter writer(archive.path());
    CHECK(writer.put(article("a", "Bò", "sữa")) == Change::added);
    CHECK(writer.put(article("a", "Bò", "sữa")) == Change::unchanged);
    writer.commit();
    CHECK(writer.put(article("a", "Bò", "sữa")) == Change::unchanged);
    CHECK(writer.put(article("a", "Bơ", "sữa")) == Change::updated);
    CHECK(writer.put(article("b", "Bê", "sông")) == Change::added);
    writer.commit();
  }
  CHECK(archive.ids("bò").empty());
  CHECK(archive.ids("bơ") == std::vector<std::string>{"a"});
  {
    IndexWriter writer(archive.path());
    CHECK(writer.remove("a"));
    CHECK_FALSE(writer.remove("a"));
    writer.commit();
  }
  CHECK(archive.ids("bo OR be") == std::vector<std::string>{"b"});
  CHECK(index_stats(archive.path()).articles == 1);
}

TEST_CASE("Counts of several commits add up") {
  WriteCounts sum{1, 2, 3, 4, 5, 6, 7, 8};
  sum += WriteCounts{10, 20, 30, 40, 50, 60, 70, 80};
  const auto& [added, updated, unchanged, removed, inferred, undated, without_place, duplicates] =
      sum;
  CHECK(std::vector{added, updated, unchanged, removed, inferred, undated, without_place,
                    duplicates} == std::vector<std::uint64_t>{11, 22, 33, 44, 55, 66, 77, 88});
}

TEST_CASE("What is not committed is discarded") {
  const Archive archive;
  archive.add(std::vector{article("a", "một", "")});
  {
    IndexWriter writer(archive.path());
    writer.put(article("b", "hai", ""));
    writer.remove("a");
    CHECK(archive.ids("mot OR hai") == std::vector<std::string>{"a"});
  }
  CHECK(archive.ids("mot OR hai") == std::vector<std::string>{"a"});
}

TEST_CASE("A new index that is never committed leaves nothing behind") {
  const Archive archive;
  { IndexWriter(archive.path()).put(article("a", "một", "")); }
  CHECK_FALSE(fs::exists(archive.path()));
}

TEST_CASE("What an interrupted build left is cleared away") {
  const Archive archive;
  archive.add(std::vector{article("a", "một", "")});
  fs::create_directories(fs::path(archive.path()) / "gen-000099");
  IndexWriter writer(archive.path());
  CHECK_FALSE(fs::exists(fs::path(archive.path()) / "gen-000099"));
  CHECK(archive.ids("mot").size() == 1);
}

TEST_CASE("An open searcher sees the next commit") {
  const Archive archive;
  archive.add(std::vector{article("a", "một", "")});
  Searcher searcher(archive.path());
  CHECK(searcher.search(parse_query("hai")).hits.empty());
  for (int i = 0; i < 5; ++i) archive.add(std::vector{article(std::to_string(i), "hai", "")});
  CHECK(searcher.search(parse_query("hai")).hits.size() == 5);
}

TEST_CASE("One writer at a time, and none where no index can be") {
  const Archive archive;
  archive.add(std::vector{article("a", "một", "")});
  {
    const IndexWriter writer(archive.path());
    CHECK(failure([&] { IndexWriter second(archive.path()); }) == ErrorCode::locked);
  }
  CHECK(failure([&] { IndexWriter(archive.path()).put(article("", "không id", "")); }) ==
        ErrorCode::input);
  const fs::path file = archive.folder() / "file";
  std::ofstream(file) << "text";
  CHECK(failure([&] { IndexWriter writer(file.string()); }) == ErrorCode::io);
  CHECK(failure([&] { IndexWriter writer(archive.folder().string()); }) == ErrorCode::not_found);
  CHECK(failure([&] { Searcher searcher(archive.folder().string()); }) == ErrorCode::not_found);
  CHECK(failure([&] { Searcher searcher("/nonexistent"); }) == ErrorCode::not_found);
}

TEST_CASE("An index of another version is refused") {
  const Archive archive;
  archive.add(std::vector{article("a", "một", "")});
  {
    Xapian::WritableDatabase db(archive.path() + "/gen-000001");
    db.set_metadata(index::metadata::analyzer, "vi-0");
    db.commit();
  }
  CHECK(failure([&] { Searcher searcher(archive.path()); }) == ErrorCode::version);
  CHECK(failure([&] { IndexWriter writer(archive.path()); }) == ErrorCode::version);
}

TEST_CASE("A stub of several shards is searched, and not written to") {
  const Archive one;
  const Archive two;
  const Archive both;
  one.add(std::vector{article("a", "biên phòng", "", "2019-01-01")});
  two.add(std::vector{article("b", "biên giới", "", "2020-01-01")});
  fs::create_directories(both.path());
  std::ofstream(both.path() + "/XAPIANDB")
      << "auto " << one.path() << "/gen-000001\nauto " << two.path() << "/gen-000001\n";
  SearchOptions newest;
  newest.sort = Sort::newest;
  CHECK(both.ids("bien", newest) == std::vector<std::string>{"b", "a"});
  CHECK(index_stats(both.path()).articles == 2);
  CHECK(failure([&] { IndexWriter writer(both.path()); }) == ErrorCode::unsupported);
}

TEST_CASE("A note is kept from the next commit on, by small updates and bulk builds") {
  const test::Archive archive;
  const std::string bytes("any\0bytes\n", 10);
  const std::string long_key(1000, 'k');
  {
    IndexWriter writer(archive.path());
    CHECK(writer.remembered("a") == "");
    writer.remember("a", "1");
    writer.remember(long_key, bytes);
    CHECK(writer.remembered("a") == "1");
  }
  {
    IndexWriter writer(archive.path());
    CHECK(writer.remembered("a") == "");
    writer.remember("a", "1");
    writer.remember("b", "2");
    writer.remember(long_key, bytes);
    writer.commit();
    writer.remember("a", "3");
  }
  WriterOptions bulk;
  bulk.bulk_bytes = 1;
  {
    IndexWriter writer(archive.path(), bulk);
    CHECK(writer.remembered("a") == "1");
    writer.put(test::article("1", "Lai Châu", "mưa lũ"));
    writer.put(test::article("2", "Hà Nội", "nắng"));
    writer.remember("b", "");
    writer.commit();
  }
  {
    IndexWriter writer(archive.path(), bulk);  // replaces most: the index is built anew
    writer.put(test::article("1", "Lai Châu", "mưa"));
    writer.put(test::article("2", "Hà Nội", "nắng to"));
    writer.remember("c", "4");
    writer.commit();
  }
  IndexWriter writer(archive.path());
  CHECK(writer.remembered("a") == "1");
  CHECK(writer.remembered("b") == "");
  CHECK(writer.remembered("c") == "4");
  CHECK(writer.remembered(long_key) == bytes);
  CHECK(writer.remembered(long_key + "k") == "");
}
