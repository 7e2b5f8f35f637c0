#include "text/block.h"

namespace vnfts::text {

std::size_t block_end(std::string_view text, std::size_t begin, std::size_t bytes) {
  if (text.size() - begin <= bytes) return text.size();
  const std::string_view block = text.substr(begin, bytes);
  for (const char c : {'\n', ' '})
    if (const std::size_t at = block.rfind(c); at != std::string_view::npos && at > bytes / 2)
      return begin + at + 1;
  const std::size_t end = begin + bytes;
  for (std::size_t back = 0; back < 4; ++back)  // a code point has four bytes at most
    if ((static_cast<unsigned char>(text[end - back]) & 0xC0) != 0x80) return end - back;
  return end;
}

}  // namespace vnfts::text
