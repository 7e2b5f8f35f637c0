/// Encodings in which Vietnamese texts come: found, named, and brought to UTF-8.
///
///   detect_encoding("Vi\xD6t Nam")          {tcvn3, 1.0}
///   decode("Vi\xD6t Nam", Encoding::tcvn3)  "Việt Nam"
///   to_utf8("ViÖt Nam thÕ kû").text         "Việt Nam thế kỷ"
///
/// Two kinds of places are meant to call: where a record is bytes (`Content::markup`, so that the
/// signs of JSON, CSV or HTML stay), and where a field is a text already, with its escapes resolved
/// (`Content::text`). A record that is UTF-8 as bytes may have fields that were misread. A text of
/// one or two words says little and is left alone; ask for the fields joined by '\n' then, and
/// decode each, if all are from one hand.
///
/// All functions take any bytes, need time in proportion to them, throw nothing for what they
/// hold, and are thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vnfts::text {

enum class Encoding : std::uint8_t {
  utf8,
  utf16_le,
  utf16_be,
  windows_1252,  ///< Latin-1 too: what a text is that is neither UTF-8 nor Vietnamese.
  windows_1258,  ///< Tones are combining marks.
  tcvn3,         ///< TCVN 5712:1993, as the ABC fonts (.VnTime) have it.
  tcvn5712_1,    ///< VSCII-1 of the same standard, with all capitals, as iconv and glibc write it.
  vni,           ///< VNI-Windows: a letter with marks has two bytes mostly.
  viscii,        ///< RFC 1456.
  viqr,          ///< RFC 1456: `Vie^.t Nam`.
  double_utf8,   ///< UTF-8 that was read as windows-1252 or Latin-1 and stored as UTF-8 again.
  triple_utf8,   ///< The same, twice.
  windows_1258_as_latin1,  ///< Bytes of another encoding, read as windows-1252 or Latin-1 and
  tcvn3_as_latin1,         ///< stored as UTF-8: "ViÖt Nam".
  tcvn5712_1_as_latin1,
  vni_as_latin1,
  viscii_as_latin1,
};
inline constexpr int encoding_count = 17;

/// As the command line and reports have it: "utf-8", "tcvn3", "double-utf8", "vni-as-latin1".
std::string_view name_of(Encoding encoding);

/// Those of all, in the order of the enumeration.
std::span<const std::string_view> encoding_names();

/// By that name, or by one that pages and programs have for it ("abc", "cp1258", "iso-8859-1",
/// "x-viet-vni"); capitals count as small letters, `_` and space as `-`. Nothing for any other.
std::optional<Encoding> encoding_named(std::string_view name);

enum class Content : std::uint8_t {
  text,
  markup,  ///< Its ASCII signs have a meaning of their own: never VIQR, and `\n` is no letter.
};

/// `bytes` as UTF-8, without a byte order mark. What is ill-formed is U+FFFD, what the encoding
/// does not use is what windows-1252 has there. UTF-8 stays as it is; all else comes out in NFC,
/// but for letters with more than 30 marks.
///
/// TCVN3 has no capitals with a tone: its capital fonts (.VnTimeH) show the small letters as
/// capitals. Which font it was is no longer known, so that capitals are made where words, sentences
/// and names want them: see capital_font.h. About one article of news in forty differs by such a
/// capital from what it was.
/// In markup words are not told from what stands around them, and all stay small: ask
/// `with_font_capitals` of the texts in it.
std::string decode(std::string_view bytes, Encoding encoding, Content content = Content::text);

/// Whether its capitals with a tone are a matter of the font: TCVN3, misread or not.
bool has_font_capitals(Encoding encoding);

/// Whether `utf8` has a letter that only Vietnamese has: looks no farther than the first.
bool shows_vietnamese(std::string_view utf8);

struct Detection {
  Encoding encoding = Encoding::utf8;
  /// From 0 to 1. For what is found by its words, the share that are Vietnamese syllables of those
  /// with other letters than ASCII; 1 for well-formed UTF-8.
  double confidence = 1;
  friend bool operator==(const Detection&, const Detection&) = default;
};

/// Well-formed UTF-8 with one letter that only Vietnamese has is never anything else, and any other
/// is only when nearly all its words become Vietnamese syllables by it. Bytes that are not UTF-8,
/// nor nearly, are what makes most syllables; windows-1252 when nothing does. `likely`, what is
/// said of the bytes or was found in those before them, need not be true: it only decides between
/// encodings that make nearly as many. TCVN3 and TCVN 5712-1 are one in this; which of them is told
/// by the words with bytes that are signs in the one and capitals in the other; where these do not
/// tell it is `likely`, else the one by other capitals with a tone, else TCVN3.
Detection detect_encoding(std::string_view bytes, Content content = Content::text,
                          std::optional<Encoding> likely = {});

struct DecodedText {
  std::string text;
  Detection found;
  friend bool operator==(const DecodedText&, const DecodedText&) = default;
};

/// `decode` with what `detect_encoding` finds.
DecodedText to_utf8(std::string_view bytes, Content content = Content::text);

}  // namespace vnfts::text
