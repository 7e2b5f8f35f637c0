/// Ctrl-C and `kill`, turned into a question that work asks now and then.
#pragma once

namespace vnfts::cli {

/// From now on the first SIGINT or SIGTERM only sets what `interrupted` returns and ends standard
/// input, on which a reader may be waiting; the second ends the process as usual.
void catch_interrupts();

/// The signal that arrived, 0 before any did.
int interrupted();

}  // namespace vnfts::cli
