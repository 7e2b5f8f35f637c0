#include "index/number_list.h"

#include <bit>

#include "index/little_endian.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vnfts::index {

namespace {

constexpr std::size_t number_bytes = 2;

#ifdef __SSE2__

constexpr std::size_t at_once = sizeof(__m128i);

/// A bit for each byte of a number that is equal.
unsigned equal(const char* bytes, std::uint16_t number) {
  const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_cmpeq_epi16(some, _mm_set1_epi16(static_cast<short>(number)))));
}

#else

constexpr std::size_t at_once = number_bytes;

unsigned equal(const char* bytes, std::uint16_t number) {
  return read_little_endian<number_bytes>(bytes) == number ? 1u : 0u;
}

#endif

}  // namespace

std::optional<std::size_t> find_number(std::string_view list, std::uint16_t number) {
  std::size_t at = 0;
  for (; at + at_once <= list.size(); at += at_once)
    if (const unsigned found = equal(list.data() + at, number); found != 0)
      return (at + static_cast<std::size_t>(std::countr_zero(found))) / number_bytes;
  for (; at + number_bytes <= list.size(); at += number_bytes)
    if (read_little_endian<number_bytes>(list.data() + at) == number) return at / number_bytes;
  return std::nullopt;
}

}  // namespace vnfts::index
