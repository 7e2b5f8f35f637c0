/// Terms as people write them.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::index {

/// A canonical term, or one without its marks, with the capitals of what was typed, and with the y
/// for its i when y was typed: kĩ for "kyx" as kỹ.
std::string as_typed_by(const std::string& term, std::string_view typed);

}  // namespace vnfts::index
