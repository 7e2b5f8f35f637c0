/// Asks of many strings that are nearly names of places whether the invariants of places hold.
///
///     mutate_places [--count 10000000] [--seed 1] [--first 0]
#include "support/mutation_check.h"
#include "support/place_invariants.h"
#include "support/place_mutations.h"

int main(int argc, char** argv) {
  return vnfts::test::check_mutations(argc, argv, vnfts::test::mutated_places,
                                      vnfts::test::broken_place_invariant);
}
