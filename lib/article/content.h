/// The content of one file or member in blocks, after a look at its beginning: bytes in which ASCII
/// is ASCII and lines end with LF.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "text/encoding.h"
#include "text/utf16.h"

namespace vnfts::article {

class Content {
 public:
  static constexpr std::size_t head_bytes = 64 << 10;

  /// `pull` gives the next block, valid until the next call, and an empty one at the end. UTF-16
  /// becomes UTF-8 when the beginning shows it, or when it is `told`, unless something else is.
  explicit Content(std::function<std::string_view()> pull, std::optional<text::Encoding> told = {});
  Content(const Content&) = delete;
  Content& operator=(const Content&) = delete;

  /// What the bytes were in: UTF-16, or UTF-8 when they are as they were.
  text::Encoding undone() const { return undone_; }

  /// The first `head_bytes` or more; fewer only when that is all. Valid until `next`.
  std::string_view head() const { return head_; }

  /// Whether the beginning is all that can be read because what follows is damaged.
  bool broken() const { return failure_ != nullptr; }

  /// The blocks from the start, the head among them; empty at the end. Throws what `pull` throws,
  /// but only after all that came before.
  std::string_view next();

  /// How many `pull` has given.
  std::uint64_t bytes() const { return bytes_; }

 private:
  void read_head(std::size_t size);
  void look(std::optional<text::Encoding> told);
  void append_converted(std::string_view block);

  std::function<std::string_view()> pull_;
  std::optional<text::Utf16Blocks> utf16_;
  text::Encoding undone_ = text::Encoding::utf8;
  bool lines_end_with_cr_ = false;
  std::string head_;
  std::string block_;  ///< Converted.
  std::exception_ptr failure_;
  std::uint64_t bytes_ = 0;
  bool head_given_ = false;
  bool ended_ = false;
};

}  // namespace vnfts::article
