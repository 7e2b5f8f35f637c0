/// Dumps of news articles -> `Article` values.
///
///     vnfts::ReadSink sink;
///     sink.article = [](vnfts::Article&& a) { std::cout << a.id << '\n'; return true; };
///     sink.rejected = [](vnfts::Rejection&& r) {
///       std::cerr << r.where << ": " << r.reason << '\n';
///       return true;
///     };
///     vnfts::read_articles("dump.jsonl.zst", {}, sink);
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/export.h"

namespace vnfts {

/// The format of the records inside whatever compression or archive there is around them.
enum class InputFormat {
  automatic,  ///< Found by content, not by name.
  jsonl,      ///< One JSON object a line.
  json,       ///< JSON objects in arrays, in other objects, or one after the other, over any
              ///< number of lines; or an array a column.
  csv,        ///< A row, an article: by comma, semicolon, tab or bar, whichever fits.
  html,       ///< A page a file.
  feed,       ///< RSS or Atom.
  mediawiki,  ///< The XML export of a wiki: its articles.
  warc,       ///< What a crawler kept: pages (WARC) or their texts (WET).
  text,       ///< One article a file; a short first line is its title, the file name its id.
};

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
  std::size_t max_record_bytes = 64u << 20;  ///< A longer record is rejected, not read.

  /// What the columns of CSV are, in the names that dumps use, when its first row does not say.
  std::vector<std::string> columns;
};

/// A record that could not be read. `raw` is the record as it stood, cut at 1 MiB.
struct Rejection {
  std::string where;   ///< `dump.jsonl.zst:17` (the line it starts on), `news.zip/a.txt`
  std::string reason;  ///< One line.
  std::string raw;
};

/// How far reading has come, in bytes of the files on disk. `total` is 0 when unknown (stdin).
struct ReadProgress {
  std::uint64_t bytes = 0;
  std::uint64_t total = 0;
};

/// Where a reader sends what it finds. Each may be empty. Called in the order of the dump, in the
/// thread that called `read_articles`; returning false stops the reading.
struct ReadSink {
  std::function<bool(Article&&)> article;
  std::function<bool(Rejection&&)> rejected;
  std::function<void(const ReadProgress&)> progress;  ///< At least every 256 KiB or so of input.
};

/// Reads one input: a file, a folder (recursively, in name order; hidden files and symbolic links
/// to folders are passed over) or `-`, standard input. Files may be compressed (gz, zst, bz2, xz)
/// and be archives (zip, tar, 7z); names inside an archive are never used as paths. Of a crawl and
/// of a wiki's export only pages and articles count, all else is passed over.
///
/// Every article gets an id: the record's, else its URL, else a hash of its content.
/// Which field a name in a record stands for: lib/data/dump_fields.tsv. Text that is not quite JSON
/// or UTF-8 (raw control characters, lone surrogates, ill-formed bytes) is mended and read; HTML in
/// fields becomes text, syllables that a tokenizer joined by `_` are put apart, and titles, names and
/// the like are on one line.
/// Memory is bounded by a small multiple of `max_record_bytes`, whatever the input's size.
/// Throws `Error` (`not_found`, `io`, `input`) when the input as a whole cannot be opened or
/// stops being readable in the middle (a cut gz file, of which the last 128 KiB or so before the
/// cut may be missing). A bad record, and a bad file in a folder or archive, goes to
/// `sink.rejected` instead. Thread-safe for distinct inputs.
VNFTS_API void read_articles(const std::string& input, const ReadOptions& options,
                             const ReadSink& sink);

}  // namespace vnfts
