#include "article/line_kind.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/letters.h"
#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_name_bytes = 80;
constexpr std::size_t max_beginning_bytes = 80;
constexpr std::size_t min_sentence_bytes = 30;
constexpr std::size_t max_pointer_bytes = 250;
constexpr std::size_t max_bare_pointer_bytes = 60;
constexpr std::size_t max_imprint_bytes = 600;

/// The beginning in small letters without marks: "Đọc thêm" -> "doc them".
std::string folded_beginning(std::string_view line) {
  std::string out;
  line = line.substr(0, max_beginning_bytes);
  const char* at = line.data();
  const char* const end = at + line.size();
  while (at != end) {
    const char32_t c = text::decode(at, end);
    const text::CharInfo info = text::char_info(c);
    if (info.char_class == text::CharClass::letter && info.letter.code != 0)
      out += text::alphabet_bases[info.letter.code];
    else if (c < 0x80)
      out += static_cast<char>(c);
    else if (info.char_class == text::CharClass::other)
      text::append(out, c);
  }
  return out;
}

// Without marks, in small letters. Those that end in a blank or colon go on after it.
constexpr std::string_view pointers[] = {
    ">>",
    "»",
    "xem them",
    "doc them",
    "tin lien quan",
    "bai lien quan",
    "tin bai lien quan",
    "bai viet lien quan",
    "co the ban quan tam",
    "tin cung chuyen muc",
    "cung chuyen muc",
    "tin khac",
    "cac tin khac",
    "tin cu hon",
    "tin moi hon",
    "moi ban doc",
    "moi quy vi",
    "doc nhieu",
    "chia se bai viet",
    "tu khoa:",
    "tags:",
    "tag:",
    "quang cao",
    "gui binh luan",
    "y kien ban doc",
    "binh luan (",
    "theo doi chung toi",
    "in bai viet",
    "ve trang chu",
};

constexpr std::string_view imprints[] = {
    "co quan chu quan",
    "giay phep",
    "tong bien tap",
    "ban quyen",
    "©",
    "copyright",
    "® ",
    "ghi ro nguon",
    "toa soan:",
    "dia chi toa soan",
    "so giay phep",
    "gp so",
    "lien he quang cao",
    "chiu trach nhiem",
    "thiet ke boi",
    "website nay su dung cookie",
    "chung toi su dung cookie",
    "trang web nay su dung cookie",
};

constexpr std::string_view error_notices[] = {
    "404",
    "403 forbidden",
    "500 internal server error",
    "502 bad gateway",
    "503 service",
    "page not found",
    "not found",
    "khong tim thay trang",
    "trang khong ton tai",
    "trang ban yeu cau khong",
    "trang ban tim kiem khong",
    "trang ban dang tim khong",
    "bai viet khong ton tai",
    "loi 404",
    "access denied",
    "attention required",
    "just a moment",
    "he thong dang bao tri",
    "website dang bao tri",
};

bool begins(std::string_view text, auto& beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view b) { return text.starts_with(b); });
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view quote : {"\"", "”", "»", "'", "’", ")", " "})
    while (line.ends_with(quote)) line.remove_suffix(quote.size());
  return !line.empty() && std::string_view(".!?:;").find(line.back()) != line.npos;
}

bool is_pointer(std::string_view line, std::string_view beginning, std::size_t linked) {
  if (!begins(beginning, pointers)) return false;
  // A sentence may begin so too: "Xem thêm một trận nữa, ông ..."
  return linked > 0 ? line.size() <= max_pointer_bytes
                    : line.size() <= max_bare_pointer_bytes || beginning.starts_with(">>");
}

std::string_view without(std::string_view line, std::string_view edges) {
  const std::size_t first = line.find_first_not_of(edges);
  if (first == line.npos) return {};
  return line.substr(first, line.find_last_not_of(edges) + 1 - first);
}

/// Words that introduce a name; what follows is the name.
std::string_view after_word(std::string_view line, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (line.starts_with(word)) return without(line.substr(word.size()), " :*-");
  return {};
}

bool could_be_name(std::string_view line) {
  if (line.empty() || line.size() > max_name_bytes) return false;
  if (line.find("://") != line.npos || line.find('@') != line.npos) return false;
  return !(line.size() > min_sentence_bytes && ends_sentence(line)) &&
         std::ranges::any_of(line, [](char c) { return !(c >= '0' && c <= '9') && c != ' '; });
}

}  // namespace

LineKind line_kind(std::string_view line, std::size_t linked) {
  const std::string beginning = folded_beginning(line);
  if (is_pointer(line, beginning, linked)) return LineKind::pointer;
  if (linked * 10 >= line.size() * 6) return LineKind::link;
  if (line.size() <= max_imprint_bytes && begins(beginning, imprints)) return LineKind::imprint;
  const bool long_enough = line.size() >= min_sentence_bytes && ends_sentence(line);
  return long_enough || line.size() >= 4 * min_sentence_bytes ? LineKind::sentence
                                                              : LineKind::label;
}

bool is_error_notice(std::string_view line) {
  return begins(folded_beginning(line), error_notices);
}

std::string_view named_origin(std::string_view line) {
  if (line.size() > max_name_bytes) return {};
  line = without(line, " ()[]*-");
  const std::string_view name =
      after_word(line, {"Nguồn:", "Nguồn :", "Nguồn tin:", "Theo:", "Theo "});
  return could_be_name(name) && !ends_sentence(name) && name.find(',') == name.npos
             ? name
             : std::string_view();
}

std::string_view author_name(std::string_view line) {
  line = without(line, " ()[]*-|/,;");
  const std::string_view name =
      after_word(line, {"Tác giả:", "Tác giả :", "Tác giả", "Bài và ảnh:", "Bài, ảnh:", "Bài:",
                        "Theo:", "Theo ", "Nguồn:", "Nguồn :", "PV:", "Thực hiện:", "By ", "by ",
                        "Author:", "Bởi ", "bởi ", "Đăng bởi", "Viết bởi"});
  if (!name.empty()) line = name;
  for (const std::string_view word : {"bởi", "Bởi", "by", "By", "Tác giả", "Tác giả:", "PV"})
    if (line == word) return {};
  return could_be_name(line) ? line : std::string_view();
}

}  // namespace vnfts::article
