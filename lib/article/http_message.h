/// A response as a crawler keeps it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace vnfts::article {

struct HttpResponse {
  int status = 0;            ///< 0 when the message has no status line.
  std::string content_type;  ///< In lower case, with its parameters.
  std::string body;          ///< With chunks and compression undone.
  std::string fault;         ///< Why the body cannot be used, or empty.
};

/// Reads a response. What its head says of chunks and compression is not believed when the body
/// begins otherwise, as crawlers keep the head and store the body decoded. A body that unfolds to
/// more than `max_bytes` is at fault.
HttpResponse read_http(std::string_view message, std::size_t max_bytes);

/// Whether a response is worth unfolding: a page of HTML that was found.
bool is_page(int status, std::string_view content_type);

/// "Name: value", the name in lower case, the value without white space around.
std::pair<std::string, std::string_view> header_field(std::string_view line);

}  // namespace vnfts::article
