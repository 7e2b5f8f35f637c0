#include "text/normal_form.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <limits>

#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

constexpr std::size_t piece_bytes = 4096;
constexpr std::size_t max_marks = 30;

const icu::Normalizer2& form_c() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFCInstance(status);
  return *form;
}

/// What can be brought into normal form by itself.
struct Piece {
  const char* end;
  bool flooded = false;  ///< With marks.
};

Piece piece_at(const char* begin, const char* end) {
  Piece piece{begin};
  std::size_t marks = 0;
  while (piece.end != end) {
    const char* after = piece.end;
    const char32_t c = decode(after, end);
    if (piece.end - begin >= static_cast<std::ptrdiff_t>(piece_bytes) &&
        form_c().hasBoundaryBefore(static_cast<UChar32>(c)))
      break;
    marks = char_info(c).char_class == CharClass::mark ? marks + 1 : 0;
    piece.flooded |= marks > max_marks;
    piece.end = after;
  }
  return piece;
}

void append_normal(std::string& out, std::string_view piece) {
  const icu::StringPiece in(piece.data(), static_cast<int32_t>(piece.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (form_c().isNormalizedUTF8(in, status) && U_SUCCESS(status)) {
    out += piece;
    return;
  }
  status = U_ZERO_ERROR;
  const std::size_t size = out.size();
  icu::StringByteSink<std::string> sink(&out);
  form_c().normalizeUTF8(0, in, sink, nullptr, status);
  if (U_FAILURE(status)) out.replace(size, out.npos, piece);
}

}  // namespace

std::string normal_form(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const Piece piece = piece_at(at, end);
    const std::string_view bytes(at, piece.end);
    if (piece.flooded || bytes.size() > std::numeric_limits<int32_t>::max())
      out += bytes;
    else
      append_normal(out, bytes);
    at = piece.end;
  }
  return out;
}

}  // namespace vnfts::text
