/// Places with vnsearch: asked for, shown, counted, drawn.
#include <algorithm>
#include <catch2/catch.hpp>

#include "golden/transcript.h"
#include "support/xml.h"

using golden::Command;
using golden::Session;

namespace {

/// "vnsearch places" and what follows.
Command search(std::vector<std::string> words) {
  words.insert(words.begin(), {"vnsearch", "places"});
  return {std::move(words)};
}

void run_all(Session& session, const std::vector<std::vector<std::string>>& searches) {
  for (const auto& words : searches) session.run(search(words));
}

/// With an index of articles whose places leave no doubt.
class PlacesSession : public Session {
 public:
  PlacesSession() {
    REQUIRE(run({{"vnindex", "places", "places.jsonl", "--quiet"}}).exit_code == 0);
  }
};

}  // namespace

TEST_CASE("vnsearch finds articles by the places of their text", "[golden][place]") {
  PlacesSession session;
  run_all(session, {
                       {"place:\"huyen phong tho\""},
                       {"nơi:lai_châu", "--format", "ids"},
                       {"lũ place:\"Tây Bắc\"", "--format", "ids"},
                       {"place:\"Hà Nội\"", "--format", "ids"},
                       {"place:\"Hà Tây\"", "--format", "ids"},
                       {"place:=\"thành phố Hà Nội\"", "--format", "ids"},
                       {"place:\"TP HCM\"", "--color", "always"},
                       {"mưa -place:\"tỉnh Lai Châu\"", "--format", "ids"},
                       {"near:\"Lai Châu,60km\"", "--format", "ids"},
                       {"place:\"Trung Quốc\"", "--format", "ids"},
                   });
  session.check("vnsearch_places.txt");
}

TEST_CASE("vnsearch takes places as options, each of which has to match", "[golden][place]") {
  PlacesSession session;
  run_all(session, {
                       {"--place", "huyện Phong Thổ", "--format", "ids"},
                       {"mưa", "--place", "lai chau", "--format", "ids"},
                       {"--place", "Hà Nội", "--place", "Đà Nẵng", "--format", "ids"},
                       {"--near", "Lai Châu,60km", "--format", "ids"},
                       {"--near", "Lai Châu, 60 km", "--count"},
                       {"mưa OR chợ", "--place", "Lai Châu", "--from", "2018", "--format", "ids"},
                       {"--place", "Q.1, TP HCM", "--explain"},
                       {"xyzzy", "--place", "tỉnh Lai Châu"},
                   });
  session.check("vnsearch_place_options.txt");
}

TEST_CASE("vnsearch shows the places of an article in every format", "[golden][place]") {
  PlacesSession session;
  for (const char* const format : {"text", "json", "jsonl", "tsv"})
    session.run(search({"sạt lở", "--format", format}));
  run_all(session, {{"--show", "phong-tho"},
                    {"--show", "phong-tho", "--format", "json"},
                    {"place:\"tỉnh Lai Châu\"", "--limit", "1", "--explain"},
                    {"place:\"tỉnh Lai Châu\"", "--limit", "1", "--format", "json"}});
  session.check("vnsearch_place_formats.txt");
}

TEST_CASE("vnsearch tells what an ambiguous name may also mean", "[golden][place]") {
  PlacesSession session;
  run_all(session, {{"place:\"phong tho\"", "--limit", "0"},
                    {"place:\"phong tho\"", "--format", "ids"},
                    {"place:\"tan thanh\"", "--format", "json"},
                    {"--place", "tan thanh"},
                    {"--place", "lai chau", "--facet", "year"}});
  session.check("vnsearch_place_readings.txt");
}

TEST_CASE("vnsearch counts matches by place", "[golden][place]") {
  PlacesSession session;
  for (const char* const format : {"text", "json", "tsv"}) {
    session.run(search({"--facet", "place", "--format", format}));
    session.run(search({"--facet", "district", "--format", format}));
  }
  run_all(session, {{"mưa", "--facet", "place"},
                    {"--facet", "place", "--provinces", "34", "--format", "tsv"},
                    {"--facet", "place", "--provinces", "63"},
                    {"--facet", "place", "--provinces", "63", "--format", "json"},
                    {"--place", "tỉnh Lai Châu", "--facet", "district"},
                    {"xyzzy", "--facet", "place"}});
  session.check("vnsearch_place_facets.txt");
}

TEST_CASE("vnsearch says what is wrong with a place", "[golden][place]") {
  PlacesSession session;
  run_all(session, {{"place:\"Phong Tỏ\""},
                    {"place:\"\""},
                    {"near:\"Lai Châu\""},
                    {"near:\"Lai Châu,0km\""},
                    {"near:\"Lai Châu,5000km\""},
                    {"--place", "Phong Tỏ"},
                    {"--place", "xyzzyxyzzy"},
                    {"--place", ""},
                    {"--place", " "},
                    {"--place", "\"Lai Châu\""},
                    {"--near", "Lai Châu"},
                    {"--near", "Lai Châu,xa"},
                    {"mưa", "--facet", "place", "--provinces", "64"},
                    {"mưa", "--provinces", "63"},
                    {"mưa", "--facet", "district", "--provinces", "63"},
                    {"--similar", "phong-tho", "--place", "Lai Châu"}});
  session.check("vnsearch_place_errors.txt");
}

TEST_CASE("vnsearch draws a map of all matches and says where it is", "[golden][place]") {
  PlacesSession session;
  run_all(session, {{"--map", "all.svg"},
                    {"mưa", "--map", "rain.svg", "--provinces", "63", "--from", "2017"},
                    {"<mưa>", "--place", "lai chau", "--map", "rain34.svg"},
                    {"xyzzy", "--map", "none.svg"}});
  session.check("vnsearch_map.txt");
  struct Row {
    std::string file;
    std::string title;
    std::size_t provinces;
    std::string tooltip;
  };
  const Row rows[] = {
      {"all.svg", "All articles", 34, "tỉnh Lai Châu: 2 articles"},
      {"rain.svg", "mưa --from 2017", 63, "tỉnh Lai Châu: 1 article"},
      {"rain34.svg", "<mưa> place:\"lai chau\"", 34, "tỉnh Lai Châu: 1 article"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.file);
    const support::XmlDocument map = support::read_xml(session.folder().read(row.file));
    REQUIRE(map.fault == "");
    const auto titles = map.named("title");
    CHECK(titles.front().text == row.title);
    CHECK(map.named("path").size() == row.provinces);
    CHECK(
        std::ranges::any_of(titles, [&](const auto& title) { return title.text == row.tooltip; }));
  }
  CHECK_FALSE(golden::fs::exists(session.folder().path() / "none.svg"));
}

TEST_CASE("vnsearch leaves a file alone that it cannot replace by a map", "[golden][place]") {
  PlacesSession session;
  session.folder().write("old.svg", "old");
  run_all(session, {{"--map", "."},
                    {"--map", "none/map.svg"},
                    {"--map", ""},
                    {"xyzzy", "--map", "old.svg"},
                    {"(mưa", "--map", "old.svg"},
                    {"mưa", "--map", "old.svg", "--count"},
                    {"mưa", "--map", "old.svg", "--limit", "3"},
                    {"mưa", "--map", "old.svg", "--facet", "place"},
                    {"mưa", "--map", "old.svg", "--format", "json"}});
  session.check("vnsearch_map_errors.txt");
  CHECK(session.folder().read("old.svg") == "old");
}
