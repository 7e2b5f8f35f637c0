#include "index/small_update.h"

#include <utility>

#include "index/document.h"
#include "index/generation.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/stopwatch.h"
#include "index/stored_groups.h"

namespace vnfts::index {

SmallUpdate::SmallUpdate(const std::filesystem::path& generation, bool fresh,
                         DuplicateGroups& groups)
    : db_(fresh ? create_database(generation, Xapian::DB_CREATE_OR_OVERWRITE)
                : Xapian::WritableDatabase(generation.string(), Xapian::DB_OPEN)),
      groups_(groups) {
  db_.begin_transaction();
}

SmallUpdate::~SmallUpdate() {
  try {
    db_.cancel_transaction();
    db_.close();
  } catch (const Xapian::Error&) {
    // Nothing was published, which is all that is promised.
  }
}

std::optional<Xapian::Document> SmallUpdate::find(const std::string& id) const {
  const auto it = db_.postlist_begin(id);
  if (it == db_.postlist_end(id)) return std::nullopt;
  return db_.get_document(*it);
}

/// Whether the group has articles besides the one that was `earlier`.
bool SmallUpdate::others_have(GroupId group, const std::optional<Xapian::Document>& earlier) const {
  const bool own = earlier && group_of(*earlier) == group;
  return group != 0 && count_group(db_, group) > (own ? 1u : 0u);
}

Change SmallUpdate::put(const Article& article, std::string record, WriteCounts& counts) {
  const std::string id = id_term(article.id);
  const auto earlier = find(id);
  if (earlier && earlier->get_data().starts_with(record)) {
    count_names(publication_of(*earlier), has_place(*earlier), counts);
    return Change::unchanged;
  }
  if (earlier) uncount(decode_data(earlier->get_data()).article, counter_);
  Lexicon lexicon;
  NewDocument fresh = make_document(article, std::move(record), lexicon, counter_, &times_);
  count_names(fresh.published, fresh.has_place, counts);
  Stopwatch watch(&times_);
  const GroupId group = groups_.find_or_add(fresh.signature).group;
  counts.duplicates += others_have(group, earlier);
  add_group(fresh.postings, fresh.signature, group);
  watch.lap(&WriteTimes::terms);
  Xapian::Document document = fresh.postings.document();
  document.add_value(slot::tokens, fresh.postings.rows());
  if (earlier) {
    db_.replace_document(id, document);
  } else {
    db_.add_document(document);
  }
  watch.lap(&WriteTimes::segments);
  return earlier ? Change::updated : Change::added;
}

bool SmallUpdate::remove(const std::string& id) {
  const auto earlier = find(id);
  if (!earlier) return false;
  uncount(decode_data(earlier->get_data()).article, counter_);
  db_.delete_document(id);
  return true;
}

void SmallUpdate::commit(const Notes& notes) {
  Stopwatch watch(&times_);
  counter_.store(db_);
  store(notes, db_);
  watch.lap(&WriteTimes::model);
  db_.commit_transaction();
  watch.lap(&WriteTimes::segments);
  db_.begin_transaction();
}

}  // namespace vnfts::index
