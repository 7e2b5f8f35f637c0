#include "cli/province_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cli/count_scale.h"
#include "cli/display.h"
#include "cli/map_labels.h"
#include "cli/numbers.h"
#include "cli/utf8.h"
#include "cli/xml.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t most_labels = 14;
constexpr double margin = 28;
constexpr double legend_left = 600;
constexpr double legend_top = 150;
constexpr std::string_view no_color = "#ffffff";

constexpr std::string_view style = R"(<style type="text/css">
text{font-family:"Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#1d2733}
.p{stroke:#a3adb7;stroke-width:.9;stroke-linejoin:round;fill-rule:evenodd}
.h{font-size:24px;font-weight:bold}.s{font-size:15px}.f{font-size:12px;fill:#5b6773}
.l{font-size:13px;text-anchor:middle}.b{font-weight:bold}
.o{stroke:#ffffff;stroke-width:3.2;stroke-linejoin:round;fill:#ffffff}
.i{font-size:13px;font-style:italic;text-anchor:middle}
</style>
)";

std::string text_at(double x, double y, std::string_view classes, std::string_view text) {
  return fmt::format("<text class=\"{}\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text>\n", classes, x, y,
                     xml_text(text));
}

/// A coordinate in tenths.
long tenths(double length) { return std::lround(length * 10); }

std::string decimal(long tenths) {
  const char* const sign = tenths < 0 ? "-" : "";
  const long size = std::abs(tenths);
  if (size % 10 == 0) return fmt::format("{}{}", sign, size / 10);
  return fmt::format("{}{}.{}", sign, size < 10 ? "" : std::to_string(size / 10), size % 10);
}

/// The numbers of a path, which need a space between only where no sign is.
void append_number(std::string& path, long tenths) {
  if (tenths >= 0 && !path.empty() && path.back() != 'm' && path.back() != 'M' &&
      path.back() != 'l')
    path += ' ';
  path += decimal(tenths);
}

/// One ring: the first point, then the way from each to the next.
std::string path_of(const Ring& ring) {
  std::string path = "M";
  std::pair<long, long> last;
  for (const MapPoint& point : ring) {
    const std::pair<long, long> at(tenths(point.x), tenths(point.y));
    const bool first = path.size() == 1;
    if (!first && at == last) continue;
    append_number(path, at.first - (first ? 0 : last.first));
    append_number(path, at.second - (first ? 0 : last.second));
    if (first) path += 'l';
    last = at;
  }
  return path + "z";
}

/// What is drawn: the map's numbers by province, and how they are coloured.
class Drawing {
 public:
  explicit Drawing(const ProvinceMap& map)
      : map_(map),
        outlines_(province_outlines(map.provinces)),
        archipelagos_(archipelagos(map.provinces)) {
    for (const ProvinceCount& count : map.counts) counts_[count.province] += count.count;
    std::vector<std::uint64_t> shown;
    for (const ProvinceOutline& outline : outlines_) shown.push_back(count_of(outline.province.id));
    steps_ = count_steps(shown);
    in_step_.resize(steps_.size());
    for (const std::uint64_t count : shown) ++(count > 0 ? in_step_[step(count)] : zeros_);
  }

  std::string str() const {
    return head() + heading() + provinces() + island_names() + labels() + legend() + foot() +
           "</svg>\n";
  }

 private:
  std::uint64_t count_of(std::string_view province) const {
    const auto found = counts_.find(province);
    return found == counts_.end() ? 0 : found->second;
  }

  std::size_t step(std::uint64_t count) const { return step_of(count, steps_); }

  std::string_view color(std::uint64_t count) const {
    return count == 0 ? no_color : step_color(step(count), steps_.size());
  }

  static std::string head() {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\">\n",
        map_width, map_height);
  }

  std::string system() const {
    return map_.provinces == Provinces::today
               ? fmt::format("{} provinces since 1 July 2025", outlines_.size())
               : fmt::format("{} provinces until 30 June 2025", outlines_.size());
  }

  std::string subtitle() const {
    return fmt::format("{} by the provinces they name; {}", counted(map_.total, "article"),
                       system());
  }

  std::string heading() const {
    return fmt::format("<title>{}</title>\n<desc>{}</desc>\n", xml_text(map_.title),
                       xml_text(subtitle())) +
           std::string(style) +
           fmt::format("<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#ffffff\"/>\n", map_width,
                       map_height) +
           text_at(margin, 44, "h", shortened_title()) + text_at(margin, 70, "s", subtitle());
  }

  /// As much of the title as fits into a line.
  std::string shortened_title() const {
    constexpr std::size_t room = 62;
    if (columns(map_.title) <= room) return map_.title;
    std::string out;
    std::string_view rest = map_.title;
    for (std::size_t used = 0; used < room - 1;) {
      const char32_t c = take(rest);
      append(out, c);
      used += static_cast<std::size_t>(columns(shown(c)));
    }
    return out + "…";
  }

  std::string provinces() const {
    std::string out = "<g class=\"p\">\n";
    for (const ProvinceOutline& outline : outlines_) {
      const std::uint64_t count = count_of(outline.province.id);
      out += fmt::format("<g fill=\"{}\"><title>{}: {}</title>", color(count),
                         xml_text(full_name(outline.province)), counted(count, "article"));
      out += "<path d=\"";
      for (const Ring& ring : outline.rings) out += path_of(ring);
      out += "\"/>" + islands_of(outline.province.id) + "</g>\n";
    }
    return out + "</g>\n";
  }

  std::string islands_of(std::string_view province) const {
    std::string out;
    for (const Archipelago& archipelago : archipelagos_) {
      if (archipelago.province != province) continue;
      for (const MapPoint& island : archipelago.islands)
        out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"3\"/>", decimal(tenths(island.x)),
                           decimal(tenths(island.y)));
    }
    return out;
  }

  /// Below each archipelago its name, and the province that it belongs to.
  std::string island_names() const {
    std::string out;
    for (const Archipelago& archipelago : archipelagos_) {
      double x = 0;
      double lowest = 0;
      for (const MapPoint& island : archipelago.islands) {
        x += island.x / static_cast<double>(archipelago.islands.size());
        lowest = std::max(lowest, island.y);
      }
      const auto province = find_place(archipelago.province);
      out += text_at(x, lowest + 22, "i", fmt::format("Quần đảo {}", archipelago.name));
      if (province) out += text_at(x, lowest + 38, "i", fmt::format("({})", province->name));
    }
    return out;
  }

  /// The provinces with the largest counts, the largest first.
  std::vector<MapLabel> wanted_labels() const {
    std::vector<const ProvinceOutline*> order;
    for (const ProvinceOutline& outline : outlines_)
      if (count_of(outline.province.id) > 0) order.push_back(&outline);
    std::ranges::stable_sort(order, std::greater(), [this](const ProvinceOutline* outline) {
      return count_of(outline->province.id);
    });
    std::vector<MapLabel> labels;
    for (const ProvinceOutline* outline : order)
      labels.push_back({std::string(outline->province.name),
                        grouped(count_of(outline->province.id)), outline->middle});
    return labels;
  }

  std::string labels() const {
    std::string out;
    const std::vector<MapLabel> labels = place_labels(wanted_labels(), most_labels);
    // All white edges first: none of them may cover letters.
    for (const std::string_view edge : {" o", ""})
      for (const MapLabel& label : labels) {
        out += text_at(label.at.x, label.at.y - 2, fmt::format("l b{}", edge), label.name);
        out += text_at(label.at.x, label.at.y + label_size, fmt::format("l{}", edge), label.number);
      }
    return out;
  }

  std::string legend_line(double y, std::string_view fill, const std::string& range,
                          std::size_t members) const {
    return fmt::format(
               "<rect class=\"p\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"34\" height=\"20\" "
               "fill=\"{}\"/>\n",
               legend_left, y - 15, fill) +
           text_at(legend_left + 46, y, "s", range) +
           text_at(legend_left + 190, y, "f", counted(members, "province"));
  }

  /// "30 to 99": up to the step above, the last one to the largest count.
  std::string range(std::size_t step) const {
    const std::uint64_t first = steps_[step];
    std::uint64_t last = first;
    if (step + 1 < steps_.size())
      last = steps_[step + 1] - 1;
    else
      for (const ProvinceOutline& outline : outlines_)
        last = std::max(last, count_of(outline.province.id));
    return first == last ? grouped(first) : fmt::format("{} – {}", grouped(first), grouped(last));
  }

  /// From the largest numbers to 0.
  std::string legend() const {
    std::string out = text_at(legend_left, legend_top, "s b", "Articles a province");
    double y = legend_top + 30;
    for (std::size_t i = steps_.size(); i-- > 0; y += 25)
      out += legend_line(y, step_color(i, steps_.size()), range(i), in_step_[i]);
    if (zeros_ > 0) out += legend_line(y, no_color, "0", zeros_);
    y += zeros_ > 0 ? 36 : 11;
    out += text_at(legend_left, y, "s",
                   fmt::format("{} without a province", counted(map_.without, "article")));
    return out +
           text_at(legend_left, y + 20, "f", "An article counts for each province that it names.");
  }

  static std::string foot() {
    return text_at(margin, map_height - 18, "f",
                   "Borders are approximate: drawn from the points of communes.");
  }

  const ProvinceMap& map_;
  std::vector<ProvinceOutline> outlines_;
  std::vector<Archipelago> archipelagos_;
  std::map<std::string, std::uint64_t, std::less<>> counts_;
  std::vector<std::uint64_t> steps_;
  std::vector<std::size_t> in_step_;  ///< Provinces, by step.
  std::size_t zeros_ = 0;             ///< Provinces without an article.
};

}  // namespace

std::string svg(const ProvinceMap& map) { return Drawing(map).str(); }

}  // namespace vnfts::cli
