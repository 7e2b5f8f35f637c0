/// Vietnamese text in the encodings that `text::decode` reads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace vnfts::test {

/// A text as an encoding can hold it.
struct Holdable {
  std::string text;          ///< NFC.
  std::size_t replaced = 0;  ///< Code points that it cannot.
};

/// `utf8`, which is well-formed, with what `encoding` has no bytes for replaced: quotes, dashes,
/// the ellipsis and the wide space by ASCII, all else by a question mark. TCVN3 has toned capitals,
/// as the small letters that its capital fonts show as capitals.
Holdable holdable(std::string_view utf8, text::Encoding encoding);

/// A holdable text in `encoding`. UTF-16 is without byte order mark; what is misread was read as
/// windows-1252, of which bytes without a character were read as Latin-1.
std::string encoded(std::string_view holdable, text::Encoding encoding);

/// The bytes as code points of Latin-1, and so UTF-8.
std::string read_as_latin1(std::string_view bytes);

}  // namespace vnfts::test
