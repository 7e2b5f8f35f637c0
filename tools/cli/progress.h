/// A line on a terminal that says how far reading has come.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vnfts::cli {

/// Draws on standard error, at most ten times a second; draws nothing when made silent.
class Progress {
 public:
  /// `total` is the number of bytes to read, 0 when unknown.
  Progress(bool silent, std::uint64_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::uint64_t articles, std::uint64_t bytes);

  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool silent_;
  std::uint64_t total_;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point drawn_{};
  bool visible_ = false;
};

/// "[#####.....]  42%  12,345 articles  6.5 MB/s  1:23 left", cut to `columns`.
std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total,
                          double seconds, std::size_t columns);

}  // namespace vnfts::cli
