#include "article/member_name.h"

namespace vnfts::article {

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto following = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool c1 = c == 0xC2 && following >= 0x80 && following < 0xA0;  // U+0080 .. U+009F
    out += c < 0x20 || c == 0x7F || c1 ? '?' : text[i];
    i += c1;
  }
  return out;
}

std::string shown_path(std::string_view path) {
  while (path.starts_with('/') || path.starts_with("./")) path.remove_prefix(1);
  return printable(path);
}

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_hidden(std::string_view path) {
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (part.starts_with('.') && part != "." && part != "..") return true;
    path.remove_prefix(part.size() + (part.size() < path.size()));
  }
  return false;
}

}  // namespace vnfts::article
