#include "article/member_name.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

TEST_CASE("Names are shown on one line without control characters", "[member_name]") {
  CHECK(printable("Hà Nội.txt") == "Hà Nội.txt");
  CHECK(printable("a\nb\x1B[31m\x7F\xC2\x9B"
                  "c\xC2\xA0") == "a?b?[31m??c\xC2\xA0");
  CHECK(shown_path("././/a/../b") == "a/../b");
  CHECK(shown_path("/etc/passwd") == "etc/passwd");
  CHECK(base_name("a/b.txt") == "b.txt");
  CHECK(base_name("b.txt") == "b.txt");
}

TEST_CASE("A path with a hidden part is hidden", "[member_name]") {
  for (const char* path : {".a", "a/.b", ".git/a", "__MACOSX/._a.txt", "./.a"})
    CHECK(is_hidden(path));
  for (const char* path : {"", "a", "./a", "../a", "a.b/c.d", "a/", "/"}) CHECK(!is_hidden(path));
}

}  // namespace vnfts::article
