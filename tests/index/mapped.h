/// The tables of a database in a folder, mapped into memory.
#pragma once

#include <xapian.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>

#include "index/mapped_database.h"

namespace vnfts::test {

inline std::shared_ptr<const index::MappedDatabase> mapped(const std::filesystem::path& folder) {
  const Xapian::Database db(folder.string());
  auto tables = index::MappedDatabase::open(folder, db.get_uuid(), db.get_revision());
  REQUIRE(tables != nullptr);
  return tables;
}

}  // namespace vnfts::test
