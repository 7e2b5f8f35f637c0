#include "index/signature.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <limits>

#include "article/url.h"
#include "text/ascii.h"

namespace vnfts::index {

namespace {

/// Copies with a tenth of their words changed are at 0.82 (all replaced) to 0.9. Of 40,000 news
/// articles 515 are above it beside another: 489 are the same text, and of the others ten are
/// versions of one report; below, down to 0.5, are hundreds that report the same event.
constexpr double least_likeness = 0.74;

/// Under one address stands one article, however it was rewritten, or a page that lists others.
constexpr double least_likeness_of_versions = 0.45;

constexpr std::uint16_t least_length = 16;

/// Of a copy with a tenth of its words changed, 99 of 100 share more of their numbers than this, by
/// how many they have; few numbers say little.
double least_likeness_of_numbers(std::uint8_t count) {
  if (count < 4) return -1;
  return count < 10 ? 0.25 : 0.45;
}

constexpr std::size_t words_in_key = 4;

/// How often each element is hashed into the sketch: with 450 words nearly all 256
/// values are filled.
constexpr std::size_t rounds = 2;

constexpr std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15u;
  x ^= x >> 29;
  x *= 0xBF58476D1CE4E5B9u;
  return x ^ x >> 32;
}

/// Odd numbers: multiplying by another one is another hash.
template <std::size_t n>
constexpr std::array<std::uint64_t, n> multipliers(std::uint64_t seed) {
  std::array<std::uint64_t, n> out{};
  for (std::size_t i = 0; i < n; ++i) out[i] = mixed(seed + i) | 1;
  return out;
}

/// MinHash of a set with `bits` values, one bit of each.
template <std::size_t bits>
class Sketch {
 public:
  void add(std::uint64_t element) {
    static constexpr auto factors = multipliers<rounds>(0x51);
    for (const std::uint64_t factor : factors) {
      const std::uint64_t hash = element * factor;
      std::uint32_t& least = least_[hash >> (64 - std::bit_width(bits - 1))];
      least = std::min(least, static_cast<std::uint32_t>(hash >> 20));
    }
  }

  std::array<std::uint64_t, bits / 64> make() const {
    std::array<std::uint64_t, bits / 64> out{};
    if (std::ranges::all_of(least_, [](std::uint32_t l) { return l == none; })) return out;
    for (std::size_t i = 0; i < bits; ++i)
      out[i / 64] |= (mixed(std::uint64_t{i} << 32 | filled(i)) & 1) << i % 64;
    return out;
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// An empty value borrows from another, the same one in every sketch where that is filled.
  std::uint32_t filled(std::size_t at) const {
    std::size_t from = at;
    for (std::uint64_t attempt = 1; least_[from] == none; ++attempt)
      from = mixed(at << 32 | attempt) % bits;
    return least_[from];
  }

  std::array<std::uint32_t, bits> least_ = [] {
    std::array<std::uint32_t, bits> all{};
    all.fill(none);
    return all;
  }();
};

/// Tells the first, second ... time that a word stands in a text.
class Occurrences {
 public:
  explicit Occurrences(std::size_t words) : slots_(std::bit_ceil(2 * words + 1)) {}

  std::uint64_t element(std::uint32_t word) {
    std::size_t at = word & (slots_.size() - 1);
    while (slots_[at].count != 0 && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
    slots_[at].word = word;
    return mixed(std::uint64_t{slots_[at].count++} << 32 | word);
  }

 private:
  struct Slot {
    std::uint32_t word = 0;
    std::uint32_t count = 0;
  };
  std::vector<Slot> slots_;
};

template <std::size_t bits>
auto sketch_of(std::span<const std::uint32_t> words) {
  Sketch<bits> sketch;
  Occurrences seen(words.size());
  for (const std::uint32_t word : words) sketch.add(seen.element(word));
  return sketch.make();
}

using Keys = decltype(Signature::keys);

/// Lowers each key to the hash that it has for a sequence. A product has three in its bits: the
/// upper ones of a hash tell which is the least.
void lower(Keys& keys, std::uint64_t sequence) {
  static constexpr auto factors = multipliers<std::tuple_size_v<Keys> / 3>(0xA7);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const std::uint64_t hash = sequence * factors[i];
    keys[3 * i] = std::min(keys[3 * i], static_cast<std::uint32_t>(hash >> 32));
    keys[3 * i + 1] = std::min(keys[3 * i + 1], static_cast<std::uint32_t>(hash >> 11));
    keys[3 * i + 2] =
        std::min(keys[3 * i + 2], static_cast<std::uint32_t>(std::rotl(hash, 42) >> 32));
  }
}

Keys keys_of(std::span<const std::uint32_t> words) {
  Keys keys{};
  if (words.size() < words_in_key) return keys;
  keys.fill(std::numeric_limits<std::uint32_t>::max());
  std::uint64_t sequence = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    sequence = sequence << 16 ^ std::uint64_t{words[i]} * 0x9E3779B97F4A7C15u >> 48;
    if (i + 1 >= words_in_key) lower(keys, mixed(sequence));
  }
  // The least of many hashes is small; mixed it is spread over all keys.
  for (std::uint32_t& key : keys) key = static_cast<std::uint32_t>(mixed(key)) | 1;
  return keys;
}

std::uint32_t url_hash(std::string_view url) {
  const std::string normal = article::normalized_url(url);
  if (!article::names_page(normal)) return 0;
  return static_cast<std::uint32_t>(XXH3_64bits(normal.data(), normal.size())) | 1;
}

bool has_digit(const Token& token) {
  return token.kind != TokenKind::syllable && std::ranges::any_of(token.term, text::is_digit);
}

/// Of two sketches, how much the sets have in common: values that differ agree in every second bit.
double jaccard(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += std::popcount(a[i] ^ b[i]);
  return 1 - 2.0 * different / static_cast<double>(64 * a.size());
}

bool numbers_agree(const Signature& a, const Signature& b) {
  return jaccard({&a.numbers, 1}, {&b.numbers, 1}) >=
         least_likeness_of_numbers(std::max(a.number_count, b.number_count));
}

template <typename Number>
Number at_most(std::size_t n) {
  return static_cast<Number>(std::min<std::size_t>(n, std::numeric_limits<Number>::max()));
}

template <typename Number>
void write(std::string& out, Number n) {
  for (std::size_t i = 0; i < sizeof n; ++i) out += static_cast<char>(n >> 8 * i & 0xFF);
}

template <typename Number>
void read(std::string_view& in, Number& n) {
  n = 0;
  for (std::size_t i = 0; i < sizeof n; ++i)
    n |= static_cast<Number>(static_cast<Number>(static_cast<unsigned char>(in[i])) << 8 * i);
  in.remove_prefix(sizeof n);
}

/// Calls `field` for each number of a signature, in the order in which they are stored.
template <typename Any, typename Field>
void for_each_field(Any& signature, Field&& field) {
  for (auto& key : signature.keys) field(key);
  for (auto& word : signature.words) field(word);
  field(signature.numbers);
  field(signature.url);
  field(signature.length);
  field(signature.number_count);
}

}  // namespace

void SignatureMaker::add(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    if (token.form != TokenForm::part) continue;
    words_.push_back(static_cast<std::uint32_t>(XXH3_64bits(token.term.data(), token.term.size())));
    if (has_digit(token)) numbers_.push_back(words_.back());
  }
}

Signature SignatureMaker::make(std::string_view url) const {
  Signature out;
  out.keys = keys_of(words_);
  out.words = sketch_of<256>(words_);
  out.numbers = sketch_of<64>(numbers_)[0];
  out.url = url_hash(url);
  out.length = at_most<std::uint16_t>(words_.size());
  out.number_count = at_most<std::uint8_t>(numbers_.size());
  return out;
}

Signature signature_of(const Article& article) {
  SignatureMaker maker;
  std::vector<Token> tokens;
  for (const std::string* text : {&article.title, &article.lead, &article.body}) {
    analyze(*text, tokens);
    maker.add(tokens);
  }
  return maker.make(article.url);
}

bool long_enough(const Signature& signature) { return signature.length >= least_length; }

double likeness(const Signature& a, const Signature& b) { return jaccard(a.words, b.words); }

bool same_article(const Signature& a, const Signature& b) {
  const bool comparable = long_enough(a) && long_enough(b);
  if (a.url != 0 && a.url == b.url)
    return !comparable || likeness(a, b) >= least_likeness_of_versions;
  return comparable && likeness(a, b) >= least_likeness && numbers_agree(a, b);
}

std::string encode_signature(const Signature& signature) {
  std::string out;
  for_each_field(signature, [&out](const auto& number) { write(out, number); });
  return out;
}

std::optional<Signature> decode_signature(std::string_view bytes) {
  Signature out;
  std::size_t size = 0;
  for_each_field(out, [&size](const auto& number) { size += sizeof number; });
  if (bytes.size() != size) return std::nullopt;
  for_each_field(out, [&bytes](auto& number) { read(bytes, number); });
  return out;
}

}  // namespace vnfts::index
