/// Writing an index.
///
///     vnfts::IndexWriter writer("archive.vnfts");
///     vnfts::ReadSink sink;
///     sink.article = [&](vnfts::Article&& a) { writer.put(a); return true; };
///     vnfts::read_articles("dump.jsonl", {}, sink);
///     writer.commit();
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/export.h"
#include "vnfts/place.h"

namespace vnfts {

/// What `put` did.
enum class Change { added, updated, unchanged };

/// How an index is written.
struct WriterOptions {
  /// Threads that index in bulk, beside the one that calls `put`; 0 for as many as there are cores.
  std::size_t jobs = 0;

  /// What indexing in bulk may take, in bytes, whatever is put: at least 64 MiB. Not counted are
  /// about 60 bytes an article, by which one that is put again is known, 120 bytes of each of the
  /// index, by which its copies are, and an article of several megabytes while it is read.
  std::size_t memory_bytes = std::size_t{1} << 30;

  /// Less text than this, in bytes, between two commits is a small update.
  std::size_t bulk_bytes = std::size_t{4} << 20;
};

/// What has become of articles since the commit before. The last four are of the articles put;
/// one that is put again as it was put since that commit counts once there.
struct WriteCounts {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t inferred = 0;       ///< Do not state their publication date, but tell it.
  std::uint64_t undated = 0;        ///< Publication date unknown.
  std::uint64_t without_place = 0;  ///< Name no place that could be settled (`find_places`).

  /// Added or updated, and a copy of another article that was there before it, see
  /// `Searcher::duplicates`. The first of several is none, and an updated article is no copy of
  /// what it was. In bulk, articles removed through this writer count as if they were still there,
  /// and one that has been put or removed since that commit is not counted when it is put again.
  std::uint64_t duplicates = 0;

  /// Of both.
  WriteCounts& operator+=(const WriteCounts& more) {
    added += more.added;
    updated += more.updated;
    unchanged += more.unchanged;
    removed += more.removed;
    inferred += more.inferred;
    undated += more.undated;
    without_place += more.without_place;
    duplicates += more.duplicates;
    return *this;
  }
};

/// Where the time goes: seconds of processor time, of all threads together.
struct WriteTimes {
  double words = 0;     ///< Finding words.
  double model = 0;     ///< Counting words and pairs for the language model, and keeping it.
  double names = 0;     ///< Finding dates and places.
  double terms = 0;     ///< Collecting the terms of an article.
  double segments = 0;  ///< Writing them.
  double merging = 0;   ///< Making one database of many.
};

/// The one writer of an index. Everything since the last `commit` becomes visible at once by the
/// next one; what is not committed when the writer goes away is discarded, so a reader never sees
/// half of it. Not thread-safe: one thread at a time.
///
/// A small update changes the generation served. Much text, unless it is little beside what the
/// index has already, is indexed in bulk: other threads write small databases, which are merged
/// with the generation served into a new one. That takes room for the new generation twice over on
/// the disk, in the folder of the index, until it is published; what an interrupted run leaves
/// there is removed by the next.
class VNFTS_API IndexWriter {
 public:
  /// Opens the index at `path`, or makes a new one (the folder may exist, empty); a new index
  /// appears with the first `commit`. Throws `Error`: `locked` when another writer has it,
  /// `version` when another version made it, `io` or `not_found` when the place cannot be used.
  explicit IndexWriter(const std::string& path, const WriterOptions& options = {});
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// Adds an article, or replaces the one with the same id. Throws `Error` (`input`) when the id
  /// is empty or the article exceeds 64 MiB, and the writer goes on without that article; `io`
  /// when the disk is full. An article that states no readable date gets the one of
  /// `infer_published`, if there is one.
  Change put(const Article& article);

  /// Removes the article with that id; false when there is none.
  bool remove(std::string_view id);

  /// Keeps a note of the caller's own in the index, beside the articles: `text` under `key`, of any
  /// bytes, from the next commit on. An empty text takes the note back.
  void remember(std::string_view key, std::string_view text);

  /// What was kept under `key`; empty when there is no such note.
  std::string remembered(std::string_view key) const;

  /// Publishes all changes, durably. Throws `Error` (`io`); then nothing has been published.
  WriteCounts commit();

  /// Of everything so far; what threads have not finished is not in it.
  WriteTimes times() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// When the article was published, as an index takes it: as stated, else as `infer_published` has
/// it from its address and text. Thread-safe.
VNFTS_API std::optional<Published> publication_of(const Article& article);

/// The places that an index finds in title, lead and body of an article published then, the
/// weightiest first; see `rank_places`. Thread-safe.
VNFTS_API std::vector<NamedPlace> places_of(const Article& article, std::optional<Day> published);

/// What some of the files of an index hold, all generations together.
struct IndexPart {
  std::string
      name;  ///< "stored articles", "lists of terms", "terms of articles", "rows of tokens".
  std::uint64_t bytes = 0;
};

/// What an index holds. Sizes in bytes on disk.
struct IndexStats {
  std::uint64_t articles = 0;
  std::uint64_t inferred = 0;  ///< Articles that do not state their publication date, but tell it.
  std::uint64_t undated = 0;   ///< Articles whose publication date is unknown.
  std::uint64_t terms = 0;     ///< Distinct words of the text; other prefixes are not counted.
  double mean_length = 0;      ///< Syllables and words an article, weighted by field.
  std::optional<Day> first;    ///< Earliest and latest publication day.
  std::optional<Day> last;
  std::uint64_t size_bytes = 0;
  std::vector<IndexPart> parts;  ///< What most of it goes to, the largest first.
  std::string generation;        ///< The generation served, as "gen-000001"; or the shards.
  std::string analyzer;          ///< See `analyzer_version`.
};

/// Throws `Error` as `Searcher` does.
VNFTS_API IndexStats index_stats(const std::string& path);

}  // namespace vnfts
