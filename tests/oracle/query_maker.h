/// Queries in the words of an archive, the same ones on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "vnfts/analyzer.h"
#include "vnfts/article.h"
#include "vnfts/query.h"

namespace vnfts::test {

/// Takes most words of a query from one article, so that even long conjunctions find something, and
/// types them as people do: with all marks, some, or none.
class QueryMaker {
 public:
  QueryMaker(const std::vector<Article>& articles, std::uint32_t seed);

  /// In the syntax of `parse_query`.
  std::string next();

  /// A day, month, year or range of them, mostly one that some article was published in, or a day
  /// or month of every year.
  std::string dates();

 private:
  /// A running text of an article, in NFC, and its tokens of the form `part`.
  struct Passage {
    Field field;
    std::string text;
    std::vector<Token> parts;
  };

  struct Source {
    std::vector<Passage> passages;
    std::string published;
  };

  static void add(Source& source, Field field, const std::string& text);
  std::size_t below(std::size_t n);
  bool one_in(std::size_t n) { return below(n) == 0; }
  const Passage& passage();
  std::string words(const Passage& from, std::size_t first, std::size_t count);
  std::string typed(const std::string& text);
  std::string operand(const Passage& from, std::size_t first);
  std::string word();
  std::string beginning();
  std::string phrase();
  std::string near();
  std::string basis();
  std::string place();
  std::string leaf();
  std::string joined(int depth, const std::string& joint);
  std::string any(int depth);

  std::mt19937 random_;
  std::vector<Source> sources_;
  std::size_t topic_ = 0;  ///< The article that most words come from.
};

}  // namespace vnfts::test
