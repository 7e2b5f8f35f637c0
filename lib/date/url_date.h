/// The date in the address of an article.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "vnfts/date.h"

namespace vnfts::date {

/// As far as the address tells.
struct UrlDate {
  std::optional<std::chrono::sys_seconds> time;  ///< 00:00 in Vietnam where only the day is known.
  std::optional<std::chrono::year_month> month;  ///< Where the folders name no day.
};

/// Reads the path of an address, from the surest sign to the least:
///   -20240228153012345.htm   a time of day behind the day: what the editing systems of Tuổi Trẻ,
///   -188240228153012345.chn  Soha, CafeF, Dân trí and others append; of 18 digits the first three
///                            are the newspaper's, and the year has two
///   /2024/02/28/   /20240228/   /2024-02-28/
///   -2024-02-28   -20240228-   -28-2-2024   -28022024   in the words; not behind a word that
///                            says from, until, before or after
///   /2024/02/   /202402/     year and month
/// Host, query and fragment are not read. A number that is a file's whole name is an id, and so is
/// every date before 1995 or later than the end of `last_year`. Two different dates that are
/// equally sure give nothing.
UrlDate read_url(std::string_view url, int last_year);

}  // namespace vnfts::date
