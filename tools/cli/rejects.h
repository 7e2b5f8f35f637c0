/// Records that could not be indexed.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

#include "vnfts/reader.h"

namespace vnfts::cli {

/// Reports the first 20 on standard error and keeps the raw records in a file, when one is named.
class Rejects {
 public:
  /// `path` may be empty. The file is made anew; throws `Error` (`io`) when it cannot be.
  Rejects(std::string tool, std::string path);

  /// Throws `Error` (`io`) when the file cannot be written.
  void add(const Rejection& rejection);

  /// Says how many were not reported, and makes sure that the file has all of them: throws `Error`
  /// (`io`) when it has not.
  void finish();

  std::uint64_t count() const { return count_; }

 private:
  void check_file() const;

  std::string tool_;
  std::string path_;
  std::ofstream file_;
  std::uint64_t count_ = 0;
};

}  // namespace vnfts::cli
