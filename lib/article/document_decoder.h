/// A document whose records are told apart only by its parser -> UTF-8, in blocks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/decoder.h"
#include "text/encoding.h"

namespace vnfts::article {

/// One encoding for all of it, told by the first bytes that are not ASCII, as many as tell.
class DocumentDecoder {
 public:
  /// `head` is the document's beginning, which may say what it is in. The decoder must outlive it.
  DocumentDecoder(Decoder& decoder, std::string_view head);

  /// Whether what comes out is UTF-8. Otherwise the bytes are in an encoding that is not one of
  /// ours, and come out as they are.
  bool decodes() const { return decodes_; }

  /// The next block; its last line, or all of it, may come with one behind. Valid until the next
  /// call.
  std::string_view decoded(std::string_view block);

  /// What did not come yet.
  std::string_view rest();

 private:
  bool decide(bool last);
  std::string_view undone(bool last);

  Decoder& decoder_;
  std::string charset_;
  bool decodes_ = true;
  std::optional<text::Encoding> encoding_;
  std::string waits_;
  std::string out_;
};

}  // namespace vnfts::article
