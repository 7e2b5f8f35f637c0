/// How fast and how well what is being typed is completed.
///
///     complete --index archive.vnfts [--articles other.jsonl.zst] [--phrases 2000]
///
/// Phrases of one to five words are taken from the bodies of articles: of the index itself, spread
/// evenly over its days, or of a dump that the index has not seen, which is the honest question.
/// Each is typed up to the first, second or third letter of its last word, or up to the space
/// before it. Prints a line for each way of typing: name, share of phrases whose last word is the
/// one that the first completion has there, or one of the first five; share of phrases that are
/// whole among the first five, earlier accents included; median and 99th percentile of the time.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
using Clock = std::chrono::steady_clock;

constexpr std::size_t depth = 5;
constexpr std::size_t longest = 5;

/// Words side by side.
struct Phrase {
  std::string text;
  std::size_t last = 0;  ///< Where its last word begins.
  std::vector<std::string> terms;
};

std::vector<vnfts::Token> words_of(std::string_view text) {
  std::vector<vnfts::Token> tokens;
  vnfts::analyze(text, tokens);
  std::erase_if(tokens, [](const auto& t) { return t.form != vnfts::TokenForm::part; });
  return tokens;
}

/// Words from `first` on that only a space parts, without numbers.
std::optional<Phrase> phrase_at(const std::string& text, std::span<const vnfts::Token> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool joined =
        i == 0 || (words[i].begin == words[i - 1].end + 1 && text[words[i - 1].end] == ' ');
    const bool letters =
        words[i].kind == vnfts::TokenKind::syllable || words[i].kind == vnfts::TokenKind::word;
    if (!joined || !letters) return std::nullopt;
  }
  Phrase phrase;
  phrase.text = text.substr(words.front().begin, words.back().end - words.front().begin);
  phrase.last = words.back().begin - words.front().begin;
  for (const vnfts::Token& word : words) phrase.terms.push_back(word.term);
  return phrase;
}

/// One phrase an article, the same in every run.
void add_phrase(std::vector<Phrase>& phrases, const std::string& text, std::mt19937& random) {
  const std::vector<vnfts::Token> words = words_of(text);
  for (int attempt = 0; attempt < 20 && words.size() > longest; ++attempt) {
    const std::size_t length = 1 + random() % longest;
    const std::size_t first = random() % (words.size() - length);
    const auto phrase = phrase_at(text, std::span(words).subspan(first, length));
    if (!phrase) continue;
    phrases.push_back(*phrase);
    return;
  }
}

std::vector<Phrase> phrases_of_index(vnfts::Searcher& searcher, std::size_t most) {
  std::mt19937 random(1);
  std::vector<Phrase> phrases;
  vnfts::Query all;
  all.kind = vnfts::Query::Kind::date;
  vnfts::SearchOptions options;
  options.sort = vnfts::Sort::newest;
  options.snippet_chars = 0;
  options.limit = 0;
  options.exact_total = true;
  const std::uint64_t total = searcher.search(all, options).total;
  options.exact_total = false;
  constexpr std::size_t together = 10;
  options.limit = together;
  const std::uint64_t step = std::max<std::uint64_t>(together, total * together / most);
  for (std::uint64_t at = 0; at < total && phrases.size() < most; at += step) {
    options.offset = at;
    for (const vnfts::Hit& hit : searcher.search(all, options).hits)
      add_phrase(phrases, hit.article.body, random);
  }
  return phrases;
}

std::vector<Phrase> phrases_of_dump(const std::string& dump, std::size_t most) {
  std::mt19937 random(1);
  std::vector<Phrase> phrases;
  vnfts::ReadSink sink;
  sink.article = [&](vnfts::Article&& article) {
    add_phrase(phrases, article.body, random);
    return phrases.size() < most;
  };
  sink.rejected = [](vnfts::Rejection&&) { return true; };
  vnfts::read_articles(dump, {}, sink);
  return phrases;
}

/// The phrase up to so many letters of its last word.
std::string typed(const Phrase& phrase, std::size_t letters, bool plain) {
  std::string text = phrase.text.substr(0, phrase.last);
  std::string_view rest = std::string_view(phrase.text).substr(phrase.last);
  for (; letters > 0 && !rest.empty(); --letters) {
    std::size_t bytes = 1;
    while (bytes < rest.size() && (rest[bytes] & 0xC0) == 0x80) ++bytes;
    text += rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
  return plain ? vnfts::fold(text) : text;
}

struct Found {
  bool word = false;
  bool whole = false;
};

Found compare(const Phrase& phrase, const vnfts::Completion& completion) {
  const std::vector<vnfts::Token> words = words_of(completion.text);
  const std::size_t length = phrase.terms.size();
  if (words.size() < length || words[length - 1].term != phrase.terms.back()) return {};
  const bool whole =
      std::ranges::equal(phrase.terms, std::span(words).first(length), {}, {}, &vnfts::Token::term);
  return {true, whole};
}

void measure(vnfts::Searcher& searcher, const std::vector<Phrase>& phrases, std::size_t letters,
             bool plain) {
  double first = 0;
  double found = 0;
  double whole = 0;
  std::vector<double> times;
  for (const Phrase& phrase : phrases) {
    const std::string text = typed(phrase, letters, plain);
    if (text.empty()) continue;
    const auto start = Clock::now();
    const auto completions = searcher.complete(text, depth);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    Found any;
    for (const vnfts::Completion& completion : completions) {
      const Found one = compare(phrase, completion);
      first += &completion == completions.data() && one.word;
      any = {any.word || one.word, any.whole || one.whole};
    }
    found += any.word;
    whole += any.whole;
  }
  std::ranges::sort(times);
  const auto n = static_cast<double>(times.size());
  std::cout << fmt::format("{:<20} {:>8.3f} {:>8.3f} {:>8.3f} {:>8.2f} {:>8.2f}\n",
                           fmt::format("{} +{}", plain ? "plain" : "accented", letters), first / n,
                           found / n, whole / n, times[times.size() / 2],
                           times[times.size() * 99 / 100])
            << std::flush;
}

void measure_all(vnfts::Searcher& searcher, const std::vector<Phrase>& phrases) {
  if (phrases.empty()) throw vnfts::Error(vnfts::ErrorCode::input, "no phrases");
  std::cout << fmt::format("# {} phrases\n{:<20} {:>8} {:>8} {:>8} {:>8} {:>8}\n", phrases.size(),
                           "# typed", "top-1", "top-5", "whole", "p50 ms", "p99 ms");
  for (const bool plain : {true, false})
    for (std::size_t letters = 0; letters <= 3; ++letters)
      measure(searcher, phrases, letters, plain);
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("complete --index INDEX [--articles DUMP]");
  std::string index;
  std::string dump;
  std::size_t most = 0;
  options.add_options()("index", po::value(&index)->required(), "what completes")(
      "articles", po::value(&dump), "a dump to take phrases from; else from the index")(
      "phrases", po::value(&most)->default_value(2000), "how many at most");
  return vnfts::test::run_program(argc, argv, options, [&](const auto&) {
    vnfts::Searcher searcher(index);
    measure_all(searcher,
                dump.empty() ? phrases_of_index(searcher, most) : phrases_of_dump(dump, most));
    return 0;
  });
}
