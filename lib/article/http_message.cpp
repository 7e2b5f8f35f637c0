#include "article/http_message.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "article/content_coding.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

struct Head {
  int status = 0;
  std::string content_type;
  std::string transfer_encoding;
  std::string content_encoding;
};

/// Takes the first line from `s`, without its end.
std::string_view take_line(std::string_view& s) {
  std::string_view line = s.substr(0, s.find('\n'));
  s.remove_prefix(std::min(line.size() + 1, s.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// "HTTP/1.1 200 OK" -> 200
int status_of(std::string_view line) {
  const std::size_t space = line.find(' ');
  int status = 0;
  if (!line.starts_with("HTTP/") || space == line.npos) return 0;
  line.remove_prefix(space + 1);
  std::from_chars(line.data(), line.data() + line.size(), status);
  return status;
}

/// Takes the head from `message`.
Head take_head(std::string_view& message) {
  Head head;
  if (!message.starts_with("HTTP/")) return head;
  head.status = status_of(take_line(message));
  for (std::string_view line = take_line(message); !line.empty(); line = take_line(message)) {
    const auto [name, value] = header_field(line);
    if (name == "content-type") head.content_type = text::ascii_lower(value);
    if (name == "transfer-encoding") head.transfer_encoding = text::ascii_lower(value);
    if (name == "content-encoding") head.content_encoding = text::ascii_lower(value);
  }
  return head;
}

/// The size that a chunk says it has: "1a2b;extension".
std::optional<std::size_t> chunk_size(std::string_view line) {
  std::size_t size = 0;
  const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  const std::string_view behind =
      trimmed(line.substr(static_cast<std::size_t>(read.ptr - line.data())));
  if (read.ec != std::errc() || (!behind.empty() && !behind.starts_with(';'))) return {};
  return size;
}

/// What chunks hold; as it is what is in none. A last chunk that is cut counts as far as it goes.
std::string without_chunks(std::string_view body) {
  std::string out;
  for (std::string_view rest = body; !rest.empty();) {
    const std::optional<std::size_t> size = chunk_size(take_line(rest));
    if (!size) return out.empty() ? std::string(body) : out;
    if (*size == 0) break;
    out += rest.substr(0, *size);
    rest.remove_prefix(std::min(*size, rest.size()));
    take_line(rest);
  }
  return out;
}

/// Whether it begins as text does: the body was stored decoded.
bool begins_as_text(std::string_view body) {
  const std::string_view start = trimmed_left(without_mark(body)).substr(0, 1);
  return start.starts_with('<');
}

void decode_body(const Head& head, std::size_t max_bytes, HttpResponse& response) {
  if (head.transfer_encoding.find("chunked") != std::string::npos)
    response.body = without_chunks(response.body);
  const bool said = !head.content_encoding.empty() && head.content_encoding != "identity" &&
                    !begins_as_text(response.body);
  if (!said && !begins_packed(response.body)) return;
  std::string page = unfolded(response.body, head.content_encoding, max_bytes, response.fault);
  if (response.fault.empty() || !page.empty()) response.body = std::move(page);
}

}  // namespace

std::pair<std::string, std::string_view> header_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos) return {};
  return {text::ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1))};
}

bool is_page(int status, std::string_view content_type) {
  return (status == 200 || status == 203) &&
         (content_type.empty() || content_type.find("html") != content_type.npos);
}

HttpResponse read_http(std::string_view message, std::size_t max_bytes) {
  const Head head = take_head(message);
  HttpResponse response{head.status, head.content_type, {}, {}};
  if (!is_page(head.status, head.content_type)) return response;
  response.body = message;
  decode_body(head, max_bytes, response);
  return response;
}

}  // namespace vnfts::article
