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
  date::View view{published, {}};
  std::optional<date::Earlier> earlier;
  for (const date::Expression& expression : expressions) {
    view.earlier = earlier && in_reach(*earlier, expression) ? earlier : std::nullopt;
    const auto found = date::resolve(expression, view);
    if (!found) continue;
    out.push_back({expression.begin, expression.end, found->days.first, found->days.last,
                   found->unit, found->part, found->calendar, found->basis});
    earlier = date::Earlier{found->days, found->unit, found->basis == DateBasis::stated,
                            expression.sentence};
  }
  return out;
}

}  // namespace vnfts
