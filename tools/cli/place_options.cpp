#include "cli/place_options.h"

#include <fmt/format.h>

#include <string_view>

#include "cli/tool.h"
#include "cli/utf8.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

/// What would end a name in a query.
bool has_quote(std::string_view text) {
  constexpr std::u32string_view quotes = U"\"“”„‟«»";
  while (!text.empty())
    if (quotes.find(take(text)) != std::u32string_view::npos) return true;
  return false;
}

/// An option, and the field of queries that it is.
struct Option {
  const char* name;
  std::string field;
  const char* example;
};

const Option place_option = {"--place", "place", "Phong Thổ, Lai Châu"};
const Option near_option = {"--near", "near", "Lai Châu,50km"};

/// What is wrong, told of the option and not of the field.
[[noreturn]] void refuse(const Option& option, std::string_view message) {
  if (message.starts_with(option.field + ": ")) message.remove_prefix(option.field.size() + 2);
  throw UsageError(
      fmt::format("{}: {} (as in {} \"{}\")", option.name, message, option.name, option.example));
}

void read(const Option& option, const std::string& typed, PlaceClauses& out) {
  if (has_quote(typed)) refuse(option, "a name has no quotes");
  const std::string query = fmt::format("{}:\"{}\"", option.field, typed);
  try {
    out.queries.push_back(parse_query(query));
  } catch (const Error& e) {
    refuse(option, e.message());
  }
  for (PlaceReading& reading : read_places(query)) {
    reading.typed = fmt::format("{} {}", option.name, typed);
    out.readings.push_back(std::move(reading));
  }
  out.texts.push_back(query);
}

}  // namespace

PlaceClauses read_place_options(const PlaceOptions& options) {
  PlaceClauses out;
  for (const std::string& place : options.places) read(place_option, place, out);
  for (const std::string& near : options.near) read(near_option, near, out);
  return out;
}

}  // namespace vnfts::cli
