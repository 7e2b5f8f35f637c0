#include "index/posting_list.h"

#include <algorithm>

#include "index/glass_keys.h"

namespace vnfts::index {

namespace {

/// The article with which a piece begins, by its key; nothing when it is no piece of the list
/// behind its first.
std::optional<Xapian::docid> first_of_piece(std::string_view key, std::string_view list_key) {
  if (!key.starts_with(list_key) || key.size() <= list_key.size() || key[list_key.size()] != '\0')
    return std::nullopt;
  return read_sortable(key.substr(list_key.size() + 1));
}

}  // namespace

PostingList::PostingList(const Xapian::Database& shard, const MappedDatabase* database,
                         const std::string& term)
    : database_(database) {
  if (term.empty()) return;  // to Xapian it is all articles
  if (database_ != nullptr)
    open(term);
  else
    open_by_xapian(shard, term);
}

void PostingList::open(const std::string& term) {
  key_ = postlist_key(term);
  cursor_.emplace(database_->lists());
  if (!cursor_->find(key_)) return;
  std::string_view tag = cursor_->tag();
  articles_ = database_->lists().take_number(tag);
  const std::uint32_t sum = database_->lists().take_number(tag);
  most_wdf_ =
      static_cast<Xapian::termcount>(std::min<std::uint64_t>(sum, database_->largest_wdf()));
  const std::uint32_t before_first = database_->lists().take_number(tag);
  if (before_first >= none - 1) database_->lists().damaged();
  read_piece(tag, before_first + 1);
}

void PostingList::open_by_xapian(const Xapian::Database& shard, const std::string& term) {
  by_xapian_ = shard.postlist_begin(term);
  behind_ = shard.postlist_end(term);
  if (by_xapian_ == behind_) return;
  articles_ = shard.get_termfreq(term);
  most_wdf_ = shard.get_wdf_upper_bound(term);
  last_piece_ = false;
  article_ = last_ = *by_xapian_;
  wdf_ = by_xapian_.get_wdf();
}

void PostingList::read_piece(std::string_view tag, Xapian::docid first) {
  if (tag.empty()) database_->lists().damaged();
  last_piece_ = tag.front() == '1';
  tag.remove_prefix(1);
  const std::uint32_t further = database_->lists().take_number(tag);
  if (further >= none - first) database_->lists().damaged();
  article_ = first;
  last_ = first + further;
  wdf_ = database_->lists().take_number(tag);
  at_ = tag.data();
  end_ = tag.data() + tag.size();
}

/// The piece behind this one.
void PostingList::open_next() {
  if (!cursor_->next()) database_->lists().damaged();
  const auto first = first_of_piece(cursor_->key(), key_);
  if (!first || *first <= last_) database_->lists().damaged();
  read_piece(cursor_->tag(), *first);
}

void PostingList::next_piece() {
  if (last_piece_) return end();
  if (database_ != nullptr) return open_next();
  ++by_xapian_;
  take_from_xapian();
}

void PostingList::end() {
  article_ = last_ = none;
  at_ = end_ = nullptr;
  last_piece_ = true;
}

void PostingList::take_from_xapian() {
  if (by_xapian_ == behind_) return end();
  article_ = last_ = *by_xapian_;
  wdf_ = by_xapian_.get_wdf();
}

/// To the piece that has the first article from there on, which is in none up to this one.
void PostingList::seek_piece(Xapian::docid from) {
  if (last_piece_) return end();
  if (database_ == nullptr) {
    by_xapian_.skip_to(from);
    return take_from_xapian();
  }
  open_next();
  if (from > last_ && !last_piece_) jump(from);
  if (from > last_) next_piece();
}

/// Far off the tree knows the way: to the last piece that begins before it.
void PostingList::jump(Xapian::docid from) {
  cursor_->seek(piece_key(key_, from));
  const auto first = first_of_piece(cursor_->key(), key_);
  if (!first || *first < article_) database_->lists().damaged();
  read_piece(cursor_->tag(), *first);
}

}  // namespace vnfts::index
