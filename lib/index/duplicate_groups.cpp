#include "index/duplicate_groups.h"

#include <xxhash.h>

namespace vnfts::index {

namespace {

constexpr std::size_t keys = std::tuple_size_v<decltype(Signature::keys)>;

/// The address is a kind of key, too.
constexpr std::size_t kinds = keys + 1;

/// Of the articles that share a key, so many are compared: more have it only where it is a phrase
/// of every second article, and copies share others as well.
constexpr std::size_t most_with_key = 64;

std::uint32_t key_of(const Signature& signature, std::size_t kind) {
  if (kind == keys) return signature.url;
  return long_enough(signature) ? signature.keys[kind] : 0;
}

/// Of short texts many are alike: the address makes the difference.
GroupId new_group(Signature signature) {
  if (long_enough(signature)) signature.url = 0;
  const std::string bytes = encode_signature(signature);
  return XXH3_64bits(bytes.data(), bytes.size()) | 1;
}

/// Room for one more, without the half that stays empty when it is doubled each time.
template <typename T>
void make_room(std::vector<T>& items) {
  if (items.size() == items.capacity()) items.reserve(items.size() + items.size() / 4 + 64);
}

}  // namespace

Membership DuplicateGroups::find_or_add(const Signature& signature) {
  if (!long_enough(signature) && signature.url == 0) return {};
  const Entry* const found = most_like(signature);
  if (found != nullptr && found->signature == signature) return {found->group, true};
  const Membership out =
      found != nullptr ? Membership{found->group, true} : Membership{new_group(signature), false};
  add(signature, out.group);
  return out;
}

void DuplicateGroups::add(const Signature& signature, GroupId group) {
  if (group == 0) return;
  if ((used_ + kinds) * 5 > slots_.size() * 4) rebuild(slots_.size() + slots_.size() / 4 + 64);
  make_room(entries_);
  entries_.push_back({signature, group});
  enter(static_cast<Index>(entries_.size() - 1));
}

std::size_t DuplicateGroups::memory_bytes() const {
  return entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(Index);
}

/// The entries that have the key, the first added first.
template <typename Visit>
void DuplicateGroups::for_each_with(std::size_t kind, std::uint32_t key, Visit&& visit) const {
  if (key == 0 || slots_.empty()) return;
  for (std::size_t at = slot_of(kind, key); slots_[at] != 0; at = behind(at)) {
    const Entry& entry = entries_[slots_[at] - 1];
    if (key_of(entry.signature, kind) == key) visit(slots_[at] - 1);
  }
}

const DuplicateGroups::Entry* DuplicateGroups::most_like(const Signature& signature) const {
  const Entry* best = nullptr;
  double most = 0;
  for (std::size_t kind = 0; kind < kinds; ++kind)
    for_each_with(kind, key_of(signature, kind), [&](Index at) {
      const Entry& entry = entries_[at];
      if (!same_article(signature, entry.signature)) return;
      const double like = likeness(signature, entry.signature);
      if (best != nullptr && (like < most || (like == most && best <= &entry))) return;
      best = &entry;
      most = like;
    });
  return best;
}

void DuplicateGroups::enter(Index entry) {
  for (std::size_t kind = 0; kind < kinds; ++kind)
    enter(kind, key_of(entries_[entry].signature, kind), entry);
}

void DuplicateGroups::enter(std::size_t kind, std::uint32_t key, Index entry) {
  if (key == 0) return;
  std::size_t same = 0;
  for_each_with(kind, key, [&same](Index) { ++same; });
  if (same >= most_with_key) return;
  std::size_t at = slot_of(kind, key);
  while (slots_[at] != 0) at = behind(at);
  slots_[at] = entry + 1;
  ++used_;
}

std::size_t DuplicateGroups::slot_of(std::size_t kind, std::uint32_t key) const {
  const std::uint64_t hash = (std::uint64_t{key} * kinds + kind) * 0x9E3779B97F4A7C15u >> 32;
  return hash * slots_.size() >> 32;
}

void DuplicateGroups::rebuild(std::size_t slots) {
  used_ = 0;
  slots_.assign(slots, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) enter(static_cast<Index>(i));
}

}  // namespace vnfts::index
