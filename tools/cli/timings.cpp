#include "cli/timings.h"

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <numeric>

namespace vnfts::cli {

namespace {

struct Stage {
  const char* name;
  double seconds;
};

}  // namespace

double thread_seconds() {
  std::timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string text_timings(double reading, const WriteTimes& times) {
  const std::array stages{Stage{"reading", reading},
                          Stage{"words", times.words},
                          Stage{"language model", times.model},
                          Stage{"dates and places", times.names},
                          Stage{"terms", times.terms},
                          Stage{"writing segments", times.segments},
                          Stage{"merging", times.merging}};
  const double all = std::accumulate(stages.begin(), stages.end(), 0.0,
                                     [](double sum, const Stage& s) { return sum + s.seconds; });
  std::string out = "processor time, of all threads\n";
  for (const Stage& stage : stages)
    out += fmt::format("{:<16} {:8.2f} s {:5.1f} %\n", stage.name, stage.seconds,
                       all > 0 ? stage.seconds / all * 100 : 0);
  return out + fmt::format("{:<16} {:8.2f} s\n", "all", all);
}

}  // namespace vnfts::cli
