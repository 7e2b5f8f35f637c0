/// Processor time of the calling thread.
#pragma once

#include <ctime>

#include "vnfts/index.h"

namespace vnfts::index {

class Stopwatch {
 public:
  /// Adds the seconds since the last call, or since this was made, to `stage`.
  void lap(double& stage) {
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

  double before_ = seconds();
};

inline void add_times(WriteTimes& sum, const WriteTimes& more) {
  sum.words += more.words;
  sum.model += more.model;
  sum.names += more.names;
  sum.terms += more.terms;
  sum.segments += more.segments;
  sum.merging += more.merging;
}

}  // namespace vnfts::index
