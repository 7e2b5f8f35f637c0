#include "vnfts/date.h"

namespace vnfts {

std::optional<Published> infer_published(std::string_view, std::string_view) {
  return std::nullopt;
}

}  // namespace vnfts
