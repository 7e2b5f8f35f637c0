/// A query with some of its words replaced.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "vnfts/query.h"

namespace vnfts::index {

/// The new words of words and phrases, which are named by where they stand in the tree: for each
/// piece between white space what is there now, perhaps several words, perhaps nothing.
using NewWords = std::unordered_map<const Query*, std::vector<std::string>>;

/// What stands between white space in the text of a word or phrase.
std::vector<std::string> pieces_of(const Query& leaf);

/// A word that became several is all of them, beside NEAR a phrase; one that became nothing is
/// gone. Everything else stays.
Query rewritten(const Query& query, const NewWords& words);

}  // namespace vnfts::index
