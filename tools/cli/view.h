/// What an answer is shown with besides its hits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "vnfts/search.h"

namespace vnfts::cli {

struct Asked {
  std::string query;          ///< As typed.
  std::string similar;        ///< The id of the article asked for others like it, if no query.
  std::string duplicates_of;  ///< The id of the article whose copies were asked for.
  std::size_t offset = 0;     ///< Hits passed over: the first one shown has rank `offset` + 1.
  double seconds = 0;         ///< That the answer took.
  std::optional<Suggestion> suggestion;
  std::string reading;  ///< How the query was read, lines; empty unless asked for.
};

}  // namespace vnfts::cli
