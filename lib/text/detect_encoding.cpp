#include <algorithm>
#include <array>
#include <string>

#include "text/byte_encoding.h"
#include "text/encoding.h"
#include "text/encoding_evidence.h"
#include "text/letters.h"
#include "text/misread.h"
#include "text/sign_evidence.h"
#include "text/utf16.h"
#include "text/utf8.h"

namespace vnfts::text {

namespace {

/// Letters that no other language writes so, and the marks of decomposed ones.
bool only_vietnamese(char32_t c) {
  if (c < 0x100) return false;
  const CharInfo info = char_info(c);
  return (info.char_class == CharClass::letter && info.letter.code != 0) ||
         info.char_class == CharClass::mark;
}

struct Survey {
  std::size_t well_formed = 0;  ///< Code points of several bytes.
  std::size_t ill_formed = 0;
  bool vietnamese = false;
  bool bytes_shown = false;  ///< Code points that may be bytes which were misread.
};

Survey survey(std::string_view bytes) {
  Survey out;
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at != end;) {
    const char* const begin = at;
    const char32_t c = decode(at, end);
    if (c < 0x80) continue;
    const bool broken = c == 0xFFFD && std::string_view(begin, at) != "\xEF\xBF\xBD";
    ++(broken ? out.ill_formed : out.well_formed);
    out.vietnamese |= only_vietnamese(c);
    out.bytes_shown |= byte_shown_as(c).has_value();
  }
  return out;
}

double share(std::size_t part, std::size_t rest) {
  return part == 0 ? 0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

void add(WordEvidence& sum, const WordEvidence& words) {
  sum.syllables += words.syllables;
  sum.others += words.others;
}

std::string_view take_line(std::string_view& lines) {
  const std::string_view line = lines.substr(0, lines.find('\n'));
  lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  return line;
}

/// TCVN3 and TCVN 5712-1, of bytes or misread.
struct TcvnPair {
  Encoding fonts;
  Encoding standard;
};
constexpr TcvnPair tcvn_of_bytes = {Encoding::tcvn3, Encoding::tcvn5712_1};
constexpr TcvnPair tcvn_of_texts = {Encoding::tcvn3_as_latin1, Encoding::tcvn5712_1_as_latin1};

/// Above 0 when the words in which the two differ are for the standard, below when for the fonts.
long standard_less_fonts(const TcvnPair& pair, std::string_view sample) {
  WordEvidence fonts;
  const std::string by_fonts = decode(sample, pair.fonts);
  for (std::string_view lines = by_fonts; !lines.empty();)
    add(fonts, evidence_with_signs(take_line(lines)));
  return word_evidence(decode(sample, pair.standard)).balance() - fonts.balance();
}

/// The one of `pair` that is more likely to be that of `text`, of which `sample_of` takes words.
template <typename Sample>
Encoding tcvn_of(const TcvnPair& pair, std::string_view text, Sample sample_of,
                 std::optional<Encoding> likely) {
  if (const long more = standard_less_fonts(pair, sample_of(text, parts_tcvn)); more != 0)
    return more > 0 ? pair.standard : pair.fonts;
  if (likely == pair.standard) return pair.standard;
  // Both have the other capitals in one place, but no font shows them there.
  const WordEvidence capitals = word_evidence(decode(sample_of(text, beyond_tcvn3), pair.standard));
  return capitals.balance() > 0 ? pair.standard : pair.fonts;
}

/// `likely`, but `tcvn` for either of `pair`.
std::optional<Encoding> as_member(std::optional<Encoding> likely, const TcvnPair& pair,
                                  Encoding tcvn) {
  return likely == pair.fonts || likely == pair.standard ? tcvn : likely;
}

struct Candidate {
  Encoding encoding = Encoding::utf8;
  WordEvidence words;
};

/// One, or `likely` when that is hardly worse; of TCVN's two there is one only, which `likely` has
/// no say against.
template <std::size_t N>
Candidate best_of(const std::array<Encoding, N>& encodings, std::string_view sample,
                  std::optional<Encoding> likely) {
  Candidate best;
  std::optional<Candidate> expected;
  for (const Encoding encoding : encodings) {
    const Candidate candidate{encoding, word_evidence(decode(sample, encoding))};
    if (encoding == encodings[0] || candidate.words.balance() > best.words.balance())
      best = candidate;
    if (encoding == likely) expected = candidate;
  }
  const bool hardly_worse = expected && expected->words.syllables > 0 &&
                            expected->words.balance() * 10 >= best.words.balance() * 9;
  return hardly_worse ? *expected : best;
}

Detection among_byte_encodings(std::string_view bytes, std::optional<Encoding> likely) {
  const Encoding tcvn = tcvn_of(tcvn_of_bytes, bytes, sample_of_bytes, likely);
  const std::array encodings = {Encoding::windows_1258, tcvn, Encoding::viscii, Encoding::vni};
  likely = as_member(likely, tcvn_of_bytes, tcvn);
  const Candidate best = best_of(encodings, sample_of_bytes(bytes), likely);
  if (best.words.balance() > 0 ||
      (best.words.balance() == 0 && best.words.syllables > 0 && best.encoding == likely))
    return {best.encoding, best.words.share()};
  return {Encoding::windows_1252, 0};
}

/// The words that an encoding would change: what they are and what they become. Most of a text in
/// VISCII that was misread is as it should be, and tells nothing.
struct Change {
  WordEvidence before;
  WordEvidence after;
};

bool one_sign(std::string_view word) {
  const char* at = word.data();
  const char* const end = at + word.size();
  return at != end && char_info(decode(at, end)).char_class == CharClass::other && at == end;
}

/// m², km², cm³
bool is_measure(std::string_view word) {
  return word.size() <= 4 && (word.ends_with("m²") || word.ends_with("m³"));
}

/// Signs that VISCII has letters for are good as well: one alone, dashes and quotes beside ASCII,
/// and m², which would be "mỗ".
WordEvidence evidence_as_it_is(std::string_view word) {
  if (one_sign(word) || is_measure(word)) return {1, 0};
  const WordEvidence found = word_evidence(word);
  if (found.syllables + found.others > 0) return found;
  return plain_between_signs(word) ? WordEvidence{1, 0} : WordEvidence{0, 1};
}

/// Both have a word a line.
Change change_of(std::string_view sample, std::string_view decoded) {
  Change out;
  while (!sample.empty() && !decoded.empty()) {
    const std::string_view before = take_line(sample);
    const std::string_view after = take_line(decoded);
    if (before == after) continue;
    add(out.before, evidence_as_it_is(before));
    add(out.after, word_evidence(after));
  }
  return out;
}

/// UTF-8 that was misread once or twice; nothing is hard to take for it.
std::optional<Detection> double_utf8(std::string_view sample) {
  const SequenceEvidence found = sequence_evidence(sample);
  if (found.sure == 0 && found.sequences < 2) return std::nullopt;
  if (found.others * 10 > found.sequences) return std::nullopt;
  const double confidence = share(found.sequences, found.others);
  const std::string once = reread_as_utf8(sample);
  if (!survey(once).vietnamese && double_utf8(once))
    return Detection{Encoding::triple_utf8, confidence};
  return Detection{Encoding::double_utf8, confidence};
}

std::optional<Detection> misread(std::string_view utf8, std::optional<Encoding> likely) {
  const std::string sample = sample_of_misread(utf8);
  if (const auto found = double_utf8(sample)) return found;
  const Encoding tcvn = tcvn_of(tcvn_of_texts, utf8, sample_of_misread, likely);
  const std::array encodings = {tcvn, Encoding::vni_as_latin1, Encoding::viscii_as_latin1,
                                Encoding::windows_1258_as_latin1};
  likely = as_member(likely, tcvn_of_texts, tcvn);
  const Candidate best = best_of(encodings, sample, likely);
  constexpr double min_share = 0.6;
  if (best.words.share() < min_share) return std::nullopt;
  const Change change = change_of(sample, decode(sample, best.encoding));
  constexpr std::size_t min_syllables = 2;
  if (change.after.syllables < min_syllables) return std::nullopt;
  if (change.before.syllables * 2 > change.after.syllables) return std::nullopt;
  return Detection{best.encoding, best.words.share()};
}

std::optional<Detection> viqr(std::string_view utf8) {
  if (utf8.find_first_of("^(+'`?~.") == utf8.npos) return std::nullopt;
  const ViqrEvidence found = viqr_evidence(utf8);
  constexpr std::size_t min_syllables = 2;
  if (found.syllables < min_syllables || found.syllables < found.others * 2 ||
      found.syllables * 4 < found.words)
    return std::nullopt;
  return Detection{Encoding::viqr, share(found.syllables, found.others)};
}

}  // namespace

bool shows_vietnamese(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;)
    if (only_vietnamese(decode(at, end))) return true;
  return false;
}

Detection detect_encoding(std::string_view bytes, Content content, std::optional<Encoding> likely) {
  if (const auto order = utf16_order(bytes))
    return {*order == ByteOrder::little_endian ? Encoding::utf16_le : Encoding::utf16_be, 1};
  const Survey found = survey(bytes);
  if (found.ill_formed > 0) {
    const Detection damaged{Encoding::utf8, share(found.well_formed, found.ill_formed)};
    if (found.ill_formed < found.well_formed) return damaged;
    const Detection other = among_byte_encodings(bytes, likely);
    // In windows-1252 a sequence is well-formed by chance only.
    const bool mixed = other.encoding == Encoding::windows_1252 && found.well_formed > 0;
    return mixed ? damaged : other;
  }
  if (found.vietnamese) return {};
  if (found.bytes_shown)
    if (const auto other = misread(bytes, likely)) return *other;
  if (content == Content::text)
    if (const auto other = viqr(bytes)) return *other;
  return {};
}

}  // namespace vnfts::text
