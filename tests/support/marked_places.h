/// Sentences in which a reader marked the places, as the measuring program reads them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/place_score.h"
#include "vnfts/date.h"

namespace vnfts::test {

struct MarkedText {
  std::string id;
  std::string text;
  std::optional<Day> published;
  std::vector<PlaceLabel> labels;

  /// Whether a place is marked that should be found; what is optional aside.
  bool names_a_place() const;
};

/// JSON lines: "id"; "text"; "published" (2019-02-28), or none; "places" and "optional", lists of
/// {"surface", "offset" (in code points), "ids"} with "nationality" and "doubt" where they are
/// true.
///
/// Newspaper text is not ours to pass on: a line may have, instead of "text", "article" (an id in
/// the archive), "field" (title, lead, body), "offset" and "length" (in code points of the field),
/// and "hash" (XXH64 of the sentence, 16 hexadecimal digits), by which a sentence that is not the
/// one that was read is told. Without `archive` such a line cannot be read.
///
/// Throws `Error` (`not_found`, `input`).
std::vector<MarkedText> read_marked_places(const std::string& file, const std::string& archive);

}  // namespace vnfts::test
