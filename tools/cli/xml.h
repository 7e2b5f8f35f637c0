/// XML text (1.0, fifth edition), written.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::cli {

/// Character data, also for an attribute's value in either quotes. Any bytes: repaired to
/// well-formed UTF-8, on one line, with U+FFFD for characters that XML forbids or that could
/// disguise other text.
std::string xml_text(std::string_view text);

}  // namespace vnfts::cli
