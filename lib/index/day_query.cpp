#include "index/day_query.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "date/numeric.h"
#include "index/day_blocks.h"
#include "index/existing_terms.h"
#include "index/mention_terms.h"
#include "index/publication.h"
#include "index/schema.h"
#include "query/fields.h"

namespace vnfts::index {

namespace {

using Xapian::Query;

constexpr Day first_day = std::chrono::year(date::first_year) / 1 / 1;
constexpr Day last_day = std::chrono::year(date::last_year) / 12 / 31;

using Terms = std::set<std::string>;

std::vector<Block> blocks_of(const DayRange& range) {
  return cut(std::max(range.first.value_or(first_day), first_day),
             std::min(range.last.value_or(last_day), last_day));
}

/// Of days that come back every year, those of these years. No block is larger than a year.
std::set<Block> blocks_in(const DayFilter& days, int first_year, int last_year) {
  std::set<Block> blocks;
  for (int number = first_year; number <= last_year; ++number) {
    const std::chrono::year year(number);
    for (const DayRange& range : days_of(days, year / 1 / 1, year / 12 / 31))
      for (Block& block : blocks_of(range)) blocks.insert(std::move(block));
  }
  return blocks;
}

/// The term of a publication year, month or day.
std::string published_term(const Block& block) {
  const std::string_view name = block.size() == 4   ? prefix::year
                                : block.size() == 6 ? prefix::month
                                                    : prefix::day;
  return std::string(name).append(block);
}

/// With more terms than this it is faster to look at the day of each article.
constexpr std::size_t most_terms = 100;

/// The years, months and days that the range is made of, as far as there are articles; none when
/// that cannot be told.
Terms published_terms(const DayRange& range, const Xapian::Database& db) {
  const std::string first = db.get_value_lower_bound(slot::day);
  if (first.empty()) return {};
  const Day last = day_of_value(db.get_value_upper_bound(slot::day));
  Terms terms;
  for (const Block& block : cut(std::max(range.first.value_or(Day::min()), day_of_value(first)),
                                std::min(range.last.value_or(Day::max()), last))) {
    if (block.size() < 3) return {};
    if (block.size() > 3) terms.insert(published_term(block));
    for (char digit = '0'; block.size() == 3 && digit <= '9'; ++digit)
      terms.insert(published_term(block + digit));
  }
  return terms;
}

Query published_in(const DayRange& range, const Xapian::Database& db) {
  const Terms terms = published_terms(range, db);
  if (!terms.empty() && terms.size() <= most_terms) return any_of(terms);
  const std::string first = range.first ? day_value(*range.first) : "0";
  if (!range.last) return Query(Query::OP_VALUE_GE, slot::day, first);
  return Query(Query::OP_VALUE_RANGE, slot::day, first, day_value(*range.last));
}

int year_of(const std::string& value) {
  return int{std::chrono::year_month_day(day_of_value(value)).year()};
}

Query published_yearly(const DayFilter& days, const Xapian::Database& db) {
  const std::string first = db.get_value_lower_bound(slot::day);
  if (first.empty()) return Query();
  Terms terms;
  for (const Block& block :
       blocks_in(days, year_of(first), year_of(db.get_value_upper_bound(slot::day))))
    terms.insert(published_term(block));
  return any_of(existing(terms, std::array{prefix::year, prefix::month, prefix::day}, db));
}

template <typename Blocks>
Terms terms_overlapping(const Blocks& blocks) {
  Terms terms;
  for (const Block& block : blocks)
    for (std::string& term : overlapping_terms(block)) terms.insert(std::move(term));
  return terms;
}

template <typename Blocks>
Terms terms_within(const Blocks& blocks) {
  Terms terms;
  for (const Block& block : blocks) terms.insert(touched_term(block));
  return terms;
}

Query mentioning_yearly(const DayFilter& days, const Xapian::Database& db) {
  const Terms terms = terms_overlapping(blocks_in(days, first_lunar_year, last_lunar_year));
  return any_of(existing(terms,
                         std::array{prefix::mentioned_year, prefix::mentioned_month,
                                    prefix::mentioned_day, prefix::whole_century,
                                    prefix::whole_decade, prefix::whole_year, prefix::whole_month},
                         db));
}

}  // namespace

Query published_on(const DayFilter& days, const Xapian::Database& db) {
  return days.yearly ? published_yearly(days, db) : published_in(days.range, db);
}

Query mentioning(const DayFilter& days, const Xapian::Database& db) {
  if (days.yearly) return mentioning_yearly(days, db);
  return any_of(terms_overlapping(blocks_of(days.range)));
}

Query naming(const DayFilter& days, const Xapian::Database& db) {
  if (!days.yearly) return any_of(terms_within(blocks_of(days.range)));
  return any_of(existing(
      terms_within(blocks_in(days, first_lunar_year, last_lunar_year)),
      std::array{prefix::mentioned_year, prefix::mentioned_month, prefix::mentioned_day}, db));
}

Query dated_by(Dated dated) { return Query(basis_term(query::name_of(dated))); }

}  // namespace vnfts::index
