/// The content of one file -> articles and rejections.
#pragma once

#include <string>
#include <string_view>

#include "article/content.h"
#include "article/json_dump.h"
#include "article/output.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// Reads contents of any format one after the other into one sink.
class Dump {
 public:
  /// Both must outlive the dump. Throws `Error` as `Output` does.
  Dump(const ReadOptions& options, const ReadSink& sink) : output_(options, sink), json_(output_) {}
  Dump(const Dump&) = delete;
  Dump& operator=(const Dump&) = delete;

  /// Reads all of `content`, found at `where`; `name` is the id of a text. Throws `Unreadable` with
  /// the place when the content breaks.
  void read(Content& content, const std::string& where, std::string_view name);

  void reject(std::string where, RejectionKind kind, std::string reason) {
    output_.reject_at(std::move(where), kind, std::move(reason), {});
  }

  /// Whether the sink wants no more.
  bool stopped() const { return output_.finished(); }

 private:
  void read_file(Content& content);

  Output output_;
  JsonDump json_;
};

}  // namespace vnfts::article
