#include "text/sign_evidence.h"

#include "text/ascii.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// Where a sign may stand, as bits.
using Places = unsigned;
constexpr Places nowhere = 0;
constexpr Places alone = 1;
constexpr Places before = 2;  // the letters of a word
constexpr Places between = 4;
constexpr Places behind_vowel = 8;  // any in the word: "B—" is "BỘ"
constexpr Places behind = 16;

/// Of what windows-1252 has in 80 to 9F.
Places places_of(char32_t sign) {
  switch (sign) {
    case U'‘':
    case U'“':
      return alone | before;
    case U'”':
      return alone | behind;
    case U'’':
    case U'…':
      return alone | before | between | behind;
    case U'–':
    case U'—':
      return alone | before | between | behind_vowel;
    case U'™':
      return behind;
    case U'€':
    case U'‰':
    case U'•':
    case U'„':
    case U'‚':
    case U'‹':
    case U'›':
    case U'†':
    case U'‡':
      return alone;
    default:
      return nowhere;
  }
}

/// What TCVN3 has from A0: letters, and where a mark has none, the signs of Latin-1.
bool of_tcvn3(char32_t c) {
  const CharInfo info = char_info(c);
  return info.letter.code != 0 || info.char_class == CharClass::mark || (c >= 0xA0 && c < 0xC0);
}

/// From the first letter to the last.
struct Core {
  const char* first = nullptr;
  const char* last = nullptr;
  bool has_vowel = false;
};

Core core_of(std::string_view word) {
  Core out;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char* const begin = at;
    const CharInfo info = char_info(decode(at, end));
    if (info.char_class != CharClass::letter || info.letter.code == 0) continue;
    if (out.first == nullptr) out.first = begin;
    out.last = begin;
    out.has_vowel |= is_vowel(info.letter.code);
  }
  return out;
}

Places place_in(const Core& core, const char* sign) {
  if (core.first == nullptr) return alone;
  if (sign < core.first) return before;
  if (sign < core.last) return between;
  return core.has_vowel ? behind | behind_vowel : behind;
}

}  // namespace

WordEvidence evidence_with_signs(std::string_view word) {
  const Core core = core_of(word);
  bool misplaced = false;
  bool joins = false;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const Places place = place_in(core, at);
    const char32_t c = decode(at, end);
    if (of_tcvn3(c)) continue;
    const Places places = places_of(c);
    if (places == nowhere) return {0, 2};
    misplaced |= (places & place) == 0;
    joins |= place == between;
  }
  if (core.first == nullptr && !misplaced) return {1, 0};
  WordEvidence out = word_evidence(word);
  if (misplaced) ++out.others;
  const bool plain = out.syllables == 0 && out.others == 0 && !joins;
  return plain ? WordEvidence{1, 0} : out;
}

}  // namespace vnfts::text
