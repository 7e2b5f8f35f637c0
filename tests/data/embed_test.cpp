/// The tool that checks and embeds the tables, run as the build runs it.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

const std::string header =
    "# columns: key value\n# source: none\n# licence: facts\n# date: 2026-11\n";

const std::string compact_header =
    "# layout: compact\n# columns: key text next:row(table) all:rows(table) year:i16 people:u32 "
    "lat:f32\n# source: none\n# licence: facts\n# date: 2026-11\n";

struct Outcome {
  int exit_code;
  std::string errors;
};

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of its own that goes away with it.
class Workshop {
 public:
  Workshop() {
    std::string name = (fs::temp_directory_path() / "vnfts-embed-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  ~Workshop() { fs::remove_all(folder_); }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  Outcome embed(const std::string& table) const {
    std::ofstream(folder_ / "table.tsv", std::ios::binary) << table;
    return embed_file(folder_ / "table.tsv");
  }

  Outcome embed_file(const fs::path& table) const {
    const fs::path errors = folder_ / "errors";
    const std::string command = "'" VNFTS_BINARY_DIR "/lib/data/vnfts_embed' '" +
                                (folder_ / "out").string() + "' '" + table.string() + "' 2>'" +
                                errors.string() + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(errors)};
  }

  std::string out(const char* file) const { return contents(folder_ / "out" / file); }

 private:
  fs::path folder_;
};

}  // namespace

TEST_CASE("A table that is not well made fails the build with its line and the reason") {
  struct Case {
    const char* why;
    std::string table, place, reason;
  };
  const Case cases[] = {
      {"too few cells", header + "a\t1\nb\n", "table.tsv:6: ", "1 cells, expected 2"},
      {"too many cells", header + "a\t1\t2\n", "table.tsv:5: ", "3 cells, expected 2"},
      {"a tab too many at the end", header + "a\t1\t\n", "table.tsv:5: ", "3 cells, expected 2"},
      {"an empty line", header + "a\t1\n\nb\t2\n", "table.tsv:6: ", "0 cells, expected 2"},
      {"unsorted", header + "b\t1\na\t2\n", "table.tsv:6: ", "does not sort after"},
      {"sorted by letters, not by bytes", header + "đ\t1\ne\t2\n",
       "table.tsv:6: ", "does not sort after"},
      {"a key twice", header + "a\t1\na\t2\n", "table.tsv:6: ", "does not sort after"},
      {"a carriage return", header + "a\t1\r\n", "table.tsv:5: ", "carriage return"},
      {"not UTF-8", header + "a\t\xFF\n", "table.tsv:5: ", "not UTF-8"},
      {"a cut letter", header + "a\t\xE1\xBB\n", "table.tsv:5: ", "not UTF-8"},
      {"an overlong letter", header + "a\t\xC1\xA1\n", "table.tsv:5: ", "not UTF-8"},
      {"a surrogate", header + "a\t\xED\xA0\x80\n", "table.tsv:5: ", "not UTF-8"},
      {"no source", "# columns: key value\n# licence: facts\n# date: 2026-11\na\t1\n",
       "table.tsv:4: ", "header lacks '# source: '"},
      {"no header", "a\t1\n", "table.tsv:1: ", "header lacks '# columns: '"},
      {"a comment among the rows", header + "a\t1\n# b\nc\t2\n", "table.tsv:6: ", "header line"},
      {"a key of two columns twice", header + "# key: key value\na\t1\na\t2\na\t2\n",
       "table.tsv:8: ", "does not sort after"},
      {"a key of two columns unsorted", header + "# key: key value\na\t2\na\t1\n",
       "table.tsv:7: ", "does not sort after"},
      {"a key that is not the first columns", header + "# key: value\na\t1\n",
       "table.tsv:6: ", "is not the first columns"},
      {"a key of no column", header + "# key: \na\t1\n",
       "table.tsv:6: ", "is not the first columns"},
      {"a layout that is not known", "# layout: loose\n" + header + "a\t1\n",
       "table.tsv:6: ", "layout 'loose' is not known"},
      {"a type without the compact layout",
       "# columns: key value:i16\n# source: none\n# licence: facts\n# date: 2026-11\na\t1\n",
       "table.tsv:5: ", "column value has a type"},
      {"a type that is not known",
       "# layout: compact\n# columns: key value:i17\n# source: none\n# licence: facts\n# date: "
       "2026-11\na\t1\n",
       "table.tsv:6: ", "type 'i17' is not known"},
      {"a row of a table that is not there",
       "# layout: compact\n# columns: key value:row(other)\n# source: none\n# licence: facts\n# "
       "date: 2026-11\na\ta\n",
       "table.tsv:6: ", "no table 'other'"},
      {"a row of a table with a key of two columns",
       "# layout: compact\n# columns: key value:row(table)\n# key: key value\n# source: none\n# "
       "licence: facts\n# date: 2026-11\na\ta\n",
       "table.tsv:7: ", "has no key of one column"},
      {"a row that is not there", compact_header + "a\t\t\t\t\t\t\nb\t\tc\t\t\t\t\n",
       "table.tsv:7: ", "no 'c' in table table"},
      {"one of several rows that is not there", compact_header + "a\t\t\ta|b\t\t\t\n",
       "table.tsv:6: ", "no 'b' in table table"},
      {"letters for a number", compact_header + "a\t\t\t\t19x5\t\t\n",
       "table.tsv:6: ", "'19x5' is not in range"},
      {"a number that is too large", compact_header + "a\t\t\t\t40000\t\t\n",
       "table.tsv:6: ", "'40000' is not in range"},
      {"a negative number where none may be", compact_header + "a\t\t\t\t\t-1\t\n",
       "table.tsv:6: ", "'-1' is not in range"},
      {"a fraction that is none", compact_header + "a\t\t\t\t\t\t21,5\n",
       "table.tsv:6: ", "'21,5' is not in range"},
      {"a long cell of a compact table",
       compact_header + "a\t" + std::string(256, 'x') + "\t\t\t\t\t\n",
       "table.tsv:6: ", "longer than 255 bytes"},
      {"no rows", header, "table.tsv: ", "no rows"},
      {"nothing", "", "table.tsv: ", "no rows"},
  };
  const Workshop workshop;
  for (const Case& c : cases) {
    INFO(c.why);
    const Outcome outcome = workshop.embed(c.table);
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.errors, Catch::Contains(c.place) && Catch::Contains(c.reason));
  }
}

TEST_CASE("A well-made table is embedded cell by cell") {
  const Workshop workshop;
  const Outcome outcome = workshop.embed(header + "# prose\na\t\nb\t\"q\" \\ đ\n");
  CHECK(outcome.errors == "");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(workshop.out("tables.h"), Catch::Contains("struct TableRow {") &&
                                           Catch::Contains("std::string_view key;") &&
                                           Catch::Contains("std::span<const TableRow> table();"));
  CHECK_THAT(workshop.out("tables.cpp"),
             Catch::Contains(R"({"a", ""})") && Catch::Contains(R"({"b", "\"q\" \\ đ"})"));
}

TEST_CASE("A compact table is an array a column, equal cells stored once, without an address") {
  const Workshop workshop;
  const Outcome outcome =
      workshop.embed(compact_header + "a\tđ\t\ta|b\t1976\t7\t21.5\nb\tđ\ta\t\t\t\t-1.25\n");
  CHECK(outcome.errors == "");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(workshop.out("tables.h"),
             Catch::Contains("class Table {") && Catch::Contains("size = 2;") &&
                 Catch::Contains("static std::string_view text(std::size_t row)") &&
                 Catch::Contains("static RowNumber next(std::size_t row)") &&
                 Catch::Contains("static std::span<const RowNumber> all(std::size_t row)") &&
                 Catch::Contains("static std::span<const std::int16_t> year()"));
  // Where a cell begins, times 256, and its length: of a, b and đ 0 and 1, 1 and 1, 2 and 2.
  std::string source = workshop.out("tables.cpp");
  std::erase(source, '\n');
  for (const char* part : {"\"abđ\"", "Table::key_[] = {1,257}", "Table::text_[] = {514,514}",
                           "Table::next_[] = {no_row,0}", "Table::all_list_[] = {0,1,no_row}",
                           "Table::all_[] = {0,2,2}", "Table::year_[] = {1976,0}",
                           "Table::people_[] = {7,0}", "Table::lat_[] = {21.5,-1.25}"})
    CHECK_THAT(source, Catch::Contains(part));
}

TEST_CASE("A key of two columns may repeat in the first") {
  const Workshop workshop;
  const Outcome outcome = workshop.embed(header + "# key: key value\na\t1\na\t2\na b\t0\nb\t1\n");
  CHECK(outcome.errors == "");
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("The hash of a table tells when a cell changes") {
  const Workshop workshop;
  workshop.embed(header + "a\t1\n");
  const std::string one = workshop.out("tables.cpp");
  workshop.embed(header + "a\t2\n");
  const std::string two = workshop.out("tables.cpp");
  const auto hash = [](const std::string& source) { return source.substr(source.find("_hash()")); };
  CHECK(hash(one) != hash(two));
}

TEST_CASE("A table that is not there fails the build") {
  const Outcome outcome = Workshop().embed_file("/nonexistent/table.tsv");
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.errors, Catch::Contains("/nonexistent/table.tsv: cannot be opened"));
}
