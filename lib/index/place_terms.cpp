#include "index/place_terms.h"

#include <algorithm>
#include <array>

#include "index/front_coding.h"
#include "index/schema.h"
#include "text/sort_uniquely.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using place::Row;
using Rows = std::vector<Row>;

std::string term(std::string_view prefix, Row row) {
  return std::string(prefix).append(data::Places::id(row));
}

/// Of the rows, which are sorted on the way.
void append_terms(std::string_view prefix, Rows& rows, std::vector<std::string>& out) {
  text::sort_uniquely(rows);
  for (const Row row : rows) out.push_back(term(prefix, row));
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
  // Prefixes and, as rows are in the order of their ids, rows in their order make sorted terms.
  static_assert(std::ranges::is_sorted(
      std::array{prefix::place_exact, prefix::place_subject, prefix::place_main, prefix::place}));
  Rows exact, subjects, main, covered;
  for (const NamedPlace& named : places) {
    const Row row = place::row_of(named.place);
    if (row == place::no_row) continue;
    exact.push_back(row);
    const Rows& cover = place::cover(row);
    covered.insert(covered.end(), cover.begin(), cover.end());
    if (named.subject) subjects.insert(subjects.end(), cover.begin(), cover.end());
  }
  if (const Row row = place::row_of(main_place(places)); row != place::no_row)
    main = place::cover(row);
  std::vector<std::string> terms;
  append_terms(prefix::place_exact, exact, terms);
  append_terms(prefix::place_subject, subjects, terms);
  append_terms(prefix::place_main, main, terms);
  append_terms(prefix::place, covered, terms);
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
    write_front_coded(value, before, id);
    before = id;
  }
  return value;
}

std::vector<std::string> decode_units(std::string_view value) {
  std::vector<std::string> ids;
  std::string id;
  while (!value.empty()) {
    if (!read_front_coded(value, id)) refuse_damaged();
    ids.push_back(id);
  }
  return ids;
}

}  // namespace vnfts::index
