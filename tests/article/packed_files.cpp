#include "article/packed_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <memory>

namespace vnfts::test {

namespace fs = std::filesystem;

namespace {

struct Close {
  void operator()(archive* a) const { archive_write_free(a); }
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

void add(archive* out, const Member& member) {
  const std::unique_ptr<archive_entry, Close> entry(archive_entry_new());
  const bool folder = member.name.ends_with('/');
  archive_entry_set_pathname(entry.get(), member.name.c_str());
  archive_entry_set_filetype(entry.get(), folder ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm(entry.get(), folder ? 0755 : 0644);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.content.size()));
  REQUIRE(archive_write_header(out, entry.get()) >= ARCHIVE_WARN);
  REQUIRE(archive_write_data(out, member.content.data(), member.content.size()) ==
          static_cast<la_ssize_t>(member.content.size()));
}

}  // namespace

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "vnfts-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()));
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string TempFolder::write(std::string_view name, std::string_view content) const {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

std::string archived(const std::vector<Member>& members, std::string_view format,
                     std::string_view filter) {
  const std::unique_ptr<archive, Close> out(archive_write_new());
  const std::string name(format == "tar" ? "pax" : format);
  REQUIRE(archive_write_set_format_by_name(out.get(), name.c_str()) == ARCHIVE_OK);
  if (filter != "none")
    REQUIRE(archive_write_add_filter_by_name(out.get(), std::string(filter).c_str()) == ARCHIVE_OK);
  std::size_t capacity = 1 << 20;
  for (const Member& member : members) capacity += 2 * member.content.size();
  std::string bytes(capacity, '\0');
  std::size_t used = 0;
  archive_write_set_bytes_in_last_block(out.get(), 1);
  REQUIRE(archive_write_open_memory(out.get(), bytes.data(), capacity, &used) == ARCHIVE_OK);
  for (const Member& member : members) add(out.get(), member);
  REQUIRE(archive_write_close(out.get()) == ARCHIVE_OK);
  bytes.resize(used);
  return bytes;
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string compressed(std::string_view content, std::string_view filter) {
  return archived({{"content", std::string(content)}}, "raw", filter);
}

}  // namespace vnfts::test
