#include <algorithm>

#include "date/expression.h"
#include "date/resolve.h"

namespace vnfts {

namespace {

constexpr std::size_t sentences_back = 5;  ///< How far "cùng ngày" looks back.

/// "năm nay" and the like keep to the sentence; days are remembered longer.
bool in_reach(const date::Earlier& earlier, const date::Expression& now) {
  const bool far = now.from.form == date::Point::Form::anaphor || now.from.year_said;
  return now.sentence - earlier.sentence <= (far ? sentences_back : 0);
}

/// A long text is read in blocks, so that memory does not grow with it.
constexpr std::size_t block_bytes = std::size_t{64} << 10;

/// A text that is nothing but a date may be shorter than its words would tell in a sentence.
constexpr std::size_t cell_bytes = 64;

/// Where the block that begins at `begin` ends: behind a line or a word.
std::size_t block_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= block_bytes) return text.size();
  const std::string_view block = text.substr(begin, block_bytes);
  for (const char c : {'\n', ' '})
    if (const std::size_t at = block.rfind(c); at != std::string_view::npos && at > block_bytes / 2)
      return begin + at + 1;
  const std::size_t end = begin + block_bytes;
  for (std::size_t back = 0; back < 4; ++back)  // a code point has four bytes at most
    if ((static_cast<unsigned char>(text[end - back]) & 0xC0) != 0x80) return end - back;
  return end;
}

class Finder {
 public:
  Finder(std::optional<Day> published, std::vector<DateMention>& out)
      : published_(published), out_(out) {}

  void find(std::string_view block, std::size_t offset) {
    thread_local std::vector<date::Lexeme> lexemes;
    thread_local std::vector<date::Expression> expressions;
    date::cut(block, date::Spelling::strict, lexemes);
    date::read_expressions(lexemes, expressions);
    if (expressions.empty() && block.size() <= cell_bytes && !lexemes.empty())
      if (const auto whole = date::read_whole(lexemes)) expressions.push_back(*whole);
    offset_ = offset;
    for (date::Expression& expression : expressions)
      if (!add(expression) && expression.to) add_ends(expression);
    earlier_.reset();
    earlier_day_.reset();
  }

 private:
  bool add(const date::Expression& expression) {
    const bool anaphor = expression.from.form == date::Point::Form::anaphor;
    const std::optional<date::Earlier>& earlier = anaphor ? earlier_day_ : earlier_;
    const bool near = earlier && in_reach(*earlier, expression);
    const auto found = date::resolve(expression, {published_, near ? earlier : std::nullopt});
    if (!found) return false;
    out_.push_back({offset_ + expression.begin, offset_ + expression.end, found->days.first,
                    found->days.last, found->unit, found->part, found->calendar, found->basis});
    earlier_ = date::Earlier{found->days, found->basis == DateBasis::stated, expression.sentence};
    if (found->unit == DateUnit::day || found->unit == DateUnit::range) earlier_day_ = earlier_;
    return true;
  }

  /// What is no range may be two dates.
  void add_ends(date::Expression& expression) {
    date::Expression second = expression;
    second.begin = expression.second_begin;
    second.from = *expression.to;
    expression.end = expression.first_end;
    expression.to.reset();
    second.to.reset();
    if (expression.from.form != date::Point::Form::now) add(expression);
    if (second.from.form != date::Point::Form::now) add(second);
  }

  std::optional<Day> published_;
  std::vector<DateMention>& out_;
  std::size_t offset_ = 0;
  std::optional<date::Earlier> earlier_;
  std::optional<date::Earlier> earlier_day_;  ///< "năm 1960" between does not make it forgotten.
};

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, std::optional<Day> published) {
  std::vector<DateMention> out;
  Finder finder(published, out);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = block_end(text, begin);
    finder.find(text.substr(begin, end - begin), begin);
    begin = end;
  }
  return out;
}

}  // namespace vnfts
