/// The names of fields in dumps, and how the values of each become part of an article.
#pragma once

#include <array>
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

/// What `name` means: in any case of letters, with `-` or spaces for `_`, with Vietnamese marks or
/// without; null when it is not in `lib/data/dump_fields.tsv`. `a.b` is a member of the member a.
const DumpFieldName* find_dump_field(std::string_view name);

/// Whether some name in the table is of a member of `name`, as `body.summary` is of `body`.
bool has_member_fields(std::string_view name);

/// Whether a JSON number is a value of the field (an id, a date) or something else (a counter).
bool takes_numbers(DumpField field);

/// Puts the strings of a value, which are moved from, into the field; false when they are blank and
/// the field is left alone. `list`: the value was a list, so that commas do not divide authors. A
/// text that is a list as programs print it ("['An', 'Bình']") counts as one.
bool set_field(DumpField field, std::vector<std::string>& parts, bool list, Article& article);

/// The fields of one record, of which the best names win.
class RecordFields {
 public:
  RecordFields() { clear(); }
  void clear();

  /// Whether a value under this name would be taken if it is not blank. `more`: it adds to what
  /// came before under the same name.
  bool wants(const DumpFieldName& name, bool more = false) const;

  /// Takes the strings, which are moved from, if they are wanted.
  void offer(const DumpFieldName& name, std::vector<std::string>& parts, bool list,
             bool more = false);

  /// The article of what was offered. Nothing is left behind.
  Article take();

 private:
  struct Value {
    unsigned rank;
    bool list;
    std::vector<std::string> parts;
  };
  std::array<Value, dump_field_count> values_;
};

/// Whether it has a title, a lead or a body.
bool has_text(const Article& article);

}  // namespace vnfts::article
