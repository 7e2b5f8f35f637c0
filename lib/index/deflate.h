/// Raw deflate streams (RFC 1951), as Xapian keeps texts.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

namespace vnfts::index {

class Deflate {
 public:
  explicit Deflate(int level);
  ~Deflate() { deflateEnd(&stream_); }
  Deflate(const Deflate&) = delete;
  Deflate& operator=(const Deflate&) = delete;

  /// Valid until the next call; empty when it would not be shorter than `text`.
  std::string_view operator()(std::string_view text);

 private:
  z_stream stream_{};
  std::string out_;
};

}  // namespace vnfts::index
