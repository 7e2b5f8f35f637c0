/// vnindex --inspect, as a user meets it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "golden/transcript.h"

using golden::Outcome;
using golden::Session;

namespace {

namespace fs = std::filesystem;

const fs::path sources = VNFTS_SOURCE_DIR;

void copy(const fs::path& from, const Session& session, const std::string& name) {
  fs::copy(sources / from, session.folder().path() / name, fs::copy_options::recursive);
}

/// In the order of bytes.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

std::string record(int number) {
  return "{\"id\": \"n" + std::to_string(number) + "\", \"data\": {\"headline\": \"Tin số " +
         std::to_string(number) + "\"}, \"teaser\": \"Hà Nội\"}\n";
}

}  // namespace

TEST_CASE("A dump of each format is inspected", "[golden]") {
  Session session;
  copy("tests/article/dumps", session, "dumps");
  for (const std::string& name : names_in(sources / "tests/article/dumps"))
    session.run({{"vnindex", "--inspect", "dumps/" + name}});
  session.check("vnindex_inspect_dumps.txt");
}

TEST_CASE("A folder of pages is inspected as one, the texts in it as another", "[golden]") {
  Session session;
  copy("tests/article/pages", session, "pages");
  session.run({{"vnindex", "--inspect", "pages"}});
  session.check("vnindex_inspect_pages.txt");
}

TEST_CASE("A corpus of several formats is inspected", "[golden]") {
  Session session;
  copy("corpus", session, "corpus");
  session.run({{"vnindex", "--inspect", "corpus"}});
  session.check("vnindex_inspect_corpus.txt");
}

TEST_CASE("An inspection is JSON for programs", "[golden]") {
  Session session;
  copy("tests/article/dumps", session, "dumps");
  session.run({{"vnindex", "--inspect-format", "json", "dumps/ban-tin.csv", "dumps/nguon.rss"}});
  session.run({{"vnindex", "--inspect", "--inspect-format=json", "--map", "lead=x", "-"}});
  session.check("vnindex_inspect_json.txt");
}

TEST_CASE("An inspection shows what --map and --limit do", "[golden]") {
  Session session;
  std::string many;
  for (int i = 1; i <= 120; ++i) many += record(i);
  session.folder().write("many.jsonl", many);
  session.folder().write("one.jsonl", record(1));
  session.run({{"vnindex", "--inspect", "many.jsonl"}});
  session.run({{"vnindex", "--inspect", "many.jsonl", "one.jsonl", "--limit", "20", "--map",
                "title=data.headline", "--map", "lead=Teaser", "--map", "body=data.text"}});
  session.run({{"vnindex", "--inspect", "--map", "title=data.headline", "--limit", "0", "-"},
               record(1) + record(2)});
  session.run({{"vnindex", "fresh", "many.jsonl", "--map", "title=data.headline", "--map",
                "body=data.text", "--limit", "5"}});
  session.run({{"vnsearch", "fresh", "title:tin", "--format", "ids"}});
  session.check("vnindex_map.txt");
}

TEST_CASE("An inspection writes nothing and needs no index", "[golden]") {
  Session session;
  const auto before = names_in(session.folder().path());
  CHECK(session.run({{"vnindex", "--inspect", "news.jsonl"}}).exit_code == 0);
  CHECK(session.run({{"vnindex", "--inspect", "bad.jsonl"}}).exit_code == 3);
  CHECK(names_in(session.folder().path()) == before);
}

TEST_CASE("Only the beginning of a long file is inspected, unless all of it is asked for",
          "[golden]") {
  Session session;
  std::string many;
  for (int i = 1; i <= 1500; ++i) many += record(i);
  session.folder().write("many.jsonl", many);
  const std::vector<std::string> words = {"vnindex", "--inspect", "many.jsonl", "--map",
                                          "title=data.headline"};
  const Outcome some = session.run({words});
  CHECK(some.out.find("1,000 records: 1,000 articles") != std::string::npos);
  CHECK(some.out.find("only the first 1,000 records of 1 file were read (--limit 0: all)") !=
        std::string::npos);
  std::vector<std::string> unlimited = words;
  unlimited.insert(unlimited.end(), {"--limit", "0"});
  const Outcome all = session.run({unlimited});
  CHECK(all.out.find("1,500 records: 1,500 articles") != std::string::npos);
  CHECK(all.out.find("only the first") == std::string::npos);
}

TEST_CASE("vnindex says what cannot be inspected or mapped", "[golden]") {
  Session session;
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"vnindex", "--inspect"},
           {"vnindex", "--inspect", "nothere.jsonl"},
           {"vnindex", "--inspect", "news.jsonl", "--rejects", "x"},
           {"vnindex", "--inspect", "news.jsonl", "--report", "-"},
           {"vnindex", "--inspect", "news.jsonl", "--delete", "a"},
           {"vnindex", "--inspect", "news.jsonl", "--stats"},
           {"vnindex", "--inspect-format", "xml", "news.jsonl"},
           {"vnindex", "--inspect", "news.jsonl", "--limit", "-1"},
           {"vnindex", "--inspect", "news.jsonl", "--map", "headline=x"},
           {"vnindex", "--inspect", "news.jsonl", "--map", "title="},
           {"vnindex", "--inspect", "news.jsonl", "--map", "title"},
           {"vnindex", "--inspect", "news.jsonl", "--map", "id=url", "--map", "url=url"},
           {"vnindex", "--inspect", "news.jsonl", "--map", "id=url", "--map", "url=URL"},
       })
    session.run({words});
  session.check("vnindex_inspect_errors.txt");
}
