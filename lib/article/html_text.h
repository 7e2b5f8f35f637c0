/// Text between markup -> tidy lines.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// Character references (`&nbsp;`, `&#7897;`, `&#xF4;`) decoded, once; what is none stays.
std::string decoded_references(std::string_view text);

/// On one line: references that are left decoded, white space and what is invisible tidied.
std::string tidied(std::string_view text);

/// One line of text in the making.
class LineText {
 public:
  /// Runs of white space, of any script, become one blank; none at the ends.
  void append(std::string_view utf8);

  void append_space() { space_ = !text_.empty(); }

  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }

  /// The line, references that were encoded twice decoded; begins a new one.
  std::string take();

 private:
  void append(char32_t c);

  std::string text_;
  bool space_ = false;  ///< White space that counts only when text follows.
};

}  // namespace vnfts::article
