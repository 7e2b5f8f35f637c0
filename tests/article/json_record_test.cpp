#include "article/json_record.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

Article read(std::string json) {
  FieldLog names;
  JsonRecordReader reader(names);
  Article article;
  const auto outcome = reader.read(json, article);
  INFO(json << " " << reader.reason());
  REQUIRE(outcome == JsonRecordReader::Outcome::article);
  return article;
}

std::string why_rejected(std::string json) {
  FieldLog names;
  JsonRecordReader reader(names);
  Article article;
  REQUIRE(reader.read(json, article) != JsonRecordReader::Outcome::article);
  return reader.reason();
}

std::string title(const std::string& json) { return read("{\"title\":" + json + "}").title; }

}  // namespace

TEST_CASE("A record fills every field", "[json_record]") {
  const Article article = read(R"({"id": " a-1 ", "url": " https://a.example/1\n", "title": "Tựa",
    "description": "Dẫn", "maintext": "Một.\nHai.", "date_publish": "2024-02-28",
    "source_domain": "a.example", "category": "Xã hội", "authors": ["An", " Bình "],
    "keywords": "mưa, lũ;bão", "crawled_time": "2025-01-01", "html": {"x": [1, {"y": null}]}})");
  CHECK(article == Article{.id = "a-1",
                           .title = "Tựa",
                           .lead = "Dẫn",
                           .body = "Một.\nHai.",
                           .published = "2024-02-28",
                           .url = "https://a.example/1",
                           .source = "a.example",
                           .section = "Xã hội",
                           .authors = {"An", "Bình"},
                           .tags = {"mưa", "lũ", "bão"}});
}

TEST_CASE("Of several names of one field the lowest rank that is not empty wins", "[json_record]") {
  CHECK(read(R"({"text": "c", "maintext": "a", "content": "b"})").body == "a");
  CHECK(read(R"({"maintext": " ", "content": "b", "text": "c"})").body == "b");
  CHECK(read(R"({"maintext": null, "content": [], "text": "c"})").body == "c");
  CHECK(read(R"({"TITLE": "a", "Headline": "b"})").title == "a");
  CHECK(read(R"({"title": "a", "datePublished": "2019", "timeCreatePostOrigin": "2020"})")
            .published == "2019");
}

TEST_CASE("Values of any kind are read as far as they mean something", "[json_record]") {
  const struct {
    std::string json;
    Article expected;
  } cases[] = {
      {R"("id": 12345678901234567890123)", {.id = "12345678901234567890123"}},
      {R"("date": 1570090649.0)", {.published = "1570090649.0"}},
      {R"("source": 7)", {.source = "7"}},
      {R"("author": 7)", {}},
      {R"("author": true)", {}},
      {R"("lead": NaN)", {}},
      {R"("author": {"id": 3, "name": "An"})", {.authors = {"An"}}},
      {R"("author": [{"name": "An"}, {"name": "Lê, Hà"}])", {.authors = {"An", "Lê, Hà"}}},
      {R"("author": "[]")", {}},
      {R"("author": "")", {}},
      {R"("author": "An, Bình; ; Chi")", {.authors = {"An", "Bình", "Chi"}}},
      {R"("tags": ["TP.HCM, Việt Nam"])", {.tags = {"TP.HCM, Việt Nam"}}},
      {R"("content": ["Một.", "", "Hai."])", {.body = "Một.\nHai."}},
      {R"("paragraphs": [{"text": "Một."}, ["Hai."]])", {.body = "Một.\nHai."}},
      {R"("publisher": {"@type": "Organization", "name": "Báo A"})", {.source = "Báo A"}},
      {R"("_id": {"$oid": "5f"})", {.id = "5f"}},
      {R"("date": {"$date": {"$numberLong": "1570090649000"}})", {.published = "1570090649000"}},
      {R"("category": ["Xã hội", "Giáo dục"])", {.section = "Xã hội, Giáo dục"}},
      {R"("author": "['An', 'Bình']")", {.authors = {"An", "Bình"}}},
      {R"("paragraphs": "['Một.', 'Hai.']")", {.body = "Một.\nHai."}},
      {R"j("date": ISODate("2024-03-01T02:00:00Z"))j", {.published = "2024-03-01T02:00:00Z"}},
      {R"j("_id" : ObjectId("65e1"), "n": NumberLong(5))j", {.id = "65e1"}},
      {R"j("date": new Date(1709258400000))j", {.published = "1709258400000"}},
      {R"j("seen": ISODate("2024"), "content": "ISODate(x) b")j", {.body = "ISODate(x) b"}},
      {R"("content": {"rendered": "Một."})", {.body = "Một."}},
      {R"("meta": {"uri": "u", "description": "a"})", {.lead = "a", .url = "u"}},
      {R"("meta.description": "a")", {.lead = "a"}},
      {R"("body": {"sections": [{"paragraphs": ["a", "b"]}, {"paragraphs": ["c"]}]})",
       {.body = "a\nb\nc"}},
      {R"("body": ["a", {"text": "b"}])", {.body = "a\nb"}},
      {R"("mainEntityOfPage": "u")", {.url = "u"}},
      {R"("_source": {"body": "a", "url": "u"})", {.body = "a", .url = "u"}},
      {R"("Ngày đăng": "2024", "noi-dung": "a")", {.body = "a", .published = "2024"}},
      {R"("scraped_at": "1", "collected_at": "2", "updatetime": "3", "dateModified": "4")", {}},
      {R"("comments": [{"author": "An", "text": "b", "date": "2020"}])", {}},
      {R"("body": "nan", "authors": "None")", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    Article expected = c.expected;
    expected.title = "t";
    CHECK(read("{" + c.json + ", \"title\": \"t\"}") == expected);
  }
}

TEST_CASE("Strings are unescaped, and mended where they are broken", "[json_record]") {
  const struct {
    std::string json, expected;
  } cases[] = {
      {R"("L\u00e0o\t\"\/\\")", "Lào\t\"/\\"},
      {R"("\ud83d\ude00")", "😀"},
      {R"("a\ud83d b")", "a\uFFFD b"},
      {R"("a\ude00\ud83d\ud83d\ude00")", "a\uFFFD\uFFFD😀"},
      {R"("\ud83dx\u0041")", "\uFFFDxA"},
      {R"("C:\dir\'")", "C:\\dir\\'"},
      {R"("\u12")", "\\u12"},
      {"\"a\nb\tc\x01\"", "a\nb\tc\x01"},
      {"\"H\xC3\"", "H\uFFFD"},
      {"\"\xE1\xBB x \xFF\"", "\uFFFD x \uFFFD"},
      {"\"\xED\xA0\x80\"", "\uFFFD\uFFFD\uFFFD"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    CHECK(title(c.json) == c.expected);
  }
}

TEST_CASE("A byte order mark and white space around a record do not matter", "[json_record]") {
  CHECK(read("\xEF\xBB\xBF {\"title\": \"a\"} \r\n").title == "a");
  CHECK(read("\xEF\xBB\xBF{\"title\": \"\xFF\"}").title == "\uFFFD");
}

TEST_CASE("What is no article is rejected with a reason", "[json_record]") {
  const struct {
    std::string json, reason;
  } cases[] = {
      {"", "not a JSON object"},
      {"[1]", "not a JSON object"},
      {"\"a\"", "not a JSON object"},
      {"<html>", "not a JSON object"},
      {"{}", "no title, lead or body: the object is empty"},
      {R"({"id": "1", "a\nb": 2, "body": " "})",
       "no title, lead or body among its fields: id, a?b, body"},
      {R"({"title": "a)", "not JSON: a string is never closed"},
      {R"({"title": "a")", "not JSON: an object or array is never closed, or text follows it"},
      {R"({"title": "a"} x)", "not JSON: an object or array is never closed, or text follows it"},
      {R"({"title": "a" "body": "b"})",
       "not JSON: a comma, colon, bracket or quote is missing or too many"},
      {R"({"title": abc})", "not JSON: a comma, colon, bracket or quote is missing or too many"},
      {R"({"title": "a"}})", "not JSON: text follows the object"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    CHECK(why_rejected(c.json) == c.reason);
  }
}

TEST_CASE("Depth is bounded", "[json_record]") {
  for (const std::size_t depth : {10, 100000}) {
    const std::string deep = std::string(depth, '[') + "\"x\"" + std::string(depth, ']');
    CAPTURE(depth);
    CHECK(read("{\"other\": " + deep + ", \"title\": \"a\"}").title == "a");
    CHECK(read("{\"body\": " + deep + ", \"title\": \"a\"}").body == (depth == 10 ? "x" : ""));
  }
}

TEST_CASE("One reader reads record after record", "[json_record]") {
  FieldLog names;
  JsonRecordReader reader(names);
  Article article;
  std::string full = R"({"title": "a", "authors": ["An"]})";
  std::string bad = R"({"title": )";
  std::string bare = R"({"body": "b"})";
  CHECK(reader.read(full, article) == JsonRecordReader::Outcome::article);
  CHECK(reader.read(bad, article) == JsonRecordReader::Outcome::rejected);
  CHECK(reader.read(bare, article) == JsonRecordReader::Outcome::article);
  CHECK(article == Article{.body = "b"});
}

}  // namespace vnfts::article
