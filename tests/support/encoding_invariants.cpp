#include "support/encoding_invariants.h"

#include <algorithm>

#include "support/encoders.h"
#include "support/token_invariants.h"
#include "text/encoding.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::test {

namespace {

using text::Encoding;

/// More marks in a row than are put in order.
bool flooded(std::string_view utf8) {
  std::size_t marks = 0;
  for (const char* at = utf8.data(); at != utf8.data() + utf8.size();) {
    const char32_t c = text::decode(at, utf8.data() + utf8.size());
    marks = text::char_info(c).char_class == text::CharClass::mark ? marks + 1 : 0;
    if (marks > 30) return true;
  }
  return false;
}

std::string broken_text(std::string_view bytes, Encoding encoding) {
  const std::string out = text::decode(bytes, encoding);
  if (text::repaired(out) != out) return "a text that is not UTF-8";
  if (out.size() > 3 * bytes.size()) return "a text longer than three bytes a byte";
  if (encoding != Encoding::utf8 && !flooded(out) && nfc(out) != out)
    return "a text that is not NFC";
  return {};
}

std::string broken_detection(std::string_view bytes, text::Content content) {
  const text::Detection found = text::detect_encoding(bytes, content);
  if (!(found.confidence >= 0 && found.confidence <= 1)) return "a confidence beyond 0 and 1";
  if (content == text::Content::markup && found.encoding == Encoding::viqr)
    return "a markup in VIQR";
  const text::DecodedText whole = text::to_utf8(bytes, content);
  if (whole.found != found || whole.text != text::decode(bytes, found.encoding, content))
    return "a text other than what was detected";
  if (text::repaired(bytes) != bytes) return {};
  // A letter of Vietnamese alone keeps what is well-formed as it is.
  const std::string good = std::string(bytes) + "ế";
  const text::Detection of_good = text::detect_encoding(good, content);
  const bool utf16 =
      of_good.encoding == Encoding::utf16_le || of_good.encoding == Encoding::utf16_be;
  if (!utf16 && of_good != text::Detection{}) return "good UTF-8 taken for something else";
  return {};
}

std::string broken_round_trip(std::string_view bytes, Encoding encoding) {
  const std::string text = holdable(text::repaired(bytes), encoding).text;
  if (flooded(text) || text.starts_with("\uFEFF")) return {};
  const std::string back = text::decode(encoded(text, encoding), encoding);
  return back == text ? "" : "another text after a round trip: " + text + " -> " + back;
}

}  // namespace

std::string broken_encoding_invariant(std::string_view bytes) {
  for (int i = 0; i < text::encoding_count; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    const auto named = [encoding](const std::string& broken) {
      return std::string(name_of(encoding)) + ": " + broken;
    };
    if (const auto broken = broken_text(bytes, encoding); !broken.empty()) return named(broken);
  }
  for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be, Encoding::windows_1252,
                                  Encoding::tcvn5712_1, Encoding::vni, Encoding::viscii})
    if (const auto broken = broken_round_trip(bytes, encoding); !broken.empty())
      return std::string(name_of(encoding)) + ": " + broken;
  for (const text::Content content : {text::Content::text, text::Content::markup})
    if (const auto broken = broken_detection(bytes, content); !broken.empty()) return broken;
  return {};
}

}  // namespace vnfts::test
