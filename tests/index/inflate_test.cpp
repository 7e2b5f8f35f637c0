#include "index/inflate.h"

#include <catch2/catch.hpp>
#include <random>

#include "index/deflate.h"

using namespace vnfts::index;

namespace {

std::string random_text(std::size_t bytes, unsigned letters) {
  std::mt19937 random(static_cast<unsigned>(bytes));
  std::string out(bytes, '\0');
  for (char& c : out) c = static_cast<char>(random() % letters);
  return out;
}

/// Bits as deflate writes them, the lowest of a byte first.
class Bits {
 public:
  void add(unsigned bits, int count) {
    for (int i = 0; i < count; ++i, ++count_) {
      if (count_ % 8 == 0) out_ += '\0';
      if ((bits >> i & 1) != 0) out_.back() = static_cast<char>(out_.back() | 1 << count_ % 8);
    }
  }
  const std::string& text() const { return out_; }

 private:
  std::string out_;
  std::size_t count_ = 0;
};

/// A stream, 160 times shorter, of a zero and so many times 258 more.
std::string stream_of_zeros(std::size_t times) {
  Bits out;
  out.add(0b011, 3);       // the last block, of the codes of RFC 1951, 3.2.6
  out.add(0b00001100, 8);  // a zero
  for (; times > 0; --times) out.add(0b10100011, 13);  // 258 bytes as 1 before
  out.add(0, 7);                                       // the end
  return out.text();
}

}  // namespace

TEST_CASE("What was deflated is inflated again") {
  for (const int level : {1, 6, 12}) {
    Deflate deflate(level);
    std::size_t shorter = 0;
    for (const std::size_t bytes : {1, 17, 18, 64, 100, 1000, 2043, 8192, 70'000, 1'000'000})
      for (const unsigned letters : {1u, 2u, 5u, 60u, 250u}) {
        INFO(bytes << " bytes of " << letters << " letters");
        const std::string text = random_text(bytes, letters);
        const std::string stream(deflate(text));
        if (stream.empty()) continue;  // it would not be shorter
        ++shorter;
        CHECK((inflate(stream) == text));
      }
    CHECK(shorter > 25);
  }
}

TEST_CASE("Streams a thousand times shorter than the text are inflated") {
  Deflate deflate(6);
  const std::string text(3'000'000, 'x');
  const std::string stream(deflate(text));
  CHECK(text.size() / stream.size() > 900);
  CHECK((inflate(stream) == text));
}

TEST_CASE("Up to 256 MiB are inflated, and no more") {
  constexpr std::size_t most = std::size_t{256} << 20;
  constexpr std::size_t times = most / 258;
  for (const std::size_t fewer : {times / 4 * 3, times}) {
    const auto text = inflate(stream_of_zeros(fewer));
    REQUIRE(text);
    CHECK(text->size() == 1 + fewer * 258);
    CHECK(text->find_first_not_of('\0') == std::string::npos);
  }
  CHECK_FALSE(inflate(stream_of_zeros(times + 1)));
}

TEST_CASE("What ends too early is not inflated") {
  Deflate deflate(6);
  const std::string stream(deflate(random_text(3000, 20)));
  REQUIRE(inflate(stream));
  for (std::size_t bytes = 0; bytes < stream.size(); ++bytes)
    CHECK_FALSE(inflate(stream.substr(0, bytes)));
}

TEST_CASE("Of what is no stream something or nothing is made") {
  std::mt19937 random(1);
  Deflate deflate(6);
  const std::string stream(deflate(random_text(3000, 20)));
  std::size_t refused = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string changed = stream;
    changed[random() % changed.size()] ^= static_cast<char>(1 << random() % 8);
    refused += !inflate(changed);
    refused += !inflate(random_text(random() % 300, 256));
  }
  CHECK(refused > 500);
  CHECK(refused < 4000);
  CHECK_FALSE(inflate({}));
  CHECK_FALSE(inflate("\x07"));  // a block of a kind that there is not
}
