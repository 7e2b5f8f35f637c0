#include "index/token_file.h"

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "vnfts rows 1\n";
constexpr std::size_t uuid_bytes = 36;
constexpr std::size_t header_bytes = magic.size() + uuid_bytes;

void append_number(std::string& out, std::uint64_t number) {
  for (int i = 0; i < 8; ++i, number >>= 8) out += static_cast<char>(number);
}

std::shared_ptr<const boost::interprocess::mapped_region> map(const fs::path& path) try {
  namespace ipc = boost::interprocess;
  const ipc::file_mapping file(path.c_str(), ipc::read_only);
  return std::make_shared<const ipc::mapped_region>(file, ipc::read_only);
} catch (const boost::interprocess::interprocess_exception& error) {
  throw Error(ErrorCode::io, std::string("cannot be read: ") + error.what(), path.string());
}

}  // namespace

TokenFileWriter::TokenFileWriter(const fs::path& folder)
    : folder_(folder), out_(folder / token_file_name, std::ios::binary), end_(header_bytes) {
  out_ << std::string(header_bytes, '\0');
}

void TokenFileWriter::add(std::uint32_t article, std::string_view rows) {
  begins_.resize(article + std::size_t{1}, end_);
  out_ << rows;
  end_ += rows.size();
}

void TokenFileWriter::finish(const std::string& uuid) {
  const std::uint64_t count = begins_.size();
  begins_.push_back(end_);
  std::string tail;
  for (const std::uint64_t begin : begins_) append_number(tail, begin);
  append_number(tail, count);
  out_ << tail;
  out_.seekp(0);
  out_ << magic << uuid;
  out_.close();
  if (!out_)
    throw Error(ErrorCode::io, "cannot be written (is the disk full?)",
                (folder_ / token_file_name).string());
}

TokenFile::TokenFile(const fs::path& folder, const std::string& uuid)
    : path_(folder / token_file_name) {
  std::error_code error;
  if (fs::file_size(path_, error) < header_bytes + 16 || error) return;
  const auto region = map(path_);
  const std::string_view bytes(static_cast<const char*>(region->get_address()), region->get_size());
  if (!bytes.starts_with(magic) || bytes.substr(magic.size(), uuid_bytes) != uuid) return;
  mapping_ = region;
  bytes_ = bytes;
  count_ = number(bytes.size() - 8);
  const std::uint64_t room = (bytes.size() - header_bytes - 8) / 8;
  if (count_ >= room)
    throw Error(ErrorCode::damaged, "its end is missing", path_.string(),
                "index the archive again");
  begins_ = bytes.size() - 8 - (count_ + 1) * 8;
}

std::uint64_t TokenFile::number(std::uint64_t at) const {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i-- > 0;)
    number = number << 8 | static_cast<unsigned char>(bytes_[at + i]);
  return number;
}

std::string_view TokenFile::rows(std::uint32_t article) const {
  if (article >= count_) return {};
  const std::uint64_t begin = number(begins_ + article * std::uint64_t{8});
  const std::uint64_t end = number(begins_ + (article + std::uint64_t{1}) * 8);
  if (begin > end || end > begins_)
    throw Error(ErrorCode::damaged, "its tokens cannot be read", path_.string(),
                "index the archive again");
  return bytes_.substr(begin, end - begin);
}

}  // namespace vnfts::index
