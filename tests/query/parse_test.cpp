#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "vnfts/error.h"
#include "vnfts/query.h"

using vnfts::Field;
using vnfts::parse_query;
using vnfts::Query;

namespace {

struct Reading {
  std::string text;
  const char* expected;  ///< `to_string` of the query.
};

void check(const std::vector<Reading>& rows) {
  for (const Reading& row : rows) {
    INFO(row.text);
    try {
      const Query query = parse_query(row.text);
      CHECK(to_string(query) == row.expected);
      CHECK(parse_query(to_string(query)) == query);
    } catch (const vnfts::Error& error) {
      FAIL_CHECK(error.what() << " at " << error.offset());
    }
  }
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("words and phrases are read") {
  check({
      {"a", "a"},
      {"bộ đội", "(bộ đội)"},
      {"  a \t\n b  ", "(a b)"},
      {"a\u00A0b\u3000c\u2003d", "(a b c d)"},
      {"a AND b", "(a b)"},
      {"a AND b c", "(a b c)"},
      {"\"biên phòng\"", "\"biên phòng\""},
      {"“biên phòng”", "\"biên phòng\""},
      {"„biên phòng“", "\"biên phòng\""},
      {"«biên phòng»", "\"biên phòng\""},
      {"“biên phòng\"", "\"biên phòng\""},
      {"\" biên  phòng \"", "\" biên  phòng \""},
      {"a\"b c\"d", "(a \"b c\" d)"},
      {"\"a OR (b\"", "\"a OR (b\""},
      {"bien*", "bien*"},
      {"=bò", "=bò"},
      {"=\"bò vàng\"", "=\"bò vàng\""},
      {"=“bò vàng”", "=\"bò vàng\""},
      {"\"OR\"", "\"OR\""},
      {"=OR", "=OR"},
      {"OR*", "OR*"},
      {"or and not near", "(or and not near)"},
      {"Covid-19 F-16 a=b", "(Covid-19 F-16 a=b)"},
      {"10:30 2-1: 3:a", "(10:30 2-1: 3:a)"},
      {"https://a.example/b?c=d", "https://a.example/b?c=d"},
      {"\xFF"
       "a\xE2\x80",
       "\xFF"
       "a\xE2\x80"},
      {"\xE2\x80\"a\xE2\x80\"", "\"a\xE2\x80\""},
  });
}

TEST_CASE("the tree has the values that its table says") {
  Query word;
  word.text = "bien";
  word.prefix = true;
  CHECK(parse_query("bien*") == word);
  Query phrase;
  phrase.kind = Query::Kind::phrase;
  phrase.field = Field::author;
  phrase.exact = true;
  phrase.text = "Nguyễn  A";
  CHECK(parse_query("author:=\"Nguyễn  A\"") == phrase);
  Query date;
  date.kind = Query::Kind::date;
  date.days = vnfts::parse_day_filter("2019");
  CHECK(parse_query("date:2019") == date);
  Query mention = date;
  mention.kind = Query::Kind::mention;
  CHECK(parse_query("mentions:2019") == mention);
  Query dated;
  dated.kind = Query::Kind::dated;
  dated.dated = vnfts::Dated::gloss;
  CHECK(parse_query("dated:gloss") == dated);
  Query none;
  none.kind = Query::Kind::none_of;
  none.children = {phrase};
  Query any;
  any.kind = Query::Kind::any_of;
  any.children = {word, date};
  Query all;
  all.kind = Query::Kind::all_of;
  all.children = {any, none};
  CHECK(parse_query("(bien* OR date:2019) -author:=\"Nguyễn  A\"") == all);
}

TEST_CASE("operators bind as documented") {
  check({
      {"a OR b", "(a OR b)"},
      {"a b OR c", "((a b) OR c)"},
      {"a b OR c d", "((a b) OR (c d))"},
      {"a (b OR c)", "(a (b OR c))"},
      {"a OR b OR c", "(a OR b OR c)"},
      {"a OR (b OR c)", "(a OR b OR c)"},
      {"(a b) c", "(a b c)"},
      {"((a)) (b (c))", "(a b c)"},
      {"(a OR b) OR c", "(a OR b OR c)"},
      {"a -b", "(a -b)"},
      {"-a", "-a"},
      {"-a -b", "(-a -b)"},
      {"-a OR b", "(-a OR b)"},
      {"NOT a", "-a"},
      {"a NOT b", "(a -b)"},
      {"a AND NOT b", "(a -b)"},
      {"NOT NOT a", "a"},
      {"--a", "a"},
      {"---a", "-a"},
      {"-(-a)", "a"},
      {"-(-(a b)) c", "(a b c)"},
      {"-NOT a", "a"},
      {"-(a b)", "-(a b)"},
      {"-(a OR b)", "-(a OR b)"},
      {"-\"a b\"", "-\"a b\""},
      {"-=a", "-=a"},
      {"=-a", "=a"},
      {"==a", "=a"},
      {"(a)(b)", "(a b)"},
      {"a(b)c", "(a b c)"},
      {"(-a)", "-a"},
      {"a (-b)", "(a -b)"},
      {"-(-a b)", "-(-a b)"},
  });
}

TEST_CASE("NEAR joins words and phrases") {
  check({
      {"a NEAR/5 b", "(a NEAR/5 b)"},
      {"a NEAR b", "(a NEAR/10 b)"},
      {"a NEAR/100 b", "(a NEAR/100 b)"},
      {"a NEAR/1 b NEAR/1 c", "(a NEAR/1 b NEAR/1 c)"},
      {"bo doi NEAR/3 \"biên phòng\"", "(bo (doi NEAR/3 \"biên phòng\"))"},
      {"a NEAR/5 b c", "((a NEAR/5 b) c)"},
      {"-a NEAR/5 b", "-(a NEAR/5 b)"},
      {"a OR b NEAR/5 c", "(a OR (b NEAR/5 c))"},
      {"bien* NEAR/5 =bò", "(bien* NEAR/5 =bò)"},
      {"(a NEAR/5 b) (c NEAR/2 d)", "((a NEAR/5 b) (c NEAR/2 d))"},
      {"title:(a NEAR/3 b)", "title:(a NEAR/3 b)"},
      {"title:a NEAR/3 title:\"b c\"", "title:(a NEAR/3 \"b c\")"},
      {"-title:(a NEAR/3 b NEAR/3 c)", "-title:(a NEAR/3 b NEAR/3 c)"},
  });
  const Query near = parse_query("title:(a NEAR/3 b)");
  CHECK(near.kind == Query::Kind::near);
  CHECK(near.field == Field::title);
  CHECK(near.distance == 3);
  CHECK(near.children.at(0).field == Field::title);
  CHECK(near.children.at(1).field == Field::title);
}

TEST_CASE("fields are read by any of their names") {
  check({
      {"title:a", "title:a"},
      {"TITLE:a", "title:a"},
      {"tựa:a tieu_de:b tiêu_đề:c Tiêuđề:d", "(title:a title:b title:c title:d)"},
      {"tác_giả:a nguồn:b mục:c thẻ:d ngày:2019", "(author:a source:b section:c tag:d date:2019)"},
      {"tac_gia:a nguon:b muc:c the:d ngay:2019", "(author:a source:b section:c tag:d date:2019)"},
      {"nhắc:2019 nhac:2019 nhắc_đến:2019 nhac_den:2019",
       "(mentions:2019 mentions:2019 mentions:2019 mentions:2019)"},
      {"căn_cứ:url can_cu:url dated:url", "(dated:url dated:url dated:url)"},
      {"tu\u031B\u0323a:a", "title:a"},
      {"title: a", "title:a"},
      {"Nguồn: TTXVN", "source:TTXVN"},
      {"title:  \"a b\"", "title:\"a b\""},
      {"title:\"a b\"", "title:\"a b\""},
      {"title:“a b”", "title:\"a b\""},
      {"title:=a title:=\"a b\" title:bien*", "(title:=a title:=\"a b\" title:bien*)"},
      {"-title:a", "-title:a"},
      {"NOT title:a", "-title:a"},
      {"title:-a", "-title:a"},
      {"title:NOT a", "-title:a"},
      {"-title:-a", "title:a"},
      {"title:(a OR b)", "(title:a OR title:b)"},
      {"title:(a (b OR -\"c d\")) e", "(title:a (title:b OR -title:\"c d\") e)"},
      {"title:(a)", "title:a"},
      {"title:a b", "(title:a b)"},
      {"source:a.example", "source:a.example"},
      {"title:(//a b)", "(title://a title:b)"},
      {"source:https://a.example/", "source:https://a.example/"},
      {"title:10:30", "title:10:30"},
  });
}

TEST_CASE("a name before a colon and a space is a word unless it is a field") {
  check({
      {"Tướng Mỹ: Việt Nam là bạn", "(Tướng Mỹ: Việt Nam là bạn)"},
      {"Ông nói: tốt", "(Ông nói: tốt)"},
      {"Cụ thể: tốt", "(Cụ thể: tốt)"},
      {"Ong noi: tot", "(Ong noi: tot)"},
      {"Vi the: tot", "(Vi the: tot)"},
      {"Âm nhạc: a", "(Âm nhạc: a)"},
      {"K: a", "(K: a)"},
      {"(Mỹ:) a", "(Mỹ: a)"},
      {"a Mỹ:", "(a Mỹ:)"},
      {"Mỹ: (a OR b)", "(Mỹ: (a OR b))"},
      {"Mỹ: \"a\"", "(Mỹ: \"a\")"},
      {"=Mỹ: a", "(=Mỹ: a)"},
  });
}

TEST_CASE("punctuation that stands alone is passed over, other punctuation stays in its word") {
  check({
      {"a - b", "(a b)"},
      {"a – b — c", "(a b c)"},
      {"a , b ... c & d / e", "(a b c d e)"},
      {"a -- b", "(a b)"},
      {"a -, b", "(a b)"},
      {"a = b == c", "(a b c)"},
      {"a … • b", "(a b)"},
      {"\uFEFFa \u200B b", "(a b)"},
      {"\uFEFF-a \u200Btitle:b", "(-a title:b)"},
      {"a \xFF b", "(a b)"},
      {"nam, ba. (tốt)!", "(nam, ba. tốt)"},
      {"\"Hà Nội\"-\"Huế\"", "(\"Hà Nội\" \"Huế\")"},
      {"\"Hà Nội\" - \"Huế\"", "(\"Hà Nội\" \"Huế\")"},
      {"\"Hà Nội\" -\"Huế\"", "(\"Hà Nội\" -\"Huế\")"},
      {"(a)-b", "(a b)"},
      {"(a) -b", "(a -b)"},
  });
}

TEST_CASE("dates are read to the end of the word, or between quotes") {
  check({
      {"date:2019", "date:2019"},
      {"date: 2019", "date:2019"},
      {"date:2019-02", "date:2019-02"},
      {"date:28/2/2019", "date:2019-02-28"},
      {"ngày:2/2019", "date:2019-02"},
      {"date:2019..2020-06", "date:2019-01..2020-06"},
      {"date:2019..", "date:2019.."},
      {"date:..2019", "date:..2019"},
      {"date:\"2019 .. 2020\"", "date:2019..2020"},
      {"date:“2019”", "date:2019"},
      {"-date:2019", "-date:2019"},
      {"a date:2019 OR b date:2020", "((a date:2019) OR (b date:2020))"},
      {"(date:2019)", "date:2019"},
      {"mentions:2019", "mentions:2019"},
      {"mentions: 28/2/2019 a", "(mentions:2019-02-28 a)"},
      {"-nhắc:“2019 .. 2020”", "-mentions:2019..2020"},
      {"a mentions:2019 OR b mentions:2020", "((a mentions:2019) OR (b mentions:2020))"},
      {"nhac: 2019", "(nhac: 2019)"},
  });
}

TEST_CASE("a date may stand in quotes in part, and _ is a space in it") {
  check({
      {"date:2019_..2020", "date:2019..2020"},
      {"date:_2019__..__2020_", "date:2019..2020"},
      {"date:\"2019\"..", "date:2019.."},
      {"date:..\"2019\"", "date:..2019"},
      {"date:\"1/2/2019\"..\"5/2/2019\"", "date:2019-02-01..2019-02-05"},
      {"date:2019..\"2020\" a", "(date:2019..2020 a)"},
      {"date:\"2019\"..2020", "date:2019..2020"},
      {"date:2019\"biên phòng\"", "(date:2019 \"biên phòng\")"},
      {"date:\"2019\"\"biên phòng\"", "(date:2019 \"biên phòng\")"},
      {"date:\"2019\"bão", "(date:2019 bão)"},
      {"date:\"2019\"-bão", "(date:2019 bão)"},
      {"date:2019.. -bão", "(date:2019.. -bão)"},
      {"date:2019 ... bão", "(date:2019 bão)"},
  });
}

TEST_CASE("what a publication date is from is one of six values") {
  check({
      {"dated:stated", "dated:stated"},
      {"dated:INFERRED", "dated:inferred"},
      {"dated: url", "dated:url"},
      {"dated:\"gloss\" a", "(dated:gloss a)"},
      {"-dated:dateline", "-dated:dateline"},
      {"(dated:unknown)", "dated:unknown"},
  });
}

TEST_CASE("the dates of a query are told as typed and as read") {
  using vnfts::DateReading;
  const auto days = [](const char* text) { return vnfts::parse_day_filter(text); };
  const std::vector<DateReading> expected = {
      {"date:2019..", days("2019..")},
      {"nhắc: 28/2/2019", days("2019-02-28")},
      {"date:\"2019 .. 2020\"", days("2019..2020")},
  };
  CHECK(vnfts::read_dates(
            "a date:2019.. OR -(nhắc: 28/2/2019 b) \"date:1\" date:\"2019 .. 2020\"") == expected);
  CHECK(vnfts::read_dates("a b").empty());
  CHECK_THROWS_AS(vnfts::read_dates("(date:2019"), vnfts::Error);
  CHECK_THROWS_AS(vnfts::read_dates("date:hum"), vnfts::Error);
}

TEST_CASE("a query that cannot be read is an error that says what, where and what to do") {
  struct Row {
    std::string text;
    std::size_t offset;
    const char* message;
    const char* hint;
  };
  const Row rows[] = {
      {"", 0, "nothing to look for", "biên phòng"},
      {"  \n", 0, "nothing to look for", "one word"},
      {" , - ... ", 0, "nothing to look for", "one word"},
      {"\xFF\xFE", 0, "nothing to look for", "one word"},

      {"a \"b c", 2, "this quote is not closed", "close it"},
      {"“a", 0, "this quote is not closed", "close it"},
      {"5\" a", 1, "this quote is not closed", "leave it out"},
      {"a \"\" b", 2, "empty quotes", "biên phòng"},
      {"\"  \"", 0, "empty quotes", "biên phòng"},
      {"\"...\"", 0, "empty quotes", "biên phòng"},
      {"=\"\"", 1, "empty quotes", "biên phòng"},

      {"(a", 0, "this parenthesis is not closed", "close it"},
      {"a (b (c)", 2, "this parenthesis is not closed", "close it"},
      {"(", 0, "this parenthesis is not closed", "close it"},
      {"a)", 1, "this parenthesis closes nothing", "leave it out"},
      {")", 0, "this parenthesis closes nothing", "leave it out"},
      {"a () b", 2, "empty parentheses", "between"},
      {"(-)a", 0, "empty parentheses", "between"},

      {"a OR", 2, "OR needs something to look for behind it", "\"OR\""},
      {"OR a", 0, "OR needs something to look for before it", "\"OR\""},
      {"a OR OR b", 2, "OR needs something to look for behind it", "\"OR\""},
      {"(a OR) b", 3, "OR needs something to look for behind it", "\"OR\""},
      {"a OR ...", 2, "OR needs something", "\"OR\""},
      {"a AND", 2, "AND needs something to look for behind it", "\"AND\""},
      {"AND a", 0, "AND needs something to look for before it", "\"AND\""},
      {"a AND OR b", 2, "AND needs something to look for behind it", "\"AND\""},
      {"a OR AND b", 2, "OR needs something to look for behind it", "\"OR\""},
      {"(AND a)", 1, "AND needs something to look for before it", "\"AND\""},
      {"NOT", 0, "NOT needs something to look for behind it", "\"NOT\""},
      {"a NOT OR b", 2, "NOT needs something to look for behind it", "\"NOT\""},
      {"a -OR", 2, "- needs something to look for behind it", "\"-\""},
      {"NEAR a", 0, "NEAR needs something to look for before it", "\"NEAR\""},
      {"a NEAR/3", 2, "NEAR/3 needs something to look for behind it", "\"NEAR/3\""},
      {"a NEAR OR b", 2, "NEAR needs something to look for behind it", "\"NEAR\""},

      {"a NEAR/0 b", 2, "the distance is a number from 1 to 100", "NEAR/5"},
      {"a NEAR/101 b", 2, "the distance is a number from 1 to 100", "NEAR/5"},
      {"a NEAR/99999999999999 b", 2, "the distance is a number from 1 to 100", "NEAR/5"},
      {"a NEAR/ b", 2, "NEAR/: the distance is a number", "NEAR/5"},
      {"a NEAR/-1 b", 2, "the distance is a number from 1 to 100", "NEAR/5"},
      {"a NEAR/5x b", 2, "the distance is a number from 1 to 100", "NEAR/5"},
      {"a NEAR/5 b NEAR/6 c", 11, "a chain of NEAR has one distance", "NEAR/5 here too"},
      {"a NEAR/5 (b)", 9, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"(a) NEAR/5 b", 0, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"(a NEAR/5 b) NEAR/5 c", 0, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"a NEAR/5 -b", 9, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"title:-a NEAR/5 b", 0, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"a NEAR/5 date:2019", 9, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"date:2019 NEAR/5 a", 0, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"title:a NEAR/5 b", 15, "NEAR joins words of one field", "title:(a NEAR/5 b)"},
      {"a NEAR/5 title:b", 9, "NEAR joins words of one field", "title:(a NEAR/5 b)"},

      {"a *", 2, "a star needs the beginning of a word", "bien*"},
      {"-*", 1, "a star needs the beginning of a word", "bien*"},
      {"\"a\"*", 3, "a star needs the beginning of a word", "bien*"},
      {"a*b", 1, "a star goes only at the end of a word", "bien*"},
      {"*a", 0, "a star goes only at the end of a word", "bien*"},
      {"a**", 1, "a star goes only at the end of a word", "bien*"},
      {"b =a*", 2, "= and * do not go together", "leave one"},
      {"=(a b)", 0, "= takes a word or a phrase", "=bò"},
      {"=title:a", 0, "= goes behind the name of a field", "title:=bò"},

      {"a tilte:b", 2, "there is no field tilte: (did you mean title: ?)", "\"tilte:b\""},
      {"Mỹ:Việt", 0,
       "the fields are title: author: source: section: tag: date: mentions: dated:", "quotes"},
      {"nói:a", 0, "there is no field nói: (did you mean noi: ?)", "\"nói:a\""},
      {"foo:(a b)", 0, "there is no field foo:", "quotes"},
      {"foo:\"a b\"", 0, "there is no field foo:", "quotes"},
      {"=foo:a", 1, "there is no field foo:", "quotes"},
      {"title:", 0, "title: needs something to look for behind it", "\"title:\""},
      {"a tựa: ", 2, "tựa: needs something to look for behind it", "\"tựa:\""},
      {"(title:) a", 1, "title: needs something to look for behind it", "\"title:\""},
      {"title: OR a", 0, "title: needs something to look for behind it", "\"title:\""},
      {"title:author:a", 6, "author: inside another field", "side by side"},
      {"title:(a author:b)", 9, "author: inside another field", "side by side"},
      {"title:title:a", 6, "title: inside another field", "side by side"},
      {"title:(a date:2019)", 9, "date: inside another field", "side by side"},
      {"title:date:2019", 6, "date: inside another field", "side by side"},

      {"date:2019-02-30", 13, "2019-02-30: February 2019 has 28 days", "2019-02-28"},
      {"lũ date:2019..hôm", 15, "hôm: cannot be read as a date", "2019-02"},
      {"a date:\"2019 .. 30/2/2020\"", 16, "30/2/2020: February 2020 has 29 days", "2020-02-29"},
      {"date:2020..2019", 5, "ends before it begins; swap the two ends", "2019..2020"},
      {"date:(2019..)", 5, "date: takes one date or range", "date:2019"},
      {"a date:", 2, "date: takes one date or range", "date:2019"},
      {"(date:) a", 6, "date: takes one date or range", "date:2019"},
      {"date:\"\"", 6, "there is no date", "2019"},
      {"date:\"2019", 5, "this quote is not closed", "close it"},
      {"date:2019 .. 2020", 10, "a range has no space in it", "date:2019..2020"},
      {"date:-2019", 5, "-2019: cannot be read as a date", "2019"},
      {"ngày: Việt", 7, "Việt: cannot be read as a date", "2019"},
      {"date:\"2019\" .. 2020", 12, "a range has no space in it", "date:\"2019 .. 2020\""},
      {"date:\"2019\"..-bão", 13, "-bão: cannot be read as a date", "2019"},
      {"date:2019..\"30/2/2019\" a", 12, "February 2019 has 28 days", "2019-02-28"},
      {"date:\"2019-02\"..30/2/2019", 16, "February 2019 has 28 days", "2019-02-28"},
      {"bão date:tuần trước", 10, "tuần: cannot be read as a date", "in quotes, as in date:\""},
      {"mentions:tuần trước", 9, "tuần: cannot be read as a date", "in quotes, as in mentions:\""},
      {"date:tuần", 5, "tuần: cannot be read as a date", "2019-02"},
      {"date:2019-13 bão", 10, "there is no month 13", "1 to 12"},
      {"title:(a mentions:2019)", 9, "mentions: inside another field", "side by side"},
      {"mentions:", 0, "mentions: takes one date or range", "mentions:2019-02"},
      {"a NEAR/5 mentions:2019", 9, "NEAR joins words and phrases", "a NEAR/5 b"},

      {"place:", 0, "place: takes a place", "place:\"Lai Châu\""},
      {"a nơi:\"\"", 7, "place: takes a place", "place:huế"},
      {"place:(huế)", 6, "place: takes a place", "place:\"Lai Châu\""},
      {"a place:\"Phong Thoo\"", 8, "did you mean Phong Thổ", "what it lies in"},
      {"place:phong thổ", 6, "there is no place \"phong\"", "stands in quotes"},
      {"near:\"Lai Châu\"", 5, "a place, a comma and a radius", "near:\"Lai Châu,50km\""},
      {"a near:huế,0km", 7, "\"0km\" is no radius above 0", "50km"},
      {"near:huế,3000km", 5, "up to 2000 km", "50km"},
      {"near:huế,xa", 5, "\"xa\" is no radius", "50km"},
      {"near:,5km", 5, "near: takes a place and a radius", "50km"},
      {"title:(a place:huế)", 9, "place: inside another field", "side by side"},
      {"a NEAR/5 place:huế", 9, "NEAR joins words and phrases", "a NEAR/5 b"},
      {"place:\"huế", 6, "this quote is not closed", "close it"},

      {"dated:", 0, "dated: takes one value", "stated, inferred, url, gloss, dateline, unknown"},
      {"a dated:(url)", 8, "dated: takes one value", "stated, inferred, url"},
      {"dated:\"\"", 6, "dated: takes one value", "stated, inferred, url"},
      {"a dated:2019", 8, "dated:2019 is none of its values", "gloss, dateline, unknown"},
      {"căn_cứ:lời", 10, "dated:lời is none of its values", "gloss, dateline, unknown"},
      {"title:(a dated:url)", 9, "dated: inside another field", "side by side"},
      {"a NEAR/5 dated:url", 9, "NEAR joins words and phrases", "a NEAR/5 b"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    try {
      const Query query = parse_query(row.text);
      FAIL_CHECK("read as " << to_string(query));
    } catch (const vnfts::Error& error) {
      CHECK(error.code() == vnfts::ErrorCode::query);
      CHECK(error.offset() == row.offset);
      CHECK_THAT(error.message(), Catch::Contains(row.message));
      CHECK_THAT(error.hint(), Catch::Contains(row.hint));
    }
  }
}

TEST_CASE("places are read by name, alias, abbreviation or id") {
  check({
      {"place:\"Lai Châu\"", "place:\"tỉnh Lai Châu\""},
      {"place:lai_chau", "place:\"tỉnh Lai Châu\""},
      {"nơi:huế lũ", "(place:\"thành phố Huế\" lũ)"},
      {"noi:\"huyen phong tho\"", "place:\"huyện Phong Thổ, tỉnh Lai Châu\""},
      {"place:TP.HCM", "place:\"thành phố Hồ Chí Minh\""},
      {"place:Q.1", "place:\"quận 1, thành phố Hồ Chí Minh\""},
      {"place:\"P.12, Q.3, TP HCM\"", "place:\"phường 12, quận 3, thành phố Hồ Chí Minh\""},
      {"place:=\"Quảng Trị\"", "place:=\"tỉnh Quảng Trị\""},
      {"place:\"ha tay\"", "place:\"tỉnh Hà Tây\""},
      {"place:\"dak lak\"", "place:\"tỉnh Đắk Lắk\""},
      {"place:\"tay nguyen\"", "place:\"Tây Nguyên\""},
      {"place:pháp", "place:\"Pháp\""},
      {"place:O1-12", "place:O1-12"},
      {"-place:huế", "-place:\"thành phố Huế\""},
      {"near:\"Lai Châu,50km\"", "near:\"tỉnh Lai Châu,50km\""},
      {"near:\"Điện Biên Phủ, 0,5 km\"", "near:\"thành phố Điện Biên Phủ, tỉnh Điện Biên,0.5km\""},
      {"gần:\"dien bien phu\",60", "near:\"thành phố Điện Biên Phủ, tỉnh Điện Biên,60km\""},
      {"near:huế,1.5KM", "near:\"thành phố Huế,1.5km\""},
  });
}

TEST_CASE("the places of a query are told with their other readings") {
  const auto places =
      vnfts::read_places("lũ place:\"lai chau\" near:\"huyện Phong Thổ,5km\" place:=pháp");
  REQUIRE(places.size() == 3);
  CHECK(places[0].typed == "place:\"lai chau\"");
  CHECK(places[0].place == "N1-12");
  CHECK(std::ranges::count(places[0].others, "O2-105") == 1);
  CHECK(std::ranges::count(places[0].others, "O1-12") == 0);  // the same province
  CHECK(places[1].place == "O2-109");
  CHECK(places[1].radius_km == 5);
  CHECK(places[1].others.empty());
  CHECK(places[2].exact);
}

TEST_CASE("the limits of a query are kept, one step further is an error") {
  const auto offset_of_error = [](const std::string& text) {
    try {
      parse_query(text);
      return -1;
    } catch (const vnfts::Error& error) {
      CHECK(error.code() == vnfts::ErrorCode::query);
      CHECK(!error.hint().empty());
      return static_cast<int>(error.offset());
    }
  };
  SECTION("64 parentheses") {
    CHECK(to_string(parse_query(repeat("(", 64) + "a" + repeat(")", 64))) == "a");
    CHECK(offset_of_error(repeat("(", 65) + "a" + repeat(")", 65)) == 64);
    CHECK(offset_of_error(repeat("(", 10'000)) == 64);
    CHECK(offset_of_error(repeat("-(", 10'000)) == 2 * 64 + 1);
    CHECK(offset_of_error(repeat(")", 10'000)) == 0);
  }
  SECTION("64 levels") {
    const auto nested = [](int pairs) {
      return repeat("a OR b (", pairs) + "c" + repeat(")", pairs);
    };
    const Query deepest = parse_query(nested(32));
    CHECK(parse_query(to_string(deepest)) == deepest);
    CHECK(offset_of_error(nested(32) + " d") == -1);
    CHECK(offset_of_error("x OR y (" + nested(32) + ")") == 5);
  }
  SECTION("512 words") {
    CHECK(parse_query(repeat("a ", 512)).children.size() == 512);
    CHECK(offset_of_error(repeat("a ", 513)) == 1024);
    CHECK(offset_of_error("\"" + repeat("a ", 513) + "\"") == 0);
    CHECK(offset_of_error(repeat("a ", 511) + "\"b c\"") == 1022);
    CHECK(offset_of_error(repeat("date:2019 ", 513)) == 5120);
  }
  SECTION("64 KiB of text, 32 KiB of words") {
    CHECK(offset_of_error("a" + repeat(" ", (64 << 10) - 1)) == -1);
    CHECK(offset_of_error("a" + repeat(" ", 64 << 10)) == 64 << 10);
    CHECK(offset_of_error("a " + repeat("b", (32 << 10) - 1)) == -1);
    CHECK(offset_of_error("a " + repeat("b", 32 << 10)) == 2);
  }
  SECTION("the longest queries can be written and read again") {
    const std::string word = repeat("b", 63);
    std::string text = "section:(" + word;
    for (int i = 1; i < 512; ++i) text += (i % 2 ? " NEAR/100 =" : " OR =") + word;
    const Query query = parse_query(text + ")");
    CHECK(parse_query(to_string(query)) == query);
  }
}

TEST_CASE("hostile text takes little time") {
  constexpr int size = 60'000;
  for (const char* piece :
       {"-", "-=", "--a ", "=", "title:", "title:-", "NOT ", "(a ", "-(", "\"a\"-", "a OR ",
        "a NEAR ", "x:", "_", ":", ".", "\xE2\x80", "*", "\u0301"}) {
    INFO(piece);
    const int times = size / static_cast<int>(std::string(piece).size());
    CHECK_THROWS_AS(parse_query(repeat(piece, times)), vnfts::Error);
  }
}
