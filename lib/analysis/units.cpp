#include "analysis/units.h"

#include <algorithm>
#include <span>

#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts::analysis {

namespace {

using text::CharClass;

/// Past the run of one class that begins at `at`; what is invisible belongs to it, but not at its
/// end.
const char* run_end(const char* at, const char* end, bool digits) {
  const char* last = at;
  std::size_t chars = 0;
  while (at != end) {
    const char* next = at;
    const CharClass c = text::char_info(text::decode(next, end)).char_class;
    if (c != CharClass::invisible) {
      if (digits ? c != CharClass::digit : !text::of_word(c)) break;
      // A unit holds no more than a term may: what goes on begins the next one. Marks never do.
      if (c != CharClass::mark && ++chars > text::max_word_chars) break;
      last = next;
    }
    at = next;
    if (at - last > 64) break;  // a flood of invisible characters
  }
  return last;
}

char joint_of(char32_t c) {
  switch (c) {
    case U'.':
    case U',':
    case U'-':
    case U'/':
    case U'\'':
    case U'_':
    case U'&':
    case U'@':
    case U':':
      return static_cast<char>(c);
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
      return '-';
    case U'\u2018':
    case U'\u2019':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u00B4':
    case U'`':
    case U'\u1FEF':
    case U'\u1FFD':  // the same as ` and ´ to Unicode
      return '\'';
    default:
      return 0;
  }
}

std::uint8_t chars(std::string_view term) {
  return static_cast<std::uint8_t>(
      std::ranges::count_if(term, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Past at most 64 invisible characters.
const char* visible(const char* at, const char* end) {
  for (int i = 0; i < 64 && at != end; ++i) {
    const char* next = at;
    if (text::char_info(text::decode(next, end)).char_class != CharClass::invisible) break;
    at = next;
  }
  return at;
}

void fill_digits(Unit& unit, std::string_view raw) {
  const char* const end = raw.data() + raw.size();
  for (const char* at = raw.data(); at != end;) {
    const text::CharInfo info = text::char_info(text::decode(at, end));
    if (info.char_class == CharClass::digit) unit.term += static_cast<char>('0' + info.letter.code);
  }
  unit.digits = true;
  unit.chars = static_cast<std::uint8_t>(unit.term.size());
}

void fill_letters(Unit& unit, std::string_view raw) {
  auto letters = text::read_letters(raw);
  text::WordTerm word = letters ? text::word_term(*letters) : text::word_term(raw);
  if (!letters) letters = text::read_letters(word.term);  // fullwidth, lookalikes
  unit.term = std::move(word.term);
  unit.syllable = word.syllable;
  unit.marked = word.marked;
  unit.chars = chars(unit.term);
  unit.consonants =
      letters && letters->size >= 2 &&
      std::ranges::none_of(letters->view(), [](text::Letter l) { return text::is_vowel(l.code); });
}

/// TPHCM is TP + HCM: a city's abbreviation glued to its type word.
bool glued_city(std::string_view raw) {
  if (raw.size() < 4 || (raw[0] | 0x20) != 't' || (raw[1] | 0x20) != 'p') return false;
  const auto letters = text::read_letters(raw);
  return letters && letters->size >= 4 && letters->size <= 8 &&
         std::ranges::none_of(letters->view(),
                              [](text::Letter l) { return text::is_vowel(l.code); });
}

bool thousands(std::span<const Unit> units, char joint) {
  const Unit& first = units.front();
  return first.term.size() <= 3 && first.term[0] != '0' &&
         std::ranges::all_of(units.subspan(1), [joint](const Unit& u) {
           return u.joint == joint && u.term.size() == 3;
         });
}

std::string side_by_side(std::span<const Unit> units) {
  std::string joined;
  for (const Unit& unit : units) joined += unit.term;
  return joined;
}

/// A telephone number in groups: 0939.559.659. A date is shorter.
bool telephone(std::span<const Unit> units, char joint) {
  const std::size_t digits = side_by_side(units).size();
  return units.size() >= 3 && units.front().term[0] == '0' && digits >= 9 && digits <= 11 &&
         std::ranges::all_of(units.subspan(1), [joint](const Unit& u) { return u.joint == joint; });
}

/// The five digits that end a number plate, 51F-123.45, `before` being what stands in front.
bool plate_end(std::span<const Unit> before, std::span<const Unit> units) {
  return units.size() == 2 && units[0].joint == '-' && units[0].term.size() == 3 &&
         units[1].joint == '.' && units[1].term.size() == 2 &&
         std::ranges::any_of(before, [](const Unit& u) { return !u.digits; });
}

/// The number that a row of digit units joined by dots and commas writes; empty when it is none.
std::string number(std::span<const Unit> units) {
  std::string joined = side_by_side(units);
  if (telephone(units, '.')) return joined;
  if (thousands(units, '.') || (units.size() > 2 && thousands(units, ','))) return joined;
  const auto head = units.first(units.size() - 1);
  const char decimal = units.back().joint;
  if (head.size() == 1 || thousands(head, decimal == ',' ? '.' : ','))
    return joined.insert(joined.size() - units.back().term.size(), 1, ',');
  return {};
}

}  // namespace

std::uint32_t read_units(std::string_view whole, std::uint32_t start, std::vector<Unit>& units) {
  const char* const begin = whole.data();
  const char* const end = begin + whole.size();
  const auto offset = [begin](const char* p) { return static_cast<std::uint32_t>(p - begin); };
  const auto add = [&](const char* from, const char* to, char joint, bool digits) {
    Unit& unit = units.emplace_back();
    unit.begin = offset(from);
    unit.end = offset(to);
    unit.joint = joint;
    const std::string_view raw(from, static_cast<std::size_t>(to - from));
    digits ? fill_digits(unit, raw) : fill_letters(unit, raw);
  };
  units.clear();
  char joint = 0;
  for (const char* at = begin + start;;) {
    const char* probe = at;
    const bool digits = text::char_info(text::decode(probe, end)).char_class == CharClass::digit;
    const char* const stop = run_end(at, end, digits);
    const std::string_view raw(at, static_cast<std::size_t>(stop - at));
    if (!digits && glued_city(raw)) {
      add(at, at + 2, joint, false);
      add(at + 2, stop, 0, false);
    } else {
      add(at, stop, joint, digits);
    }
    at = visible(stop, end);
    if (at == end || units.size() + 2 > max_units) return offset(stop);
    const char* next = at;
    joint = joint_of(text::decode(next, end));
    at = joint == 0 ? at : visible(next, end);
    if (at == end) return offset(stop);
    const char* after = at;
    const CharClass c = text::char_info(text::decode(after, end)).char_class;
    if (c != CharClass::letter && c != CharClass::digit) return offset(stop);
    if ((joint == ',' || joint == ':') && !(digits && c == CharClass::digit)) return offset(stop);
  }
}

namespace {

/// Where the row of digit units from `first` ends that are joined by one of `joints`.
std::size_t row_end(std::span<const Unit> units, std::size_t first, std::string_view joints) {
  std::size_t end = first + 1;
  while (end < units.size() && units[end].digits && units[end].joint != 0 &&
         joints.find(units[end].joint) != std::string_view::npos)
    ++end;
  return end;
}

void join(std::vector<Unit>& units, std::size_t first, std::size_t end, std::string term) {
  units[first].chars = static_cast<std::uint8_t>(term.size());
  units[first].term = std::move(term);
  units[first].end = units[end - 1].end;
  const auto begin = units.begin();
  units.erase(begin + static_cast<std::ptrdiff_t>(first) + 1,
              begin + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

void join_numbers(std::vector<Unit>& units) {
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    if (!units[i].digits) continue;
    const std::span<const Unit> all(units);
    const std::size_t hyphens = row_end(all, i, "-");
    if (const auto row = all.subspan(i, hyphens - i); telephone(row, '-')) {
      join(units, i, hyphens, side_by_side(row));
      continue;
    }
    const std::size_t end = row_end(all, i, ".,");
    if (end == i + 1) continue;
    const auto row = all.subspan(i, end - i);
    std::string joined = plate_end(all.first(i), row) ? side_by_side(row) : number(row);
    if (joined.empty() || joined.size() > text::max_word_chars)
      i = end - 1;
    else
      join(units, i, end, std::move(joined));
  }
}

}  // namespace vnfts::analysis
