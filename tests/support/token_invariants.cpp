#include "support/token_invariants.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/syllable.h"
#include "text/utf8.h"
#include "vnfts/analyzer.h"

namespace vnfts::test {

namespace {

std::string normalized(std::string_view utf8, const icu::Normalizer2& form) {
  UErrorCode status = U_ZERO_ERROR;
  const auto in = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  std::string out;
  form.normalize(in, status).toUTF8String(out);
  return U_SUCCESS(status) ? out : "normalization failed";
}

bool boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// What is too long for a term is cut, and where depends on how it was composed: more marks on a
/// letter than any language puts there, and words of more than 60 letters with Hangul jamo.
bool flooded(std::string_view decomposed) {
  std::size_t marks = 0;
  std::size_t letters = 0;
  bool jamo = false;
  for (const char* at = decomposed.data(); at != decomposed.data() + decomposed.size();) {
    const char32_t c = text::decode(at, decomposed.data() + decomposed.size());
    const text::CharClass char_class = text::char_info(c).char_class;
    if (char_class == text::CharClass::invisible) continue;
    const bool mark = char_class == text::CharClass::mark;
    const bool letter = char_class == text::CharClass::letter;
    marks = mark ? marks + 1 : 0;
    letters = letter || mark ? letters + (letter ? 1 : 0) : 0;
    jamo = (letters != 0 && jamo) || (c >= 0x1100 && c < 0x1200);
    if (marks > 16 || (jamo && letters > 60)) return true;
  }
  return false;
}

std::string of_term(const Token& t) {
  if (t.term.empty()) return "an empty term";
  if (t.term.size() > 245) return "a term longer than 245 bytes";
  if (t.term.front() >= 'A' && t.term.front() <= 'Z') return "a term that begins in upper case";
  if (text::repaired(t.term) != t.term) return "a term that is not UTF-8";
  if (nfc(t.term) != t.term) return "a term that is not NFC";
  return {};
}

std::string of_place(std::string_view text, const Token& t) {
  if (t.begin >= t.end || t.end > text.size()) return "a span outside the text, or empty";
  if (text::repaired(text) == text && !(boundary(text, t.begin) && boundary(text, t.end)))
    return "a span that cuts a code point";
  if (t.position == 0) return "a position before the first";
  if (t.length == 0 || (t.length != 1 && t.form == TokenForm::part)) return "a wrong length";
  return {};
}

bool equal_terms(const std::vector<Token>& a, const std::vector<Token>& b) {
  return std::ranges::equal(a, b, [](const Token& x, const Token& y) {
    return x.term == y.term && x.position == y.position && x.length == y.length &&
           x.kind == y.kind && x.form == y.form;
  });
}

}  // namespace

std::string nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(utf8, *icu::Normalizer2::getNFCInstance(status));
}

std::string nfd(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(utf8, *icu::Normalizer2::getNFDInstance(status));
}

std::string broken_token_invariant(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  std::uint32_t position = 0;
  std::uint32_t end = 0;  // of the last part
  bool part_seen = true;
  for (const Token& t : tokens) {
    for (const std::string& broken : {of_term(t), of_place(text, t)})
      if (!broken.empty()) return broken + ": '" + t.term + "'";
    if (t.position < position || t.position > position + 1)
      return "a position that jumps: " + t.term;
    if (t.position != position && !part_seen) return "a position without a part before: " + t.term;
    if (t.position != position) part_seen = false;
    position = t.position;
    if (t.form != TokenForm::part) continue;
    if (part_seen && t.position == position && end > t.begin)
      return "two parts at one position: " + t.term;
    if (t.begin < end) return "parts that overlap: " + t.term;
    end = t.end;
    part_seen = true;
  }
  if (!part_seen) return "a last position without a part";
  for (const Token& t : tokens)
    if (t.position + t.length - 1 > position) return "a compound longer than the text: " + t.term;
  const std::string well_formed = text::repaired(text);
  const std::string apart = nfd(well_formed);
  if (flooded(apart)) return {};
  std::vector<Token> other;
  analyze(nfc(well_formed), tokens);
  analyze(apart, other);
  return equal_terms(tokens, other) ? "" : "NFC and NFD make different tokens";
}

std::string broken_spelling_invariant(std::string_view text) {
  const std::string folded = fold(text);
  if (fold(folded) != folded) return "fold is not idempotent: " + folded;
  const std::string well_formed = text::repaired(text);
  if (fold(nfc(well_formed)) != fold(nfd(well_formed))) return "fold differs for NFC and NFD";
  const std::string once = canonical(text);
  if (canonical(once) != once) return "canonical is not idempotent: " + once;
  if (nfc(once) != once) return "canonical is not NFC: " + once;
  for (const std::string& variant : accent_variants(text)) {
    const auto letters = text::read_letters(variant);
    if (!letters || !text::is_syllable(letters->view()))
      return "a variant is no syllable: " + variant;
    if (canonical(variant) != variant) return "a variant is not canonical: " + variant;
    if (fold(variant) != fold(canonical(fold(text))))
      return "a variant folds to something else: " + variant;
  }
  return {};
}

}  // namespace vnfts::test
