#include "place/candidates.h"
#include "place/finder.h"
#include "place/resolve.h"
#include "text/block.h"

namespace vnfts {

void place::find_in(std::string_view block, std::span<const text::Piece> pieces, std::size_t offset,
                    std::optional<Day> published, std::vector<PlaceMention>& out) {
  thread_local Candidates candidates;
  find_candidates(block, pieces, published, candidates);
  const std::vector<Choice> choices = resolve(pieces, candidates, published);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].place == no_row) continue;
    const Candidate& candidate = candidates.spans[i];
    out.push_back({offset + pieces[candidate.first].begin, offset + pieces[candidate.last - 1].end,
                   data::Places::id(choices[i].place), choices[i].confidence});
  }
}

std::vector<PlaceMention> find_places(std::string_view text, std::optional<Day> published) {
  std::vector<PlaceMention> out;
  text::for_each_block(text, [&](std::string_view block, const auto& pieces, std::size_t begin) {
    place::find_in(block, pieces, begin, published, out);
  });
  return out;
}

}  // namespace vnfts
