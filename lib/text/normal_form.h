/// Unicode normal form C in bounded time.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// `utf8`, which is well-formed, in NFC. Letters with more than 30 marks (UAX 15 has a stream hold
/// no more) stay as they are, with about 4 KiB around them: putting marks in order takes ICU the
/// square of their number.
std::string normal_form(std::string_view utf8);

}  // namespace vnfts::text
