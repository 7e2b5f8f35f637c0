#include "index/deflate.h"

#include <new>

namespace vnfts::index {

Deflate::Deflate(int level) : compressor_(libdeflate_alloc_compressor(level)) {
  if (!compressor_) throw std::bad_alloc();
}

std::string_view Deflate::operator()(std::string_view text) {
  if (text.empty()) return {};
  out_.resize(text.size());
  const std::size_t written = libdeflate_deflate_compress(
      compressor_.get(), text.data(), text.size(), out_.data(), text.size() - 1);
  return std::string_view(out_).substr(0, written);
}

}  // namespace vnfts::index
