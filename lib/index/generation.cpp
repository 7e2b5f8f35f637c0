#include "index/generation.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>

#include "index/guard.h"
#include "index/pair_filter.h"
#include "index/schema.h"
#include "index/token_file.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view generation_prefix = "gen-";

[[noreturn]] void throw_system(const std::string& doing, const fs::path& path) {
  const int code = errno;
  throw Error(ErrorCode::io, doing + ": " + std::generic_category().message(code), path.string());
}

/// Writes `text` to a new file at `path` and waits until the disk has it.
void write_durably(const fs::path& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) throw_system("cannot be written", path);
  const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const bool synced = written && ::fsync(file) == 0;
  ::close(file);
  if (!synced) throw_system("cannot be written", path);
}

/// Xapian has waited for its own files.
void sync(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == ENOENT) return;  // all articles are from small updates
    throw_system("cannot be written", path);
  }
  const bool synced = ::fsync(file) == 0;
  ::close(file);
  if (!synced) throw_system("cannot be written", path);
}

void sync_folder(const fs::path& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

}  // namespace

namespace {

/// A stub's line is `auto PATH`, relative to its folder, or `remote HOST:PORT`.
Xapian::Database open_shard(const fs::path& index, const std::string& kind,
                            const std::string& place) {
  if (kind == "auto") return Xapian::Database((index / place).string());
  const std::size_t colon = place.rfind(':');
  unsigned port = 0;
  if (kind == "remote" && colon != std::string::npos && colon > 0)
    std::from_chars(place.data() + colon + 1, place.data() + place.size(), port);
  if (port == 0 || port > 65535)
    throw Error(ErrorCode::damaged, kind + " " + place + " names no shard",
                (index / stub_name).string(),
                "write 'auto PATH' or 'remote HOST:PORT', a line each");
  return Xapian::Remote::open(place.substr(0, colon), port);
}

struct Shard {
  Xapian::Database db;
  fs::path folder;  ///< Empty for a remote one.
};

std::vector<Shard> open_shards(const fs::path& index) {
  std::vector<Shard> shards;
  std::ifstream stub(index / stub_name);
  for (std::string kind, place; stub >> kind >> place;)
    shards.push_back({open_shard(index, kind, place), kind == "auto" ? index / place : fs::path()});
  if (shards.empty())
    throw Error(ErrorCode::damaged, "names no database", (index / stub_name).string(),
                "index the archive again");
  return shards;
}

}  // namespace

void check_version(const Xapian::Database& db, const std::string& path) {
  const std::string format = db.get_metadata(metadata::format);
  if (format.empty())
    throw Error(ErrorCode::version, "a Xapian database that vnfts did not make", path,
                "make an index with vnindex");
  if (format != format_version || db.get_metadata(metadata::analyzer) != analyzer_version())
    throw Error(ErrorCode::version, "made by another version of vnfts", path,
                "remove it and index the archive again with this one");
}

Xapian::WritableDatabase create_database(const fs::path& path, int flags) {
  Xapian::WritableDatabase db(path.string(), flags | Xapian::DB_BACKEND_GLASS);
  db.set_metadata(metadata::format, std::string(format_version));
  db.set_metadata(metadata::analyzer, analyzer_version());
  return db;
}

Served open_served(const std::string& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored))
    throw Error(ErrorCode::not_found, "no such index", path, "make one: vnindex " + path + " DUMP");
  if (!fs::is_directory(path, ignored) || !fs::exists(fs::path(path) / stub_name, ignored))
    throw Error(ErrorCode::not_found, "not an index", path, "make one: vnindex NEW_FOLDER DUMP");
  return guarded(path, [&] {
    Xapian::Database all;
    RowStore rows;
    TableStore tables;
    for (const auto& [shard, folder] : open_shards(path)) {
      check_version(shard, path);
      all.add_database(shard);
      rows.add(shard, folder);
      tables.add(shard, folder);
    }
    return Served{all, LanguageModel(tables), rows, tables};
  });
}

std::string served_generation(const fs::path& index) {
  std::ifstream stub(index / stub_name);
  if (!stub) return {};
  std::string kind;
  std::string name;
  std::string more;
  stub >> kind >> name;
  if (kind != "auto" || !name.starts_with(generation_prefix) || stub >> more)
    throw Error(ErrorCode::unsupported, "made of shards, which are written to one by one",
                (index / stub_name).string(), "name the index of one shard");
  return name;
}

std::string served(const fs::path& index) {
  std::ifstream stub(index / stub_name);
  std::string all;
  for (std::string kind, place; stub >> kind >> place;) all += (all.empty() ? "" : " ") + place;
  return all;
}

std::string first_generation() { return next_generation({}); }

std::string next_generation(const std::string& served) {
  std::uint64_t number = 0;
  if (!served.empty()) {
    const char* const digits = served.data() + generation_prefix.size();
    std::from_chars(digits, served.data() + served.size(), number);
  }
  return fmt::format("{}{:06}", generation_prefix, number + 1);
}

std::string workshop_of(const std::string& generation) { return generation + ".tmp"; }

void publish(const fs::path& index, const std::string& generation) {
  for (const char* const name : {token_file_name, pair_filter_name})
    sync(index / generation / name);
  sync_folder(index / generation);
  const fs::path fresh = index / (std::string(stub_name) + ".new");
  write_durably(fresh, "auto " + generation + "\n");
  if (::rename(fresh.c_str(), (index / stub_name).c_str()) != 0)
    throw_system("cannot be renamed", fresh);
  sync_folder(index);
}

void remove_leftovers(const fs::path& index, const std::string& served) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(index, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool generation = name.starts_with(generation_prefix) && !entry.is_symlink(ignored);
    if (generation && name != served) fs::remove_all(entry.path(), ignored);
  }
}

WriteLock::WriteLock(const fs::path& index) {
  const fs::path path = index / lock_name;
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0) throw_system("cannot be written", path);
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int code = errno;
  ::close(file_);
  errno = code;
  if (code != EWOULDBLOCK) throw_system("cannot be locked", path);
  throw Error(ErrorCode::locked, "another process is writing to this index", index.string(),
              "wait until it has ended");
}

WriteLock::~WriteLock() { ::close(file_); }

}  // namespace vnfts::index
