/// JSON objects that wrap the list of records: {"status": "ok", "data": {"articles": [{...}]}}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/field_map.h"

namespace vnfts::article {

/// The name of the member whose value is the list of articles, of the object that begins `json`
/// (which may be cut). Nothing when the object is itself an article, or holds no such list.
std::optional<std::string> find_record_list(std::string_view json, const FieldMap& map);

/// Whether the object that begins `json` has a list a column, as data frames are written:
/// {"title": ["Một", "Hai"], "url": [...]} or {"title": {"0": "Một", "1": "Hai"}, ...}.
bool is_column_wise(std::string_view json, const FieldMap& map);

/// Goes through JSON, in blocks, to the next list that is the value of a member `name`.
class ListSeeker {
 public:
  explicit ListSeeker(std::string name) : name_(std::move(name)) {}

  /// How much of `block` lies before the first value of the list; all when it is not in there.
  std::size_t skip(std::string_view block, bool& found);

 private:
  bool step(char c);
  void step_in_string(char c);

  std::string name_;
  std::string last_;  ///< The string that was read last, cut behind the length of a name.
  bool in_string_ = false;
  bool escaped_ = false;
  bool is_name_ = false;  ///< A colon followed it.
};

}  // namespace vnfts::article
