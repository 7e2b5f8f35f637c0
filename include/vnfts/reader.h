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
#include <optional>
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
  json,       ///< Objects in arrays, in other objects, as their members, or one after the other,
              ///< over any number of lines; or an array a column, or a row behind "columns".
  csv,        ///< A row, an article: by comma, semicolon, tab or bar, whichever fits.
  html,       ///< A page a file.
  feed,       ///< RSS or Atom.
  mediawiki,  ///< The XML export of a wiki: its articles.
  warc,       ///< What a crawler kept: pages (WARC) or their texts (WET).
  text,       ///< One article a file; a short first line is its title, the file name its id.
};

/// "auto", "jsonl" and so on.
VNFTS_API std::string_view name_of(InputFormat format);

/// What a value of a record may be. The language is counted and not kept: see `ReadFile`.
enum class ArticleField {
  id,
  title,
  lead,
  body,
  published,
  url,
  source,
  section,
  authors,
  tags,
  language,
};

/// "id", "title" and so on.
VNFTS_API std::string_view name_of(ArticleField field);

/// The field of that name, exactly; nothing when there is none.
VNFTS_API std::optional<ArticleField> find_article_field(std::string_view name);

/// Where in a record a field of the article is: `{ArticleField::title, "data.headline"}`. The path
/// is the name of a column, of an element of a feed, or the names of members of JSON with dots
/// between them, passing through lists. Letters are compared as `read_articles` compares names.
struct FieldPath {
  ArticleField field;
  std::string path;
};

struct ReadOptions {
  InputFormat format = InputFormat::automatic;
  std::size_t max_record_bytes = 64u << 20;  ///< A longer record is rejected, not read.
  std::uint64_t max_records = 0;  ///< Of each file; what is behind them is passed over. 0: all.

  /// Names beside those that are known, and before them: a record without such a value is read as
  /// ever. Of several for one field the first that is not blank wins. A path stands for one field.
  std::vector<FieldPath> fields;

  /// What the columns of CSV are, in the names that dumps use, when its first row does not say.
  std::vector<std::string> columns;

  /// The encoding of everything, by a name that `encoding_named` takes: it is not looked for then.
  /// Empty: found, for every record. UTF-8 is never changed; UTF-16, windows-1258, TCVN3,
  /// TCVN 5712-1, VNI, VISCII, VIQR and what was misread as Latin-1 and stored as UTF-8 are told by
  /// the Vietnamese syllables that they make, whatever the record says of itself.
  std::string encoding;
};

/// Why a record or file could not be read, for counting: what `Rejection::reason` says in words.
enum class RejectionKind {
  empty,            ///< A file or archive with nothing in it.
  unreadable,       ///< A file that the system does not give.
  damaged,          ///< A file that is cut, or whose compression is broken.
  unknown_format,   ///< A file of none of the formats: a picture, other XML.
  unnamed_columns,  ///< A table in which no column is known as title, lead or body.
  malformed,        ///< A record that is not well-formed: broken JSON, a row with too many cells.
  too_long,         ///< Longer than `ReadOptions::max_record_bytes`.
  no_text,          ///< A record without title, lead and body.
  no_article,       ///< A page that is a list of links, an error, or all but empty.
};

/// "empty", "unknown_format" and so on.
VNFTS_API std::string_view name_of(RejectionKind kind);

/// A record that could not be read. `raw` is the record as it stood, cut at 1 MiB.
struct Rejection {
  std::string where;  ///< `dump.jsonl.zst:17` (the line it starts on), `news.zip/a.txt`
  RejectionKind kind = RejectionKind::malformed;
  std::string reason;  ///< One line.
  std::string raw;
};

/// A name that records have, and what became of its values.
struct FieldUse {
  std::string name;                   ///< As they write it, with dots as in `FieldPath`.
  std::optional<ArticleField> field;  ///< What it stands for; nothing when it is not known.
  std::optional<std::size_t> mapped;  ///< The one of `ReadOptions::fields` that says so, if any.
  std::uint64_t records = 0;          ///< Articles whose record has the name.
  std::uint64_t served = 0;           ///< Those of them whose field is from there.
};

/// What was read in a file, or in one in an archive.
struct ReadFile {
  std::string where;                            ///< `news.zip/a.jsonl`
  InputFormat format = InputFormat::automatic;  ///< As found; automatic when it is none.
  std::string layout;  ///< How the records lie in it, in words: "a list \"items\" in an object".
  std::uint64_t records = 0;   ///< Articles, rejected, and what is no article: redirects of a wiki,
                               ///< pictures of a crawl, the actions of a bulk file.
  std::uint64_t articles = 0;  ///< Given to `ReadSink::article`.
  std::uint64_t rejected = 0;
  std::uint64_t bytes = 0;  ///< Of the file, decompressed, as far as it was read.
  bool whole = true;        ///< False when `max_records`, the sink or damage ended the reading.
  std::string damage;       ///< Why the file breaks off; empty when it does not.

  /// The names in its records, where these have names: those that are known in the order of
  /// `ArticleField`, the others behind them, each the commonest first; at most 500.
  std::vector<FieldUse> fields;

  /// How many articles say to be in which language ("vi", "en"; of "vi-VN" the beginning). Those
  /// that say nothing do not count; at most 50, the others as "".
  std::map<std::string, std::uint64_t> languages;

  /// How many articles came in which encoding, by its name ("utf-8", "tcvn3"): see
  /// `encoding_names`. UTF-8 of which some fields had been misread counts as what these were.
  std::map<std::string, std::uint64_t> encodings;
};

/// How far reading has come, in bytes of the files on disk. `total` is 0 when unknown (stdin).
struct ReadProgress {
  std::uint64_t bytes = 0;
  std::uint64_t total = 0;
};

/// A file on disk that is about to be opened.
struct FileOnDisk {
  std::string path;
  std::uint64_t size_bytes = 0;
  std::int64_t modified = 0;  ///< When its content was last changed: nanoseconds since 1970.
};

/// Where a reader sends what it finds. Each may be empty. Called in the order of the dump, in the
/// thread that called `read_articles`; returning false stops the reading.
struct ReadSink {
  /// Whether to read it; not asked of standard input and of pipes. All that comes up to the next
  /// question is of the last file that was wanted.
  std::function<bool(const FileOnDisk&)> wants;
  std::function<bool(Article&&)> article;
  std::function<bool(Rejection&&)> rejected;
  std::function<void(ReadFile&&)> file;  ///< Once for each file, after its articles; also when it
                                         ///< breaks off or the sink has stopped the reading.
  std::function<void(const ReadProgress&)> progress;  ///< At least every 256 KiB or so of input.
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
/// Every article gets an id: the record's, else its key in an object of articles (but not of keys
/// that count from 0 or 1), else its URL (see article.h), else a hash of its content. Every text
/// comes out as UTF-8, see `ReadOptions::encoding`. Which field a name in a record stands for:
/// lib/data/dump_fields.tsv, where names are in small letters without Vietnamese marks and `_` is
/// also "-" or a space; `ReadOptions::fields` comes first. Text that is not quite JSON or UTF-8
/// (raw control characters, lone surrogates, ill-formed bytes) is mended and read; HTML in fields
/// becomes text, syllables that a tokenizer joined by `_` are put apart, and titles, names and the
/// like are on one line. Memory is bounded by a small multiple of `max_record_bytes`, whatever the
/// input's size.
///
/// Throws `Error`: `unsupported` for an encoding that nothing has, `input` when a path of
/// `ReadOptions::fields` is empty or stands for two fields, and `not_found`, `io` or `input` when
/// the input as a whole cannot be opened or stops being readable in the middle (a cut gz file, of
/// which the last 128 KiB or so before the cut may be missing). A bad record, and a bad file in a
/// folder or archive, goes to `sink.rejected` instead. Thread-safe for distinct inputs.
VNFTS_API void read_articles(const std::string& input, const ReadOptions& options,
                             const ReadSink& sink);

}  // namespace vnfts
