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
#include <map>
#include <string>
#include <string_view>
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

  /// The encoding of everything, by a name that `encoding_named` takes: it is not looked for then.
  /// Empty: found, for every record. UTF-8 is never changed; UTF-16, windows-1258, TCVN3, VNI,
  /// VISCII, VIQR and what was misread as Latin-1 and stored as UTF-8 are told by the Vietnamese
  /// syllables that they make, whatever the record says of itself.
  std::string encoding;
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

/// What was in a file, or in a member of an archive.
struct ReadFile {
  std::string where;  ///< `news.zip/a.txt`

  /// How many articles came in which encoding, by its name ("utf-8", "tcvn3"): see
  /// `encoding_names`. UTF-8 of which some fields had been misread counts as what these were.
  std::map<std::string, std::uint64_t> encodings;
};

/// Where a reader sends what it finds. Each may be empty. Called in the order of the dump, in the
/// thread that called `read_articles`; returning false stops the reading.
struct ReadSink {
  std::function<bool(Article&&)> article;
  std::function<bool(Rejection&&)> rejected;
  std::function<void(const ReadProgress&)> progress;  ///< At least every 256 KiB or so of input.
  std::function<void(ReadFile&&)>
      file;  ///< Behind what a file or member holds, as far as it was read.
};

/// The encodings that dumps may be in: "utf-8", "utf-16le", "windows-1258", "tcvn3", "vni" ...;
/// "double-utf8" and the like are texts whose bytes were misread and stored as UTF-8.
VNFTS_API std::vector<std::string> encoding_names();

/// The name of `encoding_names` for one of them or for another that it goes by ("abc", "cp1258"),
/// in capitals or small. Throws `Error` (`unsupported`), with those that are near, for any other.
VNFTS_API std::string encoding_named(std::string_view name);

/// Reads one input: a file, a folder (recursively, in name order; hidden files and symbolic links
/// to folders are passed over) or `-`, standard input. Files may be compressed (gz, zst, bz2, xz)
/// and be archives (zip, tar, 7z); names inside an archive are never used as paths. Of a crawl and
/// of a wiki's export only pages and articles count, all else is passed over.
///
/// Every article gets an id: the record's, else its URL, else a hash of its content.
/// Every text comes out as UTF-8, see `ReadOptions::encoding`.
/// Which field a name in a record stands for: lib/data/dump_fields.tsv. Text that is not quite JSON
/// or UTF-8 (raw control characters, lone surrogates, ill-formed bytes) is mended and read; HTML in
/// fields becomes text, syllables that a tokenizer joined by `_` are put apart, and titles, names
/// and the like are on one line. Memory is bounded by a small multiple of `max_record_bytes`,
/// whatever the input's size. Throws `Error` (`unsupported`) for an encoding that nothing has, and
/// (`not_found`, `io`, `input`) when the input as a whole cannot be opened or stops being readable
/// in the middle (a cut gz file, of which the last 128 KiB or so before the cut may be missing). A
/// bad record, and a bad file in a folder or archive, goes to `sink.rejected` instead. Thread-safe
/// for distinct inputs.
VNFTS_API void read_articles(const std::string& input, const ReadOptions& options,
                             const ReadSink& sink);

}  // namespace vnfts
