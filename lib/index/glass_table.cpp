#include "index/glass_table.h"

#include <algorithm>
#include <cstring>

#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using namespace glass_layout;

constexpr std::size_t items_a_block = 4;  // as many of the largest size
constexpr std::size_t max_item_bytes =
    (glass_block_bytes - header_bytes - items_a_block * directory_entry_bytes) / items_a_block;

constexpr std::uint32_t revision = 1;

void put_number(char* at, std::uint64_t number, int bytes) {
  while (bytes-- > 0) {
    at[bytes] = static_cast<char>(number);
    number >>= 8;
  }
}

/// The shortest beginning of `key` that is behind `before`, which is before it.
std::string_view separator(std::string_view before, std::string_view key) {
  const auto differs = std::ranges::mismatch(before, key).in2;
  return key.substr(0, std::min<std::size_t>(key.size(), differs - key.begin() + 1));
}

}  // namespace

void GlassBlock::begin(std::uint8_t level) {
  bytes_.fill(0);
  bytes_[4] = static_cast<char>(level);
  directory_end_ = header_bytes;
  items_begin_ = glass_block_bytes;
}

bool GlassBlock::has_room(std::size_t item_bytes) const {
  return directory_end_ + directory_entry_bytes + item_bytes <= items_begin_;
}

char* GlassBlock::add_item(std::size_t bytes) {
  items_begin_ -= bytes;
  put_number(&bytes_[directory_end_], items_begin_, 2);
  directory_end_ += directory_entry_bytes;
  return &bytes_[items_begin_];
}

std::string_view GlassBlock::finished() {
  const std::size_t free = items_begin_ - directory_end_;
  put_number(&bytes_[0], revision, 4);
  put_number(&bytes_[5], free, 2);
  put_number(&bytes_[7], free, 2);
  put_number(&bytes_[9], directory_end_, 2);
  return {bytes_.data(), bytes_.size()};
}

GlassTable::GlassTable(std::filesystem::path path) : path_(std::move(path)) {
  leaf_.begin(0);
  add_part({}, {}, 1, first_flag | last_flag);
}

void GlassTable::add(std::string_view key, std::string_view tag, bool compressed) {
  const std::size_t most = max_item_bytes - leaf_item_overhead - part_bytes - key.size();
  std::uint16_t number = 1;
  do {
    const std::string_view part = tag.substr(0, most);
    tag.remove_prefix(part.size());
    add_part(key, part, number,
             (compressed ? compressed_flag : 0) | (number == 1 ? first_flag : 0) |
                 (tag.empty() ? last_flag : 0));
    ++number;
  } while (!tag.empty());
  last_key_ = key;
  ++entries_;
}

void GlassTable::add_part(std::string_view key, std::string_view part, std::uint16_t number,
                          unsigned flags) {
  const std::size_t extra = number == 1 ? 0 : part_bytes;
  const std::size_t bytes = leaf_item_overhead + key.size() + extra + part.size();
  if (!leaf_.has_room(bytes)) begin_leaf(key, number);
  char* at = leaf_.add_item(bytes);
  put_number(at, (bytes - leaf_item_overhead) | flags, 2);
  at[2] = static_cast<char>(key.size());
  std::ranges::copy(key, at + leaf_item_overhead);
  at += leaf_item_overhead + key.size();
  if (extra > 0) put_number(at, number, 2);
  std::ranges::copy(part, at + extra);
}

void GlassTable::begin_leaf(std::string_view first_key, std::uint16_t part) {
  const std::uint32_t block = write(leaf_.finished());
  if (leaves_.empty()) leaves_.push_back({block, 0, {}});
  const std::string_view key = part == 1 ? separator(last_key_, first_key) : first_key;
  leaves_.push_back({block + 1, part, std::string(key)});
  leaf_.begin(0);
}

std::uint32_t GlassTable::write(std::string_view block) {
  if (!file_.is_open()) file_.open(path_, std::ios::binary);
  file_.write(block.data(), static_cast<std::streamsize>(block.size()));
  if (!file_) throw Error(ErrorCode::io, "cannot be written (is the disk full?)", path_.string());
  return blocks_++;
}

std::vector<GlassTable::Child> GlassTable::write_level(std::uint8_t level,
                                                       const std::vector<Child>& children) {
  std::vector<Child> parents;
  GlassBlock block;
  block.begin(level);
  const Child* first = &children.front();
  const auto close = [&] {
    parents.push_back({write(block.finished()), first->part, first->key});
    block.begin(level);
  };
  for (const Child& child : children) {
    const std::size_t bytes = branch_item_overhead + child.key.size();
    if (!block.has_room(bytes)) {
      close();
      first = &child;
    }
    char* const at = block.add_item(bytes);
    put_number(at, child.block, 4);
    at[4] = static_cast<char>(child.key.size());
    std::ranges::copy(child.key, at + 5);
    put_number(at + 5 + child.key.size(), child.part, 2);
  }
  close();
  return parents;
}

GlassRoot GlassTable::finish() {
  if (entries_ == 0) return {};
  const std::uint32_t last_leaf = write(leaf_.finished());
  GlassRoot root{last_leaf, 0, entries_, 0};
  std::vector<Child> top = std::move(leaves_);
  while (top.size() > 1) {
    top = write_level(static_cast<std::uint8_t>(++root.level), top);
    root.block = top.front().block;
  }
  file_.close();
  if (!file_) throw Error(ErrorCode::io, "cannot be written (is the disk full?)", path_.string());
  root.blocks = blocks_;
  return root;
}

}  // namespace vnfts::index
