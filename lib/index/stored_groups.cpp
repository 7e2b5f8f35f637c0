#include "index/stored_groups.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "index/schema.h"

namespace vnfts::index {

namespace {

GroupId group_of(std::string_view value) {
  GroupId group = 0;
  std::from_chars(value.data(), value.data() + value.size(), group, 16);
  return group;
}

}  // namespace

std::string group_value(GroupId group) {
  return group == 0 ? std::string() : fmt::format("{:016x}", group);
}

std::string group_term(std::string_view value) { return std::string(prefix::group).append(value); }

void add_group(Xapian::Document& document, const Signature& signature, GroupId group) {
  if (group == 0) return;
  const std::string value = group_value(group);
  document.add_value(slot::signature, encode_signature(signature));
  document.add_value(slot::group, value);
  document.add_boolean_term(group_term(value));
}

void StoredGroups::add(const Xapian::Database& db, const Signature& signature,
                       Xapian::Document& document) {
  read(db);
  add_group(document, signature, groups_.find_or_add(signature));
}

void StoredGroups::remove(const Xapian::Database& db, const Xapian::Document& earlier) {
  read(db);
  if (const auto signature = decode_signature(earlier.get_value(slot::signature)))
    groups_.remove(*signature, group_of(earlier.get_value(slot::group)));
}

void StoredGroups::read(const Xapian::Database& db) {
  if (std::exchange(read_, true)) return;
  auto group = db.valuestream_begin(slot::group);
  const auto end = db.valuestream_end(slot::signature);
  for (auto at = db.valuestream_begin(slot::signature); at != end; ++at) {
    group.skip_to(at.get_docid());
    if (group == db.valuestream_end(slot::group)) return;
    const auto signature = decode_signature(*at);
    if (signature && group.get_docid() == at.get_docid()) groups_.add(*signature, group_of(*group));
  }
}

}  // namespace vnfts::index
