#include "index/complete.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "index/beginning.h"
#include "index/channel.h"
#include "index/finished_words.h"
#include "index/path_sampler.h"
#include "index/typed_word.h"
#include "index/unfinished.h"
#include "index/word_counts.h"
#include "text/syllable.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_completions = 100;
constexpr std::size_t max_looked_at = 200;

/// Fewer letters begin too many words to look at each term; then syllables are looked up.
constexpr std::size_t least_scanned_bytes = 3;
constexpr std::size_t max_scanned = 2000;

/// A word that stands behind another this often follows it, unless something else does half as
/// often; when it mostly does, the shorter path is not worth a place.
constexpr double least_share = 0.2;
constexpr double least_lead = 2;
constexpr double most_share = 0.5;

constexpr double least_meant = 1e-4;

/// Words that may follow a path, of the most frequent ones behind its last.
constexpr std::size_t max_next = 5;

/// What counts happened to be is no promise for the future; as in `probability_behind`.
double share(std::int64_t pairs, std::int64_t of) {
  constexpr double discount = 0.75;
  if (of <= 0) return 0;
  return std::max(static_cast<double>(pairs) - discount, 0.0) / static_cast<double>(of);
}

bool less_probable(const Path& a, const Path& b) {
  return a.probability != b.probability ? a.probability < b.probability : a.words > b.words;
}

class Completer {
 public:
  Completer(const Served& served, Unfinished typed, std::size_t count)
      : served_(served),
        db_(served.db),
        model_(served.model),
        typed_(std::move(typed)),
        count_(count) {
    if (typed_.last) {
      beginnings_ = beginnings(typed_.typed(*typed_.last), *typed_.last);
      folded_ = fold(typed_.last->term);
    }
  }

  std::vector<Completion> run() {
    if (typed_.finished.empty())
      begin_with_any();
    else
      begin_behind_finished();
    bind_whole_word();
    keep_best();
    follow_typed_already();
    keep_best();
    weigh_best();
    std::vector<Completion> out;
    for (std::size_t n = 0; n < max_looked_at && !paths_.empty() && out.size() < count_; ++n) {
      std::ranges::pop_heap(paths_, less_probable);
      Path path = std::move(paths_.back());
      paths_.pop_back();
      if (sampler_.exists(path) && lengthen(path)) offer(out, path);
    }
    return out;
  }

 private:
  bool begins_so(std::string_view term) const {
    return !typed_.last || std::ranges::any_of(beginnings_, [term](const std::string& beginning) {
      return begins(term, beginning, false);
    });
  }

  void add(Path path) {
    if (path.probability <= 0) return;
    paths_.push_back(std::move(path));
    std::ranges::push_heap(paths_, less_probable);
  }

  void add_first(double probability, std::size_t meant, const std::string& word,
                 std::int64_t count) {
    const bool whole = typed_.last && fold(word) == folded_;
    add({probability, meant, {word}, count, whole, {}});
  }

  /// Words that the archive has behind the last finished one.
  void begin_behind_finished() {
    TypedRow row;
    for (const Token& token : typed_.finished)
      row.push_back(typed_word(served_, {std::string(typed_.typed(token)), token}));
    count_pairs(row);
    restore_accents(std::span(&row, 1), model_.total());
    bind_marks(row.back());
    finished_ = FinishedWords(typed_, std::move(row), model_.total());
    const TypedWord& last = finished_.last();
    for (ChunkReader reader(last.chunk); reader.next_word();) {
      const WordCounts& word = reader.word();
      const auto meant = std::ranges::find(
          last.spellings, word.word, [&last](const Spelling& s) -> std::string_view {
            return last.number ? any_number : std::string_view(s.term);
          });
      if (meant == last.spellings.end() || meant->probability < least_meant) continue;
      const auto index = static_cast<std::size_t>(meant - last.spellings.begin());
      while (reader.next_pair()) {
        const auto& [second, pairs] = reader.pair();
        if (second != any_number && begins_so(second))
          add_first(meant->probability * share(pairs, word.followed), index, second, pairs);
      }
    }
  }

  /// A word with marks that is a likely one as it stands is meant so: "bộ đôi" is no "bộ đội".
  static void bind_marks(TypedWord& word) {
    const auto whole = std::ranges::find(word.spellings, Typed::whole, &Spelling::typed);
    if (!word.marked || whole == word.spellings.end() || whole->probability < 0.5) return;
    for (Spelling& s : word.spellings) s.probability = s.typed == Typed::whole;
  }

  /// The same of the last word, when the archive has it there: it may only be lengthened.
  void bind_whole_word() {
    if (!typed_.last || !text::has_marks(typed_.typed(*typed_.last))) return;
    const auto stands = [this](const Path& path) { return path.words[0] == typed_.last->term; };
    if (std::ranges::none_of(paths_, stands)) return;
    std::erase_if(paths_, [&](const Path& path) { return path.typed_already && !stands(path); });
    std::ranges::make_heap(paths_, less_probable);
  }

  /// Frequent words: syllables that the grammar has, and terms when they cannot be many.
  void begin_with_any() {
    std::set<std::string> seen;
    const auto consider = [&](const std::string& term, Xapian::doccount articles) {
      if (articles == 0 || !begins_so(term) || !seen.insert(term).second) return;
      add_first(articles / model_.total(), 0, term, articles);
    };
    const std::string_view typed = typed_.typed(*typed_.last);
    if (const auto letters = text::read_letters(typed))
      for (const std::string& term : text::syllables_begun(letters->view()))
        consider(term, served_.tables.articles_with(term));
    for (const std::string& beginning : beginnings_) {
      if (beginning.size() < least_scanned_bytes) continue;
      std::size_t scanned = 0;
      for (auto it = db_.allterms_begin(beginning);
           it != db_.allterms_end(beginning) && ++scanned <= max_scanned; ++it)
        consider(*it, it.get_termfreq());
    }
  }

  void keep_best() {
    const std::size_t most = max_looked_at;
    if (paths_.size() <= most) return;
    const auto end = paths_.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(paths_, end,
                             [](const Path& a, const Path& b) { return less_probable(b, a); });
    paths_.erase(end, paths_.end());
    std::ranges::make_heap(paths_, less_probable);
  }

  /// Adds what follows the path; false when it shall not be offered itself.
  bool lengthen(Path& path) {
    const bool alone = path.words.size() == 1 && typed_.finished.empty();
    if (path.words.size() == max_words) return true;
    const std::string chunk = model_.chunk(fold(path.words.back()));
    for (ChunkReader reader(chunk); reader.next_word();) {
      if (reader.word().word != path.words.back()) continue;
      if (alone) path.count = reader.word().count;
      return follow_likely(path, reader);
    }
    return !alone;  // A term that is no word of the running text: covid19, beyonce.
  }

  /// False when the path mostly goes on in one way, and so says little.
  bool follow_likely(Path& path, ChunkReader& reader) {
    std::array<PairCount, max_next> likely;  // The most frequent first.
    while (reader.next_pair()) {
      PairCount pair = reader.pair();
      for (PairCount& kept : likely)
        if (pair.count > kept.count) std::swap(pair, kept);
    }
    std::array<Next, max_next> next;
    for (std::size_t i = 0; i < likely.size(); ++i)
      next[i] = {share(likely[i].count, reader.word().count), std::move(likely[i]), {}};
    sampler_.weigh(path, next);
    const Next& best = next[0];
    const bool leads = best.share >= least_lead * next[1].share;
    if (best.share < least_share || !leads || best.pair.second == any_number) return true;
    if (!path.typed_already) follow(path, best);
    return best.share < most_share;
  }

  void follow(const Path& path, const Next& next) {
    if (next.pair.second == any_number) return;
    Path longer = path;
    longer.probability *= next.share;
    longer.words.push_back(next.pair.second);
    const bool first_pair = path.words.size() == 1 && typed_.finished.empty();
    longer.count = first_pair ? next.pair.count : std::min(path.count, next.pair.count);
    longer.typed_already = false;
    longer.sample = next.sample;
    add(std::move(longer));
  }

  /// What was typed may be a word that is whole: everything behind it is a candidate.
  void follow_typed_already() {
    for (const Path& path : std::vector<Path>(paths_)) {
      if (!path.typed_already) continue;
      const std::string chunk = model_.chunk(fold(path.words[0]));
      for (ChunkReader reader(chunk); reader.next_word();) {
        if (reader.word().word != path.words[0]) continue;
        while (reader.next_pair()) {
          const PairCount& pair = reader.pair();
          follow(path, {share(pair.count, reader.word().count), pair, {}});
        }
      }
    }
  }

  /// Pairs know one word back: what stands further back has its say on the likeliest paths.
  void weigh_best() {
    std::ranges::sort(paths_, [](const Path& a, const Path& b) { return less_probable(b, a); });
    sampler_.weigh(paths_);
    std::ranges::make_heap(paths_, less_probable);
  }

  void offer(std::vector<Completion>& out, const Path& path) {
    std::string text = finished_.text(path.meant);
    for (std::size_t i = 0; i < path.words.size(); ++i) {
      if (i > 0) text += ' ';
      text += i == 0 && typed_.last ? spelled(typed_, *typed_.last, path.words[0])
                                    : text::usual_spelling(path.words[i]);
    }
    const auto same = [&text](const Completion& c) { return c.text == text; };
    if (text == typed_.text || std::ranges::any_of(out, same)) return;
    out.push_back({std::move(text), static_cast<std::uint64_t>(path.count)});
  }

  const Served& served_;
  const Xapian::Database& db_;
  const LanguageModel& model_;
  const Unfinished typed_;
  const std::size_t count_;
  std::vector<std::string> beginnings_;
  std::string folded_;
  FinishedWords finished_{typed_, {}, 0};
  PathSampler sampler_{served_, finished_};
  std::vector<Path> paths_;  ///< A heap, the most probable on top.
};

}  // namespace

std::vector<Completion> complete(const Served& served, std::string_view typed, std::size_t count) {
  std::optional<Unfinished> unfinished = read_unfinished(typed);
  if (!unfinished || count == 0) return {};
  return Completer(served, std::move(*unfinished), std::min(count, max_completions)).run();
}

}  // namespace vnfts::index
