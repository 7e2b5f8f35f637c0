// What the reader tells of each file that it has read.
#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"
#include "vnfts/error.h"

namespace vnfts {

using test::compressed;
using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

namespace {

const std::string dumps = std::string(VNFTS_SOURCE_DIR) + "/tests/article/dumps/";

/// "title=headline 3/4": the field, the name, how many articles it served and how many have it.
Strings uses(const ReadFile& file) {
  Strings out;
  for (const FieldUse& use : file.fields)
    out.push_back(std::string(use.field ? name_of(*use.field) : "") + "=" + use.name + " " +
                  std::to_string(use.served) + "/" + std::to_string(use.records) +
                  (use.mapped ? " given" : ""));
  return out;
}

ReadOptions mapped(std::vector<FieldPath> fields) {
  ReadOptions options;
  options.fields = std::move(fields);
  return options;
}

}  // namespace

TEST_CASE("Each format tells what it is, how it lies there, and how much of it was what",
          "[read_file]") {
  const struct {
    std::string file;
    InputFormat format;
    std::string layout;
    std::uint64_t records, articles, rejected;
  } cases[] = {
      {"kho.jsonl", InputFormat::jsonl, "an object a line", 6, 3, 0},
      {"trang.json", InputFormat::json, "the list items in an object", 2, 2, 0},
      {"cot.json", InputFormat::json, "a list a column", 2, 2, 0},
      {"theo-ma.json", InputFormat::json, "objects by their ids in an object", 4, 3, 1},
      {"khung.json", InputFormat::json, "a list a row, the columns before them", 4, 2, 2},
      {"thu-thap-nen.warc", InputFormat::warc, "the pages of a crawl", 3, 2, 1},
      {"ban-tin.csv", InputFormat::csv, "columns by commas", 3, 2, 1},
      {"thoi-tiet.tsv", InputFormat::csv, "columns by tabs", 2, 2, 0},
      {"nguon.rss", InputFormat::feed, "the items of a feed", 3, 2, 1},
      {"nguon.atom", InputFormat::feed, "the items of a feed", 2, 2, 0},
      {"bach-khoa.xml", InputFormat::mediawiki, "the pages of a wiki", 3, 1, 0},
      {"thu-thap.wet", InputFormat::warc, "the pages of a crawl", 2, 2, 0},
      {"thu-thap.warc", InputFormat::warc, "the pages of a crawl", 6, 2, 1},
      {"../pages/amp.html", InputFormat::html, "a page", 1, 1, 0},
      {"../pages/list.html", InputFormat::html, "a page", 1, 0, 1},
      {"../pages/amp.txt", InputFormat::text, "one text", 1, 1, 0},
  };
  for (const auto& c : cases) {
    CAPTURE(c.file);
    const Found found = read_all(dumps + c.file);
    REQUIRE(found.files.size() == 1);
    const ReadFile& file = found.files[0];
    CHECK(file.where == dumps + c.file);
    CHECK(name_of(file.format) == name_of(c.format));
    CHECK(file.layout == c.layout);
    CHECK(file.records == c.records);
    CHECK(file.articles == c.articles);
    CHECK(file.rejected == c.rejected);
    CHECK(file.articles == found.articles.size());
    CHECK(file.rejected == found.rejections.size());
    CHECK(file.bytes == test::content_of(dumps + c.file).size());
    CHECK(file.whole);
    CHECK(file.damage == "");
  }
}

TEST_CASE("Names of records tell which field they served, and which none", "[read_file]") {
  const struct {
    std::string file;
    Strings expected;
  } cases[] = {
      {"kho.jsonl",
       {"id=_id 1/1", "title=title 2/2", "title=doc.title 1/1", "body=content 2/2",
        "body=doc.content 1/1", "published=date 2/2"}},
      {"trang.json",
       {"id=guid 2/2", "title=title 2/2", "lead=body.summary 1/1",
        "body=body.sections.paragraphs 1/1", "published=datePublished 1/1",
        "url=mainEntityOfPage 1/1", "authors=author 1/1", "=dateModified 0/1"}},
      {"cot.json",
       {"title=title 2/2", "body=content 2/2", "published=publish_date 2/2", "=unknown 0/2"}},
      {"theo-ma.json",
       {"id=id 1/1", "title=title 3/3", "lead=summary 1/1", "body=content 2/2",
        "published=date 2/2", "authors=author 1/1"}},
      {"khung.json",
       {"title=title 2/2", "body=content 2/2", "published=publish_date 2/2", "url=url 1/1",
        "=views 0/1"}},
      {"ban-tin.csv",
       {"id=id 2/2", "title=Tiêu đề 2/2", "body=Nội dung 2/2", "published=Ngày đăng 2/2",
        "authors=Tác giả 1/2", "=crawled_time 0/2"}},
      {"../pages/amp.html", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.file);
    CHECK(uses(read_all(dumps + c.file).files.at(0)) == c.expected);
  }
}

TEST_CASE("A given path comes before the names that are known, in every format with names",
          "[read_file]") {
  const TempFolder folder;
  const struct {
    std::string content;
    FieldPath path;
    std::string title;
  } cases[] = {
      {R"({"title": "cũ", "data": {"headline": "mới"}})",
       {ArticleField::title, "data.headline"},
       "mới"},
      {R"({"title": "cũ", "x": {"y": [{"z": "mới"}]}})", {ArticleField::title, "x.y.z"}, "mới"},
      {R"({"title": "cũ", "x": {"y": {"name": "mới"}}})", {ArticleField::title, "X.Y"}, "mới"},
      {R"({"_source": {"title": "cũ", "x": "mới"}})", {ArticleField::title, "x"}, "mới"},
      {R"({"_source": {"title": "cũ", "x": "mới"}})", {ArticleField::title, "_source.x"}, "mới"},
      {R"({"_source": {"title": "cũ", "x": {"y": "mới"}}})", {ArticleField::title, "x.y"}, "mới"},
      {R"({"title": "cũ", "x": " "})", {ArticleField::title, "x"}, "cũ"},
      {R"({"title": "cũ", "description": "mới"})", {ArticleField::title, "description"}, "mới"},
      {"title,x\ncũ,mới\n", {ArticleField::title, "x"}, "mới"},
      {"x,y\nmới,1\n", {ArticleField::title, "x"}, "mới"},
      {R"({"status": 1, "news": [{"x": "mới", "url": "u"}]})", {ArticleField::title, "x"}, "mới"},
      {R"({"x": {"0": "mới"}, "y": {"0": "cũ"}})", {ArticleField::title, "x"}, "mới"},
      {R"(<rss><channel><item><title>cũ</title><x:y>mới</x:y></item></channel></rss>)",
       {ArticleField::title, "x:y"},
       "mới"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.content, c.path.path);
    ReadOptions options = mapped({c.path});
    if (c.content.starts_with("x,y")) options.format = InputFormat::csv;
    const Found found = read_all(folder.write("a", c.content), options);
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == c.title);
  }
}

TEST_CASE("Of a given path the file tells which it is, and that it is in no record",
          "[read_file]") {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", R"({"tua": "Một", "title": "x"})"
                                                   "\n"
                                                   R"({"title": "Hai"})"
                                                   "\n");
  const Found found =
      read_all(path, mapped({{ArticleField::title, "khong"}, {ArticleField::title, "Tựa"}}));
  CHECK(uses(found.files.at(0)) == Strings{"title=title 1/2", "title=tua 1/1 given"});
  CHECK(found.files[0].fields[1].mapped == 1);
}

TEST_CASE("A path that cannot be given is an error before anything is read", "[read_file]") {
  const Found found = read_all(dumps + "kho.jsonl", mapped({{ArticleField::id, ""}}));
  CHECK(found.error == "the field id has an empty path");
  CHECK(found.articles.empty());
}

TEST_CASE("Languages are counted, and their articles kept", "[read_file]") {
  const TempFolder folder;
  const Found found =
      read_all(folder.write("a.csv", "title,lang\nMột,vi\nTwo,en-US\nBa,vi_VN\nBốn,\n"));
  CHECK(found.articles.size() == 4);
  CHECK(found.files.at(0).languages == std::map<std::string, std::uint64_t>{{"vi", 2}, {"en", 1}});
}

TEST_CASE("At most so many records of each file are read", "[read_file]") {
  const TempFolder folder;
  std::string lines, rows = "id,title\n", items = "<rss>";
  for (const char c : {'1', '2', '3', '4', '5'}) {
    lines += std::string(R"({"title": ")") + c + "\"}\n";
    rows += std::string(1, c) + ",Tin\n";
    items += std::string("<item><title>") + c + "</title></item>";
  }
  folder.write("d/a.jsonl", lines);
  folder.write("d/b.csv", rows);
  folder.write("d/c.rss", items + "</rss>");
  folder.write("d/d.json", R"([{"title": "1"}, {"title": "2"}, {"title": "3"}])");
  folder.write("d/e.json", R"({"title": ["1", "2", "3"]})");
  folder.write("d/f.json", R"([{"title": "1"}])");
  folder.write("d/g.jsonl", "{\"title\": \"1\"}\n{bad}\n{\"title\": \"3\"}\n");
  ReadOptions options;
  options.max_records = 2;
  const Found found = read_all(folder / "d", options);
  CHECK(found.error == "");
  REQUIRE(found.files.size() == 7);
  for (const ReadFile& file : found.files) {
    CAPTURE(file.where);
    const bool one = file.where.ends_with("f.json");
    CHECK(file.records == (one ? 1 : 2));
    CHECK(file.whole == one);
  }
  CHECK(found.articles.size() == 12);
  CHECK(found.rejections.size() == 1);
}

TEST_CASE("A file that breaks off is told of with what came before", "[read_file]") {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 20000; ++i)
    lines += "{\"title\": \"Tin " + std::to_string(i * 7919 % 20000) + "\"}\n";
  const std::string packed = compressed(lines, "gzip");
  folder.write("d/a.jsonl.gz", packed.substr(0, packed.size() - packed.size() / 4));
  folder.write("d/b.jsonl", R"({"title": "Tin"})");
  const Found found = read_all(folder / "d");
  REQUIRE(found.files.size() == 2);
  CHECK(!found.files[0].whole);
  CHECK(found.files[0].damage != "");
  CHECK(found.files[0].articles > 0);
  CHECK(found.files[0].articles + 1 == found.articles.size());
  CHECK(found.files[0].bytes < lines.size());
  REQUIRE(found.rejections.size() == 1);
  CHECK(found.rejections[0].kind == RejectionKind::damaged);
  CHECK(found.files[1].whole);
}

TEST_CASE("Of a reading that the sink stops the file is told, too", "[read_file]") {
  ReadSink sink;
  std::vector<ReadFile> files;
  sink.article = [](Article&&) { return false; };
  sink.file = [&](ReadFile&& file) { files.push_back(std::move(file)); };
  read_articles(dumps, {}, sink);
  REQUIRE(files.size() == 1);
  CHECK(files[0].articles == 1);
  CHECK(!files[0].whole);
}

TEST_CASE("Every rejection has its kind", "[read_file]") {
  const TempFolder folder;
  const std::string page = "<html><body><p>Lỗi 404</p></body></html>";
  const struct {
    std::string name;
    std::string content;
    RejectionKind kind;
  } cases[] = {
      {"a", "", RejectionKind::empty},
      {"a.txt", " \n", RejectionKind::empty},
      {"a.tar", test::archived({}, "tar"), RejectionKind::empty},
      {"a.gz", compressed("x", "gzip").substr(0, 12), RejectionKind::damaged},
      {"a.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11), RejectionKind::unknown_format},
      {"a.svg", "<?xml version=\"1.0\"?><svg/>", RejectionKind::unknown_format},
      {"a.csv", "a,b,c\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n", RejectionKind::unnamed_columns},
      {"a.csv", "id,title\n1,2,3\n", RejectionKind::malformed},
      {"a.csv", "id,title\n1,\n", RejectionKind::no_text},
      {"a.jsonl", "{\"title\": \"x\n{\"title\": \"y\"}\n", RejectionKind::malformed},
      {"a.jsonl", "{\"url\": \"x\"}\n{\"title\": \"y\"}\n", RejectionKind::no_text},
      {"a.jsonl", "{\"title\": \"<p></p>\"}\n{\"title\": \"y\"}\n", RejectionKind::no_text},
      {"a.rss", "<rss><item></item></rss>", RejectionKind::no_text},
      {"a.rss", "<rss><item><title>x", RejectionKind::malformed},
      {"a.html", page, RejectionKind::no_article},
      {"a.jsonl", "{\"title\": \"" + std::string(5000, 'x') + "\"}\n{\"title\": \"y\"}\n",
       RejectionKind::too_long},
  };
  ReadOptions options;
  options.max_record_bytes = 4000;
  for (const auto& c : cases) {
    CAPTURE(c.name, c.content.substr(0, 60));
    const TempFolder one;
    one.write("d/" + c.name, c.content);
    const Found found = read_all(one / "d", options);
    REQUIRE(found.rejections.size() == 1);
    CHECK(name_of(found.rejections[0].kind) == name_of(c.kind));
  }
}

}  // namespace vnfts
