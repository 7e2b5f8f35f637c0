/// Content -> the records in it, one at a time, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "article/output.h"
#include "article/record_list.h"

namespace vnfts::article {

/// How JSON records lie in a file.
enum class Layout {
  lines,    ///< One object a line: a broken line never damages the next.
  values,   ///< Objects in arrays or one after the other, over as many lines as they like.
  wrapped,  ///< Objects in lists that are members of other objects.
  keyed,    ///< Objects that are the members of one: {"id-1": {...}, "id-2": {...}}.
  rows,     ///< Lists in a list that is a member of an object: {"columns": [...], "data": [[...]]}.
};

struct RawRecord {
  std::string text;
  std::string key = {};    ///< When they are keyed: its name, escapes as they stand.
  std::uint64_t line = 1;  ///< Where it starts, from 1.
  bool too_long = false;   ///< `text` is only the first `Output::kept_bytes` then.
};

class RecordSplitter {
 public:
  /// `pull` gives the next block, valid until the next call, and an empty one at the end. `list` is
  /// the name of the lists when they are wrapped, or of that of the rows.
  RecordSplitter(std::function<std::string_view()> pull, Layout layout, std::size_t max_bytes,
                 std::string list = {});

  /// Replaces `record` by the next one; false at the end. Throws what `pull` throws.
  bool next(RawRecord& record);

  /// The line that reading has come to, from 1.
  std::uint64_t line() const { return line_; }

 private:
  bool fill();
  bool next_line(RawRecord& record);
  bool next_value(RawRecord& record);
  void skip_between();
  void skip_to_listed();
  void skip(std::size_t length);

  std::function<std::string_view()> pull_;
  Layout layout_;
  std::size_t max_bytes_;
  ListSeeker seeker_;
  MemberSeeker members_;
  bool in_list_ = false;   ///< Of a wrapped layout.
  std::string_view rest_;  ///< Of the current block.
  std::uint64_t line_ = 1;
};

}  // namespace vnfts::article
