#include "index/stored_groups.h"

#include <fmt/format.h>

#include <charconv>

#include "index/schema.h"

namespace vnfts::index {

namespace {

GroupId group_of_value(std::string_view value) {
  GroupId group = 0;
  std::from_chars(value.data(), value.data() + value.size(), group, 16);
  return group;
}

std::string value_of(GroupId group) { return fmt::format("{:016x}", group); }

}  // namespace

std::string group_term(std::string_view value) { return std::string(prefix::group).append(value); }

void add_group(Postings& postings, const Signature& signature, GroupId group) {
  if (group == 0) return;
  std::string value = value_of(group);
  postings.add_boolean_term(group_term(value));
  postings.add_value(slot::signature, encode_signature(signature));
  postings.add_value(slot::group, std::move(value));
}

GroupId group_of(const Xapian::Document& document) {
  return group_of_value(document.get_value(slot::group));
}

std::size_t count_group(const Xapian::Database& db, GroupId group) {
  return db.get_termfreq(group_term(value_of(group)));
}

DuplicateGroups read_groups(const Xapian::Database& db) {
  DuplicateGroups out;
  auto group = db.valuestream_begin(slot::group);
  for (auto at = db.valuestream_begin(slot::signature); at != db.valuestream_end(slot::signature);
       ++at) {
    group.skip_to(at.get_docid());
    if (group == db.valuestream_end(slot::group)) break;
    const auto signature = decode_signature(*at);
    if (signature && group.get_docid() == at.get_docid())
      out.add(*signature, group_of_value(*group));
  }
  return out;
}

}  // namespace vnfts::index
