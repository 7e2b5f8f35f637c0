/// The command line of vnsearch.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/place_options.h"
#include "cli/province_outlines.h"
#include "cli/terminal.h"
#include "cli/tool.h"
#include "vnfts/search.h"

namespace vnfts::cli {

enum class Spell { automatic, off };
enum class FacetOption { none, date, year, month, day, mentioned, place, district };
enum class Format { text, json, jsonl, tsv, ids };

struct SearchSettings {
  std::string index;
  std::string query;  ///< The words after INDEX, joined by spaces.
  SearchOptions options;
  Day today;                       ///< What relative dates are counted from.
  std::vector<DateReading> dates;  ///< Those of the options, as they were read.
  PlaceClauses places;             ///< Those of the options.
  Format format = Format::text;
  Color color = Color::automatic;
  Spell spell = Spell::automatic;
  FacetOption facet = FacetOption::none;
  Provinces provinces = Provinces::today;  ///< What facets and maps count by.
  std::string map;                         ///< The file to draw a map to; empty for none.
  std::string show;                        ///< An article's id.
  std::string similar;                     ///< The id of an article that others shall be like.
  std::string duplicates_of;               ///< The id of an article whose copies are listed.
  std::string complete;                    ///< A text that is being typed.
  bool count = false;
  bool help = false;
  bool version = false;
};

/// Throws `UsageError`.
SearchSettings read_search_settings(const Arguments& arguments);

std::string search_help();

}  // namespace vnfts::cli
