/// What names in records stand for: those that were given, before those that are known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/dump_field.h"
#include "vnfts/reader.h"

namespace vnfts::article {

class FieldMap {
 public:
  /// Throws `Error` (`input`) for an empty path, and for one that stands for two fields.
  explicit FieldMap(const std::vector<FieldPath>& paths = {});
  FieldMap(const FieldMap&) = delete;
  FieldMap& operator=(const FieldMap&) = delete;

  /// What `name` stands for; null when that is not known. Valid as long as the map.
  const DumpFieldName* find(std::string_view name) const;

  /// The same, of given names only; and which of them it is.
  const DumpFieldName* find_given(std::string_view name) const;
  std::optional<std::size_t> place_of(std::string_view name) const;

  /// Whether a given name is of a member of `name`, as `data.headline` is of `data`.
  bool has_given_members(std::string_view name) const;

 private:
  struct Given {
    std::string path;
    std::string folded;  ///< See `folded_field_name`.
    DumpFieldName meaning;
  };

  std::vector<Given> given_;
};

}  // namespace vnfts::article
