#include "index/row_masks.h"

#include <algorithm>

#include "index/token_rows.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vnfts::index {

namespace {

/// gap, new_row, six_bytes and what is not in use: all bytes of this form.
constexpr unsigned special = token_code::six_bytes;
constexpr unsigned special_bits = 0xF8;
static_assert((token_code::gap & special_bits) == special &&
              (token_code::new_row & special_bits) == special &&
              ((token_code::following - 1) & special_bits) == special &&
              (token_code::following & special_bits) != special);

}  // namespace

void RowMasks::seek(std::span<const unsigned char> first) {
  sought_.assign(first.begin(), first.end());
  std::ranges::sort(sought_);
  sought_.erase(std::unique(sought_.begin(), sought_.end()), sought_.end());
  for (unsigned byte = 0; byte < stops_.size(); ++byte)
    stops_[byte] = (byte & special_bits) == special;
  for (const unsigned char byte : sought_) stops_[byte] = true;
}

RowMasks::Masks RowMasks::one_by_one(const char* bytes) const {
  Masks out;
  for (std::size_t i = 0; i < width; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    out.stops |= std::uint64_t{stops_[byte]} << i;
    out.begins |= std::uint64_t{byte < token_code::following} << i;
  }
  return out;
}

#ifdef __SSE2__

RowMasks::Masks RowMasks::of(const char* bytes) const {
  constexpr std::size_t most_compared = 12;  // beyond it a table is as fast
  if (sought_.size() > most_compared) return one_by_one(bytes);
  const __m128i following = _mm_set1_epi8(static_cast<char>(token_code::following));
  const __m128i form = _mm_set1_epi8(static_cast<char>(special_bits));
  const __m128i of_form = _mm_set1_epi8(static_cast<char>(special));
  Masks out;
  for (std::size_t at = 0; at < width; at += sizeof(__m128i)) {
    const __m128i some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
    __m128i stops = _mm_cmpeq_epi8(_mm_and_si128(some, form), of_form);
    for (const unsigned char byte : sought_)
      stops = _mm_or_si128(stops, _mm_cmpeq_epi8(some, _mm_set1_epi8(static_cast<char>(byte))));
    const __m128i follows = _mm_cmpeq_epi8(_mm_max_epu8(some, following), some);
    out.stops |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(stops))} << at;
    out.begins |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(follows))} << at;
  }
  out.begins = ~out.begins;
  return out;
}

#else

RowMasks::Masks RowMasks::of(const char* bytes) const { return one_by_one(bytes); }

#endif

}  // namespace vnfts::index
