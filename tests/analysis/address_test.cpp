#include "analysis/address.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::analysis {

TEST_CASE("A web address is found from its scheme or www to the end of it") {
  struct Case {
    const char *text, *host, *rest;
  };
  const Case cases[] = {
      {"https://tin.example/a-1.html", "tin.example", "/a-1.html"},
      {"http://www.tin.example", "tin.example", ""},
      {"HTTPS://WWW.Tin.Example/A", "Tin.Example", "/A"},
      {"www.tin.example, và", "tin.example", ""},
      {"https://tin.example/a/.", "tin.example", "/a"},
      {"https://tin.example/a?b=c&d=%20#e!", "tin.example", "/a?b=c&d=%20#e"},
      {"https://tin.example:8080/a", "tin.example", ":8080/a"},
      {"https://tin.example/a)", "tin.example", "/a"},
      {"https://tin.example/Nội", "tin.example", "/N"},
      {"https://tin.exampleđ", "tin.example", ""},
      {"https://tin.example/No\u0323\u0302i", "tin.example", "/N"},
      {"https://", "", ""},
      {"https:// a", "", ""},
      {"www...", "", ""},
      {"http", "", ""},
      {"tin.example", "", ""},
  };
  for (const auto& [text, host, rest] : cases) {
    INFO(text);
    const Address a = address_at(text, 0);
    const std::string_view t(text);
    CHECK(t.substr(a.begin, a.host_end - a.begin) == host);
    CHECK(t.substr(a.host_end, a.end - a.host_end) == rest);
  }
}

TEST_CASE("An address is looked for at the place asked, and its length is bounded") {
  const Address a = address_at("xem www.a.example", 4);
  CHECK(a.begin == 8);
  CHECK(a.end == 17);
  const Address cut = address_at("www." + std::string(100000, 'x'), 0);
  CHECK(cut.end <= 2048);
}

TEST_CASE("The last labels of host names are known") {
  for (const char* label : {"vn", "com", "net", "example"}) CHECK(top_domain(label));
  for (const char* label : {"", "huế", "VN", "html", "zzz"}) CHECK_FALSE(top_domain(label));
}

}  // namespace vnfts::analysis
