#include "index/place_terms.h"

#include <algorithm>

#include "index/leb128.h"
#include "index/schema.h"
#include "text/sort_uniquely.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using place::Row;

std::string term(std::string_view prefix, Row row) {
  return std::string(prefix).append(data::Places::id(row));
}

std::size_t shared(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

[[noreturn]] void refuse_damaged() {
  throw Error(ErrorCode::damaged, "the places of an article cannot be read", {},
              "index the archive again");
}

}  // namespace

std::string covered_term(Row unit) { return term(prefix::place, unit); }
std::string subject_term(Row unit) { return term(prefix::place_subject, unit); }
std::string main_term(Row unit) { return term(prefix::place_main, unit); }
std::string exact_term(Row row) { return term(prefix::place_exact, row); }

std::vector<std::string> place_terms(std::span<const NamedPlace> places) {
  std::vector<std::string> terms;
  for (const NamedPlace& named : places) {
    const Row row = place::row_of(named.place);
    if (row == place::no_row) continue;
    terms.push_back(exact_term(row));
    for (const Row covered : place::cover(row)) {
      terms.push_back(covered_term(covered));
      if (named.subject) terms.push_back(subject_term(covered));
    }
  }
  if (const Row main = place::row_of(main_place(places)); main != place::no_row)
    for (const Row covered : place::cover(main)) terms.push_back(main_term(covered));
  text::sort_uniquely(terms);
  return terms;
}

std::string encode_units(std::span<const NamedPlace> places) {
  std::vector<std::string_view> ids;
  for (const NamedPlace& named : places) {
    const Row row = place::row_of(named.place);
    if (row != place::no_row && place::is_unit(place::level_at(row))) ids.push_back(named.place);
  }
  text::sort_uniquely(ids);
  std::string value;
  std::string_view before;
  for (const std::string_view id : ids) {
    const std::size_t same = shared(before, id);
    write_leb128(value, same);
    write_leb128(value, id.size() - same);
    value += id.substr(same);
    before = id;
  }
  return value;
}

std::vector<std::string> decode_units(std::string_view value) {
  std::vector<std::string> ids;
  std::string id;
  while (!value.empty()) {
    const auto same = read_leb128(value);
    const auto more = read_leb128(value);
    if (!same || !more || *same > id.size() || *more > value.size()) refuse_damaged();
    id.resize(*same);
    id += value.substr(0, *more);
    value.remove_prefix(*more);
    ids.push_back(id);
  }
  return ids;
}

}  // namespace vnfts::index
