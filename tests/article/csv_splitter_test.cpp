#include "article/csv_splitter.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

using Cells = std::vector<std::string>;

struct Row {
  std::uint64_t line;
  Cells cells;
  friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> split(std::string_view content, CsvForm form, std::size_t block_bytes,
                       std::size_t max_bytes = 1000) {
  CsvSplitter splitter(
      [&] {
        const std::string_view block = content.substr(0, block_bytes);
        content.remove_prefix(block.size());
        return block;
      },
      form, max_bytes);
  std::vector<Row> rows;
  for (CsvRow row; splitter.next(row);) {
    if (row.fault == CsvRow::Fault::too_long) row.cells = {"too long"};
    if (row.fault == CsvRow::Fault::never_closed) row.cells = {"never closed", row.raw};
    rows.push_back({row.line, row.cells});
  }
  return rows;
}

}  // namespace

TEST_CASE("Rows are split alike however the blocks fall", "[csv]") {
  const CsvForm comma;
  const CsvForm bare_tab = {'\t', false};
  const struct {
    std::string content;
    CsvForm form;
    std::vector<Row> expected;
  } cases[] = {
      {"", comma, {}},
      {"\n\r\n,,\n \n", comma, {}},
      {"a", comma, {{1, {"a"}}}},
      {"a,b\nc,d", comma, {{1, {"a", "b"}}, {2, {"c", "d"}}}},
      {"a,b\r\nc,d\r\n", comma, {{1, {"a", "b"}}, {2, {"c", "d"}}}},
      {"a,b\r\r\n\r\r\nc,d\r\r\n", comma, {{1, {"a", "b"}}, {3, {"c", "d"}}}},
      {"a,\n,b\n", comma, {{1, {"a", ""}}, {2, {"", "b"}}}},
      {"\"a\"\"b\",\"c,\nd\"\ne", comma, {{1, {"a\"b", "c,\nd"}}, {3, {"e"}}}},
      {"\"a\r\nb\r\r\nc\"\r\nd", comma, {{1, {"a\nb\nc"}}, {4, {"d"}}}},
      {"\"\",\"\"\"\"", comma, {{1, {"", "\""}}}},
      // Quotes that neither open nor close.
      {"5\" x,\"a \"b\" c\",d", comma, {{1, {"5\" x", "a \"b\" c", "d"}}}},
      {"\"a\" b\",c", comma, {{1, {"a\" b", "c"}}}},
      {"\"a\tb\"\tc", bare_tab, {{1, {"\"a", "b\"", "c"}}}},
      {"\"a", comma, {{1, {"never closed", "\"a"}}}},
      // A quote that is never closed costs its own line.
      {"x\n\"a,b\nc,d\ne,\"f,g\"h\n",
       comma,
       {{1, {"x"}}, {2, {"never closed", "\"a,b"}}, {3, {"c", "d"}}, {4, {"e", "f,g\"h"}}}},
      {"\"a\n\"b\n\"c\n", comma, {{1, {"never closed", "\"a"}}, {2, {"b"}}, {3, {"c"}}}},
  };
  for (const auto& c : cases)
    for (const std::size_t block_bytes : {1, 2, 3, 7, 1000}) {
      CAPTURE(c.content, block_bytes);
      CHECK(split(c.content, c.form, block_bytes) == c.expected);
    }
}

TEST_CASE("A row over the limit costs itself", "[csv]") {
  const std::string tail = "\nb,c\n";
  for (const std::size_t block_bytes : {1, 8, 1000}) {
    CAPTURE(block_bytes);
    CHECK(split(std::string(30, 'x') + tail, {}, block_bytes, 20) ==
          std::vector<Row>{{1, {"too long"}}, {2, {"b", "c"}}});
    CHECK(split("\"" + std::string(30, 'x') + "\"" + tail, {}, block_bytes, 20) ==
          std::vector<Row>{{1, {"too long"}}, {2, {"b", "c"}}});
    CHECK(split("a,\"never\nd,e\nf,g\nh,i\nj,k\n", {}, block_bytes, 20) ==
          std::vector<Row>{{1, {"never closed", "a,\"never"}},
                           {2, {"d", "e"}},
                           {3, {"f", "g"}},
                           {4, {"h", "i"}},
                           {5, {"j", "k"}}});
    CHECK(split(std::string(20, 'x') + tail, {}, block_bytes, 20).front() ==
          Row{1, {std::string(20, 'x')}});
  }
}

TEST_CASE("Quotes that are never closed take linear time", "[csv]") {
  std::string content;
  for (int i = 0; i < 200000; ++i) content += "a,\"b\n";
  CHECK(split(content, {}, 1 << 16, 1 << 16).size() == 200000);
}

}  // namespace vnfts::article
