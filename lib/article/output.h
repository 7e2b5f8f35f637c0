/// Where the readers of all formats send what they find in a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/decoder.h"
#include "text/encoding.h"
#include "vnfts/reader.h"

namespace vnfts::article {

/// Names the places of what comes, and hands it on until the sink wants no more.
class Output {
 public:
  /// How much of a rejected record is kept.
  static constexpr std::size_t kept_bytes = 1 << 20;

  /// Both must outlive the output.
  Output(const ReadOptions& options, const ReadSink& sink);

  /// What follows is of the file at `where`, of which an encoding has been undone; `name` is the id
  /// of an article that fills one.
  void begin_file(std::string where, std::string_view name, text::Encoding undone);

  /// Tells what was in the file.
  void end_file();

  /// Through which all records go.
  Decoder& decoder() { return decoder_; }

  /// Gives the article an id, mends and tidies its fields, and hands it on; rejects it when they
  /// held nothing but markup. It begins in `line` of the file, from 1; 0 when it is all of it.
  void accept(std::uint64_t line, Article&& article);

  /// Rejects the record that begins in `line` of the file, from 1.
  void reject(std::uint64_t line, std::string reason, std::string_view raw);

  /// Rejects the file, as far as it was not read.
  void reject_file(std::string reason, std::string_view raw);

  void reject_at(std::string where, std::string reason, std::string_view raw);

  /// `dump.csv:17`
  std::string at_line(std::uint64_t line) const;

  /// Whether the sink wants no more.
  bool stopped() const { return stopped_; }

  const ReadOptions& options() const { return options_; }
  const std::string& name() const { return name_; }

  /// The reason for a record of more than `max_record_bytes`.
  std::string too_long() const;

 private:
  const ReadOptions& options_;
  const ReadSink& sink_;
  Decoder decoder_;
  std::string where_;
  std::string name_;
  ReadFile file_;
  bool stopped_ = false;
};

}  // namespace vnfts::article
