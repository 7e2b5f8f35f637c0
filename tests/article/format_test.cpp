#include "article/format.h"

#include <catch2/catch.hpp>
#include <string>

namespace vnfts::article {

TEST_CASE("The layout of a file is found by its content", "[format]") {
  const struct {
    std::string head;
    Layout expected;
  } cases[] = {
      {"{\"id\": 1}\n{\"id\": 2}\n", Layout::lines},
      {"\xEF\xBB\xBF \n{\"id\": 1}", Layout::lines},
      {"{}\n{\"id\": 2}", Layout::lines},
      {"{ \"id\": 1},\n{\"id\": 2}", Layout::lines},
      // Broken first lines.
      {"{\"id\": \"1\n{\"id\": 2}\n", Layout::lines},
      {"{\"id\": 1,\n{\"id\": 2}\n", Layout::lines},
      {"{\"id\": [1}]\n{\"id\": 2}\n", Layout::lines},
      {"# exported 2024\n{\"id\": 1}\n{\"id\": 2}\n", Layout::lines},
      // A line longer than what is seen.
      {"{\"body\": \"" + std::string(70000, 'x'), Layout::lines},
      // Objects over several lines, or several on one.
      {"{\n  \"id\": 1\n}\n", Layout::values},
      {"{\"id\": 1,\n \"authors\": [\n{\"name\": \"An\"}]}", Layout::values},
      {"{\"id\": 1}{\"id\": 2}\n", Layout::values},
      {"[{\"id\": 1}]", Layout::values},
      {"[\n\n  {\n  \"id\": 1", Layout::values},
      {"[]", Layout::values},
      {"[][{\"id\": 1}]", Layout::values},
      {"[[{\"id\": 1}]]", Layout::values},
      {"[null, {\"id\": 1}]", Layout::values},
      {"[\"a\", \"b\"]", Layout::values},
      {"[1]", Layout::values},
      // Text.
      {"Hà Nội", Layout::text},
      {"[Video] Hà Nội mưa lớn", Layout::text},
      {"[1] Theo TTXVN", Layout::text},
      {"[1], [2] và [3]", Layout::text},
      {"[\"Lời dẫn\"] của tác giả", Layout::text},
      {"[[Ảnh]] Chợ nổi", Layout::text},
      {"[", Layout::text},
      {"{Ảnh} Chợ nổi", Layout::text},
      {"{", Layout::text},
      {"Một\nHai\nBa\n{\"id\": 1}\n", Layout::text},
      {"", Layout::text},
  };
  for (const auto& c : cases) {
    CAPTURE(c.head.substr(0, 100));
    CHECK(static_cast<int>(find_layout(InputFormat::automatic, c.head)) ==
          static_cast<int>(c.expected));
  }
}

TEST_CASE("A layout that is asked for is taken whatever the content", "[format]") {
  CHECK(find_layout(InputFormat::text, "{\"id\": 1}") == Layout::text);
  CHECK(find_layout(InputFormat::jsonl, "[") == Layout::lines);
  CHECK(find_layout(InputFormat::json, "Hà Nội") == Layout::values);
}

}  // namespace vnfts::article
