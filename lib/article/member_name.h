/// Names of files and of archive members, for people to read. They are never opened.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// `text` on one line that is safe to show: control characters become `?`.
std::string printable(std::string_view text);

/// `path` without `./` and slashes in front, printable.
std::string shown_path(std::string_view path);

/// What follows the last slash.
std::string_view base_name(std::string_view path);

/// Whether some part of `path` begins with a dot: `.git/x`, `__MACOSX/._a.txt`.
bool is_hidden(std::string_view path);

}  // namespace vnfts::article
