#include "date/finder.h"
#include "text/block.h"

namespace vnfts {

std::vector<DateMention> find_dates(std::string_view text, std::optional<Day> published) {
  std::vector<DateMention> out;
  date::Finder finder(published, out);
  text::for_each_block(text, [&](std::string_view block, const auto& pieces, std::size_t begin) {
    finder.find(block, pieces, begin);
  });
  return out;
}

}  // namespace vnfts
