/// What tells whether two articles are the same but for small changes, in 71 bytes.
///
/// A sketch of the words of title, lead and body (MinHash) compares which syllables and words two
/// articles have, and how often: of a copy with a tenth of its words replaced by others, the two
/// bags share 0.82 of all they have together (their Jaccard index), of another report of the same
/// event mostly 0.5 to 0.75. Numbers have a sketch of their own: lottery results, prices and
/// forecasts of two days are all but the same words. Keys find the articles worth comparing.
///
/// MinHash: Broder, On the resemblance and containment of documents (1997); one bit a value: Li and
/// König, b-Bit minwise hashing (2010); one pass for all values, the empty ones borrowed: Li, Owen
/// and Zhang, One permutation hashing (2012), Shrivastava, Optimal densification (2017).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/analyzer.h"
#include "vnfts/article.h"

namespace vnfts::index {

struct Signature {
  /// Each of a sequence of four words that the article has, drawn by its hash: a copy with a tenth
  /// of its words replaced shares each key with probability 0.49, other articles hardly any.
  std::array<std::uint32_t, 6> keys{};
  std::array<std::uint64_t, 4> words{};  ///< The sketch of the bag of words, a bit a value.
  std::uint64_t numbers = 0;             ///< The same of the words with digits.
  std::uint32_t url = 0;                 ///< Hash of the address in its normal form; 0 for none.
  std::uint16_t length = 0;              ///< In words, at most 65,535.
  std::uint8_t number_count = 0;         ///< At most 255.

  friend bool operator==(const Signature&, const Signature&) = default;
};

/// Makes the signature of one article.
class SignatureMaker {
 public:
  /// The next text of it. Only what is `TokenForm::part` counts.
  void add(std::span<const Token> tokens);

  Signature make(std::string_view url) const;

 private:
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> numbers_;
};

/// That of an article by itself. Where its texts are analysed anyway, a maker takes their tokens.
Signature signature_of(const Article& article);

/// Whether texts tell enough to be compared. A headline alone may be that of every day's weather.
bool long_enough(const Signature&);

/// About the share (0 to 1) of their words that two articles have in common, each word as often as
/// it stands there; below 0 by chance. Its standard error is 0.04 at 0.8.
double likeness(const Signature&, const Signature&);

/// Whether they are signatures of one article: copies, up to about a tenth of their words, or
/// versions under one address.
bool same_article(const Signature&, const Signature&);

std::string encode_signature(const Signature&);

/// Nothing for bytes that are none.
std::optional<Signature> decode_signature(std::string_view bytes);

}  // namespace vnfts::index
