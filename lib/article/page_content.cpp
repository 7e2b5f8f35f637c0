#include "article/page_content.h"

#include <algorithm>
#include <utility>

#include "article/html_parser.h"
#include "article/html_tags.h"
#include "article/html_text.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_metas = 1000;
constexpr std::size_t max_times = 100;

/// A longer block is cut, and no JSON then: values take many times the memory of their text.
constexpr std::size_t max_json_ld_bytes = 2 << 20;

/// A cell that is shorter stands on one line with its neighbours.
constexpr std::size_t max_cell_bytes = 100;

/// FNV-1a (Fowler, Noll and Vo), 32 bits.
std::uint32_t hash(std::string_view s, std::uint32_t basis = 2166136261u) {
  for (const char c : s) basis = (basis ^ static_cast<unsigned char>(c)) * 16777619u;
  return basis;
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

PageMarks marks_of_element(std::string_view name) {
  if (is_heading(name)) return mark_heading;
  if (name == "li" || name == "dd" || name == "dt") return mark_item;
  if (name == "td" || name == "th") return mark_cell;
  return 0;
}

class ContentReader : public HtmlHandler {
 public:
  ContentReader() {
    page_.containers.emplace_back();
    open_.emplace_back();
  }

  void start(std::string_view name, const HtmlAttributes& attributes) override;
  void end() override;
  void text(std::string_view piece) override;
  void raw(std::string_view piece) override;

  PageContent take() {
    flush();
    return std::move(page_);
  }

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  struct Element {
    HtmlTag tag;
    PageMarks marks = 0;          ///< Those around it too.
    PageMarks own_marks = 0;      ///< For its container.
    std::uint32_t container = 0;  ///< Its own, `none` until a line needs it.
    std::uint32_t holder = 0;     ///< The element, among the open ones, that is the container.
    std::uint32_t kind = 0;
    bool link = false;
    bool empty_cell = false;  ///< A cell that nothing has come in yet.
    bool joined = false;      ///< The first paragraph of a cell: part of the row.
  };

  void read_attributes(std::string_view name, const HtmlAttributes& attributes);
  void add_meta(std::string_view name, std::string_view content);
  void begin_cell();
  void flush();
  std::uint32_t container_of_top();

  PageContent page_;
  std::vector<Element> open_;
  LineText line_;
  PageMarks line_marks_ = 0;
  std::uint32_t line_container_ = 0;
  std::size_t linked_ = 0;
  LineText title_;
  bool in_title_ = false;
  bool in_json_ld_ = false;
  std::size_t unread_ = 0;  ///< Open elements whose text is passed over.
};

void ContentReader::add_meta(std::string_view name, std::string_view content) {
  if (name.empty() || trimmed(content).empty() || page_.metas.size() >= max_metas) return;
  page_.metas.push_back({text::ascii_lower(trimmed(name)), tidied(content)});
}

/// What elements say outside their text.
void ContentReader::read_attributes(std::string_view name, const HtmlAttributes& attributes) {
  const bool aside = open_.back().marks & mark_aside;
  if (name == "meta") {
    for (const std::string_view key : {"property", "name", "itemprop"})
      if (attributes.has(key) && !(aside && key == "itemprop"))
        add_meta(attributes[key], attributes["content"]);
  } else if (attributes.has("itemprop") && !aside && attributes.has("content")) {
    add_meta(attributes["itemprop"], attributes["content"]);
  }
  if (name == "link" && text::ascii_lower(attributes["rel"]) == "canonical" &&
      page_.canonical.empty())
    page_.canonical = trimmed(attributes["href"]);
  if (name == "time" && !aside && attributes.has("datetime") && page_.times.size() < max_times)
    page_.times.emplace_back(trimmed(attributes["datetime"]));
}

void ContentReader::start(std::string_view name, const HtmlAttributes& attributes) {
  Element element;
  element.tag = html_tag(name);
  if (name != "html" && name != "body" && name != "p") page_.has_elements = true;
  if (unread_ == 0) element.own_marks = page_marks(name, attributes);
  // "An | 28/2/2024" in one line: what is marked stands alone.
  constexpr PageMarks apart = mark_author | mark_origin | mark_date | mark_title;
  if ((element.own_marks & apart) && !element.tag.container) element.tag.line = true;
  const bool cell = element.tag.container && !element.tag.line;
  const bool first_of_cell = open_.back().empty_cell && name == "p";
  if (cell || first_of_cell)
    begin_cell();
  else if (element.tag.line)
    flush();
  if (element.own_marks & mark_apart) line_.append_space();
  open_.back().empty_cell = false;
  element.empty_cell = cell;
  element.joined = first_of_cell;
  element.marks = open_.back().marks | element.own_marks;
  if (const PageMarks own = marks_of_element(name)) {
    constexpr PageMarks kinds = mark_heading | mark_item | mark_cell;
    element.marks = static_cast<PageMarks>((element.marks & ~kinds) | own);
  }
  element.link = open_.back().link || (name == "a" && attributes.has("href"));
  element.holder = open_.back().holder;
  if (element.tag.container) {
    element.holder = static_cast<std::uint32_t>(open_.size());
    element.container = none;
    if (attributes.has("class")) element.kind = hash(attributes["class"], hash(name));
  }
  if (element.own_marks & mark_path) element.tag.unread = false;  // <nav class="breadcrumb">
  if (element.marks & mark_hidden) element.tag.unread = true;
  // Time stands in elements of its own even where buttons and the like are.
  read_attributes(name, attributes);
  in_json_ld_ =
      name == "script" && text::ascii_lower(attributes["type"]).starts_with("application/ld+json");
  if (in_json_ld_) page_.json_ld.emplace_back();
  if (name == "title" && unread_ == 0 && page_.title.empty()) in_title_ = true;
  unread_ += element.tag.unread;
  open_.push_back(element);
}

void ContentReader::end() {
  if (open_.size() <= 1) return;
  const Element& closed = open_.back();
  if (closed.tag.line && !(closed.joined && line_.size() <= max_cell_bytes)) flush();
  if (closed.own_marks & mark_apart) line_.append_space();
  unread_ -= open_.back().tag.unread;
  open_.pop_back();
  in_json_ld_ = false;
  if (in_title_) {
    page_.title = title_.take();
    in_title_ = false;
  }
}

void ContentReader::raw(std::string_view piece) {
  if (in_json_ld_ && page_.json_ld.back().size() <= max_json_ld_bytes)
    page_.json_ld.back() += piece;
}

void ContentReader::text(std::string_view piece) {
  if (in_title_) return title_.append(piece);
  if (unread_ > 0) return raw(piece);
  const std::size_t before = line_.size();
  line_.append(piece);
  if (line_.size() > before) open_.back().empty_cell = false;
  if (line_.empty()) return;
  if (before == 0) {
    line_container_ = container_of_top();
    line_marks_ = open_.back().marks;
  } else if (line_.size() > before) {
    // A line is what all of it is; a name in bold is no author line.
    constexpr PageMarks of_any = mark_cell | mark_heading | mark_item;
    line_marks_ &= open_.back().marks | of_any;
  }
  if (open_.back().link) linked_ += line_.size() - before;
}

/// Short cells are read in one line with those before them.
void ContentReader::begin_cell() {
  if (linked_ == 0 && line_.size() <= max_cell_bytes)
    line_.append_space();
  else
    flush();
}

std::uint32_t ContentReader::container_of_top() {
  std::vector<std::uint32_t> missing;
  std::uint32_t at = open_.back().holder;
  while (open_[at].container == none) {
    missing.push_back(at);
    at = open_[at - 1].holder;
  }
  std::uint32_t parent = open_[at].container;
  for (; !missing.empty(); missing.pop_back()) {
    Element& element = open_[missing.back()];
    element.container = static_cast<std::uint32_t>(page_.containers.size());
    page_.containers.push_back({parent, element.kind, element.own_marks});
    parent = element.container;
  }
  return parent;
}

void ContentReader::flush() {
  const std::size_t linked = std::exchange(linked_, 0);
  const std::string line = line_.take();
  if (line.empty()) return;
  page_.lines.push_back(
      {static_cast<std::uint32_t>(page_.text.size()), static_cast<std::uint32_t>(line.size()),
       static_cast<std::uint32_t>(std::min(linked, line.size())), line_container_, line_marks_});
  page_.text += line;
}

}  // namespace

PageContent read_page_content(std::string_view html) {
  ContentReader reader;
  parse_html(html, reader);
  return reader.take();
}

}  // namespace vnfts::article
