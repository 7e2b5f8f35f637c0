/// What the elements of HTML mean to a reader of texts.
#pragma once

#include <string_view>

namespace vnfts::article {

struct HtmlTag {
  bool line = false;       ///< Begins a line and ends it.
  bool container = false;  ///< May hold an article, or what stands around one.
  bool unread = false;     ///< What it holds is no text, or never an article's.
};

/// `name` is in lower case; of unknown elements the text is read as if they were not there.
HtmlTag html_tag(std::string_view name);

}  // namespace vnfts::article
