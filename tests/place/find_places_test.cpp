#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/day.h"
#include "vnfts/place.h"

namespace vnfts::test {

namespace {

constexpr Day in_2017 = std::chrono::year(2017) / 6 / 1;
constexpr Day in_2026 = std::chrono::year(2026) / 3 / 1;

/// "surface = id" of each, with a comma and a space between; '?' behind those that are not settled.
std::string found(std::string_view text, std::optional<Day> published = in_2017) {
  std::string all;
  for (const PlaceMention& mention : find_places(text, published)) {
    if (!all.empty()) all += "; ";
    all += text.substr(mention.begin, mention.end - mention.begin);
    all.append(" = ").append(mention.place);
    if (mention.confidence < settled_place) all += '?';
  }
  return all;
}

struct Case {
  std::string text;
  std::string expected;
};

void check(const std::vector<Case>& cases, std::optional<Day> published = in_2017) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(found(c.text, published) == c.expected);
  }
}

void check_none(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(found(text) == "");
  }
}

}  // namespace

TEST_CASE("Provinces, countries and regions are found by their bare names") {
  check({
      {"Mưa lớn kéo dài ở Lai Châu và Điện Biên.", "Lai Châu = O1-12; Điện Biên = O1-11"},
      {"Chợ phiên vùng cao ở Tây Nguyên đông khách", "Tây Nguyên = R-tn"},
      {"Đoàn khách từ Hàn Quốc đến Hà Nội", "Hàn Quốc = C-KR; Hà Nội = O1-01"},
      {"Lũ về đồng bằng sông Cửu Long", "đồng bằng sông Cửu Long = R-dbscl"},
      {"Gió mùa tràn xuống Bắc bộ, biển Đông động mạnh", "Bắc bộ = R-bac; biển Đông = R-sea"},
      {"Hội chợ mở tại Bắc Kinh và Paris", "Bắc Kinh = W-bac-kinh; Paris = W-paris"},
  });
}

TEST_CASE("A type word belongs to the mention and decides the level") {
  check({
      {"Công an tỉnh Lai Châu", "tỉnh Lai Châu = O1-12"},
      {"UBND TP Lai Châu họp", "TP Lai Châu = O2-105"},
      {"TX. Sa Đéc nay là TP.Sa Đéc", "TX. Sa Đéc = H2-867a; TP.Sa Đéc = O2-867"},
      {"Trạm y tế thị trấn Phong Thổ", "thị trấn Phong Thổ = O3-03549"},
      {"Đường về huyện Phong Thổ", "huyện Phong Thổ = O2-109"},
      {"Người dân H. Củ Chi", "H. Củ Chi = O2-783"},
      {"thành phố Hải Dương, tỉnh Hải Dương",
       "thành phố Hải Dương = O2-288; tỉnh Hải Dương = O1-30"},
      {"TPHCM, TP. HCM, TP Hồ Chí Minh, Tp.HCM",
       "TPHCM = O1-79; TP. HCM = O1-79; TP Hồ Chí Minh = O1-79; Tp.HCM = O1-79"},
      {"các đoàn về thủ đô Hà Nội", "thủ đô Hà Nội = O1-01"},
      {"ra huyện đảo Lý Sơn, đảo Phú Quốc", "huyện đảo Lý Sơn = O2-536; Phú Quốc = H2-911a"},
      {"máy bay hạ cánh ở thành phố Milan, nước Pháp",
       "thành phố Milan = W-milan; nước Pháp = C-FR"},
  });
}

TEST_CASE("Units with numbers need their type word, and share it in lists") {
  check({
      {"nhà ở P.12, Q.3, TP HCM", "P.12 = O3-27130; Q.3 = O2-770; TP HCM = O1-79"},
      {"tuyến đi qua các quận 1, 4 và 7", "quận 1 = O2-760; 4 = O2-773; 7 = O2-778"},
      {"phường 12 và 13, quận 3, có mặt 5 người",
       "phường 12 = O3-27130; 13 = H3-27136a; quận 3 = O2-770"},
      {"Q1 và Q.10 ngập", "Q1 = O2-760; Q.10 = O2-771"},
      {"quận 1, 2 người bị thương", "quận 1 = O2-760"},
      {"đo được ở quận 1, 2/9 nghỉ lễ", "quận 1 = O2-760"},
  });
}

TEST_CASE("What stands beside a unit tells which one it is") {
  check({
      {"xã Tân Thành (huyện Hàm Thuận Nam, Bình Thuận)",
       "xã Tân Thành = O3-23146; huyện Hàm Thuận Nam = O2-598; Bình Thuận = O1-60"},
      {"ở Châu Thành (Tây Ninh)", "Châu Thành = O2-708; Tây Ninh = O1-72"},
      {"ở Châu Thành (Bến Tre)", "Châu Thành = O2-831; Bến Tre = O1-83"},
      {"Tại Hoà Bình (Lương Sơn) có lũ", "Hoà Bình = O1-17; Lương Sơn = O2-152"},
      {"xã Ngũ Đoan của huyện Kiến Thụy", "xã Ngũ Đoan = H3-11731a; huyện Kiến Thụy = O2-314"},
      {"Ngũ Đoan, huyện Kiến Thụy", "Ngũ Đoan = H3-11731a; huyện Kiến Thụy = O2-314"},
      {"Huyện Kiến Thụy cho biết người dân xã Ngũ Đoan đã về",
       "Huyện Kiến Thụy = O2-314; xã Ngũ Đoan = H3-11731a"},
      {"Kỳ Anh (Hà Tĩnh) mưa to", "Kỳ Anh = O2-447; Hà Tĩnh = O1-42"},
      {"Vụ việc xảy ra tại xã Tân Thành.", "xã Tân Thành = O3-30226?"},
  });
}

TEST_CASE("A list of units has one type word") {
  check({
      {"lãnh đạo các tỉnh Hưng Yên, Hải Dương và Hà Nam",
       "tỉnh Hưng Yên = O1-33; Hải Dương = O1-30; Hà Nam = O1-35"},
      {"hai huyện Nghi Lộc, Hưng Nguyên", "huyện Nghi Lộc = O2-429; Hưng Nguyên = O2-431"},
      {"dân các phường Phú Hiệp, Phú Bình, Vỹ Dạ",
       "phường Phú Hiệp = H3-19756a; Phú Bình = H3-19747a; Vỹ Dạ = H3-19777a"},
      {"cao tốc Hải Phòng - Hạ Long, Hạ Long - Vân Đồn",
       "Hải Phòng = O1-31; Hạ Long = O2-193; Hạ Long = O2-193; Vân Đồn = O2-203"},
      {"từ TP HCM - Long An - Đồng Nai", "TP HCM = O1-79; Long An = O1-80; Đồng Nai = O1-75"},
      {"Hòa Bình, Thái Bình, Hưng Yên", "Hòa Bình = O1-17; Thái Bình = O1-34; Hưng Yên = O1-33"},
  });
}

TEST_CASE("A clear mention settles an unclear one elsewhere in the text") {
  check({
      {"Cháy ở xã Tân Thành\nLửa bùng lên trưa nay.\nHuyện Hàm Thuận Nam cử người đến.",
       "xã Tân Thành = O3-23146; Huyện Hàm Thuận Nam = O2-598"},
      {"Lễ hội ở Hương Sơn\nXã Hương Sơn, huyện Mỹ Đức mở hội.",
       "Hương Sơn = O3-10489; Xã Hương Sơn = O3-10489; huyện Mỹ Đức = O2-282"},
      {"Họp ở Lai Châu\nTP Lai Châu, tỉnh Lai Châu, có mưa.",
       "Lai Châu = O1-12; TP Lai Châu = O2-105; tỉnh Lai Châu = O1-12"},
      {"Lễ hội ở Mường So\nXã Mường So, huyện Phong Thổ mở hội.",
       "Mường So = O3-03589; Xã Mường So = O3-03589; huyện Phong Thổ = O2-109"},
  });
}

TEST_CASE("The publication day chooses among the forms of a unit") {
  CHECK(found("tỉnh Lai Châu", in_2017) == "tỉnh Lai Châu = O1-12");
  CHECK(found("tỉnh Lai Châu", in_2026) == "tỉnh Lai Châu = N1-12");
  CHECK(found("tỉnh Lai Châu", std::nullopt) == "tỉnh Lai Châu = N1-12");
  CHECK(found("xã Phong Thổ, tỉnh Lai Châu", in_2026) ==
        "xã Phong Thổ = N3-03549; tỉnh Lai Châu = N1-12");
  CHECK(found("tỉnh Hà Tây", in_2017) == "tỉnh Hà Tây = H1-28a");
  CHECK(found("huyện Chương Mỹ", std::chrono::year(2006) / 1 / 1) == "huyện Chương Mỹ = H2-277a");
  CHECK(found("huyện Chương Mỹ", in_2017) == "huyện Chương Mỹ = O2-277");
  CHECK(found("tỉnh Lai Châu", std::chrono::year(2025) / 6 / 30) == "tỉnh Lai Châu = O1-12");
  CHECK(found("tỉnh Lai Châu", std::chrono::year(2025) / 7 / 1) == "tỉnh Lai Châu = N1-12");
}

TEST_CASE("A name in an organisation counts") {
  check({
      {"Sở Giáo dục Lai Châu", "Lai Châu = O1-12"},
      {"Đại học Y Hà Nội", "Hà Nội = O1-01"},
      {"Thành ủy Đà Nẵng và Công an Quảng Nam", "Đà Nẵng = O1-48; Quảng Nam = O1-49"},
      {"CDC Hà Nội", "Hà Nội = O1-01"},
      {"Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Sơn", "tỉnh Hà Giang = O1-02"},
      {"Sân bay Pleiku đóng cửa", "Pleiku = O2-622"},
  });
}

TEST_CASE("Persons, streets, rivers, brands, clubs and awards are no places") {
  check_none({
      "Ông Thái Bình về hưu",
      "Đại biểu Phan Thái Bình phát biểu",
      "đại tá Đỗ Thanh Bình",
      "Chị Huế kể lại",
      "Ca sĩ Thanh Bình hát",
      "kẹt xe trên đường Điện Biên Phủ",
      "các tuyến đường Hoàng Sa, Trường Sa",
      "đi Lý Thái Tổ - Điện Biên Phủ - Nguyễn Bỉnh Khiêm",
      "cầu Long Biên và sông Sài Gòn",
      "sông Sài Gòn và Đồng Nai dâng cao",
      "Khách sạn Sài Gòn đổi chủ",
      "Công ty Bình Minh phá sản",
      "CLB Hà Nội thắng trận",
      "Hà Nội FC thua",
      "giải thưởng Hồ Chí Minh",
      "Chủ tịch Hồ Chí Minh đọc thư",
      "chợ Thái Bình cháy",
      "thôn Đông Sơn vào mùa",
      "tiếng Anh và dân tộc Thái",
      "gần trụ P13",
      "hợp tác xã Tân Thành",
      "Quốc Cường Gia Lai bán đất",
      "Viết bởi\nPhương Anh",
      "Hết bài.\nSơn Hòa",
      "thành của An Dương Vương",
      "ở số 9 Trần Hưng Đạo, đông khách",
      "Công ty Cao su Phú Riềng",
      "bãi rác Khánh Sơn",
  });
}

TEST_CASE("Ordinary words are no places") {
  check_none({
      "giữ gìn hòa bình, thống nhất",
      "Anh ta cười. Anh hùng lao động. Anh và vợ về quê.",
      "Ý kiến trái chiều, Mỹ thuật, Pháp lệnh, Đức Phật",
      "Công ty Bia Thái Bình Xanh",
      "HÒA BÌNH LÀ ƯỚC MƠ CỦA MỌI NGƯỜI",
      "nông thôn, yêu cầu, văn bản, xã hội",
      "đi về phía Nam, phía Bắc",
  });
}

TEST_CASE("Short names of countries are places within a sentence") {
  check({
      {"Tổng thống Mỹ và thủ tướng Anh đến Đức", "Mỹ = C-US; Anh = C-GB; Đức = C-DE"},
      {"Nga, Mỹ họp kín", "Nga = C-RU; Mỹ = C-US"},
      {"đội nhà thắng Ý 2-1", "Ý = C-IT"},
  });
}

TEST_CASE("A name at home and abroad is read by what else the text names") {
  check({
      {"Mưa lớn ở Trùng Khánh (Cao Bằng)", "Trùng Khánh = O2-047; Cao Bằng = O1-04"},
      {"Trung Quốc xử cựu lãnh đạo Trùng Khánh", "Trung Quốc = C-CN; Trùng Khánh = W-trung-khanh"},
      {"Chợ phiên Trùng Khánh", "Trùng Khánh = O2-047"},
  });
}

TEST_CASE("A longer name is not cut into shorter ones") {
  check({
      {"bão trên Thái Bình Dương", "Thái Bình Dương = W-thai-binh-duong"},
      {"về phía Bắc Ninh", "Bắc Ninh = O1-27"},
      {"từ Thừa Thiên - Huế vào", "Thừa Thiên - Huế = H1-46a"},
      {"từ Hà Nội - Hải Phòng", "Hà Nội = O1-01; Hải Phòng = O1-31"},
      {"huyện Hàm Thuận Nam", "huyện Hàm Thuận Nam = O2-598"},
  });
}

TEST_CASE("Headlines in capitals are read with care") {
  check({
      {"CHÁY LỚN Ở BÌNH DƯƠNG, HÀNG TRĂM NGƯỜI THÁO CHẠY", "BÌNH DƯƠNG = O1-74"},
      {"UBND TỈNH LAI CHÂU CÔNG BỐ KẾT QUẢ", "TỈNH LAI CHÂU = O1-12"},
  });
}

TEST_CASE("Spellings of one name are one") {
  check({
      {"Hoà Bình và Thanh Hóa", "Hoà Bình = O1-17; Thanh Hóa = O1-38"},
      {"Đắc Lắc, Đăk Lăk, Đắk Lắk", "Đắc Lắc = O1-66; Đăk Lăk = O1-66; Đắk Lắk = O1-66"},
      {"Ác-hen-ti-na gặp Bra-xin", "Ác-hen-ti-na = C-AR; Bra-xin = C-BR"},
  });
}

TEST_CASE("Any bytes are a text") {
  for (const std::string& text :
       {std::string(), std::string(100000, 'Q'), std::string(5000, '('), std::string("TP."),
        std::string("quận \xFF 1\xC3"), std::string("huyện"), std::string("các tỉnh ,")})
    CHECK(found(text) == "");
}

TEST_CASE("The main place is narrowed as far as most mentions go") {
  const std::string text =
      "Lũ quét ở Phong Thổ\nHuyện Phong Thổ (Lai Châu) có lũ.\nXã Mường So, huyện Phong Thổ mất "
      "điện; Hà Nội cử đoàn lên.";
  const auto mentions = find_places(text, in_2017);
  const std::size_t title_end = text.find('\n');
  const auto places = rank_places(mentions, title_end, text.find('\n', title_end + 1));
  REQUIRE(places.size() == 4);
  CHECK(places[0].place == "O2-109");
  CHECK(places[0].mentions == 3);
  CHECK(places[0].main);
  CHECK(places[0].subject);
  CHECK(main_place(places) == "O2-109");
  double sum = 0;
  for (const NamedPlace& place : places) {
    sum += place.weight;
    INFO(place.place);
    CHECK(place.main == (place.place == "O2-109" || place.place == "O1-12"));
  }
  CHECK(sum == Approx(1));
  CHECK(main_place({}) == "");
}

}  // namespace vnfts::test
