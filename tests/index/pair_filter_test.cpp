#include "index/pair_filter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "index/archive.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/token_rows.h"
#include "text/syllable.h"
#include "vnfts/analyzer.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::article;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> words = {"bộ",  "đội", "biên", "phòng", "bò",   "bờ",
                                        "đôi", "mưa", "nắng", "trời",  "sông", "núi"};

/// Texts of so many words, each of an order of its own; the more frequent words come first.
std::vector<Article> texts(std::size_t count, std::size_t length) {
  std::mt19937 random(9);
  std::vector<Article> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (std::size_t n = 0; n < length; ++n)
      body.append(words[std::min(random() % words.size(), random() % words.size())]).append(" ");
    out.push_back(article("a" + std::to_string(i), words[random() % words.size()], body));
  }
  return out;
}

/// An index that was built in bulk.
struct Built {
  Archive archive;
  explicit Built(const std::vector<Article>& articles) {
    WriterOptions options;
    options.bulk_bytes = 0;
    IndexWriter writer(archive.path(), options);
    for (const Article& each : articles) writer.put(each);
    writer.commit();
  }
  fs::path folder() const { return fs::path(archive.path()) / served_generation(archive.path()); }
  std::string uuid() const { return Xapian::Database(folder().string()).get_uuid(); }
};

/// The pairs of words that stand side by side in an article.
std::set<std::pair<std::string, std::string>> pairs_of(std::string_view rows) {
  const auto number_of = [](const std::string& word) {
    return static_cast<std::size_t>(text::syllable_number(word));
  };
  std::vector<std::uint16_t> numbers(1 << 16);
  for (std::size_t i = 0; i < words.size(); ++i)
    numbers[number_of(words[i])] = static_cast<std::uint16_t>(i + 1);
  TokenReader reader({});
  reader.open(rows);
  std::set<std::pair<std::string, std::string>> out;
  for (const auto& [first, second] : reader.pairs(numbers))
    out.emplace(words[first - 1u], words[second - 1u]);
  return out;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("No article is said not to have a pair that it has, and most of those it has not are") {
  for (const std::size_t length : {3, 20, 400}) {
    const Built built(texts(300, length));
    const PairFilter filter(built.folder(), built.uuid());
    const TokenFile tokens(built.folder(), built.uuid());
    std::size_t without = 0;
    std::size_t told = 0;
    const Xapian::docid last = Xapian::Database(built.folder().string()).get_lastdocid();
    REQUIRE(last == 300);
    for (Xapian::docid number = 1; number <= last; ++number) {
      const auto pairs = pairs_of(tokens.rows(number));
      for (const std::string& first : words)
        for (const std::string& second : words) {
          const auto pair = filter.pair(first, second);
          REQUIRE(pair);
          const bool may = filter.may_have(number, *pair);
          if (pairs.contains({first, second})) {
            CHECK(may);
          } else {
            ++without;
            told += !may;
          }
        }
    }
    CHECK(told * 10 >= without * 6);
  }
}

TEST_CASE("Pairs of syllables that are not frequent, or none, are not told") {
  const Built built(texts(50, 20));
  const PairFilter filter(built.folder(), built.uuid());
  CHECK(filter.pair("bộ", "đội"));
  CHECK(filter.pair("Sbộ", "Sđội"));
  CHECK_FALSE(filter.pair("bộ", "khuếch"));
  CHECK_FALSE(filter.pair("covid19", "bộ"));
  CHECK_FALSE(filter.pair("Abộ", "Ađội"));
  CHECK_FALSE(filter.pair("", ""));
}

TEST_CASE("Articles that the filter does not know may have any pair") {
  const Built built(texts(50, 20));
  const PairFilter filter(built.folder(), built.uuid());
  const PairFilter of_another(built.folder(), std::string(36, '0'));
  CHECK(filter.may_have(100'000, *filter.pair("bộ", "đội")));
  CHECK_FALSE(of_another.pair("bộ", "đội"));
  CHECK_FALSE(PairFilter(built.archive.folder(), built.uuid()).pair("bộ", "đội"));
}

TEST_CASE("Phrases are found the same with the filter and without") {
  const Built built(texts(400, 60));
  std::vector<std::pair<std::string, std::vector<std::string>>> with;
  SearchOptions options;
  options.limit = 400;
  for (const std::string& first : words)
    for (const std::string& second : words) {
      const std::string phrase = "\"" + first + " " + second + " " + words[0] + "\"";
      with.emplace_back(phrase, built.archive.ids(phrase, options));
      const std::string plain = "\"" + fold(first) + " " + fold(second) + "\"";
      with.emplace_back(plain, built.archive.ids(plain, options));
    }
  fs::remove(built.folder() / pair_filter_name);
  std::size_t found = 0;
  for (const auto& [phrase, ids] : with) {
    CHECK(built.archive.ids(phrase, options) == ids);
    found += ids.size();
  }
  CHECK(found > 10'000);
}

TEST_CASE("A phrase that a later update brought is found, and one that it took away is not") {
  const Built built(texts(400, 20));
  SearchOptions all;
  all.limit = 400;
  const std::string phrase = "\"núi núi núi núi\"";
  REQUIRE(built.archive.ids(phrase, all).empty());
  built.archive.add(std::vector{article("a7", "Một", "núi núi núi núi"),
                                article("new", "Hai", "sông, núi núi núi núi")});
  auto found = built.archive.ids(phrase, all);
  std::ranges::sort(found);
  CHECK(found == std::vector<std::string>{"a7", "new"});
  built.archive.add(std::vector{article("a7", "Một", "núi")});
  CHECK(built.archive.ids(phrase, all) == std::vector<std::string>{"new"});
}

TEST_CASE("Tokens that stand beside another have its neighbours") {
  const Built built({article("a", "Một", "Ha Noi mưa, trời TP.HCM nắng")});
  CHECK(built.archive.ids("\"tp.hcm nắng\"").size() == 1);
  CHECK(built.archive.ids("\"noi mưa\"").size() == 1);
  CHECK(built.archive.ids("\"trời tp\"").size() == 1);
}

TEST_CASE("A filter that is cut or overwritten is never read beyond its end") {
  const Built built(texts(60, 20));
  const fs::path path = built.folder() / pair_filter_name;
  const std::string good = bytes_of(path);
  const std::string uuid = built.uuid();
  std::mt19937 random(2);
  std::size_t unread = 0;
  for (int times = 0; times < 600; ++times) {
    std::string bad = good;
    if (times % 3 == 0)
      bad.resize(random() % good.size());
    else
      bad[random() % std::min<std::size_t>(good.size(), 400)] = static_cast<char>(random());
    std::ofstream(path, std::ios::binary) << bad;
    const PairFilter filter(built.folder(), uuid);
    const auto pair = filter.pair("bộ", "đội");
    unread += !pair;
    if (pair)
      for (std::uint32_t number = 0; number < 80; ++number) filter.may_have(number, *pair);
  }
  CHECK(unread > 100);
}
