#include "index/glass_cursor.h"

#include "index/leb128.h"
#include "index/mapped_file.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;
using namespace glass_layout;

constexpr std::size_t level_at = 4;
constexpr std::size_t directory_end_at = 9;
constexpr std::size_t block_number_bytes = 4;

std::uint32_t byte(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::uint32_t two_bytes(std::string_view bytes, std::size_t at) {
  return byte(bytes, at) << 8 | byte(bytes, at + 1);
}

std::uint32_t four_bytes(std::string_view bytes, std::size_t at) {
  return two_bytes(bytes, at) << 16 | two_bytes(bytes, at + 2);
}

}  // namespace

GlassFile::GlassFile(const fs::path& path, const GlassRoot& root)
    : path_(path), root_(root), mapping_(map_file(path, bytes_)) {}

std::string_view GlassFile::block(std::uint32_t number) const {
  const std::uint64_t begin = std::uint64_t{number} * glass_block_bytes;
  if (begin + glass_block_bytes > bytes_.size()) damaged();
  return bytes_.substr(begin, glass_block_bytes);
}

std::uint32_t GlassFile::take_number(std::string_view& tag) const {
  const auto number = read_leb128(tag);
  if (!number || *number > UINT32_MAX) damaged();
  return static_cast<std::uint32_t>(*number);
}

void GlassFile::damaged() const {
  throw Error(ErrorCode::damaged, "cannot be read", path_.string(), "index the archive again");
}

void GlassCursor::seek(std::string_view key) {
  seek_item(key);
  if (item_.first) return;
  seek_item(item_.key);
  if (!item_.first) file_->damaged();
}

bool GlassCursor::find(std::string_view key) {
  seek(key);
  return !key.empty() && item_.key == key;
}

/// To the last item that is not behind the first of `key`: it may be a part of an entry before.
void GlassCursor::seek_item(std::string_view key) {
  std::uint32_t block = file_->root().block;
  std::size_t level = file_->root().level;
  if (level >= most_levels) file_->damaged();
  for (;; --level) {
    enter(level, block);
    choose(level, key);
    if (level == 0) break;
    block = child(steps_[level]);
  }
  // What separates two leaves may be before the first key of the second.
  if (!not_behind(0, steps_[0].at, key) && move_leaf(false))
    steps_[0].at = steps_[0].end - directory_entry_bytes;
  item_ = leaf_item(steps_[0].at);
}

bool GlassCursor::next() {
  while (!item_.last) next_part();
  if (!next_item()) return false;
  if (!item_.first) file_->damaged();
  return true;
}

/// Numbers that count up: a damaged table may lead to the same parts for ever.
void GlassCursor::next_part() {
  const std::uint32_t before = item_.number;
  if (!next_item() || item_.first || item_.number != before + 1) file_->damaged();
}

bool GlassCursor::next_item() {
  Step& leaf = steps_[0];
  if (leaf.at + directory_entry_bytes < leaf.end) {
    leaf.at += directory_entry_bytes;
  } else if (!move_leaf(true)) {
    return false;
  }
  item_ = leaf_item(leaf.at);
  return true;
}

std::string_view GlassCursor::tag() {
  if (item_.last) return item_.part;
  whole_.clear();
  for (;;) {
    whole_.insert(whole_.end(), item_.part.begin(), item_.part.end());
    if (item_.last) return {whole_.data(), whole_.size()};
    next_part();
  }
}

/// To the first item of the block.
void GlassCursor::enter(std::size_t level, std::uint32_t block) {
  Step& step = steps_[level];
  step.block = file_->block(block);
  step.at = header_bytes;
  step.end = two_bytes(step.block, directory_end_at);
  const bool good = byte(step.block, level_at) == level && step.end > header_bytes &&
                    step.end <= glass_block_bytes && (step.end - header_bytes) % 2 == 0;
  if (!good) file_->damaged();
}

/// The last item that is not behind the key, or the first.
void GlassCursor::choose(std::size_t level, std::string_view key) {
  Step& step = steps_[level];
  std::size_t first = 0;
  std::size_t behind = (step.end - header_bytes) / directory_entry_bytes;
  while (behind - first > 1) {
    const std::size_t middle = (first + behind) / 2;
    (not_behind(level, header_bytes + middle * directory_entry_bytes, key) ? first : behind) =
        middle;
  }
  step.at = header_bytes + first * directory_entry_bytes;
}

/// To the first item of the next leaf, or of the one before. False when there is none.
bool GlassCursor::move_leaf(bool forward) {
  const std::size_t root = file_->root().level;
  for (std::size_t level = 1; level <= root; ++level) {
    Step& step = steps_[level];
    const bool more = forward ? step.at + directory_entry_bytes < step.end : step.at > header_bytes;
    if (!more) continue;
    step.at = forward ? step.at + directory_entry_bytes : step.at - directory_entry_bytes;
    for (; level > 0; --level) {
      enter(level - 1, child(steps_[level]));
      Step& below = steps_[level - 1];
      if (!forward && level > 1) below.at = below.end - directory_entry_bytes;
    }
    return true;
  }
  return false;
}

/// Parts of a tag behind its first are behind its key.
bool GlassCursor::not_behind(std::size_t level, std::size_t at, std::string_view key) const {
  const Step& step = steps_[level];
  const bool leaf = level == 0;
  const std::size_t length_at = leaf ? leaf_item_overhead - 1 : block_number_bytes;
  const std::string_view bytes = item(step, at, length_at + 1);
  const std::size_t key_bytes = byte(bytes, length_at);
  const std::size_t least = length_at + 1 + key_bytes + (leaf ? 0 : part_bytes);
  if (bytes.size() < least) file_->damaged();
  const int order = bytes.substr(length_at + 1, key_bytes).compare(key);
  if (order != 0) return order < 0;
  return leaf ? (two_bytes(bytes, 0) & first_flag) != 0 : two_bytes(bytes, least - part_bytes) <= 1;
}

/// From where it begins to the end of the block: `least` bytes at least.
std::string_view GlassCursor::item(const Step& step, std::size_t at, std::size_t least) const {
  const std::size_t begin = two_bytes(step.block, at);
  if (begin + least > glass_block_bytes) file_->damaged();
  return step.block.substr(begin);
}

std::uint32_t GlassCursor::child(const Step& step) const {
  return four_bytes(item(step, step.at, block_number_bytes), 0);
}

GlassCursor::Item GlassCursor::leaf_item(std::size_t at) const {
  const std::string_view bytes = item(steps_[0], at, leaf_item_overhead);
  const std::uint32_t head = two_bytes(bytes, 0);
  const std::size_t size = (head & size_mask) + leaf_item_overhead;
  const std::size_t key_bytes = byte(bytes, 2);
  Item out;
  out.first = (head & first_flag) != 0;
  out.last = (head & last_flag) != 0;
  out.compressed = (head & compressed_flag) != 0;
  const std::size_t before = leaf_item_overhead + key_bytes + (out.first ? 0 : part_bytes);
  if (before > size || size > bytes.size()) file_->damaged();
  out.key = bytes.substr(leaf_item_overhead, key_bytes);
  out.number = out.first ? 1 : two_bytes(bytes, before - part_bytes);
  out.part = bytes.substr(before, size - before);
  return out;
}

}  // namespace vnfts::index
