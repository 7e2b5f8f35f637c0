/// How well copies of articles that were altered a little are told from other articles.
///
///     duplicates --archive news.jsonl.zst
///
/// Alters 2,000 articles of the archive, each in a share of its words drawn from 1 to 10 %: a word
/// is replaced by one of the archive, removed, put in, or exchanged with the next. Groups archive
/// and copies as an index does, in that order, and prints
///   - a line for each percent: how many copies are in the group of the article they were made of;
///   - how many articles of the archive were joined with a different one. The archive has true
///     copies itself: two articles are different when their pairs of neighbouring words have a
///     Jaccard index below `--different` (0.6; of a copy with a tenth of the words replaced it is
///     0.68);
///   - the pairs of the archive that were joined, the least alike first, for eyes;
///   - what the groups cost in memory and time.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "index/duplicate_groups.h"
#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
using vnfts::Article;
using vnfts::index::DuplicateGroups;
using vnfts::index::GroupId;
using vnfts::index::Signature;
using Random = std::mt19937;
using Clock = std::chrono::steady_clock;

struct Settings {
  std::string archive;
  std::size_t copies = 2000;
  unsigned seed = 1;
  std::string edits = "mixed";
  double different = 0.6;
  std::size_t shown = 20;
};

std::vector<Article> read(const std::string& archive) {
  std::vector<Article> out;
  vnfts::ReadSink sink;
  sink.article = [&](Article&& article) {
    out.push_back(std::move(article));
    return true;
  };
  vnfts::read_articles(archive, {}, sink);
  if (out.empty()) throw vnfts::Error(vnfts::ErrorCode::input, "no articles", archive);
  return out;
}

std::string text_of(const Article& article) {
  return article.title + "\n" + article.lead + "\n" + article.body;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

/// A copy of an article.
struct Copy {
  std::size_t original;
  double rate;  ///< Of its words that are altered.
  Article article;
};

class Editor {
 public:
  Editor(const std::vector<Article>& archive, Random& random, const std::string& edits)
      : archive_(archive), random_(random), edits_(edits) {}

  Copy alter(std::size_t original) {
    const double rate = std::uniform_real_distribution(0.01, 0.1)(random_);
    std::vector<std::string> words = words_of(text_of(archive_[original]));
    const auto count = static_cast<double>(words.size());
    for (auto edits = static_cast<std::size_t>(rate * count + 0.5); edits > 0; --edits)
      if (!words.empty()) edit(words);
    Copy copy{original, rate, {}};
    for (const std::string& word : words) copy.article.body += word + " ";
    return copy;
  }

 private:
  std::size_t any(std::size_t count) { return random_() % count; }

  std::string strange_word() {
    for (;;) {
      const auto words = words_of(archive_[any(archive_.size())].title);
      if (!words.empty()) return words[any(words.size())];
    }
  }

  void edit(std::vector<std::string>& words) {
    const std::size_t at = any(words.size());
    const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
    switch (edits_ == "replaced" ? 0 : any(4)) {
      case 0:
        *place = strange_word();
        break;
      case 1:
        words.erase(place);
        break;
      case 2:
        words.insert(place, strange_word());
        break;
      default:
        std::swap(words[at], words[(at + 1) % words.size()]);
    }
  }

  const std::vector<Article>& archive_;
  Random& random_;
  std::string edits_;
};

/// The groups of articles, in order, and what finding them took.
struct Grouped {
  std::vector<GroupId> groups;
  double microseconds = 0;
  std::size_t bytes = 0;
};

Grouped group(const std::vector<Signature>& signatures) {
  Grouped out;
  DuplicateGroups groups;
  const auto begun = Clock::now();
  for (const Signature& signature : signatures)
    out.groups.push_back(groups.find_or_add(signature).group);
  const std::chrono::duration<double, std::micro> taken = Clock::now() - begun;
  out.microseconds = taken.count() / static_cast<double>(signatures.size());
  out.bytes = groups.memory_bytes() / signatures.size();
  return out;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs pairs_of(const Article& article) {
  std::vector<vnfts::Token> tokens;
  vnfts::analyze(text_of(article), tokens);
  std::erase_if(tokens, [](const auto& t) { return t.form != vnfts::TokenForm::part; });
  Pairs out;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    out.emplace(tokens[i].term, tokens[i + 1].term);
  return out;
}

double jaccard(const Article& one, const Article& other) {
  const Pairs a = pairs_of(one);
  const Pairs b = pairs_of(other);
  const auto common =
      static_cast<double>(std::ranges::count_if(a, [&](const auto& p) { return b.contains(p); }));
  const double all = static_cast<double>(a.size() + b.size()) - common;
  return all == 0 ? 1 : common / all;
}

void print_copies(const std::vector<Copy>& copies, const std::vector<GroupId>& groups,
                  std::size_t archive) {
  struct Band {
    std::size_t grouped = 0;
    std::size_t all = 0;
  };
  std::map<int, Band> bands;
  Band total;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    const bool found =
        groups[archive + i] != 0 && groups[archive + i] == groups[copies[i].original];
    for (Band* band : {&bands[static_cast<int>(copies[i].rate * 100)], &total}) {
      band->grouped += found;
      ++band->all;
    }
  }
  const auto line = [](const std::string& name, const Band& band) {
    std::cout << fmt::format(
        "{:<10} {:>6} {:>8} {:>8.2f} %\n", name, band.all, band.grouped,
        100.0 * static_cast<double>(band.grouped) / static_cast<double>(band.all));
  };
  std::cout << fmt::format("{:<10} {:>6} {:>8} {:>8}\n", "# altered", "copies", "grouped", "share");
  for (const auto& [percent, band] : bands)
    line(fmt::format("{} to {} %", percent, percent + 1), band);
  line("all", total);
}

struct Joined {
  double jaccard;
  std::size_t one;
  std::size_t other;
};

/// Every article that has the group of one before it, with the one of these that it is most like.
std::vector<Joined> joined_in(const std::vector<Article>& archive,
                              const std::vector<GroupId>& groups) {
  std::map<GroupId, std::vector<std::size_t>> members;
  std::vector<Joined> out;
  for (std::size_t i = 0; i < archive.size(); ++i) {
    if (groups[i] == 0) continue;
    auto& before = members[groups[i]];
    if (!before.empty()) {
      Joined most{-1, i, i};
      for (const std::size_t other : before)
        if (const double j = jaccard(archive[i], archive[other]); j > most.jaccard)
          most = {j, i, other};
      out.push_back(most);
    }
    before.push_back(i);
  }
  std::ranges::sort(out, {}, &Joined::jaccard);
  return out;
}

void print_joined(const std::vector<Article>& archive, const std::vector<Joined>& joined,
                  const Settings& settings) {
  const auto different = std::ranges::count_if(
      joined, [&](const Joined& pair) { return pair.jaccard < settings.different; });
  std::cout << fmt::format(
      "\narticles {}, joined with one before {}, of these with a different one {} ({:.3f} %)\n",
      archive.size(), joined.size(), different,
      100.0 * static_cast<double>(different) / static_cast<double>(archive.size()));
  for (std::size_t i = 0; i < std::min(joined.size(), settings.shown); ++i) {
    const auto& [like, one, other] = joined[i];
    std::cout << fmt::format("{:.2f}  {}  {}\n      {}  {}\n", like, archive[other].id,
                             archive[other].title, archive[one].id, archive[one].title);
  }
}

int measure(const Settings& settings) {
  const std::vector<Article> archive = read(settings.archive);
  Random random(settings.seed);
  Editor editor(archive, random, settings.edits);
  std::vector<Copy> copies;
  for (std::size_t i = 0; i < settings.copies; ++i)
    copies.push_back(editor.alter(random() % archive.size()));
  std::vector<Signature> signatures;
  for (const Article& article : archive) signatures.push_back(vnfts::index::signature_of(article));
  for (const Copy& copy : copies) signatures.push_back(vnfts::index::signature_of(copy.article));
  const Grouped grouped = group(signatures);
  print_copies(copies, grouped.groups, archive.size());
  print_joined(archive, joined_in(archive, grouped.groups), settings);
  std::cout << fmt::format("\n{} bytes of memory and {:.2f} microseconds an article\n",
                           grouped.bytes, grouped.microseconds);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("duplicates --archive FILE");
  Settings s;
  options.add_options()("archive", po::value(&s.archive)->required(), "the dump")(
      "copies", po::value(&s.copies)->default_value(s.copies), "so many articles are altered")(
      "seed", po::value(&s.seed)->default_value(s.seed), "of what is random")(
      "edits", po::value(&s.edits)->default_value(s.edits),
      "mixed, or replaced: all words altered are replaced by others")(
      "different", po::value(&s.different)->default_value(s.different),
      "articles of which less is in common are different")(
      "shown", po::value(&s.shown)->default_value(s.shown), "so many joined pairs are printed");
  return vnfts::test::run_program(argc, argv, options, [&](const auto&) { return measure(s); });
}
