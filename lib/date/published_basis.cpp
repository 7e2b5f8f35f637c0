#include "vnfts/date.h"

namespace vnfts {

std::string_view to_string(PublishedBasis basis) {
  switch (basis) {
    case PublishedBasis::url:
      return "url";
    case PublishedBasis::gloss:
      return "gloss";
    case PublishedBasis::dateline:
      return "dateline";
    case PublishedBasis::stated:
      break;
  }
  return "stated";
}

}  // namespace vnfts
