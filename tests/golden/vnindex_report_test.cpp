/// The reports of vnindex, as a user meets them.
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "golden/transcript.h"

using golden::Outcome;
using golden::Session;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 300'000'000;
constexpr std::uintmax_t long_line_bytes = 1'000'000'000;

// AddressSanitizer keeps what was freed and pads what is in use: memory says nothing there.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool memory_counts = false;
#elif defined(__has_feature)
constexpr bool memory_counts = !__has_feature(address_sanitizer);
#else
constexpr bool memory_counts = true;
#endif

/// The system counts what this process had when it began another as that other's, too.
bool can_tell_memory() {
  rusage own{};
  ::getrusage(RUSAGE_SELF, &own);
  return memory_counts && static_cast<std::size_t>(own.ru_maxrss) * 1024 < most_bytes;
}

void check_memory(const Outcome& outcome) {
  if (can_tell_memory())
    CHECK(outcome.peak_bytes < most_bytes);
  else
    WARN("the memory of the tool cannot be told in this process");
}

/// A line of NUL bytes that takes no room on disk.
void write_long_line(const Session& session, const std::string& name) {
  session.folder().write(name, "");
  fs::resize_file(session.folder().path() / name, long_line_bytes);
}

/// A file of each format, and whatever else lies about in a folder.
void fill_mixed_folder(const Session& session) {
  const fs::path folder = session.folder().path() / "mixed";
  const fs::path sources = VNFTS_SOURCE_DIR;
  fs::copy(sources / "tests/article/dumps", folder);
  fs::copy(sources / "tests/article/pages/amp.html", folder);
  fs::copy(sources / "corpus/texts/mua-da.txt", folder);
  session.folder().write("mixed/anh.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1", 13));
  session.folder().write("mixed/trong", "");
  session.folder().write("mixed/cut.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", 11));
  session.folder().write("mixed/vo.jsonl",
                         "{\"id\": \"v-1\", \"title\": \"Dòng lành\"}\n"
                         "{\"id\": \"v-2\", \"title\": \"Dòng vỡ\n"
                         "{\"id\": \"v-3\"}\n"
                         "không phải JSON\n"
                         "{\"id\": \"v-4\", \"title\": \"Lại lành\"}\n");
  write_long_line(session, "mixed/khong.txt");
  fs::create_symlink("vong", folder / "vong");
  fs::create_directory_symlink(".", folder / "vong-thu-muc");
}

}  // namespace

TEST_CASE("Of a mixed folder all that is good is indexed, and all that is bad named",
          "[golden][mixed]") {
  Session session;
  fill_mixed_folder(session);
  const Outcome outcome = session.run({{"vnindex", "all", "mixed", "--report", "-"}});
  CHECK(outcome.exit_code == 3);
  check_memory(outcome);
  session.run({{"vnindex", "all", "--stats"}});
  for (const char* const id : {"v-1", "v-4", "b-1", "t-1", "1", "r-1", "mua-da.txt"})
    CHECK(golden::run(session.folder(), {{"vnsearch", "all", "--show", id}}).exit_code == 0);
  session.check("vnindex_mixed.txt");
}

TEST_CASE("A line of a gigabyte is passed over in little memory", "[golden][mixed]") {
  Session session;
  write_long_line(session, "long.jsonl");
  std::fstream(session.folder().path() / "long.jsonl", std::ios::in | std::ios::out) << '0';
  const Outcome outcome =
      golden::run(session.folder(), {{"vnindex", "all", "long.jsonl", "--format", "jsonl"}});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.err.find("1 rejected as too long: long.jsonl:1") != std::string::npos);
  check_memory(outcome);
}

TEST_CASE("A report is written to a file or printed, whatever became of the inputs", "[golden]") {
  Session session;
  session.run({{"vnindex", "fresh", "news.jsonl", "--report", "report.json"}});
  const std::string good = session.folder().read("report.json");
  CHECK(good.find("\"published\": true") != std::string::npos);
  session.run({{"vnindex", "fresh", "news.jsonl", "bad.jsonl", "--report", "-", "--rejects",
                "rejected", "--map", "lead=data.sapo", "--quiet"}});
  CHECK(session.folder().read("rejected") ==
        "{\"id\": \"cut\nnot a record\n[\"neither\", \"is\", \"this\"]\n");
  session.run({{"vnindex", "other", "bad.jsonl", "--strict", "--report", "-"}});
  session.run({{"vnindex", "fresh", "--delete", "bao-1", "--report", "-", "--quiet"}});
  session.check("vnindex_report.txt");
}

TEST_CASE("The summary groups what was rejected, and names three places", "[golden]") {
  Session session;
  std::string records;
  for (int i = 0; i < 5; ++i) records += "{bad}\n{\"url\": \"x\"}\n";
  const Outcome outcome = session.run({{"vnindex", "news", "-", "--format", "jsonl"}, records});
  CHECK(outcome.err.find("5 rejected as malformed: stdin:1, stdin:3, stdin:5, ...\n"
                         "5 rejected as without text: stdin:2, stdin:4, stdin:6, ...\n") !=
        std::string::npos);
}

TEST_CASE("A file that is written must not be an input, the index, or another such file",
          "[golden]") {
  Session session;
  fs::create_directory(session.folder().path() / "in");
  session.folder().write("in/a.jsonl", "{\"title\": \"Tin\"}\n");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"vnindex", "news", "in", "--report", "in/report.json"},
           {"vnindex", "news", "in", "--report", "in/a.jsonl"},
           {"vnindex", "news", "in", "--report", "news/report.json"},
           {"vnindex", "news", "in", "--rejects", "news"},
           {"vnindex", "news", "in", "--report", "x", "--rejects", "./x"},
           {"vnindex", "news", "in", "--report", "no/such/folder"},
           {"vnindex", "news", "in", "--report", ""},
       })
    session.run({words});
  CHECK(session.folder().read("in/a.jsonl") == "{\"title\": \"Tin\"}\n");
  session.check("vnindex_report_errors.txt");
}
