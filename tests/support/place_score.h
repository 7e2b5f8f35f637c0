/// How well the places that were found in a text agree with those that a reader marked.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vnfts::test {

/// Where a name stands, in code points, half open, and the ids that are right for it, or that were
/// given to it, the likeliest first.
struct PlaceSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> ids;
};

/// What a reader marked. Without ids: a place abroad that the tables do not have.
struct PlaceLabel : PlaceSpan {
  bool optional = false;     ///< Inside the name of a road, station, company: may be found or not.
  bool nationality = false;  ///< People or goods of a country: may be passed over.
  bool doubt = false;        ///< Does not count, whatever is found there.
};

struct Tally {
  std::size_t right = 0;
  std::size_t wrong = 0;   ///< Found, and not marked.
  std::size_t missed = 0;  ///< Marked, and not found.

  double precision() const;  ///< 0 when nothing was found; likewise the others.
  double recall() const;
  double f1() const;
  Tally& operator+=(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;
};

struct PlaceScore {
  Tally overlap;  ///< Right is what shares a character with a label.
  Tally unit;     ///< Right is what also has one of the label's ids.

  PlaceScore& operator+=(const PlaceScore& other);
  friend bool operator==(const PlaceScore&, const PlaceScore&) = default;
};

/// Each found name is held against one label, those with the right id first, then those that share
/// most. A wrong id is one wrong and one missed; on an optional label it is wrong, and so is a unit
/// or region of Vietnam on a label without ids; else these two count neither way. Names found
/// beside all labels are wrong, except where one stands that is in doubt or has no ids.
PlaceScore score_places(std::span<const PlaceLabel> labels, std::span<const PlaceSpan> found);

}  // namespace vnfts::test
