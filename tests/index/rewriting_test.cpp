#include "index/rewriting.h"

#include <catch2/catch.hpp>

using namespace vnfts;

namespace {

void replace(const Query& query, const std::string& from, const std::string& to,
             index::NewWords& words) {
  if (query.kind == Query::Kind::word || query.kind == Query::Kind::phrase) {
    auto pieces = index::pieces_of(query);
    for (std::string& piece : pieces)
      if (piece == from) piece = to;
    words[&query] = pieces;
  }
  for (const Query& child : query.children) replace(child, from, to, words);
}

}  // namespace

TEST_CASE("Words of a query are replaced, and everything else stays") {
  struct Case {
    const char* query;
    const char* to;  // in place of x
    const char* expected;
  };
  const Case cases[] = {
      {"a x b", "y", "a y b"},
      {"a x b", "y z", "a y z b"},
      {"a x b", "", "a b"},
      {"x a", "", "a"},
      {"x", "y z", "y z"},
      {"title:x a", "y z", "title:y title:z a"},
      {"\"a x b\"", "y z", "\"a y z b\""},
      {"x OR a", "y z", "(y z) OR a"},
      {"(x OR a) b", "", "a b"},
      {"x NEAR/3 a", "y z", "\"y z\" NEAR/3 a"},
      {"=a b* x date:2019 -c", "y", "=a b* y date:2019 -c"},
      {"-x a", "y", "-y a"},
  };
  for (const auto& [typed, to, expected] : cases) {
    CAPTURE(typed, to);
    const Query query = parse_query(typed);
    index::NewWords words;
    replace(query, "x", to, words);
    CHECK(to_string(index::rewritten(query, words)) == to_string(parse_query(expected)));
  }
}
