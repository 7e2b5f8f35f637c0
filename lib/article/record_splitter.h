/// Content -> the records in it, one at a time, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vnfts::article {

/// How records lie in a file.
enum class Layout {
  lines,   ///< One JSON object a line: a broken line never damages the next.
  values,  ///< JSON objects in arrays or one after the other, over as many lines as they like.
  text,    ///< The whole file is one article.
};

struct RawRecord {
  std::string text;
  std::uint64_t line = 1;  ///< Where it starts, from 1.
  bool too_long = false;   ///< `text` is only the first `RecordSplitter::kept_bytes` then.
};

class RecordSplitter {
 public:
  static constexpr std::size_t kept_bytes = 1 << 20;

  /// `pull` gives the next block, valid until the next call, and an empty one at the end.
  /// `layout` is `lines` or `values`.
  RecordSplitter(std::function<std::string_view()> pull, Layout layout, std::size_t max_bytes);

  /// Replaces `record` by the next one; false at the end. Throws what `pull` throws.
  bool next(RawRecord& record);

  /// The line that reading has come to, from 1.
  std::uint64_t line() const { return line_; }

 private:
  bool fill();
  bool next_line(RawRecord& record);
  bool next_value(RawRecord& record);
  void skip(std::size_t length);

  std::function<std::string_view()> pull_;
  Layout layout_;
  std::size_t max_bytes_;
  std::string_view rest_;  ///< Of the current block.
  std::uint64_t line_ = 1;
};

}  // namespace vnfts::article
