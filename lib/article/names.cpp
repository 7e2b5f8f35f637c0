// The words for the enumerations of the reader, as command lines and reports have them.
#include <algorithm>
#include <iterator>
#include <utility>

#include "vnfts/reader.h"

namespace vnfts {

namespace {

constexpr std::pair<InputFormat, std::string_view> formats[] = {
    {InputFormat::automatic, "auto"},      {InputFormat::jsonl, "jsonl"},
    {InputFormat::json, "json"},           {InputFormat::csv, "csv"},
    {InputFormat::html, "html"},           {InputFormat::feed, "feed"},
    {InputFormat::mediawiki, "mediawiki"}, {InputFormat::warc, "warc"},
    {InputFormat::text, "text"},
};

constexpr std::pair<ArticleField, std::string_view> fields[] = {
    {ArticleField::id, "id"},
    {ArticleField::title, "title"},
    {ArticleField::lead, "lead"},
    {ArticleField::body, "body"},
    {ArticleField::published, "published"},
    {ArticleField::url, "url"},
    {ArticleField::source, "source"},
    {ArticleField::section, "section"},
    {ArticleField::authors, "authors"},
    {ArticleField::tags, "tags"},
    {ArticleField::language, "language"},
};

constexpr std::pair<RejectionKind, std::string_view> kinds[] = {
    {RejectionKind::empty, "empty"},
    {RejectionKind::unreadable, "unreadable"},
    {RejectionKind::damaged, "damaged"},
    {RejectionKind::unknown_format, "unknown_format"},
    {RejectionKind::unnamed_columns, "unnamed_columns"},
    {RejectionKind::malformed, "malformed"},
    {RejectionKind::too_long, "too_long"},
    {RejectionKind::no_text, "no_text"},
    {RejectionKind::no_article, "no_article"},
};

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) {
  const auto* const found =
      std::ranges::find(table, value, [](const auto& entry) { return entry.first; });
  return found == std::end(table) ? std::string_view() : found->second;
}

}  // namespace

std::string_view name_of(InputFormat format) { return name_in(formats, format); }

std::string_view name_of(ArticleField field) { return name_in(fields, field); }

std::string_view name_of(RejectionKind kind) { return name_in(kinds, kind); }

std::optional<ArticleField> find_article_field(std::string_view name) {
  const auto* const found =
      std::ranges::find(fields, name, [](const auto& entry) { return entry.second; });
  return found == std::end(fields) ? std::nullopt : std::optional(found->first);
}

}  // namespace vnfts
