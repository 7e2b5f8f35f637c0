/// Processor time of the calling thread.
#pragma once

#include <ctime>

#include "vnfts/index.h"

namespace vnfts::index {

class Stopwatch {
 public:
  /// Without `times` it does not run, which costs nothing: each look at the clock is a call of the
  /// system.
  explicit Stopwatch(WriteTimes* times) : times_(times), before_(times ? seconds() : 0) {}

  /// Adds the seconds since the last call, or since this was made, to a stage.
  void lap(double WriteTimes::*stage) {
    if (times_ == nullptr) return;
    const double now = seconds();
    times_->*stage += now - before_;
    before_ = now;
  }

 private:
  static double seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
  }

  WriteTimes* times_;
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
