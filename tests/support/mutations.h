/// Strings that are nearly what a reader of texts looks for: phrases, joined and cut up.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vnfts::test {

/// Numbers that depend on the seed only, on every machine: SplitMix64 (Steele, Lea and Flood, Fast
/// Splittable Pseudorandom Number Generators, 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  /// 0 to n - 1; `n` > 0.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

/// One to three of the phrases, joined and mutated up to eight times: spliced, cut, doubled, bytes
/// swapped or replaced, digits and joints put in. Mostly under 200 bytes.
std::string mutated(std::span<const std::string_view> phrases,
                    std::span<const std::string_view> joints, Random& random);

/// As a C string literal has it, in ASCII, without the quotes.
std::string escaped(std::string_view bytes);

}  // namespace vnfts::test
