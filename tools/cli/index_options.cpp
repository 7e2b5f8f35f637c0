#include "cli/index_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "cli/options.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr const char* usage = R"(Usage: vnindex INDEX INPUT... [OPTION...]
       vnindex INDEX --stats
       vnindex INDEX --delete ID...
       vnindex --inspect INPUT...

Puts news articles into an index, which is made when there is none. INPUT is a
file, a folder or "-" for standard input; gz, bz2, xz, zst, tar, zip and 7z are
unpacked. An article replaces the one with the same id.

  vnindex news dump.jsonl.zst          a dump, a JSON object a line
  vnindex news today.json articles/    an array, a folder of texts
  curl https://.../dump.jsonl.gz | vnindex news -
  vnindex --inspect dump.jsonl         what is in it, and how it would be read
  vnindex news dump.jsonl --map title=data.headline --rejects bad.jsonl
  vnindex news --delete vne-4711 --stats
)";

constexpr const char* remarks = R"(
The index changes at the end of a run, all at once; of a long one every ten
minutes, and when it is interrupted: the same command goes on from there. With
--strict it changes at the end only. A file that has not changed since it was
indexed without rejects, and is read in the same way, is passed over, unless some
article was deleted since. Ids are deleted before inputs are read.
Records that cannot be read are reported on standard error and passed over; an
input that breaks off (a cut gz file) counts as far as it could be read.

--inspect reads the first 1,000 records of each file (--limit 0: all), writes
nothing, and prints for each format what was found in how many files, which
names in the records become which field, three articles as they would be
indexed, and what was rejected.

Exit code: 0 done, 2 unreadable options, 3 input or index error, also when the
good records were indexed but some were not, or an id to delete was not there;
130 or 143 after an interrupt.
)";

constexpr const char* found_by_content = "auto";

/// One of `encoding_names`, or another name of one.
po::value_semantic* encoding(std::string& target) {
  return po::value<std::string>()->value_name("NAME")->notifier(
      [&target](const std::string& given) {
        try {
          target = given == found_by_content ? std::string() : encoding_named(given);
        } catch (const Error& e) {
          throw UsageError(fmt::format("--encoding: {}; {}", e.message(), e.hint()));
        }
      });
}

std::string listed_encodings() { return fmt::format("{}", fmt::join(encoding_names(), ", ")); }

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t inspected_records = 1000;

/// Options as they are given, before they are settings.
struct Given {
  std::vector<std::string> map;
  std::size_t limit = no_limit;
  bool stats = false;
  bool inspect = false;
};

/// All options, bound to `s` and `given`; the parser and the help read it.
po::options_description table(IndexSettings& s, Given& given) {
  const auto flag = [](bool& target) { return po::bool_switch(&target); };
  // clang-format off
  po::options_description input("Input", help_columns);
  input.add_options()
      ("format", choice("format", s.reading.format,
                        {{"auto", InputFormat::automatic},
                         {"jsonl", InputFormat::jsonl},
                         {"json", InputFormat::json},
                         {"csv", InputFormat::csv},
                         {"html", InputFormat::html},
                         {"feed", InputFormat::feed},
                         {"mediawiki", InputFormat::mediawiki},
                         {"warc", InputFormat::warc},
                         {"text", InputFormat::text}},
                        "FORMAT"),
       "how articles are written: auto (found by content), jsonl (a JSON object a line), json "
       "(arrays, inside of objects, too), csv (tables with comma, semicolon, tab or bar), html (a "
       "page a file), feed (RSS, Atom), mediawiki (the XML export of a wiki), warc (WET, too) or "
       "text (one plain text a file)")
      ("columns", names("columns", s.reading.columns),
       "what the columns of a table without header are, as \"id,title,,content\"")
      ("encoding", encoding(s.reading.encoding),
       ("the encoding of all texts, whatever they look like: auto (found for each record), " +
        listed_encodings()).c_str())
      ("map", texts("map", given.map, "FIELD=PATH"),
       "where in a record a field is, as \"title=data.headline\", before the names that are known "
       "(repeatable); FIELD: id, title, lead, body, published, url, source, section, authors, tags, "
       "language")
      ("limit", number("limit", given.limit, 0, no_limit - 1),
       "read at most N records of a file; 0: all")
      ("again", flag(s.again),
       "read files, too, that have not changed since they were indexed")
      ("newer-than-index", flag(s.newer_than_index),
       "read only files that have changed since the last import began")
      ("strict", flag(s.strict),
       "stop at the first bad record and leave the index as it was")
      ("rejects", text("rejects", s.rejects, "FILE"),
       "write the bad records to FILE, made anew: as they stood, a line end after each, cut at "
       "1 MiB")
      ("delete", texts("delete", s.removed, "ID"),
       "remove the article with that id (repeatable)");
  po::options_description work("Work", help_columns);
  work.add_options()
      ("jobs", number("jobs", s.writing.jobs, 1, 256),
       "threads that index a large input (as many as the machine has cores)")
      ("memory", number("memory", s.memory, 64, std::size_t{1} << 20),
       "megabytes that indexing a large input may take (1000); on the disk it takes twice the "
       "index to be, beside the one that is there")
      ("commit-every", number("commit-every", s.commit_seconds, 0, 1000000),
       "publish what has been read after so many seconds (600), or seldomer when that would take "
       "long; 0: at the end only")
      ("timings", flag(s.timings), "print what took how long, at the end");
  po::options_description output("Output", help_columns);
  output.add_options()
      ("inspect", flag(given.inspect), "print what is in the inputs, and index nothing")
      ("inspect-format", choice("inspect-format", s.inspect,
                                {{"text", Inspect::text}, {"json", Inspect::json}}),
       "the same, written so")
      ("report", text("report", s.report, "FILE"),
       "write what became of the inputs to FILE, made anew, as JSON; - is standard output")
      ("quiet", flag(s.quiet), "no progress bar, no summary")
      ("stats", flag(given.stats), "print what the index holds, at the end")
      ("stats-format", choice("stats-format", s.stats,
                              {{"text", Stats::text}, {"json", Stats::json}}),
       "the same, written so")
      ("help", flag(s.help), "this text (also -h)")
      ("version", flag(s.version), "the version");
  // clang-format on
  po::options_description all;
  all.add(input).add(work).add(output);
  return all;
}

/// "title=data.headline"
void add_path(const std::string& text, std::vector<FieldPath>& paths) {
  const std::size_t sign = std::min(text.find('='), text.size());
  const std::optional<ArticleField> field = find_article_field(text.substr(0, sign));
  if (!field || sign + 1 >= text.size())
    throw UsageError(fmt::format("--map takes FIELD=PATH, where FIELD is {}, not '{}'",
                                 "id, title, lead, body, published, url, source, section, authors, "
                                 "tags or language",
                                 text));
  const std::string path = text.substr(sign + 1);
  for (const FieldPath& other : paths)
    if (other.path == path && other.field != *field)
      throw UsageError(fmt::format("--map takes {} for two fields, {} and {}", path,
                                   name_of(other.field), name_of(*field)));
  paths.push_back({*field, path});
}

void check_inspection(const IndexSettings& s) {
  if (s.inputs.empty()) throw UsageError("no INPUT given to --inspect (--help shows how)");
  const std::pair<bool, const char*> others[] = {{!s.rejects.empty(), "--rejects"},
                                                 {!s.report.empty(), "--report"},
                                                 {!s.removed.empty(), "--delete"},
                                                 {s.stats != Stats::none, "--stats"}};
  for (const auto& [given, option] : others)
    if (given) throw UsageError(fmt::format("--inspect writes nothing and has no {}", option));
}

void check_indexing(const IndexSettings& s) {
  if (s.inputs.empty() && s.removed.empty() && s.stats == Stats::none)
    throw UsageError("no INPUT given, and neither --stats nor --delete (--help shows how)");
}

}  // namespace

IndexSettings read_index_settings(const Arguments& arguments) {
  IndexSettings s;
  Given given;
  const std::vector<std::string> names =
      read_arguments(table(s, given), arguments, std::numeric_limits<std::size_t>::max());
  if (s.help || s.version) return s;
  for (const std::string& text : given.map) add_path(text, s.reading.fields);
  if (given.stats && s.stats == Stats::none) s.stats = Stats::text;
  if (given.inspect && s.inspect == Inspect::none) s.inspect = Inspect::text;
  const bool inspects = s.inspect != Inspect::none;
  s.reading.max_records = given.limit != no_limit ? given.limit : inspects ? inspected_records : 0;
  if (inspects) {
    s.inputs = names;
    check_inspection(s);
    return s;
  }
  if (names.empty() || names.front().empty()) throw UsageError("no INDEX given (--help shows how)");
  s.writing.memory_bytes = s.memory * 1'000'000;
  s.index = names.front();
  s.inputs.assign(names.begin() + 1, names.end());
  check_indexing(s);
  return s;
}

std::string index_help() {
  IndexSettings unused;
  Given given;
  return usage + describe(table(unused, given)) + remarks;
}

}  // namespace vnfts::cli
