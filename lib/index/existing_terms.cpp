#include "index/existing_terms.h"

namespace vnfts::index {

Xapian::Query any_of(const std::set<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

std::set<std::string> existing(const std::set<std::string>& terms,
                               std::span<const std::string_view> prefixes,
                               const Xapian::Database& db) {
  std::set<std::string> found;
  for (const std::string_view name : prefixes) {
    const std::string prefix(name);
    for (auto it = db.allterms_begin(prefix); it != db.allterms_end(prefix); ++it)
      if (terms.contains(*it)) found.insert(*it);
  }
  return found;
}

}  // namespace vnfts::index
