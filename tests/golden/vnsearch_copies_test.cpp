/// Copies of one article with vnsearch: hidden, counted, shown, listed.
#include <catch2/catch.hpp>

#include "golden/transcript.h"

using golden::Command;
using golden::Session;

namespace {

/// With an index of a story and reprints of it, forecasts of two days, and one page under two
/// addresses.
class CopiesSession : public Session {
 public:
  CopiesSession() { run({{"vnindex", "copies", "copies.jsonl", "--quiet"}}); }

  /// "vnsearch copies" and what follows.
  void search(std::vector<std::string> words) {
    words.insert(words.begin(), {"vnsearch", "copies"});
    run({std::move(words)});
  }
};

}  // namespace

TEST_CASE("vnsearch shows one of the copies of an article, and how many more there are",
          "[golden][copies]") {
  CopiesSession session;
  session.search({"cầu", "nậm", "cha"});
  session.search({"cầu", "nậm", "cha", "--color", "always", "--limit", "1"});
  session.search({"cầu", "nậm", "cha", "--duplicates", "show"});
  session.search({"cầu", "nậm", "cha", "-source:suoi.example"});
  session.search({"cầu", "nậm", "cha", "--count"});
  session.search({"cầu", "nậm", "cha", "--facet", "year"});
  for (const char* const sort : {"newest", "oldest"})
    session.search({"cầu", "nậm", "cha", "--sort", sort, "--format", "tsv"});
  session.search({"thời", "tiết", "--format", "tsv"});
  session.search({"chợ", "phiên"});
  session.check("vnsearch_copies.txt");
}

TEST_CASE("vnindex tells how many articles are copies of others", "[golden][copies]") {
  Session session;
  session.run({{"vnindex", "copies", "copies.jsonl"}});
  session.run({{"vnindex", "copies", "copies.jsonl", "--again"}});
  const std::string copy =
      R"({"id": "cho-9", "title": "Chợ họp", "url": "https://cho.example/phien"})";
  session.run({{"vnindex", "copies", "-", "--report", "-", "--quiet"}, copy});
  session.check("vnindex_copies.txt");
}

TEST_CASE("vnsearch tells copies in every format", "[golden][copies]") {
  CopiesSession session;
  for (const char* const format : {"json", "jsonl", "tsv", "ids"})
    for (const char* const duplicates : {"hide", "show"})
      session.search({"title:cầu", "--limit", "2", "--format", format, "--duplicates", duplicates});
  session.check("vnsearch_copies_formats.txt");
}

TEST_CASE("vnsearch lists the copies of an article", "[golden][copies]") {
  CopiesSession session;
  session.search({"--duplicates-of", "cau-1"});
  session.search({"--duplicates-of", "cau-3", "--format", "json", "--limit", "1"});
  session.search({"--duplicates-of", "cau-3", "--format", "ids", "--offset", "1"});
  session.search({"--duplicates-of", "cau-1", "--count"});
  session.search({"--duplicates-of", "cau-4"});
  session.search({"--duplicates-of", "cau-9"});
  session.search({"--duplicates-of", "cau-1", "cầu"});
  session.search({"--duplicates-of", "cau-1", "--from", "2021"});
  session.search({"--duplicates-of", "cau-1", "--similar", "cau-1"});
  session.search({"--duplicates-of", "cau-1", "--facet", "year"});
  session.search({"--duplicates", "some", "cầu"});
  session.search({"--similar", "cau-1", "--format", "ids"});
  session.search({"--show", "https://www.cho.example/phien/?fbclid=1"});
  session.check("vnsearch_copies_list.txt");
}
