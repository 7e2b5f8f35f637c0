/// How fast the places that articles name are found.
///
///     places --archive news.jsonl.zst [--passes 3]
///     places --hostile
///
/// `--hostile` asks of texts that nobody writes: one phrase or one byte over and over,
/// brackets that do not close, every commune there was. What is printed: support/throughput.h.
#include <string>
#include <vector>

#include "support/place_mutations.h"
#include "support/throughput.h"
#include "vnfts/place.h"

namespace {

/// "xã Ba Lế, " and so on: all communes of before July 2025.
std::string every_commune() {
  std::string all;
  for (const char* region : {"R-bac", "R-trung", "R-nam"})
    for (const vnfts::Place& province : vnfts::region_provinces_before(region))
      for (const vnfts::Place& commune :
           vnfts::units_before(province.id, vnfts::PlaceLevel::commune))
        all.append(commune.type).append(" ").append(commune.name).append(", ");
  return all;
}

/// Every phrase with every joint behind it, every byte alone, and what looks far ahead or back.
std::vector<vnfts::test::HostileText> hostile_texts() {
  std::vector<vnfts::test::HostileText> all;
  for (const std::string_view phrase : vnfts::test::place_phrases())
    for (const std::string_view joint : {"", " ", ", ", " - ", " (", ") ", " và ", "\n"})
      all.push_back({std::string(phrase).append(joint)});
  for (int byte = 0; byte < 256; ++byte) all.push_back({{static_cast<char>(byte)}});
  for (const char* part : {"A ",           "Á ",
                           "ĐỒNG ",        "Nguyễn ",
                           "Tân ",         "A-",
                           "A.",           "A, ",
                           "1 ",           "1, ",
                           "12",           "Q.",
                           "P.1, ",        "xã ",
                           "tỉnh tỉnh ",   "thành phố thành ",
                           "các tỉnh A, ", "xã A, huyện B, ",
                           "(A ",          "((A), "})
    all.push_back({part});
  for (const char* inside : {"", "Hà Nội ", "xã Tân Thành "})
    all.push_back({std::string("(").append(inside), ")"});
  all.push_back({"xã Tân Thành, ", "huyện Châu Thành, "});
  all.push_back({every_commune()});
  return all;
}

std::size_t count_places(std::string_view text, std::optional<vnfts::Day> published) {
  return vnfts::find_places(text, published).size();
}

}  // namespace

int main(int argc, char** argv) {
  return vnfts::test::run_throughput(argc, argv, "places", count_places, hostile_texts);
}
