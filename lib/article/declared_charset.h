/// The encoding that a page, or the server that sent it, says it is in.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// What `<meta charset>`, `<meta http-equiv="Content-Type">` or an XML declaration names in the
/// first 8 KiB, in lower case, or empty: "utf-8", "windows-1258". It need not be true, nor the name
/// of any encoding.
std::string declared_charset(std::string_view bytes);

/// The same of a content type: "text/html; charset=utf-8".
std::string charset_of(std::string_view content_type);

}  // namespace vnfts::article
