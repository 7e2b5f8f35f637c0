#include "article/format.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::article {

TEST_CASE("The layout of a file is found by its content", "[format]") {
  const struct {
    std::string head;
    Format expected;
  } cases[] = {
      {"{\"id\": 1}\n{\"id\": 2}\n", Format::json_lines},
      {"\xEF\xBB\xBF \n{\"id\": 1}", Format::json_lines},
      {"{}\n{\"id\": 2}", Format::json_lines},
      {"{ \"id\": 1},\n{\"id\": 2}", Format::json_lines},
      // Broken first lines.
      {"{\"id\": \"1\n{\"id\": 2}\n", Format::json_lines},
      {"{\"id\": 1,\n{\"id\": 2}\n", Format::json_lines},
      {"{\"id\": [1}]\n{\"id\": 2}\n", Format::json_lines},
      {"# exported 2024\n{\"id\": 1}\n{\"id\": 2}\n", Format::json_lines},
      // A line longer than what is seen.
      {"{\"body\": \"" + std::string(70000, 'x'), Format::json_lines},
      // Objects over several lines, or several on one.
      {"{\n  \"id\": 1\n}\n", Format::json_values},
      {"{\"id\": 1,\n \"authors\": [\n{\"name\": \"An\"}]}", Format::json_values},
      {"{\"id\": 1}{\"id\": 2}\n", Format::json_values},
      {"[{\"id\": 1}]", Format::json_values},
      {"[\n\n  {\n  \"id\": 1", Format::json_values},
      {"[]", Format::json_values},
      {"[][{\"id\": 1}]", Format::json_values},
      {"[[{\"id\": 1}]]", Format::json_values},
      {"[null, {\"id\": 1}]", Format::json_values},
      {"[\"a\", \"b\"]", Format::json_values},
      {"[1]", Format::json_values},
      // Lists inside of objects, and a list a column.
      {"{\"total\": 1, \"data\": {\"items\": [{\"title\": \"a\", \"url\": \"u\"}]}}",
       Format::json_wrapped},
      {"{\n\"articles\": [\n{\"title\": \"a\", \"body\": \"b\"},\n", Format::json_wrapped},
      {"{\"hits\": {\"hits\": [{\"_id\": \"1\", \"_source\": {\"title\": \"a\"}}]}}",
       Format::json_wrapped},
      {"{\"title\": \"a\", \"related\": [{\"title\": \"b\", \"url\": \"u\"}]}", Format::json_lines},
      {"{\"related\": [{\"title\": \"b\", \"url\": \"u\"}],\n\"body\": \"c\"}",
       Format::json_values},
      {"{\"data\": [{\"title\": \"a\", \"url\": \"u\"}]}\n{\"data\": []}", Format::json_lines},
      {"{\"url\": [\"u\", \"v\"], \"title\": [\"a\", \"b\"]}", Format::json_columns},
      {"{\"title\": {\"0\": \"a\"}, \"body\": {\"0\": \"b\"}}", Format::json_columns},
      {"{\"title\": \"a\", \"authors\": [\"b\", \"c\"]}", Format::json_lines},
      // Objects by their ids, and a list a row.
      {R"({"x": {"title": "a", "url": "u"}, "y": {"title": "b", "url": "v"}})", Format::json_keyed},
      {"{\"n\": 2,\n\"x\": {\"title\": \"a\", \"body\": \"b\"},\n\"y\": {\"title\": \"c\", "
       "\"body\"",
       Format::json_values},  // which may be one article
      {R"({"x": {"title": "a", "url": "u"}, "y": {"title": "b", "url": "v"}, "title": "c"})",
       Format::json_lines},
      {R"({"image": {"title": "a", "url": "u"}, "video": {"title": "b", "url": "v"}, "n": {}, "m": {}})",
       Format::json_lines},
      {"{\"x\": {\"title\": \"a\", \"url\": \"u\"}, \"y\": {\"title\": \"b\", \"url\": "
       "\"v\"}}\n{}\n",
       Format::json_lines},
      {R"({"columns": ["title", "x"], "index": [0], "data": [["a", 1]]})", Format::json_rows},
      {R"({"columns": ["title"], "data": []})", Format::json_rows},
      {R"({"columns": ["title"], "index": [0, 1, 2)", Format::json_rows},
      {R"({"columns": ["x"], "index": [0], "data": [["a"]]})", Format::json_lines},
      {R"({"columns": ["title"], "title": "a", "data": [["a"]]})", Format::json_lines},
      {R"({"columns": ["title"], "data": ["a"]})", Format::json_lines},
      {R"({"columns": ["title", 1], "data": [["a", 1]]})", Format::json_lines},
      // Tables.
      {"id,title,content\n1,a,b\n", Format::csv},
      {"\xEF\xBB\xBFtitle;url\n", Format::csv},
      {"Tiêu đề\tNội dung\n", Format::csv},
      {"1|a|b\n2|c|d\n3|e|f\n4|g|h\n5|i|j\n", Format::csv},
      // Feeds and other XML.
      {"<?xml version=\"1.0\"?>\n<!-- a -->\n<rss version=\"2.0\">", Format::feed},
      {"Đây là nguồn tin.\n<rss>", Format::feed},
      {"<feed xmlns=\"http://www.w3.org/2005/Atom\">", Format::feed},
      {"<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", Format::feed},
      {"<mediawiki xml:lang=\"vi\">", Format::wiki},
      {"<?xml version=\"1.0\"?><urlset>", Format::other_xml},
      {"<rsss>", Format::text},
      {"<!DOCTYPE html><html><body><rss>", Format::html},
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n", Format::warc},
      // Text.
      {"Hà Nội", Format::text},
      {"[Video] Hà Nội mưa lớn", Format::text},
      {"[1] Theo TTXVN", Format::text},
      {"[1], [2] và [3]", Format::text},
      {"[\"Lời dẫn\"] của tác giả", Format::text},
      {"[[Ảnh]] Chợ nổi", Format::text},
      {"[", Format::text},
      {"{Ảnh} Chợ nổi", Format::text},
      {"{", Format::text},
      {"Một\nHai\nBa\n{\"id\": 1}\n", Format::text},
      {"", Format::text},
  };
  for (const auto& c : cases) {
    CAPTURE(c.head.substr(0, 100));
    CHECK(static_cast<int>(find_format({}, c.head)) == static_cast<int>(c.expected));
  }
}

TEST_CASE("A format that is asked for is taken whatever the content", "[format]") {
  const struct {
    InputFormat asked;
    std::string head;
    Format expected;
  } cases[] = {
      {InputFormat::text, "{\"id\": 1}", Format::text},
      {InputFormat::jsonl, "[", Format::json_lines},
      {InputFormat::json, "Hà Nội", Format::json_values},
      {InputFormat::json, "{\"id\": 1}", Format::json_values},
      {InputFormat::json, "{\"data\": [{\"title\": \"a\", \"url\": \"u\"}]}", Format::json_wrapped},
      {InputFormat::csv, "Hà Nội", Format::csv},
      {InputFormat::html, "Hà Nội", Format::html},
      {InputFormat::feed, "<p>", Format::feed},
      {InputFormat::mediawiki, "<p>", Format::wiki},
      {InputFormat::warc, "{", Format::warc},
  };
  for (const auto& c : cases) {
    CAPTURE(c.head);
    ReadOptions options;
    options.format = c.asked;
    CHECK(static_cast<int>(find_format(options, c.head)) == static_cast<int>(c.expected));
  }
}

}  // namespace vnfts::article
