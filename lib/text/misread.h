/// Text whose bytes were taken for windows-1252 or Latin-1 and stored as UTF-8: what it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/byte_encoding.h"

namespace vnfts::text {

/// A code point shown as the two to four that are the bytes of its UTF-8.
struct ShownSequence {
  char32_t meant = 0;
  unsigned char lead = 0;  ///< The first byte,
  char32_t second = 0;     ///< and what the second is shown as.
};

/// The one at `at`, which moves behind it; nothing, and `at` stays, when there is none.
std::optional<ShownSequence> take_shown_sequence(const char*& at, const char* end);

/// Every row of code points that are the bytes of a UTF-8 sequence, as that; all else stays.
std::string reread_as_utf8(std::string_view utf8);

/// Code points that windows-1252 has, as the bytes of `set`; all others stay. A minus between
/// letters is the soft hyphen, and a Greek mu the micro sign, that they have become in TCVN3 texts
/// taken from documents ("n−íc", "Hμ Néi").
std::string reread_as(ByteSet set, std::string_view utf8);

}  // namespace vnfts::text
