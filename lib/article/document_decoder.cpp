#include "article/document_decoder.h"

#include <algorithm>

#include "article/declared_charset.h"
#include "text/byte_encoding.h"

namespace vnfts::article {

namespace {

using text::Encoding;

bool is_other(char c) { return static_cast<signed char>(c) < 0; }

bool is_ascii(std::string_view bytes) { return std::ranges::none_of(bytes, is_other); }

std::size_t count_others(std::string_view bytes) {
  return static_cast<std::size_t>(std::ranges::count_if(bytes, is_other));
}

/// Whether it has what the encodings of TCVN differ in. UTF-8 that is not ASCII has it soon.
bool tells_of_tcvn(std::string_view bytes) {
  return std::ranges::any_of(
      bytes, [](char c) { return text::parts_tcvn(static_cast<unsigned char>(c)); });
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
  const bool as_it_is = encoding_ ? *encoding_ == Encoding::utf8 : is_ascii(block);
  if (!decodes_ || (as_it_is && waits_.empty())) return block;
  waits_ += block;
  return decide(false) ? undone(false) : std::string_view();
}

std::string_view DocumentDecoder::rest() {
  if (waits_.empty()) return {};
  decide(true);
  return undone(true);
}

/// Whether the encoding is known; `last`: no more is to come that tells.
bool DocumentDecoder::decide(bool last) {
  constexpr std::size_t telling_bytes = 200;  // besides ASCII
  constexpr std::size_t longest_wait = 64 << 10;
  if (encoding_) return true;
  const bool enough = (count_others(waits_) >= telling_bytes && tells_of_tcvn(waits_)) ||
                      waits_.size() >= longest_wait;
  if (enough || last) encoding_ = decoder_.begin_document(waits_, charset_);
  return encoding_.has_value();
}

/// What waits, to the end of a line when it is not the last.
std::string_view DocumentDecoder::undone(bool last) {
  const bool whole = last || *encoding_ == Encoding::utf8;
  const std::size_t size = whole ? waits_.size() : whole_part(waits_);
  out_ = waits_.substr(0, size);
  waits_.erase(0, size);
  if (*encoding_ != Encoding::utf8) out_ = text::decode(out_, *encoding_, text::Content::markup);
  return out_;
}

}  // namespace vnfts::article
