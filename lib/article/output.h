/// Where the readers of all formats send what they find in a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "article/decoder.h"
#include "article/field_log.h"
#include "text/encoding.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// Names the places of what comes, and hands it on until the sink wants no more.
class Output {
 public:
  /// How much of a rejected record is kept.
  static constexpr std::size_t kept_bytes = 1 << 20;

  /// Both must outlive the output. Throws `Error` (`input`) for fields that cannot be mapped so.
  Output(const ReadOptions& options, const ReadSink& sink);

  /// What follows is of the file at `where`, of which an encoding has been undone; `name` is the id
  /// of an article that fills one.
  void begin_file(std::string where, std::string_view name, text::Encoding undone);

  /// Through which all records go.
  Decoder& decoder() { return decoder_; }

  /// How it is read; the last word on each counts. The format may be one that is not found.
  void set_format(InputFormat format) { file_.format = format; }
  void set_layout(std::string layout) { file_.layout = std::move(layout); }

  /// It has been read, `bytes` of it, to its end or to where it breaks off for that reason.
  void end_file(std::uint64_t bytes, std::string damage);

  /// Gives the article an id, mends and tidies its fields, and hands it on; rejects it when they
  /// held nothing but markup. It begins in `line` of the file, from 1; 0 when it is all of it.
  void accept(std::uint64_t line, Article&& article);

  /// Rejects the record that begins in `line` of the file, from 1.
  void reject(std::uint64_t line, RejectionKind kind, std::string reason, std::string_view raw);

  /// Rejects the file, as far as it was not read.
  void reject_file(RejectionKind kind, std::string reason, std::string_view raw);

  /// Rejects what is no record of the file.
  void reject_at(std::string where, RejectionKind kind, std::string reason, std::string_view raw);

  /// A record that is no article, nor meant to be one.
  void pass_over() { ++file_.records; }

  /// `dump.csv:17`
  std::string at_line(std::uint64_t line) const;

  /// Whether no more of the file is wanted.
  bool stopped() const {
    return finished_ || (options_.max_records > 0 && file_.records >= options_.max_records);
  }

  /// Whether the sink wants no more at all.
  bool finished() const { return finished_; }

  /// What names in records mean.
  FieldLog& names() { return names_; }

  const ReadOptions& options() const { return options_; }
  const std::string& name() const { return name_; }

  /// The reason for a record of more than `max_record_bytes`.
  std::string too_long() const;

 private:
  void reject_record(std::string where, RejectionKind kind, std::string reason,
                     std::string_view raw);

  const ReadOptions& options_;
  const ReadSink& sink_;
  Decoder decoder_;
  ReadFile file_;
  FieldLog names_;
  std::string name_;
  bool finished_ = false;
};

}  // namespace vnfts::article
