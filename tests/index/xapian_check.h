/// What Xapian's own checker says of a database.
#pragma once

#include <filesystem>

namespace vnfts::test {

/// Whether `xapian-check` finds nothing wrong. A program of its own: `Xapian::Database::check`
/// deletes what it made with another size, which AddressSanitizer does not let pass. Throws
/// `std::runtime_error` when it cannot be started.
bool passes_xapian_check(const std::filesystem::path& database);

}  // namespace vnfts::test
