/// Which articles of an index are the same one again.
///
///     DuplicateGroups groups;
///     groups.find_or_add(a);  // a new group
///     groups.find_or_add(b);  // that of `a` when b is a copy of it
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/signature.h"

namespace vnfts::index {

/// A name for the copies of one article; 0 is the group of an article that can have none. It is
/// made of the content of the first of them, so that equal texts have it in common in any index.
using GroupId = std::uint64_t;

/// Where an article belongs.
struct Membership {
  GroupId group = 0;
  bool joined = false;  ///< The group was there before it.
};

/// The articles of one index by signature. An article joins the group of the one that it is most
/// like, of those that share a key or the address and are the same article; of several, the first.
/// Two groups stay two when one comes that is like members of both. Articles are never taken out:
/// one that is no more still leads a copy of it to its group, which does no harm. The same
/// signatures in the same order have the same groups. Takes about 120 bytes an article and a
/// look-up of a few microseconds, however many there are. Not thread-safe.
class DuplicateGroups {
 public:
  /// The group of one more article.
  Membership find_or_add(const Signature& signature);

  /// One more article, whose group is known.
  void add(const Signature& signature, GroupId group);

  /// Articles, those but once that have the same signature and group.
  std::size_t size() const { return entries_.size(); }

  std::size_t memory_bytes() const;

 private:
  using Index = std::uint32_t;

  struct Entry {
    Signature signature;
    GroupId group;
  };

  template <typename Visit>
  void for_each_with(std::size_t kind, std::uint32_t key, Visit&& visit) const;
  const Entry* most_like(const Signature& signature) const;
  void enter(Index entry);
  void enter(std::size_t kind, std::uint32_t key, Index entry);
  std::size_t slot_of(std::size_t kind, std::uint32_t key) const;
  std::size_t behind(std::size_t slot) const { return slot + 1 == slots_.size() ? 0 : slot + 1; }
  void rebuild(std::size_t slots);

  std::vector<Entry> entries_;
  std::vector<Index> slots_;  ///< Open addressing by kind of key and key: entry + 1, 0 for none.
  std::size_t used_ = 0;      ///< Slots with an entry.
};

}  // namespace vnfts::index
