/// Queries made of others.
#pragma once

#include <xapian.h>

#include <span>

namespace vnfts::index {

inline Xapian::Query any_of(std::span<const Xapian::Query> parts) {
  return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

inline Xapian::Query all_of(std::span<const Xapian::Query> parts) {
  return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

}  // namespace vnfts::index
