#include "article/main_text.h"

#include <algorithm>
#include <optional>

#include "article/line_kind.h"

namespace vnfts::article {

namespace {

/// Running text that a container must have for its class to decide, in bytes.
constexpr std::int64_t min_named_worth = 200;

/// Lines of less text are not counted on to tell a list from an article.
constexpr std::size_t min_headline_bytes = 25;

/// What a container holds; below it too, unless `own`.
struct Worth {
  std::int64_t own = 0;
  std::int64_t all = 0;
};

class Finder {
 public:
  Finder(const PageContent& page, bool everywhere);

  MainText find() const;

 private:
  bool is_read(const PageLine& line) const;
  std::int64_t worth(std::size_t line) const;
  std::optional<std::uint32_t> named() const;
  std::uint32_t densest() const;
  std::vector<std::uint32_t> heaviest_children() const;
  bool joins(std::uint32_t container, std::uint32_t chosen) const;
  bool is_list(const std::vector<char>& inside) const;
  void trim(std::vector<std::uint32_t>& lines) const;

  const PageContent& page_;
  bool everywhere_;
  std::vector<LineKind> kinds_;
  std::vector<Worth> worths_;
};

Finder::Finder(const PageContent& page, bool everywhere)
    : page_(page), everywhere_(everywhere), worths_(page.containers.size()) {
  kinds_.reserve(page.lines.size());
  for (const PageLine& line : page.lines)
    kinds_.push_back(line_kind(page.text_of(line), line.linked));
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    worths_[page.lines[i].container].own += worth(i);
  // A container stands behind its parent.
  for (std::size_t i = worths_.size(); i-- > 0;) {
    worths_[i].all += worths_[i].own;
    if (i > 0) worths_[page.containers[i].parent].all += worths_[i].all;
  }
}

bool Finder::is_read(const PageLine& line) const {
  PageMarks passed = mark_title | mark_path;
  if (!everywhere_) passed |= mark_aside;
  return !(line.marks & passed);
}

/// Running text counts for its container, links and what leads away against it. Weights in bytes.
std::int64_t Finder::worth(std::size_t line) const {
  const PageLine& l = page_.lines[line];
  if (!is_read(l)) return 0;
  const std::int64_t size = l.size;
  switch (kinds_[line]) {
    case LineKind::sentence:
      return size - 2 * static_cast<std::int64_t>(l.linked);
    case LineKind::label:
      return l.marks & (mark_cell | mark_heading) ? 1 : -5;
    case LineKind::link:
      return -20 - std::min<std::int64_t>(size, 100) / 2;
    case LineKind::pointer:
      return -20;
    case LineKind::imprint:
      return -size;
  }
  return 0;
}

/// The container whose class names the article's text: the innermost that has nearly all of it.
std::optional<std::uint32_t> Finder::named() const {
  std::int64_t most = 0;
  for (std::size_t i = 0; i < worths_.size(); ++i)
    if (page_.containers[i].marks & mark_body) most = std::max(most, worths_[i].all);
  if (most < min_named_worth || most * 2 < worths_[0].all) return std::nullopt;
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < worths_.size(); ++i)
    if ((page_.containers[i].marks & mark_body) && worths_[i].all * 10 >= most * 8) best = i;
  return best;
}

std::vector<std::uint32_t> Finder::heaviest_children() const {
  std::vector<std::uint32_t> heaviest(worths_.size(), 0);
  for (std::uint32_t i = 1; i < worths_.size(); ++i) {
    std::uint32_t& child = heaviest[page_.containers[i].parent];
    if (child == 0 || worths_[i].all > worths_[child].all) child = i;
  }
  return heaviest;
}

/// From the page inwards, as long as one part has most of the text and little stands beside it.
std::uint32_t Finder::densest() const {
  const std::vector<std::uint32_t> heaviest = heaviest_children();
  std::uint32_t at = 0;
  while (const std::uint32_t child = heaviest[at]) {
    const Worth& here = worths_[at];
    if (worths_[child].all <= 0) break;
    if (worths_[child].all * 10 < here.all * 7 || here.own * 10 > here.all) break;
    at = child;
  }
  return at;
}

/// Parts of one article in several elements of one class.
bool Finder::joins(std::uint32_t container, std::uint32_t chosen) const {
  const PageContainer& a = page_.containers[container];
  const PageContainer& b = page_.containers[chosen];
  return container != 0 && chosen != 0 && a.parent == b.parent && a.kind == b.kind && a.kind != 0 &&
         worths_[container].all > 0;
}

/// An article has a few headlines of others in it, a list as many as it has texts.
bool Finder::is_list(const std::vector<char>& inside) const {
  std::size_t headlines = 0, sentences = 0;
  for (std::size_t i = 0; i < page_.lines.size(); ++i) {
    const PageLine& line = page_.lines[i];
    if (!inside[line.container] || !is_read(line)) continue;
    headlines += kinds_[i] == LineKind::link && line.size >= min_headline_bytes;
    sentences += kinds_[i] == LineKind::sentence;
  }
  return headlines >= 4 && headlines * 10 >= sentences * 7;
}

/// Words alone before and after the running text are buttons, dates, names: but not in tables and
/// lists, and a subheading begins a text.
void Finder::trim(std::vector<std::uint32_t>& lines) const {
  const auto kept = [this](PageMarks also) {
    return [this, also](std::uint32_t line) {
      return kinds_[line] == LineKind::sentence || (page_.lines[line].marks & also);
    };
  };
  constexpr PageMarks parts = mark_cell | mark_item;
  lines.erase(std::find_if(lines.rbegin(), lines.rend(), kept(parts)).base(), lines.end());
  lines.erase(lines.begin(),
              std::find_if(lines.begin(), lines.end(), kept(parts | mark_heading | mark_lead)));
}

MainText Finder::find() const {
  MainText out;
  const std::optional<std::uint32_t> by_name = named();
  const std::uint32_t chosen = by_name ? *by_name : densest();
  std::vector<char> inside(worths_.size(), 0);
  for (std::uint32_t i = 0; i < worths_.size(); ++i)
    inside[i] = i == chosen || joins(i, chosen) || (i > 0 && inside[page_.containers[i].parent]);
  out.list = !by_name && is_list(inside);
  for (std::uint32_t i = 0; i < page_.lines.size(); ++i) {
    const PageLine& line = page_.lines[i];
    if (!inside[line.container] || !is_read(line)) continue;
    if (kinds_[i] != LineKind::sentence && kinds_[i] != LineKind::label) continue;
    out.lines.push_back(i);
    if (kinds_[i] == LineKind::sentence) out.bytes += line.size;
  }
  trim(out.lines);
  return out;
}

}  // namespace

MainText find_main_text(const PageContent& page, bool everywhere) {
  if (page.containers.empty()) return {};
  return Finder(page, everywhere).find();
}

}  // namespace vnfts::article
