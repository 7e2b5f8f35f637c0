#include "support/page_invariants.h"

#include <algorithm>
#include <vector>

#include "article/declared_charset.h"
#include "article/html_page.h"
#include "article/plain_text.h"
#include "text/line.h"
#include "text/utf8.h"
#include "vnfts/date.h"

namespace vnfts::test {

namespace {

/// Ill-formed bytes become three; a page says most things at most a few times.
constexpr std::size_t growth = 3;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::string broken_line(std::string_view line) {
  if (text::repaired(line) != line) return "a line is not well-formed";
  if (std::ranges::any_of(line, is_control)) return "a line has control characters";
  if (text::trimmed(line) != line) return "a line has white space around it";
  if (line.find("  ") != line.npos) return "a line has a wide space";
  return {};
}

std::string broken_lines(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    if (line.empty()) return "an empty line";
    if (std::string broken = broken_line(line); !broken.empty()) return broken;
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (lines.empty() && line.end() != lines.begin()) return "a line end after the last line";
  }
  return {};
}

std::string broken_article(const Article& a, std::string_view html) {
  if (a.title.empty() && a.lead.empty() && a.body.empty()) return "an article without text";
  std::vector<std::string_view> single = {a.title, a.published, a.source, a.section};
  single.insert(single.end(), a.authors.begin(), a.authors.end());
  single.insert(single.end(), a.tags.begin(), a.tags.end());
  for (const std::string_view line : single)
    if (std::string broken = broken_line(line); !broken.empty()) return broken;
  for (const std::string_view lines : {a.lead, a.body})
    if (std::string broken = broken_lines(lines); !broken.empty()) return broken;
  if (a.body.size() + a.lead.size() > growth * html.size()) return "more text than the page has";
  if (!a.published.empty() && !parse_published(a.published)) return "a date that is none";
  if (!a.url.empty() && !a.url.starts_with("http")) return "an address that is none";
  if (!a.id.empty()) return "an id";
  return {};
}

}  // namespace

std::string broken_page_invariant(std::string_view html) {
  const article::PageReading reading = article::read_page(html);
  const article::PageReading again = article::read_page(html);
  if (reading.reason != again.reason || reading.article != again.article) return "not repeatable";
  if (reading.reason.empty()) return broken_article(reading.article, html);
  if (reading.article != Article()) return "a reason and an article";
  return broken_line(reading.reason);
}

std::string broken_fragment_invariant(std::string_view fragment) {
  const std::string text = article::plain_text(fragment);
  if (text.size() > growth * fragment.size()) return "more text than the fragment has";
  const std::string charset = article::declared_charset(fragment);
  if (charset.size() > 40) return "a long charset";
  if (std::string broken = broken_line(charset); !broken.empty()) return broken;
  return broken_lines(text);
}

}  // namespace vnfts::test
