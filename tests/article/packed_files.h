/// Files for the tests of lib/article, made on the fly in a folder of their own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::test {

/// An empty folder that goes away with all that is in it.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

  /// Writes a file, with the folders above it, and returns its path.
  std::string write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

/// The bytes of a file.
std::string content_of(const std::string& path);

/// `filter`: none, gzip, zstd, bzip2, xz.
std::string compressed(std::string_view content, std::string_view filter);

struct Member {
  std::string name;
  std::string content;
};

/// `format`: zip (deflated), tar, 7zip, each then compressed by `filter`. A name ending in / is a
/// folder.
std::string archived(const std::vector<Member>& members, std::string_view format,
                     std::string_view filter = "none");

}  // namespace vnfts::test
