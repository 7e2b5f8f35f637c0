/// Undoes compression (gz, zst, bz2, xz) and archives (zip, tar, 7z) by libarchive.
///
///     Unpacker packed(file);
///     while (packed.next())
///       for (std::string_view block = packed.read(); !block.empty(); block = packed.read()) ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "article/input_file.h"

struct archive;
struct archive_entry;

namespace vnfts::article {

/// A series of members. What is no archive is its own one member. Pinned: libarchive points to it.
class Unpacker {
 public:
  /// Both throw `Unreadable`; what they read from must outlive the unpacker.
  explicit Unpacker(InputFile& file);
  explicit Unpacker(Unpacker& member_of);
  ~Unpacker();
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;

  /// Goes to the next member that is a file; false at the end. Throws `Unreadable`.
  bool next();

  /// The next bytes of the member, valid until the next call; empty at its end.
  /// Throws `Unreadable`; then `broken` tells whether other members can still be read.
  std::string_view read();

  /// The member's path as the archive has it, any bytes. Not a path to open.
  std::string name() const;

  bool is_archive() const;
  bool broken() const { return broken_; }

  /// After a member that broke the whole: tries to go on behind it, which only a zip on disk with
  /// its table of contents allows. Throws `Unreadable` when reopening fails.
  bool resume();

  /// Damage that was passed over to find the current member (or the end), or empty.
  std::string take_damage() { return std::exchange(damage_, {}); }

 private:
  using Blocks = std::function<std::string_view()>;
  struct Close {
    void operator()(archive* a) const;
  };

  void open();
  int advance();
  void check_upstream();
  [[noreturn]] void fail(int status);
  static std::ptrdiff_t pull(archive* a, void* self, const void** block);
  static std::int64_t move(archive* a, void* self, std::int64_t offset, int whence);

  InputFile* file_ = nullptr;  ///< Null for a member of another archive.
  Blocks blocks_;
  std::exception_ptr upstream_;  ///< What `blocks_` threw: must not pass through C code.
  std::unique_ptr<archive, Close> archive_;
  archive_entry* entry_ = nullptr;
  std::uint64_t advances_ = 0;  ///< Headers read so far, of files or not.
  unsigned resumes_ = 0;
  bool broken_ = false;
  std::string warning_;  ///< What was wrong with the block just read: a sum, a length.
  std::string damage_;
};

}  // namespace vnfts::article
