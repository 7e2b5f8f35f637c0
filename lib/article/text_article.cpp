#include "article/text_article.h"

#include <algorithm>

#include "article/white_space.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_title_chars = 150;
constexpr std::size_t max_dateline_bytes = 48;

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && white_space.find(c) == white_space.npos) ||
         c == 0x7F;
}

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

std::size_t count_chars(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// Ends as the sentence of a running text does; an ellipsis ends titles too.
bool ends_like_sentence(std::string_view line) {
  for (const std::string_view quote : {"\"", "”", "»", "'", "’", ")"})
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  if (line.ends_with("...")) return false;
  return !line.empty() && std::string_view(".,;:").find(line.back()) != std::string_view::npos;
}

/// "TPO - Ngày 28/2", "(Dân trí) - Sáng nay", "HÀ NỘI (TTXVN) – Chiều 5/3": place or agency in
/// capitals or brackets, a dash, running text.
bool is_dateline(std::string_view line) {
  std::size_t dash = line.npos;
  for (const std::string_view mark : {" - ", " – ", " — ", ")- ", ")-"})
    dash = std::min(dash, line.find(mark));
  if (dash > max_dateline_bytes) return false;
  const std::string_view rest = line.substr(dash + 1);
  int brackets = 0;
  for (const char c : line.substr(0, dash + 1)) {
    brackets += (c == '(') - (c == ')');
    if (brackets == 0 && is_ascii_lower(c)) return false;
  }
  return std::any_of(rest.begin(), rest.end(), is_ascii_lower);
}

bool is_title(std::string_view line) {
  return !line.empty() && count_chars(line) <= max_title_chars && !ends_like_sentence(line) &&
         !is_dateline(line);
}

/// CR LF -> LF, in place.
void unify_line_breaks(std::string& text) {
  std::size_t out = text.find("\r\n");
  if (out == text.npos) return;
  for (std::size_t i = out; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') text[out++] = text[i];
  text.resize(out);
}

}  // namespace

std::string_view why_not_text(std::string_view content) {
  if (content.find('\0') != content.npos) return "not text (it has NUL bytes)";
  const auto controls = std::count_if(content.begin(), content.end(), is_control);
  // Random bytes have one in ten; controls that were letters are some no more.
  if (static_cast<std::size_t>(controls) > content.size() / 32) return "not text (binary data)";
  return {};
}

Article text_article(std::string content) {
  if (content.starts_with(byte_order_mark)) content.erase(0, byte_order_mark.size());
  unify_line_breaks(content);
  Article article;
  const std::string_view from_first = trimmed_left(content);
  const std::string_view line = from_first.substr(0, from_first.find('\n'));
  const std::string_view rest = from_first.substr(line.size());
  if (!is_title(trimmed(line)) || trimmed(rest).empty()) {
    article.body = std::move(content);
    return article;
  }
  article.title = trimmed(line);
  article.body = rest.substr(rest.find_first_not_of("\r\n"));
  return article;
}

}  // namespace vnfts::article
