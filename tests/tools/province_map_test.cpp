#include "cli/province_map.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "support/xml.h"

using namespace vnfts::cli;
using support::read_xml;
using support::XmlDocument;
using support::XmlElement;

namespace {

ProvinceMap map_of(Provinces of) {
  ProvinceMap map;
  map.title = "bão lũ";
  map.provinces = of;
  const char system = of == Provinces::today ? 'N' : 'O';
  map.counts = {{std::string(1, system) + "1-12", 1},
                {std::string(1, system) + "1-01", 4321},
                {std::string(1, system) + "1-48", 77}};
  map.total = 5000;
  map.without = 701;
  return map;
}

XmlDocument document_of(const ProvinceMap& map) {
  XmlDocument document = read_xml(svg(map));
  CHECK(document.fault == "");
  return document;
}

/// The texts of the elements of that name.
std::vector<std::string> texts(const XmlDocument& document, std::string_view name) {
  std::vector<std::string> out;
  for (const XmlElement& element : document.named(name)) out.push_back(element.text);
  return out;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::ranges::find(texts, text) != texts.end();
}

/// Colour by what the tooltip says.
std::string fill_of(const XmlDocument& document, const std::string& tooltip) {
  for (const XmlElement& element : document.named("title"))
    if (element.text == tooltip) return document.elements[element.parent].attributes.at("fill");
  return "none";
}

}  // namespace

TEST_CASE("A map has every province, with its count as a tooltip", "[tools][map]") {
  struct Row {
    Provinces of;
    std::size_t provinces;
    std::vector<std::string> tooltips;
  };
  const Row rows[] = {
      {Provinces::today,
       34,
       {"tỉnh Lai Châu: 1 article", "thành phố Hà Nội: 4,321 articles",
        "thành phố Đà Nẵng: 77 articles", "tỉnh Phú Thọ: 0 articles"}},
      {Provinces::before,
       63,
       {"tỉnh Lai Châu: 1 article", "thành phố Hà Nội: 4,321 articles",
        "thành phố Đà Nẵng: 77 articles", "tỉnh Vĩnh Phúc: 0 articles"}},
  };
  for (const Row& row : rows) {
    const XmlDocument document = document_of(map_of(row.of));
    CHECK(document.named("path").size() == row.provinces);
    const auto titles = texts(document, "title");
    CHECK(titles.size() == row.provinces + 1);
    CHECK(titles.front() == "bão lũ");
    for (const std::string& tooltip : row.tooltips) CHECK(has(titles, tooltip));
  }
}

TEST_CASE("A map tells what was asked, how many match, and how many have no province",
          "[tools][map]") {
  const auto today = texts(document_of(map_of(Provinces::today)), "text");
  CHECK(has(today, "bão lũ"));
  CHECK(has(today, "5,000 articles by the provinces they name; 34 provinces since 1 July 2025"));
  CHECK(has(today, "701 articles without a province"));
  CHECK(has(today, "Quần đảo Hoàng Sa"));
  CHECK(has(today, "(Đà Nẵng)"));
  CHECK(has(today, "Quần đảo Trường Sa"));
  CHECK(has(today, "(Khánh Hòa)"));
  const auto before = texts(document_of(map_of(Provinces::before)), "text");
  CHECK(has(before, "5,000 articles by the provinces they name; 63 provinces until 30 June 2025"));
}

TEST_CASE("The legend has the steps of the counts, and 0", "[tools][map]") {
  const auto shown = texts(document_of(map_of(Provinces::today)), "text");
  for (const char* const step : {"1 – 9", "10 – 99", "1,000 – 4,321", "0", "31 provinces"})
    CHECK(has(shown, step));
  ProvinceMap one = map_of(Provinces::today);
  one.counts = {{"N1-12", 5}};
  CHECK(has(texts(document_of(one), "text"), "5"));
  one.counts.clear();
  CHECK(has(texts(document_of(one), "text"), "34 provinces"));
}

TEST_CASE("Provinces are coloured by their counts, islands far off like their province",
          "[tools][map]") {
  const XmlDocument document = document_of(map_of(Provinces::today));
  const std::set<std::string> colors = {
      fill_of(document, "tỉnh Lai Châu: 1 article"),
      fill_of(document, "thành phố Hà Nội: 4,321 articles"),
      fill_of(document, "thành phố Đà Nẵng: 77 articles"),
      fill_of(document, "tỉnh Phú Thọ: 0 articles"),
  };
  CHECK(colors.size() == 4);
  CHECK(fill_of(document, "tỉnh Phú Thọ: 0 articles") == "#ffffff");
  std::set<std::string> with_islands;
  for (const XmlElement& circle : document.named("circle"))
    with_islands.insert(document.elements[circle.parent].text);
  CHECK(with_islands ==
        std::set<std::string>{"thành phố Đà Nẵng: 77 articles", "tỉnh Khánh Hòa: 0 articles"});
}

TEST_CASE("The largest counts are written on the map", "[tools][map]") {
  const XmlDocument document = document_of(map_of(Provinces::today));
  std::vector<std::string> labels;
  for (const XmlElement& text : document.named("text"))
    if (text.attributes.at("class") == "l" || text.attributes.at("class") == "l b")
      labels.push_back(text.text);
  CHECK(labels == std::vector<std::string>{"Hà Nội", "4,321", "Đà Nẵng", "77", "Lai Châu", "1"});
}

TEST_CASE("A title may be anything: it is text on the map and no more", "[tools][map]") {
  const std::string long_title = std::string(3000, 'x') + "</svg>";
  const std::string titles[] = {
      "",
      "\"cà phê\" AND <giá> & 'vàng'",
      "</title><script>alert(1)</script>",
      "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
      std::string("a\0b\x01\x1b[31m\xff\xc3", 11),
      "\uFFFE\uFFFF\u202E",
      long_title,
  };
  const ProvinceMap plain = map_of(Provinces::today);
  const std::size_t elements = document_of(plain).elements.size();
  for (const std::string& title : titles) {
    CAPTURE(title);
    ProvinceMap map = plain;
    map.title = title;
    const XmlDocument document = document_of(map);
    CHECK(document.elements.size() == elements);
    CHECK(document.named("script").empty());
    for (const XmlElement& text : document.named("text")) CHECK(text.text.size() < 200);
  }
}

TEST_CASE("A map is a small file that needs no other, always the same for the same counts",
          "[tools][map]") {
  for (const Provinces of : {Provinces::today, Provinces::before}) {
    ProvinceMap map = map_of(of);
    const std::string once = svg(map);
    CHECK(once.size() < 150000);
    std::ranges::reverse(map.counts);
    CHECK(svg(map) == once);
    const XmlDocument document = read_xml(once);
    REQUIRE(document.fault == "");
    const XmlElement& root = document.elements.front();
    CHECK(root.name == "svg");
    CHECK(root.attributes.at("xmlns") == "http://www.w3.org/2000/svg");
    CHECK(root.attributes.at("version") == "1.1");
    CHECK(root.attributes.at("viewBox") == "0 0 960 1170");
    for (const XmlElement& element : document.elements)
      for (const auto& [key, value] : element.attributes) {
        CHECK(key.find("href") == std::string::npos);
        CHECK_FALSE(key.starts_with("on"));
        CHECK(value.find("url(") == std::string::npos);
      }
  }
}

TEST_CASE("Counts for places that are no province of the map change nothing", "[tools][map]") {
  ProvinceMap map = map_of(Provinces::today);
  const std::string before = svg(map);
  map.counts.push_back({"O1-12", 99});
  map.counts.push_back({"", 5});
  map.counts.push_back({"C-VN", 1000000});
  CHECK(svg(map) == before);
}
