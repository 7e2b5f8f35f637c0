#include "cli/imported_files.h"

#include <catch2/catch.hpp>

#include "index/archive.h"

using namespace vnfts;
using namespace vnfts::cli;

namespace {

const FileOnDisk dump{"/news/dump.jsonl", 1000, 1'700'000'000'123'456'789};

}  // namespace

TEST_CASE("How much of a file was imported is known to the next run") {
  const test::Archive archive;
  {
    IndexWriter writer(archive.path());
    ImportedFiles files(writer, {});
    CHECK(files.find(dump) == Imported{});
    files.keep(dump, {false, 17});
    CHECK(files.find(dump) == Imported{false, 17});
    writer.commit();
    files.keep(dump, {true, 99});  // not committed
  }
  IndexWriter writer(archive.path());
  ImportedFiles files(writer, {});
  CHECK(files.find(dump) == Imported{false, 17});
  files.keep(dump, {true, 20});
  CHECK(files.find(dump) == Imported{true, 20});
}

TEST_CASE("A file that has changed, is read in another way, or may bring back an article is new") {
  const test::Archive archive;
  IndexWriter writer(archive.path());
  ImportedFiles files(writer, {});
  files.keep(dump, {true, 5});
  FileOnDisk changed = dump;
  SECTION("longer") {
    ++changed.size_bytes;
    CHECK(files.find(changed) == Imported{});
  }
  SECTION("written again") {
    ++changed.modified;
    CHECK(files.find(changed) == Imported{});
  }
  SECTION("elsewhere") {
    changed.path = "/news/other.jsonl";
    CHECK(files.find(changed) == Imported{});
  }
  SECTION("read by other options") {
    std::vector<ReadOptions> others(6);
    others[0].format = InputFormat::csv;
    others[1].columns = {"id", "title"};
    others[2].fields = {{ArticleField::title, "data.headline"}};
    others[3].encoding = "tcvn3";
    others[4].max_records = 3;
    others[5].max_record_bytes = 1000;
    for (const ReadOptions& options : others)
      CHECK(ImportedFiles(writer, options).find(dump) == Imported{});
  }
  SECTION("after a deletion") {
    files.forget_all();
    CHECK(files.find(dump) == Imported{});
    files.keep(dump, {true, 5});
    CHECK(files.find(dump) == Imported{true, 5});
    files.forget_all();
    CHECK(files.find(dump) == Imported{});
  }
}

TEST_CASE("The path of a file may be long and is one however it is written") {
  const test::Archive archive;
  IndexWriter writer(archive.path());
  ImportedFiles files(writer, {});
  FileOnDisk far = dump;
  far.path = "/" + std::string(900, 'a') + "/" + std::string(200, 'b');
  files.keep(far, {true, 1});
  FileOnDisk other = far;
  other.path.back() = 'c';
  CHECK(files.find(far) == Imported{true, 1});
  CHECK(files.find(other) == Imported{});
  files.keep(dump, {true, 2});
  FileOnDisk roundabout = dump;
  roundabout.path = "/news/../news/./dump.jsonl";
  CHECK(files.find(roundabout) == Imported{true, 2});
}
