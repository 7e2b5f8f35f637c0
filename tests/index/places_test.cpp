/// Articles by the places that they name: what is found, what comes first, what is counted.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "index/archive.h"
#include "index/place_terms.h"
#include "vnfts/error.h"
#include "vnfts/place.h"

using namespace vnfts;
using test::Archive;
using test::article;
using Ids = std::vector<std::string>;

namespace {

const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    archive.add(std::vector{
        article("phong-tho", "Lũ quét ở huyện Phong Thổ",
                "Huyện Phong Thổ (Lai Châu) có lũ. Xã Mường So mất điện.", "2017-08-03"),
        article("passing", "Họp về lũ ở Hà Nội",
                "Hà Nội họp về lũ. Người dân ở xa cũng lo. Có mặt đại diện tỉnh Lai Châu.",
                "2017-08-04"),
        article("ha-tay", "Làng lụa tỉnh Hà Tây", "Tỉnh Hà Tây có làng lụa.", "2007-05-01"),
        article("chuong-my", "Vỡ đê ở huyện Chương Mỹ", "Huyện Chương Mỹ, Hà Nội vỡ đê.",
                "2018-07-30"),
        article("new", "Xã Phong Thổ mở chợ", "Xã Phong Thổ, tỉnh Lai Châu mở chợ.", "2026-03-01"),
        article("quang-binh", "Hang động tỉnh Quảng Bình", "Tỉnh Quảng Bình mở hang.",
                "2017-03-01"),
        article("quang-tri", "Cầu mới ở tỉnh Quảng Trị", "Tỉnh Quảng Trị có cầu.", "2026-04-01"),
        article("paris", "Hội chợ ở Paris", "Paris mở hội chợ sách.", "2017-03-02"),
        article("none", "Chợ phiên", "Người dân đi chợ.", "2017-03-03"),
    });
    return true;
  }();
  (void)filled;
  return archive;
}

Ids found(const std::string& query, const SearchOptions& options = {}) {
  Ids ids = sample().ids(query, options);
  std::ranges::sort(ids);
  return ids;
}

std::map<std::string, std::uint64_t> counts(const std::string& query, FacetBy by) {
  std::map<std::string, std::uint64_t> out;
  for (const FacetCount& count : Searcher(sample().path()).facets(parse_query(query), by).counts)
    out[std::string(count.place)] = count.count;
  return out;
}

}  // namespace

TEST_CASE("A place finds what names it, what lies in it, and what became it or a part of it") {
  CHECK(found("place:\"lai chau\"") == Ids{"new", "passing", "phong-tho"});
  CHECK(found("place:\"tỉnh Lai Châu\" date:2017") == Ids{"passing", "phong-tho"});
  CHECK(found("place:\"huyện Phong Thổ\"") == Ids{"new", "phong-tho"});
  CHECK(found("place:\"Mường So\"") == Ids{"phong-tho"});
  CHECK(found("place:\"Hà Tây\"") == Ids{"chuong-my", "ha-tay"});
  CHECK(found("place:\"Hà Nội\"") == Ids{"chuong-my", "ha-tay", "passing"});
  CHECK(found("place:\"Quảng Trị\"") == Ids{"quang-binh", "quang-tri"});
  CHECK(found("place:\"Quảng Bình\"") == Ids{"quang-binh"});
  CHECK(found("place:O1-01") == Ids{"chuong-my", "ha-tay", "passing"});
  CHECK(found("place:pháp") == Ids{"paris"});
  CHECK(found("place:\"Tây Bắc\"") == Ids{"new", "passing", "phong-tho"});
  CHECK(found("place:\"Việt Nam\"").size() == 7);
  CHECK(found("place:cuba") == Ids{});
}

TEST_CASE("= asks for the unit alone") {
  CHECK(found("place:=\"Lai Châu\"") == Ids{"new", "passing", "phong-tho"});
  CHECK(found("place:=\"huyện Phong Thổ\"") == Ids{"phong-tho"});
  CHECK(found("place:=\"Hà Nội\"") == Ids{"chuong-my", "passing"});
  CHECK(found("place:=\"Quảng Trị\"") == Ids{"quang-tri"});
}

TEST_CASE("What is near a place is found by its point") {
  CHECK(found("near:\"huyện Phong Thổ,1km\"") == Ids{"phong-tho"});
  CHECK(found("near:\"Paris,10km\"") == Ids{"paris"});
  CHECK(found("near:\"Hà Nội,60km\"").size() >= 3);
  CHECK(found("near:\"Cà Mau,20km\"") == Ids{});
}

TEST_CASE("Places combine with words, exclusion and OR") {
  CHECK(found("lũ place:\"lai châu\"") == Ids{"passing", "phong-tho"});
  CHECK(found("lũ -place:\"hà nội\"") == Ids{"phong-tho"});
  CHECK(found("place:pháp OR place:\"Hà Tây\"") == Ids{"chuong-my", "ha-tay", "paris"});
  SearchOptions most;
  most.match = Match::most;
  CHECK(found("lũ họp giấy", most) == Ids{"passing"});
  CHECK(found("lũ họp giấy place:\"lai châu\"", most) == Ids{"passing"});
  CHECK(found("lũ họp giấy place:pháp", most) == Ids{});
}

TEST_CASE("An article about a place stands above one that names it in passing") {
  CHECK(sample().ids("lũ place:\"lai châu\"") == Ids{"phong-tho", "passing"});
  const Ids alone = sample().ids("place:\"lai châu\"");
  REQUIRE(alone.size() == 3);
  CHECK(alone[2] == "passing");
}

TEST_CASE("A hit has the places of its article, the weightiest first, and marks those asked for") {
  SearchOptions options;
  options.explain = true;
  const Page page =
      Searcher(sample().path()).search(parse_query("lũ place:\"huyện Phong Thổ\""), options);
  REQUIRE(page.hits.size() == 1);
  const Hit& hit = page.hits[0];
  REQUIRE(hit.places.size() == 3);
  CHECK(hit.places[0].place == "O2-109");
  CHECK(hit.places[0].mentions == 2);
  CHECK(hit.places[0].main);
  CHECK_FALSE(hit.title_marks.empty());
  CHECK(hit.explanation.find("huyện Phong Thổ, tỉnh Lai Châu (O2-109)") != std::string::npos);
}

TEST_CASE("Articles are counted by province of today and of before, and by district") {
  using Counts = std::map<std::string, std::uint64_t>;
  CHECK(counts("lũ OR chợ OR đê", FacetBy::province_today) == Counts{{"N1-12", 3}, {"N1-01", 2}});
  CHECK(counts("hang OR lụa OR chợ", FacetBy::province_before) ==
        Counts{{"O1-44", 1}, {"O1-01", 1}, {"O1-12", 1}});
  // What two provinces became is neither of them.
  CHECK(counts("cầu", FacetBy::province_before).empty());
  CHECK(counts("cầu", FacetBy::province_today) == Counts{{"N1-44", 1}});
  CHECK(counts("lũ OR chợ", FacetBy::district) == Counts{{"O2-109", 2}});
  const Facets facets =
      Searcher(sample().path()).facets(parse_query("lũ OR chợ OR hội"), FacetBy::province_today);
  CHECK(facets.total == 5);
  CHECK(facets.without == 2);
  REQUIRE_FALSE(facets.counts.empty());
  CHECK(facets.counts[0].value == "tỉnh Lai Châu");
}

TEST_CASE("A province is counted as often as it is found, relaxed or not") {
  Searcher searcher(sample().path());
  SearchOptions options;
  options.exact_total = true;
  std::size_t relaxed = 0;
  for (const char* text :
       {"lũ OR chợ OR đê OR hang", "lũ quét mất điện giấy", "-chợ", "làng lụa"}) {
    for (const FacetBy by :
         {FacetBy::province_today, FacetBy::province_before, FacetBy::district}) {
      const Facets facets = searcher.facets(parse_query(text), by, options);
      std::uint64_t before = facets.total;
      for (const FacetCount& count : facets.counts) {
        INFO(text << " in " << count.value);
        SearchOptions as_there = options;
        if (facets.relaxed) as_there.match = Match::most;
        const std::string within = std::string("(") + text + ") place:" + std::string(count.place);
        CHECK(searcher.search(parse_query(within), as_there).total == count.count);
        CHECK(count.count <= before);
        before = count.count;
      }
      relaxed += facets.relaxed;
    }
  }
  CHECK(relaxed == 3);
}

TEST_CASE("A suggestion leaves the places of a query alone") {
  const Archive archive;
  std::vector<Article> articles;
  for (int i = 0; i < 5; ++i)
    articles.push_back(article("a" + std::to_string(i), "Bộ đội biên phòng ở tỉnh Lai Châu",
                               "Bộ đội biên phòng tỉnh Lai Châu giúp dân.", "2017-08-03"));
  archive.add(articles);
  Searcher searcher(archive.path());
  const auto meant = searcher.suggest(parse_query("bộ đội biên phòg place:\"lai chau\""));
  REQUIRE(meant);
  CHECK(meant->query == "bộ đội biên phòng place:\"tỉnh Lai Châu\"");
  CHECK(meant->total == 5);
  CHECK_FALSE(searcher.suggest(parse_query("bộ đội biên phòg place:huế")));
}

TEST_CASE("Articles like another have their places too, and so has one by its id") {
  Searcher searcher(sample().path());
  const auto hit = searcher.find("phong-tho");
  REQUIRE(hit);
  REQUIRE_FALSE(hit->places.empty());
  CHECK(hit->places[0].place == "O2-109");
  const Page page = searcher.similar("new");
  for (const Hit& other : page.hits) CHECK(other.places == searcher.find(other.article.id)->places);
}

TEST_CASE("A radius may hold a country, or nothing but its middle") {
  Archive archive;
  archive.add(std::vector{article("a", "Lũ ở tỉnh Lai Châu", "Lũ.", "2017-08-03")});
  CHECK(archive.ids("near:huế,2000km") == Ids{"a"});
  CHECK(archive.ids("near:huế,0.001km") == Ids{});
}

TEST_CASE("Units in a value come back, and bytes that are none are refused") {
  const std::vector<NamedPlace> places = {{"O2-109"}, {"N1-12"},  {"W-paris"},   {"O2-106"},
                                          {"C-FR"},   {"O2-109"}, {"no such id"}};
  const std::string value = index::encode_units(places);
  CHECK(index::decode_units(value) == std::vector<std::string>{"N1-12", "O2-106", "O2-109"});
  CHECK(index::decode_units("").empty());
  CHECK(index::encode_units({}).empty());
  for (const std::string& broken : {std::string("\x01"), std::string("\x02\x01x"),
                                    std::string("\x00\x05N1", 4), value.substr(0, 3)})
    CHECK_THROWS_AS(index::decode_units(broken), Error);
}

TEST_CASE("An article has terms of what it names, what covers that, and what it is about") {
  const std::vector<NamedPlace> places = {{"O2-109", 3, 0.7, true, true}, {"C-FR", 1, 0.3}};
  CHECK(index::place_terms(places) ==
        std::vector<std::string>{"XEC-FR", "XEO2-109", "XJC-VN", "XJN1-12", "XJO1-12", "XJO2-109",
                                 "XKC-VN", "XKN1-12", "XKO1-12", "XKO2-109", "XPC-FR", "XPC-VN",
                                 "XPN1-12", "XPO1-12", "XPO2-109"});
}

TEST_CASE("An article about two districts has their province as its main place, named or not") {
  const std::vector<NamedPlace> places = {{"O2-109", 1, 0.5}, {"O2-106", 1, 0.5}};
  REQUIRE(main_place(places) == "O1-12");
  const std::vector<std::string> terms = index::place_terms(places);
  CHECK(std::ranges::count(terms, "XKO1-12") == 1);
  CHECK(std::ranges::count(terms, "XKN1-12") == 1);
  CHECK(std::ranges::count(terms, "XKO2-109") == 0);
}
