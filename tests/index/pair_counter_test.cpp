#include "index/pair_counter.h"

#include <catch2/catch.hpp>
#include <random>

#include "index/archive.h"
#include "index/counts.h"

using namespace vnfts;
using namespace vnfts::index;
using test::Archive;
using test::article;
using test::described;
using test::model_of;

namespace {

using Model = std::map<std::string, WordCounts>;

/// What a database says after the texts were counted and stored, twice: pairs that occurred once
/// may be forgotten.
Model counted_twice(const std::vector<std::string>& texts) {
  PairCounter counter;
  const Archive archive;
  Xapian::WritableDatabase db(archive.path());
  std::vector<Token> tokens;
  for (const std::string& text : texts) {
    analyze(text, tokens);
    for (int times = 0; times < 2; ++times) counter.count(text, tokens, 1);
  }
  counter.store(db);
  return model_of(db);
}

/// All pairs, "a b" with a number behind it when there were several in the text, in byte order.
std::string pairs_of(const Model& model) {
  std::string out;
  for (const auto& [word, counts] : model) {
    for (const PairCount& pair : counts.pairs) {
      out += (out.empty() ? "" : ", ") + word + ' ' + pair.second;
      if (pair.count > 2) out += ' ' + std::to_string(pair.count / 2);
    }
  }
  return out;
}

Model model_in(const Archive& archive) {
  return model_of(Xapian::Database(archive.path() + "/gen-000001"));
}

/// Words that are counted for good, without their pairs: "bo 3/2".
std::vector<std::string> unigrams(const Model& model) {
  std::vector<std::string> out;
  for (const auto& [word, counts] : model)
    if (word == any_number || !accent_variants(word).empty())
      out.push_back(word + ' ' + std::to_string(counts.count) + '/' +
                    std::to_string(counts.followed));
  return out;
}

std::vector<std::string> everything(const Model& model) {
  std::vector<std::string> out;
  for (const auto& [word, counts] : model) out.push_back(described(counts));
  return out;
}

/// Articles of few words in many orders, the same ones on every machine.
std::vector<Article> made_articles(std::size_t count, std::uint32_t seed) {
  const std::vector<std::string> words{"bộ", "đội", "biên",  "phòng", "bo",   "bờ",
                                       "28", "mưa", "Texas", "và",    "của,", "thúy"};
  std::mt19937 random(seed);
  std::vector<Article> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    for (int n = 0; n < 40; ++n) body += (n == 0 ? "" : " ") + words[random() % words.size()];
    out.push_back(article("a" + std::to_string(i), words[random() % words.size()], body));
  }
  return out;
}

void commit_in_groups(const Archive& archive, const std::vector<Article>& articles,
                      std::size_t group) {
  IndexWriter writer(archive.path());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    writer.put(articles[i]);
    if ((i + 1) % group == 0) writer.commit();
  }
  writer.commit();
}

}  // namespace

TEST_CASE("A pair is two words with nothing but a space between") {
  struct Case {
    const char* text;
    const char* pairs;
  };
  for (const Case& c : std::vector<Case>{
           {"", ""},
           {"bò", ""},
           {"bộ đội biên phòng", "biên phòng, bộ đội, đội biên"},
           {"bò, bê", ""},
           {"bò. Bê", ""},
           {"bò  bê", ""},
           {"bò\nbê", ""},
           {"bò\u00A0bê", ""},
           {"bò - bê", ""},
           {"bò \"bê\"", ""},
           {"bò 🎉 bê", ""},
           {"bò-bê", ""},
           {"Hòa Hoà HÒA bình", "hoà bình, hoà hoà 2"},
           {"mỹ mĩ", "mĩ mĩ"},
           {"hát Beyoncé hay", "beyoncé hay, hát beyoncé"},
           {"ngày 28 tháng 7", "0 tháng, ngày 0, tháng 0"},
           {"ngày 1.200 và 3,5 và", "0 và 2, ngày 0, và 0"},
           {"lúa lúa lúa", "lúa lúa 2"},
       }) {
    INFO(c.text);
    CHECK(pairs_of(counted_twice({c.text})) == c.pairs);
  }
}

TEST_CASE("Each word is counted once, however many tokens it makes") {
  const Model model = counted_twice({"Beyoncé hát, Beyoncé hát ở TP.HCM năm 2019 và 2020"});
  CHECK(model.at("beyoncé").count == 4);
  CHECK(model.at("0").count == 4);
  CHECK(described(model.at("hát")) == "hát 4/2/1 ở=2");
  CHECK(model.count("beyonce") == 0);
  CHECK(model.count("tphcm") == 0);
}

TEST_CASE("Composed and decomposed text count the same") {
  const std::string composed = "Bộ đội ở Lạng Sơn";
  const std::string decomposed = "Bo\u0323\u0302 đo\u0323\u0302i ơ\u0309 La\u0323ng So\u031bn";
  REQUIRE(composed != decomposed);
  CHECK(everything(counted_twice({decomposed})) == everything(counted_twice({composed})));
}

TEST_CASE("Of words that are no syllables, only those with neighbours are kept") {
  const Model model = counted_twice({"Beyoncé", "Rihanna hát", "bò"});
  CHECK(model.count("beyoncé") == 0);
  CHECK(model.count("rihanna") == 1);
  CHECK(model.count("bò") == 1);
}

TEST_CASE("Tokens that have numbers already count as they do without") {
  const std::vector<std::string> texts = {"Bộ đội biên phòng", "bộ đội có 12 xe, 5 xe hỏng",
                                          "COVID-19 ở TP.HCM: 120 ca, 12 ca nặng",
                                          "Thừa Thiên-Huế mưa; bộ đội đến", ""};
  const Archive plain_archive;
  const Archive archive;
  Xapian::WritableDatabase plain_db(plain_archive.path());
  Xapian::WritableDatabase db(archive.path());
  PairCounter plain;
  PairCounter counter;
  Lexicon lexicon;
  std::vector<Token> tokens;
  for (int times = 0; times < 2; ++times)
    for (const std::string& text : texts) {
      analyze(text, tokens);
      plain.count(text, tokens, 1);
      std::vector<std::uint32_t> numbers;
      for (const Token& token : tokens) numbers.push_back(lexicon.number(token.term));
      counter.count(text, tokens, numbers, lexicon);
    }
  plain.store(plain_db);
  counter.store(db);
  CHECK(everything(model_of(db)) == everything(model_of(plain_db)));
  CHECK(model_of(db).at("bộ").count == 6);
}

TEST_CASE("A counter forgets what it has stored") {
  const Archive archive;
  Xapian::WritableDatabase db(archive.path());
  PairCounter counter;
  std::vector<Token> tokens;
  analyze("bộ đội bộ đội", tokens);
  counter.count("bộ đội bộ đội", tokens, 1);
  counter.store(db);
  const auto first = everything(model_of(db));
  counter.store(db);
  CHECK(everything(model_of(db)) == first);
}

TEST_CASE("Too many pairs are forgotten, the rarest first; words are all counted") {
  const Archive archive;
  Xapian::WritableDatabase db(archive.path());
  PairCounter counter(20);
  std::vector<Token> tokens;
  const auto count = [&](const std::string& text, int times) {
    analyze(text, tokens);
    for (int i = 0; i < times; ++i) counter.count(text, tokens, 1);
  };
  count("bộ đội biên phòng", 9);
  for (int n = 0; n < 12; ++n) {
    count("việt nam", 1);
    const std::string word = "ba" + std::string(static_cast<std::size_t>(n + 1), 'x');
    count(word + " ăn " + word, 2);
  }
  counter.store(db);
  const Model model = model_of(db);
  std::size_t pairs = 0;
  for (const auto& [word, counts] : model) pairs += counts.pairs.size();
  CHECK(pairs <= 20);
  CHECK(pairs >= 5);
  CHECK(described(model.at("bộ")) == "bộ 9/9/1 đội=9");
  CHECK(described(model.at("việt")).starts_with("việt 12/12/1 nam="));
  CHECK(model.at("ăn").count == 24);
}

TEST_CASE("An article that is removed leaves the counts as they were") {
  const Archive archive;
  const std::vector<Article> articles = made_articles(20, 1);
  commit_in_groups(archive, articles, 100);
  const Model before = model_in(archive);
  IndexWriter writer(archive.path());
  writer.put(article("x", "Hòa bình", "Bộ đội biên phòng ở Texas, ngày 28"));
  writer.commit();
  CHECK(model_in(archive).at("hoà").count == 1);
  CHECK(unigrams(model_in(archive)) != unigrams(before));
  writer.remove("x");
  writer.commit();
  CHECK(everything(model_in(archive)) == everything(before));
  for (const Article& a : articles) writer.remove(a.id);
  writer.commit();
  CHECK(model_in(archive).empty());
}

TEST_CASE("A replaced article counts as it is now") {
  const Article old = article("a", "Bộ đội", "biên phòng, biên phòng");
  const Article fresh = article("a", "Mưa bão", "biên giới");
  const Archive once;
  once.add(std::vector{fresh});
  const Archive replaced;
  replaced.add(std::vector{old});
  replaced.add(std::vector{fresh});
  const Archive replaced_at_once;
  replaced_at_once.add(std::vector{old, fresh, fresh});
  CHECK(everything(model_in(replaced)) == everything(model_in(once)));
  CHECK(everything(model_in(replaced_at_once)) == everything(model_in(once)));
}

TEST_CASE("What is not committed is not counted") {
  const Archive archive;
  archive.add(std::vector{article("a", "Bộ đội", "biên phòng")});
  const auto before = everything(model_in(archive));
  {
    IndexWriter writer(archive.path());
    writer.put(article("b", "Bộ đội", "mưa bão"));
    writer.remove("a");
  }
  CHECK(everything(model_in(archive)) == before);
  archive.add(std::vector{article("a", "Bộ đội", "biên phòng")});
  CHECK(everything(model_in(archive)) == before);
}

TEST_CASE("Many commits count words as one does") {
  const std::vector<Article> articles = made_articles(60, 2);
  const Archive bulk;
  commit_in_groups(bulk, articles, 1000);
  REQUIRE(unigrams(model_in(bulk)).size() > 8);
  for (const std::size_t group : {1, 7}) {
    const Archive grown;
    commit_in_groups(grown, articles, group);
    CHECK(unigrams(model_in(grown)) == unigrams(model_in(bulk)));
  }
}
