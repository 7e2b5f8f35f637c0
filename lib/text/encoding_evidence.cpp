#include "text/encoding_evidence.h"

#include <algorithm>

#include "text/byte_encoding.h"
#include "text/capitals.h"
#include "text/letters.h"
#include "text/misread.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/viqr.h"

namespace vnfts::text {

namespace {

constexpr std::size_t max_words = 500;
constexpr std::size_t longest_word = 64;  // bytes

bool ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// Signs that stand beside words in good text.
bool parts_words(char32_t c) {
  if (c < 0x80) return !ascii_letter(c);
  return c == 0xA0 || c == 0xAB || c == 0xB7 || c == 0xBB || (c >= 0x2010 && c <= 0x2026) ||
         c == 0x2039 || c == 0x203A;
}

/// "Việt", "việt" and "VIỆT" are written so, "viỆt" is not.
bool usual_case(std::string_view word) {
  std::size_t capitals = 0;
  std::size_t small = 0;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char32_t c = decode(at, end);
    if (char_info(c).char_class == CharClass::mark) continue;
    if (is_capital(c) && small > 0) return false;
    ++(is_capital(c) ? capitals : small);
  }
  return small == 0 || capitals <= 1;
}

bool vietnamese(std::string_view word) {
  const auto letters = read_letters(word);
  return letters && is_syllable(letters->view()) && usual_case(word);
}

bool all_ascii(std::string_view s) {
  return std::ranges::all_of(s, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Collects words and stops when there are enough.
class Sample {
 public:
  bool full() const { return words_ == max_words; }

  void add(std::string_view unit, bool letter, bool telling) {
    if (!letter) return end_word();
    if (word_.size() < longest_word) word_ += unit;
    telling_ |= telling;
  }

  std::string take() {
    end_word();
    return std::move(out_);
  }

 private:
  void end_word() {
    if (telling_) {
      out_ += word_;
      out_ += '\n';
      ++words_;
    }
    word_.clear();
    telling_ = false;
  }

  std::string out_;
  std::string word_;
  std::size_t words_ = 0;
  bool telling_ = false;
};

/// Vietnamese, or what windows-1252 has: a text that is misread twice has no other.
bool likely(char32_t c) {
  return byte_shown_as(c) || (c >= 0x2010 && c <= 0x2026) || c == 0xFEFF ||
         (char_info(c).char_class == CharClass::letter && char_info(c).letter.code != 0) ||
         (c >= 0x300 && c < 0x330);
}

/// Three bytes or more, or Â or Ã with a sign that Latin-1 has: "Ã¡", not the "Ô of a quotation.
bool sure(const ShownSequence& sequence) {
  return sequence.lead >= 0xE0 || (sequence.lead <= 0xC3 && sequence.second < 0x100);
}

}  // namespace

WordEvidence word_evidence(std::string_view utf8) {
  WordEvidence out;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    const char* const begin = at;
    const char* after = at;
    while (at != end && !parts_words(decode(after, end))) at = after;
    const std::string_view word(begin, at);
    if (at != end) at = after;
    if (!all_ascii(word)) ++(vietnamese(word) ? out.syllables : out.others);
  }
  return out;
}

bool plain_between_signs(std::string_view word) {
  bool begun = false;
  bool over = false;
  const char* const end = word.data() + word.size();
  for (const char* at = word.data(); at != end;) {
    const char32_t c = decode(at, end);
    if (c >= 0x80 && !parts_words(c)) return false;
    if (c < 0x80 && over) return false;
    begun |= c < 0x80;
    over |= c >= 0x80 && begun;
  }
  return true;
}

std::string sample_of_bytes(std::string_view bytes, ByteTest tells) {
  Sample sample;
  for (std::size_t i = 0; i < bytes.size() && !sample.full(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool letter = may_be_letter(byte) || ascii_letter(byte);
    sample.add(bytes.substr(i, 1), letter, tells(byte));
  }
  return sample.take();
}

std::string sample_of_misread(std::string_view utf8, ByteTest tells) {
  Sample sample;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end && !sample.full();) {
    const char* const begin = at;
    const char32_t c = decode(at, end);
    const auto byte = byte_shown_as(c);
    const bool shown = byte && may_be_letter(*byte);
    // What no byte is shown as parts words, but for signs that soft hyphens and µ have become.
    const bool letter = shown || ascii_letter(c) || c == 0x2212 || c == 0x3BC;
    sample.add({begin, at}, letter, shown && tells(*byte));
  }
  return sample.take();
}

SequenceEvidence sequence_evidence(std::string_view utf8) {
  SequenceEvidence out;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) {
    if (const auto sequence = take_shown_sequence(at, end)) {
      ++(likely(sequence->meant) ? out.sequences : out.others);
      out.sure += likely(sequence->meant) && sure(*sequence);
      continue;
    }
    const char32_t c = decode(at, end);
    out.others += c >= 0x80 && byte_shown_as(c) && !parts_words(c);
  }
  return out;
}

ViqrEvidence viqr_evidence(std::string_view utf8) {
  constexpr std::string_view spaces = " \t\r\n";
  constexpr std::string_view around = "\"'([{.,;:!?)]}-/*";
  ViqrEvidence out;
  while (!utf8.empty() && out.words < max_words) {
    const std::string_view word = utf8.substr(0, utf8.find_first_of(spaces));
    utf8.remove_prefix(std::min(word.size() + 1, utf8.size()));
    const std::size_t first = std::min(word.find_first_not_of(around), word.size());
    const std::size_t last = std::min(word.find_last_not_of(".?'(,;:!\"\\)]}/-*") + 1, word.size());
    if (first >= last || std::ranges::none_of(word, ascii_letter)) continue;
    ++out.words;
    const std::string_view telling = word.substr(first, last - first);
    if (telling.size() > longest_word || !all_ascii(telling)) continue;
    // Whether marks stand inside is told without those at the end, what they make with them.
    if (all_ascii(from_viqr(telling))) continue;
    const WordEvidence with_end = word_evidence(from_viqr(word.substr(first)));
    const WordEvidence without = word_evidence(from_viqr(telling));
    const bool syllable = with_end.others == 0 || without.others == 0;
    ++(syllable ? out.syllables : out.others);
  }
  return out;
}

}  // namespace vnfts::text
