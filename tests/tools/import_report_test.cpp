#include "cli/import_report.h"

#include <catch2/catch.hpp>

using namespace vnfts;
using namespace vnfts::cli;

namespace {

Rejection rejection(const std::string& where, RejectionKind kind, const std::string& reason) {
  return {where, kind, reason, {}};
}

}  // namespace

TEST_CASE("What is rejected is counted by kind, with three places each", "[tools]") {
  RejectedGroups groups;
  for (const char* const where : {"a:1", "a:2", "a:3", "a:4"})
    add(rejection(where, RejectionKind::malformed, "not JSON"), groups);
  add(rejection("b\x1b", RejectionKind::empty, "empty \"file\""), groups);
  CHECK(count(groups) == 5);
  CHECK(text_rejected(groups) ==
        "1 rejected as empty: b\uFFFD\n4 rejected as malformed: a:1, a:2, a:3, ...\n");
  CHECK(text_rejected_with_reasons(groups) ==
        "1 rejected as empty\n  b\uFFFD: empty \"file\"\n"
        "4 rejected as malformed\n  a:1: not JSON\n  a:2: not JSON\n  a:3: not JSON\n  ...\n");
  CHECK(json_rejected(groups).starts_with(
      R"([{"kind": "empty", "count": 1, "first": [{"where": "b\u001b", "reason": "empty \"file\""}]}, )"));
}

TEST_CASE("An input that broke off is damaged, one that was not given unreadable", "[tools]") {
  const Rejection cut = broken_off(Error(ErrorCode::input, "cut", "a.gz:7", "but read"), "a.gz");
  CHECK(cut.where == "a.gz:7");
  CHECK(cut.kind == RejectionKind::damaged);
  CHECK(cut.reason == "cut (but read)");
  const Rejection gone = broken_off(Error(ErrorCode::not_found, "no such file"), "b");
  CHECK(gone.where == "b");
  CHECK(gone.kind == RejectionKind::unreadable);
  CHECK(gone.reason == "no such file");
}

TEST_CASE("Counts are told with the largest first", "[tools]") {
  const Counts counts = {{"utf-8", 2}, {"viscii", 1000}, {"", 2}, {"x\"y", 1}};
  CHECK(text_counts(counts) == "viscii 1,000, others 2, utf-8 2, x\"y 1");
  CHECK(json_counts(counts) == R"({"": 2, "utf-8": 2, "viscii": 1000, "x\"y": 1})");
  CHECK(text_counts({}) == "");
  CHECK(json_counts({}) == "{}");
}

TEST_CASE("A summary of a run in which all went well is two lines", "[tools]") {
  ImportReport report;
  report.files = 2;
  report.records = 1000;
  report.added = 1000;
  report.bytes = 2'000'000;
  report.seconds = 2;
  report.encodings = {{"utf-8", 1000}};
  report.languages = {{"vi", 900}};
  CHECK(text_report(report) ==
        "1,000 articles added, 0 updated, 0 unchanged\n"
        "1,000 records of 2 files, 2.0 MB in 2.0 s (1.0 MB/s)\n");
}

TEST_CASE("A summary tells what is out of the ordinary", "[tools]") {
  ImportReport report;
  report.files = 1;
  report.added = 1;
  report.removed = 2;
  report.duplicates = 7;
  report.undated = 3;
  report.inferred = 4;
  report.unplaced = 5;
  report.untitled = 6;
  report.encodings = {{"windows-1258", 1}};
  report.languages = {{"vi", 1}, {"en", 2}};
  add(rejection("a:1", RejectionKind::no_text, "none"), report.rejected);
  CHECK(text_report(report).starts_with(
      "1 article added, 0 updated, 0 unchanged, 2 deleted, 1 rejected, 7 duplicates, "
      "4 with a date inferred, 3 undated, 5 without a place, 6 without a title\n"
      "1 rejected as without text: a:1\n"
      "encodings: windows-1258 1\n"
      "languages: en 2, vi 1\n"));
}

TEST_CASE("Articles and files add up in a report", "[tools]") {
  ImportReport report;
  Article titled;
  titled.title = "Tin";
  add(titled, Change::added, report);
  add(titled, Change::updated, report);
  add(Article(), Change::unchanged, report);
  add(WriteCounts{.inferred = 1, .undated = 1, .without_place = 1, .duplicates = 1}, report);
  CHECK(report.articles() == 3);
  CHECK(report.changes() == 2);
  CHECK(report.inferred == 1);
  CHECK(report.undated == 1);
  CHECK(report.unplaced == 1);
  CHECK(report.duplicates == 1);
  CHECK(report.untitled == 1);
  ReadFile file;
  file.format = InputFormat::csv;
  file.records = 7;
  file.articles = 3;
  file.rejected = 1;
  file.encodings = {{"utf-8", 3}};
  file.fields = {{.name = "x", .mapped = 1}, {.name = "y"}};
  add(file, report);
  file.format = InputFormat::automatic;
  add(file, report);
  CHECK(report.files == 2);
  CHECK(report.formats == Counts{{"csv", 1}, {"none", 1}});
  CHECK(report.records == 14);
  CHECK(report.passed_over == 6);
  CHECK(report.encodings == Counts{{"utf-8", 6}});
  const std::vector<FieldPath> paths = {{ArticleField::id, "a"}, {ArticleField::id, "x"}};
  CHECK(unmet(paths, report.met) == std::vector<std::string>{"a"});
}
