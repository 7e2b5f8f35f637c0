/// The one exception class of vnfts.
///
///     try {
///       vnfts::Searcher searcher("archive.vnfts");
///     } catch (const vnfts::Error& e) {
///       std::cerr << e.what() << '\n';  // "archive.vnfts: no index here (build one with vnindex)"
///     }
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include "vnfts/export.h"

namespace vnfts {

/// What went wrong, for callers that react to it.
enum class ErrorCode {
  input,        ///< A dump or an article cannot be read.
  query,        ///< A query or a date cannot be read; `offset()` says where.
  unsupported,  ///< A readable query that this version cannot answer.
  not_found,    ///< No file, or no index, at that path; no article with that id.
  locked,       ///< Another process is writing to the index.
  version,      ///< The index was made by another version; index again.
  damaged,      ///< The index cannot be read.
  io,           ///< The system refused: disk full, no permission ...
};

/// Thrown by the readers, `parse_query`, `IndexWriter` and `Searcher`. Text, analysis and
/// snippets accept any bytes and never throw for content.
class VNFTS_API Error : public std::runtime_error {
 public:
  static constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

  /// `where` names the place (`dump.jsonl:17`, a path; may be empty), `hint` what to do about it
  /// (may be empty), `offset` the byte of the query text that could not be read.
  Error(ErrorCode code, std::string message, std::string where = {}, std::string hint = {},
        std::size_t offset = no_offset);
  ~Error() override;

  ErrorCode code() const noexcept { return code_; }
  const std::string& message() const noexcept { return message_; }
  const std::string& where() const noexcept { return where_; }
  const std::string& hint() const noexcept { return hint_; }
  std::size_t offset() const noexcept { return offset_; }
  // `what()` is one line: "where: message (hint)".

 private:
  ErrorCode code_;
  std::string message_;
  std::string where_;
  std::string hint_;
  std::size_t offset_;
};

}  // namespace vnfts
