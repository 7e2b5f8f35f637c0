#include "index/word_counts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "index/counts.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::described;

namespace {

using Words = std::vector<WordCounts>;

/// Counts as articles leave them; the same ones on every machine.
class CountsMaker {
 public:
  explicit CountsMaker(std::uint32_t seed) : random_(seed) {}

  Words next() {
    Words out;
    for (const char* word : {"bo", "bò", "bó", "bộ"})
      if (below(4) != 0) out.push_back(counts(word));
    return out;
  }

  std::string bytes() {
    std::string out(below(60), '\0');
    // Small numbers reach deeper: they are lengths that fit.
    for (char& c : out) c = static_cast<char>(below(below(3) == 0 ? 256 : 6));
    return out;
  }

  std::size_t below(std::size_t n) { return random_() % n; }

 private:
  WordCounts counts(const char* word) {
    WordCounts out{word, 0, 0, 0, {}};
    for (const char* second : {"0", "đội", "đội bạn", "đội bóng", "độ", "ăn", "ở", "ong"})
      if (below(2) == 0) out.pairs.push_back({second, static_cast<std::int64_t>(1 + below(300))});
    std::ranges::sort(out.pairs, {}, &PairCount::second);
    for (const PairCount& pair : out.pairs) out.followed += pair.count;
    out.distinct = std::ssize(out.pairs);
    out.count = out.followed + static_cast<std::int64_t>(1 + below(20));
    return out;
  }

  std::mt19937 random_;
};

/// To be added to take `words` back.
Words negative(Words words) {
  for (WordCounts& word : words) {
    word.count = -word.count;
    word.followed = -word.followed;
    word.distinct = 0;
    for (PairCount& pair : word.pairs) pair.count = -pair.count;
  }
  return words;
}

std::string added(Words words, const Words& more) {
  add_counts(words, more);
  return described(words);
}

/// What the bytes decode to; nothing when they are refused as damaged.
std::optional<Words> decoded(std::string_view bytes) {
  try {
    return decode_chunk(bytes);
  } catch (const Error& e) {
    REQUIRE(e.code() == ErrorCode::damaged);
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("A chunk holds what was put into it") {
  CHECK(encode_chunk({}).empty());
  CHECK(decode_chunk({}).empty());
  const std::int64_t most = std::int64_t{1} << 53;
  const Words large{{std::string(245, 'x'), most, most, 1, {{"", most}}}};
  CHECK(described(decode_chunk(encode_chunk(large))) == described(large));
  const Words larger{{"x", most + 1, 0, 0, {}}};
  CHECK_FALSE(decoded(encode_chunk(larger)));
  CountsMaker maker(1);
  for (int i = 0; i < 200; ++i) {
    const Words words = maker.next();
    CHECK(described(decode_chunk(encode_chunk(words))) == described(words));
  }
}

TEST_CASE("What has come to nothing is not put into a chunk") {
  const Words words{{"bo", 3, 2, 1, {{"a", 0}, {"b", 2}, {"c", -1}}},
                    {"bò", 0, 0, 0, {{"a", 1}}},
                    {"bó", -1, -1, -1, {}},
                    {"bộ", 1, -1, -1, {}}};
  CHECK(described(decode_chunk(encode_chunk(words))) == "bo 3/2/1 b=2; bộ 1/0/0");
}

TEST_CASE("A reader may pass over the pairs of a word") {
  const std::string chunk = encode_chunk(Words{
      {"bo", 3, 3, 2, {{"ăn", 1}, {"đi", 2}}}, {"bò", 4, 0, 0, {}}, {"bó", 5, 1, 1, {{"kêu", 1}}}});
  ChunkReader reader(chunk);
  REQUIRE(reader.next_word());
  REQUIRE(reader.next_pair());
  CHECK(reader.pair().second == "ăn");
  REQUIRE(reader.next_word());
  CHECK(reader.word().word == "bò");
  CHECK_FALSE(reader.next_pair());
  REQUIRE(reader.next_word());
  REQUIRE(reader.next_pair());
  CHECK(reader.pair().second == "kêu");
  CHECK_FALSE(reader.next_pair());
  CHECK_FALSE(reader.next_word());
}

TEST_CASE("A chunk cut short is damaged, or ends where a word does") {
  CountsMaker maker(2);
  for (int i = 0; i < 20; ++i) {
    const Words words = maker.next();
    const std::string chunk = encode_chunk(words);
    for (std::size_t size = 0; size < chunk.size(); ++size) {
      const auto read = decoded(chunk.substr(0, size));
      if (!read) continue;
      REQUIRE(read->size() < words.size());
      const Words first(words.begin(), words.begin() + std::ssize(*read));
      CHECK(encode_chunk(first).size() == size);
      CHECK(described(*read) == described(first));
    }
  }
}

TEST_CASE("Lengths and numbers that cannot be are damaged") {
  const std::string number_of_11_bytes = std::string(10, '\x80') + '\x01';
  const std::string too_large = std::string(9, '\xFF') + '\x01';
  for (const std::string& bytes : {
           std::string("\x05"
                       "bo\x01\x00\x00\x00",
                       7),  // a word beyond the end
           std::string("\x02"
                       "bo\x01\x00\x00\x05",
                       7),  // pairs beyond the end
           std::string("\x02"
                       "bo\x01\x00\x00\x03\x01\x00\x01",
                       10),  // shares with nothing
           std::string("\x02"
                       "bo\x01\x00\x00\x03\x00\x05\x01",
                       10),  // a rest beyond the pairs
           std::string("\x02"
                       "bo") +
               number_of_11_bytes + std::string(3, '\0'),
           std::string("\x02"
                       "bo") +
               too_large + std::string(3, '\0'),
           too_large + "bo",
       })
    CHECK_FALSE(decoded(bytes));
}

TEST_CASE("Any bytes are refused or read, and what was read can be written") {
  CountsMaker maker(3);
  std::size_t read_well = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = i % 2 == 0 ? maker.bytes() : encode_chunk(maker.next());
    if (i % 2 == 1 && !bytes.empty())
      bytes[maker.below(bytes.size())] = static_cast<char>(maker.below(256));
    const auto words = decoded(bytes);
    if (!words) continue;
    ++read_well;
    CHECK(decoded(encode_chunk(*words)));
  }
  CHECK(read_well > 1000);
  CHECK(read_well < 19000);
}

TEST_CASE("Counts add up, word by word and pair by pair") {
  const Words a{{"bo", 3, 2, 2, {{"a", 1}, {"c", 1}}}, {"bò", 1, 0, 0, {}}};
  const Words b{{"bo", 4, 4, 3, {{"a", 2}, {"b", 1}, {"d", 1}}}, {"bó", 1, 1, 1, {{"a", 1}}}};
  CHECK(added(a, b) == "bo 7/6/4 a=3 b=1 c=1 d=1; bò 1/0/0; bó 1/1/1 a=1");
  CHECK(added(a, {}) == described(a));
  CHECK(added({}, b) == described(b));
}

TEST_CASE("Chunks merge to the same, whatever their order and grouping") {
  CountsMaker maker(4);
  for (int i = 0; i < 100; ++i) {
    std::vector<std::string> chunks;
    for (int k = 0; k < 4; ++k) chunks.push_back(encode_chunk(maker.next()));
    const std::string merged = merge_chunks(chunks);
    std::ranges::sort(chunks);
    do {
      CHECK(merge_chunks(chunks) == merged);
      const std::array halves{merge_chunks(std::span(chunks).first(2)),
                              merge_chunks(std::span(chunks).last(2))};
      CHECK(merge_chunks(halves) == merged);
    } while (std::ranges::next_permutation(chunks).found);
  }
}

TEST_CASE("Negative counts take back exactly what was added") {
  CountsMaker maker(5);
  for (int i = 0; i < 200; ++i) {
    const Words before = maker.next();
    const Words article = maker.next();
    Words words = before;
    add_counts(words, article);
    add_counts(words, negative(article));
    CHECK(encode_chunk(words) == encode_chunk(before));
  }
}

TEST_CASE("Nothing falls below zero") {
  const Words one{{"bo", 1, 1, 1, {{"a", 1}}}};
  const Words more{{"bo", -2, -3, 0, {{"a", -2}, {"b", -1}}}, {"bó", -1, -1, 0, {{"a", -1}}}};
  CHECK(added(one, more) == "");
  CHECK(added({{"bo", 5, 1, 1, {{"a", 1}}}}, more) == "bo 3/0/0");
}

TEST_CASE("Pairs that occurred once are forgotten when they outnumber the others") {
  struct Case {
    Words words;
    const char* left;
  };
  const std::vector<Case> cases{
      {{{"bo", 9, 5, 3, {{"a", 1}, {"b", 1}, {"c", 3}}}}, "bo 9/5/3 c=3"},
      {{{"bo", 9, 6, 4, {{"a", 1}, {"b", 1}, {"c", 2}, {"d", 2}}}}, "bo 9/6/4 a=1 b=1 c=2 d=2"},
      {{{"bo", 9, 6, 3, {{"c", 2}, {"d", 2}, {"e", 2}}}}, "bo 9/6/3 c=2 d=2 e=2"},
      {{{"bo", 1, 1, 1, {{"a", 1}}}, {"bó", 3, 3, 2, {{"a", 1}, {"b", 2}}}},
       "bo 1/1/1; bó 3/3/2 b=2"},
      {{{"bo", 1, 0, 0, {}}}, "bo 1/0/0"},
      {{}, ""},
  };
  for (const Case& c : cases) {
    Words words = c.words;
    forget_rare(words);
    CHECK(described(words) == c.left);
  }
}

TEST_CASE("So many pairs that occurred once as are allowed stay all the same") {
  const Words words{{"bo", 9, 5, 4, {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 3}}}};
  Words kept = words;
  forget_rare(kept, 3);
  CHECK(described(kept) == described(words));
  forget_rare(kept, 2);
  CHECK(described(kept) == "bo 9/5/4 d=3");
}
