#include "cli/inspection_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/data_view.h"
#include "cli/display.h"
#include "cli/json.h"
#include "cli/numbers.h"
#include "cli/paragraph.h"
#include "cli/place_text.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t beginning_bytes = 240;
constexpr std::size_t shown_unused = 20;
constexpr std::size_t label_columns = 14;

std::string_view format_name(InputFormat format) {
  return format == InputFormat::automatic ? "no known format" : name_of(format);
}

/// The first bytes, up to a code point that is whole.
std::string beginning(const std::string& text) {
  if (text.size() <= beginning_bytes) return text;
  std::size_t end = beginning_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// "title         Tàu cá về bến", nothing for an empty text.
std::string labelled(const std::string& label, const std::string& text, std::size_t columns) {
  Layout layout;
  layout.columns = columns;
  layout.indent = label_columns;
  layout.first = fmt::format("{:<{}}", label, label_columns);
  return paragraph(text, {}, layout);
}

/// What the field is from when no name of the records served it.
std::string_view other_origin(ArticleField field, InputFormat format) {
  switch (format) {
    case InputFormat::html:
    case InputFormat::warc:
      return "the page";
    case InputFormat::mediawiki:
      return "the wiki";
    case InputFormat::text:
      return field == ArticleField::id ? "the file's name" : "the text";
    default:
      return field == ArticleField::id ? "the url, an action, a key or a hash" : "the url";
  }
}

/// "title 900, headline 12, the page 3"
std::string origins(const InspectedFormat& format, ArticleField field) {
  std::uint64_t rest = format.filled[static_cast<std::size_t>(field)];
  std::vector<std::string> out;
  for (const FieldUse& name : format.names) {
    if (name.field != field || name.served == 0) continue;
    out.push_back(fmt::format("{}{} {}", one_line(name.name), name.mapped ? " (--map)" : "",
                              grouped(name.served)));
    rest -= std::min(rest, name.served);
  }
  if (rest > 0)
    out.push_back(fmt::format("{} {}", other_origin(field, format.format), grouped(rest)));
  return joined(out);
}

std::string mapping(const InspectedFormat& format, std::size_t columns) {
  std::string out = fmt::format("{:<11}{:>9}  from\n", "field", "articles");
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<ArticleField>(i);
    Layout layout;
    layout.columns = columns;
    layout.indent = 22;
    layout.first = fmt::format("{:<11}{:>9}  ", name_of(field), grouped(format.filled[i]));
    const std::string from = origins(format, field);
    out += paragraph(from.empty() ? "-" : from, {}, layout);
  }
  return out;
}

/// Names that served no field, though some are known.
std::string unused(const InspectedFormat& format) {
  std::vector<std::string> out;
  std::size_t more = 0;
  for (const FieldUse& name : format.names) {
    if (name.served > 0) continue;
    if (out.size() == shown_unused) {
      ++more;
      continue;
    }
    const std::string known = name.field ? fmt::format(" (a {})", name_of(*name.field)) : "";
    out.push_back(fmt::format("{}{} {}", one_line(name.name), known, grouped(name.records)));
  }
  return joined(out) + (more > 0 ? fmt::format(" and {} more", grouped(more)) : "");
}

std::string text_dates(const DateCounts& dates) {
  std::string out = fmt::format("{} stated, {} inferred, {} unknown", grouped(dates.stated),
                                grouped(dates.inferred), grouped(dates.unknown));
  if (dates.unreadable > 0)
    out += fmt::format("; {} cannot be read, as \"{}\"", grouped(dates.unreadable),
                       one_line(dates.example));
  return out;
}

/// "2024-03-01, stated as 2024-03-01T02:00:00Z"
std::string text_published(const Sample& sample) {
  const std::string& stated = sample.article.published;
  if (!sample.published) return stated.empty() ? "unknown" : "unknown: cannot be read: " + stated;
  const std::string day = to_string(sample.published->day);
  if (sample.published->basis == PublishedBasis::stated) return day + ", stated as " + stated;
  return fmt::format("{}, inferred from {}", day, to_string(sample.published->basis));
}

std::string text_sample(const Sample& sample, std::size_t columns) {
  const Article& article = sample.article;
  std::string out =
      fmt::format("\narticle {} of {}\n", grouped(sample.number), one_line(sample.where));
  const auto add = [&](const char* label, const std::string& text) {
    out += labelled(std::string("  ") + label, text, columns);
  };
  add("id", article.id);
  add("title", article.title);
  add("published", text_published(sample));
  add("source", article.source);
  add("section", article.section);
  add("authors", joined(article.authors));
  add("tags", joined(article.tags));
  add("url", article.url == article.id ? "" : article.url);
  add("places", place_list(sample.places));
  add("lead", beginning(article.lead));
  add("body", beginning(article.body));
  return out;
}

std::string text_format(const InspectedFormat& format, std::size_t columns) {
  std::string out = fmt::format("{}{}{}: {}, {}{}\n", format_name(format.format),
                                format.layout.empty() ? "" : ", ", one_line(format.layout),
                                counted(format.files, "file"), one_line(format.first),
                                format.files > 1 ? " and so on" : "");
  const std::uint64_t passed_over = format.records - format.articles - format.rejected;
  out += fmt::format("{}: {}, {} rejected, {} passed over; {}\n", counted(format.records, "record"),
                     counted(format.articles, "article"), grouped(format.rejected),
                     grouped(passed_over), volume(format.bytes));
  if (format.articles == 0) return out;
  out += "\n" + mapping(format, columns) + "\n";
  out += labelled("not used", unused(format), columns);
  out += labelled("dates", text_dates(format.dates), columns);
  out += labelled("encodings", text_counts(format.encodings), columns);
  out += labelled("languages", text_counts(format.languages), columns);
  for (const Sample& sample : format.samples) out += text_sample(sample, columns);
  return out;
}

std::string json_names(const InspectedFormat& format, std::optional<ArticleField> field) {
  std::string out;
  for (const FieldUse& name : format.names) {
    if (name.field != field) continue;
    JsonObject object;
    object.add("name", name.name).add("records", name.records);
    if (field) object.add("served", name.served).add("mapped", name.mapped.has_value());
    out.append(out.empty() ? "" : ", ").append(object.str());
  }
  return "[" + out + "]";
}

std::string json_fields(const InspectedFormat& format) {
  std::string out;
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<ArticleField>(i);
    JsonObject object;
    object.add("field", name_of(field))
        .add("articles", format.filled[i])
        .add_json("names", json_names(format, field));
    out.append(out.empty() ? "" : ", ").append(object.str());
  }
  return "[" + out + "]";
}

std::string json_dates(const DateCounts& dates) {
  return JsonObject()
      .add("stated", dates.stated)
      .add("inferred", dates.inferred)
      .add("unknown", dates.unknown)
      .add("unreadable", dates.unreadable)
      .add("example", dates.example)
      .str();
}

std::string json_sample(const Sample& sample) {
  const Article& article = sample.article;
  JsonObject object;
  object.add("number", sample.number).add("where", sample.where).add("id", article.id);
  object.add("title", article.title)
      .add("lead", beginning(article.lead))
      .add("body", beginning(article.body))
      .add("published", article.published);
  add_date(object, sample.published);
  object.add("url", article.url)
      .add("source", article.source)
      .add("section", article.section)
      .add("authors", article.authors)
      .add("tags", article.tags)
      .add_json("places", json_places(sample.places));
  return object.str();
}

std::string json_format(const InspectedFormat& format) {
  std::string samples;
  for (const Sample& sample : format.samples)
    samples.append(samples.empty() ? "" : ", ").append(json_sample(sample));
  return JsonObject()
      .add("format", name_of(format.format))
      .add("layout", format.layout)
      .add("files", format.files)
      .add("first_file", format.first)
      .add("limited_files", format.limited)
      .add("records", format.records)
      .add("articles", format.articles)
      .add("rejected", format.rejected)
      .add("bytes", format.bytes)
      .add_json("fields", json_fields(format))
      .add_json("other_names", json_names(format, std::nullopt))
      .add_json("dates", json_dates(format.dates))
      .add_json("encodings", json_counts(format.encodings))
      .add_json("languages", json_counts(format.languages))
      .add_json("samples", "[" + samples + "]")
      .str();
}

std::uint64_t limited_files(const Inspection& inspection) {
  std::uint64_t sum = 0;
  for (const InspectedFormat& format : inspection.formats) sum += format.limited;
  return sum;
}

}  // namespace

std::string text_inspection(const Inspection& inspection, std::uint64_t limit,
                            std::size_t columns) {
  std::string out;
  for (const InspectedFormat& format : inspection.formats)
    out += text_format(format, columns) + "\n";
  out += text_rejected_with_reasons(inspection.rejected);
  for (const std::string& path : inspection.unmet)
    out += fmt::format("no record has a value under {} (--map)\n", one_line(path));
  if (const std::uint64_t files = limited_files(inspection); files > 0)
    out += fmt::format("only the first {} of {} read (--limit 0: all)\n", counted(limit, "record"),
                       files == 1 ? "1 file were" : grouped(files) + " files each were");
  return out;
}

std::string json_inspection(const Inspection& inspection, std::uint64_t limit) {
  std::string formats;
  for (const InspectedFormat& format : inspection.formats)
    formats.append(formats.empty() ? "\n    " : ",\n    ").append(json_format(format));
  return JsonObject(JsonObject::Shape::line_each)
             .add("limit", limit)
             .add_json("formats", "[" + formats + (formats.empty() ? "]" : "\n  ]"))
             .add("rejected", count(inspection.rejected))
             .add_json("rejects", json_rejected(inspection.rejected))
             .add("unmet_paths", inspection.unmet)
             .str() +
         "\n";
}

}  // namespace vnfts::cli
