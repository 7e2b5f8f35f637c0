#include "index/day_query.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "index/mention_terms.h"
#include "index/publication.h"
#include "support/day.h"

using namespace vnfts;
using Ids = std::set<Xapian::docid>;

namespace {

/// Of articles one day or interval each.
class Days {
 public:
  void publish(Day day) {
    Xapian::Document document;
    const auto time = std::chrono::sys_seconds(day) - std::chrono::hours(7);
    index::add_publication(document, Published{time, day, PublishedBasis::url});
    db_.add_document(document);
  }

  void mention(Day first, Day last) {
    DateMention mention;
    mention.first = first;
    mention.last = last;
    Xapian::Document document;
    for (const std::string& term : index::mention_terms(std::vector{mention}))
      document.add_boolean_term(term);
    db_.add_document(document);
  }

  const Xapian::Database& db() const { return db_; }

  Ids found(const Xapian::Query& query) const {
    Xapian::Enquire enquire(db_);
    enquire.set_query(query);
    const Xapian::MSet matches = enquire.get_mset(0, db_.get_doccount());
    return {matches.begin(), matches.end()};
  }

 private:
  Xapian::WritableDatabase db_{"", Xapian::DB_BACKEND_INMEMORY};
};

DayFilter range(std::optional<Day> first, std::optional<Day> last) { return {{first, last}, {}}; }

DayFilter yearly(YearlyDays::MonthDay first, YearlyDays::MonthDay last) {
  return {{}, YearlyDays{Calendar::solar, first, last}};
}

}  // namespace

TEST_CASE("Articles are found by their day, by the months and years around it, and by ranges") {
  Days days;
  days.publish(day(2019, 2, 28));  // 1
  days.publish(day(2019, 3, 1));   // 2
  days.publish(day(2020, 2, 29));  // 3
  const auto found = [&](const DayFilter& filter) {
    return days.found(index::published_on(filter, days.db()));
  };
  CHECK(found(range(day(2019, 2, 28), day(2019, 2, 28))) == Ids{1});
  CHECK(found(range(day(2019, 3, 1), day(2019, 3, 31))) == Ids{2});
  CHECK(found(range(day(2019, 1, 1), day(2019, 12, 31))) == Ids{1, 2});
  CHECK(found(range(day(2010, 1, 1), day(2019, 12, 31))) == Ids{1, 2});
  CHECK(found(range(day(2000, 1, 1), day(2099, 12, 31))) == Ids{1, 2, 3});
  CHECK(found(range(day(2019, 3, 1), day(2020, 2, 28))) == Ids{2});
  CHECK(found(range(day(2019, 3, 1), {})) == Ids{2, 3});
  CHECK(found(range({}, day(2019, 2, 28))) == Ids{1});
  CHECK(found(range(day(2021, 1, 1), {})).empty());
}

TEST_CASE("Articles are found by ranges of every length, within the archive's days and beyond") {
  Days days;
  std::vector<Day> published;
  for (Day at = day(1985, 3, 7); at < day(2024, 1, 1); at += std::chrono::days(97)) {
    days.publish(at);
    published.push_back(at);
  }
  std::mt19937 random(4);
  const auto any_day = [&] { return day(1970, 1, 1) + std::chrono::days(random() % 25000); };
  for (int i = 0; i < 300; ++i) {
    const Day first = any_day();
    const Day last = i % 2 == 0 ? any_day() : first + std::chrono::days(random() % 100);
    Ids expected;
    for (std::size_t n = 0; n < published.size(); ++n)
      if (first <= published[n] && published[n] <= last)
        expected.insert(static_cast<Xapian::docid>(n + 1));
    CHECK(days.found(index::published_on(range(first, last), days.db())) == expected);
  }
}

TEST_CASE("Mentions are found when they share a day with what is asked") {
  Days days;
  days.mention(day(2019, 2, 28), day(2019, 2, 28));  // 1
  days.mention(day(2019, 2, 1), day(2019, 2, 28));   // 2
  days.mention(day(2018, 12, 20), day(2019, 1, 5));  // 3
  days.mention(day(1900, 1, 1), day(1999, 12, 31));  // 4
  days.mention(day(1000, 1, 1), day(2200, 12, 31));  // 5
  const auto found = [&](const DayFilter& filter) {
    return days.found(index::mentioning(filter, days.db()));
  };
  CHECK(found(range(day(2019, 2, 28), day(2019, 2, 28))) == Ids{1, 2, 5});
  CHECK(found(range(day(2019, 2, 1), day(2019, 2, 1))) == Ids{2, 5});
  CHECK(found(range(day(2019, 1, 1), day(2019, 12, 31))) == Ids{1, 2, 3, 5});
  CHECK(found(range(day(2019, 1, 6), day(2019, 1, 31))) == Ids{5});
  CHECK(found(range({}, day(1999, 12, 31))) == Ids{4, 5});
  CHECK(found(range(day(2000, 1, 1), {})) == Ids{1, 2, 3, 5});
  CHECK(found(range(day(1954, 5, 7), day(1954, 5, 7))) == Ids{4, 5});
  CHECK(found(range(day(2201, 1, 1), {})).empty());
  CHECK(found(range({}, day(1000, 1, 1))) == Ids{5});
}

TEST_CASE("Centuries are asked for in few terms, and so is all from a day on") {
  Days none;
  const auto terms = [&](const DayFilter& filter) {
    return index::mentioning(filter, none.db()).get_num_subqueries();
  };
  CHECK(terms(range(day(1000, 1, 1), day(2199, 12, 31))) <= 12);
  CHECK(terms(range(day(1801, 1, 1), day(2000, 12, 31))) < 50);
  CHECK(terms(range(day(2019, 1, 1), {})) < 30);
  CHECK(terms(range(day(1001, 2, 2), day(2198, 11, 29))) < 300);
}

TEST_CASE("Mentions and days asked for agree with counting, on any days") {
  std::mt19937 random(8);
  const auto any = [&]() -> std::pair<Day, Day> {
    const Day first = day(1985, 1, 1) + std::chrono::days(random() % 15'000);
    return {first,
            first + std::chrono::days(random() % std::array{1, 35, 400, 9000}[random() % 4])};
  };
  Days days;
  std::vector<std::pair<Day, Day>> mentions(200);
  for (auto& mention : mentions) {
    mention = any();
    days.mention(mention.first, mention.second);
  }
  for (int i = 0; i < 300; ++i) {
    const auto [first, last] = any();
    Ids expected;
    for (std::size_t k = 0; k < mentions.size(); ++k)
      if (mentions[k].first <= last && first <= mentions[k].second)
        expected.insert(static_cast<Xapian::docid>(k + 1));
    if (days.found(index::mentioning(range(first, last), days.db())) != expected)
      FAIL_CHECK(to_string(DayRange{first, last}));
  }
}

TEST_CASE("Days that come back every year are found in the years that there are") {
  Days days;
  days.publish(day(2018, 2, 28));   // 1
  days.publish(day(2020, 2, 29));   // 2
  days.publish(day(2020, 3, 1));    // 3
  days.publish(day(2024, 12, 30));  // 4
  days.publish(day(2025, 1, 2));    // 5
  const auto found = [&](const DayFilter& filter) {
    return days.found(index::published_on(filter, days.db()));
  };
  CHECK(found(yearly({2, 28}, {2, 28})) == Ids{1});
  CHECK(found(yearly({2, 1}, {2, 29})) == Ids{1, 2});
  CHECK(found(yearly({2, 29}, {2, 29})) == Ids{2});
  CHECK(found(yearly({12, 25}, {1, 5})) == Ids{4, 5});
  CHECK(found(yearly({1, 1}, {12, 31})) == Ids{1, 2, 3, 4, 5});
  CHECK(found(yearly({7, 1}, {7, 1})).empty());
  DayFilter bounded = yearly({2, 1}, {2, 29});
  bounded.range.first = day(2019, 1, 1);
  CHECK(found(bounded) == Ids{2});
  const YearlyDays tet{Calendar::lunar, {1, 1}, {1, 3}};
  days.publish(day(2024, 2, 12));  // 6: mùng 3
  CHECK(found({{}, tet}) == Ids{6});
}

TEST_CASE("Days that come back every year are mentioned by what overlaps one of them") {
  Days days;
  days.mention(day(2019, 2, 28), day(2019, 2, 28));  // 1
  days.mention(day(2021, 2, 1), day(2021, 2, 28));   // 2
  days.mention(day(1990, 1, 1), day(1999, 12, 31));  // 3: in no year of its own
  days.mention(day(1899, 2, 28), day(1899, 2, 28));  // 4: too early to be looked for
  days.mention(day(2019, 3, 1), day(2019, 12, 31));  // 5
  days.mention(day(1900, 1, 1), day(1999, 12, 31));  // 6
  const auto found = [&](const DayFilter& filter) {
    return days.found(index::mentioning(filter, days.db()));
  };
  CHECK(found(yearly({2, 28}, {2, 28})) == Ids{1, 2, 3, 6});
  CHECK(found(yearly({2, 15}, {3, 15})) == Ids{1, 2, 3, 5, 6});
  CHECK(found(yearly({12, 31}, {1, 1})) == Ids{3, 5, 6});
  CHECK(found({{}, YearlyDays{Calendar::lunar, {3, 10}, {3, 10}}}) == Ids{3, 5, 6});
}

TEST_CASE("Articles are found by what their date is from") {
  Xapian::WritableDatabase db("", Xapian::DB_BACKEND_INMEMORY);
  const auto add = [&](std::optional<Published> published) {
    Xapian::Document document;
    index::add_publication(document, published);
    db.add_document(document);
  };
  for (const PublishedBasis basis : {PublishedBasis::stated, PublishedBasis::url,
                                     PublishedBasis::gloss, PublishedBasis::dateline})
    add(Published{{}, day(2019, 1, 1), basis});
  add(std::nullopt);
  const auto found = [&](Dated dated) {
    Xapian::Enquire enquire(db);
    enquire.set_query(index::dated_by(dated));
    const Xapian::MSet matches = enquire.get_mset(0, 10);
    return Ids(matches.begin(), matches.end());
  };
  CHECK(found(Dated::stated) == Ids{1});
  CHECK(found(Dated::inferred) == Ids{2, 3, 4});
  CHECK(found(Dated::url) == Ids{2});
  CHECK(found(Dated::gloss) == Ids{3});
  CHECK(found(Dated::dateline) == Ids{4});
  CHECK(found(Dated::unknown) == Ids{5});
}
