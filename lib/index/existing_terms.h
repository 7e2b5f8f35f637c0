/// Which of many terms an index has.
#pragma once

#include <xapian.h>

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace vnfts::index {

Xapian::Query any_of(const std::set<std::string>& terms);

/// Those that the index has; all of them begin with one of the prefixes. A term without articles
/// costs nothing to look up, but Xapian goes through all others of an OR when one has ended:
/// thousands without articles took a second.
std::set<std::string> existing(const std::set<std::string>& terms,
                               std::span<const std::string_view> prefixes,
                               const Xapian::Database& db);

}  // namespace vnfts::index
