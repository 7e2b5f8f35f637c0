#include "support/page_invariants.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/mutations.h"

namespace vnfts {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> pages() {
  std::vector<std::string> out;
  const fs::path folder = fs::path(VNFTS_SOURCE_DIR) / "tests" / "article" / "pages";
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::sort(out.begin(), out.end());
  return out;
}

constexpr std::string_view joints[] = {"<",
                                       ">",
                                       "</div>",
                                       "<div>",
                                       "<p>",
                                       "</p>",
                                       "<!--",
                                       "-->",
                                       "\"",
                                       "'",
                                       "&",
                                       "&amp;",
                                       "&nbsp;",
                                       "&lt;p&gt;",
                                       "<script>",
                                       "</script>",
                                       "<td>",
                                       "<table>",
                                       "<h1>",
                                       "<br>",
                                       "<a href=x>",
                                       "{",
                                       "]",
                                       "\\u00",
                                       "class=\"",
                                       " hidden>",
                                       "<title>",
                                       "\0",
                                       "&#55555;",
                                       "\xC2\x85",
                                       "\xE2\x80\xA8",
                                       "<span class=author>",
                                       "<time datetime=2020>"};

/// A piece of one page put into another, or cut out of it, a few times.
std::string mutated_page(const std::vector<std::string>& pages, test::Random& random) {
  std::string page = pages[random.below(pages.size())];
  for (std::size_t left = 1 + random.below(6); left > 0; --left) {
    const std::size_t at = random.below(page.size() + 1);
    const std::string& other = pages[random.below(pages.size())];
    switch (random.below(4)) {
      case 0:
        page.insert(at, other, random.below(other.size()), random.below(400));
        break;
      case 1:
        page.erase(at, random.below(400));
        break;
      case 2:
        page.insert(at, joints[random.below(std::size(joints))]);
        break;
      default:
        if (at < page.size()) page[at] = static_cast<char>(random.below(256));
    }
  }
  return page;
}

}  // namespace

TEST_CASE("The invariants of pages hold of pages as written", "[page_invariants]") {
  for (const std::string& page : pages()) {
    INFO(page);
    CHECK(test::broken_page_invariant(page) == "");
    CHECK(test::broken_fragment_invariant(page) == "");
  }
}

TEST_CASE("The invariants of pages hold of pages cut up", "[page_invariants]") {
  const std::vector<std::string> originals = pages();
  REQUIRE(originals.size() >= 10);
  test::Random random(20240228);
  for (int i = 0; i < 3000; ++i) {
    const std::string page = mutated_page(originals, random);
    INFO(page);
    REQUIRE(test::broken_page_invariant(page) == "");
    REQUIRE(test::broken_fragment_invariant(page) == "");
  }
}

TEST_CASE("A page may end anywhere", "[page_invariants]") {
  for (const std::string& page : pages())
    for (std::size_t end = 0; end < page.size(); end += 7) {
      INFO(page.substr(0, end));
      REQUIRE(test::broken_page_invariant(page.substr(0, end)) == "");
    }
}

}  // namespace vnfts
