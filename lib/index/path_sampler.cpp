#include "index/path_sampler.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace vnfts::index {

namespace {

/// Rows of so many words are looked up; so many first words before any is offered, and so many
/// rows in all.
constexpr std::size_t sampled_words = 3;
constexpr std::size_t most_weighed = 16;
constexpr std::size_t max_samples = 64;

/// A word that follows less often than that is not looked up.
constexpr double least_weighed = 0.02;

/// Pairs are as good a hint as so many articles seen.
constexpr double pairs_worth = 8;

void keep_last(std::vector<std::string>& words, std::size_t count) {
  if (words.size() > count) words.erase(words.begin(), words.end() - static_cast<long>(count));
}

}  // namespace

void PathSampler::weigh(std::vector<Path>& paths) {
  double seen = 0;
  double pairs = 0;
  double articles = 0;
  for (Path& path : std::span(paths).first(std::min(paths.size(), most_weighed))) {
    const std::vector<std::string> words = phrase(path);
    if (words.size() < sampled_words || !(path.sample = sample(words))) continue;
    seen += static_cast<double>(path.sample->seen);
    pairs += path.probability;
    articles += articles_meant(path);
  }
  if (articles <= 0) {
    context_ = 1;
    for (Path& path : paths) path.sample.reset();
    return;
  }
  const double of_pairs = pairs_worth / (pairs_worth + seen);
  for (Path& path : paths) {
    if (phrase(path).size() < sampled_words) continue;
    path.probability *= of_pairs;
    if (path.sample) path.probability += (1 - of_pairs) * pairs * articles_meant(path) / articles;
  }
}

double PathSampler::articles_meant(const Path& path) const {
  const double meant = finished_.empty() ? 1 : finished_.last().spellings[path.meant].probability;
  return path.sample->articles * meant;
}

void PathSampler::weigh(Path& path, std::span<Next> next) {
  std::vector<std::string> words = phrase(path);
  if (words.size() + 1 < sampled_words) return;
  if (!path.sample) path.sample = sample(words);
  keep_last(words, max_words - 1);
  words.emplace_back();
  double sum = 0;
  for (Next& n : next) {
    if (n.pair.second == any_number || n.share < least_weighed) continue;
    words.back() = n.pair.second;
    n.sample = sample(words);
    if (n.sample) sum += n.sample->articles;
  }
  const double all = std::max(sum, path.sample ? path.sample->articles : 0);
  for (Next& n : next)
    if (n.pair.second != any_number)
      n.share = n.sample && n.sample->seen > 0 ? n.sample->articles / all : 0;
  std::ranges::stable_sort(next, std::greater(), &Next::share);
}

bool PathSampler::exists(Path& path) {
  const std::vector<std::string> words = phrase(path);
  if (words.size() < sampled_words) return true;
  if (!path.sample) path.sample = sample(words);
  if (!path.sample) return false;
  return path.sample->seen > 0 || (path.words.size() == 1 && !path.sample->complete);
}

/// The last words typed and those of the path.
std::vector<std::string> PathSampler::phrase(const Path& path) {
  std::vector<std::string> words;
  if (!finished_.empty()) words = finished_.terms(path.meant);
  keep_last(words, context_);
  words.insert(words.end(), path.words.begin(), path.words.end());
  keep_last(words, max_words);
  return words;
}

/// Nothing when enough was looked at.
std::optional<PhraseEstimate> PathSampler::sample(const std::vector<std::string>& words) {
  if (samples_ == max_samples) return std::nullopt;
  ++samples_;
  return estimate_phrase(served_, words);
}

}  // namespace vnfts::index
