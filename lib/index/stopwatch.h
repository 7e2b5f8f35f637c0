/// Processor time of the calling thread.
#pragma once

#include <ctime>

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

}  // namespace vnfts::index
