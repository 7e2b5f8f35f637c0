#include "date/expression.h"
#include "date/resolve.h"

namespace vnfts {

namespace {

constexpr std::size_t sentences_back = 2;  ///< How far "cùng ngày" looks back.

/// "năm nay" and the like keep to the sentence; days are remembered longer.
bool in_reach(const date::Earlier& earlier, const date::Expression& now) {
  const bool day = now.from.form == date::Point::Form::anaphor;
  return now.sentence - earlier.sentence <= (day ? sentences_back : 0);
}

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, std::optional<Day> published) {
  thread_local std::vector<date::Lexeme> lexemes;
  thread_local std::vector<date::Expression> expressions;
  date::cut(text, date::Spelling::strict, lexemes);
  date::read_expressions(lexemes, expressions);
  std::vector<DateMention> out;
  std::optional<date::Earlier> earlier;
  const auto add = [&](const date::Expression& expression) {
    const bool near = earlier && in_reach(*earlier, expression);
    const auto found = date::resolve(expression, {published, near ? earlier : std::nullopt});
    if (!found) return false;
    out.push_back({expression.begin, expression.end, found->days.first, found->days.last,
                   found->unit, found->part, found->calendar, found->basis});
    earlier = date::Earlier{found->days, found->unit, found->basis == DateBasis::stated,
                            expression.sentence};
    return true;
  };
  for (date::Expression& expression : expressions) {
    if (add(expression) || !expression.to) continue;
    // No range, but two dates: the first, and the second in what is left of the span.
    date::Expression second = expression;
    second.begin = expression.second_begin;
    second.from = *expression.to;
    expression.end = expression.first_end;
    expression.to.reset();
    second.to.reset();
    add(expression);
    if (second.from.form != date::Point::Form::now) add(second);
  }
  return out;
}

}  // namespace vnfts
