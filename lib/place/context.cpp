#include "place/context.h"

#include <algorithm>

#include "place/cues.h"
#include "text/sort_uniquely.h"

namespace vnfts::place {

namespace {

using text::is_sign;
using text::Piece;
using Kind = Piece::Kind;

constexpr std::size_t person_words = 5;  ///< A full name has two to five words.

bool capital_word(const Piece& piece) { return piece.kind == Kind::word && piece.capital; }

/// UBND, BHXH: no syllable that begins a name.
bool acronym(const Piece& piece) { return piece.all_capital && piece.end - piece.begin >= 3; }

bool ends_sentence(const Piece& piece) {
  return piece.kind == Kind::line_end || piece.sign == '.' || piece.sign == '!' ||
         piece.sign == '?' || piece.sign == ':';
}

std::uint64_t key(std::string_view word) { return text::word_key(word, text::Spelling::strict); }

bool lists(const Piece& piece) {
  static const std::uint64_t words[] = {key("và"),  key("cùng"), key("hay"), key("hoặc"),
                                        key("với"), key("đến"),  key("đi")};
  return piece.kind == Kind::word && std::ranges::find(words, piece.key) != std::end(words);
}

bool contains(const Piece& piece) {
  static const std::uint64_t words[] = {key("thuộc"), key("của"), key("ở"), key("tại")};
  return piece.kind == Kind::word && std::ranges::find(words, piece.key) != std::end(words);
}

}  // namespace

std::uint64_t name_key(Pieces pieces, std::size_t first, std::size_t last) {
  std::uint64_t sum = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Piece& piece = pieces[i];
    if (piece.kind == Kind::word) sum = sum * 0x100000001B3u + piece.key;
    if (piece.kind == Kind::number)
      sum = sum * 0x100000001B3u + static_cast<std::uint64_t>(piece.value);
  }
  return sum;
}

Context::Context(Pieces pieces, const std::vector<Candidate>& candidates)
    : pieces_(pieces), candidates_(candidates) {
  if (candidates.empty()) return;
  read_lines();
  read_persons();
  lines_.reserve(candidates.size());
  std::uint32_t line = 0;
  for (const Candidate& candidate : candidates) {
    while (line_ends_[line] < candidate.first) ++line;
    lines_.push_back(line);
  }
}

/// A line is in capitals when most of its words are, and it has three at least, or nothing else.
void Context::read_lines() {
  std::size_t words = 0;
  std::size_t capitals = 0;
  const auto end_line = [&](std::size_t end) {
    line_ends_.push_back(static_cast<std::uint32_t>(end));
    capital_lines_.push_back(words >= 4 && capitals * 5 >= words * 4);
    words = capitals = 0;
  };
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    words += pieces_[i].kind == Kind::word;
    capitals += pieces_[i].all_capital;
    if (pieces_[i].kind == Kind::line_end) end_line(i);
  }
  end_line(pieces_.size());
}

bool Context::full_name_begins(std::size_t piece) const {
  return piece + 1 < pieces_.size() && capital_word(pieces_[piece]) &&
         capital_word(pieces_[piece + 1]) && !acronym(pieces_[piece + 1]) &&
         surname(pieces_[piece]);
}

/// A commune's name, or that of the person it has it from.
bool Context::named_for_person(const Candidate& candidate) const {
  return !candidate.type && candidate.last - candidate.name >= 3 &&
         full_name_begins(candidate.name);
}

void Context::read_persons() {
  std::size_t candidate = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!pieces_[i].capital || !full_name_begins(i)) continue;
    while (candidate < candidates_.size() && candidates_[candidate].last <= i) ++candidate;
    const bool taken = candidate < candidates_.size() && candidates_[candidate].first <= i &&
                       !named_for_person(candidates_[candidate]);
    if (taken || (i > 0 && capital_word(pieces_[i - 1]) && surname(pieces_[i - 1]))) continue;
    std::size_t end = i;
    while (end < pieces_.size() && end - i < person_words && capital_word(pieces_[end])) ++end;
    persons_.push_back(name_key(pieces_, end - 1, end));
    if (end - i >= 3) persons_.push_back(name_key(pieces_, end - 2, end));
    i = end - 1;
  }
  text::sort_uniquely(persons_);
}

bool Context::person_named(const Candidate& candidate) const {
  return std::ranges::binary_search(persons_, name_key(pieces_, candidate.name, candidate.last));
}

bool Context::in_capitals(std::size_t candidate) const { return capital_lines_[lines_[candidate]]; }

bool Context::sentence_begins(std::size_t piece) const {
  while (piece > 0) {
    const Piece& before = pieces_[piece - 1];
    if (ends_sentence(before)) return true;
    const bool passed = before.kind == Kind::sign && before.sign != ',' && before.sign != '(' &&
                        before.sign != ')' && before.sign != ';' && before.sign != '/';
    if (!passed) return false;
    --piece;
  }
  return true;
}

Joint Context::joint(std::size_t candidate) const {
  if (candidate + 1 >= candidates_.size()) return Joint::none;
  std::size_t at = candidates_[candidate].last;
  const std::size_t end = candidates_[candidate + 1].first;
  if (at == end) return Joint::side;
  if (is_sign(pieces_[at], ')')) ++at;
  if (at == end) return Joint::side;
  if (end - at > 2) return Joint::none;
  const Piece& first = pieces_[at];
  if (end - at == 1) {
    if (is_sign(first, ',')) return Joint::comma;
    if (is_sign(first, '(')) return Joint::bracket;
    if (is_sign(first, '-')) return Joint::comma;
    if (is_sign(first, ';') || is_sign(first, '/')) return Joint::list;
    if (lists(first)) return Joint::list;
    return contains(first) ? Joint::in : Joint::none;
  }
  if (!is_sign(first, ',') && !is_sign(first, '(')) return Joint::none;
  if (lists(pieces_[at + 1])) return Joint::list;
  return contains(pieces_[at + 1]) ? Joint::in : Joint::none;
}

/// Đại học Y Hà Nội: the capitals before the name begin, or stand behind, an organisation.
bool Context::organisation_around(std::size_t piece) const {
  std::size_t first = piece;
  while (first > 0 && capital_word(pieces_[first - 1]) && piece - first < person_words) --first;
  for (std::size_t at = first; at <= piece; ++at) {
    const Cues before = cues_before(pieces_, at);
    if (before.has(Cue::organisation)) return true;
    if (at < piece && acronym(pieces_[at]) && before.empty()) return true;
  }
  return false;
}

/// Whether the word before goes on into the name.
bool Context::joins_left(std::size_t index) const {
  const Candidate& candidate = candidates_[index];
  if (candidate.first == 0 || !capital_word(pieces_[candidate.first - 1])) return false;
  const std::size_t left = candidate.first - 1;
  if (index > 0 && candidates_[index - 1].last == candidate.first &&
      candidates_[index - 1].first < left)
    return false;
  if (organisation_around(candidate.first)) return false;
  if (!cues_before(pieces_, candidate.first).empty() && !surname(pieces_[left])) return false;
  if (sentence_begins(left)) return surname(pieces_[left]) || candidate.last - candidate.first == 1;
  return true;
}

/// Whether the name goes on with the word behind; the full name of a person may follow.
bool Context::joins_right(std::size_t index) const {
  const std::size_t right = candidates_[index].last;
  if (right >= pieces_.size() || !capital_word(pieces_[right])) return false;
  if (index + 1 < candidates_.size() && candidates_[index + 1].first == right &&
      candidates_[index + 1].last > right + 1)
    return false;
  return !full_name_begins(right);
}

bool Context::inside_longer_name(std::size_t index) const {
  return joins_left(index) || joins_right(index);
}

/// Lý Thái Tổ - Điện Biên Phủ - Nguyễn Bỉnh Khiêm: streets, or persons.
bool Context::beside_full_name(std::size_t index) const {
  const Candidate& candidate = candidates_[index];
  const std::size_t right = candidate.last + 1;
  const bool place_right = index + 1 < candidates_.size() && candidates_[index + 1].first == right;
  if (!place_right && right < pieces_.size() && is_sign(pieces_[right - 1], '-') &&
      full_name_begins(right))
    return true;
  if (candidate.first < 3 || !is_sign(pieces_[candidate.first - 1], '-')) return false;
  const std::size_t left = candidate.first - 1;
  if (index > 0 && candidates_[index - 1].last == left) return false;
  std::size_t first = left;
  while (first > 0 && capital_word(pieces_[first - 1]) && left - first < person_words) --first;
  return first + 1 < left && full_name_begins(first);
}

/// Sơn Hòa, alone behind an article: who wrote it.
bool Context::alone_on_line(std::size_t index) const {
  const Candidate& candidate = candidates_[index];
  const std::size_t end = line_ends_[lines_[index]];
  const std::size_t begin = lines_[index] == 0 ? 0 : line_ends_[lines_[index] - 1] + 1;
  return begin == candidate.first && candidate.last + 1 >= end && candidate.first > 0;
}

/// số 9 Trần Hưng Đạo
bool Context::behind_house_number(std::size_t index) const {
  const std::size_t first = candidates_[index].first;
  constexpr std::int32_t first_year = 1900;
  return first > 0 && pieces_[first - 1].kind == Kind::number &&
         pieces_[first - 1].value < first_year;
}

/// Công ty Cao su Phú Riềng: in the name of a company, which begins some words before.
bool Context::in_company(std::size_t index) const {
  constexpr std::size_t words_back = 8;
  const std::size_t first = candidates_[index].first;
  for (std::size_t at = first; at > 0 && first - at < words_back; --at) {
    if (pieces_[at - 1].kind != Kind::word) return false;
    if (cues_before(pieces_, at).has(Cue::brand)) return true;
  }
  return false;
}

Verdict Context::verdict(std::size_t index) const {
  const Candidate& candidate = candidates_[index];
  if (candidate.type) {
    if (in_capitals(index)) return Verdict::likely;
    return joins_right(index) ? Verdict::open : Verdict::likely;
  }
  const CuesFrom own = cues_from(pieces_, candidate.name);
  if (own.cues.has(Cue::word) && own.words > candidate.last - candidate.name)
    return Verdict::refused;
  if (!in_capitals(index) && (inside_longer_name(index) || beside_full_name(index)))
    return Verdict::refused;
  const Cues before = cues_before(pieces_, candidate.first);
  if (before.has(Cue::person) || before.has(Cue::other)) return Verdict::refused;
  if (before.has(Cue::place) || before.has(Cue::organisation)) return Verdict::likely;
  return candidate.listed ? Verdict::likely : Verdict::open;
}

}  // namespace vnfts::place
