#include "index/inflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace vnfts::index {

std::optional<std::string> inflate(std::string_view stream) {
  constexpr std::size_t most = std::size_t{256} << 20;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> by(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (!by) throw std::bad_alloc();
  std::string out;
  for (std::size_t room = 4 * stream.size() + 64;; room *= 2) {
    room = std::min(room, most);
    out.resize(room);
    std::size_t written = 0;
    const auto result = libdeflate_deflate_decompress(by.get(), stream.data(), stream.size(),
                                                      out.data(), out.size(), &written);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE && room < most) continue;
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    out.resize(written);
    return out;
  }
}

}  // namespace vnfts::index
