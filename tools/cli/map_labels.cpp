#include "cli/map_labels.h"

#include <algorithm>
#include <cmath>

#include "cli/display.h"

namespace vnfts::cli {

namespace {

constexpr double letter_width = 0.68 * label_size;  // Of wide bold fonts, in the mean.
constexpr double line_height = 1.1 * label_size;
constexpr MapPoint shifts[] = {{0, 0},     {0, -9},  {0, 9},   {-12, 0}, {12, 0},
                               {-14, -12}, {14, 12}, {-24, 0}, {24, 0}};

struct Box {
  double left;
  double right;
  double top;
  double bottom;

  bool covers(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

Box box_of(const MapLabel& label) {
  const auto letters = static_cast<double>(std::max(columns(label.name), columns(label.number)));
  const double half = letters * letter_width / 2;
  return {label.at.x - half, label.at.x + half, label.at.y - line_height, label.at.y + line_height};
}

bool is_free(const Box& box, const std::vector<Box>& taken) {
  return std::ranges::none_of(taken, [&](const Box& other) { return box.covers(other); });
}

}  // namespace

std::vector<MapLabel> place_labels(const std::vector<MapLabel>& wanted, std::size_t most) {
  std::vector<MapLabel> out;
  std::vector<Box> taken;
  for (const MapLabel& label : wanted) {
    if (out.size() == most) break;
    for (const MapPoint& shift : shifts) {
      MapLabel moved = label;
      moved.at = {label.at.x + shift.x, label.at.y + shift.y};
      const Box box = box_of(moved);
      if (!is_free(box, taken)) continue;
      taken.push_back(box);
      out.push_back(std::move(moved));
      break;
    }
  }
  return out;
}

}  // namespace vnfts::cli
