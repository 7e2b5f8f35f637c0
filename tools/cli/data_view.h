/// Answers and articles, for programs.
#pragma once

#include <span>
#include <string>

#include "cli/json.h"
#include "cli/view.h"
#include "vnfts/date.h"
#include "vnfts/index.h"
#include "vnfts/place.h"
#include "vnfts/search.h"

namespace vnfts::cli {

/// One object: what was asked, how many match, the hits. Marks count code points.
std::string json_page(const Page& page, const Asked& asked);

/// The member of an object that tells what was probably meant.
std::string json_suggestion(const Suggestion& suggestion);

/// The members "date" and "date_basis", null when it is not known.
void add_date(JsonObject& object, const std::optional<Published>& published);

/// A list of objects: id, name, how often named, how much of the article is about it.
std::string json_places(std::span<const NamedPlace> places);

/// A hit a line, each an object as in `json_page`.
std::string jsonl_page(const Page& page, const Asked& asked);

/// A hit a line: id, day, source, title, url, places, hidden copies. Tabs and line ends inside are
/// spaces.
std::string tsv_page(const Page& page);

/// An id a line.
std::string id_page(const Page& page);

/// One object: what was being typed, and its completions.
std::string json_completions(const std::string& typed, std::span<const Completion> completions);

/// All fields of an article, and its publication date.
std::string json_article(const Hit& hit);

std::string json_stats(const IndexStats& stats);

}  // namespace vnfts::cli
