/// What is said for TCVN3 by a word in which it has signs, where TCVN 5712-1 has capitals.
#pragma once

#include <string_view>

#include "text/encoding_evidence.h"

namespace vnfts::text {

/// Of a word decoded from TCVN3: ASCII letters are good beside quotes and dashes, and so are these
/// by themselves. A sign where it does not belong ("NƯ›C") makes a word bad. One with a letter or
/// control that the fonts do not have ("ƒlvaro") counts as two that are bad: it is worse than any
/// word of TCVN 5712-1.
WordEvidence evidence_with_signs(std::string_view word);

}  // namespace vnfts::text
