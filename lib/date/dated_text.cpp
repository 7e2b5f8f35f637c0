#include "date/dated_text.h"

#include <algorithm>
#include <array>

#include "text/word.h"

namespace vnfts::date {

namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  return text.size() == word.size() || text[text.size() - word.size() - 1] == ' ';
}

bool is_of_trial(std::string_view text) {
  static constexpr std::array words = {"xet xu", "truy to", "cao trang", "so tham", "phuc tham"};
  const std::string folded = text::folded(text);
  return std::ranges::any_of(
      words, [&](const char* word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

DatedText::DatedText(std::string_view all) : text(all), trial(is_of_trial(all)) {
  std::vector<Lexeme> lexemes;
  cut(text, Spelling::strict, lexemes);
  read_expressions(lexemes, expressions);
}

std::string DatedText::line_before(std::size_t at, std::size_t max_bytes) const {
  std::size_t begin = at > max_bytes ? at - max_bytes : 0;
  while (begin < at && is_continuation(text[begin])) ++begin;
  std::string_view line = text.substr(begin, at - begin);
  line.remove_prefix(line.rfind('\n') + 1);
  return text::folded(line);
}

std::string DatedText::sentence_before(std::size_t at, std::size_t max_bytes) const {
  const std::string line = line_before(at, max_bytes);
  const std::size_t stop = line.rfind(". ");
  return stop == std::string::npos ? line : line.substr(stop + 2);
}

bool DatedText::looks_ahead(const Expression& expression) const {
  if (expression.likely_future || expression.from.tense == Tense::future) return true;
  const std::string words = sentence_before(expression.begin);
  if (words.find("hieu luc") != std::string::npos) return true;
  return ends_with_any(
      words,
      {"den",        "toi",        "truoc",    "het",       "sang",     "sau",      "han",
       "de",         "cuoi",       "tam nhin", "du kien",   "ke hoach", "muc tieu", "quy hoach",
       "chien luoc", "dinh huong", "khoa",     "nien khoa", "nam hoc",  "nhiem ky", "giai doan"});
}

bool is_solar_day(const Point& p) {
  return p.form == Point::Form::day && p.calendar == Calendar::solar && p.month != 0 && p.day != 0;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  const std::size_t last = text.find_last_not_of(" ,(");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return std::ranges::any_of(words, [&](auto word) { return ends_with_word(text, word); });
}

}  // namespace vnfts::date
