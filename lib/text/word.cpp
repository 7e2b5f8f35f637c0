#include "text/word.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

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

const icu::Normalizer2& canonical_form() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFCInstance(status);
  return *form;
}

const icu::Normalizer2& compatibility_form() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFKCInstance(status);
  return *form;
}

icu::UnicodeString taken_apart(const icu::UnicodeString& in) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const form = icu::Normalizer2::getNFKDInstance(status);
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

bool latin(char32_t c) {
  if (char_info(c).letter.code != 0 && char_info(c).char_class == CharClass::letter) return true;
  UErrorCode status = U_ZERO_ERROR;
  return c >= 0x80 && uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

bool any_latin(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;)
    if (latin(decode(at, end))) return true;
  return false;
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

/// The first `max_word_chars` letters, each with no more marks than a script can mean (UAX 15
/// allows a stream 30): putting marks in order takes ICU the square of their number.
std::string bounded(std::string_view utf8) {
  constexpr std::size_t max_marks = 30;
  std::string out;
  std::size_t chars = 0;
  std::size_t marks = 0;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharClass char_class = char_info(c).char_class;
    if (char_class == CharClass::invisible) continue;
    const bool mark = char_class == CharClass::mark;
    marks = mark ? marks + 1 : 0;
    if (!mark && ++chars > max_word_chars) break;
    if (marks <= max_marks) append(out, c);
  }
  return out;
}

/// A word beyond the tables: taken apart, so that a lookalike is one with its marks too, and put
/// together in lower case; again until nothing changes, as each step can make work for the others.
std::string plain_word(std::string_view utf8) {
  std::string word = bounded(utf8);
  for (int round = 0; round < 4; ++round) {
    std::string apart;
    taken_apart(from_utf8(word)).toUTF8String(apart);
    std::string next;
    casefold_nfkc(from_utf8(without_lookalikes(apart))).toUTF8String(next);
    if (next == word) break;
    word = std::move(next);
  }
  return word;
}

/// Appends to composed text; the parts (jamo) of a Hangul syllable are put together.
void append_composed(std::string& out, char32_t c) {
  if (c - 0x1161 < 0x62 && out.size() >= 3) {
    const char* last = out.data() + out.size() - 3;
    const auto before = static_cast<UChar32>(decode(last, out.data() + out.size()));
    const UChar32 pair = canonical_form().composePair(before, static_cast<UChar32>(c));
    if (pair >= 0) {
      out.resize(out.size() - 3);
      c = static_cast<char32_t>(pair);
    }
  }
  append(out, c);
}

bool hangul_syllable(char32_t c) { return c - 0xAC00 < 11172; }

icu::UnicodeString without_marks(const icu::UnicodeString& in) {
  icu::UnicodeString out;
  for (int32_t i = 0; i < in.length(); i = in.moveIndex32(i, 1))
    if (char_info(static_cast<char32_t>(in.char32At(i))).char_class != CharClass::mark)
      out.append(in.char32At(i));
  return out;
}

/// A letter is taken apart by compatibility (fullwidth, ligatures), a sign canonically (… stays).
/// Its marks go before it is folded: the iota below a Greek letter would become one beside it.
icu::UnicodeString folded_once(char32_t c, CharClass char_class) {
  const auto code_point = static_cast<UChar32>(c);
  const icu::Normalizer2& form =
      char_class == CharClass::other ? canonical_form() : compatibility_form();
  icu::UnicodeString out;
  if (!form.getDecomposition(code_point, out)) out.setTo(code_point);
  return without_marks(out).foldCase();
}

/// `depth` bounds how often the parts of a code point are folded again.
void append_folded(std::string& out, char32_t c, int depth = 4) {
  const CharInfo info = char_info(c);
  if (info.char_class == CharClass::mark || info.char_class == CharClass::invisible) return;
  if (info.letter.code != 0 && info.char_class == CharClass::letter)
    return append(out, Letter{base_code(info.letter.code), Tone::level});
  if (c < 0x80 || hangul_syllable(c)) return append(out, c);
  if (u_isUWhiteSpace(static_cast<UChar32>(c))) return append(out, U' ');
  const icu::UnicodeString parts = folded_once(c, info.char_class);
  if (depth == 0 || parts == icu::UnicodeString(static_cast<UChar32>(c)))
    return append_composed(out, c);
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    append_folded(out, static_cast<char32_t>(parts.char32At(i)), depth - 1);
}

/// Whether a letter beyond the tables (ü) carries a mark.
bool bears_mark(char32_t c) {
  icu::UnicodeString parts;
  if (!canonical_form().getDecomposition(static_cast<UChar32>(c), parts)) return false;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    if (char_info(static_cast<char32_t>(parts.char32At(i))).char_class == CharClass::mark)
      return true;
  return false;
}

}  // namespace

WordTerm word_term(const Letters& word) {
  WordTerm out;
  out.marked = word.marked;
  const SyllableForm form = append_canonical(out.term, word.view());
  out.syllable = form == SyllableForm::whole;
  if (form != SyllableForm::none) return out;
  for (const Letter letter : word.view().first(std::min<std::size_t>(word.size, max_word_chars)))
    append(out.term, letter);
  return out;
}

WordTerm word_term(std::string_view utf8) {
  if (const auto letters = read_letters(utf8)) return word_term(*letters);
  std::string plain = plain_word(utf8);
  if (const auto letters = read_letters(plain)) return word_term(*letters);
  WordTerm out;
  out.term = cut(std::move(plain));
  out.marked = folded(out.term) != out.term;
  return out;
}

bool has_marks(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char32_t c = decode(at, end);
    const CharInfo info = char_info(c);
    if (info.char_class == CharClass::mark) return true;
    if (info.char_class != CharClass::letter) continue;
    if (info.letter.code == 0 && bears_mark(c)) return true;
    if (info.marked) return true;
  }
  return false;
}

bool all_capitals(std::string_view utf8) {
  bool any = false;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char* const begin = at;
    const CharInfo info = char_info(decode(at, end));
    if (info.char_class != CharClass::letter) continue;
    std::string small;
    if (info.letter.code != 0) append(small, info.letter);
    if (small.empty() || std::string_view(begin, at) == small) return false;
    any = true;
  }
  return any;
}

std::string folded(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) append_folded(out, decode(at, end));
  return out;
}

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = from_utf8(repaired(utf8));
  const icu::UnicodeString joined = canonical_form().normalize(text, status);
  std::string out;
  (U_SUCCESS(status) ? joined : text).toUTF8String(out);
  return out;
}

}  // namespace vnfts::text
