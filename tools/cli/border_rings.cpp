/// The lines are followed from corner to corner with the number on the right hand. They are
/// smoothed as G. Taubin does (A Signal Processing Approach to Fair Surface Design, 1995): each
/// corner moves towards the mean of its neighbours, then a bit further away from it, which keeps
/// the areas. As corners are moved before any line is followed, both sides of a border see the same
/// ones.
#include "cli/border_rings.h"

#include <array>

namespace vnfts::cli {

namespace {

constexpr double inwards = 0.5;
constexpr double outwards = -0.53;
constexpr int rounds = 6;
constexpr std::size_t few_corners = 12;

enum Heading { east, south, west, north };
constexpr std::array<int, 4> step_x = {1, 0, -1, 0};
constexpr std::array<int, 4> step_y = {0, 1, 0, -1};

struct Corner {
  int x = 0;
  int y = 0;
  friend bool operator==(const Corner&, const Corner&) = default;

  Corner next(int heading) const {
    const auto at = static_cast<std::size_t>(heading);
    return {x + step_x[at], y + step_y[at]};
  }
};

class Borders {
 public:
  explicit Borders(const NumberedCells& cells)
      : cells_(cells), points_(corners()), followed_(corners()) {
    for (int y = 0; y <= cells.rows; ++y)
      for (int x = 0; x <= cells.columns; ++x) {
        points_[index({x, y})] = {static_cast<double>(x), static_cast<double>(y)};
        if (degree({x, y}) > 0) on_border_.push_back({x, y});
      }
  }

  void smooth() {
    for (int round = 0; round < rounds; ++round) {
      move(inwards);
      move(outwards);
    }
  }

  std::vector<std::vector<Ring>> follow_all(std::uint8_t last) {
    std::vector<std::vector<Ring>> rings(last);
    for (const Corner corner : on_border_) {
      const std::uint8_t number = right(corner, east);
      if (number == 0 || number > last || !is_border(corner, east)) continue;
      if (!followed_[index(corner)]) rings[number - 1U].push_back(follow(corner, number));
    }
    return rings;
  }

 private:
  std::size_t corners() const {
    return static_cast<std::size_t>(cells_.columns + 1) * static_cast<std::size_t>(cells_.rows + 1);
  }

  std::size_t index(Corner c) const {
    return static_cast<std::size_t>(c.y) * static_cast<std::size_t>(cells_.columns + 1) +
           static_cast<std::size_t>(c.x);
  }

  /// The cell on the right hand of who walks from a corner to the next one.
  std::uint8_t right(Corner c, int heading) const {
    return cells_.at(c.x - (heading == south || heading == west ? 1 : 0),
                     c.y - (heading == west || heading == north ? 1 : 0));
  }

  std::uint8_t left(Corner c, int heading) const {
    return cells_.at(c.x - (heading == west || heading == north ? 1 : 0),
                     c.y - (heading == east || heading == north ? 1 : 0));
  }

  bool is_border(Corner c, int heading) const { return right(c, heading) != left(c, heading); }

  int degree(Corner c) const {
    int degree = 0;
    for (int heading = east; heading <= north; ++heading) degree += is_border(c, heading) ? 1 : 0;
    return degree;
  }

  MapPoint moved(Corner c, double share) const {
    MapPoint sum;
    double neighbours = 0;
    for (int heading = east; heading <= north; ++heading) {
      if (!is_border(c, heading)) continue;
      const MapPoint& other = points_[index(c.next(heading))];
      sum = {sum.x + other.x, sum.y + other.y};
      ++neighbours;
    }
    const MapPoint& own = points_[index(c)];
    return {own.x + share * (sum.x / neighbours - own.x),
            own.y + share * (sum.y / neighbours - own.y)};
  }

  void move(double share) {
    std::vector<MapPoint> moved_points;
    moved_points.reserve(on_border_.size());
    for (const Corner c : on_border_) moved_points.push_back(moved(c, share));
    for (std::size_t i = 0; i < on_border_.size(); ++i)
      points_[index(on_border_[i])] = moved_points[i];
  }

  /// The sharpest turn to the right that stays on the border of that number: cells that touch at a
  /// corner only are apart.
  int turn(Corner c, int heading, std::uint8_t number) const {
    for (const int by : {1, 0, 3}) {
      const int turned = (heading + by) % 4;
      if (right(c, turned) == number && left(c, turned) != number) return turned;
    }
    return (heading + 2) % 4;
  }

  Ring follow(Corner start, std::uint8_t number) {
    std::vector<Corner> path;
    Corner at = start;
    int heading = east;
    do {
      path.push_back(at);
      if (heading == east) followed_[index(at)] = true;
      at = at.next(heading);
      heading = turn(at, heading, number);
    } while (at != start || heading != east);
    return points_of(path);
  }

  /// Every second corner does, and where lines meet; which corners that are does not depend on the
  /// side they are seen from.
  Ring points_of(const std::vector<Corner>& path) const {
    Ring ring;
    for (const Corner c : path)
      if (path.size() <= few_corners || (c.x + c.y) % 2 == 0 || degree(c) > 2)
        ring.push_back(points_[index(c)]);
    return ring;
  }

  const NumberedCells& cells_;
  std::vector<MapPoint> points_;
  std::vector<bool> followed_;  ///< By corner: the line that leads east from it.
  std::vector<Corner> on_border_;
};

}  // namespace

std::vector<std::vector<Ring>> border_rings(const NumberedCells& cells, std::uint8_t last) {
  Borders borders(cells);
  borders.smooth();
  return borders.follow_all(last);
}

}  // namespace vnfts::cli
