/// Abbreviations that articles define themselves: "Ngân hàng Nhà nước (NHNN)".
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vnfts/analyzer.h"

namespace vnfts::index {

struct Definition {
  std::string abbreviation;        ///< As a term: "nhnn".
  std::vector<std::string> words;  ///< As terms: "ngân", "hàng", "nhà", "nước".
  friend auto operator<=>(const Definition&, const Definition&) = default;
};

/// The definition that token `at` ends: two to eight capitals alone in brackets, each the initial
/// of a word before them, in order; "và", "của" and the like may be passed over. Marks of initials
/// do not count (Ủy is U, Đ is D).
std::optional<Definition> definition_at(std::string_view text, std::span<const Token> tokens,
                                        std::size_t at);

/// Counts definitions while articles are indexed, to be kept in the database's metadata. There are
/// two ways to look them up, both of them chunks as word_counts.h describes: by the abbreviation
/// (`metadata::abbreviations`), with what it stands for as pairs, and by the first two words of
/// what is abbreviated, folded (`metadata::abbreviated`), with the abbreviation as pair.
class DefinitionCounter {
 public:
  void count(std::string_view text, std::span<const Token> tokens, int sign);

  /// Counts what another counter has counted.
  void add(const DefinitionCounter& more);
  void store(Xapian::WritableDatabase& db);

 private:
  std::map<Definition, std::int64_t> counts_;
};

}  // namespace vnfts::index
