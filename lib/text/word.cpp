#include "text/word.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "data/tables.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

icu::UnicodeString from_utf8(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

/// NFKC with case folded and default-ignorable code points dropped.
icu::UnicodeString casefold_nfkc(const icu::UnicodeString& in) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString out = form->normalize(in, status);
  return U_SUCCESS(status) ? out : in;
}

icu::UnicodeString decomposed(const icu::UnicodeString& in) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString out = form->normalize(in, status);
  return U_SUCCESS(status) ? out : in;
}

/// The first `max_word_chars` code points (a prefix of NFC text is NFC).
std::string cut(std::string utf8) {
  if (utf8.size() <= max_word_chars) return utf8;
  const char* at = utf8.data();
  const char* const end = at + utf8.size();
  for (std::size_t i = 0; i < max_word_chars && at != end; ++i) decode(at, end);
  utf8.resize(static_cast<std::size_t>(at - utf8.data()));
  return utf8;
}

bool any_latin(std::string_view utf8) {
  return std::ranges::any_of(utf8, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Replaces lookalikes in a word that has Latin letters too; those that are always meant otherwise
/// are in the letter tables.
std::string without_lookalikes(std::string_view utf8) {
  if (!any_latin(utf8)) return std::string(utf8);
  const auto table = data::lookalikes();
  std::string out;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char* const begin = at;
    decode(at, end);
    const std::string_view seen(begin, static_cast<std::size_t>(at - begin));
    const auto row = std::ranges::lower_bound(table, seen, {}, &data::LookalikesRow::seen);
    out += row != table.end() && row->seen == seen ? row->meant : seen;
  }
  return out;
}

/// NFD, lower case, marks dropped: repeated until nothing changes, as case folding may bring marks.
std::string fold_beyond_tables(std::string_view utf8) {
  icu::UnicodeString text = from_utf8(utf8);
  for (int round = 0; round < 4; ++round) {
    icu::UnicodeString split = decomposed(text);
    split.foldCase();
    icu::UnicodeString bare;
    for (int32_t i = 0; i < split.length(); i = split.moveIndex32(i, 1)) {
      const UChar32 c = split.char32At(i);
      if (!(U_GET_GC_MASK(c) & U_GC_M_MASK)) bare.append(c);
    }
    if (bare == text) break;
    text = bare;
  }
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

WordTerm word_term(const Letters& word) {
  WordTerm out;
  out.marked = word.marked;
  out.syllable = is_syllable(word.view());
  if (append_canonical(out.term, word.view())) return out;
  for (const Letter letter : word.view().first(std::min<std::size_t>(word.size, max_word_chars)))
    append(out.term, letter);
  return out;
}

WordTerm word_term(std::string_view utf8) {
  if (const auto letters = read_letters(utf8)) return word_term(*letters);
  std::string plain;
  casefold_nfkc(from_utf8(without_lookalikes(repaired(utf8)))).toUTF8String(plain);
  if (const auto letters = read_letters(plain)) return word_term(*letters);
  WordTerm out;
  out.term = cut(std::move(plain));
  out.marked = folded(out.term) != out.term;
  return out;
}

bool has_marks(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const CharInfo info = char_info(decode(at, end));
    if (info.char_class == CharClass::mark) return true;
    if (info.char_class != CharClass::letter || info.letter.code == 0) continue;
    if (info.letter.tone != Tone::level || info.letter.code != base_code(info.letter.code)) return true;
  }
  return false;
}

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  std::string beyond;  // what the tables do not know waits here
  const auto flush = [&] {
    if (beyond.empty()) return;
    out += fold_beyond_tables(beyond);
    beyond.clear();
  };
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharInfo info = char_info(c);
    if (info.char_class == CharClass::mark || info.char_class == CharClass::invisible) continue;
    if (info.letter.code != 0 && info.char_class == CharClass::letter) {
      flush();
      append(out, Letter{base_code(info.letter.code), Tone::level});
    } else if (c < 0x80) {
      flush();
      append(out, c);
    } else if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
      flush();
      out += ' ';
    } else {
      append(beyond, c);
    }
  }
  flush();
  return out;
}

}  // namespace vnfts::text
