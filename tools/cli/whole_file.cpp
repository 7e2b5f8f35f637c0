#include "cli/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(ErrorCode::io, "cannot be written: " + why, path);
}

[[noreturn]] void refuse(const std::string& path, int error) {
  refuse(path, std::generic_category().message(error));
}

/// The file that a chain of links leads to.
std::string target_of(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  const fs::path target = fs::weakly_canonical(path, error);
  if (error) refuse(path, error.message());
  return target.string();
}

/// A new file, removed at the end unless it was given its name.
class Draft {
 public:
  explicit Draft(const std::string& target) : target_(target), path_(target + ".XXXXXX") {
    fd_ = mkstemp(path_.data());
    if (fd_ < 0) refuse(target_, errno);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (fd_ >= 0) close(fd_);
    if (!published_) unlink(path_.c_str());
  }

  void write(std::string_view content) {
    while (!content.empty()) {
      const ssize_t written = ::write(fd_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse(target_, errno);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  /// `mode` are its permissions.
  void publish(mode_t mode) {
    if (fchmod(fd_, mode) != 0 || fsync(fd_) != 0) refuse(target_, errno);
    const int closed = close(fd_);
    fd_ = -1;
    if (closed != 0 || rename(path_.c_str(), target_.c_str()) != 0) refuse(target_, errno);
    published_ = true;
  }

 private:
  std::string target_;
  std::string path_;
  int fd_ = -1;
  bool published_ = false;
};

/// What a new file of this process may be read and written by.
mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

void write_whole_file(const std::string& path, std::string_view content) {
  const std::string target = target_of(path);
  struct stat existing {};
  const bool exists = stat(target.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode)) refuse(path, EISDIR);
  if (exists && !S_ISREG(existing.st_mode)) refuse(path, "it is no regular file");
  Draft draft(target);
  draft.write(content);
  draft.publish(exists ? existing.st_mode & 0777 : usual_mode());
}

}  // namespace vnfts::cli
