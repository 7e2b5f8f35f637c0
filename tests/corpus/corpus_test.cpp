// The sample archive holds what corpus/README.md says, read here without the library's own reader.
#include <simdjson.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(VNFTS_SOURCE_DIR) / "corpus";

struct Record {
  std::string id;    ///< Empty when the record has none.
  std::string url;   ///< Likewise.
  std::string text;  ///< Every other string at the top level, a line each.
};

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Record record(simdjson::dom::object object) {
  Record result;
  for (auto [key, value] : object) {
    std::string_view text;
    if (value.get(text)) continue;
    if (key == "id") {
      result.id = text;
    } else if (key == "url" || key == "link") {
      result.url = text;
    } else {
      result.text.append(text).append("\n");
    }
  }
  return result;
}

std::vector<Record> jsonl() {
  std::ifstream file(folder / "articles.jsonl");
  REQUIRE(file);
  std::vector<Record> result;
  simdjson::dom::parser parser;
  for (std::string line; std::getline(file, line);) {
    INFO("articles.jsonl:" << result.size() + 1);
    simdjson::dom::object object;
    REQUIRE(parser.parse(line).get(object) == simdjson::SUCCESS);
    result.push_back(record(object));
  }
  return result;
}

std::vector<Record> array() {
  simdjson::dom::parser parser;
  simdjson::dom::array objects;
  REQUIRE(parser.parse(contents(folder / "archive.json")).get(objects) == simdjson::SUCCESS);
  std::vector<Record> result;
  for (simdjson::dom::object object : objects) result.push_back(record(object));
  return result;
}

std::vector<fs::path> texts() {
  std::vector<fs::path> result;
  for (const auto& entry : fs::directory_iterator(folder / "texts")) result.push_back(entry.path());
  return result;
}

std::map<std::string, Record> by_id() {
  std::map<std::string, Record> result;
  for (const auto& records : {jsonl(), array()}) {
    for (const Record& r : records) {
      if (!r.id.empty()) {
        INFO(r.id);
        CHECK(result.emplace(r.id, r).second);
      }
    }
  }
  return result;
}

/// Whether a combining mark U+0300..U+036F stands in UTF-8 text: CC 80 .. CD AF.
bool has_combining_mark(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (lead == 0xCC || (lead == 0xCD && next <= 0xAF)) return true;
  }
  return false;
}

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool has_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("The sample archive has as many articles as its README says") {
  const auto lines = jsonl();
  CHECK(lines.size() == 72);
  CHECK(array().size() == 4);
  CHECK(texts().size() == 4);
  int without_id = 0, without_url = 0;
  for (const Record& r : lines) {
    without_id += r.id.empty();
    without_url += r.id.empty() && r.url.empty();
  }
  CHECK(without_id == 9);
  CHECK(without_url == 2);
}

TEST_CASE("Ids and URLs of the sample archive are unique, and the URLs lead nowhere") {
  by_id();
  std::map<std::string, int> urls;
  for (const auto& records : {jsonl(), array()}) {
    for (const Record& r : records) {
      if (r.url.empty()) continue;
      INFO(r.url);
      CHECK(++urls[r.url] == 1);
      CHECK(r.url.find(".example/") != std::string::npos);
    }
  }
}

TEST_CASE("The README of the sample archive names every text file") {
  const std::string readme = contents(folder / "README.md");
  for (const fs::path& path : texts()) {
    CHECK(readme.find("`" + path.filename().string() + "`") != std::string::npos);
  }
}

TEST_CASE("Of the sample articles that differ by accents each has its own word only") {
  struct Pair {
    std::string id, word;
  };
  const std::vector<std::vector<Pair>> rows = {
      {{"qua-dua-1", "dứa"}, {"qua-dua-2", "dưa"}, {"qua-dua-3", "dừa"}},
      {{"bo-1", "bò"}, {"bo-2", "bơ"}, {"bo-3", "bờ"}},
      {{"ma-1", "má"}, {"ma-2", "mã"}, {"ma-3", "mạ"}},
      {{"cam-1", "cấm"}, {"cam-2", "cam"}, {"cam-3", "câm"}},
      {{"mu-1", "mũ"}, {"mu-2", "mủ"}, {"mu-3", "mù"}},
      {{"dao-1", "đào"}, {"dao-2", "đảo"}, {"dao-3", "dao"}},
      {{"sua-1", "sữa"}, {"sua-2", "sửa"}, {"sua-3", "sứa"}},
      {{"muoi-1", "muối"}, {"muoi-2", "muỗi"}},
      {{"hai-san-1", "hải sản"}, {"hai-san-2", "hai sân"}},
      {{"bien-phong-1", "đội"}, {"bo-doi-2", "đôi"}},
      {{"bien-phong-1", "Châu"}, {"lai-chau-2", "chậu"}},
      {{"ten-linh-1", "Nguyễn Văn Linh"},
       {"ten-linh-2", "Nguyễn Vân Linh"},
       {"ten-linh-3", "Nguyễn Văn Lĩnh"}},
  };
  auto articles = by_id();
  const std::string readme = contents(folder / "README.md");
  for (const auto& row : rows) {
    for (const Pair& own : row) {
      CHECK(readme.find("`" + own.id + "` ") != std::string::npos);
      for (const Pair& other : row) {
        INFO(own.id << ": " << other.word);
        CHECK(has_word(articles[own.id].text, other.word) == (own.word == other.word));
      }
    }
  }
}

TEST_CASE("The planted cases of the sample archive are where the README says") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"bien-phong-2", {"Ngày Biên phòng toàn dân", "Lai Châu"}},
      {"bien-phong-5", {"quân hàm xanh", "lính biên phòng"}},
      {"bien-phong-7", {"BĐBP", "Quảng Trị"}},
      {"hoa-binh-1", {"Hòa Bình", "thủy"}},
      {"hoa-binh-2", {"hoà bình", "Thuỷ"}},
      {"dau-thanh-1", {"kĩ", "lí", "Mĩ", "thuỷ"}},
      {"dau-thanh-2", {"kỹ", "lý", "Mỹ", "thủy"}},
      {"hcm-1", {"TP.HCM", "quận 1", "Thủ Đức"}},
      {"hcm-2", {"TP HCM", "đường 3/2", "Nguyễn Văn Linh"}},
      {"hcm-3", {"TPHCM", "rằm tháng Giêng", "quý I/2023", "www.vieclam.example"}},
      {"nghi-dinh-1", {"167/2013/NĐ-CP", "bandoc@tin.example", "https://tin.example/hoi-dap"}},
      {"sap-nhap-1", {"202/2025/QH15", "thứ hai tuần trước", "Buôn Ma Thuột"}},
      {"bong-da-1", {"U23", "tỷ số 2-1", "ngày 3-4/11"}},
      {"hang-khong-1", {"F-16", "TTXVN", "Thái Bình Dương"}},
      {"giao-thong-1", {"47C-136.17", "QL1A", "CSGT"}},
      {"tay-nguyen-1", {"K'Ho", "K’Ho", "Đắk R'lấp", "Đắk R'Lấp"}},
      {"ngan-hang-1", {"NHNN", "12.300", "3,5%", "quý II/2019", "qúy I"}},
      {"giao-duc-1", {"GD&ĐT", "lớp 7/1", "Hà Tĩnh"}},
      {"tet-1", {"mùng 2 Tết", "rằm tháng Giêng", "Hôm qua (5/2)"}},
      {"thoi-tiet-1", {"Hôm nay (23-5)", "Mường Tè"}},
      {"phan-so-1", {"1/3 diện tích", "3/10"}},
      {"lich-1", {"thế kỷ 18", "Những năm 1960", "Thập niên 80", "Giai đoạn 2010 - 2015"}},
      {"lich-2", {"mùng 10 tháng 3 âm lịch", "rằm tháng Bảy", "Trung thu 2020"}},
      {"lich-3", {"hôm qua", "Tuần trước", "Quý I/2023", "Từ ngày 20 đến 25/5"}},
      {"lich-5", {"Hôm nay (12/8/2021)"}},
      {"lich-6", {"(Yên Bái) - Ngày 7/9/2019"}},
      {"nuoc-ngoai-1", {"Beyoncé", "São Paulo", "João"}},
  };
  auto articles = by_id();
  for (const auto& [id, words] : cases) {
    for (const std::string& word : words) {
      INFO(id << ": " << word);
      CHECK(articles[id].text.find(word) != std::string::npos);
    }
  }
  CHECK(articles["bien-phong-5"].text.find("bộ đội") == std::string::npos);
}

TEST_CASE("Only phan-ra.txt of the sample archive is decomposed") {
  for (const auto& records : {jsonl(), array()}) {
    for (const Record& r : records) {
      INFO(r.text);
      CHECK_FALSE(has_combining_mark(r.text));
    }
  }
  for (const fs::path& path : texts()) {
    INFO(path);
    CHECK(has_combining_mark(contents(path)) == (path.filename() == "phan-ra.txt"));
  }
  // Every tone and every vowel mark apart, and no letter of the block U+1EA0..U+1EFF whole.
  const std::string decomposed = contents(folder / "texts" / "phan-ra.txt");
  for (const char* mark :
       {"\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031B", "\u0323"}) {
    CHECK(decomposed.find(mark) != std::string::npos);
  }
  for (const char* lead : {"\xE1\xBA", "\xE1\xBB"}) {
    CHECK(decomposed.find(lead) == std::string::npos);
  }
}
