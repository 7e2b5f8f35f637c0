#include "index/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "index/schema.h"

namespace vnfts::index {

namespace {

constexpr std::size_t shown_variants = 8;

std::string_view plain(const Variant& variant, Field field) {
  return std::string_view(variant.term).substr(prefix_of(field).size());
}

std::string variant_list(const std::vector<Variant>& variants, Field field) {
  std::string out;
  for (std::size_t i = 0; i < std::min(variants.size(), shown_variants); ++i)
    out += fmt::format("{}{} {:.0f}% ({} articles)", i ? ", " : "", plain(variants[i], field),
                       100 * variants[i].probability, variants[i].articles);
  if (variants.size() > shown_variants)
    out += fmt::format(", and {} more", variants.size() - shown_variants);
  return out.empty() ? "nothing in this index" : out;
}

/// The spellings of the variants that the article has.
std::string spelled(const std::vector<Variant>& variants, Field field,
                    const std::set<std::string>& terms) {
  std::string out;
  for (const Variant& v : variants)
    if (terms.contains(v.term)) out.append(out.empty() ? "" : "/").append(plain(v, field));
  return out;
}

}  // namespace

std::string explain_days(const SearchOptions& options) {
  std::string out;
  if (options.published != DayFilter{}) out += "published: " + to_string(options.published) + "\n";
  if (options.mentioned != DayFilter{}) out += "mentioned: " + to_string(options.mentioned) + "\n";
  return out;
}

std::string explain_query(const vnfts::Query& query, const CompiledQuery& compiled,
                          const SearchOptions& options) {
  std::string out = "read as: " + to_string(query) + "\n";
  out += explain_days(options);
  for (const Reading& reading : compiled.readings) {
    if (!reading.whole.empty())
      out += fmt::format("  in one piece: {}\n", variant_list(reading.whole, reading.field));
    for (const Position& position : reading.positions)
      out +=
          fmt::format("  {}: {}\n", position.typed, variant_list(position.variants, reading.field));
  }
  for (const PlaceQuery& asked : compiled.places) out += "  " + asked.explanation + "\n";
  for (const std::string& also : compiled.alternatives) out += "  " + also + "\n";
  for (const std::string& note : compiled.notes) out += "note: " + note + "\n";
  return out;
}

std::string explain_hit(const Xapian::Database& db, Xapian::docid article,
                        std::span<const Reading> readings) {
  const std::set<std::string> terms(db.termlist_begin(article), db.termlist_end(article));
  std::string has;
  std::string lacks;
  for (const Reading& reading : readings) {
    for (const Position& position : reading.positions) {
      const std::string spelling = spelled(position.variants, reading.field, terms);
      std::string& list = spelling.empty() ? lacks : has;
      list.append(list.empty() ? "" : " ").append(spelling.empty() ? position.typed : spelling);
    }
  }
  std::string out = has.empty() ? "" : "has " + has;
  if (!lacks.empty()) out += (out.empty() ? "lacks " : "; lacks ") + lacks;
  return out;
}

}  // namespace vnfts::index
