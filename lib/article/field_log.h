/// The names in the records of a file: what each stands for, and how often it was of use.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/dump_field.h"
#include "article/field_map.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// A name as records write it.
struct RecordName {
  DumpFieldName meaning = {};
  bool known = false;        ///< It has a meaning.
  bool has_members = false;  ///< Members of its value have meanings of their own.
  std::uint64_t records = 0;
  std::uint64_t served = 0;
  std::uint64_t last_record = 0;  ///< That had it.

  const DumpFieldName* field() const { return known ? &meaning : nullptr; }
};

/// Of one file after the other. Counts so many names as `ReadFile::fields` may have, and beyond
/// them those that are known, under one spelling each.
class FieldLog {
 public:
  /// Throws `Error` (`input`) as `FieldMap` does.
  explicit FieldLog(const std::vector<FieldPath>& paths = {}) : map_(paths) {}
  FieldLog(const FieldLog&) = delete;
  FieldLog& operator=(const FieldLog&) = delete;

  const FieldMap& map() const { return map_; }

  /// The name of a column, an element, or a member: `path` is the names down to it with dots
  /// between, `outer` those of objects around the record itself, with a dot behind: "_source.".
  /// Valid until `finish`; one without meaning, when there are too many, until the next call.
  RecordName& find(std::string_view path, std::string_view outer = {});

  /// The record at hand has the name.
  void note(RecordName& name);

  /// The record at hand is the article that was taken from `fields` last; or it is none.
  void count(const RecordFields& fields);
  void pass_over();

  /// Moves what was counted into the account of the file.
  void finish(ReadFile& file);

 private:
  RecordName meaning_of(std::string_view path, std::string_view outer) const;
  void count_language(std::string_view language);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  FieldMap map_;
  std::unordered_map<std::string, RecordName, Hash, std::equal_to<>> names_;
  std::vector<RecordName*> noted_;  ///< Those of the record at hand.
  std::uint64_t record_ = 1;        ///< Its number.
  std::map<std::string, std::uint64_t> languages_;
  std::string key_;
  RecordName nameless_;
};

}  // namespace vnfts::article
