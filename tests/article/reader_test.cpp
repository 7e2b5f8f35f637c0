#include "vnfts/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "article/packed_files.h"
#include "article/reading.h"
#include "vnfts/error.h"

namespace vnfts {

namespace fs = std::filesystem;
using test::archived;
using test::compressed;
using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

namespace {

const std::string lines =
    "{\"id\": \"1\", \"title\": \"Một\"}\n{\"id\": \"2\", \"title\": \"Hai\"}\n";
const std::string array = "[" + std::string("{\"id\": \"1\", \"title\": \"Một\"},\n") +
                          "{\"id\": \"2\", \"title\": \"Hai\"}]";

std::string line(int id) {
  return "{\"id\": \"" + std::to_string(id) + "\", \"title\": \"Tin " + std::to_string(id) +
         "\"}\n";
}

std::string many_lines(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += line(i);
  return all;
}

}  // namespace

TEST_CASE("Every format is read out of every compression and archive", "[reader]") {
  const TempFolder folder;
  const struct {
    std::string name, content;
    Strings ids;
  } formats[] = {
      {"lines", lines, {"1", "2"}},
      {"array", array, {"1", "2"}},
      {"text", "Tiêu đề\nThân bài.\n", {""}},
  };
  for (const auto& format : formats)
    for (const std::string filter : {"none", "gzip", "zstd", "bzip2", "xz"}) {
      CAPTURE(format.name, filter);
      const std::string path =
          folder.write(format.name + "." + filter, compressed(format.content, filter));
      const Found plain = read_all(path);
      const Strings expected =
          format.name == "text" ? Strings{format.name + "." + filter} : format.ids;
      CHECK(plain.ids() == expected);
      CHECK(plain.rejections.empty());
      CHECK(plain.error == "");

      for (const std::string archive : {"zip", "tar"}) {
        CAPTURE(archive);
        // The member is plain, compressed by itself, or the archive around it is.
        const auto packed = archived({{"tin/a", format.content}}, archive, filter);
        const auto inside = archived({{"tin/a", compressed(format.content, filter)}}, archive);
        for (const std::string& bytes : {packed, inside}) {
          const Found found = read_all(folder.write("archive", bytes));
          CHECK(found.ids() == (format.name == "text" ? Strings{"a"} : format.ids));
          CHECK(found.rejections.empty());
          CHECK(found.error == "");
        }
      }
    }
}

TEST_CASE("A 7z archive is read, but for standard input, in which one cannot move", "[reader]") {
  const TempFolder folder;
  const std::string bytes = archived({{"tin/a", lines}, {"tin/b", line(3)}}, "7zip");
  const std::string path = folder.write("tin.7z", bytes);
  CHECK(read_all(path).ids() == Strings{"1", "2", "3"});
  CHECK(read_all(path).error == "");
}

TEST_CASE("Several members, streams or frames in one file are read on", "[reader]") {
  const TempFolder folder;
  for (const std::string filter : {"gzip", "zstd", "bzip2", "xz"}) {
    CAPTURE(filter);
    // The first ends inside a record.
    const std::string bytes = compressed(lines.substr(0, 40), filter) +
                              compressed(lines.substr(40), filter) + compressed(line(3), filter);
    CHECK(read_all(folder.write("dump", bytes)).ids() == Strings{"1", "2", "3"});
  }
}

TEST_CASE("A folder is read in name order, without hidden files and linked folders", "[reader]") {
  const TempFolder folder;
  folder.write("b.jsonl", line(3));
  folder.write("a/2.jsonl", line(2));
  folder.write("a/1.jsonl", line(1));
  folder.write("c/deep/er/x.jsonl", line(4));
  folder.write(".hidden/x.jsonl", line(5));
  folder.write("c/.x.jsonl", line(6));
  fs::create_directory_symlink("..", folder / "a/loop");
  fs::create_symlink("../b.jsonl", folder / "c/linked.jsonl");
  fs::create_symlink("nowhere", folder / "d");
  ::mkfifo((folder / "e").c_str(), 0600);
  const Found found = read_all(folder.path());
  CHECK(found.ids() == Strings{"1", "2", "3", "4", "3"});
  CHECK(found.places() == Strings{folder / "d", folder / "e"});
  CHECK(found.progress.back().bytes == found.progress.back().total);
}

TEST_CASE("A file that cannot be read costs a folder only itself", "[reader]") {
  const TempFolder folder;
  const std::string packed = compressed(many_lines(100), "gzip");
  folder.write("1.gz", std::string_view(packed).substr(0, packed.size() / 2));
  folder.write("2.jsonl", line(2));
  folder.write("3.jsonl", "");
  folder.write("4.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11));
  folder.write("5.jsonl", line(5));
  const Found found = read_all(folder.path());
  CHECK(found.ids() == Strings{"2", "5"});
  REQUIRE(found.places() == Strings{folder / "1.gz", folder / "3.jsonl", folder / "4.jpg"});
  CHECK(found.rejections[0].reason == "truncated gzip input");
  CHECK(found.rejections[1].reason == "empty file");
  CHECK(found.rejections[2].reason == "not text (it has NUL bytes)");
  CHECK(found.error == "");
}

TEST_CASE("A file without permission is rejected in a folder and thrown alone", "[reader]") {
  if (::geteuid() == 0) return;  // the superuser may read everything
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", lines);
  fs::permissions(path, fs::perms::none);
  CHECK(read_all(folder.path()).places() == Strings{path});
  CHECK(read_all(path).error == path + ": cannot be opened: Permission denied");
}

TEST_CASE("A member that cannot be inflated costs a zip only itself", "[reader]") {
  const TempFolder folder;
  std::string bytes = archived({{"1", many_lines(2000)}, {"2", line(2)}, {"3", line(3)}}, "zip");
  bytes.replace(100, 40, std::string(40, '\xFF'));
  const std::string path = folder.write("tin.zip", bytes);
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"2", "3"});
  CHECK(found.places() == Strings{path + "/1"});
  CHECK(found.error == "");
}

TEST_CASE("A member of a zip whose sum is wrong is read, and reported", "[reader]") {
  const TempFolder folder;
  std::string bytes = archived({{"1", line(1)}, {"2", line(2)}}, "zip");
  // The sum is written behind the member and in the table of contents.
  const std::size_t behind = bytes.find("PK\x07\x08");
  const std::size_t contents = bytes.find("PK\x01\x02");
  REQUIRE(behind < contents);
  REQUIRE(contents != bytes.npos);
  bytes[behind + 4] ^= 1;
  bytes[contents + 16] ^= 1;
  const std::string path = folder.write("tin.zip", bytes);
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"1", "2"});
  REQUIRE(found.places() == Strings{path + "/1:2"});
  CHECK(found.rejections[0].reason.starts_with("ZIP bad CRC"));
  CHECK(found.error == "");
}

TEST_CASE("A damaged member costs a tar only itself", "[reader]") {
  const TempFolder folder;
  const std::string packed = compressed(many_lines(100), "gzip");
  const std::string cut = packed.substr(0, packed.size() / 2);
  const std::string bytes = archived({{"1.gz", cut}, {"2", line(2)}}, "tar", "zstd");
  const std::string path = folder.write("tin.tar.zst", bytes);
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"2"});
  CHECK(found.places() == Strings{path + "/1.gz"});
}

TEST_CASE("An input that breaks in the middle throws after what came before", "[reader]") {
  const TempFolder folder;
  for (const std::string filter : {"gzip", "zstd", "bzip2", "xz"}) {
    CAPTURE(filter);
    const std::string packed = compressed(many_lines(100000), filter);
    const std::string path = folder.write("dump", packed.substr(0, packed.size() - 20000));
    const Found found = read_all(path);
    const std::size_t count = found.articles.size();
    CHECK((filter == "bzip2" || count > 1000));
    CHECK(found.rejections.empty());
    CHECK(found.error.starts_with(path + ":" + std::to_string(count + 1) + ": "));
    CHECK(found.error.ends_with("(the file is cut or damaged; what came before has been read)"));
  }
}

TEST_CASE("An input that does not exist throws", "[reader]") {
  const TempFolder folder;
  const std::string path = folder / "none";
  CHECK(read_all(path).error == path + ": cannot be opened: No such file or directory");
  try {
    read_articles(path, {}, {});
    FAIL("nothing thrown");
  } catch (const Error& e) {
    CHECK(e.code() == ErrorCode::not_found);
  }
}

TEST_CASE("Names inside archives are only shown", "[reader]") {
  const TempFolder folder;
  for (const std::string format : {"zip", "tar"}) {
    CAPTURE(format);
    const std::string text = "Mưa lớn ở Lai Châu.\n";
    const std::string path = folder.write("a", archived({{"tin/", ""},
                                                         {"./tin/Hà Nội.txt", text},
                                                         {"../../etc/x\x1B[31m.txt", text},
                                                         {"/abs.txt", text},
                                                         {"__MACOSX/._a.txt", text},
                                                         {".git/a.txt", text},
                                                         {"rỗng", ""}},
                                                        format));
    const Found found = read_all(path);
    CHECK(found.ids() == Strings{"Hà Nội.txt", "x?[31m.txt", "abs.txt"});
    CHECK(found.places() == Strings{path + "/rỗng"});
  }
}

TEST_CASE("Places name the file, the member and the line", "[reader]") {
  const TempFolder folder;
  const std::string broken = line(1) + "\n{broken\n" + line(2);
  CHECK(read_all(folder.write("a.jsonl", broken)).places() == Strings{folder / "a.jsonl:3"});
  folder.write("b.zip", archived({{"c.jsonl", broken}}, "zip"));
  CHECK(read_all(folder / "b.zip").places() == Strings{folder / "b.zip/c.jsonl:3"});
  CHECK(read_all(folder.path()).places() ==
        Strings{folder / "a.jsonl:3", folder / "b.zip/c.jsonl:3"});
}

TEST_CASE("An archive in an archive is read, one that unfolds for ever is not", "[reader]") {
  const TempFolder folder;
  std::string bytes = archived({{"x.jsonl.gz", compressed(line(1), "gzip")}}, "zip");
  CHECK(read_all(folder.write("a", archived({{"x.zip", bytes}}, "tar"))).ids() == Strings{"1"});
  for (int i = 0; i < 5; ++i) bytes = archived({{"x.zip", bytes}}, "tar");
  const Found found = read_all(folder.write("b", bytes));
  CHECK(found.ids().empty());
  REQUIRE(found.places() == Strings{folder / "b/x.zip/x.zip/x.zip"});
  CHECK(found.rejections[0].reason == "not text (it has NUL bytes)");
}

TEST_CASE("Files and archives without anything in them are rejected", "[reader]") {
  const TempFolder folder;
  const struct {
    std::string content, reason;
  } cases[] = {{"", "empty file"},
               {compressed("", "gzip"), "empty file"},
               {std::string(70000, '\n'), "nothing but white space"},
               {"\xEF\xBB\xBF \n", "empty file"},
               {archived({}, "tar"), "archive without files, or nothing but NUL bytes"},
               {archived({{"a/", ""}}, "zip"), "archive without files, or nothing but NUL bytes"}};
  for (const auto& c : cases) {
    CAPTURE(c.content);
    const Found found = read_all(folder.write("x", c.content));
    CHECK(found.articles.empty());
    REQUIRE(found.rejections.size() == 1);
    CHECK(found.rejections[0].reason == c.reason);
  }
  CHECK(read_all(folder.write("x", "[]")).rejections.empty());
}

TEST_CASE("Standard input is read whatever it is", "[reader]") {
  const int saved = ::dup(STDIN_FILENO);
  const auto read_stdin = [&](const std::string& bytes) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
    ::close(ends[0]);
    std::thread writer([&] {
      // In small pieces, as a slow program writes.
      for (std::size_t i = 0; i < bytes.size(); i += 1000)
        if (::write(ends[1], bytes.data() + i, std::min<std::size_t>(1000, bytes.size() - i)) < 0)
          break;
      ::close(ends[1]);
    });
    Found found = read_all("-");
    writer.join();
    ::dup2(saved, STDIN_FILENO);
    return found;
  };
  const Found plain = read_stdin(many_lines(5000) + "{");
  CHECK(plain.articles.size() == 5000);
  CHECK(plain.places() == Strings{"stdin:5001"});
  CHECK(plain.progress.back().total == 0);
  CHECK(plain.progress.back().bytes == many_lines(5000).size() + 1);
  CHECK(read_stdin(compressed(lines, "zstd")).ids() == Strings{"1", "2"});
  CHECK(read_stdin(archived({{"a.jsonl", lines}}, "zip")).ids() == Strings{"1", "2"});
  const Found text = read_stdin("Chỉ có một đoạn văn.");
  REQUIRE(text.articles.size() == 1);
  CHECK(text.articles[0].id.size() == 32);
  ::close(saved);
}

TEST_CASE("A sink that has had enough stops the reading at once", "[reader]") {
  const TempFolder folder;
  folder.write("a.jsonl", many_lines(10) + "broken\n" + many_lines(10));
  folder.write("b.jsonl", lines);
  int calls = 0;
  ReadSink sink;
  sink.article = [&](Article&&) { return ++calls < 3; };
  read_articles(folder.path(), {}, sink);
  CHECK(calls == 3);
  sink.article = {};
  sink.rejected = [&](Rejection&&) { return ++calls, false; };
  read_articles(folder.path(), {}, sink);
  CHECK(calls == 4);
  read_articles(folder.path(), {}, {});
}

TEST_CASE("What a sink throws passes through", "[reader]") {
  const TempFolder folder;
  folder.write("a.zip", archived({{"a", compressed(lines, "gzip")}, {"b", lines}}, "zip"));
  ReadSink sink;
  sink.article = [](Article&&) -> bool { throw Error(ErrorCode::io, "disk full"); };
  CHECK_THROWS_WITH(read_articles(folder.path(), {}, sink), "disk full");
}

TEST_CASE("Progress counts bytes on disk and never falls", "[reader]") {
  const TempFolder folder;
  const std::string content = many_lines(50000);
  folder.write("a.jsonl", content);
  const std::string zip = folder.write("b.zip", archived({{"a", content}, {"b", lines}}, "zip"));
  const Found found = read_all(folder.path());
  const std::uint64_t total = content.size() + fs::file_size(zip);
  REQUIRE(found.progress.size() >= total / (512 << 10));
  std::uint64_t last = 0;
  for (const ReadProgress& p : found.progress) {
    CHECK(p.bytes >= last);
    CHECK(p.bytes <= total);
    CHECK(p.total == total);
    last = p.bytes;
  }
  CHECK(last == total);
}

TEST_CASE("A file that is not wanted is not opened, and counts as done", "[reader]") {
  const TempFolder folder;
  const std::string first = folder.write("a.jsonl", line(1));
  const std::string second = folder.write("b.jsonl", line(2) + line(3));
  std::vector<FileOnDisk> asked;
  Strings ids;
  ReadProgress last;
  ReadSink sink;
  sink.wants = [&](const FileOnDisk& file) {
    asked.push_back(file);
    return file.path == second;
  };
  sink.article = [&](Article&& article) {
    ids.push_back(article.id);
    return true;
  };
  sink.progress = [&](const ReadProgress& now) { last = now; };
  read_articles(folder.path(), {}, sink);
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].path == first);
  CHECK(asked[0].size_bytes == fs::file_size(first));
  struct stat status {};
  REQUIRE(::stat(second.c_str(), &status) == 0);
  CHECK(asked[1].modified == status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec);
  CHECK(ids == Strings{"2", "3"});
  CHECK(last.bytes == last.total);
}

TEST_CASE("The sample archive is read whole", "[reader]") {
  const std::string corpus = std::string(VNFTS_SOURCE_DIR) + "/corpus";
  const struct {
    std::string name;
    std::size_t articles;
  } cases[] = {{"/articles.jsonl", 72}, {"/archive.json", 4}, {"/texts", 4}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Found found = read_all(corpus + c.name);
    CHECK(found.articles.size() == c.articles);
    CHECK(found.rejections.empty());
    for (const Article& article : found.articles) {
      CAPTURE(article.id);
      CHECK(!article.id.empty());
      CHECK(!article.body.empty());
    }
  }
}

}  // namespace vnfts
