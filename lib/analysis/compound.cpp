#include "analysis/compound.h"

#include <algorithm>

#include "analysis/address.h"
#include "text/syllable.h"
#include "text/word.h"

namespace vnfts::analysis {

namespace {

/// An ordinary syllable, no abbreviation: what a dot sets apart rather than joins.
bool plain_syllable(const Unit& unit) {
  return unit.syllable && (unit.chars >= 3 || (unit.chars == 2 && unit.marked));
}

/// HCM-Trung, Nội-TP: a hyphen between an abbreviation and a syllable is a dash.
bool abbreviation_and_syllable(const Unit& one, const Unit& other) {
  return one.consonants && other.syllable && other.chars >= 2;
}

bool email(std::span<const Unit> units) {
  return std::ranges::count(units, '@', &Unit::joint) == 1 && units.back().joint == '.';
}

/// vnexpress.net, and tin.example/abc up to the slash: how many units its host has, else 0.
std::size_t host_units(std::span<const Unit> units) {
  std::size_t n = 1;
  while (n < units.size() && (units[n].joint == '.' || units[n].joint == '-')) ++n;
  const auto host = units.first(n);
  const bool plain = std::ranges::none_of(host, [](const Unit& u) { return u.marked; });
  return n >= 2 && plain && host.back().joint == '.' && top_domain(host.back().term) &&
                 units.front().chars >= 2
             ? n
             : 0;
}

/// Whether the joint in front of `right` parts two units of a chunk that holds digits.
bool parts_code(const Unit& left, const Unit& right) {
  if (right.joint == '@') return true;
  if (right.joint == 0 || right.joint == '\'') return false;
  return plain_syllable(left) || plain_syllable(right);
}

/// The same in a chunk of letters only.
bool parts_letters(const Unit& left, const Unit& right) {
  switch (right.joint) {
    case '/':
    case '@':
      return true;
    case '.':
    case '&':
      return plain_syllable(left) || plain_syllable(right);
    case '-':
      return abbreviation_and_syllable(left, right) || abbreviation_and_syllable(right, left);
    default:
      return false;
  }
}

/// 167/2013/nđcp: a joint stays between numbers, and a slash everywhere.
std::string code_whole(std::span<const Unit> units) {
  std::string out = units.front().term;
  for (std::size_t i = 1; i < units.size(); ++i) {
    const char joint = units[i].joint;
    if (joint == '/' || (joint != 0 && units[i - 1].digits && units[i].digits)) out += joint;
    out += units[i].term;
  }
  return out;
}

/// tphcm, nđcp; with its joints (t.ư, k'ho) where it would read as another syllable without.
std::string letters_whole(std::span<const Unit> units) {
  const bool apostrophe =
      std::ranges::any_of(units.subspan(1), [](const Unit& u) { return u.joint == '\''; });
  if (!apostrophe && std::ranges::all_of(units, &Unit::syllable)) return {};
  std::string out;
  for (const Unit& unit : units) out += unit.term;
  const auto letters = text::read_letters(out);
  return letters && text::is_syllable(letters->view()) ? spelled_out(units) : out;
}

/// Of the units in one piece, every joint counted.
std::size_t chars(std::span<const Unit> units) {
  std::size_t sum = units.size() - 1;
  for (const Unit& unit : units) sum += unit.chars;
  return sum;
}

std::string whole(std::span<const Unit> units) {
  if (units.size() < 2 || chars(units) > text::max_word_chars) return {};
  return std::ranges::any_of(units, &Unit::digits) ? code_whole(units) : letters_whole(units);
}

}  // namespace

std::string spelled_out(std::span<const Unit> units) {
  if (chars(units) > text::max_word_chars) return {};
  std::string out = units.front().term;
  for (const Unit& unit : units.subspan(1)) {
    if (unit.joint != 0) out += unit.joint;
    out += unit.term;
  }
  return out;
}

void find_compounds(std::span<const Unit> units, std::vector<Compound>& out) {
  out.clear();
  if (email(units)) {
    out.push_back({0, units.size(), spelled_out(units)});
    return;
  }
  std::size_t first = host_units(units);
  if (first != 0) out.push_back({0, first, spelled_out(units.first(first))});
  const bool code = std::ranges::any_of(units.subspan(first), &Unit::digits);
  while (first < units.size()) {
    std::size_t last = first;
    while (last + 1 < units.size() && !(code ? parts_code(units[last], units[last + 1])
                                             : parts_letters(units[last], units[last + 1])))
      ++last;
    const std::size_t count = last + 1 - first;
    out.push_back({first, count, whole(units.subspan(first, count))});
    first = last + 1;
  }
}

}  // namespace vnfts::analysis
