#include "index/mentions.h"

#include <catch2/catch.hpp>
#include <set>

#include "index/archive.h"
#include "snippet/marking.h"
#include "support/day.h"
#include "support/failure.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Lines = std::vector<std::string>;
using Set = std::set<std::string>;

namespace {

const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    Article led = article("titled", "Bão số 5 ngày 18/9", "Mái nhà bị tốc.", "2020-09-20");
    led.lead = "Đến 19/9 bão tan.";
    archive.add(
        std::vector{article("flood", "Lũ quét", "Rạng sáng 3/8, lũ quét đổ về bản.", "2019-08-03"),
                    article("year", "Mùa vụ", "Lũ năm 2018 làm mất mùa. Lúa tốt.", "2021-05-05"),
                    article("storm", "Dông lốc", "Hôm qua, dông lốc làm đổ cây.", "2024-02-28"),
                    article("undated", "Chợ phiên", "Chợ mở ngày 5/9/2017, hôm nay đông.", ""),
                    article("none", "Lũ", "Lũ về, bà con chạy lên đồi.", "2019-08-04"), led});
    return true;
  }();
  (void)filled;
  return archive;
}

Set found(const std::string& query, const SearchOptions& options = {}) {
  const Lines ids = sample().ids(query, options);
  return {ids.begin(), ids.end()};
}

Hit first_hit(const std::string& query) {
  SearchOptions options;
  options.explain = true;
  const Page page = Searcher(sample().path()).search(parse_query(query), options);
  INFO(query);
  REQUIRE(page.hits.size() == 1);
  return page.hits[0];
}

DateMention mention(Day first, Day last) {
  DateMention out;
  out.first = first;
  out.last = last;
  return out;
}

}  // namespace

TEST_CASE("The running text is title, lead and body, a line each") {
  Article a = article("a", "Tựa", "Thân");
  CHECK(index::running_text(a) == "Tựa\nThân");
  a.lead = "Sapo";
  CHECK(index::running_text(a) == "Tựa\nSapo\nThân");
  CHECK(index::text_behind_title(a) == "Sapo\nThân");
  CHECK(index::running_text(article("b", "", "Thân")) == "\nThân");
}

TEST_CASE("A mention overlaps the days that are asked for when it shares one with them") {
  const DateMention month = mention(day(2019, 2, 1), day(2019, 2, 28));
  CHECK(index::overlaps(month, {{day(2019, 2, 28), day(2019, 3, 1)}, {}}));
  CHECK(index::overlaps(month, {{{}, day(2019, 2, 1)}, {}}));
  CHECK_FALSE(index::overlaps(month, {{{}, day(2019, 1, 31)}, {}}));
  CHECK_FALSE(index::overlaps(month, {{day(2019, 3, 1), {}}, {}}));
}

TEST_CASE("Articles are found by the dates of their text, whatever their length") {
  CHECK(found("mentions:3/8/2019") == Set{"flood"});
  CHECK(found("mentions:2019-08") == Set{"flood"});
  CHECK(found("mentions:2019") == Set{"flood"});
  CHECK(found("mentions:8/8/2018") == Set{"year"});
  CHECK(found("mentions:2018..2019") == Set{"flood", "year"});
  CHECK(found("mentions:27/2/2024") == Set{"storm"});
  CHECK(found("mentions:28/2/2024").empty());
  CHECK(found("mentions:2017") == Set{"undated"});
  CHECK(found("lũ mentions:..2018") == Set{"year"});
  CHECK(found("lũ -mentions:2018") == Set{"flood", "none"});
  CHECK(found("mentions:18/9/2020 OR mentions:2017") == Set{"titled", "undated"});
}

TEST_CASE("Dates of every year ask for them in each, without or with words") {
  CHECK(found("mentions:3/8") == Set{"flood", "year"});
  CHECK(found("mentions:tháng_2") == Set{"storm", "year"});
  CHECK(found("lũ mentions:3/8") == Set{"flood", "year"});
  CHECK(found("lũ -mentions:3/8") == Set{"none"});
  CHECK(found("date:tháng_2") == Set{"storm"});
  CHECK(found("date:4/8") == Set{"none"});
  // The 18th of September 2020 was the 2nd of the eighth lunar month.
  CHECK(found("mentions:2/8âl") == Set{"titled", "year"});
}

TEST_CASE("A query asks for days in a few thousand terms, or not at all") {
  std::string query = "mentions:2/2/1001..29/11/2198";
  CHECK(found(query).size() == 5);
  for (int i = 0; i < 200; ++i) query += " OR mentions:2/2/1001..29/11/2198";
  CHECK(test::failure([&] { found(query); }) == ErrorCode::query);
}

TEST_CASE("Options ask for mentioned days as a query does") {
  SearchOptions options;
  options.mentioned = parse_day_filter("2019");
  CHECK(found("lũ", options) == Set{"flood"});
  options.published = parse_day_filter("2020");
  CHECK(found("lũ OR bão", options).empty());
  options.mentioned = parse_day_filter("2020-09");
  CHECK(found("lũ OR bão", options) == Set{"titled"});
}

TEST_CASE("Articles like another may be asked to mention some days") {
  const Archive archive;
  const std::string help = "Bộ đội biên phòng dựng nhà cho bà con ";
  archive.add(std::vector{article("a", "Bộ đội biên phòng dựng nhà", help),
                          article("b", "Biên phòng", help + "ngày 3/8/2019."),
                          article("c", "Dựng nhà", help + "ngày 3/8/2018."),
                          article("d", "Chợ phiên", "Chợ họp ở huyện.")});
  Searcher searcher(archive.path());
  SearchOptions options;
  options.explain = true;
  CHECK(searcher.similar("a", options).total == 2);
  options.mentioned = parse_day_filter("2019");
  const Page page = searcher.similar("a", options);
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits[0].article.id == "b");
  CHECK(page.hits[0].explanation.ends_with(
      "\nmentions \"ngày 3/8/2019\" = 2019-08-03 (day, as stated)"));
  CHECK(test::bracketed(page.hits[0].snippet.text, page.hits[0].snippet.marks)
            .find("ngày 3/8/2019]") != std::string::npos);
  CHECK(searcher.explain_similar("a", options).starts_with("like: a\nmentioned: 2019\n"));
}

TEST_CASE("The dates that were asked for are marked, in the title and behind it") {
  Hit hit = first_hit("mentions:3/8/2019");
  CHECK(test::shown(hit.snippet) == "[Rạng sáng 3/8], lũ quét đổ về bản.");
  CHECK(hit.title_marks.empty());
  hit = first_hit("mentions:18/9/2020");
  CHECK(test::bracketed(hit.article.title, hit.title_marks) == "Bão số 5 [ngày 18/9]");
  CHECK(hit.snippet.marks.empty());
  hit = first_hit("mentions:19/9/2020 bão");
  CHECK(test::bracketed(hit.article.title, hit.title_marks) == "[Bão] số 5 ngày 18/9");
  CHECK(test::shown(hit.snippet) == "Đến [19/9 bão] tan. Mái nhà bị tốc.");
  hit = first_hit("lúa -mentions:2019");
  CHECK(test::shown(hit.snippet) == "Lũ năm 2018 làm mất mùa. [Lúa] tốt.");
}

TEST_CASE("An explanation tells which dates were asked for, and how they were read") {
  CHECK(first_hit("mentions:3/8/2019 bản").explanation ==
        "has bản\nmentions \"Rạng sáng 3/8\" = 2019-08-03 (day, completed)");
  CHECK(first_hit("mentions:2018").explanation == "mentions \"năm 2018\" = 2018 (year, as stated)");
  CHECK(first_hit("mentions:2024").explanation ==
        "mentions \"Hôm qua\" = 2024-02-27 (day, counted from the publication day)");
  CHECK(first_hit("đồi -mentions:2018").explanation == "has đồi");
}

TEST_CASE("Many dates are explained in ten lines and a remark") {
  const Article a = article("a", std::string(100, 'x'), "");
  const std::vector<DateMention> mentions(13, mention(day(2019, 2, 1), day(2019, 2, 28)));
  const Lines lines = index::explain_mentions(mentions, a);
  REQUIRE(lines.size() == 11);
  CHECK(lines[0] == "mentions \"\" = 2019-02 (day, as stated)");
  CHECK(lines[10] == "and 3 more such dates");
}

TEST_CASE("Articles that name the day asked for come before those of a year around it") {
  Archive archive;
  archive.add(std::vector{
      article("year", "Bão bão bão", "Bão trong năm 2018.", "2019-08-05"),
      article("day", "Tin", "Bão ngày 18/9/2018 làm đổ một cây ở cuối làng.", "2018-09-20"),
      article("other", "Bão", "Bão ngày 19/9/2018.", "2018-09-20")});
  CHECK(archive.ids("bão mentions:18/9/2018") == Lines{"day", "year"});
  CHECK(archive.ids("bão mentions:18/9") == Lines{"day", "year"});
  CHECK(archive.ids("mentions:18/9/2018") == Lines{"day", "year"});
  SearchOptions newest;
  newest.sort = Sort::newest;
  CHECK(archive.ids("mentions:18/9/2018", newest) == Lines{"year", "day"});
}

TEST_CASE("Dates within the days asked for are shown before those around them") {
  const std::vector<DateMention> mentions = {mention(day(2018, 1, 1), day(2018, 12, 31)),
                                             mention(day(2018, 9, 18), day(2018, 9, 18))};
  const DayFilter on_the_day = parse_day_filter("18/9");
  CHECK(index::nearest_asked(mentions, std::span(&on_the_day, 1)) ==
        std::vector<DateMention>{mentions[1]});
  const auto year = std::span(mentions).first(1);
  CHECK(index::nearest_asked(year, std::span(&on_the_day, 1)) ==
        std::vector<DateMention>{mentions[0]});
}
