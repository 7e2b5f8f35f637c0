#include "cli/import_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/display.h"
#include "cli/json.h"
#include "cli/numbers.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t shown_places = 3;
constexpr const char* usual_encoding = "utf-8";
constexpr const char* usual_language = "vi";

/// What the records of a kind are.
std::string_view described(RejectionKind kind) {
  switch (kind) {
    case RejectionKind::empty:
      return "empty";
    case RejectionKind::unreadable:
      return "unreadable";
    case RejectionKind::damaged:
      return "damaged";
    case RejectionKind::unknown_format:
      return "of no known format";
    case RejectionKind::unnamed_columns:
      return "a table of unknown columns";
    case RejectionKind::malformed:
      return "malformed";
    case RejectionKind::too_long:
      return "too long";
    case RejectionKind::no_text:
      return "without text";
    case RejectionKind::no_article:
      return "a page without an article";
  }
  return "";
}

std::string rejected_as(RejectionKind kind, const RejectedGroup& group) {
  return fmt::format("{} rejected as {}", grouped(group.count), described(kind));
}

const char* and_more(const RejectedGroup& group) {
  return group.count > group.first.size() ? ", ..." : "";
}

bool unusual(const Counts& counts, const char* usual) {
  return counts.size() > 1 || (counts.size() == 1 && !counts.contains(usual));
}

}  // namespace

void add(const Rejection& rejection, RejectedGroups& groups) {
  RejectedGroup& group = groups[rejection.kind];
  ++group.count;
  if (group.first.size() < shown_places) group.first.push_back({rejection.where, rejection.reason});
}

Rejection broken_off(const Error& error, const std::string& input) {
  const bool damaged = error.code() == ErrorCode::input;
  std::string reason = error.message();
  if (!error.hint().empty()) reason += fmt::format(" ({})", error.hint());
  return {error.where().empty() ? input : error.where(),
          damaged ? RejectionKind::damaged : RejectionKind::unreadable,
          std::move(reason),
          {}};
}

std::uint64_t count(const RejectedGroups& groups) {
  std::uint64_t sum = 0;
  for (const auto& [kind, group] : groups) sum += group.count;
  return sum;
}

std::string text_rejected(const RejectedGroups& groups) {
  std::string out;
  for (const auto& [kind, group] : groups) {
    std::string places;
    for (const RejectedGroup::Place& place : group.first)
      places.append(places.empty() ? "" : ", ").append(one_line(place.where));
    out += fmt::format("{}: {}{}\n", rejected_as(kind, group), places, and_more(group));
  }
  return out;
}

std::string text_rejected_with_reasons(const RejectedGroups& groups) {
  std::string out;
  for (const auto& [kind, group] : groups) {
    out += rejected_as(kind, group) + "\n";
    for (const RejectedGroup::Place& place : group.first)
      out += "  " + one_line(place.where + ": " + place.reason) + "\n";
    if (group.count > group.first.size()) out += "  ...\n";
  }
  return out;
}

std::string json_rejected(const RejectedGroups& groups) {
  std::string out;
  for (const auto& [kind, group] : groups) {
    std::string places;
    for (const RejectedGroup::Place& place : group.first)
      places.append(places.empty() ? "" : ", ")
          .append(JsonObject().add("where", place.where).add("reason", place.reason).str());
    out.append(out.empty() ? "" : ", ")
        .append(JsonObject()
                    .add("kind", name_of(kind))
                    .add("count", group.count)
                    .add_json("first", "[" + places + "]")
                    .str());
  }
  return "[" + out + "]";
}

void add(const Counts& more, Counts& counts) {
  for (const auto& [name, count] : more) counts[name] += count;
}

std::string text_counts(const Counts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted,
                           [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (const auto& [name, count] : sorted)
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name.empty() ? "others" : one_line(name),
                       grouped(count));
  return out;
}

std::string json_counts(const Counts& counts) {
  JsonObject out;
  for (const auto& [name, count] : counts) {
    const std::string quoted = json(name);
    out.add(std::string_view(quoted).substr(1, quoted.size() - 2), count);
  }
  return out.str();
}

void add(const ReadFile& file, ImportReport& report) {
  ++report.files;
  ++report.formats[std::string(file.format == InputFormat::automatic ? "none"
                                                                     : name_of(file.format))];
  report.records += file.records;
  report.passed_over += file.records - file.articles - file.rejected;
  add(file.encodings, report.encodings);
  add(file.languages, report.languages);
  for (const FieldUse& use : file.fields)
    if (use.mapped) report.met.insert(*use.mapped);
}

void add(const Article& article, Change change, ImportReport& report) {
  switch (change) {
    case Change::added:
      ++report.added;
      break;
    case Change::updated:
      ++report.updated;
      break;
    case Change::unchanged:
      ++report.unchanged;
      break;
  }
  report.untitled += article.title.empty();
}

void add(const WriteCounts& written, ImportReport& report) {
  report.duplicates += written.duplicates;
  report.undated += written.undated;
  report.inferred += written.inferred;
  report.unplaced += written.without_place;
}

std::vector<std::string> unmet(const std::vector<FieldPath>& paths,
                               const std::set<std::size_t>& met) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (!met.contains(i)) out.push_back(paths[i].path);
  return out;
}

std::string text_report(const ImportReport& report) {
  std::string out =
      fmt::format("{} added, {} updated, {} unchanged", counted(report.added, "article"),
                  grouped(report.updated), grouped(report.unchanged));
  const auto add = [&](std::uint64_t count, const char* what) {
    if (count > 0) out += fmt::format(", {} {}", grouped(count), what);
  };
  add(report.removed, "deleted");
  add(report.passed_articles, "in the index before");
  add(count(report.rejected), "rejected");
  add(report.duplicates, report.duplicates == 1 ? "duplicate" : "duplicates");
  add(report.inferred, "with a date inferred");
  add(report.undated, "undated");
  add(report.unplaced, "without a place");
  add(report.untitled, "without a title");
  out += "\n" + text_rejected(report.rejected);
  if (unusual(report.encodings, usual_encoding))
    out += "encodings: " + text_counts(report.encodings) + "\n";
  if (unusual(report.languages, usual_language))
    out += "languages: " + text_counts(report.languages) + "\n";
  if (report.known_files > 0)
    out += fmt::format("{} not read again, as {} in the index (--again reads all)\n",
                       counted(report.known_files, "file"),
                       report.known_files == 1 ? "it is" : "they are");
  if (report.older_files > 0)
    out += fmt::format("{} not read, older than the last import\n",
                       counted(report.older_files, "file"));
  if (report.files == 0) return out;
  return out + fmt::format("{} of {}, {} in {:.1f} s ({})\n", counted(report.records, "record"),
                           counted(report.files, "file"), volume(report.bytes), report.seconds,
                           speed(report.bytes, std::max(report.seconds, 1e-3)));
}

std::string json_report(const ImportReport& report) {
  const double rate = report.seconds > 0 ? static_cast<double>(report.bytes) / report.seconds : 0;
  return JsonObject(JsonObject::Shape::line_each)
             .add("published", report.published)
             .add("files", report.files)
             .add("files_in_index", report.known_files)
             .add("files_older", report.older_files)
             .add_json("formats", json_counts(report.formats))
             .add("records", report.records)
             .add("passed_over", report.passed_over)
             .add("added", report.added)
             .add("updated", report.updated)
             .add("unchanged", report.unchanged)
             .add("in_index_before", report.passed_articles)
             .add("deleted", report.removed)
             .add("rejected", count(report.rejected))
             .add_json("rejects", json_rejected(report.rejected))
             .add_json("encodings", json_counts(report.encodings))
             .add_json("languages", json_counts(report.languages))
             .add("duplicates", report.duplicates)
             .add("date_inferred", report.inferred)
             .add("without_date", report.undated)
             .add("without_place", report.unplaced)
             .add("without_title", report.untitled)
             .add("unmet_paths", report.unmet)
             .add("bytes", report.bytes)
             .add("seconds", report.seconds)
             .add("bytes_per_second", rate)
             .str() +
         "\n";
}

}  // namespace vnfts::cli
