// What an article is indexed by beside its words, for those who have no index.
#include "index/mentions.h"
#include "index/place_mentions.h"
#include "index/publication.h"
#include "vnfts/index.h"

namespace vnfts {

std::optional<Published> publication_of(const Article& article) {
  return index::publication(article, index::running_text(article));
}

std::vector<NamedPlace> places_of(const Article& article, std::optional<Day> published) {
  return index::named_places(find_places(index::running_text(article), published), article);
}

}  // namespace vnfts
