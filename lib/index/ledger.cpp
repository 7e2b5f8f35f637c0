#include "index/ledger.h"

#include <xxhash.h>

namespace vnfts::index {

namespace {

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

}  // namespace

std::optional<Xapian::docid> Ledger::find_served(const std::string& id) const {
  const auto it = served_.postlist_begin(id);
  if (it == served_.postlist_end(id)) return std::nullopt;
  return *it;
}

Ledger::Noted Ledger::put(const std::string& id, std::string_view record) {
  const std::uint64_t key = hash_of(id);
  const Entry entry{hash_of(record), false};
  if (const auto it = entries_.find(key); it != entries_.end()) {
    const Entry before = it->second;
    if (!before.removed && before.record == entry.record) return {Change::unchanged, {}, true};
    it.value() = entry;
    if (const auto again = rewritten_.find(id); again != rewritten_.end() || !before.removed)
      rewritten_[id] = true;
    return {before.removed ? Change::added : Change::updated, {}, true};
  }
  const auto at = find_served(id);
  if (!at) {
    entries_.emplace(key, entry);
    return {Change::added, {}};
  }
  const Xapian::Document served = served_.get_document(*at);
  if (served.get_data().starts_with(record)) return {Change::unchanged, served};
  outdated_.push_back(*at);
  entries_.emplace(key, entry);
  return {Change::updated, served};
}

bool Ledger::remove(const std::string& id) {
  const std::uint64_t key = hash_of(id);
  if (const auto it = entries_.find(key); it != entries_.end()) {
    if (it->second.removed) return false;
    it.value().removed = true;
    rewritten_[id] = false;
    return true;
  }
  const auto served = find_served(id);
  if (!served) return false;
  outdated_.push_back(*served);
  entries_.emplace(key, Entry{0, true});
  return true;
}

}  // namespace vnfts::index
