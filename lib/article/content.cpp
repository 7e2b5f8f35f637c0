#include "article/content.h"

#include <utility>

#include "article/unreadable.h"

namespace vnfts::article {

Content::Content(std::function<std::string_view()> pull) : pull_(std::move(pull)) {
  try {
    while (!ended_ && head_.size() < head_bytes) {
      const std::string_view block = pull_();
      ended_ = block.empty();
      head_ += block;
    }
  } catch (const Unreadable&) {
    failure_ = std::current_exception();
  }
}

std::string_view Content::next() {
  if (!std::exchange(head_given_, true) && !head_.empty()) return head_;
  if (failure_) std::rethrow_exception(failure_);
  if (ended_) return {};
  const std::string_view block = pull_();
  ended_ = block.empty();
  return block;
}

}  // namespace vnfts::article
