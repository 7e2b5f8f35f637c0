/// Answers queries by looking through every article: slow, and simple enough to be believed.
///
/// It knows what a query means (query.h, search.h, analyzer.h) and nothing of the index. It shares
/// `analyze` with it, but reads accents the other way round: it asks of each word of the articles
/// whether it satisfies the one typed, and makes no list of spellings.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/syllable.h"
#include "vnfts/analyzer.h"
#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/place.h"
#include "vnfts/query.h"
#include "vnfts/search.h"

namespace vnfts::test {

class Oracle {
 public:
  explicit Oracle(const std::vector<Article>& articles);

  /// For each article, in the order given, whether it matches every part of the query.
  std::vector<bool> matches(const Query& query, const SearchOptions& options) const;

 private:
  using Position = std::uint32_t;

  /// One running text, a title or the name of an author: where each of its terms stands, by the
  /// term's place in `words_`.
  using Row = std::unordered_map<std::size_t, std::vector<Position>>;

  struct Indexed {
    std::array<std::vector<Row>, 6> rows;  ///< By `Field`.
    std::optional<Published> published;
    std::vector<DateMention> mentions;
    std::vector<std::string_view> places;  ///< Ids of the settled ones.
  };

  /// A term of the articles.
  struct Word {
    std::string term;
    std::string bare;                       ///< Without its marks.
    std::optional<text::Letters> syllable;  ///< Its letters, when it is one.
    std::vector<std::string> spellings;
  };

  using Terms = std::vector<std::size_t>;  ///< Places in `words_`.

  /// What each position of a word or phrase accepts, and what holds all of it in one piece.
  struct Leaf {
    std::vector<Terms> parts;
    Terms whole;
  };

  std::size_t number(const std::string& term);
  void add(Indexed& article, Field field, std::string_view text);
  Terms those(const std::function<bool(const Word&)>& fit) const;
  Terms accepted(const Token& part, const Query& leaf, Accents) const;
  Terms begun(const std::string& typed, const Token& part, Accents) const;
  Terms whole(const Token& compound, const Query& leaf, Accents) const;
  Leaf read(const Query& leaf, Accents accents) const;
  std::vector<bool> find(const Query& query, Accents accents) const;
  std::vector<bool> find_leaf(const Query& leaf, Accents accents) const;
  std::vector<bool> find_near(const Query& near, Accents accents) const;
  std::vector<bool> find_published(const DayFilter& days) const;
  std::vector<bool> find_mentioning(const DayFilter& days) const;
  std::vector<bool> find_naming(const Query& query) const;
  std::vector<bool> find_dated(Dated dated) const;
  std::vector<bool> find_joined(const Query& query, Accents accents) const;

  std::vector<Indexed> articles_;
  std::vector<Word> words_;
  std::unordered_map<std::string, std::size_t> numbers_;  ///< Of terms: places in `words_`.
};

}  // namespace vnfts::test
