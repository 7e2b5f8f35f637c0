#include "date/expression.h"

#include <algorithm>

#include "date/confusable.h"
#include "date/sequence.h"

namespace vnfts::date {

namespace {

constexpr std::size_t cue_reach = 14;  ///< Lexemes that a "sẽ" reaches.

/// "sẽ", "dự kiến" before it in the sentence.
bool future_before(const Lexemes& x, Place i) {
  for (std::size_t back = 1; back <= cue_reach && back <= i; ++back) {
    if (x.ends(i - back)) return false;
    if (x.is(i - back, Sense::future_cue)) return true;
  }
  return false;
}

constexpr std::uint64_t bits(std::initializer_list<Sense> senses) {
  std::uint64_t all = 0;
  for (const Sense sense : senses) all |= std::uint64_t{1} << static_cast<unsigned>(sense);
  return all;
}

/// The words that an expression may begin with.
constexpr std::uint64_t openers = bits(
    {Sense::ago_head,    Sense::century,     Sense::day,     Sense::day_word, Sense::decade,
     Sense::early,       Sense::full_moon,   Sense::half,    Sense::holiday,  Sense::hom,
     Sense::late,        Sense::lunar_day,   Sense::mid,     Sense::month,    Sense::number,
     Sense::ordinal,     Sense::part_of_day, Sense::period,  Sense::quarter,  Sense::same_day,
     Sense::same_period, Sense::since_now,   Sense::then,    Sense::season,   Sense::season_name,
     Sense::week,        Sense::weekday,     Sense::weekend, Sense::year,     Sense::years});

class Reader {
 public:
  Reader(const std::vector<Lexeme>& lexemes, std::vector<Expression>& out)
      : x_{lexemes, Reading::text}, out_(out) {}

  void run() {
    for (Place i = 0; i < x_.all.size();) {
      const Lexeme& lexeme = x_.all[i];
      if (lexeme.kind == Lexeme::Kind::word && (lexeme.senses & openers) == 0) {
        ++i;
      } else if (lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::number) {
        i = read(i);
      } else {
        if (x_.ends(i) && (i == 0 || !x_.ends(i - 1))) ++sentence_;
        ++i;
      }
    }
  }

 private:
  /// The place where reading goes on.
  Place read(Place i) {
    read_sequence(x_, i, items_);
    if (items_.empty()) return i + 1;
    if (!plausible(x_, items_, style())) return i + 1;
    if (x_.before(i).is(Sense::past_cue) && items_.front().point.tense == Tense::open)
      items_.front().point.tense = Tense::past;
    const bool future = future_before(x_, i);
    for (std::size_t k = 0; k < items_.size(); ++k) {
      const bool ranges = k + 1 < items_.size() && items_[k + 1].ranges;
      Expression expression;
      expression.begin = x_.at(items_[k].begin).begin;
      expression.from = items_[k].point;
      expression.first_end = x_.at(items_[k].end - 1).end;
      if (ranges) expression.to = items_[++k].point;
      expression.second_begin = x_.at(items_[k].begin).begin;
      expression.end = x_.at(items_[k].end - 1).end;
      expression.sentence = sentence_;
      expression.likely_future = future;
      out_.push_back(expression);
    }
    return items_.back().end;
  }

  Style style() {
    if (!style_) style_ = learn_style(x_);
    return *style_;
  }

  Lexemes x_;
  std::vector<Expression>& out_;
  std::vector<Item> items_;
  std::optional<Style> style_;
  std::size_t sentence_ = 0;
};

}  // namespace

void read_expressions(const std::vector<Lexeme>& lexemes, std::vector<Expression>& out) {
  out.clear();
  Reader(lexemes, out).run();
}

std::optional<Expression> read_whole(const std::vector<Lexeme>& lexemes) {
  const Lexemes x{lexemes, Reading::query};
  std::vector<Item> items;
  const auto whole = [&](Place first) {
    read_sequence(x, first, items);
    const bool all = !items.empty() && items.back().end == lexemes.size();
    return all && (items.size() == 1 || (items.size() == 2 && items[1].ranges));
  };
  // "tu thang 3" is từ before it is tư.
  if (!(x.is(0, Sense::from) && whole(1)) && !whole(0)) return std::nullopt;
  Expression out;
  out.begin = lexemes.front().begin;
  out.end = lexemes.back().end;
  out.first_end = x.at(items[0].end - 1).end;
  out.second_begin = x.at(items.back().begin).begin;
  out.from = items[0].point;
  if (items.size() == 2) out.to = items[1].point;
  return out;
}

}  // namespace vnfts::date
