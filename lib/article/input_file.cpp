#include "article/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "article/unreadable.h"

namespace vnfts::article {

namespace {

constexpr std::size_t block_bytes = 256 << 10;

[[noreturn]] void fail(int error, const std::string& what) {
  const bool missing = error == ENOENT || error == ENOTDIR;
  throw Unreadable{missing ? ErrorCode::not_found : ErrorCode::io,
                   what + ": " + std::generic_category().message(error),
                   {}};
}

}  // namespace

InputFile::InputFile(const std::string& path)
    : descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      owned_(path != "-"),
      block_(block_bytes) {
  if (descriptor_ < 0) fail(errno, "cannot be opened");
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return;
  // Standard input may be a file that someone has read from: its start is not ours.
  regular_ = owned_;
  size_bytes_ = static_cast<std::uint64_t>(status.st_size);
  ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
}

InputFile::~InputFile() {
  if (owned_) ::close(descriptor_);
}

std::string_view InputFile::read() {
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, block_.data(), block_.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) fail(errno, "cannot be read");
  bytes_read_ += static_cast<std::uint64_t>(count);
  if (regular_) bytes_read_ = std::min(bytes_read_, size_bytes_);
  return {block_.data(), static_cast<std::size_t>(count)};
}

std::int64_t InputFile::seek(std::int64_t offset, int whence) {
  return ::lseek(descriptor_, offset, whence);
}

}  // namespace vnfts::article
