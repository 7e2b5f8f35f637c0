#include "cli/text_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "cli/display.h"
#include "cli/numbers.h"
#include "cli/paragraph.h"
#include "cli/place_text.h"

namespace vnfts::cli {

const char* const relaxed_notice = "No article has every word; showing articles with most of them.";

namespace {

constexpr std::size_t indent = 4;  ///< Also the room for the rank: "12. ".

/// The styles, as `Layout` takes them.
namespace style {
constexpr std::string_view title = "1";
constexpr std::string_view title_match = "1;31";
constexpr std::string_view match = "1;31";
constexpr std::string_view origin = "2";
constexpr std::string_view notice = "33";
constexpr std::string_view url = "36";
}  // namespace style

Layout layout(const Screen& screen, std::size_t indent, std::string_view base = {},
              std::string_view mark = {}) {
  if (!screen.color) base = mark = {};
  return {screen.columns, {}, indent, base, mark};
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out.append(out.empty() ? "" : between).append(part);
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// The id, where it is not the url again, in its normal form.
std::string own_id(const Article& article) {
  const bool address = !article.url.empty() && article.id.starts_with("https://");
  return article.id == article.url || address ? "" : "id " + article.id;
}

/// Where the date is from, unless the dump states it.
std::string_view inferred(PublishedBasis basis) {
  switch (basis) {
    case PublishedBasis::url:
      return " (inferred from the url)";
    case PublishedBasis::gloss:
      return " (inferred from the text)";
    case PublishedBasis::dateline:
      return " (inferred from the dateline)";
    case PublishedBasis::stated:
      break;
  }
  return "";
}

/// The publication day, or what stands in its place and is none.
std::string date(const Hit& hit) {
  if (!hit.published) return hit.article.published;
  return to_string(hit.published->day).append(inferred(hit.published->basis));
}

/// How many copies of it are not shown.
std::string hidden(const Hit& hit) {
  return hit.duplicates == 0 ? "" : "+" + grouped(hit.duplicates);
}

/// Where and when: dimmed, a line.
std::string origin(const Hit& hit, const Screen& screen, std::size_t indent) {
  const Article& article = hit.article;
  return paragraph(
      joined({date(hit), article.source, article.section, own_id(article), hidden(hit)}, " · "), {},
      layout(screen, indent, style::origin));
}

/// Where it happened: dimmed as well.
std::string places_line(const Hit& hit, const Screen& screen, std::size_t indent) {
  const std::string places = place_list(hit.places);
  if (places.empty()) return {};
  return paragraph("Places: " + places, {}, layout(screen, indent, style::origin));
}

/// The url in one piece, however long: it is there to be copied.
std::string url_line(const Article& article, const Screen& screen, std::size_t indent) {
  if (article.url.empty()) return {};
  Layout whole = layout(screen, indent, style::url);
  whole.columns = indent + article.url.size() * 2;
  return paragraph(article.url, {}, whole);
}

/// "3 to 5 of ", "3 of "; nothing for hits from the first on.
std::string ranks(const Page& page, std::size_t offset) {
  if (offset == 0 || page.hits.empty()) return {};
  const std::string first = grouped(offset + 1);
  if (page.hits.size() == 1) return first + " of ";
  return fmt::format("{} to {} of ", first, grouped(offset + page.hits.size()));
}

std::string headline(const Page& page, const Asked& asked) {
  const bool passed_over = page.hits.empty() && asked.offset > 0 && page.total > 0;
  const char* const inexact = page.relaxed ? "more than " : "about ";
  return fmt::format("{}{}{}{} ({})\n", ranks(page, asked.offset), page.total_exact ? "" : inexact,
                     counted(page.total, "article"), passed_over ? ", all passed over" : "",
                     duration(asked.seconds));
}

std::string snippet(const Snippet& snippet, const Screen& screen) {
  const std::string_view before = snippet.cut_before ? "… " : "";
  std::vector<TextSpan> marks = snippet.marks;
  for (TextSpan& mark : marks) {
    mark.begin += before.size();
    mark.end += before.size();
  }
  const std::string text = std::string(before) + snippet.text + (snippet.cut_after ? " …" : "");
  return paragraph(text, marks, layout(screen, indent, {}, style::match));
}

/// The explanation, each of its lines a paragraph.
std::string why(const Hit& hit, const Screen& screen) {
  std::string out;
  std::string_view rest = hit.explanation;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += paragraph("why: " + std::string(rest.substr(0, end)), {},
                     layout(screen, indent, style::origin));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string text_hit(const Hit& hit, std::size_t rank, const Screen& screen) {
  Layout title = layout(screen, indent, style::title, style::title_match);
  title.first = fmt::format("{:>2}. ", rank);
  title.indent = std::max(indent, title.first.size());
  const std::string& name = hit.article.title.empty() ? hit.article.id : hit.article.title;
  std::string out = paragraph(name, hit.title_marks, title);
  out += origin(hit, screen, indent);
  out += snippet(hit.snippet, screen);
  out += places_line(hit, screen, indent);
  return out + why(hit, screen) + url_line(hit.article, screen, indent);
}

std::string paragraphs(std::string_view text, const Screen& screen) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string one = paragraph(text.substr(0, end), {}, layout(screen, 0));
    if (!one.empty()) out += "\n" + one;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string text_page(const Page& page, const Asked& asked, const Screen& screen) {
  std::string out = lines(asked.reading);
  if (!out.empty()) out += '\n';
  out += headline(page, asked);
  out += text_remarks(page.relaxed, page.notes, asked, screen);
  std::size_t rank = asked.offset;
  for (const Hit& hit : page.hits) out += "\n" + text_hit(hit, ++rank, screen);
  return out;
}

std::string text_remarks(bool relaxed, const std::vector<std::string>& notes, const Asked& asked,
                         const Screen& screen) {
  std::string out;
  if (relaxed) out += paragraph(relaxed_notice, {}, layout(screen, 0, style::notice));
  out += text_suggestion(asked, screen);
  for (const std::string& note : notes)
    out += paragraph("note: " + note, {}, layout(screen, 0, style::notice));
  return out;
}

std::string suggested(const Suggestion& suggestion) {
  return fmt::format("{} ({}{})", suggestion.query, suggestion.total_exact ? "" : "about ",
                     counted(suggestion.total, "article"));
}

std::string text_suggestion(const Asked& asked, const Screen& screen) {
  if (!asked.suggestion) return {};
  return paragraph("Did you mean: " + suggested(*asked.suggestion), {},
                   layout(screen, 0, style::notice));
}

std::string text_article(const Hit& hit, const Screen& screen) {
  const Article& article = hit.article;
  std::string out = paragraph(article.title, {}, layout(screen, 0, style::title));
  out += origin(hit, screen, 0);
  for (const auto& [label, names] : {std::pair("by ", &article.authors), {"tags ", &article.tags}})
    if (!names->empty())
      out += paragraph(label + joined(*names), {}, layout(screen, 0, style::origin));
  out += places_line(hit, screen, 0);
  out += url_line(article, screen, 0);
  out += paragraphs(article.lead, screen) + paragraphs(article.body, screen);
  return out;
}

}  // namespace vnfts::cli
