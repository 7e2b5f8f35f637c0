#include "index/assemble.h"

#include <string>
#include <vector>

#include "index/document.h"
#include "index/generation.h"
#include "index/guard.h"
#include "index/schema.h"

namespace vnfts::index {

namespace fs = std::filesystem;

namespace {

/// Nobody reads it before all is published.
constexpr int unpublished = Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

/// What Xapian remembers of removed articles until they are committed takes memory.
constexpr std::size_t articles_a_commit = 2000;

void remove_articles(const fs::path& path, std::span<const Xapian::docid> articles,
                     Counters& counters) {
  if (articles.empty()) return;
  guarded(path.string(), [&] {
    Xapian::WritableDatabase db(path.string(), Xapian::DB_OPEN | unpublished);
    std::size_t removed = 0;
    for (const Xapian::docid article : articles) {
      uncount(decode_data(db.get_document(article).get_data()).article, counters);
      db.delete_document(article);
      if (++removed % articles_a_commit == 0) db.commit();
    }
    db.commit();
    db.close();
  });
}

std::vector<Xapian::docid> articles_with(const Xapian::Database& db, const std::string& term) {
  return {db.postlist_begin(term), db.postlist_end(term)};
}

}  // namespace

void remove_rewritten(std::span<const fs::path> parts, const Ledger& ledger, Counters& counters) {
  auto awaited = ledger.rewritten();  // the last one is still to come, from behind
  for (auto at = parts.rbegin(); at != parts.rend() && !awaited.empty(); ++at) {
    const fs::path& part = *at;
    std::vector<Xapian::docid> gone;
    const Xapian::Database db(part.string());
    for (auto& [id, awaits] : awaited) {
      std::vector<Xapian::docid> articles = articles_with(db, id);
      if (articles.empty()) continue;
      if (awaits) articles.pop_back();
      awaits = false;
      gone.insert(gone.end(), articles.begin(), articles.end());
    }
    remove_articles(part, gone, counters);
  }
}

void copy_current(const fs::path& served, const Ledger& ledger, const fs::path& base,
                  Counters& counters) {
  fs::copy(served, base);
  remove_articles(base, ledger.outdated(), counters);
}

void store_learnt(const fs::path& base, Counters& counters, const Notes& notes) {
  guarded(base.string(), [&] {
    Xapian::WritableDatabase db =
        fs::exists(base) ? Xapian::WritableDatabase(base.string(), Xapian::DB_OPEN | unpublished)
                         : create_database(base, Xapian::DB_CREATE | unpublished);
    counters.store(db);
    store(notes, db);
    db.commit();
    db.close();
  });
}

}  // namespace vnfts::index
