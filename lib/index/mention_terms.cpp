#include "index/mention_terms.h"

#include <algorithm>
#include <utility>

#include "index/schema.h"
#include "text/sort_uniquely.h"

namespace vnfts::index {

namespace {

std::string_view touched_prefix(std::string_view block) {
  switch (block.size()) {
    case 2:
      return prefix::mentioned_century;
    case 3:
      return prefix::mentioned_decade;
    case 4:
      return prefix::mentioned_year;
    case 6:
      return prefix::mentioned_month;
    default:
      return prefix::mentioned_day;
  }
}

std::string_view whole_prefix(std::string_view block) {
  switch (block.size()) {
    case 2:
      return prefix::whole_century;
    case 3:
      return prefix::whole_decade;
    case 4:
      return prefix::whole_year;
    default:
      return prefix::whole_month;
  }
}

bool is_day(const Block& block) { return block.size() == 8; }

/// Those of all mentions, sorted, each once.
std::vector<Block> blocks_of(std::span<const DateMention> mentions) {
  std::vector<std::pair<Day, Day>> intervals;
  intervals.reserve(mentions.size());
  for (const DateMention& mention : mentions) intervals.emplace_back(mention.first, mention.last);
  text::sort_uniquely(intervals);
  std::vector<Block> blocks;
  for (const auto& [first, last] : intervals) append_cut(first, last, blocks);
  text::sort_uniquely(blocks);
  return blocks;
}

}  // namespace

std::string touched_term(std::string_view block) {
  return std::string(touched_prefix(block)).append(block);
}

std::string whole_term(std::string_view block) {
  return std::string(whole_prefix(block)).append(block);
}

std::vector<std::string> mention_terms(std::span<const DateMention> mentions) {
  const std::vector<Block> blocks = blocks_of(mentions);
  std::vector<std::string> terms;
  terms.reserve(2 * blocks.size() + block_lengths.size());
  std::string_view before;
  for (const Block& block : blocks) {
    terms.push_back(touched_term(block));
    if (!is_day(block)) terms.push_back(whole_term(block));
    // What lies in one block is in a row, so the last one had those that it shares.
    for (const std::size_t length : block_lengths) {
      const std::string_view larger = std::string_view(block).substr(0, length);
      if (length < block.size() && !before.starts_with(larger))
        terms.push_back(touched_term(larger));
    }
    before = block;
  }
  std::ranges::sort(terms);
  return terms;
}

std::vector<std::string> overlapping_terms(const Block& block) {
  std::vector<std::string> terms{touched_term(block)};
  for (const Block& larger : around(block)) terms.push_back(whole_term(larger));
  return terms;
}

}  // namespace vnfts::index
