// One file of each format, as dumps write them, read whole.
#include <catch2/catch.hpp>

#include "article/packed_files.h"
#include "article/reading.h"

namespace vnfts {

using test::Found;
using test::read_all;
using test::TempFolder;
using Strings = std::vector<std::string>;

namespace {

struct Expected {
  std::string file;
  std::vector<Article> articles;
  Strings rejected;  ///< "line: reason"
};

const std::string folder = std::string(VNFTS_SOURCE_DIR) + "/tests/article/dumps/";

const std::vector<Expected> dumps = {
    {"ban-tin.csv",
     {{.id = "1",
       .title = "Chợ nổi Cái Răng mở lại \"bến đêm\"",
       .body = "Tối 4/3, chợ nổi mở lại.\nKhách đi thuyền xem hàng.",
       .published = "2024-03-05",
       .authors = {"Lê An", "Trần Bình"}},
      {.id = "2",
       .title = "Cầu Rạch Miễu 2 hợp long",
       .body = "Nhịp cuối được nối sáng nay, sớm hai tháng.",
       .published = "06/03/2024 08:30"}},
     {"7: 3 cells for 6 columns"}},
    {"thoi-tiet.tsv",
     {{.id = "https://a.example/4",
       .title = "Mưa lớn ở \"vùng cao\"",
       .lead = "\"Lũ ống\" có thể xảy ra",
       .published = "2024-03-08",
       .url = "https://a.example/4",
       .source = "a.example"},
      {.id = "https://a.example/5",
       .title = "Gió mùa về",
       .lead = "Trời rét",
       .published = "2024-03-09",
       .url = "https://a.example/5",
       .source = "a.example"}},
     {}},
    {"cot.json",
     {{.title = "Giá cà phê lên",
       .body = "Đắk Lắk bán 95.000 đồng.\nGia Lai cũng vậy.",
       .published = "1709600000"},
      {.title = "Giá tiêu xuống", .body = "Chư Sê ít người mua.", .published = "2024-03-06"}},
     {}},
    {"theo-ma.json",
     {{.id = "vuon-1",
       .title = "Vải thiều chín rộ",
       .body = "Lục Ngạn hái vải từ 4 giờ sáng.",
       .published = "2024-06-10",
       .authors = {"Hà Thu"}},
      {.id = "vuon \"2\"",
       .title = "Nhãn lồng được mùa",
       .body = "Khoái Châu bán nhãn tại vườn.",
       .published = "2024-08-02"},
      {.id = "v-33", .title = "Mít rớt giá", .lead = "Xe chở mít nằm chờ ở cửa khẩu."}},
     {"7: no title, lead or body among its fields: views"}},
    {"khung.json",
     {{.id = "https://bien.example/thung",
       .title = "Thuyền thúng ra khơi",
       .body = "Bà con vá lưới, \"chờ\" gió.",
       .published = "2024-04-01",
       .url = "https://bien.example/thung",
       .source = "bien.example"},
      {.title = "Muối trắng đồng",
       .body = "Diêm dân Bạc Liêu vào vụ.",
       .published = "1712102400000"}},
     {"1: 1 cells for 5 columns",
      "1: no title, lead or body in the columns: title, content, publish_date, views, url"}},
    {"thu-thap-nen.warc",
     {{.id = "https://cho.example/hoa",
       .title = "Chợ hoa đêm Quảng Bá",
       .body = "Xe hoa về chợ từ nửa đêm, khách mua buôn đứng chờ dọc con đường ven hồ.\n"
               "Người bán gói từng bó cúc trong giấy báo, cắm lên giá tre cho khỏi dập.\n"
               "Gần sáng trời rét hơn, hàng nước chè ở cổng chợ đông khách nhất, ai cũng hơ tay "
               "bên bếp than rồi lại vội ra với xe hoa của mình.",
       .published = "2024-01-20T23:00:00+07:00",
       .url = "https://cho.example/hoa",
       .source = "cho.example"},
      {.id = "https://cho.example/ca",
       .title = "Chợ cá Nhật Lệ lúc rạng đông",
       .body = "Thuyền cập bến khi trời còn tối, cá được chuyền tay lên bờ theo từng giỏ.\n"
               "Đến sáu giờ sáng chợ đã vãn, chỉ còn mấy bà gom nốt cá vụn.\n"
               "Người đi biển về ngồi vá lưới trên cát, kể nhau nghe luồng cá đêm qua đi ra phía "
               "nào và gió mùa này sẽ còn thổi mấy hôm nữa.",
       .published = "2024-03-03T05:00:00+07:00",
       .url = "https://cho.example/ca",
       .source = "cho.example"}},
     {"29: compressed by compress, which cannot be undone here"}},
    {"trang.json",
     {{.id = "t-1",
       .title = "Hội Lim đông khách",
       .lead = "Lễ hội mở hôm nay.",
       .body = "Liền anh, liền chị hát.\nKhách nghe đến tối.\nHội kéo dài hai ngày.",
       .published = "2024-02-22T08:00:00+07:00",
       .url = "https://a.example/t-1",
       .source = "a.example",
       .authors = {"Vũ Chi"}},
      {.id = "t-2", .title = "Hết hội"}},
     {}},
    {"kho.jsonl",
     {{.id = "b-1",
       .title = "Tàu cá về bến",
       .body = "Cá thu được giá.",
       .published = "2024-03-01T02:00:00Z"},
      {.id = "65e1",
       .title = "Đường sắt tăng tốc",
       .body = "Tàu hỏa chạy nhanh hơn, êm hơn; hành khách vui.",
       .published = "2024-03-02T00:00:00Z"},
      {.title = "Tin ngắn", .body = "Một & hai\nBa"}},
     {}},
    {"nguon.rss",
     {{.id = "r-1",
       .title = "Lúa chín sớm ở An Giang",
       .lead = "Nông dân gặt sớm mười ngày.",
       .body = "Đồng lúa vàng.\nMáy gặt chạy suốt đêm.",
       .published = "Tue, 05 Mar 2024 10:15:00 +0700",
       .url = "https://a.example/lua",
       .source = "a.example",
       .section = "Nông nghiệp, An Giang",
       .authors = {"Mai Dung"}},
      {.id = "https://a.example/?a=1&b=tom",
       .title = "Tôm & cua lên giá",
       .lead = "Thương lái mua tận ao.",
       .published = "2024-03-06T07:00:00+07:00",
       .url = "https://a.example/?a=1&b=tom",
       .source = "a.example"}},
     {"19: an item without title, description or content"}},
    {"nguon.atom",
     {{.id = "tag:a.example,2024:7",
       .title = "Rừng tràm U Minh được phục hồi",
       .lead = "Cây con lên xanh.",
       .body = "Dân trồng 3 < 5 loại cây.\nChim về làm tổ.",
       .published = "2024-03-07T01:00:00Z",
       .url = "https://a.example/7",
       .source = "a.example",
       .section = "Môi trường",
       .authors = {"Hồ Em"}},
      {.id = "tag:a.example,2024:8",
       .title = "Chỉ có ngày sửa",
       .published = "2024-04-03T00:00:00Z"}},
     {}},
    {"nguon.rdf",
     {{.id = "https://a.example/9",
       .title = "Lễ hạ thủy",
       .lead = "Con tàu mới rời triền đà.",
       .published = "2024-03-09",
       .url = "https://a.example/9",
       .source = "a.example"}},
     {}},
    {"bach-khoa.xml",
     {{.id = "mauwiki:12",
       .title = "Sông Mẫu",
       .body = "Sông Mẫu là một sông ở tỉnh Mẫu.\nDòng chảy\nNguồn: núi Cao\nCửa: biển",
       .url = "https://wiki.example/wiki/Sông_Mẫu",
       .source = "Bách khoa Mẫu",
       .tags = {"Sông Việt Nam"}}},
     {}},
    {"thu-thap.wet",
     {{.id = "https://a.example/deo",
       .title = "Đèo Mẫu thông xe",
       .body = "Sáng nay, xe đã qua được đèo.\n",
       .url = "https://a.example/deo",
       .source = "a.example"},
      {.id = "https://a.example/ca",
       .title = "Làng chài vào vụ",
       .body = "Thuyền ra khơi từ ba giờ sáng.\n",
       .url = "https://a.example/ca",
       .source = "a.example"}},
     {}},
    // In other encodings than UTF-8.
    {"bang-tcvn3.csv",
     {{.id = "1",
       .title = "Đò ngang sông Mẫu chạy lại",
       .body = "Sáng nay, đò ngang chở khách trở lại."},
      {.id = "2",
       .title = "THÔNG BÁO NGHỈ LỄ",
       .body = "Ủy ban xã Mẫu nghỉ hai ngày. Ở bến vẫn có người trực."},
      {.id = "3", .title = "Gạo Ấn Độ về cảng", .body = "Tàu chở gạo từ châu Á cập bến."}},
     {}},
    {"loa-tcvn5712.jsonl",  // with controls, as a whole file has them that a program converted
     {{.id = "l-1",
       .title = "LOA PHƯỜNG MẪU NÓI BẰNG HAI THỨ TIẾNG",
       .body = "Ủy ban phường thử loa mới. Ý kiến của bà con là loa rõ hơn loa cũ."},
      {.id = "l-2", .title = "Cầu Mẫu thông xe", .body = "Hai làn xe đi từ sáng nay."},
      {.id = "l-3", .title = "Đội Út Mẫu về nhất", .body = "Ỷ La về nhì, Ứng Hòa về ba."}},
     {}},
    {"trang-1258.html",  // which claims to be UTF-8
     {{.id = "trang-1258.html",
       .title = "Làng gốm Mẫu nổi lửa lò mới",
       .body = "Sau ba tháng dựng lò, làng gốm Mẫu nung mẻ đầu tiên. Những người thợ thức suốt đêm "
               "để giữ lửa cho đều.\nMẻ gốm gồm hai nghìn bát đĩa, phần lớn đã có người đặt mua từ "
               "trước."}},
     {}},
    {"kho-utf16.jsonl",  // with a byte order mark
     {{.id = "u-1", .title = "Vườn ươm cấp cây giống", .body = "Mười vạn cây keo về xã Mẫu."},
      {.id = "u-2", .title = "Cầu treo được sửa", .body = "Người dân đi lại dễ dàng hơn."}},
     {}},
    {"kho-utf16be.jsonl",  // without one
     {{.id = "u-1", .title = "Vườn ươm cấp cây giống", .body = "Mười vạn cây keo về xã Mẫu."},
      {.id = "u-2", .title = "Cầu treo được sửa", .body = "Người dân đi lại dễ dàng hơn."}},
     {}},
    {"doc-sai.jsonl",  // good JSON whose fields had been misread
     {{.id = "s-1", .title = "Hội đua ghe ngo", .body = "Mười hai ghe tranh giải trên sông Mẫu."},
      {.id = "s-2",
       .title = "Mùa nước nổi về sớm",
       .body = "Nước lên nhanh ở các xã đầu nguồn, cá linh theo về nhiều.",
       .source = "Báo Mẫu"},
      {.id = "s-3", .title = "Tháng mười", .body = "Mưa đầu mùa rất to, đường ngập."},
      {.id = "s-4", .title = "Café ở chợ Mẫu", .body = "Ca sĩ Beyoncé và Möller."}},
     {}},
    {"nguon-vni.rss",  // which claims to be UTF-8
     {{.id = "v-1", .title = "Hoa ban nở trắng rừng", .lead = "Đường lên bản trắng những hoa."},
      {.id = "v-2", .title = "Suối cạn", .lead = "Người dân chờ mưa đã hai tháng."}},
     {}},
    {"thu-viqr.txt",
     {{.id = "thu-viqr.txt",
       .title = "Tin làng ngoài",
       .body = "Các bạn thân mến, tuần này chữ Việt đến được nhiều nơi hơn.\n"
               "Xin gửi bài về địa chỉ cũ, chúng tôi sẽ đọc.\n"}},
     {}},
    {"tron.jsonl",  // each line in an encoding of its own, three of them not Vietnamese
     {{.id = "t-1", .title = "Chợ phiên vùng cao", .body = "Người Dao xuống chợ từ sáng sớm."},
      {.id = "t-2",
       .title = "Đường đèo thông xe",
       .body = "Xe tải lại chạy qua đèo Mẫu sau bốn ngày."},
      {.id = "t-3", .title = "Trạm y tế có điện", .body = "Tấm pin mặt trời được lắp trên mái."},
      {.id = "t-4",
       .title = "Bến cá đông khách",
       .body = "Thuyền về đầy cá nục, giá giảm một nửa."},
      {.id = "t-5",
       .title = "Lớp học ở bản",
       .body = "Cô giáo dạy chữ cho người lớn vào buổi tối."},
      {.id = "t-6",
       .title = "Ferry back in service",
       .body = "It's the first crossing since May - about time, they said (really)."},
      {.id = "t-7",
       .title = "Le marché à la frontière",
       .body = "Les marchands étaient déjà là à l'aube, malgré la pluie."},
      {.id = "t-8", .title = "Hội làng", .body = "Tối nay có hát chèo, ngày mai thi nấu cơm."},
      {.id = "t-9", .title = "Le préfet", .body = "Le préfet a été reçu à la mairie."}},
     {}},
};

/// "line: reason" of each rejection in `file`.
Strings rejected(const Found& found, const std::string& path) {
  Strings all;
  for (const Rejection& r : found.rejections)
    all.push_back(r.where.substr(path.size() + 1) + ": " + r.reason);
  return all;
}

}  // namespace

TEST_CASE("A dump of each format is read whole, and every bad record named", "[dumps]") {
  for (const Expected& expected : dumps) {
    CAPTURE(expected.file);
    const Found found = read_all(folder + expected.file);
    CHECK(found.error == "");
    CHECK(rejected(found, folder + expected.file) == expected.rejected);
    REQUIRE(found.articles.size() == expected.articles.size());
    for (std::size_t i = 0; i < found.articles.size(); ++i) {
      Article article = expected.articles[i];
      CAPTURE(article.title, found.articles[i].title, found.articles[i].body, found.articles[i].id);
      if (article.id.empty()) {
        CHECK(found.articles[i].id.size() == 32);
        article.id = found.articles[i].id;
      }
      CHECK(found.articles[i] == article);
    }
  }
}

TEST_CASE("A crawl gives its pages, under their addresses, and passes over the rest", "[dumps]") {
  const Found found = read_all(folder + "thu-thap.warc");
  REQUIRE(found.ids() == Strings{"https://a.example/deo", "https://a.example/truong"});
  CHECK(found.articles[0].title == "Đèo Mẫu thông xe");
  CHECK(found.articles[0].body.find("dọn sạch hơn hai nghìn khối đất") != std::string::npos);
  CHECK(found.articles[0].published == "2024-03-10T06:00:00+07:00");
  CHECK(found.articles[1].title == "Trường Mẫu có thư viện");
  CHECK(rejected(found, folder + "thu-thap.warc") ==
        Strings{"129: the page cannot be decompressed: cut"});
}

TEST_CASE("A dump that is cut anywhere names the place and keeps what came before", "[dumps]") {
  const TempFolder temp;
  for (const Expected& expected : dumps) {
    CAPTURE(expected.file);
    const std::string content = test::content_of(folder + expected.file);
    const std::size_t articles = read_all(folder + expected.file).articles.size();
    for (std::size_t length = 1; length < content.size(); length += 23) {
      const Found found = read_all(temp.write("cut", std::string_view(content).substr(0, length)));
      CHECK(found.error == "");
      CHECK(found.articles.size() <= articles + 1);
      for (const Article& article : found.articles) CHECK(!article.id.empty());
    }
  }
}

}  // namespace vnfts
