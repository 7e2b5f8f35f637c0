#include "article/content.h"

#include <catch2/catch.hpp>
#include <utility>

#include "article/unreadable.h"
#include "support/encoders.h"

namespace vnfts::article {

namespace {

using text::Encoding;

/// `bytes` in blocks of that size; then it breaks, or ends.
std::function<std::string_view()> blocks(std::string_view bytes, std::size_t size,
                                         bool breaks = false) {
  return [bytes, size, breaks]() mutable {
    if (bytes.empty() && breaks) throw Unreadable{ErrorCode::input, "cut", {}};
    const std::string_view block = bytes.substr(0, size);
    bytes.remove_prefix(block.size());
    return block;
  };
}

std::string all_of(Content& content) {
  std::string all;
  for (std::string_view block = content.next(); !block.empty(); block = content.next())
    all += block;
  return all;
}

std::string long_text() {
  std::string text = "{\"title\": \"Một ";
  while (text.size() < 3 * Content::head_bytes) text += "😁 con đường\n";
  return text;
}

}  // namespace

TEST_CASE("UTF-16 becomes UTF-8, wherever the blocks part it", "[content]") {
  const std::string text = long_text();
  for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be})
    for (const std::string mark : {"", "\uFEFF"})
      for (const std::size_t size : {1, 3, 1000, 100'000, 1'000'000}) {
        CAPTURE(name_of(encoding), mark.size(), size);
        const std::string bytes = test::encoded(mark + text, encoding);
        Content content(blocks(bytes, size));
        CHECK(content.undone() == encoding);
        CHECK(content.head().size() >= Content::head_bytes);
        CHECK(content.head().size() < 2 * Content::head_bytes + 2 * size);
        CHECK((all_of(content) == text));  // too long to be shown
      }
}

TEST_CASE("What is no UTF-16 stays as it is", "[content]") {
  const std::string page = test::encoded("<p>Một trang dài", Encoding::utf16_le);
  for (const std::string& bytes :
       {std::string("Một"), std::string(), std::string("\xFF\xFE\0\1\2\0\3\0", 8),
        std::string("WARC/1.0\r\nContent-Length: 32\r\n\r\n") + page, std::string("a\0", 2)}) {
    CAPTURE(bytes);
    Content content(blocks(bytes, 5));
    CHECK(content.undone() == Encoding::utf8);
    CHECK(all_of(content) == bytes);
  }
}

TEST_CASE("The encoding that is told is undone, or left alone", "[content]") {
  const std::string bytes = test::encoded("Đây", Encoding::utf16_be);
  Content told(blocks(bytes, 2), Encoding::utf16_be);
  CHECK(all_of(told) == "Đây");
  const std::string marked = test::encoded("\uFEFFa", Encoding::utf16_le);
  Content other(blocks(marked, 2), Encoding::tcvn3);
  CHECK(other.undone() == Encoding::utf8);
  CHECK(all_of(other) == marked);
}

TEST_CASE("CR ends lines where nothing else does", "[content]") {
  const std::pair<std::string, std::string> cases[] = {
      {"a\rb\r", "a\nb\n"},       {"\xEF\xBB\xBF\ra,b\r", "\xEF\xBB\xBF\na,b\n"},
      {"a\r\nb\rc", "a\r\nb\rc"}, {"{\"a\":\r1}", "{\"a\":\r1}"},
      {"<a>\r</a>", "<a>\r</a>"},
  };
  for (const auto& [bytes, expected] : cases) {
    CAPTURE(bytes);
    Content content(blocks(bytes, 2));
    CHECK(all_of(content) == expected);
  }
}

TEST_CASE("What breaks gives all before it, and then throws", "[content]") {
  const std::string bytes = test::encoded("Một hai ba", Encoding::utf16_le);
  Content content(blocks(bytes, 4, true));
  CHECK(content.broken());
  CHECK(content.next() == "Một hai ba");
  CHECK_THROWS_AS(content.next(), Unreadable);
}

}  // namespace vnfts::article
