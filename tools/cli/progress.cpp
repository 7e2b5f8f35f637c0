#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "cli/numbers.h"
#include "cli/terminal.h"

namespace vnfts::cli {

namespace {

constexpr auto redraw_interval = std::chrono::milliseconds(100);

std::string bar(double share) {
  constexpr std::size_t width = 20;
  const auto filled = static_cast<std::size_t>(share * width);
  return fmt::format("[{}{}] {:3.0f}%  ", std::string(filled, '#'),
                     std::string(width - filled, '.'), std::floor(share * 100));
}

std::string clock(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::min(seconds, 359'999.0));
  const auto hours = whole / 3600;
  return hours ? fmt::format("{}:{:02}:{:02}", hours, whole / 60 % 60, whole % 60)
               : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total,
                          double seconds, std::size_t columns) {
  const double read = static_cast<double>(bytes);
  const double share = total ? std::min(1.0, read / static_cast<double>(total)) : 0;
  std::string line = total ? bar(share) : volume(bytes) + "  ";
  line += counted(articles, "article");
  if (seconds > 0) line += "  " + speed(bytes, seconds);
  // The first moments say nothing about the rest.
  if (total && bytes && seconds >= 1) line += "  " + clock(seconds * (1 - share) / share) + " left";
  return line.substr(0, columns);
}

Progress::Progress(bool silent, std::uint64_t total)
    : silent_(silent || !is_terminal(STDERR_FILENO)), total_(total) {}

void Progress::show(std::uint64_t articles, std::uint64_t bytes) {
  if (silent_) return;
  const Clock::time_point now = Clock::now();
  if (now - drawn_ < redraw_interval) return;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  print_error("\r" +
              progress_line(articles, bytes, total_, seconds, terminal_columns(STDERR_FILENO) - 1) +
              "\033[K");
  drawn_ = now;
  visible_ = true;
}

void Progress::clear() {
  if (visible_) print_error("\r\033[K");
  visible_ = false;
}

}  // namespace vnfts::cli
