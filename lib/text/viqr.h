/// VIQR (RFC 1456): Vietnamese in ASCII, the marks of a letter behind it.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// The text that `viqr` stands for, in NFC where `viqr` is; other letters than ASCII stay.
///
/// A letter takes one of ( ^ + and then one of ' ` ? ~ . where Vietnamese has such a letter; dd, DD
/// and Dd are đ and Đ. A backslash keeps the sign behind it from being a mark, and \v \m \l begin
/// text that is Vietnamese, English (a letter is composed only behind a backslash) and literal. One
/// thing is not in the RFC, for writers forget the backslash: in a text that has none before a full
/// stop, question mark or apostrophe, these signs are punctuation at the end of a word that is a
/// syllable without them and with them none, or one with its tone in a wrong place ("tu+`.",
/// "sau.").
std::string from_viqr(std::string_view viqr);

}  // namespace vnfts::text
