#include "index/channel.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <random>

#include "index/word_counts.h"

using namespace vnfts;
using namespace vnfts::index;

namespace {

constexpr double archive_words = 10000;

/// The definition, word by word: every sequence of spellings of a row, how probable it is that it
/// was meant and came out as typed. Slow, and simple enough to be believed.
class BruteForce {
 public:
  explicit BruteForce(std::span<const TypedRow> rows) : rows_(rows) {
    double all = 0;
    probabilities.resize(rows_.size());
    for (const Typist& typist : typists) {
      std::vector<std::vector<double>> meant;
      double explained = typist.share;
      for (const TypedRow& row : rows_) explained *= explain(row, typist, meant.emplace_back());
      all += explained;
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        probabilities[r].resize(meant[r].size());
        for (std::size_t i = 0; i < meant[r].size(); ++i)
          probabilities[r][i] += explained * meant[r][i];
      }
    }
    for (auto& row : probabilities)
      for (double& p : row) p /= all;
  }

  /// By row, of its spellings in a row.
  std::vector<std::vector<double>> probabilities;

 private:
  using Sequence = std::vector<std::size_t>;

  /// The probability that the row is typed so; `meant` becomes that of each spelling, given so.
  static double explain(const TypedRow& row, const Typist& typist, std::vector<double>& meant) {
    double all = 0;
    std::vector<std::size_t> first{0};
    for (const TypedWord& word : row) first.push_back(first.back() + word.spellings.size());
    meant.assign(first.back(), 0);
    each_sequence(row, [&](const Sequence& sequence) {
      const double p = joint(row, typist, sequence);
      all += p;
      for (std::size_t w = 0; w < row.size(); ++w)
        if (!row[w].spellings.empty()) meant[first[w] + sequence[w]] += p;
    });
    if (all > 0)
      for (double& p : meant) p /= all;
    return all;
  }

  static void each_sequence(const TypedRow& row, const std::function<void(const Sequence&)>& work) {
    Sequence at(row.size(), 0);
    while (true) {
      work(at);
      std::size_t w = 0;
      while (w < row.size() && ++at[w] >= row[w].spellings.size()) at[w++] = 0;
      if (w == row.size()) return;
    }
  }

  static double joint(const TypedRow& row, const Typist& typist, const Sequence& sequence) {
    double p = 1;
    for (std::size_t w = 0; w < row.size(); ++w) {
      if (row[w].spellings.empty()) continue;
      const Spelling& here = row[w].spellings[sequence[w]];
      const double alone = (here.count + 0.5) / archive_words;
      const bool behind = w > 0 && !row[w - 1].spellings.empty();
      if (!behind) {
        p *= alone;
      } else {
        const Spelling& before = row[w - 1].spellings[sequence[w - 1]];
        const double pairs =
            row[w - 1].pairs[sequence[w - 1] * row[w].spellings.size() + sequence[w]];
        p *= probability_behind(before.followed, before.distinct, pairs, alone);
      }
      if (here.typed == Typed::partly) p *= typist.drops_some;
      if (here.typed == Typed::bare) p *= typist.drops;
      if (here.typed == Typed::whole && row[w].marked) p *= 1 - typist.drops;
    }
    return p;
  }

  std::span<const TypedRow> rows_;
};

/// Rows with any counts, the same ones on every machine.
class RowMaker {
 public:
  explicit RowMaker(std::uint32_t seed) : random_(seed) {}

  std::vector<TypedRow> next() {
    std::vector<TypedRow> rows(1 + below(3));
    for (TypedRow& row : rows) fill(row);
    return rows;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  void fill(TypedRow& row) {
    row.resize(1 + below(5));
    for (TypedWord& word : row) {
      word.marked = below(3) == 0;
      word.spellings.resize(below(5));
      for (Spelling& s : word.spellings) spelling(word, s);
    }
    for (std::size_t w = 0; w + 1 < row.size(); ++w)
      for (const Spelling& a : row[w].spellings)
        for (std::size_t j = 0; j < row[w + 1].spellings.size(); ++j)
          row[w].pairs.push_back(below(2) == 0 ? 0.0
                                               : static_cast<double>(below(50)) * (a.followed > 0));
  }

  void spelling(const TypedWord& word, Spelling& s) {
    s.typed = below(3) == 0 ? Typed::whole : word.marked ? Typed::partly : Typed::bare;
    s.count = static_cast<double>(below(300));
    s.followed = below(4) == 0 ? 0 : static_cast<double>(below(300));
    s.distinct = static_cast<double>(below(100));
  }

  std::mt19937 random_;
};

/// A word with one spelling as typed and others with more marks.
TypedWord typed(const std::string& word, const std::vector<std::pair<std::string, double>>& counts,
                bool marked = false) {
  TypedWord out;
  out.marked = marked;
  for (const auto& [term, count] : counts) {
    const Typed how = term == word ? Typed::whole : marked ? Typed::partly : Typed::bare;
    out.spellings.push_back({term, how, count, count, 1, 0});
  }
  return out;
}

/// A row of such words whose pairs the archive never had.
TypedRow row_of(std::vector<TypedWord> words) {
  for (std::size_t w = 0; w + 1 < words.size(); ++w)
    words[w].pairs.assign(words[w].spellings.size() * words[w + 1].spellings.size(), 0);
  return words;
}

double probability(const TypedWord& word, std::string_view term) {
  for (const Spelling& s : word.spellings)
    if (s.term == term) return s.probability;
  return -1;
}

std::vector<TypedRow> restored(std::vector<TypedRow> rows) {
  restore_accents(rows, archive_words);
  return rows;
}

}  // namespace

TEST_CASE("Probabilities are those of all spellings of a query, one by one") {
  RowMaker maker(1);
  for (int i = 0; i < 300; ++i) {
    const std::vector<TypedRow> rows = restored(maker.next());
    const auto expected = BruteForce(rows).probabilities;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      std::size_t at = 0;
      for (const TypedWord& word : rows[r])
        for (const Spelling& s : word.spellings)
          CHECK(s.probability == Approx(expected[r][at++]).margin(1e-9).epsilon(0));
    }
  }
}

TEST_CASE("The probabilities of a word sum to one") {
  RowMaker maker(2);
  for (int i = 0; i < 300; ++i) {
    for (const TypedRow& row : restored(maker.next())) {
      for (const TypedWord& word : row) {
        double sum = 0;
        for (const Spelling& s : word.spellings) sum += s.probability;
        if (!word.spellings.empty()) CHECK(sum == Approx(1).margin(1e-9).epsilon(0));
      }
    }
  }
}

TEST_CASE("Long rows and rare words do not underflow") {
  std::vector<TypedWord> words(2000, typed("bo", {{"bo", 1}, {"bộ", 1000}}));
  words.front() = typed("bộ", {{"bộ", 1}}, true);
  const auto rows = restored({row_of(std::move(words))});
  for (const TypedWord& word : rows[0]) {
    double sum = 0;
    for (const Spelling& s : word.spellings) sum += s.probability;
    CHECK(sum == Approx(1));
  }
}

TEST_CASE("Nothing typed is nothing restored") {
  CHECK(restored({}).empty());
  CHECK(restored({TypedRow{}})[0].empty());
  CHECK(restored({TypedRow(3)})[0][1].spellings.empty());
}

TEST_CASE("The rest of the query tells whether marks were left out") {
  const auto bo = [] { return typed("bo", {{"bo", 50}, {"bò", 60}, {"bộ", 200}}); };
  const auto bare = [] { return typed("doi", {{"đội", 100}}); };
  const auto marked = [] { return typed("đội", {{"đội", 100}}, true); };
  const auto with = [&](std::vector<TypedWord> others) {
    std::vector<TypedRow> rows{row_of({bo()})};
    for (TypedWord& other : others) rows.push_back(row_of({std::move(other)}));
    return probability(restored(std::move(rows))[0][0], "bo");
  };
  const double alone = with({});
  CHECK(with({bare()}) < alone);
  CHECK(with({bare(), bare(), bare()}) < 0.2);
  CHECK(with({marked()}) > alone);
  CHECK(with({marked(), marked(), marked()}) > 0.8);
  const double mixed = with({marked(), bare(), bare()});
  CHECK(mixed > with({bare(), bare()}));
  CHECK(mixed < with({marked(), marked()}));
}

TEST_CASE("A typed mark stays, though another may have been left out") {
  const auto rows = restored({row_of({typed("bô", {{"bô", 20}, {"bộ", 400}}, true)})});
  CHECK(probability(rows[0][0], "bô") > 0.5);
  CHECK(probability(rows[0][0], "bộ") > 0.05);
}

TEST_CASE("Neighbours tell which accents were meant") {
  TypedRow row =
      row_of({typed("bo", {{"bò", 100}, {"bộ", 100}}), typed("doi", {{"dời", 50}, {"đội", 50}})});
  row[0].pairs = {0, 0, 0, 90};  // bộ đội
  const auto rows = restored({row});
  CHECK(probability(rows[0][0], "bộ") > 0.9);
  CHECK(probability(rows[0][1], "đội") > 0.9);
}

TEST_CASE("Counts come from the chunk of the word, and of pairs from that of the first") {
  const auto chunk = [](const std::vector<WordCounts>& words) { return encode_chunk(words); };
  TypedWord ngay = typed("ngay", {{"ngay", 0}, {"ngày", 0}});
  ngay.chunk = chunk({{"ngay", 5, 4, 3, {{"đi", 2}}},
                      {"ngày", 8, 7, 6, {{"0", 6}, {"đi", 1}}},
                      {"ngáy", 9, 9, 9, {{"0", 9}}}});
  TypedWord number = typed("28", {{"28", 0}});
  number.number = true;
  number.chunk = chunk({{"0", 20, 10, 2, {{"ngay", 3}, {"ngày", 4}}}});
  TypedRow row{ngay, number, ngay};
  for (TypedWord& word : row) count_spellings(word);
  count_pairs(row);
  CHECK(row[0].spellings[0].count == 5);
  CHECK(row[0].spellings[1].followed == 7);
  CHECK(row[0].spellings[1].distinct == 6);
  CHECK(row[1].spellings[0].count == 20);
  CHECK(row[0].pairs == std::vector<double>{0, 6});
  CHECK(row[1].pairs == std::vector<double>{3, 4});
  CHECK(row[2].pairs.empty());
  TypedWord unknown = typed("29", {});
  unknown.number = true;
  TypedRow unknown_behind{ngay, unknown};
  count_pairs(unknown_behind);
  CHECK(unknown_behind[0].pairs.empty());
}
