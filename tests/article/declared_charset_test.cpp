#include "article/declared_charset.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("The charset that a page declares is found", "[declared_charset]") {
  const std::string content_type = "<META HTTP-EQUIV=\"Content-Type\" CONTENT=";
  const struct {
    std::string bytes, expected;
  } cases[] = {
      {"<meta charset=\"UTF-8\">", "utf-8"},
      {"<html><head><title>x</title><meta charset=utf-8/>", "utf-8"},
      {"<meta charset = ' windows-1258 '>", "windows-1258"},
      {content_type + "\"text/html; charset=x-viet-tcvn5712\">", "x-viet-tcvn5712"},
      {content_type + "\"text/html;charset='VISCII'\">", "viscii"},
      {"<?xml version=\"1.0\" encoding=\"windows-1258\"?><html>", "windows-1258"},
      {"<meta name=charset content=x><meta charset=utf-16>", "utf-16"},
      {"<!-- <meta charset=\"viscii\"> --><meta charset=\"utf-8\">", "utf-8"},
      {"T\xE2n b\xFCi <meta charset=utf-8>", "utf-8"},
      {"<p charset=utf-8>", ""},
      {"<meta charset=>", ""},
      {"<meta charset", ""},
      {"<meta charset=" + std::string(50, 'x') + ">", ""},
      {std::string(9000, ' ') + "<meta charset=utf-8>", ""},
      {"<!-- <meta charset=utf-8>", ""},
      {"<", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    INFO(c.bytes);
    CHECK(declared_charset(c.bytes) == c.expected);
  }
}

TEST_CASE("The charset of a content type is found", "[declared_charset]") {
  struct Case {
    std::string type;
    std::string expected;
  };
  const std::vector<Case> cases = {
      {"text/html; charset=utf-8", "utf-8"},
      {"text/html;charset=\"windows-1258\"; x=y", "windows-1258"},
      {"text/html; Charset = 'UTF-8'", "utf-8"},
      {"text/html; charset=utf-8, text/html", "utf-8"},
      {"text/html; charset=", ""},
      {"text/html", ""},
  };
  for (const Case& c : cases) {
    INFO(c.type);
    CHECK(charset_of(c.type) == c.expected);
  }
}

}  // namespace vnfts::article
