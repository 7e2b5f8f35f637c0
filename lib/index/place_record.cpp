#include "index/place_record.h"

#include <cmath>

#include "index/leb128.h"
#include "place/gazetteer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

constexpr std::uint64_t main_bit = 1;
constexpr std::uint64_t subject_bit = 2;
constexpr unsigned flag_bits = 2;

std::uint64_t take(std::string_view& bytes) {
  const auto number = read_leb128(bytes);
  if (!number)
    throw Error(ErrorCode::damaged, "the places of an article cannot be read", {},
                "index the archive again");
  return *number;
}

}  // namespace

std::string encode_places(std::span<const NamedPlace> places) {
  std::string out;
  for (const NamedPlace& named : places) {
    const place::Row row = place::row_of(named.place);
    if (row == place::no_row) continue;
    write_leb128(out, row);
    write_leb128(out, std::uint64_t{named.mentions} << flag_bits |
                          (named.subject ? subject_bit : 0) | (named.main ? main_bit : 0));
    write_leb128(out, static_cast<std::uint64_t>(std::llround(named.weight / place_weight_step)));
  }
  return out;
}

std::vector<NamedPlace> decode_places(std::string_view bytes) {
  std::vector<NamedPlace> out;
  while (!bytes.empty()) {
    const std::uint64_t row = take(bytes);
    const std::uint64_t mentions = take(bytes);
    const std::uint64_t weight = take(bytes);
    if (row >= data::Places::size)
      throw Error(ErrorCode::damaged, "a place of an article is not in the gazetteer", {},
                  "index the archive again");
    out.push_back({data::Places::id(static_cast<place::Row>(row)), mentions >> flag_bits,
                   static_cast<double>(weight) * place_weight_step, (mentions & subject_bit) != 0,
                   (mentions & main_bit) != 0});
  }
  return out;
}

}  // namespace vnfts::index
