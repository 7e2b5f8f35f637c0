#include <filesystem>
#include <fstream>

#include "index/document.h"
#include "index/generation.h"
#include "index/guard.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/stored_groups.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"
#include "vnfts/index.h"

namespace vnfts {

namespace fs = std::filesystem;

/// Small updates: everything since the last commit is one Xapian transaction in the generation
/// served. A new index is a generation that nobody serves yet.
struct IndexWriter::Impl {
  explicit Impl(const std::string& where)
      : path(where), made_folder(make_folder(where)), lock(where) {
    served = index::served_generation(path);
    index::remove_leftovers(path, served);
    index::guarded(path, [&] { served.empty() ? create() : open(); });
  }

  ~Impl() {
    try {
      db.cancel_transaction();
      db.close();
    } catch (const Xapian::Error&) {
      // Nothing was published, which is all that is promised.
    }
    if (!served.empty()) return;
    std::error_code ignored;
    fs::remove_all(fs::path(path) / index::first_generation(), ignored);
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

  void create() {
    db = Xapian::WritableDatabase((fs::path(path) / index::first_generation()).string(),
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    db.begin_transaction();
    db.set_metadata(index::metadata::format, std::string(index::format_version));
    db.set_metadata(index::metadata::analyzer, analyzer_version());
  }

  void open() {
    db = Xapian::WritableDatabase((fs::path(path) / served).string(), Xapian::DB_OPEN);
    index::check_version(db, path);
    db.begin_transaction();
  }

  PutResult put(const Article& article) {
    std::string record = index::encode_record(article);
    if (record.size() > index::max_article_bytes)
      throw Error(ErrorCode::input, "an article of more than 64 MiB", article.id.substr(0, 80));
    const std::string id = index::id_term(article.id);
    const auto earlier = find(id);
    if (earlier && earlier->get_data() == record)
      return {Change::unchanged, index::publication_of(*earlier)};
    if (earlier) forget(*earlier);
    auto [document, published, signature] = index::make_document(article, counter);
    groups.add(db, signature, document);
    document.set_data(std::move(record));
    if (earlier) {
      db.replace_document(id, document);
    } else {
      db.add_document(document);
    }
    return {earlier ? Change::updated : Change::added, published};
  }

  bool remove(const std::string& id) {
    const auto earlier = find(id);
    if (!earlier) return false;
    forget(*earlier);
    db.delete_document(id);
    return true;
  }

  /// Takes back what an article that is replaced or removed has told.
  void forget(const Xapian::Document& earlier) {
    index::uncount(index::decode_record(earlier.get_data()), counter);
    groups.remove(db, earlier);
  }

  /// The article with that term.
  std::optional<Xapian::Document> find(const std::string& id) const {
    const auto it = db.postlist_begin(id);
    if (it == db.postlist_end(id)) return std::nullopt;
    return db.get_document(*it);
  }

  void commit() {
    counter.store(db);
    db.commit_transaction();
    if (served.empty()) {
      index::publish(path, index::first_generation());
      served = index::first_generation();
    }
    db.begin_transaction();
  }

  std::string path;
  bool made_folder;
  index::WriteLock lock;
  std::string served;  ///< Empty until a new index is published.
  Xapian::WritableDatabase db;
  index::Counters counter;  ///< Of the changes since the last commit.
  index::StoredGroups groups;
};

IndexWriter::IndexWriter(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

PutResult IndexWriter::put(const Article& article) {
  if (article.id.empty())
    throw Error(ErrorCode::input, "an article without id", article.title.substr(0, 80));
  return index::guarded(impl_->path, [&] { return impl_->put(article); });
}

bool IndexWriter::remove(std::string_view id) {
  return index::guarded(impl_->path, [&] { return impl_->remove(index::id_term(id)); });
}

void IndexWriter::commit() {
  index::guarded(impl_->path, [&] { impl_->commit(); });
}

}  // namespace vnfts
