/// Files that are written whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::cli {

/// Puts `content` in the place of the file at `path`, which is made if there is none. The content
/// goes to a new file beside it first: whatever fails, the old one stays as it was. A link is
/// followed. Throws `Error` (`io`) with the path.
void write_whole_file(const std::string& path, std::string_view content);

}  // namespace vnfts::cli
