#include "place/cover.h"

#include <algorithm>
#include <span>
#include <utility>

#include "text/sort_uniquely.h"

namespace vnfts::place {

namespace {

using data::PlaceRegions;
using data::Places;
using Rows = std::vector<Row>;

/// Rows by another row, as sorted pairs.
class Links {
 public:
  void add(Row from, Row to) { pairs_.emplace_back(from, to); }

  void finish() { text::sort_uniquely(pairs_); }

  std::span<const std::pair<Row, Row>> of(Row from) const {
    const auto first = std::ranges::lower_bound(pairs_, from, {}, &std::pair<Row, Row>::first);
    const auto last = std::ranges::upper_bound(pairs_, from, {}, &std::pair<Row, Row>::first);
    return {first, last};
  }

 private:
  std::vector<std::pair<Row, Row>> pairs_;
};

struct Backwards {
  Links forms;    ///< By `unit_of`.
  Links earlier;  ///< What has it among its next ones or its successors.
};

Backwards link_back() {
  Backwards out;
  for (std::size_t i = 0; i < Places::size; ++i) {
    const auto row = static_cast<Row>(i);
    out.forms.add(unit_of(row), row);
    for (const Row next : Places::next(row)) out.earlier.add(next, row);
    for (const Row next : Places::successors(row)) out.earlier.add(next, row);
  }
  out.forms.finish();
  out.earlier.finish();
  return out;
}

const Backwards& backwards() {
  static const Backwards links = link_back();
  return links;
}

bool append_once(Rows& out, Row row) {
  if (std::ranges::find(out, row) != out.end()) return false;
  out.push_back(row);
  return true;
}

/// A region with provinces; the seas have none.
bool in_vietnam(Row row) {
  const PlaceLevel level = level_at(row);
  return is_unit(level) ||
         (level == PlaceLevel::region &&
          std::ranges::find(PlaceRegions::region(), row) != PlaceRegions::region().end());
}

/// The unit that took in one which became nothing before July 2025, by the table: the only one of
/// its level in what that became then. Hà Tây went to Hà Nội, which it had been beside.
Rows heir(Row row) {
  Rows out;
  if (before_merger(row) || in_force(row) || unit_of(row) != row || !Places::next(row).empty())
    return out;
  for (const Row today : Places::successors(row))
    for (const auto& [later, earlier] : backwards().earlier.of(today))
      if (before_merger(earlier) && level_at(earlier) == level_at(row)) append_once(out, earlier);
  return out.size() == 1 ? out : Rows{};
}

class Coverer {
 public:
  explicit Coverer(Row row) : row_(row), level_(level_at(row)) {}

  Rows run() {
    static const Row vietnam = row_of("C-VN");
    for (const auto& [form, row] : backwards().forms.of(unit_of(row_))) add_upwards(row);
    if (is_unit(level_)) {
      add_later();
      if (Places::id(row_).front() == 'N') add_earlier();
    }
    if (in_vietnam(row_)) append_once(out_, vietnam);
    return std::move(out_);
  }

 private:
  void add_upwards(Row row) {
    for (; row != no_row; row = Places::parent(row)) append_once(out_, unit_of(row));
  }

  /// Of what lies lower, as the communes that a district became, only what is around it.
  void add_from_own_level(Row row) {
    while (row != no_row && rank(level_at(row)) > rank(level_)) row = Places::parent(row);
    add_upwards(row);
  }

  void add_later() {
    Rows ahead;
    for (const auto& [form, row] : backwards().forms.of(unit_of(row_))) ahead.push_back(row);
    for (std::size_t i = 0; i < ahead.size(); ++i)
      for (const Row next : later(ahead[i])) {
        add_from_own_level(next);
        append_once(ahead, next);
      }
  }

  static Rows later(Row row) {
    Rows out = heir(row);
    out.insert(out.end(), Places::next(row).begin(), Places::next(row).end());
    out.insert(out.end(), Places::successors(row).begin(), Places::successors(row).end());
    return out;
  }

  void add_earlier() {
    Rows same_level;
    Rows districts;
    for (const auto& [today, row] : backwards().earlier.of(unit_of(row_))) {
      if (!before_merger(row)) continue;
      if (level_at(row) == level_)
        same_level.push_back(row);
      else if (level_at(row) == PlaceLevel::district)
        districts.push_back(row);
    }
    if (same_level.size() == 1) add_upwards(same_level[0]);
    if (level_ != PlaceLevel::commune) return;
    for (const Row row : same_level) add_upwards(Places::parent(row));
    // An island district without communes, or merged communes that the records do not have.
    if (same_level.empty())
      for (const Row row : districts) add_upwards(row);
  }

  Row row_;
  PlaceLevel level_;
  Rows out_;
};

}  // namespace

const Rows& cover(Row row) {
  thread_local std::vector<Rows> known(Places::size);
  Rows& rows = known[row];
  if (rows.empty()) rows = Coverer(row).run();  // it has the row itself at least
  return rows;
}

Rows under_one_name(Row row) {
  Rows out{row};
  const auto add = [&](Row other) {
    if (Places::name(other) == Places::name(row) && Places::level(other) == Places::level(row))
      append_once(out, other);
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const auto& [form, other] : backwards().forms.of(unit_of(out[i]))) add(other);
    for (const auto& [later, other] : backwards().earlier.of(out[i])) add(other);
    for (const Row other : Places::next(out[i])) add(other);
    for (const Row other : Places::successors(out[i])) add(other);
  }
  return out;
}

}  // namespace vnfts::place
