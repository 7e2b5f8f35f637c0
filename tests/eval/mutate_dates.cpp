/// Asks of many strings that are nearly dates whether the invariants of dates hold.
///
///     mutate_dates [--count 10000000] [--seed 1] [--first 0]
#include "support/date_invariants.h"
#include "support/date_mutations.h"
#include "support/mutation_check.h"

int main(int argc, char** argv) {
  return vnfts::test::check_mutations(argc, argv, vnfts::test::mutated_dates,
                                      vnfts::test::broken_date_invariant);
}
