#include "article/document_decoder.h"

#include <algorithm>
#include <utility>

#include "article/declared_charset.h"

namespace vnfts::article {

namespace {

using text::Encoding;

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// How much of `bytes` stands before the end of a line, else of a tag or word; all when it has none
/// of them. A letter may have several bytes, and they are not to be parted.
std::size_t whole_part(std::string_view bytes) {
  for (const std::string_view ends : {"\n", "> "})
    if (const std::size_t at = bytes.find_last_of(ends); at != bytes.npos) return at + 1;
  return bytes.size();
}

}  // namespace

DocumentDecoder::DocumentDecoder(Decoder& decoder, std::string_view head)
    : decoder_(decoder), charset_(declared_charset(head)) {
  const bool ours = charset_.empty() || text::encoding_named(charset_) || decoder.told();
  if (ours) return;
  if (!is_ascii(head)) encoding_ = decoder_.begin_document(head, charset_);
  decodes_ = encoding_ && (*encoding_ != Encoding::utf8 || text::shows_vietnamese(head));
}

std::string_view DocumentDecoder::decoded(std::string_view block) {
  if (!decodes_) return block;
  if (!encoding_) {
    if (is_ascii(block)) return block;
    encoding_ = decoder_.begin_document(block, charset_);
  }
  if (*encoding_ == Encoding::utf8) return block;
  const std::size_t whole = whole_part(block);
  const std::string bytes = std::exchange(waits_, {}).append(block.substr(0, whole));
  waits_ = block.substr(whole);
  return undone(bytes);
}

std::string_view DocumentDecoder::rest() { return undone(std::exchange(waits_, {})); }

std::string_view DocumentDecoder::undone(std::string_view bytes) {
  out_ = bytes.empty() ? std::string() : text::decode(bytes, *encoding_, text::Content::markup);
  return out_;
}

}  // namespace vnfts::article
