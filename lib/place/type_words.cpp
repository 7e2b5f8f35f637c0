#include "place/type_words.h"

#include <algorithm>

#include "place/spelling.h"

namespace vnfts::place {

std::vector<TypeWord> type_words(std::span<const std::string_view> words) {
  std::vector<TypeWord> out;
  const std::size_t most = std::min<std::size_t>(words.size(), 3);
  for (std::size_t count = most; count > 0; --count) {
    const Spelling typed(words.first(count));
    for (const data::PlaceTypesRow& row : data::place_types()) {
      // The words of the table are few, and most begin otherwise.
      const Spelling word(row.word);
      const auto likeness = compare(typed, word, Accents::at_least);
      if (likeness && likeness->same_words) out.push_back({&row, count});
    }
  }
  return out;
}

bool allows(const data::PlaceTypesRow& type, PlaceLevel level) {
  return type.level.find(to_string(level)) != std::string_view::npos;
}

bool before_places(const data::PlaceTypesRow& type) {
  return type.level != "below" && type.level != "other";
}

}  // namespace vnfts::place
