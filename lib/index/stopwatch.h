/// Processor time of the calling thread.
#pragma once

#include <ctime>

#include "vnfts/index.h"

namespace vnfts::index {

/// One that does not run costs nothing: each look at the clock is a call of the system.
class Stopwatch {
 public:
  explicit Stopwatch(bool runs = true) : runs_(runs), before_(runs ? seconds() : 0) {}

  /// Adds the seconds since the last call, or since this was made, to `stage`.
  void lap(double& stage) {
    if (!runs_) return;
    const double now = seconds();
    stage += now - before_;
    before_ = now;
  }

 private:
  static double seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
  }

  bool runs_;
  double before_;
};

/// Adds so many times as much.
inline void add_times(WriteTimes& sum, const WriteTimes& more, double times = 1) {
  sum.words += times * more.words;
  sum.model += times * more.model;
  sum.names += times * more.names;
  sum.terms += times * more.terms;
  sum.segments += times * more.segments;
  sum.merging += times * more.merging;
}

}  // namespace vnfts::index
