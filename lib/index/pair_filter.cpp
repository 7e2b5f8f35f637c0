#include "index/pair_filter.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <future>
#include <numeric>

#include "index/mapped_file.h"
#include "index/schema.h"
#include "index/token_rows.h"
#include "text/syllable.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

using Numbers = std::vector<std::uint16_t>;

constexpr std::string_view magic = "vnfts pairs 1\n";
constexpr std::size_t uuid_bytes = 36;
constexpr std::size_t line_bytes = 64;
constexpr std::uint32_t line_bits = (line_bytes - 1) * 8;
constexpr std::size_t counts_at = 64;
constexpr std::size_t syllables_at = counts_at + 2 * 8;

constexpr std::size_t most_syllables = 4 * 255;
/// More of them fill the line, fewer leave phrases of frequent words unfiltered: measured.
constexpr std::uint32_t most_set_bits = 165;
constexpr std::size_t all_syllables = 1 << 16;
constexpr std::uint32_t articles_at_once = 4096;

std::size_t whole_lines(std::size_t bytes) {
  return (bytes + line_bytes - 1) / line_bytes * line_bytes;
}

/// Of two syllables by their rank, from 1 on. By multiplication with the golden ratio (Knuth, The
/// Art of Computer Programming 3, 6.4).
PairFilter::Pair pair_of(std::uint16_t first, std::uint16_t second) {
  const std::uint32_t hash = (std::uint32_t{first} << 16 | second) * 0x9E3779B1u;
  const std::uint32_t bit = (hash >> 16) * line_bits >> 16;
  return {static_cast<std::uint16_t>(1 + bit / 8), static_cast<std::uint8_t>(1u << bit % 8),
          static_cast<std::uint16_t>((std::max(first, second) + 3) / 4)};
}

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i, value >>= 8) out += static_cast<char>(value);
  return out;
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// The syllables that most articles have, the most frequent first.
Numbers most_frequent(const TokenFile& file, std::uint32_t articles) {
  std::vector<std::uint32_t> having(all_syllables);
  TokenReader reader({});
  for (std::uint32_t article = 0; article < articles; ++article) {
    const std::string_view rows = file.rows(article);
    if (rows.empty()) continue;
    reader.open(rows);
    for (const std::uint16_t syllable : reader.syllables()) ++having[syllable];
  }
  Numbers out(all_syllables);
  std::iota(out.begin(), out.end(), std::uint16_t{0});
  const auto end = out.begin() + most_syllables;
  std::ranges::partial_sort(out, end, [&having](std::uint16_t a, std::uint16_t b) {
    return having[a] != having[b] ? having[a] > having[b] : a < b;
  });
  out.resize(most_syllables);
  std::erase_if(out, [&having](std::uint16_t syllable) { return having[syllable] == 0; });
  return out;
}

/// From 1 on, by syllable.
Numbers numbers_of(std::span<const std::uint16_t> syllables) {
  Numbers out(all_syllables);
  for (std::size_t i = 0; i < syllables.size(); ++i)
    out[syllables[i]] = static_cast<std::uint16_t>(i + 1);
  return out;
}

/// Lines of one article after the other.
class LineWriter {
 public:
  /// Pairs of the most frequent syllables go first, until so many bits are set as shall be.
  void fill(char* line, std::span<const TokenReader::Pair> pairs) {
    sort_by_fours(pairs);
    std::uint32_t set = 0;
    std::size_t fours = 1;
    for (std::size_t i = 0; fours < ends_.size() - 1 && set < most_set_bits; ++fours)
      for (; i < ends_[fours]; ++i) {
        char& byte = line[sorted_[i].byte];
        set += (byte & sorted_[i].bit) == 0;
        byte = static_cast<char>(byte | sorted_[i].bit);
      }
    line[0] = static_cast<char>(fours - 1);
  }

 private:
  void sort_by_fours(std::span<const TokenReader::Pair> pairs) {
    found_.clear();
    ends_.fill(0);
    for (const auto& [first, second] : pairs) {
      found_.push_back(pair_of(first, second));
      ++ends_[found_.back().fours + 1u];
    }
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    sorted_.resize(found_.size());
    for (const PairFilter::Pair& pair : found_) sorted_[ends_[pair.fours]++] = pair;
  }

  std::vector<PairFilter::Pair> found_;
  std::vector<PairFilter::Pair> sorted_;
  std::array<std::size_t, 257> ends_;  ///< By fours, of which the last is 255.
};

/// The lines of some articles.
std::string lines_of(const TokenFile& file, const Numbers& numbers, std::uint32_t begin,
                     std::uint32_t end) {
  std::string out((end - begin) * line_bytes, '\0');
  TokenReader reader({});
  LineWriter lines;
  for (std::uint32_t article = begin; article < end; ++article) {
    const std::string_view rows = file.rows(article);
    if (rows.empty()) continue;
    reader.open(rows);
    lines.fill(&out[(article - begin) * line_bytes], reader.pairs(numbers));
  }
  return out;
}

std::string header(const std::string& uuid, const Numbers& syllables, std::uint32_t articles) {
  std::string out(magic);
  out += uuid;
  out.resize(counts_at);
  out += number(syllables.size(), 8) + number(articles, 8);
  for (const std::uint16_t syllable : syllables) out += number(syllable, 2);
  out.resize(whole_lines(out.size()));
  return out;
}

}  // namespace

void write_pair_filter(const fs::path& folder, const std::string& uuid, std::size_t threads) {
  const TokenFile file(folder, uuid);
  const std::uint32_t articles = file.count();
  const Numbers syllables = most_frequent(file, articles);
  const Numbers numbers = numbers_of(syllables);
  const fs::path path = folder / pair_filter_name;
  std::ofstream out(path, std::ios::binary);
  out << header(uuid, syllables, articles);
  for (std::uint32_t begin = 0; begin < articles;) {
    std::vector<std::future<std::string>> parts;
    for (; parts.size() < std::max<std::size_t>(threads, 1) && begin < articles;
         begin += articles_at_once)
      parts.push_back(
          std::async(threads > 1 ? std::launch::async : std::launch::deferred, [&, begin] {
            return lines_of(file, numbers, begin,
                            std::min<std::uint32_t>(articles - begin, articles_at_once) + begin);
          }));
    for (auto& part : parts) out << part.get();
  }
  out.close();
  if (!out) throw Error(ErrorCode::io, "cannot be written (is the disk full?)", path.string());
}

PairFilter::PairFilter(const fs::path& folder, const std::string& uuid) {
  const fs::path path = folder / pair_filter_name;
  std::error_code error;
  if (fs::file_size(path, error) < syllables_at || error) return;
  std::string_view bytes;
  auto mapping = map_file(path, bytes);
  if (!bytes.starts_with(magic) || bytes.substr(magic.size(), uuid_bytes) != uuid) return;
  const std::uint64_t syllables = number_at(bytes, counts_at, 8);
  const std::uint64_t articles = number_at(bytes, counts_at + 8, 8);
  if (syllables >= all_syllables || bytes.size() < whole_lines(syllables_at + 2 * syllables))
    return;
  const std::string_view lines = bytes.substr(whole_lines(syllables_at + 2 * syllables));
  if (lines.size() / line_bytes != articles) return;
  Numbers known;
  for (std::size_t i = 0; i < syllables; ++i)
    known.push_back(static_cast<std::uint16_t>(number_at(bytes, syllables_at + 2 * i, 2)));
  numbers_ = numbers_of(known);
  lines_ = lines;
  mapping_ = std::move(mapping);
}

std::uint16_t PairFilter::number_of(const std::string& term) const {
  const std::string_view title = prefix_of(Field::title);
  const int syllable = text::syllable_number(
      term.starts_with(title) ? std::string_view(term).substr(title.size()) : term);
  return syllable < 0 ? 0 : numbers_[static_cast<std::size_t>(syllable)];
}

std::optional<PairFilter::Pair> PairFilter::pair(const std::string& first,
                                                 const std::string& second) const {
  if (numbers_.empty()) return std::nullopt;
  const std::uint16_t one = number_of(first);
  const std::uint16_t two = number_of(second);
  return one == 0 || two == 0 ? std::nullopt : std::optional(pair_of(one, two));
}

}  // namespace vnfts::index
