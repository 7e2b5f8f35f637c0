/// Writing an index.
///
///     vnfts::IndexWriter writer("archive.vnfts");
///     vnfts::ReadSink sink;
///     sink.article = [&](vnfts::Article&& a) { writer.put(a); return true; };
///     vnfts::read_articles("dump.jsonl", {}, sink);
///     writer.commit();
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "vnfts/article.h"
#include "vnfts/date.h"
#include "vnfts/export.h"

namespace vnfts {

enum class Change { added, updated, unchanged };

/// What `put` did, and when the article was published, as far as that is stated or can be inferred.
struct PutResult {
  Change change;
  std::optional<Published> published;
  bool has_place = false;  ///< Its text names a place that could be settled (`find_places`).
};

/// The one writer of an index. Everything since the last `commit` becomes visible at once by the
/// next one; what is not committed when the writer goes away is discarded, so a reader never sees
/// half of it. Not thread-safe: one thread at a time.
class VNFTS_API IndexWriter {
 public:
  /// Opens the index at `path`, or makes a new one (the folder may exist, empty); a new index
  /// appears with the first `commit`. Throws `Error`: `locked` when another writer has it,
  /// `version` when another version made it, `io` or `not_found` when the place cannot be used.
  explicit IndexWriter(const std::string& path);
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// Adds an article, or replaces the one with the same id. Throws `Error` (`input`) when the id
  /// is empty or the article exceeds 64 MiB, `io` when the disk is full. An article that states no
  /// readable date gets the one of `infer_published`, if there is one.
  PutResult put(const Article& article);

  /// Removes the article with that id; false when there is none.
  bool remove(std::string_view id);

  /// Publishes all changes, durably. Throws `Error` (`io`); then nothing has been published.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
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
  std::string generation;  ///< The generation served, as "gen-000001"; or the shards.
  std::string analyzer;    ///< See `analyzer_version`.
};

/// Throws `Error` as `Searcher` does.
VNFTS_API IndexStats index_stats(const std::string& path);

}  // namespace vnfts
