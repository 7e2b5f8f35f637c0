#include "date/finder.h"

#include "date/lexeme.h"

namespace vnfts::date {

namespace {

constexpr std::size_t sentences_back = 5;  ///< How far "cùng ngày" looks back.

/// "năm nay" and the like keep to the sentence; days are remembered longer.
bool in_reach(const Earlier& earlier, const Expression& now) {
  const bool far = now.from.form == Point::Form::anaphor || now.from.year_said;
  return now.sentence - earlier.sentence <= (far ? sentences_back : 0);
}

/// A text that is nothing but a date may be shorter than its words would tell in a sentence.
constexpr std::size_t cell_bytes = 64;

}  // namespace

void Finder::find(std::string_view block, std::span<const text::Piece> pieces, std::size_t offset) {
  thread_local std::vector<Lexeme> lexemes;
  thread_local std::vector<Expression> expressions;
  join(pieces, Spelling::strict, lexemes);
  read_expressions(lexemes, expressions);
  if (expressions.empty() && block.size() <= cell_bytes && !lexemes.empty())
    if (const auto whole = read_whole(lexemes)) expressions.push_back(*whole);
  offset_ = offset;
  for (Expression& expression : expressions)
    if (!add(expression) && expression.to) add_ends(expression);
  earlier_.reset();
  earlier_day_.reset();
}

bool Finder::add(const Expression& expression) {
  const bool anaphor = expression.from.form == Point::Form::anaphor;
  const std::optional<Earlier>& earlier = anaphor ? earlier_day_ : earlier_;
  const bool near = earlier && in_reach(*earlier, expression);
  const auto found = resolve(expression, {published_, near ? earlier : std::nullopt});
  if (!found) return false;
  out_.push_back({offset_ + expression.begin, offset_ + expression.end, found->days.first,
                  found->days.last, found->unit, found->part, found->calendar, found->basis});
  earlier_ = Earlier{found->days, found->basis == DateBasis::stated, expression.sentence};
  if (found->unit == DateUnit::day || found->unit == DateUnit::range) earlier_day_ = earlier_;
  return true;
}

/// What is no range may be two dates.
void Finder::add_ends(Expression& expression) {
  Expression second = expression;
  second.begin = expression.second_begin;
  second.from = *expression.to;
  expression.end = expression.first_end;
  expression.to.reset();
  second.to.reset();
  if (expression.from.form != Point::Form::now) add(expression);
  if (second.from.form != Point::Form::now) add(second);
}

}  // namespace vnfts::date
