/// JSON objects around the records: {"status": "ok", "data": {"articles": [{...}]}},
/// {"id-1": {...}, "id-2": {...}}.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/field_map.h"

namespace vnfts::article {

/// The name of the member whose value is the list of articles, of the object that begins `json`
/// (which may be cut). Nothing when the object is itself an article, or holds no such list.
std::optional<std::string> find_record_list(std::string_view json, const FieldMap& map);

/// Whether the object that begins `json` has a list a column, as data frames are written:
/// {"title": ["Một", "Hai"], "url": [...]} or {"title": {"0": "Một", "1": "Hai"}, ...}.
bool is_column_wise(std::string_view json, const FieldMap& map);

/// Whether the object that begins `json` has articles for members, whose names may be their ids:
/// {"id-1": {"title": ...}, "id-2": {...}}; the first two of them at least, and nothing that makes
/// it an article itself. `one_is_enough`: of an object of which it is known that it is no article.
bool is_keyed(std::string_view json, const FieldMap& map, bool one_is_enough = false);

/// The names of the columns, escapes as they stand, when the object that begins `json` has them
/// beside rows, as data frames are written: {"columns": ["title", "url"], "index": [...],
/// "data": [["Một", ...], ...]}. Empty when it is none, or the columns are not those of articles.
std::vector<std::string> columns_of_rows(std::string_view json, const FieldMap& map);

/// The name of the rows of such an object.
inline constexpr const char* rows_name = "data";

/// The strings of JSON that goes by.
class StringReader {
 public:
  /// Keeps the first so many bytes of a string.
  explicit StringReader(std::size_t longest) : longest_(longest) {}

  /// Whether the next byte is part of a string.
  bool take(char c);

  /// The string that was read last, its escapes as they stand.
  const std::string& last() const { return last_; }
  std::string take_last() { return std::exchange(last_, {}); }

 private:
  std::size_t longest_;
  std::string last_;
  bool inside_ = false;
  bool escaped_ = false;
};

/// Goes through JSON, in blocks, to the next list that is the value of a member `name`.
class ListSeeker {
 public:
  explicit ListSeeker(std::string name) : name_(std::move(name)), strings_(name_.size() + 1) {}

  /// How much of `block` lies before the first value of the list; all when it is not in there.
  std::size_t skip(std::string_view block, bool& found);

 private:
  bool step(char c);

  std::string name_;
  StringReader strings_;
  bool is_name_ = false;  ///< A colon followed the last one.
};

/// Goes through JSON, in blocks, to the next object that is a member of one that is in none. It has
/// to be read by somebody else, to its end, before the seeker goes on.
class MemberSeeker {
 public:
  /// How much of `block` lies before the object; all when it does not begin in there.
  std::size_t skip(std::string_view block);

  /// That of the object, its escapes as they stand; without what makes it longer than a name may
  /// be.
  std::string take_name() { return strings_.take_last(); }

 private:
  bool step(char c);

  static constexpr std::size_t longest_name = 1024;  // bytes

  StringReader strings_{longest_name};
  std::size_t depth_ = 0;
};

}  // namespace vnfts::article
