#include "vnfts/snippet.h"

#include <algorithm>

#include "snippet/occurrences.h"
#include "text/utf8.h"

namespace vnfts {

namespace {

using snippet::Occurrence;

bool white(char32_t c) {
  return c <= 0x20 || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool all_white(std::string_view text) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;)
    if (!white(text::decode(at, end))) return false;
  return true;
}

/// What ends a sentence, or a paragraph.
bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == U'…' || c == '\n'; }

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where each word of a text begins, and how many code points stand before it.
class Ruler {
 public:
  explicit Ruler(std::string_view text) {
    const char* const end = text.data() + text.size();
    bool gap = true;
    bool sentence = true;
    std::size_t chars = 0;
    for (const char* at = text.data(); at != end;) {
      const auto here = static_cast<std::size_t>(at - text.data());
      const char32_t c = text::decode(at, end);
      if (white(c)) {
        sentence |= c == '\n';
        if (!gap) words_.back().end = here;
        gap = true;
      } else {
        if (gap) words_.push_back({here, text.size(), chars, sentence});
        gap = false;
        sentence = ends_sentence(c);
      }
      ++chars;
    }
    chars_ = chars;
  }

  struct Word {
    std::size_t begin;
    std::size_t end;
    std::size_t chars_before;
    bool sentence;  ///< It begins one.
  };
  const std::vector<Word>& words() const { return words_; }

  /// The word that holds the byte.
  std::size_t word_at(std::size_t byte) const {
    const auto it = std::ranges::upper_bound(words_, byte, {}, &Word::begin);
    return it == words_.begin() ? 0 : static_cast<std::size_t>(it - words_.begin()) - 1;
  }

  /// Code points from the beginning of one word to the end of another.
  std::size_t chars(std::size_t first, std::size_t last) const {
    const std::size_t after = last + 1 < words_.size() ? words_[last + 1].chars_before - 1 : chars_;
    return after - words_[first].chars_before;
  }

 private:
  std::vector<Word> words_;
  std::size_t chars_ = 0;
};

/// What a window that shows occurrences `first` to `last` is worth: each thing once, a little for
/// saying it again, more when things stand side by side.
double worth(std::span<const Occurrence> shown, std::span<const Highlight> what, std::vector<char>& seen) {
  std::ranges::fill(seen, 0);
  double sum = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const double weight = what[shown[i].highlight].weight;
    sum += seen[shown[i].highlight] ? 0.05 * weight : weight;
    seen[shown[i].highlight] = 1;
    if (i > 0 && shown[i - 1].last_position + 1 == shown[i].position &&
        shown[i - 1].highlight != shown[i].highlight)
      sum += 0.5 * std::min(weight, what[shown[i - 1].highlight].weight);
  }
  return sum;
}

/// The occurrences that the best window shows: a range of `found`.
std::span<const Occurrence> best_run(std::span<const Occurrence> found, std::span<const Highlight> what,
                                     const Ruler& ruler, std::size_t max_chars) {
  constexpr std::size_t max_shown = 64;    // more add nothing that a reader would see
  constexpr std::size_t max_starts = 2000;  // bounds the time for a text that repeats one word
  std::span<const Occurrence> best = found.first(std::min<std::size_t>(found.size(), 1));
  std::vector<char> seen(what.size());
  double most = 0;
  for (std::size_t first = 0; first < std::min(found.size(), max_starts); ++first) {
    const std::size_t from = ruler.word_at(found[first].begin);
    std::size_t last = first;
    while (last + 1 < found.size() && last + 1 - first < max_shown &&
           ruler.chars(from, ruler.word_at(found[last + 1].end - 1)) <= max_chars)
      ++last;
    const auto shown = found.subspan(first, last + 1 - first);
    if (const double value = worth(shown, what, seen); value > most + 1e-9) {
      most = value;
      best = shown;
    }
  }
  return best;
}

/// Widens a run of words to at most `max_chars`: back to where the sentence begins when that fits,
/// else by a quarter of the room, and then forward.
Window widen(const Ruler& ruler, std::size_t first, std::size_t last, std::size_t max_chars) {
  const auto& words = ruler.words();
  const std::size_t shown = ruler.chars(first, last);
  const std::size_t room = max_chars > shown ? max_chars - shown : 0;
  std::size_t sentence = first;
  while (sentence > 0 && !words[sentence].sentence && ruler.chars(sentence - 1, last) <= max_chars) --sentence;
  if (words[sentence].sentence) {
    first = sentence;
  } else {
    const std::size_t anchor = first;
    while (first > 0 && ruler.chars(first - 1, last) <= max_chars &&
           words[anchor].chars_before - words[first - 1].chars_before <= room / 4)
      --first;
  }
  while (last + 1 < words.size() && ruler.chars(first, last + 1) <= max_chars) ++last;
  return {words[first].begin, words[last].end};
}

/// The window as text of its own: white space squeezed, ill-formed bytes repaired, marks moved along.
Snippet cut_out(std::string_view text, Window window, std::span<const TextSpan> marks, std::size_t max_chars) {
  Snippet out;
  out.cut_before = !all_white(text.substr(0, window.begin));
  const char* const end = text.data() + window.end;
  std::size_t mark = 0;
  while (mark < marks.size() && marks[mark].end <= window.begin) ++mark;
  std::size_t mark_begin = std::string::npos;
  std::size_t chars = 0;
  const char* at = text.data() + window.begin;
  const auto close = [&] {
    if (mark_begin < out.text.size()) out.marks.push_back({mark_begin, out.text.size()});
    mark_begin = std::string::npos;
  };
  while (at != end && chars < max_chars) {
    const auto here = static_cast<std::size_t>(at - text.data());
    if (mark < marks.size() && here >= marks[mark].end) {
      close();
      ++mark;
    }
    if (mark < marks.size() && here >= marks[mark].begin && mark_begin == std::string::npos)
      mark_begin = out.text.size();
    const char32_t c = text::decode(at, end);
    if (!white(c)) text::append(out.text, c);
    else if (!out.text.empty() && out.text.back() != ' ') out.text += ' ';
    ++chars;
  }
  close();
  out.cut_after = !all_white(text.substr(static_cast<std::size_t>(at - text.data())));
  return out;
}

std::vector<TextSpan> spans_of(std::string_view text, std::span<const Occurrence> found) {
  std::vector<TextSpan> spans;
  for (const Occurrence& o : found) {
    if (!spans.empty() &&
        (o.begin <= spans.back().end || all_white(text.substr(spans.back().end, o.begin - spans.back().end))))
      spans.back().end = std::max(spans.back().end, o.end);
    else
      spans.push_back({o.begin, o.end});
  }
  return spans;
}

}  // namespace

std::vector<TextSpan> find_marks(std::string_view text, std::span<const Highlight> what) {
  return spans_of(text, snippet::find_occurrences(text, what));
}

Snippet make_snippet(std::string_view text, std::span<const Highlight> what, std::size_t max_chars) {
  const Ruler ruler(text.substr(0, snippet::max_bytes));
  if (ruler.words().empty() || max_chars == 0) return {};
  const std::vector<Occurrence> found = snippet::find_occurrences(text, what);
  Window window;
  if (found.empty()) {
    window = widen(ruler, 0, 0, max_chars);
  } else {
    const auto run = best_run(found, what, ruler, max_chars);
    window = widen(ruler, ruler.word_at(run.front().begin), ruler.word_at(run.back().end - 1), max_chars);
  }
  return cut_out(text, window, spans_of(text, found), max_chars);
}

}  // namespace vnfts
