/// WARC and WET -> their records, one at a time, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vnfts::article {

struct WarcRecord {
  std::string type;  ///< "response"
  std::string url;
  std::string content_type;
  std::string content;
  std::uint64_t line = 1;  ///< Where it starts, from 1.
  std::string fault;       ///< Why it cannot be used, or empty; `content` may be cut then.
};

/// Records as ISO 28500 has them, of which only those with the types that are wanted are kept.
class WarcSplitter {
 public:
  /// `pull` gives the next block, valid until the next call, and an empty one at the end.
  WarcSplitter(std::function<std::string_view()> pull, std::size_t max_bytes);

  /// Replaces `record` by the next response, resource or conversion; false at the end. A broken
  /// head costs what lies before the next line that begins a record. Throws what `pull` throws.
  bool next(WarcRecord& record);

  /// The line that reading has come to, from 1.
  std::uint64_t line() const { return line_; }

 private:
  bool fill();
  bool read_line(std::string& line);
  bool read_head(WarcRecord& record, std::uint64_t& length, bool& broken);
  void read_content(WarcRecord& record, std::uint64_t length, bool wanted);

  std::function<std::string_view()> pull_;
  std::size_t max_bytes_;
  std::string_view rest_;  ///< Of the current block.
  bool ended_ = false;
  std::uint64_t line_ = 1;
};

}  // namespace vnfts::article
