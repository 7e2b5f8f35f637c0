/// vnindex, as a user meets it.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>

#include "cli/imported_files.h"
#include "golden/transcript.h"
#include "vnfts/index.h"
#include "vnfts/reader.h"

using golden::Command;
using golden::Out;
using golden::Outcome;
using golden::Session;

namespace {

namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string article(int number) {
  return "{\"id\": \"n" + std::to_string(number) + "\", \"title\": \"Tin\", \"body\": \"Tin số " +
         std::to_string(number) + "\"}\n";
}

}  // namespace

TEST_CASE("vnindex explains itself", "[golden]") {
  Session session;
  session.run({{"vnindex", "--help"}});
  session.run({{"vnindex", "--version"}});
  CHECK(session.run({{"vnindex", "-h"}}).out == session.run({{"vnindex", "--help"}}).out);
  session.check("vnindex_help.txt");
}

TEST_CASE("vnindex adds, updates, deletes and counts", "[golden]") {
  Session session;
  session.folder().write("new.json",
                         "[{\"id\": \"bao-1\", \"title\": \"Bão tan\", \"body\": \"Hết bão.\"}]");
  session.folder().write("note.txt", "Một ghi chép\n\nNgày 2/3, trời trong.\n");
  session.run({{"vnindex", "fresh", "news.jsonl"}});
  session.run({{"vnindex", "fresh", "news.jsonl"}});
  session.run({{"vnindex", "fresh", "news.jsonl", "--again"}});
  session.run({{"vnindex", "fresh", "new.json", "note.txt", "--format", "auto"}});
  session.run({{"vnindex", "fresh", "--delete", "bong-1", "--delete", "bong-2"}});
  session.run({{"vnindex", "fresh", "--delete", "bong-1"}});
  session.run({{"vnindex", "fresh", "--delete", "lu-1", "news.jsonl"}});
  session.run({{"vnindex", "fresh", "news.jsonl", "--quiet"}});
  session.run({{"vnindex", "fresh", "-"}, article(1) + article(2)});
  session.run({{"vnindex", "fresh", "--format", "jsonl", "-"}, article(2) + article(3)});
  session.run({{"vnindex", "fresh", "--format=json", "new.json"}});
  session.run({{"vnindex", "fresh", "--format", "text", "new.json"}});
  session.run({{"vnindex", "fresh", "--stats"}});
  session.run({{"vnindex", "fresh", "--stats", "--stats-format", "json"}});
  session.run({{"vnindex", "fresh", "--stats-format", "json", "--quiet", "-"}, article(4)});
  session.run({{"vnsearch", "fresh", "bão", "--format", "tsv"}});
  session.check("vnindex_changes.txt");
}

TEST_CASE("vnindex indexes the good records, names the bad ones and keeps them", "[golden]") {
  Session session;
  session.run({{"vnindex", "some", "bad.jsonl"}});
  session.run({{"vnindex", "some", "bad.jsonl", "--rejects", "rejected", "--quiet"}});
  CHECK(session.folder().read("rejected") ==
        "{\"id\": \"cut\nnot a record\n[\"neither\", \"is\", \"this\"]\n");
  session.run({{"vnindex", "news", "bad.jsonl", "--strict", "--stats"}});
  session.run({{"vnsearch", "news", "title:tốt"}});
  session.run({{"vnindex", "none", "bad.jsonl", "--strict"}});
  CHECK_FALSE(fs::exists(session.folder().path() / "none"));
  session.run({{"vnindex", "none", "-", "--format", "jsonl"}, "{nothing good}\n"});
  CHECK_FALSE(fs::exists(session.folder().path() / "none"));
  session.check("vnindex_rejects.txt");
}

TEST_CASE("vnindex reads other encodings than UTF-8, found or told", "[golden]") {
  Session session;
  // "là" in TCVN3, which is too short to be found.
  session.folder().write("short.jsonl", "{\"id\": \"la\", \"title\": \"l\xB5\"}\n");
  session.folder().write(
      "tcvn3.jsonl",
      "{\"id\": \"thu\", \"title\": \"T\xB5u c\xB8 v\xD2 b\xD5n\", \"body\": \"C\xB8 thu\"}\n");
  session.run({{"vnindex", "found", "tcvn3.jsonl", "--quiet", "--encoding", "auto"}});
  session.run({{"vnsearch", "found", "tàu cá"}});
  session.run({{"vnindex", "told", "short.jsonl", "--quiet", "--encoding", "ABC"}});
  session.run({{"vnsearch", "told", "là"}});
  session.check("vnindex_encodings.txt");
}

TEST_CASE("vnindex reports twenty bad records and counts the rest", "[golden]") {
  Session session;
  std::string bad;
  for (int i = 0; i < 23; ++i) bad += "{bad}\n";
  const Outcome without = session.run({{"vnindex", "news", "-", "--format", "jsonl"}, bad});
  CHECK(without.exit_code == 3);
  CHECK(contains(without.err, "stdin:20: "));
  CHECK_FALSE(contains(without.err, "stdin:21: "));
  CHECK(contains(without.err, "vnindex: ... and 3 more; keep them with --rejects FILE\n"));
  const Outcome with =
      session.run({{"vnindex", "news", "-", "--format", "jsonl", "--rejects", "rejected"}, bad});
  CHECK(contains(with.err, "vnindex: ... and 3 more; see rejected\n"));
  CHECK(session.folder().read("rejected") == bad);
}

TEST_CASE("vnindex says what is wrong with a command line or a file", "[golden]") {
  Session session;
  session.folder().write("file", "x");
  session.folder().write("cut.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", 11));
  fs::create_directory(session.folder().path() / "full");
  session.folder().write("full/other", "x");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"vnindex"},
           {"vnindex", "news"},
           {"vnindex", "", "news.jsonl"},
           {"vnindex", "news", "--delete", ""},
           {"vnindex", "news", ""},
           {"vnindex", "news", "--strict"},
           {"vnindex", "news", "-x"},
           {"vnindex", "news", "news.jsonl", "--reject", "x"},
           {"vnindex", "news", "news.jsonl", "--format", "xls"},
           {"vnindex", "news", "news.jsonl", "--encoding", "tvcn3"},
           {"vnindex", "news", "news.jsonl", "--encoding", "klingon"},
           {"vnindex", "news", "news.jsonl", "--encoding", ""},
           {"vnindex", "news", "--stats-format", "xml"},
           {"vnindex", "news", "news.jsonl", "--rejects", "news.jsonl"},
           {"vnindex", "news", "."},
           {"vnindex", "news", "news.jsonl", "nothere.jsonl"},
           {"vnindex", "news", "--", "-x"},
           {"vnindex", "news", "news.jsonl", "--rejects", "no/such/folder"},
           {"vnindex", "file", "news.jsonl"},
           {"vnindex", "full", "news.jsonl"},
           {"vnindex", "nothere", "--stats"},
           {"vnindex", "nothere", "--delete", "a"},
           {"vnsearch", "nothere", "a"},
           {"vnsearch", "full", "a"},
           {"vnsearch", "file", "a"},
       })
    session.run({words});
  CHECK_FALSE(fs::exists(session.folder().path() / "nothere"));
  session.check("vnindex_errors.txt");
}

TEST_CASE("An input that breaks off is named, the others are indexed", "[golden]") {
  Session session;
  session.folder().write("cut.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", 11));
  session.folder().write("more.jsonl", article(1));
  const Outcome outcome = session.run({{"vnindex", "news", "cut.gz", "more.jsonl"}});
  CHECK(outcome.exit_code == 3);
  CHECK(contains(outcome.err, "vnindex: cut.gz: "));
  CHECK(contains(outcome.err, "1 article added"));
  CHECK(session.run({{"vnsearch", "news", "--show", "n1"}}).exit_code == 0);
}

TEST_CASE("A locked index is left alone and still searched", "[golden]") {
  Session session;
  const std::string lock = (session.folder().path() / "news" / "vnfts.lock").string();
  const int file = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  REQUIRE(::flock(file, LOCK_EX | LOCK_NB) == 0);
  session.run({{"vnindex", "news", "news.jsonl"}});
  session.run({{"vnsearch", "news", "lũ quét", "--format", "ids"}});
  ::close(file);
  session.run({{"vnindex", "news", "news.jsonl"}});
  session.check("vnindex_locked.txt");
}

TEST_CASE("An index of another version is refused by both tools", "[golden]") {
  Session session;
  {
    Xapian::WritableDatabase db((session.folder().path() / "news").string());
    db.set_metadata("vnfts.format", "999");
    db.commit();
    Xapian::WritableDatabase plain((session.folder().path() / "plain").string());
    plain.commit();
  }
  fs::create_directory(session.folder().path() / "foreign");
  session.folder().write("foreign/XAPIANDB", "auto ../plain\n");
  session.run({{"vnsearch", "news", "bão"}});
  session.run({{"vnindex", "news", "news.jsonl"}});
  session.run({{"vnindex", "news", "--stats"}});
  session.run({{"vnsearch", "foreign", "bão"}});
  session.check("vnindex_version.txt");
}

namespace {

/// A run that waits for standard input, and is told to stop then.
Outcome interrupted(const Session& session, std::vector<std::string> words, int signal) {
  golden::Running running(session.folder(), {words});
  const fs::path lock = session.folder().path() / words[1] / "vnfts.lock";
  for (int waited = 0; waited < 1000 && !fs::exists(lock); ++waited)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  running.signal(signal);
  return running.wait();
}

}  // namespace

TEST_CASE("An interrupted run publishes what it has read, and the next goes on from there",
          "[golden]") {
  const auto [number, code] = GENERATE(table<int, int>({{SIGINT, 130}, {SIGTERM, 143}}));
  Session session;
  const Outcome strict =
      interrupted(session, {"vnindex", "strict", "news.jsonl", "-", "--strict"}, number);
  CHECK(strict.exit_code == code);
  CHECK(strict.err == "vnindex: interrupted; nothing was published\n");
  CHECK_FALSE(fs::exists(session.folder().path() / "strict"));
  const Outcome nothing = interrupted(session, {"vnindex", "nothing", "-"}, number);
  CHECK(nothing.err == "vnindex: interrupted; nothing was published\n");
  CHECK_FALSE(fs::exists(session.folder().path() / "nothing"));

  const fs::path pipe = session.folder().path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  golden::Running running(session.folder(), {{"vnindex", "fresh", "news.jsonl", "pipe"}});
  const int end = ::open(pipe.c_str(), O_WRONLY);  // news.jsonl has been read when this returns
  running.signal(number);
  ::close(end);
  const Outcome some = running.wait();
  CHECK(some.exit_code == code);
  CHECK(some.err ==
        "vnindex: interrupted; the 10 articles read so far are in the index, and the same command "
        "goes on from there\n");
  const Outcome again = golden::run(session.folder(), {{"vnindex", "fresh", "news.jsonl"}});
  CHECK(contains(again.err, "1 file not read again"));
}

TEST_CASE("A file that was begun is read on behind the articles that the index has", "[golden]") {
  Session session;
  session.folder().write("part.jsonl", article(1) + article(2) + article(3) + article(4));
  const std::string index = (session.folder().path() / "fresh").string();
  const fs::path part = session.folder().path() / "part.jsonl";
  vnfts::ReadSink sink;
  std::optional<vnfts::FileOnDisk> file;
  sink.wants = [&](const vnfts::FileOnDisk& found) {
    file = found;
    return false;
  };
  vnfts::read_articles(part.string(), {}, sink);
  REQUIRE(file);
  {
    vnfts::IndexWriter writer(index);
    vnfts::cli::ImportedFiles(writer, {}).keep(*file, {false, 3});
    writer.commit();
  }
  session.run({{"vnindex", "fresh", "part.jsonl"}});
  session.run({{"vnsearch", "fresh", "tin", "--format", "tsv"}});
  session.run({{"vnindex", "fresh", "part.jsonl", "--again"}});
  session.run({{"vnindex", "fresh", "part.jsonl"}});
  session.run({{"vnindex", "fresh", "--delete", "n4"}});
  session.run({{"vnindex", "fresh", "part.jsonl"}});
  fs::last_write_time(part, fs::last_write_time(part) - std::chrono::hours(1));
  session.run({{"vnindex", "fresh", "part.jsonl", "--newer-than-index"}});
  session.run({{"vnindex", "fresh", "part.jsonl"}});
  session.check("vnindex_resume.txt");
}

TEST_CASE("vnindex draws its progress on a terminal only", "[golden]") {
  Session session;
  std::string many;
  for (int i = 0; i < 800; ++i) many += article(i);
  session.folder().write("many.jsonl", many);
  const auto draws = [&](std::vector<std::string> words, std::vector<std::string> variables) {
    words.insert(words.begin(), {"vnindex", "bar", "many.jsonl"});
    const Outcome outcome =
        golden::run(session.folder(), {words, {}, std::move(variables), Out::terminal});
    CHECK(outcome.exit_code == 0);
    return contains(outcome.out, "\r[") && contains(outcome.out, "\r\x1b[K");
  };
  CHECK(draws({}, {}));
  CHECK_FALSE(draws({"--quiet"}, {}));
  CHECK_FALSE(draws({}, {"TERM=dumb"}));
  const Outcome captured = golden::run(session.folder(), {{"vnindex", "bar", "many.jsonl"}});
  CHECK_FALSE(contains(captured.err, "\r"));
}

TEST_CASE("vnindex says when its statistics cannot be written", "[golden]") {
  Session session;
  const Outcome full =
      golden::run(session.folder(), {{"vnindex", "news", "--stats"}, {}, {}, Out::full_disk});
  CHECK(full.exit_code == 3);
  CHECK(contains(full.err, "No space left on device"));
  const Outcome closed =
      golden::run(session.folder(), {{"vnindex", "news", "--stats"}, {}, {}, Out::closed_pipe});
  CHECK(closed.exit_code == 0);
  CHECK(closed.err.empty());
}
