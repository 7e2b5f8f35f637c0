#include "article/csv.h"

#include <catch2/catch.hpp>

#include "article/csv_form.h"
#include "article/packed_files.h"
#include "article/reading.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

TEST_CASE("The form of a table is the one in which its rows agree", "[csv]") {
  using article::CsvForm;
  const struct {
    std::string head;
    CsvForm expected;
  } cases[] = {
      {"id,title\n1,a\n", {',', true}},
      {"id;title\n1;a, b, c\n2;d, e, f\n", {';', true}},
      {"id\ttitle\n1\ta, b\n", {'\t', true}},
      {"id|title\n1|a;b\n", {'|', true}},
      {"\xEF\xBB\xBFid;title\n1;a,b\n", {';', true}},
      {"id,title\n1,\"a\n\nb;c\"\n", {',', true}},
      // Quotes of the text itself.
      {"id\ttitle\n1\t\"A\" b\n2\t\"C\" d\n3\te\n", {'\t', false}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.head);
    const auto form = article::find_csv_form(c.head, article::FieldMap());
    REQUIRE(form);
    CHECK(form->delimiter == c.expected.delimiter);
    CHECK(form->quoted == c.expected.quoted);
  }
  CHECK(!article::find_csv_form("Một dòng\nHai dòng\n", article::FieldMap()));
}

TEST_CASE("Texts are no tables", "[csv]") {
  for (const std::string text :
       {"Hôm nay, trời mưa, gió lớn.\nNgày mai, trời nắng.\n",
        "Mưa lớn, gió mạnh\n\nHà Nội, 3/3.\n", "Nội dung\nTiêu đề\n",
        "Về hình thức, nội dung\nBài viết hay.\nNhưng dài, thiếu ý.\n", "a | b\nc\n", ""}) {
    CAPTURE(text);
    CHECK(!article::is_csv(text, {}, article::FieldMap()));
  }
}

TEST_CASE("Columns may be named from outside, with and without a header", "[csv]") {
  const TempFolder folder;
  ReadOptions options;
  options.columns = {"id", "", "title", "content"};
  const Strings expected = {"1", "2"};
  for (const std::string header : {"", "id,,title,content\n", "ID,x,Title,Content\n"}) {
    CAPTURE(header);
    const std::string rows = "1,x,Một,\"a\nb\"\n2,y,Hai,c\n";
    const Found found = read_all(folder.write("a.csv", header + rows), options);
    if (header.starts_with("ID")) {
      // Other names than those given: a row like any other.
      CHECK(found.ids() == Strings{"ID", "1", "2"});
      continue;
    }
    CHECK(found.ids() == expected);
    CHECK(found.articles.at(0).body == "a\nb");
    CHECK(found.rejections.empty());
  }
}

TEST_CASE("A table without names is refused once, with what to do", "[csv]") {
  const TempFolder folder;
  std::string rows;
  for (int i = 0; i < 10; ++i) rows += "1|x|Một|a\n";
  const std::string path = folder.write("a.txt", rows);
  const Found found = read_all(path);
  CHECK(found.articles.empty());
  REQUIRE(found.places() == Strings{path + ":1"});
  CHECK(found.rejections[0].reason ==
        "no column is named title, lead or body: 1, x, Một, a (name them: --columns)");
}

TEST_CASE("Names of any bytes are shown in a reason of bounded length", "[csv]") {
  const TempFolder folder;
  ReadOptions options;
  options.format = InputFormat::csv;
  for (const std::string& bytes : {std::string(1000, '\x8A'), std::string(1000, 'x')}) {
    const Found found = read_all(folder.write("a.csv", bytes + ",a\n"), options);
    REQUIRE(found.rejections.size() == 1);
    CHECK(found.rejections[0].reason.size() < 250);
  }
}

TEST_CASE("A bad row is named with its line and costs only itself", "[csv]") {
  const TempFolder folder;
  const std::string path = folder.write("a.csv",
                                        "id,title,content\n"
                                        "1,Một,\"a\n\nb\"\n"
                                        "2,Hai\n"
                                        "3,Ba,b,c,d\n"
                                        "4,Bốn,e,,\n"
                                        "5,,\n"
                                        "id,title,content\n"
                                        "6,\"Sáu,f\n"
                                        "7,Bảy,g\n");
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"1", "4", "7"});
  CHECK(found.places() == Strings{path + ":5", path + ":6", path + ":8", path + ":10"});
  REQUIRE(found.rejections.size() == 4);
  CHECK(found.rejections[0].reason == "2 cells for 3 columns");
  CHECK(found.rejections[1].reason == "5 cells for 3 columns");
  CHECK(found.rejections[2].reason == "no title, lead or body in the columns: id, title, content");
  CHECK(found.rejections[3].reason == "a quote is never closed");
  CHECK(found.rejections[3].raw == "6,\"Sáu,f");
}

TEST_CASE("A quote that closes rows too late costs its own line", "[csv]") {
  const TempFolder folder;
  const std::string path = folder.write("a.csv",
                                        "id,title,content\n"
                                        "1,\"Một,a\n"
                                        "2,Hai,b\n"
                                        "3,Ba,\"c, d\"\n"
                                        "4,Bốn,e\n");
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"2", "3", "4"});
  CHECK(found.places() == Strings{path + ":2"});
}

TEST_CASE("Thousands of empty rows do not matter", "[csv]") {
  const TempFolder folder;
  std::string rows = "id,title\n1,Một\n";
  for (int i = 0; i < 50000; ++i) rows += i % 2 ? ",\r\r\n" : "\n";
  const Found found = read_all(folder.write("a.csv", rows + "2,Hai\n"));
  CHECK(found.ids() == Strings{"1", "2"});
  CHECK(found.rejections.empty());
}

}  // namespace vnfts
