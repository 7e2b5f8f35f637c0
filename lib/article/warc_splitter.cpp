#include "article/warc_splitter.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "article/http_message.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

/// No line of a head is longer; the rest is passed over.
constexpr std::size_t max_line_bytes = 64 << 10;
constexpr std::string_view beginning = "WARC/";

bool is_wanted(std::string_view type) {
  return type == "response" || type == "resource" || type == "conversion";
}

/// <https://a.example/1>, as WARC 1.0 drafts had it.
std::string_view bare_url(std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>')) return url.substr(1, url.size() - 2);
  return url;
}

}  // namespace

WarcSplitter::WarcSplitter(std::function<std::string_view()> pull, std::size_t max_bytes)
    : pull_(std::move(pull)), max_bytes_(max_bytes) {}

bool WarcSplitter::next(WarcRecord& record) {
  for (;;) {
    record = {};
    std::uint64_t length = 0;
    bool broken = false;
    if (!read_head(record, length, broken)) return false;
    if (broken) return true;
    const bool wanted = is_wanted(record.type);
    read_content(record, length, wanted);
    if (wanted) return true;
  }
}

bool WarcSplitter::fill() {
  if (rest_.empty() && !ended_) rest_ = pull_();
  ended_ = rest_.empty();
  return !ended_;
}

/// Without its end; false at the end of the file.
bool WarcSplitter::read_line(std::string& line) {
  line.clear();
  if (!fill()) return false;
  while (fill()) {
    const std::size_t end = rest_.find('\n');
    if (line.size() < max_line_bytes) line += rest_.substr(0, end);
    rest_.remove_prefix(std::min(end, rest_.size()));
    if (rest_.empty()) continue;
    rest_.remove_prefix(1);
    ++line_;
    break;
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

/// False when there is no more; `broken`: `record.fault` says what is wrong with its head.
bool WarcSplitter::read_head(WarcRecord& record, std::uint64_t& length, bool& broken) {
  std::string line;
  do {
    record.line = line_;
    if (!read_line(line)) return false;
  } while (!line.starts_with(beginning));
  bool measured = false;
  while (read_line(line) && !line.empty()) {
    const auto [name, value] = header_field(line);
    if (name == "warc-type") record.type = text::ascii_lower(value);
    if (name == "warc-target-uri") record.url = bare_url(value);
    if (name == "content-type") record.content_type = text::ascii_lower(value);
    if (name == "content-length")
      measured =
          std::from_chars(value.data(), value.data() + value.size(), length).ec == std::errc();
  }
  broken = !measured;
  if (broken) record.fault = "a WARC record without Content-Length";
  return true;
}

void WarcSplitter::read_content(WarcRecord& record, std::uint64_t length, bool wanted) {
  const bool too_long = length > max_bytes_;
  while (length > 0 && fill()) {
    const std::string_view part =
        rest_.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(length, rest_.size())));
    line_ += static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    if (wanted && !too_long) record.content += part;
    length -= part.size();
    rest_.remove_prefix(part.size());
  }
  if (too_long)
    record.fault = fmt::format("longer than {} bytes, the limit of a record", max_bytes_);
  else if (length > 0)
    record.fault = fmt::format("cut: {} bytes of the record are missing", length);
}

}  // namespace vnfts::article
