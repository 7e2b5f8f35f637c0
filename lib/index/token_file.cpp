#include "index/token_file.h"

#include "index/mapped_file.h"
#include "index/token_rows.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "vnfts rows 2\n";
constexpr std::size_t uuid_bytes = 36;
constexpr std::size_t header_bytes = magic.size() + uuid_bytes;

}  // namespace

TokenFileWriter::TokenFileWriter(const fs::path& folder)
    : folder_(folder), out_(folder / token_file_name, std::ios::binary), end_(header_bytes) {
  out_ << std::string(header_bytes, '\0');
}

void TokenFileWriter::add(std::string_view rows) {
  begins_.push_back(end_);
  lengths_.push_back(rows.empty() ? 0 : static_cast<std::uint32_t>(length_of(rows)));
  out_ << rows;
  end_ += rows.size();
}

void TokenFileWriter::finish(const std::string& uuid, std::span<const std::uint32_t> articles) {
  const std::size_t count = articles.empty() ? 0 : articles.back() + std::size_t{1};
  std::vector<std::uint64_t> begins;  // a number without rows has the place of the next
  std::vector<std::uint32_t> lengths(count);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    begins.resize(articles[i] + std::size_t{1}, begins_[i]);
    lengths[articles[i]] = lengths_[i];
  }
  begins.push_back(end_);
  std::string tail;
  for (const std::uint64_t begin : begins) append_little_endian<8>(tail, begin);
  for (const std::uint32_t length : lengths) append_little_endian<4>(tail, length);
  append_little_endian<8>(tail, count);
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
  std::string_view bytes;
  const auto mapping = map_file(path_, bytes);
  if (!bytes.starts_with(magic) || bytes.substr(magic.size(), uuid_bytes) != uuid) return;
  mapping_ = mapping;
  bytes_ = bytes;
  const std::uint64_t tail = bytes.size() - 8;
  count_ = number<8>(tail);
  if (count_ > (tail - header_bytes - 8) / (8 + 4))
    throw Error(ErrorCode::damaged, "its end is missing", path_.string(),
                "index the archive again");
  lengths_ = tail - count_ * 4;
  begins_ = lengths_ - (count_ + 1) * 8;
}

std::string_view TokenFile::rows(std::uint32_t article) const {
  if (article >= count_) return {};
  const std::uint64_t begin = number<8>(begins_ + article * std::uint64_t{8});
  const std::uint64_t end = number<8>(begins_ + (article + std::uint64_t{1}) * 8);
  if (begin > end || end > begins_)
    throw Error(ErrorCode::damaged, "its tokens cannot be read", path_.string(),
                "index the archive again");
  return bytes_.substr(begin, end - begin);
}

void TokenFile::prefetch(std::uint32_t article) const {
  constexpr std::size_t line = 64;
  constexpr std::size_t usual = 24 * line;  // behind that the processor has seen where it goes
  const std::string_view rows = this->rows(article).substr(0, usual);
  for (std::size_t at = 0; at < rows.size(); at += line) __builtin_prefetch(rows.data() + at);
}

}  // namespace vnfts::index
