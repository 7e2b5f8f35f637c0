#include "index/place_query.h"

#include <fmt/format.h>

#include <array>

#include "index/existing_terms.h"
#include "index/place_terms.h"
#include "index/schema.h"
#include "index/weights.h"
#include "vnfts/place.h"

namespace vnfts::index {

namespace {

using place::Row;
using Rows = std::vector<Row>;
using Terms = std::set<std::string>;

/// A region has no terms of what lies in it: its provinces change, and are few.
Rows asked_rows(const Place& wanted) {
  Rows rows{place::unit_of(place::row_of(wanted.id))};
  for (const auto& provinces :
       {region_provinces_before(wanted.id), region_provinces_today(wanted.id)})
    for (const Place& province : provinces)
      rows.push_back(place::unit_of(place::row_of(province.id)));
  return rows;
}

Terms terms_of(const Rows& rows, std::string (*term)(Row)) {
  Terms terms;
  for (const Row row : rows) terms.insert(term(row));
  return terms;
}

/// What has a point: a country or region is all around it.
Rows units_around(const Place& middle, double radius_km) {
  Rows rows;
  for (const Place& place : places_near(middle.latitude, middle.longitude, radius_km))
    if (place.level != PlaceLevel::country && place.level != PlaceLevel::region)
      rows.push_back(place::row_of(place.id));
  return rows;
}

/// Those that are told apart within the radius: the point of a province says little of where in it
/// something is.
Terms terms_nearby(const Rows& rows, Row middle, std::string (*term)(Row), std::string_view prefix,
                   const Xapian::Database& db) {
  Rows nearby;
  for (const Row row : rows)
    if (row == middle || place::level_at(row) != PlaceLevel::province)
      nearby.push_back(place::unit_of(row));
  return existing(terms_of(nearby, term), std::array{prefix}, db);
}

PlaceQuery around(const Place& middle, double radius_km, const Xapian::Database& db) {
  const Rows rows = units_around(middle, radius_km);
  const Row itself = place::row_of(middle.id);
  PlaceQuery out;
  out.terms = existing(terms_of(rows, exact_term), std::array{prefix::place_exact}, db);
  out.tiers = {
      {any_of(terms_nearby(rows, itself, subject_term, prefix::place_subject, db)),
       weights::subject_place},
      {any_of(terms_nearby(rows, itself, main_term, prefix::place_main, db)), weights::main_place}};
  out.explanation = fmt::format("units within {} km of {}: {}, of which articles name {}",
                                radius_km, full_name(middle), rows.size(), out.terms.size());
  return out;
}

}  // namespace

PlaceQuery asking_for(const vnfts::Query& part, const Xapian::Database& db) {
  const auto wanted = find_place(part.text);
  if (!wanted) return {};
  if (part.radius_km > 0) return around(*wanted, part.radius_km, db);
  PlaceQuery out;
  const Rows itself = place::under_one_name(place::row_of(wanted->id));
  const Terms exactly = terms_of(itself, exact_term);
  const Rows rows = part.exact ? Rows{place::unit_of(itself[0])} : asked_rows(*wanted);
  out.terms = part.exact ? exactly : terms_of(rows, covered_term);
  out.tiers = {{any_of(terms_of(rows, subject_term)), weights::subject_place},
               {any_of(terms_of(rows, main_term)), weights::main_place}};
  if (!part.exact) out.tiers.push_back({any_of(exactly), weights::exact_place});
  out.explanation =
      fmt::format("{}: {}{}", part.text, part.exact ? "only " : "", full_name(*wanted));
  return out;
}

}  // namespace vnfts::index
