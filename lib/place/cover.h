/// What an article is about when it names a place: how the index, the queries and the counts by
/// place see a unit through its history.
#pragma once

#include <vector>

#include "place/gazetteer.h"

namespace vnfts::place {

/// Whatever an article is about that names the place, each as `unit_of`, once: the place
/// itself, what it lay in under each of its forms, what it became (of its own level or above, as
/// far as that goes on) with all around it, Vietnam for its units and regions, its country for a
/// place abroad. One that another took in before July 2025 became that one (Hà Tây: Hà Nội). A unit
/// of today was its only predecessor of its level; a commune also lay where its predecessors did.
/// Not what lies in it, nor what it was merged from: the new Quảng Trị is not the old Quảng Bình.
/// The first call builds the links backwards, which the tables do not have (a few milliseconds).
/// Thread-safe: each thread keeps what it has asked for, as long as it runs.
const std::vector<Row>& cover(Row row);

/// The rows that are this unit under the same name: through its forms, what it became and was made
/// from, as long as name and level stay. Itself first.
std::vector<Row> under_one_name(Row row);

}  // namespace vnfts::place
