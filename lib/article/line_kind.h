/// What one line of a page is, by its words and its links.
#pragma once

#include <cstdint>
#include <string_view>

namespace vnfts::article {

enum class LineKind : std::uint8_t {
  sentence,  ///< Running text.
  label,     ///< A few words: a subheading, a name, a number.
  link,      ///< Most of it is a link.
  pointer,   ///< Leads away: "Xem thêm: ...", "Tin liên quan", ">> ...".
  imprint,   ///< Of the newspaper: licence, editor, address, copyright.
};

/// `linked` is how many bytes of the line are links.
LineKind line_kind(std::string_view line, std::size_t linked);

/// Whether the line says that a page does not exist or may not be seen.
bool is_error_notice(std::string_view line);

/// The name of the author or origin in a line such as "Tác giả: An", "Theo TTXVN", "(Nguồn: ABC)";
/// empty when the line is no such line. Without a word before it any short name is one.
std::string_view named_origin(std::string_view line);

/// Without the words "Tác giả:", "PV", brackets and the like; empty for what cannot be a name.
std::string_view author_name(std::string_view line);

}  // namespace vnfts::article
