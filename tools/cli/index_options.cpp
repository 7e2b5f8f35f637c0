#include "cli/index_options.h"

#include <limits>

#include "cli/options.h"

namespace vnfts::cli {

namespace {

constexpr const char* usage = R"(Usage: vnindex INDEX INPUT... [OPTION...]
       vnindex INDEX --stats
       vnindex INDEX --delete ID...

Puts news articles into an index, which is made when there is none. INPUT is a
file, a folder or "-" for standard input; gz, bz2, xz, zst, tar, zip and 7z are
unpacked. An article replaces the one with the same id.

  vnindex news dump.jsonl.zst          a dump, a JSON object a line
  vnindex news today.json articles/    an array, a folder of texts
  curl https://.../dump.jsonl.gz | vnindex news -
  vnindex news dump.jsonl --rejects bad.jsonl
  vnindex news --delete vne-4711 --stats
)";

constexpr const char* remarks = R"(
The index changes once, at the end of a run: until then, and when the run is
interrupted or fails, it stays as it was. Ids are deleted before inputs are read.
Records that cannot be read are reported on standard error and passed over; an
input that breaks off (a cut gz file) counts as far as it could be read.

Exit code: 0 done, 2 unreadable options, 3 input or index error, also when the
good records were indexed but some were not, or an id to delete was not there;
130 or 143 after an interrupt.
)";

/// All options, bound to `s`; the parser and the help read it.
po::options_description table(IndexSettings& s, bool& stats) {
  const auto flag = [](bool& target) { return po::bool_switch(&target); };
  // clang-format off
  po::options_description input("Input", help_columns);
  input.add_options()
      ("format", choice("format", s.format,
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
      ("columns", names("columns", s.columns),
       "what the columns of a table without header are, as \"id,title,,content\"")
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
      ("timings", flag(s.timings), "print what took how long, at the end");
  po::options_description output("Output", help_columns);
  output.add_options()
      ("quiet", flag(s.quiet), "no progress bar, no summary")
      ("stats", flag(stats), "print what the index holds, at the end")
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

}  // namespace

IndexSettings read_index_settings(const Arguments& arguments) {
  IndexSettings s;
  bool stats = false;
  const std::vector<std::string> names =
      read_arguments(table(s, stats), arguments, std::numeric_limits<std::size_t>::max());
  if (s.help || s.version) return s;
  if (names.empty() || names.front().empty()) throw UsageError("no INDEX given (--help shows how)");
  if (stats && s.stats == Stats::none) s.stats = Stats::text;
  s.writing.memory_bytes = s.memory * 1'000'000;
  s.index = names.front();
  s.inputs.assign(names.begin() + 1, names.end());
  if (s.inputs.empty() && s.removed.empty() && s.stats == Stats::none)
    throw UsageError("no INPUT given, and neither --stats nor --delete (--help shows how)");
  return s;
}

std::string index_help() {
  IndexSettings unused;
  bool stats = false;
  return usage + describe(table(unused, stats)) + remarks;
}

}  // namespace vnfts::cli
