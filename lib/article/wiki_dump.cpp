#include "article/wiki_dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "article/member_name.h"
#include "article/white_space.h"
#include "article/wiki_text.h"
#include "article/xml_events.h"

namespace vnfts::article {

namespace {

/// #REDIRECT [[Hà Nội]], #đổi [[Hà Nội]]
bool is_redirect(std::string_view text) {
  text = trimmed_left(text);
  return text.starts_with('#') && text.substr(0, text.find('\n')).find("[[") != text.npos &&
         text.size() > 1 && text[1] != ' ' && text[1] != '#' && text[1] != '[' && text[1] != '\'';
}

class WikiDump : public XmlHandler {
 public:
  explicit WikiDump(Output& output) : output_(output) {}

  void open(std::string_view name, const Attributes&, std::uint64_t line) override {
    if (name == "page") begin(line);
    if (in_page_ && name == "redirect") redirect_ = true;
    if (name == "text") revision_.clear();
    path_.emplace_back(name);
    text_.clear();
  }

  void close(std::string_view name) override {
    if (path_.empty()) return;
    path_.pop_back();
    const std::string_view parent = path_.empty() ? std::string_view() : path_.back();
    if (in_page_ && name == "page")
      finish();
    else if (in_page_ && parent == "page")
      take_page_field(name);
    else if (parent == "siteinfo")
      take_site_field(name);
  }

  void text(std::string_view text) override {
    if (path_.empty()) return;
    std::string& target = path_.back() == "text" ? revision_ : text_;
    if (target.size() + text.size() <= output_.options().max_record_bytes)
      target += text;
    else
      too_long_ = true;
  }

  bool finished() const override { return output_.stopped(); }

  bool finish_cut(std::string_view reason) {
    if (!in_page_) return false;
    output_.reject(line_, RejectionKind::malformed,
                   fmt::format("the page {} is never closed{}{}", printable(title_),
                               reason.empty() ? "" : ": ", reason),
                   revision_);
    return true;
  }

 private:
  void begin(std::uint64_t line) {
    in_page_ = true;
    redirect_ = too_long_ = false;
    line_ = line;
    for (std::string* field : {&title_, &id_, &space_, &revision_}) field->clear();
  }

  void take_page_field(std::string_view name) {
    if (name == "title") title_ = trimmed(text_);
    if (name == "ns") space_ = trimmed(text_);
    if (name == "id") id_ = trimmed(text_);
  }

  void take_site_field(std::string_view name) {
    if (name == "sitename") site_ = trimmed(text_);
    if (name == "dbname") database_ = trimmed(text_);
    if (name == "base") base_ = trimmed(text_);
  }

  void finish() {
    in_page_ = false;
    if ((!space_.empty() && space_ != "0") || redirect_ || is_redirect(revision_))
      return output_.pass_over();
    if (too_long_)
      return output_.reject(line_, RejectionKind::too_long, output_.too_long(), revision_);
    Article article;
    article.title = title_;
    article.body = wiki_text(revision_);
    article.tags = wiki_categories(revision_);
    article.source = site_;
    article.url = url();
    if (!database_.empty() && !id_.empty()) article.id = fmt::format("{}:{}", database_, id_);
    if (article.body.empty())
      return output_.reject(line_, RejectionKind::no_text, "a page without text", revision_);
    output_.accept(line_, std::move(article));
  }

  /// The main page's address with the title in place of its own.
  std::string url() const {
    const std::size_t slash = base_.rfind('/');
    if (slash == base_.npos || title_.empty()) return {};
    std::string name = title_;
    for (char& c : name)
      if (static_cast<unsigned char>(c) <= 0x20) c = '_';
    return base_.substr(0, slash + 1) + name;
  }

  Output& output_;
  std::vector<std::string> path_;  ///< The open elements.
  std::string text_;               ///< Of the innermost.
  std::string site_, database_, base_;
  bool in_page_ = false;
  bool redirect_ = false;
  bool too_long_ = false;
  std::uint64_t line_ = 0;  ///< Where the page begins.
  std::string title_, id_, space_, revision_;
};

}  // namespace

bool is_wiki_dump(std::string_view head) { return find_xml(head, "mediawiki") != head.npos; }

void read_wiki_dump(Content& content, Output& output) {
  WikiDump dump(output);
  const XmlFault fault = read_xml(content, output.decoder(), dump);
  if (dump.finish_cut(fault.reason) || fault.reason.empty()) return;
  output.reject(fault.line, RejectionKind::malformed,
                fmt::format("not well-formed XML: {}", fault.reason), {});
}

}  // namespace vnfts::article
