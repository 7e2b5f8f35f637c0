/// The beginning of a word (`bien*`), and which terms begin so.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/analyzer.h"

namespace vnfts::index {

/// The beginnings that `typed` may stand for, `token` being what the analyzer made of it. A tone
/// stands where terms have it (hòa* is hoà*), but a typed y stays one: quy* begins quyền too. A
/// number is meant by its value, 1.200 as 1200, or goes on as it is written, 28.2 as 28.2.2019.
std::vector<std::string> beginnings(std::string_view typed, const Token& token);

/// Whether a spelling of the term begins so, every letter with the marks typed on it and, unless
/// `exact`, perhaps more.
bool begins(std::string_view term, std::string_view beginning, bool exact);

/// What the first letter of such terms may be.
std::set<std::string> first_letters(std::string_view beginning, bool exact);

}  // namespace vnfts::index
