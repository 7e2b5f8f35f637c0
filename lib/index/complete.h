/// Likely continuations of what is being typed.
///
/// A continuation is as probable as its words behind one another in the language model, and as the
/// last finished word was meant to be the spelling that it follows (see channel.h). A path is a
/// spelling of that word and the words proposed behind it; paths are taken in the order of their
/// probability, each offered and then lengthened, so that only those are looked at which are
/// offered or come near it. Articles have their say on paths of three words and more, see
/// path_sampler.h.
#pragma once

#include <string_view>
#include <vector>

#include "index/generation.h"
#include "vnfts/search.h"

namespace vnfts::index {

/// See `Searcher::complete`.
std::vector<Completion> complete(const Served& served, std::string_view typed, std::size_t count);

}  // namespace vnfts::index
