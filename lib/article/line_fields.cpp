#include "article/line_fields.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "article/line_kind.h"
#include "article/page_fields.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_label_bytes = 100;
constexpr std::size_t max_lead_bytes = 2000;
constexpr std::size_t max_path_bytes = 500;
constexpr std::size_t max_section_bytes = 60;
constexpr std::size_t min_title_bytes = 12;
constexpr std::size_t min_position_lead_bytes = 60;
constexpr std::size_t max_name_before_bytes = 40;

/// How far from the title a date may stand, in lines.
constexpr std::size_t near_title = 12;

/// The same where it is not marked.
constexpr std::size_t above_title = 3;

std::string_view without_ellipsis(std::string_view s) {
  for (const std::string_view end : {"...", "…", "[...]"})
    if (s.ends_with(end)) s.remove_suffix(end.size());
  return trimmed(s);
}

/// Reads the lines of one page.
class Lines {
 public:
  Lines(const PageContent& page, const MainText& main) : page_(page), main_(main) {}

  void find_title(std::string_view like, Article& out);
  void find_plain_title(std::string_view like, Article& out);
  void find_lead(Article& out);
  void find_first_lead(const Article& out);
  void find_published(Article& out) const;
  void find_people(Article& out) const;
  void find_section(Article& out) const;
  void find_body(Article& out) const;

 private:
  std::string_view text(std::size_t line) const { return page_.text_of(page_.lines[line]); }
  bool has(std::size_t line, PageMarks marks) const { return page_.lines[line].marks & marks; }
  std::size_t body_begin() const { return main_.lines.empty() ? title_ : main_.lines.front(); }
  bool is_label_about_text(std::uint32_t line, const Article& out) const;

  const PageContent& page_;
  const MainText& main_;
  std::size_t title_ = 0;  ///< Its line; 0 also when there is none.
  bool titled_ = false;
  std::vector<std::uint32_t> lead_;
};

void Lines::find_title(std::string_view like, Article& out) {
  int best = 0;
  for (std::size_t i = 0; i < page_.lines.size(); ++i) {
    if (!has(i, mark_title) || has(i, mark_aside)) continue;
    const PageLine& line = page_.lines[i];
    const bool alike = !like.empty() && (completes(text(i), like) || like.starts_with(text(i)));
    const int fit = alike ? 3 : line.linked * 2 < line.size ? 2 : 1;  // a linked one is a logo
    if (fit <= best) continue;
    best = fit;
    title_ = i;
    titled_ = true;
    out.title = text(i);
  }
  if (!titled_) find_plain_title(like, out);
}

/// Old pages have it in large letters only, and in the window's title among other things.
void Lines::find_plain_title(std::string_view like, Article& out) {
  const std::size_t end = std::min(body_begin() + near_title, page_.lines.size());
  for (std::size_t i = 0; i < end && !titled_; ++i) {
    titled_ = text(i).size() >= min_title_bytes && text(i).size() * 2 >= like.size() &&
              like.find(text(i)) != like.npos;
    if (!titled_) continue;
    title_ = i;
    out.title = text(i);
  }
}

/// A first paragraph in bold, or as a subheading.
void Lines::find_first_lead(const Article& out) {
  for (const std::uint32_t i : main_.lines) {
    if (is_label_about_text(i, out)) continue;
    if (has(i, mark_heading | mark_bold) && text(i).size() >= min_position_lead_bytes &&
        i != main_.lines.back())
      lead_.push_back(i);
    return;
  }
}

/// The lines that are marked so.
void Lines::find_lead(Article& out) {
  std::size_t bytes = 0;
  for (std::uint32_t i = 0; i < page_.lines.size(); ++i) {
    const bool lead = has(i, mark_lead) && !has(i, mark_aside | mark_title | mark_path);
    if (!lead && !lead_.empty()) break;
    if (!lead || line_kind(text(i), page_.lines[i].linked) != LineKind::sentence) continue;
    bytes += text(i).size();
    if (bytes > max_lead_bytes) break;
    lead_.push_back(i);
  }
  if (lead_.empty()) find_first_lead(out);
  for (const std::uint32_t i : lead_) out.lead.append(out.lead.empty() ? "" : "\n").append(text(i));
}

/// A date in the line: all of it, or one of its parts.
std::string_view published_in(std::string_view line) {
  if (line.size() > max_label_bytes) return {};
  if (is_published(line)) return line;
  for (const std::string_view divider : {" | ", ": ", " - "}) {
    for (std::string_view rest = line; !rest.empty();) {
      const std::size_t end = std::min(rest.find(divider), rest.size());
      if (const auto part = trimmed(rest.substr(0, end)); is_published(part)) return part;
      rest.remove_prefix(std::min(end + divider.size(), rest.size()));
    }
    const std::size_t first = line.find(divider);
    if (first == line.npos) continue;
    if (const auto rest = trimmed(line.substr(first + divider.size())); is_published(rest))
      return rest;
  }
  return {};
}

/// Behind the title, or close before it; the clock in the head of the site is not meant.
void Lines::find_published(Article& out) const {
  const std::size_t anchor = titled_ ? title_ : body_begin();
  std::optional<std::size_t> before;
  for (std::size_t i = 0; i < page_.lines.size(); ++i) {
    if (has(i, mark_aside) || page_.lines[i].size > max_label_bytes) continue;
    const bool in_head = i + above_title >= anchor &&
                         i <= std::max(anchor, body_begin()) + above_title &&
                         i <= anchor + near_title;
    const bool marked = has(i, mark_date) && i + near_title >= anchor;
    if ((!marked && !in_head) || published_in(text(i)).empty()) continue;
    if (i < anchor) {
      before = i;
      continue;
    }
    if (before && i > body_begin()) break;
    out.published = published_in(text(i));
    return;
  }
  if (before) out.published = published_in(text(*before));
}

/// The lines marked as author's, else a name at the right below the text, else the origin.
void Lines::find_people(Article& out) const {
  std::string_view right, origin;
  for (std::size_t i = 0; i < page_.lines.size(); ++i) {
    if (has(i, mark_aside) || text(i).size() > max_label_bytes) continue;
    const std::string_view name = author_name(text(i));
    if (has(i, mark_author) && !name.empty() && !is_published(text(i)) &&
        line_kind(text(i), 0) == LineKind::label && out.authors.empty())
      add_listed(name, out.authors);
    if (has(i, mark_right) && !name.empty() && i > body_begin() &&
        line_kind(text(i), 0) == LineKind::label)
      right = name;
    const std::string_view named = named_origin(text(i));
    if (i >= title_ && !named.empty())
      origin = named;
    else if (has(i, mark_origin) && i >= title_ && origin.empty())
      origin = name;
  }
  if (out.authors.empty()) add_listed(right, out.authors);
  if (out.authors.empty()) add_listed(origin, out.authors);
}

void Lines::find_section(Article& out) const {
  for (std::size_t i = 0; i < page_.lines.size() && out.section.empty(); ++i) {
    if (!has(i, mark_path) || text(i).size() > max_path_bytes) continue;
    std::string_view rest = text(i);
    while (!rest.empty() && out.section.empty()) {
      std::size_t end = rest.size();
      std::size_t skipped = 0;
      for (const std::string_view divider : {">", "»", "›", "/", "|", "→"})
        if (const std::size_t at = rest.find(divider); at < end) end = at, skipped = divider.size();
      const std::string_view name = trimmed(rest.substr(0, end));
      if (!name.empty() && name.size() <= max_section_bytes && !is_front_page(name) &&
          name != out.title)
        out.section = name;
      rest.remove_prefix(std::min(end + skipped, rest.size()));
    }
  }
}

/// Who wrote it and when stands in the text's container, too.
bool Lines::is_label_about_text(std::uint32_t line, const Article& out) const {
  const std::string_view label = text(line);
  if (label == out.title) return true;
  if (label.size() > max_label_bytes) return false;
  if (has(line, mark_author | mark_date | mark_origin)) return true;
  if (!named_origin(label).empty()) return true;
  if (has(line, mark_right) && std::ranges::find(out.authors, label) != out.authors.end())
    return true;
  return line < main_.lines.front() + 4 && is_published(label);
}

void Lines::find_body(Article& out) const {
  for (const std::uint32_t line : main_.lines) {
    if (std::ranges::find(lead_, line) != lead_.end() || is_label_about_text(line, out)) continue;
    out.body.append(out.body.empty() ? "" : "\n").append(text(line));
  }
}

}  // namespace

Article line_fields(const PageContent& page, const MainText& main, std::string_view like) {
  Article out;
  Lines lines(page, main);
  lines.find_title(like, out);
  lines.find_lead(out);
  lines.find_published(out);
  lines.find_people(out);
  lines.find_section(out);
  lines.find_body(out);
  return out;
}

bool completes(std::string_view whole, std::string_view part) {
  const std::string_view kept = without_ellipsis(part);
  if (kept.empty() || whole.size() < kept.size()) return false;
  const std::size_t at = whole.substr(0, kept.size() + max_name_before_bytes).find(kept);
  if (at == whole.npos) return false;
  return kept.size() < part.size() || at + kept.size() + 2 >= whole.size();
}

}  // namespace vnfts::article
