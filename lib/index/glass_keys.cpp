#include "index/glass_keys.h"

namespace vnfts::index {

namespace {

/// Bits, lowest first.
class Bits {
 public:
  explicit Bits(std::string& out) : out_(out) {}
  ~Bits() {
    if (held_ > 0) out_ += static_cast<char>(bits_);
  }
  Bits(const Bits&) = delete;
  Bits& operator=(const Bits&) = delete;

  /// A number below `range`. Those in the middle of the range take a bit less when there is one to
  /// be spared.
  void put(std::uint32_t number, std::uint32_t range) {
    const int width = std::bit_width(range - 1);
    const std::uint64_t spared = (std::uint64_t{1} << width) - range;
    const std::uint64_t middle = (range - spared) / 2;
    if (spared == 0 || number < middle) return put_bits(number, width);
    if (number < middle + spared) return put_bits(number, width - 1);
    put_bits(number - middle - spared + (std::uint64_t{1} << (width - 1)), width);
  }

  /// Those between the first and the last, which are known.
  void put_between(std::span<const std::uint32_t> row) {
    if (row.size() < 3) return;
    const std::size_t middle = (row.size() - 1) / 2;
    const auto left = static_cast<std::uint32_t>(row.size() - 1);
    const std::uint32_t least = row.front() + static_cast<std::uint32_t>(middle);
    put(row[middle] - least, row.back() - row.front() - left + 1);
    put_between(row.first(middle + 1));
    put_between(row.subspan(middle));
  }

 private:
  void put_bits(std::uint64_t bits, int width) {
    bits_ |= bits << held_;
    for (held_ += width; held_ >= 8; held_ -= 8) {
      out_ += static_cast<char>(bits_);
      bits_ >>= 8;
    }
  }

  std::string& out_;
  std::uint64_t bits_ = 0;
  int held_ = 0;
};

}  // namespace

void append_positions(std::string& out, std::span<const std::uint32_t> positions) {
  write_leb128(out, positions.back());
  if (positions.size() == 1) return;
  Bits bits(out);
  bits.put(positions.front(), positions.back());
  bits.put(static_cast<std::uint32_t>(positions.size() - 2), positions.back() - positions.front());
  bits.put_between(positions);
}

}  // namespace vnfts::index
