/// The year that a text was written in, from the years that it names.
#pragma once

#include <optional>

#include "date/own_day.h"

namespace vnfts::date {

/// The year of the text's own day, up to `last_year`; nothing when the text does not settle it.
///
/// A text is not older than the latest year it speaks of as past, but it may be much younger: of
/// 86 articles that name any year, only 24 name their own. So every year from that one on is
/// weighed by what speaks for it - a full date shortly before, "6 tháng đầu năm 2018", "so với cùng
/// kỳ năm 2017", "kỷ niệm 40 năm (1975-2015)", "Tết Kỷ Hợi", a weekday beside a date - and has to
/// be twenty times as likely as not.
std::optional<int> find_own_year(const DatedText& text, const OwnDay& day, int last_year);

}  // namespace vnfts::date
