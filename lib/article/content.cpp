#include "article/content.h"

#include <algorithm>
#include <utility>

#include "article/unreadable.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

using text::ByteOrder;
using text::Encoding;

ByteOrder order_of(Encoding encoding) {
  return encoding == Encoding::utf16_be ? ByteOrder::big_endian : ByteOrder::little_endian;
}

/// A mark, or a sign of ASCII among the first: a crawl may hold a page of UTF-16 behind its head.
bool may_be_utf16(std::string_view head) {
  constexpr std::size_t first_bytes = 16;
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ||
         head.substr(0, first_bytes).find('\0') != head.npos;
}

/// Whether UTF-16 was taken for text by mistake: a picture, a program.
bool is_binary(std::string_view utf8) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::size_t strange = 0;
  for (std::size_t at = utf8.find(replacement); at != utf8.npos;
       at = utf8.find(replacement, at + replacement.size()))
    ++strange;
  strange += static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && white_space.find(c) == white_space.npos;
  }));
  return strange * 32 > utf8.size();
}

/// Of tables and texts; what JSON and markup have between their signs is no matter.
bool has_lone_cr(std::string_view head) {
  const std::string_view begun = trimmed_left(without_mark(head)).substr(0, 1);
  return begun.find_first_of("{[<") == begun.npos && head.find('\n') == head.npos &&
         head.find('\r') != head.npos;
}

}  // namespace

Content::Content(std::function<std::string_view()> pull, std::optional<Encoding> told)
    : pull_(std::move(pull)) {
  read_head(head_bytes);
  look(told);
  if (utf16_) read_head(head_bytes);
  lines_end_with_cr_ = has_lone_cr(head_);
  if (lines_end_with_cr_) std::ranges::replace(head_, '\r', '\n');
}

void Content::read_head(std::size_t size) {
  try {
    while (!failure_ && !ended_ && head_.size() < size) {
      const std::string_view block = pull_();
      ended_ = block.empty();
      bytes_ += block.size();
      if (utf16_)
        head_ += utf16_->decode(block, ended_);
      else
        head_ += block;
    }
  } catch (const Unreadable&) {
    failure_ = std::current_exception();
  }
}

/// Replaces the head by what it is when it is UTF-16.
void Content::look(std::optional<Encoding> told) {
  std::optional<ByteOrder> order;
  if (!told && may_be_utf16(head_))
    order = text::utf16_order(head_);
  else if (told && (*told == Encoding::utf16_le || *told == Encoding::utf16_be))
    order = order_of(*told);
  if (!order) return;
  text::Utf16Blocks blocks(*order);
  std::string decoded = blocks.decode(head_, ended_);
  if (!told && is_binary(decoded)) return;
  head_ = std::move(decoded);
  utf16_ = std::move(blocks);
  undone_ = *order == ByteOrder::big_endian ? Encoding::utf16_be : Encoding::utf16_le;
}

void Content::append_converted(std::string_view block) {
  if (utf16_)
    block_ += utf16_->decode(block, ended_);
  else
    block_ += block;
  if (lines_end_with_cr_) std::ranges::replace(block_, '\r', '\n');
}

std::string_view Content::next() {
  if (!std::exchange(head_given_, true) && !head_.empty()) return head_;
  if (failure_) std::rethrow_exception(failure_);
  block_.clear();
  while (!ended_ && block_.empty()) {
    const std::string_view block = pull_();
    ended_ = block.empty();
    bytes_ += block.size();
    if (!utf16_ && !lines_end_with_cr_) return block;
    append_converted(block);
  }
  return block_;
}

}  // namespace vnfts::article
