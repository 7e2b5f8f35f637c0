#include "article/warc.h"

#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"
#include "article/warc_splitter.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

namespace {

std::string text_record(const std::string& url, const std::string& text) {
  return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: " + url +
         "\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(text.size()) +
         "\r\n\r\n" + text + "\r\n\r\n";
}

/// One whose last bytes are missing.
std::string cut_record(const std::string& url) {
  const std::string whole = text_record(url, "Mất đuôi");
  return whole.substr(0, whole.size() - 6);
}

Strings urls(std::string_view content, std::size_t block_bytes) {
  article::WarcSplitter splitter(
      [&] {
        const std::string_view block = content.substr(0, block_bytes);
        content.remove_prefix(block.size());
        return block;
      },
      1000);
  Strings all;
  for (article::WarcRecord record; splitter.next(record);)
    all.push_back(record.url + " " + std::to_string(record.line) + " " + record.fault +
                  std::to_string(record.content.size()));
  return all;
}

}  // namespace

TEST_CASE("Records of a crawl are split alike however the blocks fall", "[warc]") {
  const std::string warc = "WARC/1.0\nWARC-Type: dns\nContent-Length: 3\n\na\nb\n\n" +
                           text_record("u", "Một\nHai") + "rác\n" + text_record("<v>", "") +
                           "WARC/1.1\r\nWARC-Type: resource\r\n\r\n" +
                           text_record("w", std::string(2000, 'x')) + cut_record("x");
  const Strings whole = urls(warc, 100000);
  REQUIRE(whole.size() == 5);
  CHECK(whole[0] == "u 8 9");
  CHECK(whole[1] == "v 18 0");
  CHECK(whole[2] == " 26 a WARC record without Content-Length0");
  CHECK(whole[3].starts_with("w 29 longer than 1000 bytes"));
  CHECK(whole[4].starts_with("x 37 cut: "));
  for (const std::size_t block_bytes : {1, 2, 3, 50}) {
    CAPTURE(block_bytes);
    CHECK(urls(warc, block_bytes) == whole);
  }
}

TEST_CASE("A crawl is read on through members of a gz file", "[warc]") {
  const TempFolder folder;
  const std::string path = folder.write(
      "a.warc.gz", test::compressed(text_record("u", "Mưa ở Huế\nTrời mưa."), "gzip") +
                       test::compressed(text_record("v", "Nắng ở Vinh\nTrời nắng."), "gzip"));
  const Found found = read_all(path);
  CHECK(found.ids() == Strings{"u", "v"});
  CHECK(found.articles.at(1).title == "Nắng ở Vinh");
  CHECK(found.rejections.empty());
}

TEST_CASE("A response over the limit or cut is rejected by its line", "[warc]") {
  const TempFolder folder;
  ReadOptions options;
  options.max_record_bytes = 1000;
  const std::string path =
      folder.write("a.warc", text_record("u", std::string(2000, 'x')) +
                                 text_record("v", "Mưa lớn.") + cut_record("w"));
  const Found found = read_all(path, options);
  CHECK(found.ids() == Strings{"v"});
  CHECK(found.places() == Strings{path + ":1", path + ":17"});
}

TEST_CASE("Hostile lengths are bounded", "[warc]") {
  for (const std::string length : {"99999999999999999999", "-1", "18446744073709551615", "x", ""}) {
    CAPTURE(length);
    const Strings all = urls(
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + length + "\r\n\r\nabc\r\n", 100);
    REQUIRE(all.size() == 1);
    CHECK(all[0].find_first_of("alc") != std::string::npos);
  }
}

}  // namespace vnfts
