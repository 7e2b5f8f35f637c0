/// The passage of a text that shows why it was found.
///
///     std::vector<vnfts::Highlight> what = {{{{"bộ"}, {"đội"}}, 1.0}};
///     vnfts::Snippet s = vnfts::make_snippet(article.body, what, 240);
///     for (auto [begin, end] : s.marks) std::cout << s.text.substr(begin, end - begin);
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/export.h"

namespace vnfts {

/// Bytes, half open, on code-point boundaries.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// Something to mark: a sequence of terms side by side, each position with its alternatives.
/// A word is a sequence of one. Terms are as `analyze` makes them, sorted.
struct Highlight {
  std::vector<std::vector<std::string>> sequence;
  double weight = 1.0;  ///< How much showing it is worth; > 0.
  /// Where it stands as well, in order: of the text that it is given with. For what is no sequence
  /// of terms, a date.
  std::vector<TextSpan> spans = {};
};

/// `text` is a piece of the original, white space squeezed; `marks` are spans of `text`, in order,
/// apart from each other. `cut_before` and `cut_after` say whether the original goes on there.
struct Snippet {
  std::string text;
  std::vector<TextSpan> marks;
  bool cut_before = false;
  bool cut_after = false;
};

/// Where `what` occurs in `text`: spans of `text`, in order, those with nothing but white space
/// between them joined. Only the first 256 KiB are looked at. Thread-safe.
VNFTS_API std::vector<TextSpan> find_marks(std::string_view text, std::span<const Highlight> what);

/// The window of at most `max_chars` code points that shows the most of `what`, begun at a sentence
/// where that costs nothing; the start of the text when nothing occurs. Accepts any bytes: the
/// result is well-formed UTF-8. Only the first 256 KiB are looked at. Thread-safe.
VNFTS_API Snippet make_snippet(std::string_view text, std::span<const Highlight> what,
                               std::size_t max_chars);

}  // namespace vnfts
