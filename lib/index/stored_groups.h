/// How an index keeps the groups of copies.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "index/duplicate_groups.h"
#include "index/postings.h"

namespace vnfts::index {

/// The term of the group with that value.
std::string group_term(std::string_view value);

/// The values and the term of an article of that group.
void add_group(Postings& postings, const Signature& signature, GroupId group);

/// Those of all articles of a database. Reads some eighty bytes of each.
DuplicateGroups read_groups(const Xapian::Database& db);

}  // namespace vnfts::index
