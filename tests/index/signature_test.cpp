#include "index/signature.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "index/archive.h"
#include "index/made_copies.h"

using namespace vnfts;
using index::Signature;
using test::article;
using test::made_text;
using test::with_replaced;

namespace {

Signature of(const std::string& body, const std::string& url = {}) {
  Article a = article("a", "", body);
  a.url = url;
  return index::signature_of(a);
}

/// Results of a lottery: the same words around other numbers.
std::string results(unsigned seed) {
  std::mt19937 random(seed);
  std::string out = "Kết quả quay thưởng tối nay của công ty như sau.";
  for (const char* prize : {"nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám"}) {
    out += std::string(" Giải ") + prize + " thuộc về người có tấm vé mang dãy số ";
    out += std::to_string(10000 + random() % 90000) + " và mời đến nhận ở quầy trước cuối tuần.";
  }
  return out + " Công ty chúc bà con nhiều may mắn trong những lần mở thưởng sau.";
}

}  // namespace

TEST_CASE("Two articles share as much as their bags of words do, about", "[signature]") {
  for (const double share : {0.0, 0.05, 0.1, 0.2, 0.5}) {
    INFO(share);
    double sum = 0;
    for (unsigned seed = 0; seed < 20; ++seed) {
      const std::string text = made_text(seed, 300);
      const double like = index::likeness(of(text), of(with_replaced(text, share, seed)));
      CHECK(std::abs(like - (1 - share) / (1 + share)) < 0.22);
      sum += like;
    }
    CHECK(std::abs(sum / 20 - (1 - share) / (1 + share)) < 0.05);
  }
}

TEST_CASE("A copy with a tenth of its words replaced is the same article", "[signature]") {
  for (const std::size_t words : {40, 150, 400, 3000}) {
    INFO(words);
    int same = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
      const std::string text = made_text(seed, words);
      same += index::same_article(of(text), of(with_replaced(text, 0.1, seed)));
      CHECK(index::same_article(of(text), of(text)));
    }
    CHECK(same >= 90);
  }
}

TEST_CASE("An article with a third of its words replaced is another", "[signature]") {
  for (const std::size_t words : {40, 150, 400, 3000}) {
    INFO(words);
    int same = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
      const std::string text = made_text(seed, words);
      same += index::same_article(of(text), of(with_replaced(text, 0.34, seed)));
    }
    CHECK(same <= 5);
  }
}

TEST_CASE("A copy keeps its title, lead and body in one bag", "[signature]") {
  const std::string text = made_text(1, 200);
  const Article whole = article("a", "", "Mưa lớn ở bản. " + text);
  Article parts = article("b", "Mưa lớn ở bản.", text);
  CHECK(index::same_article(index::signature_of(whole), index::signature_of(parts)));
  parts.title = "Bản vùng cao đón mưa";
  parts.body += " " + made_text(2, 15);
  CHECK(index::same_article(index::signature_of(whole), index::signature_of(parts)));
}

TEST_CASE("The same words around other numbers are another article", "[signature]") {
  const Signature one = of(results(1));
  const Signature other = of(results(2));
  CHECK(index::likeness(one, other) > 0.8);
  CHECK_FALSE(index::same_article(one, other));
  CHECK(index::same_article(one, of(with_replaced(results(1), 0.03, 1))));
}

TEST_CASE("Short texts are compared by their address only", "[signature]") {
  const Signature one = of("Dự báo thời tiết", "https://bao.example/1");
  CHECK_FALSE(index::long_enough(one));
  CHECK(index::long_enough(of(made_text(1, 16))));
  CHECK_FALSE(index::same_article(one, of("Dự báo thời tiết", "https://bao.example/2")));
  CHECK_FALSE(index::same_article(of("Dự báo thời tiết"), of("Dự báo thời tiết")));
  CHECK_FALSE(index::same_article(of(""), of("")));
  CHECK(index::same_article(one, of(made_text(1, 50), "http://www.bao.example/1?fbclid=x")));
}

TEST_CASE("Versions under one address are one article, other texts are not", "[signature]") {
  const std::string text = made_text(1, 300);
  const std::string version = with_replaced(text, 0.3, 1);
  CHECK_FALSE(index::same_article(of(text), of(version)));
  CHECK(index::same_article(of(text, "http://m.bao.example/1"),
                            of(version, "https://bao.example/1/amp")));
  CHECK_FALSE(
      index::same_article(of(text, "https://bao.example/1"), of(version, "https://bao.example/2")));
  CHECK_FALSE(index::same_article(of(text, "https://bao.example/1"),
                                  of(made_text(2, 300), "https://bao.example/1")));
  // What all articles of a newspaper have tells nothing.
  CHECK_FALSE(
      index::same_article(of(text, "https://bao.example"), of(version, "https://bao.example/")));
}

TEST_CASE("A signature is stored in 71 bytes and read back", "[signature]") {
  for (const Signature& signature :
       {of(""), of("a"), of(results(1)), of(made_text(1, 100000), "https://bao.example/1")}) {
    const std::string bytes = index::encode_signature(signature);
    CHECK(bytes.size() == 71);
    CHECK(index::decode_signature(bytes) == signature);
    CHECK_FALSE(index::decode_signature(bytes + "x"));
    CHECK_FALSE(index::decode_signature(bytes.substr(1)));
  }
  CHECK_FALSE(index::decode_signature(""));
  CHECK(of(made_text(1, 100000)).length == 65535);
}

TEST_CASE("Signatures stay the same from build to build", "[signature]") {
  const Signature signature =
      of("Bộ đội giúp dân dựng lại 12 căn nhà sau trận dông lốc đêm 27/2", "https://bao.example/1");
  CHECK(signature.length == 16);
  CHECK(signature.number_count == 3);
  CHECK(signature.keys[0] == 0xE73F7619);
  CHECK(signature.words[0] == 0x96A4C7737ECC1E85);
  CHECK(signature.numbers == 0x59BBE9DB8B7A4EF3);
  CHECK(signature.url == 0x7289F3F5);
}
