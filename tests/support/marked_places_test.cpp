#include "support/marked_places.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "article/packed_files.h"
#include "support/code_points.h"
#include "support/day.h"
#include "support/failure.h"
#include "support/json_lines.h"
#include "vnfts/place.h"

namespace vnfts::test {

namespace {

const std::string archive =
    R"({"id": "a1", "title": "Mưa", "description": "Lũ ở Huế. Hết.", "maintext": "Ồ! Lũ ở Huế."})"
    "\n"
    R"({"id": "a2", "title": "Nắng", "maintext": "Lũ ở Huế."})"
    "\n";

std::string line(const std::string& article, const std::string& field, int offset,
                 const std::string& hash = "b3a473dd5fa9a7d7") {
  return R"({"id": "1", "article": ")" + article + R"(", "field": ")" + field + R"(", "offset": )" +
         std::to_string(offset) + R"(, "length": 9, "hash": ")" + hash +
         R"(", "places": [{"surface": "Huế", "offset": 5, "ids": ["O1-46"]}]})";
}

}  // namespace

TEST_CASE("Marks are read with the text that they are of") {
  const TempFolder folder;
  const std::string file = folder.write(
      "marked.jsonl",
      R"({"id": "x", "text": "Ông Mỹ ở Huế", "published": "2017-06-01", "kind": "places", )"
      R"("places": [{"surface": "Mỹ", "offset": 4, "ids": ["C-US", "US"], "nationality": true},)"
      R"( {"surface": "Huế", "offset": 9, "ids": [], "doubt": true}],)"
      R"( "optional": [{"surface": "Ông", "offset": 0, "ids": ["O1-01"]}]})"
      "\n"
      R"({"id": "y", "text": "Ồ", "places": [], "optional": [{"surface": "Ồ", "offset": 0, )"
      R"("ids": ["O1-01"]}]})");
  const auto texts = read_marked_places(file, "");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].id == "x");
  CHECK(texts[0].text == "Ông Mỹ ở Huế");
  CHECK(texts[0].published == day(2017, 6, 1));
  CHECK(texts[0].names_a_place());
  REQUIRE(texts[0].labels.size() == 3);
  CHECK(texts[0].labels[0].begin == 4);
  CHECK(texts[0].labels[0].end == 6);
  CHECK(texts[0].labels[0].ids == std::vector<std::string>{"C-US", "US"});
  CHECK((texts[0].labels[0].nationality && !texts[0].labels[0].doubt));
  CHECK((texts[0].labels[1].doubt && !texts[0].labels[1].nationality));
  CHECK((texts[0].labels[2].optional && !texts[0].labels[0].optional));
  CHECK(texts[1].published == std::nullopt);
  CHECK_FALSE(texts[1].names_a_place());
}

TEST_CASE("Sentences are taken from the archive, from where they stood") {
  const TempFolder folder;
  const std::string dump = folder.write("dump.jsonl", archive);
  for (const std::string& one :
       {line("a1", "lead", 0), line("a1", "body", 3), line("a2", "body", 0)}) {
    INFO(one);
    const auto texts = read_marked_places(folder.write("marked.jsonl", one), dump);
    REQUIRE(texts.size() == 1);
    CHECK(texts[0].text == "Lũ ở Huế.");
  }
}

TEST_CASE("A sentence that is not the one that was marked is no sentence") {
  const TempFolder folder;
  const std::string dump = folder.write("dump.jsonl", archive);
  for (const std::string& one :
       {line("a1", "body", 2), line("a1", "body", 400), line("a1", "title", 0),
        line("a3", "body", 0), line("a2", "summary", 0), line("a2", "body", 0, "0")}) {
    INFO(one);
    const std::string file = folder.write("marked.jsonl", one);
    CHECK(failure([&] { read_marked_places(file, dump); }) == ErrorCode::input);
  }
  const std::string file = folder.write("marked.jsonl", line("a2", "body", 0));
  CHECK(failure([&] { read_marked_places(file, ""); }) == ErrorCode::input);
}

TEST_CASE("The project's own marks are of places that there are, inside their sentences") {
  const std::string file = VNFTS_SOURCE_DIR "/tests/eval/places_own.jsonl";
  std::size_t lines = 0;
  read_json_lines(file, [&lines](const simdjson::dom::object& object) {
    ++lines;
    INFO(std::string_view(object["id"]));
    CHECK(object["text"].error() == simdjson::NO_SUCH_FIELD);
    for (const char* list : {"places", "optional"}) {
      simdjson::dom::array labels;
      if (object[list].get(labels) != simdjson::SUCCESS) continue;
      std::uint64_t end = 0;
      for (const simdjson::dom::object label : labels) {
        const std::uint64_t begin = label["offset"];
        CHECK(begin >= end);
        end = begin + code_points(label["surface"]);
        const simdjson::dom::array ids = label["ids"];
        const bool listed = ids.size() == 0 || find_place(*ids.begin());
        CHECK(listed);
      }
      CHECK(end <= std::uint64_t(object["length"]));
    }
  });
  CHECK(lines == 100);
}

}  // namespace vnfts::test
