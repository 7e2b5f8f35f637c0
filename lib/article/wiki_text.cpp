#include "article/wiki_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "article/plain_text.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::array<std::string_view, 2> category_names = {"Category:", "Thể loại:"};

/// Links that show something else than words, or nothing.
constexpr std::array<std::string_view, 9> file_names = {
    "File:",    "Image:",       "Tập tin:",  "Hình:",    "Media:",
    "Tập Tin:", "Phương tiện:", "category:", "thể loại:"};

/// Elements whose content is no text of the page.
constexpr std::array<std::string_view, 10> dropped_elements = {
    "ref",      "gallery",         "math",   "timeline", "score",
    "imagemap", "syntaxhighlight", "source", "table",    "style"};

/// Longer ones are no tags or links; keeps the work on hostile pages small.
constexpr std::size_t max_tag_bytes = 4096;
constexpr std::size_t max_link_bytes = 1024;

template <typename Names>
bool starts_with_any(std::string_view s, const Names& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view n) { return s.starts_with(n); });
}

/// Without `<!-- -->` and the elements that are dropped. Each kind of element is looked for to the
/// end once at most.
class Elements {
 public:
  explicit Elements(std::string_view text) : text_(text) {}

  std::string without() {
    std::string out;
    out.reserve(text_.size());
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t next = std::min(text_.find('<', at), text_.size());
      out += text_.substr(at, next - at);
      at = next == text_.size() ? next : behind(next);
      if (at == next && at < text_.size()) out += text_[at++];
    }
    return out;
  }

 private:
  /// Behind what begins at `at` and is dropped; `at` when nothing is.
  std::size_t behind(std::size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("<!--")) return behind_end(at, "-->", unclosed_.back());
    for (std::size_t i = 0; i < dropped_elements.size(); ++i) {
      const std::string_view name = dropped_elements[i];
      if (!rest.substr(1).starts_with(name) || rest.size() <= name.size() + 1 ||
          text::is_ascii_letter(rest[name.size() + 1]))
        continue;
      const std::size_t close = rest.substr(0, max_tag_bytes).find('>');
      if (close == rest.npos) return at;
      if (rest[close - 1] == '/') return at + close + 1;
      return behind_end(at, "</" + std::string(name), unclosed_[i]);
    }
    return at;
  }

  std::size_t behind_end(std::size_t at, const std::string& end, bool& unclosed) {
    if (unclosed) return at;
    const std::size_t found = text_.find(end, at);
    unclosed = found == text_.npos;
    if (unclosed) return at;
    const std::size_t close = text_.find('>', found);
    return close == text_.npos ? text_.size() : close + 1;
  }

  std::string_view text_;
  std::array<bool, dropped_elements.size() + 1> unclosed_ = {};
};

/// Brackets of two signs and where each is closed.
class Brackets {
 public:
  explicit Brackets(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size();) {
      const Kind kind = kind_at(text, i);
      if (kind == Kind::none) {
        ++i;
        continue;
      }
      if (kind >= Kind::close_template) {
        close(opening(kind), i);
      } else {
        open_.push_back({kind, i, pairs_.size()});
        pairs_.push_back({kind, i, text.npos});
      }
      i += 2;
    }
  }

  enum class Kind { none, link, template_, table, close_template, close_link, close_table };

  struct Pair {
    Kind kind;
    std::size_t begin;
    std::size_t end;  ///< Of the closing bracket; `npos` when there is none.
  };
  const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  struct Open {
    Kind kind;
    std::size_t begin;
    std::size_t pair;
  };

  static Kind kind_at(std::string_view text, std::size_t i) {
    const std::string_view two = text.substr(i, 2);
    if (two == "[[") return Kind::link;
    if (two == "{{") return Kind::template_;
    if (two == "{|" && (i == 0 || text[i - 1] == '\n' || text[i - 1] == ':')) return Kind::table;
    if (two == "}}") return Kind::close_template;
    if (two == "]]") return Kind::close_link;
    if (two == "|}" && text.substr(i, 3) != "|}}" && (i == 0 || text[i - 1] == '\n'))
      return Kind::close_table;
    return Kind::none;
  }

  static Kind opening(Kind kind) {
    if (kind == Kind::close_template) return Kind::template_;
    return kind == Kind::close_link ? Kind::link : Kind::table;
  }

  /// The innermost that is open of this kind; those inside it are never closed.
  void close(Kind kind, std::size_t at) {
    const std::size_t looked_at = std::min(open_.size(), max_looked_at);
    for (std::size_t back = 1; back <= looked_at; ++back) {
      const Open& candidate = open_[open_.size() - back];
      if (candidate.kind != kind) continue;
      pairs_[candidate.pair].end = at;
      open_.resize(open_.size() - back);
      return;
    }
  }

  static constexpr std::size_t max_looked_at = 64;
  std::vector<Open> open_;
  std::vector<Pair> pairs_;
};

/// Templates, tables and files dropped, links as their words.
class Unwrapping {
 public:
  explicit Unwrapping(std::string_view text) : text_(text), brackets_(text) {}

  std::string run() {
    std::string out;
    out.reserve(text_.size());
    for (const Brackets::Pair& pair : brackets_.pairs()) {
      if (pair.begin < at_ || pair.end == text_.npos) continue;
      copy_until(pair.begin, out);
      at_ = pair.begin;
      if (pair.kind != Brackets::Kind::link)
        at_ = pair.end + 2;
      else
        enter_link(pair);
    }
    copy_until(text_.size(), out);
    return out;
  }

 private:
  void copy_until(std::size_t end, std::string& out) {
    while (!ends_.empty() && ends_.back() < end) {
      out += text_.substr(at_, ends_.back() - at_);
      at_ = ends_.back() + 2;
      ends_.pop_back();
    }
    if (at_ < end) out += text_.substr(at_, end - at_);
    at_ = std::max(at_, end);
  }

  /// To the words of a link, which may hold templates; its end is passed over later.
  void enter_link(const Brackets::Pair& pair) {
    const std::string_view inside = text_.substr(pair.begin + 2, pair.end - pair.begin - 2);
    const bool hidden =
        starts_with_any(inside, file_names) || starts_with_any(inside, category_names);
    const std::size_t bar = inside.find('|');
    const std::string_view target = inside.substr(0, bar);
    if (hidden || is_other_language(target)) {
      at_ = pair.end + 2;
      return;
    }
    at_ = pair.begin + 2 + (bar == inside.npos ? inside.starts_with(':') : bar + 1);
    ends_.push_back(pair.end);
  }

  /// [[en:Hanoi]]
  static bool is_other_language(std::string_view target) {
    const std::size_t colon = target.find(':');
    return (colon == 2 || colon == 3) &&
           std::all_of(target.begin(), target.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::string_view text_;
  Brackets brackets_;
  std::size_t at_ = 0;
  std::vector<std::size_t> ends_;  ///< Of the links that are open, outermost first.
};

/// [https://a.example lời] -> lời
std::size_t append_external_link(std::string_view s, std::string& out) {
  s = s.substr(0, max_link_bytes);
  const bool is_link =
      s.starts_with("[http://") || s.starts_with("[https://") || s.starts_with("[//");
  const std::size_t end = is_link ? s.find(']') : s.npos;
  if (end == s.npos) return 0;
  const std::size_t space = s.find(' ');
  if (space < end) out += s.substr(space + 1, end - space - 1);
  return end + 1;
}

/// Without ''', __TOC__ and the addresses of links.
void append_plain(std::string_view line, std::string& out) {
  for (std::size_t i = 0; i < line.size();) {
    const std::string_view rest = line.substr(i);
    if (rest.starts_with("''")) {
      i += std::min(rest.find_first_not_of('\''), rest.size());
      continue;
    }
    const std::size_t length = rest[0] == '[' ? append_external_link(rest, out) : 0;
    if (length == 0) out += rest[0];
    i += std::max<std::size_t>(length, 1);
  }
}

bool is_switch(std::string_view line) {
  return line.size() > 4 && line.starts_with("__") && line.ends_with("__");
}

/// Headings without their signs, list items without theirs.
std::string_view without_line_signs(std::string_view line) {
  line = trimmed(line);
  while (line.size() > 2 && line.front() == '=' && line.back() == '=')
    line = line.substr(1, line.size() - 2);
  line.remove_prefix(std::min(line.find_first_not_of("*#:;"), line.size()));
  return line.starts_with("----") ? std::string_view{} : trimmed(line);
}

std::string plain_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view bare = without_line_signs(line);
    if (bare.empty() || is_switch(bare)) continue;
    append_plain(bare, out);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string wiki_text(std::string_view wikitext) {
  const std::string text = Elements(wikitext).without();
  return plain_text(plain_lines(Unwrapping(text).run()));
}

std::vector<std::string> wiki_categories(std::string_view wikitext) {
  std::vector<std::string> names;
  for (std::size_t at = wikitext.find("[["); at != wikitext.npos;
       at = wikitext.find("[[", at + 2)) {
    const std::string_view link = wikitext.substr(at + 2, max_link_bytes);
    for (const std::string_view category : category_names) {
      const std::size_t end = link.starts_with(category) ? link.find_first_of("|]\n") : link.npos;
      if (end != link.npos && link[end] != '\n')
        names.emplace_back(trimmed(link.substr(category.size(), end - category.size())));
    }
  }
  return names;
}

}  // namespace vnfts::article
