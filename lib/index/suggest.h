/// "Did you mean": which query was probably meant by one that finds little.
///
/// The words that stand side by side in a query are a row. Each is read in all the ways it may have
/// been meant (row_readings.h), and the language model of the archive chooses between the ways
/// through the row (word_lattice.h): the noisy channel of channel.h, with a wider notion of noise.
/// A row is changed when that explains so much better what was typed than reading it as it stands
/// that the gain outweighs the slips.
#pragma once

#include <optional>

#include "index/generation.h"
#include "vnfts/query.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// How many times as many articles a proposal must find, so that it is worth a line.
inline constexpr double clearly_more = 2;

/// The query with other words in place of those that were probably not meant; nothing when all
/// probably were. Words of text and title only, and none of those that are excluded, `=exact` or a
/// beginning*. Queries of more than 32 words are left alone.
std::optional<Query> propose(const Query& query, Accents accents, const Served& served);

/// `to_string` without the parentheses around the whole.
std::string shown_query(const Query& query);

}  // namespace vnfts::index
