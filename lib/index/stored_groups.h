/// How an index keeps the groups of copies.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "index/duplicate_groups.h"
#include "index/postings.h"

namespace vnfts::index {

/// The term of the group with that value.
std::string group_term(std::string_view value);

/// The values and the term of an article of that group.
void add_group(Postings& postings, const Signature& signature, GroupId group);

/// 0 for none.
GroupId group_of(const Xapian::Document& document);

/// How many articles of a database are in that group.
std::size_t count_group(const Xapian::Database& db, GroupId group);

/// Those of all articles of a database. Reads some eighty bytes of each.
DuplicateGroups read_groups(const Xapian::Database& db);

}  // namespace vnfts::index
