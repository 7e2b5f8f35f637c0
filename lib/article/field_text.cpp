#include "article/field_text.h"

#include <algorithm>

#include "article/plain_text.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_name_bytes = 12;    // "blockquote", "thetasym"
constexpr std::size_t joint_every_words = 8;  // one word in so many is joined in segmented text
constexpr std::size_t least_joints = 2;

bool is_wordlike(char c) {
  return text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t name_length(std::string_view s) {
  std::size_t i = 0;
  while (i < s.size() && i < max_name_bytes &&
         (text::is_ascii_letter(s[i]) || (i > 0 && text::is_digit(s[i]))))
    ++i;
  return i;
}

/// `<p>`, `<p class=`, `</p>`, `<br/>`, `<!--`.
bool is_tag(std::string_view s) {
  s.remove_prefix(1);
  if (s.starts_with("!--")) return true;
  if (s.starts_with('/')) s.remove_prefix(1);
  const std::size_t length = name_length(s);
  if (length == 0 || length == s.size()) return false;
  const std::string_view behind = s.substr(length);
  if (behind.starts_with('>') || behind.starts_with("/>")) return true;
  if (white_space.find(behind.front()) == white_space.npos) return false;
  // An attribute, or the end: "x <y và z" has neither.
  const std::string_view rest = trimmed_left(behind.substr(0, 64));
  const std::size_t end = rest.find_first_of("=>/<");
  return end != rest.npos && rest[end] != '<' &&
         std::none_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == ' '; });
}

/// `&nbsp;`, `&#160;`, `&#xA0;`
bool is_reference(std::string_view s) {
  s.remove_prefix(1);
  std::size_t length = 0;
  if (s.starts_with('#')) {
    s.remove_prefix(1);
    if (s.starts_with('x') || s.starts_with('X')) s.remove_prefix(1);
    length = std::min(s.find_first_not_of("0123456789abcdefABCDEF"), s.size());
    length = length > 8 ? 0 : length;
  } else {
    length = name_length(s);
  }
  return length > 0 && s.substr(length).starts_with(';');
}

/// Joints of two letters: not of "file_name.txt_1", nor of lines "___".
struct Joints {
  std::size_t words = 0;
  std::size_t joints = 0;
};

Joints count_joints(std::string_view text) {
  Joints count;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool joint = text[i] == '_' && is_wordlike(text[i - 1]) && is_wordlike(text[i + 1]);
    count.joints += joint;
    count.words += text[i] == ' ' || text[i] == '\n';
  }
  ++count.words;
  return count;
}

bool has_vietnamese(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// " ," -> ",": a tokenizer puts a space before each sign.
void append_unspaced(char c, std::string& out) {
  const bool closes = std::string_view(",.;:!?)").find(c) != std::string_view::npos;
  if (closes && out.ends_with(' ')) out.pop_back();
  if (c == ' ' && out.ends_with('(')) return;
  out += c;
}

void clean(std::string& text) {
  if (looks_like_html(text)) text = plain_text(text);
  text = without_joints(std::move(text));
}

/// White space, also no-break spaces, as one space each.
std::string on_one_line(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = text.substr(i).starts_with(no_break);
    i += wide;
    if (!wide && white_space.find(text[i]) == white_space.npos)
      out += text[i];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

void clean_line(std::string& text) {
  clean(text);
  text = on_one_line(text);
}

}  // namespace

bool looks_like_html(std::string_view text) {
  for (std::size_t i = text.find_first_of("<&"); i != text.npos;
       i = text.find_first_of("<&", i + 1))
    if (text[i] == '<' ? is_tag(text.substr(i)) : is_reference(text.substr(i))) return true;
  return false;
}

std::string without_joints(std::string text) {
  if (text.find('_') == text.npos || !has_vietnamese(text)) return text;
  const Joints count = count_joints(text);
  if (count.joints < least_joints || count.joints * joint_every_words < count.words) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool joint = text[i] == '_' && i > 0 && i + 1 < text.size() && is_wordlike(text[i - 1]) &&
                       is_wordlike(text[i + 1]);
    append_unspaced(joint ? ' ' : text[i], out);
  }
  return out;
}

void tidy(Article& article) {
  clean_line(article.title);
  clean_line(article.section);
  clean(article.lead);
  clean(article.body);
  for (auto* const list : {&article.authors, &article.tags}) {
    for (std::string& item : *list) clean_line(item);
    std::erase(*list, std::string());
  }
}

}  // namespace vnfts::article
