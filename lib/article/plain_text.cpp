#include "article/plain_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "article/html_parser.h"
#include "article/html_tags.h"
#include "article/html_text.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

/// Lines of all text that is seen.
class LineReader : public HtmlHandler {
 public:
  /// `keep_breaks`: a line break of the text is one, as it is where no element begins a line.
  explicit LineReader(bool keep_breaks) : keep_breaks_(keep_breaks) {}

  void start(std::string_view name, const HtmlAttributes&) override {
    const HtmlTag tag = html_tag(name);
    const bool unread = (!open_.empty() && open_.back().second) || is_unseen(name);
    if (tag.line) flush();
    if (name == "td" || name == "th") line_.append_space();
    open_.emplace_back(tag.line, unread);
  }

  void end() override {
    if (open_.empty()) return;
    if (open_.back().first) flush();
    open_.pop_back();
  }

  void text(std::string_view piece) override {
    if (!open_.empty() && open_.back().second) return;
    while (keep_breaks_) {
      const std::size_t line_break = piece.find_first_of("\n\r");
      if (line_break == piece.npos) break;
      line_.append(piece.substr(0, line_break));
      flush();
      piece.remove_prefix(line_break + 1);
    }
    line_.append(piece);
  }

  void raw(std::string_view) override {}

  std::string take() {
    flush();
    return std::move(text_);
  }

 private:
  static bool is_unseen(std::string_view name) {
    for (const std::string_view unseen : {"script", "style", "template", "noscript", "iframe"})
      if (name == unseen) return true;
    return false;
  }

  void flush() {
    const std::string line = line_.take();
    if (line.empty()) return;
    text_.append(text_.empty() ? "" : "\n").append(line);
  }

  bool keep_breaks_;
  std::vector<std::pair<bool, bool>> open_;  ///< Is a line; is not seen.
  LineText line_;
  std::string text_;
};

/// The element names of the tags in `text`, one after the other, to `visit`; true ends the search.
bool any_tag(std::string_view text, auto visit) {
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const std::size_t begin = at + (text.substr(at + 1).starts_with('/') ? 2 : 1);
    char name[12];
    std::size_t size = 0;
    for (; size < sizeof name && begin + size < text.size(); ++size) {
      const char c = text[begin + size];
      if (!text::is_ascii_letter(c) && !(size > 0 && text::is_digit(c))) break;
      name[size] = text::ascii_lower(c);
    }
    if (size > 0 && visit(std::string_view(name, size))) return true;
  }
  return false;
}

bool has_line_tag(std::string_view text) {
  return any_tag(text, [](std::string_view name) { return html_tag(name).line; });
}

/// Tags that stood there as `&lt;p&gt;`.
bool has_markup(std::string_view text) {
  return any_tag(text, [](std::string_view name) {
    return html_tag(name).line || name == "a" || name == "b" || name == "i" || name == "strong" ||
           name == "em" || name == "span" || name == "font" || name == "img";
  });
}

std::string read_once(std::string_view fragment) {
  LineReader reader(!has_line_tag(fragment));
  if (fragment.find('>') != fragment.npos)
    parse_html(fragment, reader);
  else
    reader.text(decoded_references(text::repaired(fragment)));  // "a < b" is no tag
  return reader.take();
}

}  // namespace

std::string plain_text(std::string_view fragment) {
  std::string text = read_once(fragment);
  if (fragment.find("&lt;") != fragment.npos && has_markup(text)) text = read_once(text);
  return text;
}

}  // namespace vnfts::article
