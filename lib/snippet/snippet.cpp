#include "vnfts/snippet.h"

#include <algorithm>
#include <utility>

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
bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == '\n';
}

/// What may stand behind the end of a sentence.
bool closes(char32_t c) { return c == '"' || c == U'”' || c == U'’' || c == U'»' || c == ')'; }

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The words of a text, with the code points before and up to each when white space is squeezed.
class Ruler {
 public:
  struct Word {
    std::size_t begin;
    std::size_t end;
    std::size_t chars_before;
    std::size_t chars_after;
    bool sentence;  ///< It begins one.
  };

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
        chars += gap ? 0 : 1;
        gap = true;
        continue;
      }
      if (gap) words_.push_back({here, here, chars, chars, sentence});
      gap = false;
      sentence = ends_sentence(c) || (sentence && closes(c));
      words_.back().end = static_cast<std::size_t>(at - text.data());
      words_.back().chars_after = ++chars;
    }
  }

  const std::vector<Word>& words() const { return words_; }

  /// The word that holds the byte.
  std::size_t word_at(std::size_t byte) const {
    const auto it = std::ranges::upper_bound(words_, byte, {}, &Word::begin);
    return it == words_.begin() ? 0 : static_cast<std::size_t>(it - words_.begin()) - 1;
  }

  /// Code points from the beginning of one word to the end of another.
  std::size_t chars(std::size_t first, std::size_t last) const {
    return words_[last].chars_after - words_[first].chars_before;
  }

 private:
  std::vector<Word> words_;
};

/// What a window that shows occurrences `first` to `last` is worth: each thing once, a little for
/// saying it again, more when things stand side by side.
double worth(std::span<const Occurrence> shown, std::span<const Highlight> what,
             std::vector<char>& seen) {
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
std::span<const Occurrence> best_run(std::span<const Occurrence> found,
                                     std::span<const Highlight> what, const Ruler& ruler,
                                     std::size_t max_chars) {
  constexpr std::size_t max_shown = 64;     // more add nothing that a reader would see
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
/// else by a quarter of the room; then forward; and further back in the same manner where the text
/// ends before the room does.
Window widen(const Ruler& ruler, std::size_t first, std::size_t last, std::size_t max_chars) {
  const auto& words = ruler.words();
  const std::size_t shown = ruler.chars(first, last);
  const std::size_t room = max_chars > shown ? max_chars - shown : 0;
  std::size_t sentence = first;
  while (sentence > 0 && !words[sentence].sentence && ruler.chars(sentence - 1, last) <= max_chars)
    --sentence;
  const bool begins = words[sentence].sentence;
  if (begins) {
    first = sentence;
  } else {
    const std::size_t anchor = first;
    while (first > 0 && ruler.chars(first - 1, last) <= max_chars &&
           words[anchor].chars_before - words[first - 1].chars_before <= room / 4)
      --first;
  }
  while (last + 1 < words.size() && ruler.chars(first, last + 1) <= max_chars) ++last;
  if (last + 1 < words.size()) return {words[first].begin, words[last].end};
  for (std::size_t i = first; i > 0 && ruler.chars(i - 1, last) <= max_chars; --i)
    if (!begins || words[i - 1].sentence) first = i - 1;
  return {words[first].begin, words[last].end};
}

/// The window that shows a run of occurrences: their words, widened; from the first of them on when
/// these words alone are too long (an address, a text without white space).
Window around(const Ruler& ruler, std::span<const Occurrence> found, std::size_t max_chars) {
  const std::size_t first = ruler.word_at(found.front().begin);
  const std::size_t end = std::ranges::max(found, {}, &Occurrence::end).end;
  const std::size_t last = ruler.word_at(end - 1);
  if (ruler.chars(first, last) > max_chars) return {found.front().begin, ruler.words()[last].end};
  return widen(ruler, first, last, max_chars);
}

/// Writes a passage as text of its own: white space squeezed, ill-formed bytes repaired, marks
/// moved along. It begins with a word.
class Writer {
 public:
  Writer(std::span<const TextSpan> marks, std::size_t max_chars)
      : marks_(marks), max_chars_(max_chars) {}

  /// The code point at byte `here` of the original; false when there is no room left for it.
  bool add(std::size_t here, char32_t c) {
    if (white(c)) return gap_ = true;
    chars_ += gap_ ? 2 : 1;
    if (chars_ > max_chars_) return false;
    if (gap_) out_.text += ' ';
    gap_ = false;
    const std::size_t begin = out_.text.size();
    text::append(out_.text, c);
    mark(here, begin);
    return true;
  }

  Snippet take() { return std::move(out_); }

 private:
  void mark(std::size_t here, std::size_t begin) {
    for (; !marks_.empty() && marks_.front().end <= here; open_ = false) marks_ = marks_.subspan(1);
    if (marks_.empty() || here < marks_.front().begin) return;
    if (!open_) out_.marks.push_back({begin, begin});
    open_ = true;
    out_.marks.back().end = out_.text.size();
  }

  std::span<const TextSpan> marks_;  // those that do not end before what comes next
  std::size_t max_chars_;
  Snippet out_;
  std::size_t chars_ = 0;
  bool gap_ = false;   // white space is to be written before the next code point
  bool open_ = false;  // the last mark written is the first of `marks_`
};

Snippet cut_out(std::string_view text, Window window, std::span<const TextSpan> marks,
                std::size_t max_chars) {
  Writer writer(marks, max_chars);
  const char* const end = text.data() + window.end;
  const char* at = text.data() + window.begin;
  for (const char* next = at; at != end; at = next) {
    const char32_t c = text::decode(next, end);
    if (!writer.add(static_cast<std::size_t>(at - text.data()), c)) break;
  }
  Snippet out = writer.take();
  out.cut_before = !all_white(text.substr(0, window.begin));
  out.cut_after = !all_white(text.substr(static_cast<std::size_t>(at - text.data())));
  return out;
}

std::vector<TextSpan> spans_of(std::string_view text, std::span<const Occurrence> found) {
  std::vector<TextSpan> spans;
  for (const Occurrence& o : found) {
    if (!spans.empty() && (o.begin <= spans.back().end ||
                           all_white(text.substr(spans.back().end, o.begin - spans.back().end))))
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

Snippet make_snippet(std::string_view text, std::span<const Highlight> what,
                     std::size_t max_chars) {
  const Ruler ruler(snippet::looked_at(text));
  if (ruler.words().empty() || max_chars == 0) return {};
  const std::vector<Occurrence> found = snippet::find_occurrences(text, what);
  const Window window = found.empty()
                            ? widen(ruler, 0, 0, max_chars)
                            : around(ruler, best_run(found, what, ruler, max_chars), max_chars);
  return cut_out(text, window, spans_of(text, found), max_chars);
}

}  // namespace vnfts
