/// A file on disk or standard input, read in blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::article {

class InputFile {
 public:
  /// Opens `path`; `-` is standard input. Throws `Unreadable`.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// The next bytes, valid until the next call; empty at the end. Throws `Unreadable`.
  std::string_view read();

  /// Moves as lseek(2) does and returns the new offset, or -1.
  std::int64_t seek(std::int64_t offset, int whence);

  /// Whether it is a file on disk, of known size, in which one can move.
  bool regular() const { return regular_; }

  std::uint64_t size_bytes() const { return size_bytes_; }

  /// Bytes read so far; never more than the size of a regular file, though parts be read twice.
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  int descriptor_;
  bool owned_;
  bool regular_ = false;
  std::uint64_t size_bytes_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::vector<char> block_;
};

}  // namespace vnfts::article
