/// vnsearch, as a user meets it.
#include <catch2/catch.hpp>

#include "golden/transcript.h"

using golden::Command;
using golden::Out;
using golden::Outcome;
using golden::Session;

namespace {

/// "vnsearch news" and what follows.
Command search(std::vector<std::string> words) {
  words.insert(words.begin(), {"vnsearch", "news"});
  return {std::move(words)};
}

void run_all(Session& session, const std::vector<std::vector<std::string>>& searches) {
  for (const auto& words : searches) session.run(search(words));
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("vnsearch explains itself", "[golden]") {
  Session session;
  session.run({{"vnsearch", "--help"}});
  session.run({{"vnsearch", "--version"}});
  CHECK(session.run({{"vnsearch", "news", "bão", "-h"}}).out ==
        session.run({{"vnsearch", "--help"}}).out);
  session.check("vnsearch_help.txt");
}

TEST_CASE("vnsearch answers in text for eyes", "[golden]") {
  Session session;
  run_all(session, {
                       {"bo", "doi", "bien", "phong"},
                       {"bộ đội", "giúp dân"},
                       {"\"cà phê\"", "NEAR/8", "giá"},
                       {"cà", "phê", "-giá"},
                       {"-biên", "bộ", "đội"},
                       {"lũ", "OR", "bão", "--limit", "1"},
                       {"title:lũ author:pản"},
                       {"đội bóng"},
                       {"cà phê xyzzy"},
                       {"miễn phí", "--color", "always"},
                       {"cà phê sách", "--color=always"},
                       {"--", "--limit", "bão"},
                   });
  session.check("vnsearch_text.txt");
}

TEST_CASE("vnsearch wraps text to the columns asked for, by what a terminal shows", "[golden]") {
  Session session;
  for (const char* const columns : {"40", "60", "400", "1", "wide"})
    session.run(
        {{"vnsearch", "news", "quán cà phê OR tranh"}, {}, {"COLUMNS=" + std::string(columns)}});
  session.check("vnsearch_columns.txt");
}

TEST_CASE("vnsearch selects, orders and counts", "[golden]") {
  Session session;
  run_all(session, {
                       {"bo doi", "--sort", "newest", "--format", "ids"},
                       {"bo doi", "--sort", "oldest", "--format", "ids"},
                       {"bo doi", "--sort", "relevance", "--format", "ids", "--limit", "1"},
                       {"bo doi", "--from", "2020", "--format", "ids"},
                       {"bo doi", "--to", "2020", "--format", "ids"},
                       {"--from", "29/2/2024", "--to", "2024-02", "--format", "ids"},
                       {"--from", "2", "2024"},
                       {"bo doi", "date:2019", "--format", "ids"},
                       {"bo doi", "--offset", "1", "--limit", "1"},
                       {"bo doi", "--offset", "1"},
                       {"bo doi", "--offset", "50"},
                       {"bo doi", "--limit", "0"},
                       {"bo doi", "--count"},
                       {"cà phê xyzzy", "--count"},
                       {"xyzzy", "--count"},
                       {"đội bông", "--accents", "auto", "--format", "ids"},
                       {"đội bông", "--accents", "exact", "--format", "ids"},
                       {"đội bông", "--accents", "ignore", "--format", "ids"},
                   });
  session.check("vnsearch_selection.txt");
}

TEST_CASE("vnsearch finds articles by the dates of their text, and marks them", "[golden]") {
  Session session;
  run_all(session, {
                       {"mentions:18/9/2020"},
                       {"lũ nhắc:2019-08", "--color", "always"},
                       {"bão", "--mentions", "2020", "--format", "json"},
                       {"--mentions", "2019-08"},
                       {"--mentions", "27/2/2024", "--from", "2024", "--explain"},
                       {"bão -mentions:2021", "--format", "ids"},
                       {"bão mentions:2021..2022", "--explain"},
                       {"--mentions", "2001"},
                       {"--similar", "bien-phong-1", "--mentions", "2019", "--explain"},
                       {"bão mentions:18/9/2020", "--format", "tsv"},
                       {"bão mentions:18/9/2020", "--format", "jsonl", "--explain"},
                   });
  session.check("vnsearch_mentions.txt");
}

TEST_CASE("vnsearch reads dates as of the day that --now names", "[golden]") {
  Session session;
  run_all(session, {
                       {"bão date:hôm_qua", "--now", "19/9/2020", "--explain"},
                       {"date:\"hôm qua\"..", "--now", "2019-08-04", "--format", "ids"},
                       {"--from", "tuần trước", "--now", "2024-03-05T08:00:00+07:00", "--explain"},
                       {"--to", "năm ngoái", "--now", "2020", "--format", "ids"},
                       {"--to", "năm ngoái", "--now", "1/1/2020", "--format", "ids"},
                       {"--mentions", "tháng 8 năm 2019", "--explain"},
                       {"date:28/2", "--explain"},
                       {"mentions:18/9", "--explain"},
                       {"date:>=2024-02-28", "--format", "ids"},
                       {"date:<2020", "--format", "ids"},
                       {"bão date:>12m", "--now", "2021-01-01", "--explain"},
                       {"bão", "--now", "hôm qua"},
                       {"bão", "--now", "2020-02-30"},
                   });
  session.check("vnsearch_now.txt");
}

TEST_CASE("vnsearch tells an inferred date from a stated one", "[golden]") {
  Session session;
  session.folder().write(
      "undated.jsonl",
      "{\"id\": \"u-url\", \"title\": \"Cầu phao\", \"body\": \"Hôm qua, cầu phao lắp xong.\", "
      "\"url\": \"https://tin.example/2020/10/19/cau-phao.html\"}\n"
      "{\"id\": \"u-gloss\", \"title\": \"Xe buýt\", \"body\": \"Hôm nay (12/8/2021), xe buýt chạy "
      "lại.\"}\n"
      "{\"id\": \"u-dateline\", \"title\": \"Mùa gặt\", \"body\": \"(Yên Bái) - Ngày 7/9/2019, bản "
      "vào mùa gặt.\"}\n");
  session.run({{"vnindex", "news", "undated.jsonl"}});
  session.run({{"vnindex", "news", "undated.jsonl"}});
  session.run({{"vnindex", "news", "--stats"}});
  run_all(session, {
                       {"dated:inferred"},
                       {"căn_cứ:url", "--format", "json"},
                       {"dated:gloss", "--format", "ids"},
                       {"dated:dateline", "--format", "ids"},
                       {"dated:unknown", "--format", "ids"},
                       {"-dated:stated", "--format", "tsv"},
                       {"bản -dated:inferred", "--format", "ids"},
                       {"mentions:18/10/2020"},
                       {"dated:guessed"},
                       {"--show", "u-dateline"},
                       {"--show", "u-url", "--format", "json"},
                   });
  session.check("vnsearch_dated.txt");
}

TEST_CASE("vnsearch answers programs", "[golden]") {
  Session session;
  for (const char* const format : {"json", "jsonl", "tsv", "ids"})
    for (const char* const query : {"cà phê", "màn hình ký tự", "xyzzy", "tranh xyzzy"})
      session.run(search({query, "--format", format}));
  run_all(session, {{"tranh", "--format", "json", "--explain"},
                    {"tranh", "--format", "jsonl", "--explain"},
                    {"tranh", "--format", "tsv", "--explain"}});
  session.check("vnsearch_formats.txt");
}

TEST_CASE("vnsearch explains how it reads a query before the hits", "[golden]") {
  Session session;
  const Outcome outcome = session.run(search({"bo", "đội", "--explain", "--limit", "1"}));
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.starts_with("read as: "));
  CHECK(outcome.out.find("bộ") < outcome.out.find("3 articles ("));
  CHECK(contains(outcome.out, "why: has bộ đội"));
}

TEST_CASE("vnsearch shows a whole article", "[golden]") {
  Session session;
  run_all(session, {{"--show", "bao-1"},
                    {"--show", "bao-1", "--format", "json"},
                    {"--show", "la-1"},
                    {"--show", "la-1", "--format", "json"},
                    {"--show", "la-2", "--color", "always"},
                    {"--show", "nobody"},
                    {"--show", "bao-1", "bão"},
                    {"--show", "bao-1", "--format", "tsv"}});
  session.check("vnsearch_show.txt");
}

TEST_CASE("vnsearch finds articles like another", "[golden]") {
  Session session;
  run_all(session, {{"--similar", "lu-1"},
                    {"--similar", "ca-phe-1", "--explain"},
                    {"--similar", "bien-phong-1", "--color", "always", "--limit", "1"},
                    {"--similar", "bien-phong-1", "--sort", "oldest", "--format", "ids"},
                    {"--similar", "bien-phong-1", "--from", "2020", "--format", "tsv"},
                    {"--similar", "bien-phong-1", "--offset", "1", "--format", "json"},
                    {"--similar", "ca-phe-1", "--format", "jsonl", "--explain"},
                    {"--similar", "bien-phong-1", "--count"},
                    {"--similar", "bien-phong-1", "--from", "1999", "--to", "2001"},
                    {"--similar", "tranh-1"},
                    {"--similar", "tranh-1", "--format", "json"},
                    {"--similar", "tranh-1", "--count"},
                    {"--similar", "nobody"},
                    {"--similar", "bien-phong-1", "bão"},
                    {"--similar", "bien-phong-1", "--show", "bao-1"},
                    {"--similar", "bien-phong-1", "--accents", "ignore"},
                    {"--similar", ""}});
  session.check("vnsearch_similar.txt");
}

TEST_CASE("Nothing in an article or a query steers the terminal", "[golden]") {
  Session session;
  for (const std::string format : {"text", "json", "jsonl", "tsv", "ids"})
    for (const std::string show : {"--count", "--explain"}) {
      const Outcome o = session.run(search({"ký tự \x1b[31m \xC2\x9B", "--format", format, show}));
      CAPTURE(format, show);
      CHECK_FALSE(contains(o.out + o.err, "\x1b"));
      CHECK_FALSE(contains(o.out + o.err, "\xC2\x9B"));
      CHECK_FALSE(contains(o.out + o.err, "\xE2\x80\xAE"));
    }
  CHECK_FALSE(contains(session.run(search({"(\x1b[2J"})).err, "\x1b"));
  CHECK_FALSE(contains(session.run({{"vnsearch", "\x1b[2J", "a"}}).err, "\x1b"));
  CHECK_FALSE(contains(session.run(search({"--similar", "\x1b[2J"})).err, "\x1b"));
  CHECK_FALSE(contains(session.run(search({"--similar", "la-2", "--explain"})).out, "\x1b"));
}

TEST_CASE("vnsearch repairs ill-formed UTF-8", "[golden]") {
  Session session;
  session.folder().write(
      "ill.jsonl",
      "{\"id\": \"ill\", \"title\": \"x\xFF y \xE1\xBB bão\", \"body\": \"kaputt\"}\n");
  REQUIRE(session.run({{"vnindex", "news", "ill.jsonl", "--quiet"}}).exit_code == 0);
  run_all(session, {{"kaputt", "--format", "json"},
                    {"kaputt"},
                    {"kaputt\xFF\xE1"},
                    {"title:bão kaputt", "--format", "jsonl"}});
  session.check("vnsearch_ill_formed.txt");
}

TEST_CASE("vnsearch says what is wrong with a command line", "[golden]") {
  Session session;
  session.run({{"vnsearch"}});
  session.run({{"vnsearch", "-news", "bão"}});
  run_all(session, {
                       {},
                       {" "},
                       {"bão", "--limt", "3"},
                       {"bão", "--lim", "3"},
                       {"bão", "--zzzzzzzz"},
                       {"bão", "--limit"},
                       {"bão", "--limit="},
                       {"bão", "--limit", "10001"},
                       {"bão", "--limit", "-1"},
                       {"bão", "--limit", "1x"},
                       {"bão", "--offset", "99999999999999999999"},
                       {"bão", "--sort", "new"},
                       {"bão", "--format", "xml"},
                       {"bão", "--accents", "no"},
                       {"bão", "--color", "red"},
                       {"bão", "--count=1"},
                       {"bão", "--limit", "1", "--limit", "2"},
                       {"bão", "--from", "2020", "--to", "2019"},
                       {"bão", "--from", ""},
                       {"--show", ""},
                       {"bão", "--from", "2019-13"},
                       {"bão", "--to", "someday"},
                       {"bão", "--from", "..2019"},
                       {"bão", "--to", "2019.."},
                       {"bão", "--mentions", "30/2/2019"},
                       {"bão", "--mentions", ""},
                       {"bão", "--now", ""},
                   });
  session.check("vnsearch_usage_errors.txt");
}

TEST_CASE("vnsearch completes what is being typed", "[golden]") {
  Session session;
  run_all(session, {
                       {"--complete", "bo doi bi"},
                       {"--complete", "bo d", "--limit", "2"},
                       {"--complete", "Bộ đội "},
                       {"--complete", "ca ph", "--format", "json"},
                       {"--complete", "xyzzy"},
                       {"--complete", "xyzzy", "--format", "json"},
                       {"--complete", "bo", "doi"},
                       {"--complete", "bo", "--similar", "lu-1"},
                       {"--complete", "bo", "--show", "lu-1"},
                       {"--complete", "bo", "--format", "tsv"},
                       {"--complete", ""},
                   });
  session.check("vnsearch_complete.txt");
}

TEST_CASE("vnsearch points at what it cannot read in a query", "[golden]") {
  Session session;
  run_all(
      session,
      {
          {"bộ đội \"biên phòng"},
          {"bộ đội)"},
          {"cà phê", "(giá"},
          {"bo\u0323\u0302 đo\u0323\u0302i (a"},
          {"浮世絵 )"},
          {"nowhere:x"},
          {"place:\"Hà Nội\""},
          {"OR bão"},
          {"bão date:2019-02-30"},
          {"bão mentions:tuần trước"},
          {"nhắc:\"bao giờ\" bão"},
          {"bão căn_cứ:lời kể"},
          {"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p (x "
           "một hai ba bốn năm sáu bảy"},
      });
  session.check("vnsearch_query_errors.txt");
}

TEST_CASE("vnsearch says when nothing matches, and what may help", "[golden]") {
  Session session;
  run_all(session, {{"xyzzy"},
                    {"xyzzỹ"},
                    {"xyzzy quux"},
                    {"bão", "--from", "2001", "--to", "2002"},
                    {"--from", "2001", "--to", "2002"},
                    {"đoi", "--accents", "exact"}});
  session.check("vnsearch_no_match.txt");
}

TEST_CASE("vnsearch proposes what was probably meant", "[golden]") {
  Session session;
  run_all(session, {{"bieen phofng"},
                    {"bieen phofng", "--color", "always"},
                    {"bieen phofng", "--spell", "off"},
                    {"biên phòngg giúp dân", "--limit", "1"},
                    {"title:bie6n title:pho2ng date:2024", "--format", "json"},
                    {"bienphong", "--format", "ids"},
                    {"bienphong", "--count"},
                    {"biên phòng", "--spell", "auto", "--limit", "0"},
                    {"--similar", "tranh-1", "--spell", "auto", "--format", "ids"},
                    {"bão", "--spell", "on"}});
  session.check("vnsearch_spell.txt");
}

TEST_CASE("vnsearch counts matches by date", "[golden]") {
  Session session;
  for (const char* const by : {"date", "year", "month", "day", "mentioned"})
    session.run(search({"bo doi", "--facet", by}));
  for (const char* const format : {"json", "tsv", "text"})
    session.run(search({"--facet", "year", "--format", format}));
  run_all(session, {
                       {"cà phê", "--facet", "date", "--from", "2023", "--to", "2023"},
                       {"--facet", "date", "--from", "2023"},
                       {"--facet", "date", "--from", "2023", "--format", "json"},
                       {"cà phê", "--facet", "date", "--format", "json", "--explain"},
                       {"bộ đội", "--facet", "year", "--color", "always"},
                       {"cà phê xyzzy", "--facet", "month"},
                       {"cà phê xyzzy", "--facet", "month", "--match", "most"},
                       {"cà phê xyzzy", "--facet", "month", "--match", "every"},
                       {"cà phê xyzzy", "--facet", "month", "--format", "tsv"},
                       {"bieen phofng", "--facet", "day"},
                       {"bienphong", "--facet", "day", "--format", "tsv"},
                       {"xyzzy", "--facet", "year"},
                       {"xyzzy", "--facet", "year", "--format", "json"},
                       {"--facet", "year", "--from", "2001", "--to", "2002"},
                       {"chợ", "--facet", "day"},
                   });
  session.run({{"vnsearch", "news", "--facet", "year"}, {}, {"LC_ALL=C.UTF-8"}});
  session.run(
      {{"vnsearch", "news", "--facet", "year"}, {}, {"LC_ALL=", "LANG=vi_VN.utf8", "COLUMNS=40"}});
  session.run({{"vnsearch", "news", "--facet", "year"}, {}, {"COLUMNS=120"}});
  session.check("vnsearch_facet.txt");
}

TEST_CASE("vnsearch refuses what facets have no use for", "[golden]") {
  Session session;
  run_all(session, {
                       {"bão", "--facet", "week"},
                       {"bão", "--facet"},
                       {"bão", "--facet", "year", "--format", "jsonl"},
                       {"bão", "--facet", "year", "--format", "ids"},
                       {"bão", "--facet", "year", "--count"},
                       {"bão", "--facet", "year", "--limit", "3"},
                       {"bão", "--facet", "year", "--offset", "3"},
                       {"bão", "--facet", "year", "--sort", "newest"},
                       {"--facet", "year", "--similar", "lu-1"},
                       {"--facet", "year", "--show", "lu-1"},
                       {"--facet", "year", "--complete", "bo"},
                       {"(bão", "--facet", "year"},
                   });
  session.check("vnsearch_facet_errors.txt");
}

TEST_CASE("vnsearch draws facets as wide as the terminal", "[golden]") {
  Session session;
  Command command = search({"--facet", "year", "--color", "never"});
  command.out = Out::terminal;
  const std::string out = golden::run(session.folder(), command).out;
  const std::string line = "2024      2  " + std::string(87, '#') + "\r\n";
  INFO(out);
  CHECK(contains(out, line));  // 100 columns
}

TEST_CASE("vnsearch draws facets with blocks where the locale has them", "[golden]") {
  Session session;
  const auto drawn = [&](std::vector<std::string> variables) {
    Command command = search({"--facet", "year"});
    command.variables = std::move(variables);
    const std::string out = golden::run(session.folder(), command).out;
    CHECK(contains(out, "█") != contains(out, "#"));
    return contains(out, "█");
  };
  CHECK(drawn({"LC_ALL=vi_VN.UTF-8"}));
  CHECK(drawn({"LC_ALL=", "LC_CTYPE=en_US.utf8@x", "LANG=C"}));
  CHECK(drawn({"LC_ALL=", "LANG=C.Utf-8"}));
  CHECK_FALSE(drawn({"LANG=vi_VN.UTF-8"}));  // and LC_ALL=C
  CHECK_FALSE(drawn({"LC_ALL=vi_VN.TCVN"}));
  CHECK_FALSE(drawn({"LC_ALL=", "LC_CTYPE=", "LANG="}));
}

TEST_CASE("vnsearch colours a terminal, unless told not to", "[golden]") {
  Session session;
  const auto colored = [&](Out out, std::vector<std::string> more,
                           std::vector<std::string> variables) {
    Command command = search({"bão"});
    command.words.insert(command.words.end(), more.begin(), more.end());
    command.variables = std::move(variables);
    command.out = out;
    const Outcome outcome = golden::run(session.folder(), command);
    CHECK(outcome.exit_code == 0);
    CHECK(contains(outcome.out, "Bão"));
    return contains(outcome.out, "\x1b[1;31mBão\x1b[0m");
  };
  CHECK(colored(Out::terminal, {}, {}));
  CHECK(colored(Out::terminal, {}, {"NO_COLOR="}));
  CHECK_FALSE(colored(Out::terminal, {}, {"NO_COLOR=1"}));
  CHECK_FALSE(colored(Out::terminal, {}, {"TERM=dumb"}));
  CHECK_FALSE(colored(Out::terminal, {"--color", "never"}, {}));
  CHECK(colored(Out::captured, {"--color", "always"}, {"NO_COLOR=1"}));
  CHECK_FALSE(colored(Out::captured, {}, {}));
  CHECK_FALSE(colored(Out::terminal, {"--format", "json"}, {}));
}

TEST_CASE("vnsearch fills the width of the terminal", "[golden]") {
  Session session;
  Command command = search({"bão", "--limit", "1", "--color", "never"});
  command.out = Out::terminal;
  const std::string out = golden::run(session.folder(), command).out;
  CHECK(contains(out,
                 "    Bão vào đất liền sáng 18/9 với gió giật cấp 12. Từ 8h, mưa lớn trút xuống "
                 "Thừa Thiên Huế và\r\n"));
}

TEST_CASE("vnsearch ends quietly when nobody reads on, loudly when the disk is full", "[golden]") {
  Session session;
  Command command = search({"bão"});
  command.out = Out::closed_pipe;
  const Outcome closed = golden::run(session.folder(), command);
  CHECK(closed.exit_code == 0);
  CHECK(closed.err.empty());
  command.out = Out::full_disk;
  const Outcome full = golden::run(session.folder(), command);
  CHECK(full.exit_code == 3);
  CHECK(full.err == "vnsearch: standard output: cannot be written: No space left on device\n");
}
