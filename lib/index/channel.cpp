#include "index/channel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "index/word_counts.h"

namespace vnfts::index {

namespace {

double channel(const Typist& typist, const TypedWord& word, const Spelling& spelling) {
  switch (spelling.typed) {
    case Typed::partly:
      return typist.drops_some;
    case Typed::bare:
      return typist.drops;
    case Typed::whole:
      break;
  }
  return word.marked ? 1 - typist.drops : 1;
}

std::size_t index_of(const TypedWord& word, std::string_view term) {
  if (word.number) return term == any_number ? 0 : word.spellings.size();
  const auto it = std::ranges::lower_bound(word.spellings, term, {}, &Spelling::term);
  if (it == word.spellings.end() || it->term != term) return word.spellings.size();
  return static_cast<std::size_t>(it - word.spellings.begin());
}

/// Its spellings as the model names them, ascending.
std::vector<std::string_view> spelled(const TypedWord& word) {
  if (word.number && !word.spellings.empty()) return {any_number};
  std::vector<std::string_view> terms;
  for (const Spelling& spelling : word.spellings) terms.push_back(spelling.term);
  return terms;
}

/// Forward and backward probabilities of one row for one typist, scaled at each word.
class Lattice {
 public:
  Lattice(const TypedRow& row, double archive_words) : row_(row) {
    for (const TypedWord& word : row)
      for (const Spelling& s : word.spellings) alone_.push_back((s.count + 0.5) / archive_words);
  }

  /// The logarithm of how well the typist explains the row; adds to `out`, a number a spelling in
  /// row order, how probable each is.
  double run(const Typist& typist, std::vector<double>& out) {
    forward(typist);
    backward(typist);
    out.resize(alone_.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = forward_[i] * backward_[i];
    each_word([&](std::size_t first, const TypedWord& word) {
      normalise(std::span(out).subspan(first, word.spellings.size()));
    });
    return evidence_;
  }

 private:
  template <typename Work>
  void each_word(Work&& work) const {
    std::size_t first = 0;
    for (const TypedWord& word : row_) {
      work(first, word);
      first += word.spellings.size();
    }
  }

  static double normalise(std::span<double> values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (sum <= 0) return 0;
    for (double& v : values) v /= sum;
    return sum;
  }

  /// From spelling i of `word` to spelling j of the next, whose probability alone is `alone`.
  static double step(const TypedWord& word, std::size_t i, std::size_t j, std::size_t width,
                     double alone) {
    if (word.pairs.empty()) return alone;
    const Spelling& s = word.spellings[i];
    return probability_behind(s.followed, s.distinct, word.pairs[i * width + j], alone);
  }

  void forward(const Typist& typist) {
    forward_.assign(alone_.size(), 0);
    evidence_ = 0;
    const TypedWord* before = nullptr;
    std::size_t before_first = 0;
    each_word([&](std::size_t first, const TypedWord& word) {
      const std::size_t width = word.spellings.size();
      if (width == 0) {
        before = nullptr;
        return;
      }
      for (std::size_t j = 0; j < width; ++j) {
        double reached = 0;
        if (before == nullptr) reached = alone_[first + j];
        for (std::size_t i = 0; before != nullptr && i < before->spellings.size(); ++i)
          reached += forward_[before_first + i] * step(*before, i, j, width, alone_[first + j]);
        forward_[first + j] = reached * channel(typist, word, word.spellings[j]);
      }
      const double sum = normalise(std::span(forward_).subspan(first, width));
      evidence_ += std::log(std::max(sum, 1e-300));
      before = &word;
      before_first = first;
    });
  }

  void backward(const Typist& typist) {
    backward_.assign(alone_.size(), 1);
    std::size_t after_first = alone_.size();
    for (std::size_t w = row_.size(); w-- > 0;) {
      const TypedWord& word = row_[w];
      const std::size_t width = word.spellings.size();
      const std::size_t first = after_first - width;
      if (w + 1 < row_.size() && width > 0 && !row_[w + 1].spellings.empty()) {
        const TypedWord& next = row_[w + 1];
        for (std::size_t i = 0; i < width; ++i) {
          double sum = 0;
          for (std::size_t j = 0; j < next.spellings.size(); ++j)
            sum += step(word, i, j, next.spellings.size(), alone_[after_first + j]) *
                   channel(typist, next, next.spellings[j]) * backward_[after_first + j];
          backward_[first + i] = sum;
        }
        normalise(std::span(backward_).subspan(first, width));
      }
      after_first = first;
    }
  }

  const TypedRow& row_;
  std::vector<double> alone_;
  std::vector<double> forward_;
  std::vector<double> backward_;
  double evidence_ = 0;
};

/// What one typist makes of the query.
struct Opinion {
  double weight = 0;
  std::vector<std::vector<double>> rows;
};

void weigh(std::span<Opinion> opinions) {
  double best = -INFINITY;
  for (const Opinion& o : opinions) best = std::max(best, o.weight);
  double sum = 0;
  for (Opinion& o : opinions) sum += o.weight = std::exp(o.weight - best);
  for (Opinion& o : opinions) o.weight /= sum;
}

}  // namespace

void count_spellings(TypedWord& word) {
  for (ChunkReader reader(word.chunk); reader.next_word();) {
    const std::size_t i = index_of(word, reader.word().word);
    if (i == word.spellings.size()) continue;
    Spelling& spelling = word.spellings[i];
    spelling.count = static_cast<double>(reader.word().count);
    spelling.followed = static_cast<double>(reader.word().followed);
    spelling.distinct = static_cast<double>(reader.word().distinct);
  }
}

void count_pairs(TypedRow& row) {
  for (std::size_t w = 0; w + 1 < row.size(); ++w) {
    TypedWord& word = row[w];
    const TypedWord& next = row[w + 1];
    const std::size_t width = next.spellings.size();
    const std::vector<std::string_view> seconds = spelled(next);
    word.pairs.assign(word.spellings.size() * width, 0);
    for (ChunkReader reader(word.chunk); reader.next_word();) {
      const std::size_t i = index_of(word, reader.word().word);
      if (i == word.spellings.size()) continue;
      auto second = seconds.begin();  // both are in byte order
      while (second != seconds.end() && reader.next_pair()) {
        while (second != seconds.end() && *second < reader.pair().second) ++second;
        if (second != seconds.end() && *second == reader.pair().second)
          word.pairs[i * width + static_cast<std::size_t>(second - seconds.begin())] =
              static_cast<double>(reader.pair().count);
      }
    }
  }
}

void restore_accents(std::span<TypedRow> rows, double archive_words) {
  std::array<Opinion, typists.size()> opinions;
  for (std::size_t t = 0; t < typists.size(); ++t) {
    opinions[t].weight = std::log(typists[t].share);
    for (const TypedRow& row : rows)
      opinions[t].weight +=
          Lattice(row, archive_words).run(typists[t], opinions[t].rows.emplace_back());
  }
  weigh(opinions);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t at = 0;
    for (TypedWord& word : rows[r]) {
      for (Spelling& s : word.spellings) {
        s.probability = 0;
        for (const Opinion& o : opinions) s.probability += o.weight * o.rows[r][at];
        ++at;
      }
    }
  }
}

}  // namespace vnfts::index
