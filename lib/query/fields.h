/// The fields of a query by name; see `query_fields.tsv`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vnfts/query.h"

namespace vnfts::query {

/// A name that may stand before a colon.
struct FieldName {
  enum class Kind { content, date, mention, dated, place, near };
  Kind kind = Kind::content;
  Field field = Field::text;  ///< When `kind` is `content`.
  std::string_view name;      ///< In English; static.
  bool spaced = true;         ///< White space may follow the colon.
};

/// In any case and normal form; marks bind: "nơi" and "noi" are a name, "nói" is none.
std::optional<FieldName> find_field(std::string_view typed);

/// The name nearest to `typed`, marks apart; empty when none is near.
std::string_view nearest_name(std::string_view typed);

/// The value of `dated:` in any case; nothing for any other text.
std::optional<Dated> find_dated(std::string_view typed);

/// "inferred".
std::string_view name_of(Dated dated);

/// All of them, as a message lists them.
std::string dated_names();

/// "title"; "text" for `Field::text`, which is no name in a query.
std::string_view name_of(Field field);

}  // namespace vnfts::query
