#include "article/feed.h"

#include <fmt/format.h>

#include "article/dump_field.h"
#include "article/plain_text.h"
#include "article/white_space.h"
#include "article/xml_events.h"

namespace vnfts::article {

namespace {

bool begins_record(std::string_view name) { return name == "item" || name == "entry"; }

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
}

/// The items of a feed. Elements inside a field are HTML, as those of Atom's XHTML are.
class Feed : public XmlHandler {
 public:
  explicit Feed(Output& output) : output_(output) {}

  void open(std::string_view name, const Attributes& attributes, std::uint64_t line) override {
    if (begins_record(name)) return begin(line);
    if (!in_record_) return;
    ++depth_;
    if (depth_ == 1) {
      field_ = name;
      text_.clear();
      nested_ = false;
      take_attributes(name, attributes);
    } else if (is_person() && name == "name") {
      text_.clear();
    } else if (!is_person()) {
      if (!nested_) escape_text();
      append("<" + std::string(name) + ">");
    }
  }

  void close(std::string_view name) override {
    if (!in_record_) return;
    if (depth_ == 0) {
      if (begins_record(name)) finish();
      return;
    }
    --depth_;
    if (depth_ == 0) return take_field();
    if (is_person() && name == "name") person_ = text_;
    if (!is_person()) append("</" + std::string(name) + ">");
  }

  void text(std::string_view text) override {
    if (!in_record_ || depth_ == 0) return;
    if (!nested_) return append(text);
    std::string escaped;
    append_escaped(text, escaped);
    append(escaped);
  }

  bool finished() const override { return output_.stopped(); }

  /// At the end of the file: the record that was never closed.
  bool finish_cut(std::string_view reason) {
    if (in_record_)
      output_.reject(
          line_, RejectionKind::malformed,
          fmt::format("{} is never closed{}{}", "the item", reason.empty() ? "" : ": ", reason),
          {});
    return in_record_;
  }

 private:
  void begin(std::uint64_t line) {
    if (in_record_) finish();  // its end is missing
    in_record_ = true;
    depth_ = 0;
    line_ = line;
    size_ = 0;
    record_.clear();
    output_.names().pass_over();
  }

  void finish() {
    in_record_ = false;
    if (size_ > output_.options().max_record_bytes)
      return output_.reject(line_, RejectionKind::too_long, output_.too_long(), {});
    Article article = record_.take();
    if (!has_text(article))
      return output_.reject(line_, RejectionKind::no_text,
                            "an item without title, description or content", {});
    output_.names().count(record_);
    output_.accept(line_, std::move(article));
  }

  bool is_person() const { return field_ == "author" || field_ == "contributor"; }

  void append(std::string_view text) {
    size_ += text.size();
    if (size_ <= output_.options().max_record_bytes) text_ += text;
  }

  /// What came as text before the first element inside a field.
  void escape_text() {
    std::string escaped;
    append_escaped(text_, escaped);
    text_ = std::move(escaped);
    nested_ = true;
  }

  /// Atom has addresses and categories in attributes.
  void take_attributes(std::string_view name, const Attributes& attributes) {
    std::string_view href, rel, term;
    for (const auto& [key, value] : attributes) {
      if (key == "href") href = value;
      if (key == "rel") rel = value;
      if (key == "term") term = value;
    }
    if (name == "link" && (rel.empty() || rel == "alternate")) offer("link", std::string(href));
    if (name == "category") offer("category", std::string(term));
  }

  void take_field() {
    if (is_person() && !person_.empty()) text_ = std::move(person_);
    person_.clear();
    if (nested_) text_ = plain_text(text_);
    // Atom demands when an entry was changed, not when it was published.
    if (field_ == "updated") field_ = "atom:updated";
    if (field_ != "contributor") offer(field_, std::move(text_));
    text_.clear();
  }

  void offer(std::string_view name, std::string text) {
    // A guid may be an address that the link has, too, or a number of the site alone.
    if (trimmed(text).empty()) return;
    RecordName& element = output_.names().find(name);
    output_.names().note(element);
    const DumpFieldName* const known = element.field();
    if (!known) return;
    parts_.assign(1, std::move(text));
    const bool many = known->field == DumpField::section || known->field == DumpField::authors;
    record_.offer(*known, parts_, false, many);
  }

  Output& output_;
  bool in_record_ = false;
  unsigned depth_ = 0;      ///< Of elements inside the record.
  std::uint64_t line_ = 0;  ///< Where the record begins.
  std::size_t size_ = 0;    ///< Bytes of text in it.
  std::string field_;       ///< The element of the record that is open.
  std::string text_;
  std::string person_;
  bool nested_ = false;  ///< `text_` is HTML, as there are elements in it.
  RecordFields record_;
  std::vector<std::string> parts_;
};

}  // namespace

bool is_feed(std::string_view head) {
  for (const std::string_view name : {"rss", "feed", "rdf:RDF"})
    if (find_xml(head, name) != head.npos) return true;
  return false;
}

void read_feed(Content& content, Output& output) {
  Feed feed(output);
  const XmlFault fault = read_xml(content, output.decoder(), feed);
  if (feed.finish_cut(fault.reason) || fault.reason.empty()) return;
  output.reject(fault.line, RejectionKind::malformed,
                fmt::format("not well-formed XML: {}", fault.reason), {});
}

}  // namespace vnfts::article
