/// Programs that ask of many mutated strings whether invariants hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/mutations.h"
#include "vnfts/date.h"

namespace vnfts::test {

/// The program `[--count 10000000] [--seed 1] [--first 0]`. A string and its day depend on the seed
/// and their number only, so that `--first` repeats what a crash broke off: how far it has come is
/// told every million. Prints how many strings were asked and how fast; on the first violation what
/// is broken, the number, the day and the string, and the exit code is 1 then. One of four has no
/// day; a day is one of the years 1900 to 2100.
int check_mutations(int argc, char** argv, std::string (*make)(Random&),
                    std::string (*broken_invariant)(std::string_view, std::optional<Day>));

}  // namespace vnfts::test
