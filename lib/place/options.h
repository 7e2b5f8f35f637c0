/// What tells the places of one name from each other.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "place/candidates.h"
#include "place/gazetteer.h"
#include "vnfts/date.h"

namespace vnfts::place {

/// Whether they are one unit to a reader: forms of each other, or one of July 2025 and what it was
/// made from, under one name.
bool same_unit(Row a, Row b);

/// The units around a place, each as `unit_of`, from its parent outwards.
struct Around {
  std::array<Row, 3> units{};
  std::size_t size = 0;
  std::span<const Row> view() const { return {units.data(), size}; }
};
Around around(Row row);

/// Appends the readings that other places may lie in, those that are no communes, each as
/// `unit_of`: sorted, each once.
void append_containers(std::span<const Reading> readings, std::vector<Row>& out);

/// How far out in `around(row)` some of these sorted units is: 0 is the parent; nothing when none
/// is there. One of its own name tells nothing: TP Lai Châu lies in Lai Châu.
std::optional<std::size_t> lies_in_one(Row row, std::span<const Row> containers);

/// What speaks for a reading by itself: its level or type word, its years, its size. Differences
/// count only; a level is worth 0.5 to 2.
double merit(const Reading& reading, const Candidate& candidate, std::optional<Day> published);

/// Whether a bare name is more often something else than a district.
bool weak(const Reading& reading);

}  // namespace vnfts::place
