/// The content of one file -> articles and rejections.
#pragma once

#include <string>
#include <string_view>

#include "article/content.h"
#include "article/json_record.h"
#include "article/record_splitter.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// Reads contents one after the other into one sink.
class Dump {
 public:
  /// Both must outlive the dump.
  Dump(const ReadOptions& options, const ReadSink& sink) : options_(options), sink_(sink) {}

  /// Reads all of `content`, found at `where`; `name` is the id of a text. Throws `Unreadable` with
  /// the place when the content breaks.
  void read(Content& content, const std::string& where, std::string_view name);

  void reject(std::string where, std::string reason, std::string_view raw);

  /// Whether the sink wants no more.
  bool stopped() const { return stopped_; }

 private:
  void read_records(Content& content, Layout layout, const std::string& where);
  void read_record(RawRecord& record, const std::string& where);
  void read_several(const RawRecord& line, const std::string& where);
  void read_text(Content& content, const std::string& where, std::string_view name);
  void accept(Article&& article);
  std::string too_long() const;

  const ReadOptions& options_;
  const ReadSink& sink_;
  JsonRecordReader json_;
  bool stopped_ = false;
};

}  // namespace vnfts::article
