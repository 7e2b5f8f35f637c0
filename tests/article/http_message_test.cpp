#include "article/http_message.h"

#include <catch2/catch.hpp>

#include "article/packed_files.h"

namespace vnfts::article {

namespace {

/// What `brotli` makes of "<html>Hà Nội</html>".
const std::string brotli_page(
    "\213\012\200\074\150\164\155\154\076\110\303\240\040\116\341\273\231\151\074\057\150\164\155"
    "\154\076\003",
    26);

/// What deflate makes of the same, without a header, and with that of zlib.
const std::string raw_page(
    "\263\311\050\311\315\261\363\070\274\100\301\357\341\356\231\231\066\372\140\076\000", 21);
const std::string zlib_page(
    "\170\332\263\311\050\311\315\261\363\070\274\100\301\357\341\356\231\231\066\372\140\076\000"
    "\153\055\011\105",
    27);

/// A million x by brotli.
const std::string brotli_bomb("\133\077\102\217\137\002\057\036\013\004\362\163\036\000", 14);

std::string response(const std::string& fields, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body;
}

}  // namespace

TEST_CASE("The body of a response is what the page was", "[http_message]") {
  const std::string page = "<html>Hà Nội</html>";
  const std::string zipped = test::compressed(page, "gzip");
  const std::string chunked = "7\r\n<html>H\r\nC;x=y\r\n\xC3\xA0 Nội</ht\r\n3\r\nml>\r\n0\r\n\r\n";
  const struct {
    std::string fields, body, expected;
  } cases[] = {
      {"", page, page},
      {"Transfer-Encoding: chunked\r\n", chunked, page},
      {"transfer-encoding:Chunked\r\n", page, page},  // stored without
      {"Content-Encoding: gzip\r\n", zipped, page},
      {"", zipped, page},  // not said
      {"Content-Encoding: br\r\n", page, page},
      {"Content-Encoding: br\r\n", brotli_page, page},
      {"Content-Encoding: BR\r\nTransfer-Encoding: chunked\r\n",
       "3\r\n" + brotli_page.substr(0, 3) + "\r\nff\r\n" + brotli_page.substr(3), page},
      {"Content-Encoding: deflate\r\n", zlib_page, page},
      {"Content-Encoding: deflate\r\n", raw_page, page},
      {"Content-Encoding: deflate\r\n", zipped, page},
      {"Content-Encoding: zstd\r\n", test::compressed(page, "zstd"), page},
      {"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
       "5\r\n" + zipped.substr(0, 5) + "\r\nfff\r\n" + zipped.substr(5), page},
      {"Transfer-Encoding: chunked\r\n", "7\r\n<html>H\r\nzz", "<html>H"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.fields, c.body);
    const HttpResponse read = read_http(response(c.fields, c.body), 1000);
    CHECK(read.fault == "");
    CHECK(read.body == c.expected);
    CHECK(read.status == 200);
    CHECK(read.content_type == "text/html");
  }
}

TEST_CASE("A body that cannot be unfolded says why", "[http_message]") {
  const std::string zipped = test::compressed(std::string(100000, 'x'), "gzip");
  const struct {
    std::string fields, body, fault;
  } cases[] = {
      {"Content-Encoding: compress\r\n", "\x1F\x9D\x02",
       "compressed by compress, which cannot be undone here"},
      {"Content-Encoding: br, gzip\r\n", "\x0B\x02",
       "compressed by br, gzip, which cannot be undone here"},
      {"Content-Encoding: br\r\n", brotli_page.substr(0, 9),
       "the page cannot be decompressed: cut"},
      {"Content-Encoding: br\r\n", "\xFF\xFF\xFF\xFF", "the page cannot be decompressed: "},
      {"Content-Encoding: br\r\n", "", "the page cannot be decompressed: cut"},
      {"Content-Encoding: br\r\n", brotli_bomb, "longer than 1000 bytes, the limit of a record"},
      {"Content-Encoding: deflate\r\n", zlib_page.substr(0, 9),
       "the page cannot be decompressed: cut"},
      {"Content-Encoding: deflate\r\n", "\xFF\xFF\xFF", "the page cannot be decompressed: "},
      {"Content-Encoding: gzip\r\n", zipped, "longer than 1000 bytes, the limit of a record"},
      {"Content-Encoding: gzip\r\n", zipped.substr(0, 30), "the page cannot be decompressed: "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.fields);
    CHECK(read_http(response(c.fields, c.body), 1000).fault.starts_with(c.fault));
  }
}

TEST_CASE("Only pages that were found are read", "[http_message]") {
  CHECK(is_page(200, "text/html; charset=utf-8"));
  CHECK(is_page(200, "application/xhtml+xml"));
  CHECK(is_page(200, ""));
  CHECK_FALSE(is_page(200, "image/png"));
  CHECK_FALSE(is_page(404, "text/html"));
  CHECK_FALSE(is_page(0, "text/html"));
  for (const std::string message :
       {"", "HTTP/1.1", "HTTP/1.1 ", "GET / HTTP/1.1", "HTTP/1.1 x\r\n"})
    CHECK(read_http(message, 1000).status == 0);
}

}  // namespace vnfts::article
