#include "date/own_day.h"

#include <catch2/catch.hpp>
#include <string>

#include "support/day.h"

using vnfts::PublishedBasis;
using vnfts::date::DatedText;
using vnfts::date::find_own_day;

TEST_CASE("a text says which day is its own") {
  struct Row {
    const char* text;
    unsigned month, day;  // in 2023
    PublishedBasis basis;
  };
  const Row rows[] = {
      {"Giá vàng hôm nay (28/2) tăng mạnh", 2, 28, PublishedBasis::gloss},
      {"Hôm nay, 28-2, Quốc hội họp.", 2, 28, PublishedBasis::gloss},
      {"Hôm nay 28-2 Quốc hội họp.", 2, 28, PublishedBasis::gloss},
      {"Sáng nay (ngày 28/2/2023), đoàn đã lên đường.", 2, 28, PublishedBasis::gloss},
      {"Chiều nay 5-1, trường mở cửa.", 1, 5, PublishedBasis::gloss},
      {"Trong sáng nay, thứ ba 28/2, trường mở cửa.", 2, 28, PublishedBasis::gloss},
      {"Ngày hôm nay, tức 28/2, trường mở cửa.", 2, 28, PublishedBasis::gloss},
      {"Ngày 28/2 (hôm nay), trường mở cửa.", 2, 28, PublishedBasis::gloss},
      {"Vụ cháy xảy ra hôm qua (27/2).", 2, 28, PublishedBasis::gloss},
      {"Đêm qua 28/2, mưa lớn.", 3, 1, PublishedBasis::gloss},
      {"Hôm kia (26/2), ông đã về.", 2, 28, PublishedBasis::gloss},
      {"Ngày mai (1/3), trường mở cửa.", 2, 28, PublishedBasis::gloss},
      {"Sáng mai 1-3 trời rét.", 2, 28, PublishedBasis::gloss},
      {"Hôm nay (28/2) mưa, ngày mai (1/3) nắng.", 2, 28, PublishedBasis::gloss},
      {"Ngày 20/2, tàu rời cảng. Hôm nay (28/2), tàu cập bến.", 2, 28, PublishedBasis::gloss},
      {"(TPO) - Ngày 28/2, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"TPO - Ngày 28/2, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"(Chinhphu.vn) – Sáng 28/2, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"Hà Nội, ngày 28/2 - Tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"Quảng Trị: Chiều ngày 28-2, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"Khoảng 15h30 ngày 28/2, cầu được thông xe.", 2, 28, PublishedBasis::dateline},
      {"Vào lúc 7 giờ sáng 28/2, cầu được thông xe.", 2, 28, PublishedBasis::dateline},
      {"Ngày 28/2/2023, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"Thông xe cầu mới\nCầu dài 2 km.\nSáng 28/2, tỉnh khánh thành cầu.", 2, 28,
       PublishedBasis::dateline},
      {"Thông xe cầu mới\n\n\nSáng 28/2, tỉnh khánh thành cầu.", 2, 28, PublishedBasis::dateline},
      {"Sáng 28/2, tỉnh khánh thành cầu. Cầu thông xe từ ngày 15/3.", 2, 28,
       PublishedBasis::dateline},
      {"Sáng 28/2, ông An cho biết cầu sẽ thông xe trong năm.", 2, 28, PublishedBasis::dateline},
      {"S\u0061\u0301ng nay (28/2), trường mở cửa.", 2, 28, PublishedBasis::gloss},  // NFD
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto found = find_own_day(DatedText(row.text));
    REQUIRE(found);
    CHECK(found->in_year(2023) == day(2023, row.month, row.day));
    CHECK(found->basis == row.basis);
  }
}

TEST_CASE("the day before 1 March depends on the year") {
  const auto found = find_own_day(DatedText("Ngày mai (1/3), trường mở cửa."));
  REQUIRE(found);
  CHECK(found->in_year(2023) == day(2023, 2, 28));
  CHECK(found->in_year(2024) == day(2024, 2, 29));
  const auto leap = find_own_day(DatedText("Hôm nay (29/2), trường mở cửa."));
  REQUIRE(leap);
  CHECK(leap->in_year(2024) == day(2024, 2, 29));
  CHECK(!leap->in_year(2023));
}

TEST_CASE("a text that names other days only has none of its own") {
  const std::string filler = "Cầu dài 2 km.\n";
  const std::string texts[] = {
      "",
      "Tỉnh khánh thành cầu.",
      "Hôm nay trường mở cửa.",
      "Hôm nay (28/2) mưa, hôm nay (5/3) nắng.",
      "Hôm nay trường mở cửa, còn ngày 28/2 nghỉ.",
      "Hôm nay\n28/2 là ngày nghỉ.",
      "Sáng nay (12 âm lịch), trường mở cửa.",
      "Ông An đến ngày 28/2 và ở lại.",
      "Từ ngày 28/2, xe được qua cầu.",
      "Trước ngày 28/2, xe phải đổi biển.",
      "Ngày 28/2 tới, cầu được thông xe.",
      "Ngày 28/2, tỉnh sẽ khánh thành cầu.",
      "Ngày 8/2 thông xe cầu mới",
      "Ngày 28/2, tàu rời cảng. Đến đêm, tàu gặp nạn. Ngày 20/3, ông An mới về đến nhà.",
      "Hôm 12/8/2015, máy quay ghi lại được cảnh đó.",
      "Ngày 9/3/2018, ông An lấy xe. Theo cáo trạng, ông khai hết.",
      "Ngày 10/1 âm lịch, làng mở hội.",
      "Lãi suất 28/2 điểm.",
      filler + filler + filler + "Sáng 28/2, tỉnh khánh thành cầu.",
  };
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(!find_own_day(DatedText(text)));
  }
}
