/// The groups of copies that an index has: how its documents keep them.
///
///     StoredGroups groups;
///     groups.remove(db, earlier);             // before its document is replaced or deleted
///     groups.add(db, signature, document);    // before it is written
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "index/duplicate_groups.h"

namespace vnfts::index {

/// The value of a group, and what follows the prefix in its term; empty for no group.
std::string group_value(GroupId group);

/// The term of the group with that value.
std::string group_term(std::string_view value);

/// Puts an article into its group: the values and terms of both.
void add_group(Xapian::Document& document, const Signature& signature, GroupId group);

/// `DuplicateGroups` of one database, read from it when they are first needed. Not thread-safe.
class StoredGroups {
 public:
  /// Finds the group of a new article and puts it into its document.
  void add(const Xapian::Database& db, const Signature& signature, Xapian::Document& document);

  /// The article of this document will be no more.
  void remove(const Xapian::Database& db, const Xapian::Document& earlier);

 private:
  void read(const Xapian::Database& db);

  DuplicateGroups groups_;
  bool read_ = false;
};

}  // namespace vnfts::index
