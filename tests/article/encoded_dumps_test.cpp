// Dumps of every format in every encoding, read whole.
#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"
#include "support/encoders.h"
#include "text/encoding.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using text::Encoding;
using Strings = std::vector<std::string>;
using Encodings = std::map<std::string, std::uint64_t>;

namespace {

const std::string title = "Chợ nổi mở lại bến đêm";
const std::string body =
    "Ủy ban xã cho chợ nổi mở lại sau hai năm. Khách đi thuyền xem hàng, nghe hát và thưởng thức "
    "bún "
    "nước lèo. Nhiều người bán trái cây nói rằng họ đã chờ ngày này từ lâu.";

struct Dump {
  std::string name;
  std::string content;  ///< A title and a body once.
};

std::vector<Dump> dumps_of(const std::string& title, const std::string& body) {
  return {
      {"a.jsonl", "{\"title\": \"" + title + "\", \"body\": \"" + body + "\"}\n"},
      {"a.json", "[\n{\"title\": \"" + title + "\",\n\"body\": \"" + body + "\"}\n]\n"},
      {"wrapped.json", "{\"count\": 1,\n\"items\": [{\"title\": \"" + title + "\", \"body\": \"" +
                           body + "\"}]}\n"},
      {"columns.json",
       "{\"title\": {\"0\": \"" + title + "\"}, \"body\": {\"0\": \"" + body + "\"}}"},
      {"a.csv", "title,content\n" + title + ",\"" + body + "\"\n"},
      {"vietnamese.csv", "tiêu đề;nội dung\n" + title + ";" + body + "\n"},
      {"a.txt", title + "\n\n" + body},
      {"a.html", "<html><head><meta charset=utf-8><title>" + title + "</title></head><body><h1>" +
                     title + "</h1><article><p>" + body + "</p></article></body></html>\n"},
      {"a.rss", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss><channel><item><title>" + title +
                    "</title><content>" + body + "</content></item></channel></rss>\n"},
      {"a.xml", "<mediawiki><page><title>" + title + "</title><ns>0</ns><revision><text>" + body +
                    "</text></revision></page></mediawiki>\n"},
  };
}

const std::vector<Dump> dumps = dumps_of(title, body);

const std::vector<Encoding> encodings = {
    Encoding::utf8,
    Encoding::utf16_le,
    Encoding::utf16_be,
    Encoding::windows_1258,
    Encoding::tcvn3,
    Encoding::tcvn5712_1,
    Encoding::vni,
    Encoding::viscii,
    Encoding::double_utf8,
    Encoding::triple_utf8,
    Encoding::windows_1258_as_latin1,
    Encoding::tcvn3_as_latin1,
    Encoding::tcvn5712_1_as_latin1,
    Encoding::vni_as_latin1,
    Encoding::viscii_as_latin1,
};

void check_one_article(const Found& found, const std::string& encoding,
                       const std::string& its_title = title, const std::string& its_body = body) {
  CHECK(found.error == "");
  CHECK(found.places() == Strings{});
  REQUIRE(found.articles.size() == 1);
  CHECK(found.articles[0].title == its_title);
  CHECK(found.articles[0].body == its_body);
  REQUIRE(found.files.size() == 1);
  CHECK(found.files[0].encodings == Encodings{{encoding, 1}});
}

std::string html(const std::string& charset) {
  return "<html><head>" + (charset.empty() ? "" : "<meta charset=\"" + charset + "\">") +
         "<title>" + title + "</title></head><body><h1>" + title + "</h1><article><p>" + body +
         "</p></article></body></html>\n";
}

std::string warc(const std::string& type, const std::string& page) {
  const std::string response = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + page;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
         "Content-Length: " +
         std::to_string(response.size()) + "\r\n\r\n" + response + "\r\n\r\n";
}

std::string json_line(const std::string& id, const std::string& a, const std::string& b) {
  return R"({"id": ")" + id + R"(", "title": ")" + a + R"(", "body": ")" + b + "\"}\n";
}

}  // namespace

TEST_CASE("Every format is read in every encoding, which is told", "[encoded_dumps]") {
  const TempFolder folder;
  for (const Dump& dump : dumps)
    for (const Encoding encoding : encodings) {
      CAPTURE(dump.name, name_of(encoding));
      const std::string bytes = test::encoded(dump.content, encoding);
      check_one_article(read_all(folder.write(dump.name, bytes)), std::string(name_of(encoding)));
    }
}

TEST_CASE("Letters in place of controls come in with every format", "[encoded_dumps]") {
  const TempFolder folder;
  struct Case {
    Encoding encoding;
    std::string title, body;
  };
  const Case cases[] = {
      {Encoding::tcvn5712_1, "Ứng phó bão: Ý thức là chính",
       "ÚT, ỨNG, TỪ, CỬ, CỮ, NỰ, Ỳ ạch, TỶ, KỸ, Ý, Ỵ, CỤ. Ý kiến ở Ủy ban xã là như vậy, và mọi "
       "người trong xã đều "
       "đồng tình với điều đó, cho nên việc này sẽ được làm trong năm nay và cả các năm sau nữa."},
      {Encoding::viscii, "KẴM và NẪU tỉnh Kiên Giang",
       "MẲN, NẴNG, MẪU, TỶ, KỸ, Ỵ. Ở xã là như vậy, và mọi người trong xã đều "
       "đồng tình với điều đó, cho nên việc này sẽ được làm trong năm nay và cả các năm sau nữa."},
  };
  for (const auto& [encoding, its_title, its_body] : cases)
    for (const Dump& dump : dumps_of(its_title, its_body)) {
      CAPTURE(dump.name, name_of(encoding));
      const std::string path = folder.write(dump.name, test::encoded(dump.content, encoding));
      check_one_article(read_all(path), std::string(name_of(encoding)), its_title, its_body);
    }
}

TEST_CASE("Letters in place of controls that were misread are escapes of JSON", "[encoded_dumps]") {
  const TempFolder folder;
  const Found found =
      read_all(folder.write("a.jsonl", json_line("1", "\\u0016 ki\\u00d5n c\\u00f1a \\u009ey ban",
                                                 "\\u0011ng c\\u00f6 \\u00eb x\\u00b7")));
  check_one_article(found, "tcvn5712-1-as-latin1", "Ý kiến của Ủy ban", "Ứng cử ở xã");
}

TEST_CASE("A text in capitals is a text, whatever the controls that were letters",
          "[encoded_dumps]") {
  const TempFolder folder;
  const std::string capitals = "ỨNG PHÓ BÃO LŨ\n\nÚT VÀ TƯ CỨU NGƯỜI Ở VÙNG NÚI, TỪ MỸ TỚI Ý.";
  const std::string bytes = test::encoded(capitals, Encoding::tcvn5712_1);
  const std::string name = "tcvn5712-1";
  check_one_article(read_all(folder.write("a.txt", bytes)), name, "ỨNG PHÓ BÃO LŨ",
                    capitals.substr(capitals.find("ÚT")));
  const std::string wet =
      "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/1\r\n"
      "Content-Length: " +
      std::to_string(bytes.size()) + "\r\n\r\n" + bytes + "\r\n\r\n";
  check_one_article(read_all(folder.write("a.wet", wet)), name, "ỨNG PHÓ BÃO LŨ",
                    capitals.substr(capitals.find("ÚT")));
}

TEST_CASE("UTF-16 is read with its mark, in a stream of any length", "[encoded_dumps]") {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += json_line(std::to_string(i), title, body);
  for (const bool marked : {false, true})
    for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be}) {
      CAPTURE(marked, name_of(encoding));
      const std::string bytes = test::encoded((marked ? "\uFEFF" : "") + lines, encoding);
      const Found found = read_all(folder.write("a.jsonl.gz", test::compressed(bytes, "gzip")));
      CHECK(found.articles.size() == 5000);
      CHECK(found.rejections.empty());
      CHECK(found.articles.back().body == body);
      CHECK(found.files.at(0).encodings == Encodings{{std::string(name_of(encoding)), 5000}});
    }
}

TEST_CASE("A page in any encoding is read, whatever it and its server claim", "[encoded_dumps]") {
  const TempFolder folder;
  for (const Encoding encoding : encodings)
    for (const std::string claim :
         {"", "utf-8", "windows-1258", "iso-8859-1", "tcvn-5712", "x-none"}) {
      CAPTURE(name_of(encoding), claim);
      const std::string page = test::encoded(html(claim), encoding);
      check_one_article(read_all(folder.write("a.html", page)), std::string(name_of(encoding)));
      const std::string type = "text/html" + (claim.empty() ? "" : "; charset=" + claim);
      const Found crawl = read_all(folder.write("a.warc", warc(type, page)));
      check_one_article(crawl, std::string(name_of(encoding)));
    }
}

TEST_CASE("Each line of a dump is in an encoding of its own", "[encoded_dumps]") {
  const TempFolder folder;
  std::string lines;
  Encodings expected;
  Strings ids;
  for (const Encoding encoding : encodings) {
    if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) continue;
    ids.emplace_back(name_of(encoding));
    lines += test::encoded(json_line(ids.back(), title, body), encoding);
    expected[ids.back()] = 1;
  }
  const Found found = read_all(folder.write("a.jsonl", lines));
  CHECK(found.ids() == ids);
  for (const Article& article : found.articles) {
    CAPTURE(article.id);
    CHECK(article.title == title);
    CHECK(article.body == body);
  }
  CHECK(found.files.at(0).encodings == expected);
}

TEST_CASE("Fields that were misread are mended beside good ones", "[encoded_dumps]") {
  const TempFolder folder;
  for (const Encoding encoding :
       {Encoding::double_utf8, Encoding::triple_utf8, Encoding::tcvn3_as_latin1,
        Encoding::tcvn5712_1_as_latin1, Encoding::vni_as_latin1, Encoding::viscii_as_latin1,
        Encoding::windows_1258_as_latin1}) {
    CAPTURE(name_of(encoding));
    const std::string name(name_of(encoding));
    const std::string misread = test::encoded(body, encoding);
    for (const std::string& line :
         {json_line("1", title, misread),
          R"({"title": ")" + title + R"(", "body": "<p>)" + misread + "</p>\"}\n"})
      check_one_article(read_all(folder.write("a.jsonl", line)), name);
  }
  const std::string line = json_line("1", test::encoded(title, Encoding::double_utf8), body);
  check_one_article(read_all(folder.write("a.jsonl", line)), "double-utf8");
}

TEST_CASE("A few letters beside good fields are no evidence", "[encoded_dumps]") {
  const TempFolder folder;
  for (const std::string name : {"Beyoncé", "Kylian Mbappé", "José Ângelo", "Đặng ¦ Ng©n", "£ 5",
                                 "Sªn Ng©n", "Việt", "Müller, Özil"}) {
    CAPTURE(name);
    const Found found = read_all(folder.write("a.jsonl", json_line("1", name, body)));
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == name);
    CHECK(found.files.at(0).encodings == Encodings{{"utf-8", 1}});
  }
}

TEST_CASE("Misread letters written as escapes or references are mended", "[encoded_dumps]") {
  const TempFolder folder;
  const Found found = read_all(
      folder.write("a.jsonl",
                   "{\"id\": \"1\", \"title\": \"Vi\\u00d6t Nam th\\u00d5 k\\u00fb\"}\n"
                   "{\"id\": \"2\", \"title\": \"<b>Vi&Ouml;t Nam th&Otilde; k&ucirc;</b>\"}\n"
                   "{\"id\": \"3\", \"title\": \"l\\u00c3\\u00a0 m\\u00e1\\u00bb\\u2122t\"}\n"
                   "{\"id\": \"4\", \"title\": \"Vi\\u1ec7t Nam\"}\n"));
  REQUIRE(found.articles.size() == 4);
  CHECK(found.articles[0].title == "Việt Nam thế kỷ");
  CHECK(found.articles[1].title == "Việt Nam thế kỷ");
  CHECK(found.articles[2].title == "là một");
  CHECK(found.articles[3].title == "Việt Nam");
  CHECK(found.files.at(0).encodings ==
        Encodings{{"tcvn3-as-latin1", 2}, {"double-utf8", 1}, {"utf-8", 1}});
}

TEST_CASE("Articles in other languages and of good UTF-8 are never touched", "[encoded_dumps]") {
  const TempFolder folder;
  const Strings texts = {
      "The prime minister's visit - \"historic\" (+5%) - can't be ignored. Was it? Yes: o'clock.",
      "Le président a été élu à Paris où l'été fut très chaud, même à Orléans. Ça va?",
      "Größere Städte müssen für Fußgänger schöner werden, sagte Müller.",
      "El niño comió piñas mañana; ¿qué pasó después? São Paulo não é só isso.",
      "Chu tich nuoc tiep Dai su. Bo Cong an xu ly nghiem! Co ai khong?",
      "Đoàn tới thăm làng. A\u0301o dài và a\u0302 decomposed, \u201Cngoặc\u201D \u2013 gạch.",
      "Mã 10 m² và 5 m³, giá £10, ½ kg, 30 °C",
      "中国 и Россия",
  };
  std::string lines;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string escaped;
    for (const char c : texts[i]) (c == '"' ? escaped += '\\' : escaped) += c;
    lines += json_line(std::to_string(i), "Tin", escaped);
  }
  const Found found = read_all(folder.write("a.jsonl", lines));
  REQUIRE(found.articles.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(found.articles[i].body == texts[i]);
  CHECK(found.files.at(0).encodings == Encodings{{"utf-8", texts.size()}});
}

TEST_CASE("Other languages in bytes are read as windows-1252, damaged UTF-8 stays",
          "[encoded_dumps]") {
  const TempFolder folder;
  const Found found =
      read_all(folder.write("a.jsonl", json_line("1", "Tin", "Le pr\xE9sident a \xE9t\xE9 \xE9lu") +
                                           json_line("2", "Tin", "Người dân \xFF chờ đợi") +
                                           json_line("3", "Tin", "b\xE3o \xC3\xA3\xFF x\xFF")));
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles[0].body == "Le président a été élu");
  CHECK(found.articles[1].body == "Người dân \uFFFD chờ đợi");
}

TEST_CASE("A short record is in the encoding of those before it", "[encoded_dumps]") {
  const TempFolder folder;
  const std::string rows = test::encoded("title,content\n" + title + ',' + body.substr(0, 9) +
                                             "\n" + title + ",\"" + body + "\"\nHàng,xã\n",
                                         Encoding::viscii);
  const Found found = read_all(folder.write("a.csv", rows));
  REQUIRE(found.articles.size() == 3);
  CHECK(found.articles[2].title == "Hàng");
  CHECK(found.files.at(0).encodings == Encodings{{"viscii", 3}});
}

TEST_CASE("The encoding that is told is believed", "[encoded_dumps]") {
  const TempFolder folder;
  for (const Dump& dump : dumps)
    for (const Encoding encoding : encodings) {
      CAPTURE(dump.name, name_of(encoding));
      ReadOptions options;
      options.encoding = name_of(encoding);
      const std::string bytes = test::encoded(dump.content, encoding);
      check_one_article(read_all(folder.write(dump.name, bytes), options), options.encoding);
    }
  ReadOptions tcvn3;
  tcvn3.encoding = "ABC";
  const std::string path = folder.write("b.jsonl", "{\"title\": \"l\xB5\"}\n");
  CHECK(read_all(path, tcvn3).articles.at(0).title == "là");
  ReadOptions utf8;
  utf8.encoding = "utf-8";
  const std::string misread = folder.write("c.jsonl", json_line("1", "Viá»‡t Nam", "ViÖt thÕ kû"));
  CHECK(read_all(misread, utf8).articles.at(0).title == "Viá»‡t Nam");
}

TEST_CASE("An encoding that nothing has is refused, with those that are near", "[encoded_dumps]") {
  ReadOptions options;
  options.encoding = "tvcn3";
  CHECK(read_all("/nowhere", options).error ==
        "no encoding is named 'tvcn3' (did you mean tcvn3?)");
  CHECK(encoding_named("CP1258") == "windows-1258");
  CHECK(encoding_names().size() == static_cast<std::size_t>(text::encoding_count));
  for (const std::string& name : encoding_names()) CHECK(encoding_named(name) == name);
  options.encoding = "klingon";
  CHECK(read_all("/nowhere", options).error.find("there are utf-8, ") != std::string::npos);
}

TEST_CASE("Every file and member tells once what was in it", "[encoded_dumps]") {
  const TempFolder folder;
  const std::string path = folder.write(
      "a.zip",
      test::archived({{"a.jsonl", json_line("1", title, body) + json_line("2", title, body)},
                      {"b.jsonl", test::encoded(json_line("3", title, body), Encoding::vni)},
                      {"c.jsonl", "{\"x\": 1}\n"}},
                     "zip"));
  const Found found = read_all(path);
  REQUIRE(found.files.size() == 3);
  CHECK(found.files[0].where == path + "/a.jsonl");
  CHECK(found.files[0].encodings == Encodings{{"utf-8", 2}});
  CHECK(found.files[1].where == path + "/b.jsonl");
  CHECK(found.files[1].encodings == Encodings{{"vni", 1}});
  CHECK(found.files[2].where == path + "/c.jsonl");
  CHECK(found.files[2].encodings.empty());
}

TEST_CASE("Lines of tables and texts may end with CR alone", "[encoded_dumps]") {
  const TempFolder folder;
  const Found table =
      read_all(folder.write("a.csv", "id,title,content\r1,Một,\"Mưa\rto\"\r2,Hai,Nắng\r"));
  REQUIRE(table.ids() == Strings{"1", "2"});
  CHECK(table.articles[0].body == "Mưa\nto");
  const Found text = read_all(folder.write("a.txt", "Tựa bài\r\rĐoạn một.\rĐoạn hai."));
  REQUIRE(text.articles.size() == 1);
  CHECK(text.articles[0].title == "Tựa bài");
  CHECK(text.articles[0].body == "Đoạn một.\nĐoạn hai.");
}

}  // namespace vnfts
