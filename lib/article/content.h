/// The content of one file or member in blocks, after a look at its beginning.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace vnfts::article {

class Content {
 public:
  static constexpr std::size_t head_bytes = 64 << 10;

  /// `pull` gives the next block, valid until the next call, and an empty one at the end.
  explicit Content(std::function<std::string_view()> pull);

  /// The first `head_bytes` or more; fewer only when that is all. Valid until `next`.
  std::string_view head() const { return head_; }

  /// Whether the beginning is all that can be read because what follows is damaged.
  bool broken() const { return failure_ != nullptr; }

  /// The blocks from the start, the head among them; empty at the end. Throws what `pull` throws,
  /// but only after all that came before.
  std::string_view next();

 private:
  std::function<std::string_view()> pull_;
  std::string head_;
  std::exception_ptr failure_;
  bool head_given_ = false;
  bool ended_ = false;
};

}  // namespace vnfts::article
