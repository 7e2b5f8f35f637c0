/// Numbers that look like dates and are none: scores, ratios, house numbers, numbers of documents.
#pragma once

#include "date/cursor.h"
#include "date/sequence.h"

namespace vnfts::date {

/// How the newspaper writes a day and its month, learnt from where a word says that it is one.
enum class Style : std::uint8_t { unknown, slash, dash };

Style learn_style(const Lexemes& x);

/// Whether the day that begins a row is one, by the words around it; `items` is not empty.
bool plausible(const Lexemes& x, std::span<const Item> items, Style style);

}  // namespace vnfts::date
