/// Vietnamese text -> tokens.
///
///     std::vector<vnfts::Token> tokens;
///     vnfts::analyze("TP.HCM: hòa giải", tokens);
///     // tphcm (whole, 1-2)  tp (1)  hcm (2)  hoà (3)  giải (4)
///     vnfts::fold("Đắk Lắk");                    // "dak lak"
///     vnfts::canonical("Hòa");                   // "hoà"
///     vnfts::accent_variants("bô");              // bô bố bồ bổ bỗ bộ
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/export.h"

namespace vnfts {

enum class TokenKind : std::uint8_t {
  syllable,  ///< A Vietnamese syllable (tiếng), in canonical spelling.
  word,      ///< Any other run of letters; a Han character or kana stands alone.
  number,    ///< 2019, 1.200 (as "1200"), 3,5
  code,      ///< Letters and digits joined: 202/2025/QH15, Covid-19, TP.HCM, K'Ho, a@b.vn, a URL
};

/// How a token relates to the running text.
enum class TokenForm : std::uint8_t {
  part,    ///< The running text itself: exactly one token of this form a position.
  whole,   ///< A compound in one piece, at the position of its first part.
  folded,  ///< A word or compound without its marks, at the same position as it.
};

struct Token {
  std::string term;     ///< NFC, lower case, at most 64 code points (245 bytes).
  std::uint32_t begin;  ///< Bytes of the text analysed, half open, on code-point boundaries.
  std::uint32_t end;
  std::uint32_t position;  ///< In syllables, from 1; never falls from one token to the next.
  std::uint16_t length;    ///< Positions covered: 1, or for a whole compound the number of parts.
  TokenKind kind;
  TokenForm form;
};

/// Splits `utf8` into tokens, replacing the contents of `out` (whose memory is reused).
/// Accepts any bytes: ill-formed sequences read as U+FFFD; what lies beyond 4 GiB is not read.
/// Thread-safe.
VNFTS_API void analyze(std::string_view utf8, std::vector<Token>& out);

/// Names the analysis: two builds with equal versions make equal tokens. Stored in every index.
VNFTS_API std::string analyzer_version();

/// `utf8` in lower case without any mark, đ as d: the way it is typed without accents.
/// Idempotent, and equal for NFC and NFD text. Thread-safe.
VNFTS_API std::string fold(std::string_view utf8);

/// One syllable or word in the spelling that terms use: NFC, lower case, the tone mark on the main
/// vowel ("hòa" -> "hoà"), y after a single onset as i ("Mỹ" -> "mĩ"). Thread-safe.
/// Source of the tone rule: Quyết định 1989/QĐ-BGDĐT (25/5/2018), Điều 8.
VNFTS_API std::string canonical(std::string_view word);

/// Every legal syllable, in canonical spelling, that folds as `typed` does and carries at least the
/// marks typed; sorted, at most about 70; empty when there is none. Computed from the syllable
/// grammar, not from an index. Thread-safe.
VNFTS_API std::vector<std::string> accent_variants(std::string_view typed);

}  // namespace vnfts
