/// Where the bytes of a record become UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vnfts::article {

/// `bytes`, one record as its file has it, as UTF-8. `charset` is what the file says of it, in
/// lower case; it may be empty and need not be true. All formats but XML, whose parser decodes what
/// the document declares, pass through here; ill-formed bytes may remain.
std::string decoded(std::string bytes, std::string_view charset = {});

/// The same of a record that comes in parts, which are all in one encoding.
void decode(std::vector<std::string>& parts);

}  // namespace vnfts::article
