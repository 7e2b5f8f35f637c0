#include "article/record_splitter.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

namespace vnfts::article {

namespace {

using Places = std::vector<std::pair<std::uint64_t, std::string>>;

using Keyed = std::vector<std::pair<std::string, std::string>>;

/// Hands `rest` over in blocks of `block_bytes`.
auto blocks_of(std::string_view& rest, std::size_t block_bytes) {
  return [&rest, block_bytes] {
    const std::string_view block = rest.substr(0, block_bytes);
    rest.remove_prefix(block.size());
    return block;
  };
}

/// Splits `content` handed over in blocks of `block_bytes`.
Places split(std::string_view content, Layout layout, std::size_t block_bytes,
             std::size_t max_bytes = 1000) {
  RecordSplitter splitter(blocks_of(content, block_bytes), layout, max_bytes);
  Places places;
  for (RawRecord record; splitter.next(record);)
    places.emplace_back(record.line, record.too_long ? "too long" : record.text);
  return places;
}

}  // namespace

TEST_CASE("Records are split alike however the blocks fall", "[record_splitter]") {
  const struct {
    std::string content;
    Layout layout;
    Places expected;
  } cases[] = {
      {"a\n\n \nb\r\nc", Layout::lines, {{1, "a"}, {4, "b\r"}, {5, "c"}}},
      {"", Layout::lines, {}},
      {"\n\n", Layout::lines, {}},
      {"[{\"a\":1},{\"b\":2}]", Layout::values, {{1, "{\"a\":1}"}, {1, "{\"b\":2}"}}},
      {"[\n {\"a\": {\"x\": [1]}},\n {}\n]\n",
       Layout::values,
       {{2, "{\"a\": {\"x\": [1]}}"}, {3, "{}"}}},
      {"{\n\"a\": 1\n}\n{\"b\": 2}{\"c\": 3}",
       Layout::values,
       {{1, "{\n\"a\": 1\n}"}, {4, "{\"b\": 2}"}, {4, "{\"c\": 3}"}}},
      {"[{\"a\":\"}]{[\\\"\\\\\"},{\"b\":2}]",
       Layout::values,
       {{1, "{\"a\":\"}]{[\\\"\\\\\"}"}, {1, "{\"b\":2}"}}},
      // Appended arrays, and one never closed.
      {"[{\"a\":1}][{\"b\":2}", Layout::values, {{1, "{\"a\":1}"}, {1, "{\"b\":2}"}}},
      {"[[{\"a\":1}],[{\"b\":2}]]", Layout::values, {{1, "{\"a\":1}"}, {1, "{\"b\":2}"}}},
      // Values that are no objects.
      {"[1, \"a,b\", null,{}]", Layout::values, {{1, "1"}, {1, "\"a,b\""}, {1, "null"}, {1, "{}"}}},
      {"junk {}\nmore\n{}", Layout::values, {{1, "junk "}, {1, "{}"}, {2, "more"}, {3, "{}"}}},
      // A cut record does not swallow the next.
      {"[{\"a\":1,\n{\"b\":2}]", Layout::values, {{1, "{\"a\":1,\n"}, {2, "{\"b\":2}"}}},
      {"[{\"a\":\"x\n{\"b\":2}]", Layout::values, {{1, "{\"a\":\"x\n"}, {2, "{\"b\":2}"}}},
      {"[{\"a\":[1}, {\"b\":2}]", Layout::values, {{1, "{\"a\":[1}"}, {1, "{\"b\":2}"}}},
      {"[{\"a\":1] [{\"b\":2}]", Layout::values, {{1, "{\"a\":1"}, {1, "{\"b\":2}"}}},
      {"[{\"a\":1}}, {\"b\":2}]", Layout::values, {{1, "{\"a\":1}"}, {1, "}"}, {1, "{\"b\":2}"}}},
      // A line break inside a string is no reason to give it up.
      {"[{\"a\":\"x\ny\"}, {}]", Layout::values, {{1, "{\"a\":\"x\ny\"}"}, {2, "{}"}}},
  };
  for (const auto& c : cases)
    for (const std::size_t block_bytes : {1, 2, 3, 7, 1000}) {
      CAPTURE(c.content, block_bytes);
      CHECK(split(c.content, c.layout, block_bytes) == c.expected);
    }
}

TEST_CASE("Members of an object are split with their names, however the blocks fall",
          "[record_splitter]") {
  const struct {
    std::string content;
    Keyed expected;
  } cases[] = {
      {R"({"a": {"i": 1}, "b": {"i": {"j": 2}}})",
       {{"a", R"({"i": 1})"}, {"b", R"({"i": {"j": 2}})"}}},
      {R"( {"n": 3, "l": [{"x": 1}, "}"], "s": "a{\"", "c\"{": {}})", {{R"(c\"{)", "{}"}}},
      {"{}", {}},
      {"", {}},
      {R"({"a": {"i": 1}}{"b": {"i": 2}})", {{"a", R"({"i": 1})"}, {"b", R"({"i": 2})"}}},
      {R"({"a": {"i": [1}, "b": {"i": 2}})", {{"a", R"({"i": [1})"}, {"b", R"({"i": 2})"}}},
      {R"({"a": {"i": 1)", {{"a", R"({"i": 1)"}}},
      {"]}{{", {{"", "{"}}},
  };
  for (const auto& c : cases)
    for (const std::size_t block_bytes : {1, 2, 3, 7, 1000}) {
      CAPTURE(c.content, block_bytes);
      std::string_view rest = c.content;
      RecordSplitter splitter(blocks_of(rest, block_bytes), Layout::keyed, 1000);
      Keyed found;
      for (RawRecord record; splitter.next(record);) found.emplace_back(record.key, record.text);
      CHECK(found == c.expected);
    }
}

TEST_CASE("A name without end takes no more memory than a name may", "[record_splitter]") {
  const std::string block(1 << 16, 'x');
  std::size_t blocks = 0;
  RecordSplitter splitter(
      [&] {
        if (blocks++ == 0) return std::string_view("{\"");
        if (blocks == 1000) return std::string_view("\": {}}");
        return blocks < 1000 ? std::string_view(block) : std::string_view();
      },
      Layout::keyed, 1000);
  RawRecord record;
  REQUIRE(splitter.next(record));
  CHECK(record.key == std::string(1024, 'x'));
  CHECK(record.text == "{}");
}

TEST_CASE("Rows are split, however the blocks fall", "[record_splitter]") {
  const std::string content =
      R"({"columns": ["a", "data"], "index": [0, 1], "data": [["x]", [1, {"y": 2}]], [], 3, [4]], )"
      R"("data": [[5)";
  for (const std::size_t block_bytes : {1, 2, 3, 7, 1000}) {
    std::string_view rest = content;
    RecordSplitter splitter(blocks_of(rest, block_bytes), Layout::rows, 1000, "data");
    std::vector<std::string> found;
    for (RawRecord record; splitter.next(record);) found.push_back(record.text);
    CHECK(found == std::vector<std::string>{R"(["x]", [1, {"y": 2}]])", "[]", "3", "[4]", "[5"});
  }
}

TEST_CASE("A record over the limit is passed over and the next one read", "[record_splitter]") {
  const std::string at_limit = "{\"a\":\"" + std::string(92, 'x') + "\"}";
  REQUIRE(at_limit.size() == 100);
  const std::string over = "{\"a\":\"" + std::string(93, 'x') + "\"}";
  for (const std::size_t block_bytes : {1, 10, 1000}) {
    CAPTURE(block_bytes);
    const std::string content = at_limit + "\n" + over + "\n{}\n";
    const Places expected = {{1, at_limit}, {2, "too long"}, {3, "{}"}};
    CHECK(split(content, Layout::lines, block_bytes, 100) == expected);
    CHECK(split(content, Layout::values, block_bytes, 100) == expected);
  }
}

TEST_CASE("A record without end takes no more memory than the limit", "[record_splitter]") {
  constexpr std::size_t limit = 4 << 20;
  const std::string block(1 << 16, '[');
  for (const std::string start : {"{\"a\":", "{\"a\":\""}) {
    std::size_t blocks = 0;
    RecordSplitter splitter(
        [&] {
          if (blocks++ == 0) return std::string_view(start);
          return blocks < 1000 ? std::string_view(block) : std::string_view();
        },
        Layout::values, limit);
    RawRecord record;
    REQUIRE(splitter.next(record));
    CHECK(record.too_long);
    CHECK(record.text.size() == Output::kept_bytes);
    CHECK(record.text.capacity() <= 2 * limit);
    CHECK(!splitter.next(record));
  }
}

TEST_CASE("A list in a wrapped list does not hold up the splitting", "[record_splitter]") {
  std::string_view rest = "{\"items\": [[{\"i\":1}, [], {\"i\":2}";
  RecordSplitter splitter([&] { return std::exchange(rest, {}); }, Layout::wrapped, 1000, "items");
  RawRecord record;
  REQUIRE(splitter.next(record));
  CHECK(record.text == "{\"i\":1}");
  CHECK(!splitter.next(record));
}

TEST_CASE("Only the lists of one name are split, and nothing behind them", "[record_splitter]") {
  const std::string content =
      "{\"items\": 1, \"a\": \"items\", \"x\": {\"items\": [\n{\"i\":1}, {\"i\":[2]}\n],"
      " \"total\": 3, \"other\": [{\"i\":3}]}}\n{\"items\" : [{\"i\":4}], \"items\": [";
  for (const std::size_t block_bytes : {1, 2, 3, 10, 1000}) {
    CAPTURE(block_bytes);
    std::string_view rest = content;
    RecordSplitter splitter(blocks_of(rest, block_bytes), Layout::wrapped, 1000, "items");
    Places places;
    for (RawRecord record; splitter.next(record);) places.emplace_back(record.line, record.text);
    CHECK(places == Places{{2, "{\"i\":1}"}, {2, "{\"i\":[2]}"}, {4, "{\"i\":4}"}});
  }
}

TEST_CASE("Whatever a list holds, no record is split off without taking a byte of it",
          "[record_splitter]") {
  constexpr std::string_view bytes = "{}[],:\"\n\\a";
  const struct {
    Layout layout;
    std::string front;  ///< Opens the list.
  } cases[] = {{Layout::values, "["},
               {Layout::wrapped, "{\"l\": ["},
               {Layout::keyed, "{\"k\": "},
               {Layout::rows, "{\"l\": [["}};
  for (const auto& [layout, front] : cases)
    for (std::size_t number = 0; number < 100000; ++number) {
      std::string content = front;
      for (std::size_t rest = number; rest > 0; rest /= bytes.size())
        content += bytes[rest % bytes.size()];
      std::string_view all = content;
      RecordSplitter splitter([&] { return std::exchange(all, {}); }, layout, 1000, "l");
      std::size_t records = 0;
      for (RawRecord record; records <= content.size() && splitter.next(record);) ++records;
      if (records <= content.size()) continue;
      CAPTURE(static_cast<int>(layout), content);
      FAIL();
    }
}

}  // namespace vnfts::article
