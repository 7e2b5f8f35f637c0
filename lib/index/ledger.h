/// The articles that were put and removed since the last commit.
#pragma once

#include <tsl/robin_map.h>
#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/index.h"

namespace vnfts::index {

/// Tells what a change changes while nothing is written yet. Ids are known by 64 bits of a hash:
/// that two of ten million articles are taken for one is a matter of three in a million.
class Ledger {
 public:
  /// Of changes to `served`, which is without a shard for a new index.
  explicit Ledger(Xapian::Database served) : served_(std::move(served)) {}

  struct Noted {
    Change change;
    std::optional<Xapian::Document> served;  ///< What `served` has by that id, the first time.
    bool again = false;                      ///< The id has been put or removed before.
  };

  /// By `id_term`, and what is to be stored. Unless it is unchanged, the article is to be written.
  Noted put(const std::string& id, std::string_view record);

  /// False when there is no such article.
  bool remove(const std::string& id);

  /// Articles of `served` that are replaced or removed.
  const std::vector<Xapian::docid>& outdated() const { return outdated_; }

  /// Ids by which articles have been written of which the last one counts (true), or none.
  const std::map<std::string, bool>& rewritten() const { return rewritten_; }

  const Xapian::Database& served() const { return served_; }

 private:
  /// What was last put by an id.
  struct Entry {
    std::uint64_t record = 0;  ///< Its hash.
    bool removed = false;
  };
  struct Identity {
    std::size_t operator()(std::uint64_t hash) const { return hash; }
  };

  std::optional<Xapian::docid> find_served(const std::string& id) const;

  Xapian::Database served_;
  tsl::robin_map<std::uint64_t, Entry, Identity> entries_;
  std::vector<Xapian::docid> outdated_;
  std::map<std::string, bool> rewritten_;
};

}  // namespace vnfts::index
