#include "index/deflate.h"

#include <new>

namespace vnfts::index {

namespace {

constexpr int raw_window_bits = -15;
constexpr int memory_level = 8;

}  // namespace

Deflate::Deflate(int level) {
  if (deflateInit2(&stream_, level, Z_DEFLATED, raw_window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
}

std::string_view Deflate::operator()(std::string_view text) {
  deflateReset(&stream_);
  out_.resize(text.size());
  // zlib does not write to what it reads.
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream_.avail_in = static_cast<uInt>(text.size());
  stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
  stream_.avail_out = static_cast<uInt>(out_.size());
  if (text.empty() || deflate(&stream_, Z_FINISH) != Z_STREAM_END) return {};
  return std::string_view(out_).substr(0, out_.size() - stream_.avail_out);
}

}  // namespace vnfts::index
