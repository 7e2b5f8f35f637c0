/// The names of fields in dumps, and how the values of each become part of an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vnfts/article.h"

namespace vnfts::article {

enum class DumpField { id, title, lead, body, published, url, source, section, authors, tags };
inline constexpr std::size_t dump_field_count = 10;

struct DumpFieldName {
  std::string_view name;
  DumpField field;
  unsigned rank;  ///< Of several names of one field, the lowest whose value is not empty wins.
};

/// What `name` means, in any case of letters; null when it is not in `lib/data/dump_fields.tsv`.
const DumpFieldName* find_dump_field(std::string_view name);

/// Whether a JSON number is a value of the field (an id, a date) or something else (a counter).
bool takes_numbers(DumpField field);

/// Puts the strings of a value, which are moved from, into the field; false when they are blank and
/// the field is left alone. `list`: the value was a list, so that commas do not divide authors.
bool set_field(DumpField field, std::vector<std::string>& parts, bool list, Article& article);

}  // namespace vnfts::article
