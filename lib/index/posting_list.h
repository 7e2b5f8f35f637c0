/// The list of the articles that have a term, in one shard.
#pragma once

#include <xapian.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "index/mapped_database.h"

namespace vnfts::index {

/// Begins with the first article. Read from the mapped file of lists, or where that cannot be, as
/// of a remote shard, by Xapian, which takes several times as long. Not thread-safe.
///
/// A list is cut in pieces. The first has the key of the term (glass_keys.h), and in front of its
/// tag: how many articles there are, how often they have the term together, and the first of them
/// less 1. The others have in their key with which article they begin. Then comes in each: "1" in
/// the last piece, else "0"; how much higher its last article is than its first; how often the
/// first has the term; and for each other how much higher it is than the one before, less 1, and
/// how often it has the term. Numbers are LEB128.
class PostingList {
 public:
  static constexpr Xapian::docid none = std::numeric_limits<Xapian::docid>::max();

  /// `database` may be null. It must outlive the list.
  PostingList(const Xapian::Database& shard, const MappedDatabase* database,
              const std::string& term);
  PostingList(PostingList&&) = default;
  PostingList& operator=(PostingList&&) = default;

  /// `none` behind the last.
  Xapian::docid article() const { return article_; }
  /// How often it has the term.
  Xapian::termcount wdf() const { return wdf_; }

  void next() {
    if (at_ != end_)
      read_entry();
    else
      next_piece();
  }

  /// To the first article from that one on; never back.
  void seek(Xapian::docid from) {
    if (article_ >= from) return;
    if (from > last_) seek_piece(from);
    pass_over(from);
    while (article_ < from) next();
  }

  /// Calls `found(article, wdf)` for each article before `end`, and goes behind them.
  template <typename Found>
  void run(Xapian::docid end, Found&& found);

  /// How many there are, all together.
  Xapian::doccount articles() const { return articles_; }
  /// No article has it more often.
  Xapian::termcount most_wdf() const { return most_wdf_; }

 private:
  void open(const std::string& term);
  void open_by_xapian(const Xapian::Database& shard, const std::string& term);
  void read_piece(std::string_view tag, Xapian::docid first);
  void open_next();
  void next_piece();
  void seek_piece(Xapian::docid from);
  void pass_over(Xapian::docid from);
  void jump(Xapian::docid from);
  void take_from_xapian();
  void read_entry();
  std::uint32_t read_number();
  void end();

  const MappedDatabase* database_;  ///< None: by Xapian, each article is a piece by itself.
  Xapian::docid article_ = none;
  Xapian::termcount wdf_ = 0;
  Xapian::docid last_ = none;  ///< Of the piece.
  const char* at_ = nullptr;   ///< The rest of the piece.
  const char* end_ = nullptr;
  bool last_piece_ = true;
  Xapian::doccount articles_ = 0;
  Xapian::termcount most_wdf_ = 0;

  std::optional<GlassCursor> cursor_;
  std::string key_;  ///< Of the first piece.

  Xapian::PostingIterator by_xapian_;
  Xapian::PostingIterator behind_;
};

inline std::uint32_t PostingList::read_number() {
  if (at_ == end_) database_->lists().damaged();
  const auto first = static_cast<unsigned char>(*at_++);
  if (first < 0x80) return first;
  std::string_view rest(at_ - 1, end_);
  const std::uint32_t number = database_->lists().take_number(rest);
  at_ = rest.data();
  return number;
}

/// Entries before `from`, four at once when all their numbers are of one byte.
inline void PostingList::pass_over(Xapian::docid from) {
  if constexpr (std::endian::native != std::endian::little) return;
  constexpr std::size_t entries = 4;
  constexpr std::uint64_t longer = 0x8080808080808080;
  constexpr std::uint64_t between = 0x00FF00FF00FF00FF;
  constexpr std::uint64_t sum_on_top = 0x0001000100010001;
  for (std::uint64_t bytes; end_ - at_ >= std::ptrdiff_t{sizeof bytes}; at_ += sizeof bytes) {
    std::memcpy(&bytes, at_, sizeof bytes);
    if ((bytes & longer) != 0) return;
    const std::uint64_t further = ((bytes & between) * sum_on_top >> 48) + entries;
    if (further > last_ - article_ || article_ + further >= from) return;
    article_ += static_cast<Xapian::docid>(further);
  }
}

inline void PostingList::read_entry() {
  const std::uint32_t between = read_number();
  if (between >= last_ - article_) database_->lists().damaged();
  article_ += between + 1;
  wdf_ = read_number();
}

template <typename Found>
void PostingList::run(Xapian::docid end, Found&& found) {
  // Members would be read and written again for each article.
  Xapian::docid article = article_;
  Xapian::termcount wdf = wdf_;
  const char* at = at_;
  const char* piece_end = end_;
  Xapian::docid last = last_;
  while (article < end) {
    found(article, wdf);
    if (piece_end - at >= 2) {
      const auto between = static_cast<unsigned char>(at[0]);
      const auto next_wdf = static_cast<unsigned char>(at[1]);
      if ((between | next_wdf) < 0x80 && between < last - article) {
        article += between + 1u;
        wdf = next_wdf;
        at += 2;
        continue;
      }
    }
    article_ = article;
    at_ = at;
    next();
    article = article_;
    wdf = wdf_;
    at = at_;
    piece_end = end_;
    last = last_;
  }
  article_ = article;
  wdf_ = wdf;
  at_ = at;
}

}  // namespace vnfts::index
