#include "text/word_tree.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

using vnfts::text::WordTree;

TEST_CASE("A tree of words leads where it was told, and nowhere else") {
  std::mt19937_64 random(7);
  WordTree tree;
  std::map<std::pair<WordTree::Node, std::uint64_t>, WordTree::Node> told;
  for (int i = 0; i < 3000; ++i) {
    const auto from = static_cast<WordTree::Node>(random() % tree.size());
    const std::uint64_t word = random() % 400;
    const WordTree::Node to = tree.add(from, word);
    const auto [known, fresh] = told.try_emplace({from, word}, to);
    CHECK(known->second == to);
    CHECK((!fresh || to == tree.size() - 1));
  }
  REQUIRE(told.size() + 1 == tree.size());
  for (WordTree::Node from = 0; from < tree.size(); ++from)
    for (std::uint64_t word = 0; word < 400; ++word) {
      const auto known = told.find({from, word});
      const WordTree::Node expected = known == told.end() ? WordTree::nowhere : known->second;
      if (tree.next(from, word) != expected) FAIL(from << " " << word);
    }
}

TEST_CASE("An empty tree of words leads nowhere") {
  CHECK(WordTree().next(WordTree::root, 0) == WordTree::nowhere);
  CHECK(WordTree().next(WordTree::root, 77) == WordTree::nowhere);
}
