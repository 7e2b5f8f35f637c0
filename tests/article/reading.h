/// Reads everything there is, for the tests of lib/article.
#pragma once

#include <string>
#include <vector>

#include "vnfts/reader.h"

namespace vnfts::test {

struct Found {
  std::vector<Article> articles;
  std::vector<Rejection> rejections;
  std::vector<ReadProgress> progress;
  std::vector<ReadFile> files;
  std::string error;  ///< What was thrown, or empty.

  std::vector<std::string> ids() const;
  std::vector<std::string> places() const;  ///< `where` of the rejections.
};

Found read_all(const std::string& input, const ReadOptions& options = {});

}  // namespace vnfts::test
