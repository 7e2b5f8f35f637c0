#include "index/abbreviations.h"

#include <catch2/catch.hpp>
#include <set>

#include "index/archive.h"

using namespace vnfts;
using test::Archive;
using test::article;

namespace {

using Ids = std::set<std::string>;

const Archive& sample() {
  static const Archive archive;
  static const bool filled = [] {
    archive.add(std::vector{
        article("short", "UBND tỉnh Lai Châu họp", "Cuộc họp kéo dài."),
        article("long", "Ủy ban nhân dân tỉnh Lai Châu", "Kế hoạch năm tới."),
        article("scattered", "Nhân dân", "Dân bản lập ban bảo vệ rừng, tỉnh ủy khen."),
        article("city", "Ngập ở TP.HCM", "Mưa lớn."),
        article("city-long", "Thành phố Hồ Chí Minh mưa", "Ngập."),
        article("police", "Công an huyện Mường Tè", "Bắt trộm."),
        article("army", "Ban chỉ huy quân sự huyện", "Diễn tập."),
        article("bird", "Chim ăn (CA)", "Chim ăn (CA) cá."),
        article("song", "Ca sĩ ở huyện", "Ca khúc mới."),
        article("own", "Hội yêu chim (HYC)", "Hội yêu chim (HYC) đi rừng."),
        article("own-short", "HYC", "Đi rừng."),
        article("once", "Bạn Quý Rừng (BQR)", "Một lần."),
        article("once-short", "BQR", "Một lần nữa."),
    });
    return true;
  }();
  (void)filled;
  return archive;
}

Ids found(const std::string& query, bool abbreviations = true) {
  SearchOptions options;
  options.match = Match::every;
  options.abbreviations = abbreviations;
  const auto ids = sample().ids(query, options);
  return {ids.begin(), ids.end()};
}

}  // namespace

TEST_CASE("An abbreviation finds what it stands for, and the words find the abbreviation") {
  struct Case {
    const char* query;
    Ids ids;
  };
  for (const auto& [query, ids] : std::vector<Case>{
           {"UBND", {"short", "long"}},
           {"ubnd tỉnh", {"short", "long"}},
           {"U.B.N.D", {"short", "long"}},
           {"ủy ban nhân dân tỉnh Lai Châu", {"short", "long"}},
           {"uy ban nhan dan lai chau", {"short", "long"}},
           {"\"UBND tỉnh\"", {"short", "long"}},
           {"\"ủy ban nhân dân tỉnh\"", {"short", "long"}},
           {"\"họp UBND\"", {}},
           {"TP.HCM", {"city", "city-long"}},
           {"tphcm ngập", {"city", "city-long"}},
           {"thành phố Hồ Chí Minh", {"city", "city-long"}},
           {"(UBND OR xyzzy) Lai Châu", {"short", "long"}},
           {"=UBND", {"short"}},
           {"title:UBND", {"short"}},
           {"\"Lai Châu\" -UBND", {"long"}},
       }) {
    INFO(query);
    CHECK(found(query) == ids);
  }
}

TEST_CASE("Without abbreviations a word is just itself") {
  CHECK(found("UBND", false) == Ids{"short"});
  CHECK(found("ủy ban nhân dân tỉnh Lai Châu", false) == Ids{"long"});
}

TEST_CASE("An ambiguous abbreviation needs its context, whatever its case") {
  for (const char* const query : {"BCHQS huyện", "bchqs huyện"}) CHECK(found(query) == Ids{"army"});
  CHECK(found("BCHQS") == Ids{});
}

TEST_CASE("What is a syllable itself is no abbreviation") {
  CHECK(found("CA huyện") == Ids{"song"});
  CHECK(found("công an huyện") == Ids{"police"});
  CHECK(found("chim ăn") == Ids{"bird"});
  CHECK(found("CA") == Ids{"bird", "song"});
}

TEST_CASE("What articles define twice is known, too") {
  CHECK(found("HYC") == Ids{"own", "own-short"});
  CHECK(found("hội yêu chim") == Ids{"own", "own-short"});
  CHECK(found("bạn quý rừng") == Ids{"once"});
}

TEST_CASE("A removed article takes its definitions with it") {
  const Archive archive;
  archive.add(std::vector{article("a", "Hội yêu chim (HYC)", "Hội yêu chim (HYC)."),
                          article("b", "HYC", "Đi rừng.")});
  CHECK(archive.ids("hội yêu chim").size() == 2);
  IndexWriter writer(archive.path());
  writer.put(article("a", "Hội yêu chim", "Đã đổi tên."));
  writer.commit();
  CHECK(archive.ids("hội yêu chim") == std::vector<std::string>{"a"});
}

TEST_CASE("How a query is read names the abbreviations") {
  CHECK(Searcher(sample().path())
            .explain(parse_query("UBND tỉnh"))
            .find("also \"uỷ ban nhân dân\"") != std::string::npos);
}
