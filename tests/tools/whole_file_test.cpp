#include "cli/whole_file.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "golden/process.h"
#include "vnfts/error.h"

namespace fs = std::filesystem;
using golden::Folder;
using vnfts::cli::write_whole_file;

namespace {

std::size_t files(const Folder& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

std::string error_of(const std::string& path) {
  try {
    write_whole_file(path, "new");
  } catch (const vnfts::Error& e) {
    CHECK(e.code() == vnfts::ErrorCode::io);
    return e.what();
  }
  return "";
}

/// Files of this process get no larger than that.
class Limit {
 public:
  explicit Limit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit now = before_;
    now.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~Limit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  Limit(const Limit&) = delete;
  Limit& operator=(const Limit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("A file is made or replaced whole", "[tools][map]") {
  const Folder folder;
  const std::string path = folder.path() / "map.svg";
  const std::string large(1000000, 'x');
  for (const std::string& content : {std::string("one"), large, std::string()}) {
    write_whole_file(path, content);
    CHECK(folder.read("map.svg") == content);
    CHECK(files(folder) == 1);
  }
}

TEST_CASE("A replaced file keeps its permissions, and a link leads to it", "[tools][map]") {
  const Folder folder;
  folder.write("map.svg", "old");
  const std::string path = folder.path() / "map.svg";
  fs::permissions(path, fs::perms(0640));
  fs::create_symlink("map.svg", folder.path() / "link");
  write_whole_file(folder.path() / "link", "new");
  CHECK(folder.read("map.svg") == "new");
  CHECK(fs::is_symlink(folder.path() / "link"));
  CHECK(fs::status(path).permissions() == fs::perms(0640));
}

TEST_CASE("A file that cannot be written stays as it was", "[tools][map]") {
  const Folder folder;
  folder.write("map.svg", "old");
  const std::string path = folder.path() / "map.svg";
  {
    const Limit limit(1000);
    const std::string large(5000, 'x');
    CHECK_THROWS_AS(write_whole_file(path, large), vnfts::Error);
  }
  CHECK(folder.read("map.svg") == "old");
  CHECK(files(folder) == 1);
}

TEST_CASE("What cannot be a file is told with its path", "[tools][map]") {
  const Folder folder;
  const std::string path = folder.path();
  CHECK(error_of(path) == path + ": cannot be written: Is a directory");
  CHECK(error_of(path + "/none/map.svg") ==
        path + "/none/map.svg: cannot be written: No such file or directory");
  CHECK(error_of("/dev/null") == "/dev/null: cannot be written: it is no regular file");
  CHECK(files(folder) == 0);
}
