#include "snippet/occurrences.h"

#include <algorithm>
#include <unordered_map>

#include "vnfts/analyzer.h"

namespace vnfts::snippet {

namespace {

class Finder {
 public:
  Finder(std::string_view text, std::span<const Highlight> what)
      : what_(what), size_(looked_at(text).size()) {
    for (std::size_t h = 0; h < what.size(); ++h)
      if (!what[h].sequence.empty())
        for (const std::string& term : what[h].sequence[0]) starts_[term].push_back(h);
    if (starts_.empty() && std::ranges::all_of(what, [](const Highlight& highlight) {
          return highlight.spans.empty();
        }))
      return;
    analyze(looked_at(text), tokens_);
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].position >= first_at_.size()) first_at_.resize(tokens_[i].position + 1, i);
  }

  std::vector<Occurrence> run() const {
    std::vector<Occurrence> found;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto it = starts_.find(tokens_[i].term);
      if (it == starts_.end()) continue;
      for (const std::size_t h : it->second) {
        const Token* const last = match(i, what_[h].sequence);
        if (last != nullptr)
          found.push_back({tokens_[i].begin, std::max(last->end, tokens_[i].end),
                           tokens_[i].position, last->position + last->length - 1, h});
      }
    }
    for (std::size_t h = 0; h < what_.size(); ++h)
      for (const TextSpan& span : what_[h].spans) add(found, span, h);
    std::ranges::stable_sort(found, {}, &Occurrence::begin);
    return found;
  }

 private:
  using Sequence = std::vector<std::vector<std::string>>;

  /// A place that is known already, unless no word begins in it, or it is not looked at.
  void add(std::vector<Occurrence>& found, const TextSpan& span, std::size_t highlight) const {
    const auto first = std::ranges::lower_bound(tokens_, span.begin, {}, &Token::begin);
    const auto behind = std::ranges::lower_bound(tokens_, span.end, {}, &Token::begin);
    if (first >= behind || span.end > size_) return;
    const Token& last = *(behind - 1);
    found.push_back(
        {span.begin, span.end, first->position, last.position + last.length - 1, highlight});
  }

  /// The token that ends the sequence begun by token `i`; null when the text goes on otherwise.
  const Token* match(std::size_t i, const Sequence& sequence) const {
    const Token* last = &tokens_[i];
    for (std::size_t k = 1; k < sequence.size(); ++k) {
      last = one_of(last->position + 1, sequence[k]);
      if (last == nullptr) return nullptr;
    }
    return last;
  }

  const Token* one_of(std::uint32_t position, const std::vector<std::string>& terms) const {
    if (position >= first_at_.size()) return nullptr;
    for (std::size_t i = first_at_[position]; i < tokens_.size() && tokens_[i].position == position;
         ++i)
      if (tokens_[i].length == 1 && std::ranges::binary_search(terms, tokens_[i].term))
        return &tokens_[i];
    return nullptr;
  }

  std::span<const Highlight> what_;
  std::size_t size_;  // of what is looked at
  std::unordered_map<std::string_view, std::vector<std::size_t>> starts_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> first_at_;  // position -> its first token
};

}  // namespace

std::string_view looked_at(std::string_view text) {
  constexpr std::size_t longest_word = 256;  // what is longer is no word to anyone
  if (text.size() <= max_bytes) return text;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t end = max_bytes; end > max_bytes - longest_word; --end)
    if (byte(end) <= 0x20) return text.substr(0, end);
  std::size_t end = max_bytes;
  while (end > max_bytes - 3 && (byte(end) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::vector<Occurrence> find_occurrences(std::string_view text, std::span<const Highlight> what) {
  return Finder(text, what).run();
}

}  // namespace vnfts::snippet
