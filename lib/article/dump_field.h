/// The names of fields in dumps, and how the values of each become part of an article.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/reader.h"

namespace vnfts::article {

using DumpField = ArticleField;
inline constexpr std::size_t dump_field_count = 11;

struct DumpFieldName {
  std::string_view name;
  DumpField field;
  int rank;  ///< Of several names of one field, the lowest whose value is not empty wins.
};

/// What `name` means: in any case of letters, with `-` or spaces for `_`, with Vietnamese marks or
/// without; null when it is not in `lib/data/dump_fields.tsv`. `a.b` is a member of the member a.
const DumpFieldName* find_dump_field(std::string_view name);

/// `name` in small letters, without Vietnamese marks, `_` for `-` and spaces, as the table has
/// names; empty when it has other letters or more than 48 bytes so.
std::string folded_field_name(std::string_view name);

/// Whether some name in the table is of a member of `name`, as `body.summary` is of `body`.
bool has_member_fields(std::string_view name);

/// Whether a JSON number is a value of the field (an id, a date) or something else (a counter).
bool takes_numbers(DumpField field);

/// Puts the strings of a value, which are moved from, into the field; false when they are blank and
/// the field is left alone. `list`: the value was a list, so that commas do not divide authors. A
/// text that is a list as programs print it ("['An', 'Bình']") counts as one.
/// An article has no place for a language.
bool set_field(DumpField field, std::vector<std::string>& parts, bool list, Article& article);

/// The fields of one record, of which the best names win. The names must outlive their use here.
class RecordFields {
 public:
  void clear();

  /// Whether a value under this name would be taken if it is not blank. `more`: it adds to what
  /// came before under the same name.
  bool wants(const DumpFieldName& name, bool more = false) const;

  /// Takes the strings, which are moved from, if they are wanted.
  void offer(const DumpFieldName& name, std::vector<std::string>& parts, bool list,
             bool more = false);

  /// The article of what was offered. Nothing is left behind but what follows.
  Article take();

  /// Of the record that was taken last: the names that won, null for fields without value.
  const std::array<const DumpFieldName*, dump_field_count>& winners() const { return winners_; }

  /// And the language that it says to be in, as it stands there.
  const std::string& language() const { return language_; }

 private:
  struct Value {
    const DumpFieldName* name = nullptr;
    bool list = false;
    std::vector<std::string> parts = {};
  };
  std::array<Value, dump_field_count> values_;
  std::array<const DumpFieldName*, dump_field_count> winners_ = {};
  std::string language_;
};

/// Whether it has a title, a lead or a body.
bool has_text(const Article& article);

}  // namespace vnfts::article
