#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "index/assemble.h"
#include "index/bulk_build.h"
#include "index/document.h"
#include "index/generation.h"
#include "index/guard.h"
#include "index/ledger.h"
#include "index/merge.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/small_update.h"
#include "index/stopwatch.h"
#include "index/stored_groups.h"
#include "vnfts/error.h"
#include "vnfts/index.h"

namespace vnfts {

namespace fs = std::filesystem;

namespace {

/// A bulk build copies the whole index: it is worth that when at least one of so many articles is
/// new.
constexpr std::uint64_t articles_a_change = 10;

Xapian::Database open_generation(const fs::path& path) {
  Xapian::Database db(path.string());
  index::check_version(db, path.parent_path().string());
  return db;
}

}  // namespace

/// Changes are gathered until they are committed, as a small update, or become so many that they go
/// to a bulk build; or, if they are few beside what the index has, but too many to be kept in
/// memory, to a small update that takes them at once.
struct IndexWriter::Impl {
  Impl(const std::string& where, const WriterOptions& given)
      : path(where), options(given), made_folder(make_folder(where)), lock(where) {
    served = index::served_generation(path);
    index::remove_leftovers(path, served);
    index::guarded(path, [&] { begin(); });
  }

  ~Impl() {
    bulk.reset();
    small.reset();
    ledger.reset();
    index::remove_leftovers(path, served);
    if (!served.empty()) return;
    std::error_code ignored;
    fs::remove(fs::path(path) / index::lock_name, ignored);
    if (made_folder) fs::remove(path, ignored);
  }

  /// True when the folder is new. A folder that holds anything but an index is refused.
  static bool make_folder(const std::string& where) {
    std::error_code failure;
    const bool made = fs::create_directories(where, failure);
    if (!fs::is_directory(where))
      throw Error(ErrorCode::io, failure ? failure.message() : "is a file, not a folder", where,
                  "name a new folder, or an index");
    if (made || fs::exists(fs::path(where) / index::stub_name)) return made;
    for (const fs::directory_entry& entry : fs::directory_iterator(where)) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("gen-") && name != index::lock_name)
        throw Error(ErrorCode::not_found, "a folder that holds other files, not an index", where,
                    "name a new folder, or an index");
    }
    return false;
  }

  /// Nothing has changed since the last commit.
  void begin() {
    bulk.reset();
    small.reset();
    gathered.clear();
    gathered_bytes = 0;
    counts = {};
    notes.clear();
    ledger.emplace(served.empty() ? Xapian::Database() : open_generation(path_of(served)));
  }

  fs::path path_of(const std::string& generation) const { return fs::path(path) / generation; }

  Change put(const Article& article) {
    std::string record = index::encode_record(article);
    if (record.size() > index::max_article_bytes)
      throw Error(ErrorCode::input, "an article of more than 64 MiB", article.id.substr(0, 80));
    const Change change = note(article, std::move(record));
    count(change);
    return change;
  }

  void count(Change change) {
    counts.added += change == Change::added;
    counts.updated += change == Change::updated;
    counts.unchanged += change == Change::unchanged;
  }

  Change note(const Article& article, std::string record) {
    if (small) return small->put(article, std::move(record), counts);
    std::string id = index::id_term(article.id);
    const auto [change, earlier, again] = ledger->put(id, record);
    if (change == Change::unchanged) {
      if (earlier)
        index::count_names(index::publication_of(*earlier), index::has_place(*earlier), counts);
      return change;
    }
    index::Incoming incoming{std::move(record), true, again, earlier ? own_group(*earlier) : 0};
    if (bulk) {
      bulk->put(std::move(incoming));
    } else {
      gather({std::move(id), std::move(incoming)});
    }
    return change;
  }

  /// The group of an article that has it for itself.
  index::GroupId own_group(const Xapian::Document& article) const {
    const index::GroupId group = index::group_of(article);
    return group != 0 && index::count_group(ledger->served(), group) == 1 ? group : 0;
  }

  bool remove(std::string id) {
    const bool removed = small ? small->remove(id) : ledger->remove(id);
    counts.removed += removed;
    if (removed && !small && !bulk) gather({std::move(id), {}});
    return removed;
  }

  /// An article put, or, without record, removed.
  struct Gathered {
    std::string id;
    index::Incoming article;
  };

  void gather(Gathered change) {
    gathered_bytes += change.id.size() + change.article.record.size();
    gathered.push_back(std::move(change));
    if (gathered_bytes < options.bulk_bytes) return;
    if (gathered.size() * articles_a_change >= ledger->served().get_doccount()) {
      start_bulk();
    } else if (gathered_bytes > options.memory_bytes / 8) {
      start_small();
    }
  }

  void start_bulk() {
    fresh = index::next_generation(served);
    bulk.emplace(path_of(index::workshop_of(fresh)), index::bulk_limits(options), known_groups());
    for (Gathered& change : std::exchange(gathered, {}))
      if (!change.article.record.empty()) bulk->put(std::move(change.article));
  }

  void start_small() {
    fresh = served.empty() ? index::first_generation() : served;
    small.emplace(path_of(fresh), served.empty(), known_groups());
    for (Gathered& change : std::exchange(gathered, {})) {
      std::string& record = change.article.record;
      if (record.empty()) {
        small->remove(change.id);
      } else {
        const Article article = index::decode_data(record).article;
        small->put(article, std::move(record), counts);
      }
    }
  }

  /// Read when they are first needed; later commits find those of earlier ones there.
  index::DuplicateGroups& known_groups() {
    if (!groups) groups = index::read_groups(ledger->served());
    return *groups;
  }

  WriteCounts commit() try {
    if (bulk) {
      finish_bulk();
    } else {
      if (!small) start_small();
      small->commit(notes);
    }
    if (served != fresh) index::publish(path, fresh);
    served = fresh;
    WriteCounts done = counts;
    if (bulk) done += bulk->counts();
    earlier = times();
    begin();
    index::remove_leftovers(path, served);
    return done;
  } catch (...) {
    begin();
    groups.reset();
    throw;
  }

  /// Leaves the generation that is to be published.
  void finish_bulk() {
    const fs::path workshop = path_of(index::workshop_of(fresh));
    const fs::path base = workshop / "base";
    const bool anew = keeps_little();
    if (anew) put_again();
    bulk->close();
    index::Counters& counters = bulk->counters();
    index::Stopwatch watch(&earlier);
    if (!served.empty() && !anew) index::copy_current(path_of(served), *ledger, base, counters);
    watch.lap(&WriteTimes::segments);
    if (anew) keep_notes();
    const bool rewritten = !ledger->rewritten().empty();
    if (!rewritten) index::store_learnt(base, counters, notes);
    std::vector<fs::path> parts = bulk->end();
    if (rewritten) {
      index::remove_rewritten(parts, *ledger, counters);
      index::store_learnt(base, counters, notes);
    }
    watch.lap(&WriteTimes::model);
    parts.insert(parts.begin(), base);
    const std::size_t jobs = index::bulk_limits(options).jobs;
    index::merge_databases(parts, path_of(fresh), {jobs, true});
    watch.lap(&WriteTimes::merging);
  }

  /// To remove an article costs as much as to index it again costs several threads.
  bool keeps_little() const {
    return ledger->outdated().size() > ledger->served().get_doccount() / 2;
  }

  void put_again() {
    std::vector<Xapian::docid> outdated = ledger->outdated();
    std::ranges::sort(outdated);
    const Xapian::Database& db = ledger->served();
    for (auto it = db.postlist_begin({}); it != db.postlist_end({}); ++it)
      if (!std::ranges::binary_search(outdated, *it))
        bulk->put({std::string(index::record_of(db.get_document(*it).get_data())), false});
  }

  /// Those of the generation that nothing else is kept of.
  void keep_notes() {
    const Xapian::Database& db = ledger->served();
    for (auto key = db.metadata_keys_begin(index::metadata::note);
         key != db.metadata_keys_end(index::metadata::note); ++key)
      notes.try_emplace(*key, db.get_metadata(*key));
  }

  std::string noted(const std::string& key) const {
    const auto at = notes.find(key);
    if (at != notes.end()) return at->second;
    return served.empty() ? std::string() : ledger->served().get_metadata(key);
  }

  WriteTimes times() const {
    WriteTimes sum = earlier;
    if (small) index::add_times(sum, small->times());
    if (bulk) index::add_times(sum, bulk->times());
    return sum;
  }

  std::string path;
  WriterOptions options;
  bool made_folder;
  index::WriteLock lock;
  std::string served;  ///< Empty until a new index is published.
  std::string fresh;   ///< What is published next.
  std::optional<index::Ledger> ledger;
  std::vector<Gathered> gathered;
  std::size_t gathered_bytes = 0;
  std::optional<index::DuplicateGroups> groups;  ///< Before what uses them.
  std::optional<index::SmallUpdate> small;
  std::optional<index::BulkBuild> bulk;
  index::Notes notes;  ///< Since the last commit.
  WriteCounts counts;  ///< Without those of the bulk build.
  WriteTimes earlier;  ///< Before the last commit, and of what is done here.
};

IndexWriter::IndexWriter(const std::string& path, const WriterOptions& options)
    : impl_(std::make_unique<Impl>(path, options)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

Change IndexWriter::put(const Article& article) {
  if (article.id.empty())
    throw Error(ErrorCode::input, "an article without id", article.title.substr(0, 80));
  return index::guarded(impl_->path, [&] { return impl_->put(article); });
}

bool IndexWriter::remove(std::string_view id) {
  return index::guarded(impl_->path, [&] { return impl_->remove(index::id_term(id)); });
}

void IndexWriter::remember(std::string_view key, std::string_view text) {
  impl_->notes[index::note_key(key)] = text;
}

std::string IndexWriter::remembered(std::string_view key) const {
  return index::guarded(impl_->path, [&] { return impl_->noted(index::note_key(key)); });
}

WriteCounts IndexWriter::commit() {
  return index::guarded(impl_->path, [&] { return impl_->commit(); });
}

WriteTimes IndexWriter::times() const { return impl_->times(); }

}  // namespace vnfts
