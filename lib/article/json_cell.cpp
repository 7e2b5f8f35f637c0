#include "article/json_cell.h"

namespace vnfts::article {

namespace dom = simdjson::dom;

namespace {

constexpr unsigned max_depth = 8;

void collect(dom::element value, bool numbers, unsigned depth, std::vector<std::string>& parts) {
  std::string_view text;
  dom::array list;
  dom::object members;
  if (value.get(text) == simdjson::SUCCESS) {
    parts.emplace_back(text);
  } else if (value.is<std::int64_t>() || value.is<std::uint64_t>() || value.is<double>()) {
    if (numbers) parts.push_back(simdjson::to_string(value));
  } else if (depth < max_depth && value.get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) collect(item, numbers, depth + 1, parts);
  } else if (depth < max_depth && value.get(members) == simdjson::SUCCESS) {
    for (const char* const name : {"name", "text", "$oid", "$date"})
      if (dom::element item; members[name].get(item) == simdjson::SUCCESS)
        return collect(item, numbers, depth + 1, parts);
  }
}

}  // namespace

void collect_cell(dom::element cell, bool numbers, std::vector<std::string>& parts) {
  collect(cell, numbers, 0, parts);
}

}  // namespace vnfts::article
