/// Provinces, districts and communes of Vietnam before and after the merger of 1 July 2025,
/// regions, countries and cities abroad.
///
///     std::vector<vnfts::Place> found = vnfts::places_named("tinh ha tay");
///     // found[0].name = "Hà Tây", a province until 2008
///     auto today = vnfts::units_today(found[0].id, vnfts::PlaceLevel::province);
///     // today[0].name = "Hà Nội"
///     std::string whole = vnfts::full_name(*vnfts::find_place("O2-109"));
///     // "huyện Phong Thổ, tỉnh Lai Châu"
///     auto mentions = vnfts::find_places("Mưa lớn ở Phong Thổ (Lai Châu)", {});
///     // mentions[0].place = "O2-109", mentions[1].place = "N1-12" (in 2017: "O1-12")
///
/// The facts are in `lib/data/places.tsv`, with their sources and licences; the cities abroad come
/// from GeoNames (CC BY 4.0). All functions are thread-safe and take any bytes; they throw nothing
/// but `std::bad_alloc`. An id that is not known is a place without relations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/date.h"
#include "vnfts/export.h"

namespace vnfts {

enum class PlaceLevel : std::uint8_t {
  country,
  region,    ///< Of Vietnam, of several provinces: Tây Nguyên, miền Trung.
  province,  ///< Province or city under the central government.
  district,  ///< District, town, city in a province; none since July 2025.
  commune,   ///< Commune, ward, township, special zone.
  world,     ///< Abroad: a city, a state, a continent, an ocean.
};

/// "country", "region", "province", "district", "commune", "world".
VNFTS_API std::string_view to_string(PlaceLevel level);

/// A unit as it was called in its years. One that was renamed, merged or moved is another place:
/// see `successors_of`. The views are into the library and stay valid.
struct Place {
  std::string_view id;    ///< Stable: "N1-12" (in force since 2025), "O2-109" (until 2025), "C-FR".
  std::string_view name;  ///< Without its type, NFC: "Lai Châu", "1" (of quận 1).
  std::string_view type;  ///< "tỉnh", "thành phố", "quận", "huyện", "xã", "vùng", "nước" ...
  PlaceLevel level = PlaceLevel::commune;
  std::string_view parent;  ///< Id of the unit it lies in; empty for provinces and countries.
  int first_year = 0;       ///< Gregorian; 0 = not known, or before the records.
  int last_year = 0;        ///< The year it ended in; 0 = in force.
  double latitude = 0;      ///< WGS 84, degrees, -90 to 90: a point inside or in the middle.
  double longitude = 0;     ///< -180 to 180.
  std::uint32_t population =
      0;  ///< People on its area in 2009, to tell large from small; 0 = unknown.

  bool in_force() const { return last_year == 0; }
  friend bool operator==(const Place& a, const Place& b) { return a.id == b.id; }
};

/// Nothing when no place has that id.
VNFTS_API std::optional<Place> find_place(std::string_view id);

/// Which places a name may mean. The default allows all.
struct PlaceFilter {
  std::optional<PlaceLevel> level;
  std::string_view within;  ///< Id of a unit that it has to lie in, in the system of its time.
  bool in_force_only = false;
};

/// The places of that name or alias, the most prominent first: by level, then in force before
/// abolished, then by population. Accents may be left out, and those that are typed bind, as in
/// queries: "ha tay", "Hà Tay", not "Hã Tây". Capitals, spaces, hyphens and apostrophes do not
/// count, nor which of its spellings a syllable has (hoà, Mĩ, Đắc = Đắk).
///
/// A type word in front keeps the places of that type, or, when there is none, of its level:
/// "huyện Phong Thổ", "TP.HCM", "Q.1", "TX Lai Châu". A unit with a number for a name needs it, and
/// one of several with that number also its parent. What follows a comma or stands in brackets is
/// a parent: "P.12, Q.3, TP HCM", "Kim Động (Hưng Yên)". At most 256 bytes are read: longer names
/// are none.
VNFTS_API std::vector<Place> places_named(std::string_view name, const PlaceFilter& filter = {});

/// For a name that nothing has: the places whose names are nearest to it, in letters, then accents;
/// the nearest first, each name once, at most `limit`. Empty when none is near.
VNFTS_API std::vector<Place> nearest_places(std::string_view name, std::size_t limit = 3);

/// What kind of name it is.
enum class PlaceNameKind : std::uint8_t {
  name,          ///< The official one.
  spelling,      ///< The same, written otherwise: Đăk Lăk.
  abbreviation,  ///< TP HCM.
  english,       ///< As foreigners write: Saigon, Hanoi.
  former,        ///< Sài Gòn.
  other,         ///< Hoa Kỳ, ĐBSCL.
};

struct PlaceName {
  std::string_view name;
  PlaceNameKind kind = PlaceNameKind::name;
  bool ambiguous =
      false;  ///< Often something else, where no word in front says that it is a place.
  friend bool operator==(const PlaceName&, const PlaceName&) = default;
};

/// All its names, the official one first. Spellings that `places_named` takes for one are one.
VNFTS_API std::vector<PlaceName> names_of(std::string_view id);

/// With types and parents: "phường 12, quận 3, thành phố Hồ Chí Minh". Regions, countries and
/// places abroad have no type: "Tây Nguyên", "Bắc Kinh, Trung Quốc".
VNFTS_API std::string full_name(const Place& place);

VNFTS_API std::optional<Place> parent_of(std::string_view id);

/// Its parent, the parent of that, and so on.
VNFTS_API std::vector<Place> ancestors_of(std::string_view id);

/// The units that have it as parent, those in force first, then by name in the order of bytes.
VNFTS_API std::vector<Place> children_of(std::string_view id);

/// What it became next, those with most of it first: itself under another name or type, what it was
/// merged into or divided into, the units of July 2025. Empty for one in force.
VNFTS_API std::vector<Place> successors_of(std::string_view id);

/// What it was made from: the places that have it as one of their `successors_of`, the largest
/// first. For a unit of July 2025 of its own level only.
VNFTS_API std::vector<Place> predecessors_of(std::string_view id);

/// The places that are one unit under changing names and types before July 2025 (or after it), in
/// order of time, itself among them: thị xã, then thành phố Lai Châu.
VNFTS_API std::vector<Place> forms_of(std::string_view id);

/// The units in force, of that level (province or commune), that its area lies in or that lie in
/// it, those with most of it first: of Hà Tây the province is Hà Nội, the communes are its western
/// ones. Of a unit in force: itself, its province, or its communes.
VNFTS_API std::vector<Place> units_today(std::string_view id, PlaceLevel level);

/// The units of before July 2025, of that level (province, district or commune), that its area lay
/// in or that lay in it, the largest first.
VNFTS_API std::vector<Place> units_before(std::string_view id, PlaceLevel level);

/// The provinces of a region; empty for one without (Biển Đông).
VNFTS_API std::vector<Place> region_provinces_today(std::string_view id);
VNFTS_API std::vector<Place> region_provinces_before(std::string_view id);

/// The regions that have that province, the smallest first.
VNFTS_API std::vector<Place> regions_of(std::string_view id);

/// Along a great circle (haversine, radius 6371.0088 km: the error is 0.5 % at most), in km.
VNFTS_API double distance_km(double latitude_1, double longitude_1, double latitude_2,
                             double longitude_2);
VNFTS_API double distance_km(const Place& a, const Place& b);

/// The places whose points are at most `radius_km` away, the nearest first.
VNFTS_API std::vector<Place> places_near(double latitude, double longitude, double radius_km,
                                         const PlaceFilter& filter = {});

/// A place that a text names.
struct PlaceMention {
  std::size_t begin = 0;   ///< Bytes of the text, half open, on code-point boundaries; with the
  std::size_t end = 0;     ///< type word: "huyện Phong Thổ".
  std::string_view place;  ///< Its id: the unit as it was on the publication day.
  /// 0 to 1: how likely it is this one. Below `settled_place` nothing told it from others of the
  /// name: "xã Tân Thành" where no province is named.
  double confidence = 0;
  friend bool operator==(const PlaceMention&, const PlaceMention&) = default;
};

inline constexpr double settled_place = 0.5;

/// The units, regions, countries and places abroad that a text names, in order, apart from each
/// other. A name in an organisation counts (UBND tỉnh Lai Châu); one in a street, person, brand,
/// club or award does not, nor what is an ordinary word. The whole text should be given at once,
/// title first, a line a paragraph: a clear mention settles an unclear one elsewhere (in a text of
/// more than 64 KiB, in the same 64 KiB or so). Without a publication day units in force are
/// preferred. Any bytes; throws only `std::bad_alloc`. Thread-safe.
VNFTS_API std::vector<PlaceMention> find_places(std::string_view text,
                                                std::optional<Day> published);

inline constexpr double place_weight_step = 1e-6;

/// A place that an article names, and how much it is about it.
struct NamedPlace {
  std::string_view place;    ///< Id.
  std::size_t mentions = 0;  ///< How often.
  double weight = 0;         ///< Its share, 0 to 1, of all mentions: those of title, dateline and
                             ///< lead count for more. A multiple of `place_weight_step`.
  bool subject = false;      ///< In the title, dateline or lead, or several times.
  bool main = false;         ///< The main place, or a unit around it; see `main_place`.
  friend bool operator==(const NamedPlace&, const NamedPlace&) = default;
};

/// Settled mentions by place, the weightiest first. `title_end` and `lead_end` are the bytes of the
/// text behind the title and behind the lead (equal when there is none).
VNFTS_API std::vector<NamedPlace> rank_places(std::span<const PlaceMention> mentions,
                                              std::size_t title_end, std::size_t lead_end);

/// Where the article is: the province or country that has most of the weight, more than a third,
/// narrowed to a district and a commune as long as more than half of that lies in there. It need
/// not be named itself. Empty for none.
VNFTS_API std::string_view main_place(std::span<const NamedPlace> places);

}  // namespace vnfts
