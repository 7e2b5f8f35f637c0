#include "vnfts/error.h"

#include <utility>

namespace vnfts {

namespace {

std::string one_line(const std::string& message, const std::string& where,
                     const std::string& hint) {
  std::string line = where.empty() ? message : where + ": " + message;
  if (!hint.empty()) line += " (" + hint + ")";
  return line;
}

}  // namespace

Error::Error(ErrorCode code, std::string message, std::string where, std::string hint,
             std::size_t offset)
    : std::runtime_error(one_line(message, where, hint)),
      code_(code),
      message_(std::move(message)),
      where_(std::move(where)),
      hint_(std::move(hint)),
      offset_(offset) {}

Error::~Error() = default;

}  // namespace vnfts
