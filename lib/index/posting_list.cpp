#include "index/posting_list.h"

#include <algorithm>

#include "index/glass_keys.h"
#include "index/leb128.h"

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

PostingList::PostingList(const Xapian::Database& shard, const ListFile* file,
                         const std::string& term)
    : file_(file) {
  if (file_ != nullptr)
    open(term);
  else
    open_by_xapian(shard, term);
}

void PostingList::open(const std::string& term) {
  key_ = postlist_key(term);
  cursor_.emplace(file_->table);
  cursor_->seek(key_);
  if (cursor_->key() != key_ || term.empty()) return;
  std::string_view tag = whole_tag();
  articles_ = take_number(tag);
  const std::uint32_t sum = take_number(tag);
  most_wdf_ = static_cast<Xapian::termcount>(std::min<std::uint64_t>(sum, file_->largest_wdf));
  const std::uint32_t before_first = take_number(tag);
  if (before_first >= none - 1) file_->table.damaged();
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

std::uint32_t PostingList::take_number(std::string_view& tag) const {
  const auto number = read_leb128(tag);
  if (!number || *number > UINT32_MAX) file_->table.damaged();
  return static_cast<std::uint32_t>(*number);
}

void PostingList::read_piece(std::string_view tag, Xapian::docid first) {
  if (tag.empty()) file_->table.damaged();
  last_piece_ = tag.front() == '1';
  tag.remove_prefix(1);
  const std::uint32_t further = take_number(tag);
  if (further >= none - first) file_->table.damaged();
  article_ = first;
  last_ = first + further;
  wdf_ = take_number(tag);
  at_ = tag.data();
  end_ = tag.data() + tag.size();
}

/// Of the entry whose first item the cursor is at; leaves it at the last.
std::string_view PostingList::whole_tag() {
  if (!cursor_->begins_tag()) file_->table.damaged();
  if (cursor_->ends_tag()) return cursor_->part();
  whole_.clear();
  for (;;) {
    const std::string_view part = cursor_->part();
    whole_.insert(whole_.end(), part.begin(), part.end());
    if (cursor_->ends_tag()) return {whole_.data(), whole_.size()};
    if (!cursor_->next() || cursor_->begins_tag()) file_->table.damaged();
  }
}

/// The piece behind this one.
void PostingList::open_next() {
  if (!cursor_->next()) file_->table.damaged();
  const auto first = first_of_piece(cursor_->key(), key_);
  if (!first || *first <= last_) file_->table.damaged();
  read_piece(whole_tag(), *first);
}

void PostingList::next_piece() {
  if (last_piece_) return end();
  if (file_ != nullptr) return open_next();
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
  if (file_ == nullptr) {
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
  if (!cursor_->begins_tag()) cursor_->seek(cursor_->key());
  const auto first = first_of_piece(cursor_->key(), key_);
  if (!first || *first < article_) file_->table.damaged();
  read_piece(whole_tag(), *first);
}

}  // namespace vnfts::index
