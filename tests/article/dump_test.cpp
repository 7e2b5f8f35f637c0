#include "article/dump.h"

#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

TEST_CASE("A broken line never damages the next", "[dump]") {
  const TempFolder folder;
  const std::string path = folder.write("a", R"({"id": "1", "title": "a"}
{"id": "2", "title": "cut
[{"id": "3"
{"id": "4", "title": "d"}}
{"id": "5"}
null
{"id": "6", "title": "e"}{"id": "7", "title": "f"}
{"id": "8", "title": "g"},
)");
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"1", "4", "6", "7", "8"});
  CHECK(found.places() == Strings{path + ":2", path + ":3", path + ":4", path + ":5", path + ":6"});
  REQUIRE(found.rejections.size() == 5);
  CHECK(found.rejections[0].raw == R"({"id": "2", "title": "cut)");
  CHECK(found.rejections[3].reason == "no title, lead or body among its fields: id");
}

TEST_CASE("A broken element costs an array as little as can be", "[dump]") {
  const TempFolder folder;
  const std::string path = folder.write("a", R"([
{"id": "1", "title": "a"},
{"id": "2", "title": "cut,
{"id": "3", "title": "c"},
{"id": "4", "title": "d",
{"id": "5", "title": "e"},
"chữ", 17,
{"id": "6", "title": "f"}
][{"id": "7", "title": "g"}
)");
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"1", "3", "5", "6", "7"});
  CHECK(found.places() == Strings{path + ":3", path + ":5", path + ":7", path + ":7"});
}

TEST_CASE("The name of an article among the members of an object is its id, unless it numbers it",
          "[dump]") {
  const TempFolder folder;
  const struct {
    std::string content;
    Strings ids;
  } cases[] = {
      {R"({"x": {"title": "a", "body": "b"}, "y": {"id": "z", "title": "a", "body": "b"}})",
       {"x", "z"}},
      {R"({"17": {"title": "a", "url": "https://a.example/1"}, "0": {"title": "c", "url": "u"}})",
       {"17", "0"}},
      {R"({"0": {"title": "a", "url": "https://a.example/1"},
           "17": {"title": "b", "url": "https://a.example/2"},
           "x": {"title": "c", "url": "https://a.example/3"}})",
       {"https://a.example/1", "https://a.example/2", "x"}},
      {R"({"x": {"title": "a", "body": "b"}})"
       "\n"
       R"({"y": {"title": "c", "body": "d"}, "z": {"title": "e", "body": "f"}})",
       {"x", "y", "z"}},
      {"{\"\\u0061\\ud800\\x\": {\"title\": \"a\", \"body\": \"b\"}, "
       "\"b\xFF\": {\"title\": \"a\", \"body\": \"c\"}}",
       {"a\uFFFD\\x", "bÿ"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.content);
    CHECK(read_all(folder.write("a", c.content)).ids() == c.ids);
  }
}

TEST_CASE("Members and rows over the limit are rejected, and reading goes on", "[dump]") {
  const TempFolder folder;
  const std::string large(3 << 20, 'x');
  ReadOptions options;
  options.max_record_bytes = 2 << 20;
  const std::string keyed = folder.write(
      "keyed", R"({"a": {"title": "a", "body": "b"}, "b": {"title": "c", "body": "d"}, "c": )"
               R"({"title": ")" +
                   large + R"(", "body": "e"}, "d": {"title": "f", "body": "g"}})");
  CHECK(read_all(keyed, options).ids() == Strings{"a", "b", "d"});
  CHECK(read_all(keyed, options).places() == Strings{keyed + ":1"});
  const std::string rows = folder.write(
      "rows", R"({"columns": ["id", "title"], "index": [0, 1], "data": [["a", "b"], ["c", ")" +
                  large + R"("], ["d", "e"]]})");
  CHECK(read_all(rows, options).ids() == Strings{"a", "d"});
  CHECK(read_all(rows, options).places() == Strings{rows + ":1"});
}

TEST_CASE("A record over the limit is rejected, with its beginning, and reading goes on",
          "[dump]") {
  const TempFolder folder;
  const std::string small = R"({"id": "1", "title": "a"})";
  const std::string large = R"({"id": "2", "title": ")" + std::string(3 << 20, 'x') + "\"}";
  const std::string last = R"({"id": "3", "title": "c"})";
  ReadOptions options;
  options.max_record_bytes = 2 << 20;
  for (const bool in_array : {false, true}) {
    const std::string path =
        folder.write("a", in_array ? "[" + small + ",\n" + large + ",\n" + last + "]"
                                   : small + "\n" + large + "\n" + last);
    const Found found = read_all(path, options);
    CHECK(found.ids() == Strings{"1", "3"});
    REQUIRE(found.places() == Strings{path + ":2"});
    CHECK(found.rejections[0].reason == "longer than 2097152 bytes, the limit of a record");
    CHECK(found.rejections[0].raw == large.substr(0, 1 << 20));
  }
  const Found text = read_all(folder.write("t", std::string((2 << 20) + 1, 'x')), options);
  CHECK(text.articles.empty());
  CHECK(text.rejections.at(0).raw.size() == 1 << 20);
  CHECK(read_all(folder.write("t", std::string(2 << 20, 'x')), options).articles.size() == 1);
}

TEST_CASE("An article of nothing but markup is rejected by its place", "[dump]") {
  const TempFolder folder;
  const std::string path = folder.write("a", "{\"title\": \"a\"}\n{\"body\": \"<p><br></p>\"}\n");
  const Found found = read_all(path);
  CHECK(found.articles.size() == 1);
  REQUIRE(found.places() == Strings{path + ":2"});
  CHECK(found.rejections[0].reason == "its title, lead and body have no text");
}

TEST_CASE("Articles without an id get their URL or a hash of their content", "[dump]") {
  const TempFolder folder;
  const Found found = read_all(folder.write("a", R"({"id": 7, "url": "u", "title": "a"}
{"id": "  ", "url": " https://a.example/1 ", "title": "a"}
{"title": "a", "body": "b"}
{"text": "b", "headline": "a"}
{"title": "ab"}
)"));
  const Strings ids = found.ids();
  REQUIRE(ids.size() == 5);
  CHECK(ids[0] == "7");
  CHECK(ids[1] == "https://a.example/1");
  CHECK(ids[2].size() == 32);
  CHECK(ids[3] == ids[2]);
  CHECK(ids[4] != ids[2]);
}

}  // namespace vnfts
