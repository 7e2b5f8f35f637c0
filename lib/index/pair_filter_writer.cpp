#include "index/pair_filter_writer.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "index/little_endian.h"
#include "index/pair_filter.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;
using namespace pair_layout;

constexpr std::size_t most_syllables = 4 * 255;
/// More of them fill the line, fewer leave phrases of frequent words unfiltered: measured.
constexpr std::uint32_t most_set_bits = 165;

std::string header(const std::string& uuid, std::span<const std::uint16_t> syllables,
                   std::uint64_t lines, std::uint64_t numbers) {
  std::string out(magic);
  out += uuid;
  out.resize(counts_at);
  for (const std::uint64_t count : {std::uint64_t{syllables.size()}, lines, numbers})
    append_little_endian<8>(out, count);
  for (const std::uint16_t syllable : syllables) append_little_endian<2>(out, syllable);
  out.resize(whole_lines(out.size()));
  return out;
}

}  // namespace

PairFilterWriter::PairFilterWriter(const fs::path& folder)
    : path_(folder / pair_filter_name), having_(all_syllables) {}

void PairFilterWriter::count(std::string_view rows) {
  if (rows.empty()) return;
  reader_.open(rows);
  reader_.for_each_syllable([this](std::size_t, std::uint16_t syllable) { ++having_[syllable]; });
}

void PairFilterWriter::choose() {
  chosen_.resize(all_syllables);
  std::iota(chosen_.begin(), chosen_.end(), std::uint16_t{0});
  const auto end = chosen_.begin() + most_syllables;
  std::ranges::partial_sort(chosen_, end, [this](std::uint16_t a, std::uint16_t b) {
    return having_[a] != having_[b] ? having_[a] > having_[b] : a < b;
  });
  chosen_.resize(most_syllables);
  std::erase_if(chosen_, [this](std::uint16_t syllable) { return having_[syllable] == 0; });
  ranks_ = ranks_of(chosen_);
  out_.open(path_, std::ios::binary);
  out_ << std::string(header({}, chosen_, 0, 0).size(), '\0');
}

void PairFilterWriter::add(std::string_view rows) {
  if (ranks_.empty()) choose();
  ++lines_;
  if (rows.empty()) {
    out_ << std::string(line_bytes, '\0');
    return;
  }
  reader_.open(rows);
  fill_line(reader_.pairs(ranks_));
}

/// Pairs of the most frequent syllables go first, until so many bits are set as shall be.
void PairFilterWriter::fill_line(std::span<const TokenReader::Pair> pairs) {
  std::array<std::size_t, 257> ends{};  // by fours, of which the last is 255
  std::vector<PairFilter::Pair> found;
  for (const auto& [first, second] : pairs) {
    found.push_back(PairFilter::pair_of(first, second));
    ++ends[found.back().fours + 1u];
  }
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<PairFilter::Pair> sorted(found.size());
  for (const PairFilter::Pair& pair : found) sorted[ends[pair.fours]++] = pair;

  std::string line(line_bytes, '\0');
  std::uint32_t set = 0;
  std::size_t fours = 1;
  for (std::size_t i = 0; fours < ends.size() - 1 && set < most_set_bits; ++fours)
    for (; i < ends[fours]; ++i) {
      char& byte = line[sorted[i].byte];
      set += (byte & sorted[i].bit) == 0;
      byte = static_cast<char>(byte | sorted[i].bit);
    }
  line[0] = static_cast<char>(fours - 1);
  out_ << line;
}

void PairFilterWriter::finish(const std::string& uuid, std::span<const std::uint32_t> articles) {
  if (ranks_.empty()) choose();
  std::string numbers;
  std::uint32_t next = 0;
  for (std::uint32_t line = 0; line < articles.size(); ++line) {
    for (; next < articles[line]; ++next) append_little_endian<4>(numbers, 0);
    append_little_endian<4>(numbers, line + 1);
    ++next;
  }
  out_ << numbers;
  out_.seekp(0);
  out_ << header(uuid, chosen_, lines_, next);
  out_.close();
  if (!out_) throw Error(ErrorCode::io, "cannot be written (is the disk full?)", path_.string());
}

}  // namespace vnfts::index
