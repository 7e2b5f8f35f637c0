/// Any bytes name places that are there, and in bounded time; with all its accents typed a name has
/// no more places than without them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "place/spelling.h"
#include "text/word.h"
#include "vnfts/place.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view name(reinterpret_cast<const char*>(data), size);
  for (const std::string_view word : vnfts::place::words_of(name))
    if (word.data() < name.data() || word.data() + word.size() > name.data() + size) std::abort();
  const auto places = vnfts::places_named(name);
  for (const vnfts::Place& place : places)
    if (vnfts::find_place(place.id) != place || vnfts::names_of(place.id).empty()) std::abort();
  if (vnfts::nearest_places(name, 5).size() > 5) std::abort();
  // Folding may make a long name short enough, and the other way round.
  const std::string plain = vnfts::text::folded(name);
  if (size <= 256 && plain.size() <= 256 && vnfts::places_named(plain).size() < places.size())
    std::abort();
  return 0;
}
