#include "index/guard.h"

#include <string_view>

namespace vnfts::index {

Error error_of(const Xapian::Error& e, const std::string& path) {
  const std::string_view type = e.get_type();
  std::string message = e.get_msg();
  if (const char* const reason = e.get_error_string(); reason != nullptr)
    message.append(": ").append(reason);
  if (type == "DatabaseLockError")
    return {ErrorCode::locked, "another process is writing to this index", path,
            "wait until it has ended"};
  if (type == "DatabaseVersionError")
    return {ErrorCode::version, "made by another version of Xapian", path,
            "index the archive again"};
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError")
    return {ErrorCode::not_found, message, path, "is it an index? make one with vnindex"};
  if (type == "DatabaseCorruptError")
    return {ErrorCode::damaged, message, path, "index the archive again"};
  if (type == "NetworkError" || type == "NetworkTimeoutError")
    return {ErrorCode::io, message, path, "is the shard's server running?"};
  if (type == "DatabaseModifiedError")
    return {ErrorCode::io, "the index changes faster than it can be read", path, "try again"};
  return {ErrorCode::io, message.empty() ? e.get_description() : message, path};
}

}  // namespace vnfts::index
