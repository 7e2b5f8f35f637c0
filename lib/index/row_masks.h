/// Which bytes of a row of tokens are worth a look: 64 at once, a bit each, the first the lowest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vnfts::index {

/// See token_code.
class RowMasks {
 public:
  static constexpr std::size_t width = 64;

  struct Masks {
    std::uint64_t stops = 0;   ///< Those sought, and what is not a token of one or two bytes.
    std::uint64_t begins = 0;  ///< The first of each code.
  };

  /// `first` are the first bytes of the tokens sought.
  void seek(std::span<const unsigned char> first);

  /// Of so many bytes.
  Masks of(const char* bytes) const;

 private:
  Masks one_by_one(const char* bytes) const;

  std::vector<unsigned char> sought_;  ///< None twice.
  std::array<bool, 256> stops_ = {};
};

}  // namespace vnfts::index
