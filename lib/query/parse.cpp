#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "query/lexer.h"
#include "vnfts/query.h"

// Recursive descent; every level of recursion but the parentheses is a loop.
//
//   either    = together { OR together }
//   together  = negated { [AND] negated }
//   negated   = { "-" | NOT } proximity
//   proximity = operand { NEAR/n operand }
//   operand   = word | phrase | date | mention | dated | place | "(" either ")"
//             | field ":" { "-" | NOT } ( word | phrase | "(" either ")" )

namespace vnfts {

namespace {

using query::Lexeme;
using query::Lexer;
using query::refuse;
using Kind = Lexeme::Kind;

constexpr unsigned max_levels = 64;

/// The field before the parentheses around, if there is one.
using Scope = std::optional<Field>;

struct Operand {
  Query query;
  std::size_t offset = 0;
  bool plain = false;  ///< A word or phrase, not in parentheses: NEAR may stand beside it.
};

/// How many parentheses inside each other `to_string` writes.
unsigned levels(const Query& query) {
  unsigned deepest = 0;
  for (const Query& child : query.children) deepest = std::max(deepest, levels(child));
  return deepest + (query.children.size() > 1 ? 1 : 0);
}

[[noreturn]] void refuse_depth(std::size_t offset) {
  refuse(offset, fmt::format("more than {} levels of parentheses", max_levels),
         "ask in fewer levels");
}

/// Children of the same kind are taken in, as they mean the same: (a b) c = a b c.
Query combine(Query::Kind kind, std::vector<Query> parts, std::size_t offset) {
  if (parts.size() == 1) return std::move(parts.front());
  Query whole;
  whole.kind = kind;
  for (Query& part : parts) {
    if (part.kind == kind)
      std::ranges::move(part.children, std::back_inserter(whole.children));
    else
      whole.children.push_back(std::move(part));
  }
  if (levels(whole) > max_levels) refuse_depth(offset);
  return whole;
}

/// Not not a = a.
Query negate(Query query) {
  if (query.kind == Query::Kind::none_of) return Query(std::move(query.children.front()));
  Query negative;
  negative.kind = Query::Kind::none_of;
  negative.children.push_back(std::move(query));
  return negative;
}

bool begins_operand(Kind kind) {
  switch (kind) {
    case Kind::word:
    case Kind::phrase:
    case Kind::date:
    case Kind::mention:
    case Kind::dated:
    case Kind::place:
    case Kind::field:
    case Kind::open:
    case Kind::negation:
      return true;
    default:
      return false;
  }
}

class Parser {
 public:
  Parser(std::string_view text, Day today) : lexer_(text, today), ahead_(lexer_.next()) {}

  Query parse() {
    Query query = either({});
    if (ahead_.kind == Kind::close) refuse_missing(nullptr);
    return query;
  }

 private:
  Lexeme take() { return std::exchange(ahead_, lexer_.next()); }

  Query either(Scope scope) {
    const std::size_t offset = ahead_.offset;
    std::vector<Query> parts;
    parts.push_back(together(scope, nullptr));
    while (ahead_.kind == Kind::or_) {
      const Lexeme before = take();
      parts.push_back(together(scope, &before));
    }
    return combine(Query::Kind::any_of, std::move(parts), offset);
  }

  // `before` is the operator that needs an operand here, or null.

  Query together(Scope scope, const Lexeme* before) {
    const std::size_t offset = ahead_.offset;
    std::vector<Query> parts;
    parts.push_back(negated(scope, before));
    while (ahead_.kind == Kind::and_ || begins_operand(ahead_.kind)) {
      const bool joined = ahead_.kind == Kind::and_;
      const Lexeme conjunction = joined ? take() : Lexeme{};
      parts.push_back(negated(scope, joined ? &conjunction : nullptr));
    }
    return combine(Query::Kind::all_of, std::move(parts), offset);
  }

  Query negated(Scope scope, const Lexeme* before) {
    Lexeme last;
    const bool negative = take_negations(last, before);
    Query query = proximity(scope, before);
    return negative ? negate(std::move(query)) : query;
  }

  /// Whether an odd number of them; the last one becomes `before`.
  bool take_negations(Lexeme& last, const Lexeme*& before) {
    bool negative = false;
    for (; ahead_.kind == Kind::negation; negative = !negative) {
      last = take();
      before = &last;
    }
    return negative;
  }

  Query proximity(Scope scope, const Lexeme* before) {
    Operand first = operand(scope, before);
    if (ahead_.kind != Kind::near) return std::move(first.query);
    check_near(first);
    Query near;
    near.kind = Query::Kind::near;
    near.field = first.query.field;
    near.distance = ahead_.distance;
    near.children.push_back(std::move(first.query));
    while (ahead_.kind == Kind::near) near.children.push_back(near_operand(scope, near));
    return near;
  }

  Query near_operand(Scope scope, const Query& near) {
    const Lexeme joint = take();
    if (joint.distance != near.distance)
      refuse(joint.offset, "a chain of NEAR has one distance",
             fmt::format("write NEAR/{} here too", near.distance));
    Operand next = operand(scope, &joint);
    check_near(next);
    if (next.query.field != near.field)
      refuse(next.offset, "NEAR joins words of one field", "write title:(a NEAR/5 b)");
    return std::move(next.query);
  }

  void check_near(const Operand& operand) {
    if (!operand.plain)
      refuse(operand.offset, "NEAR joins words and phrases, nothing else",
             "write a NEAR/5 b, or \"a b\" NEAR/5 c");
  }

  Operand operand(Scope scope, const Lexeme* before) {
    switch (ahead_.kind) {
      case Kind::word:
      case Kind::phrase:
        return leaf(scope);
      case Kind::date:
      case Kind::mention:
      case Kind::dated:
      case Kind::place:
        return filter(scope);
      case Kind::field:
        return in_field(scope);
      case Kind::open:
        return group(scope);
      case Kind::negation:  // only behind NEAR: elsewhere they have been taken
        check_near({{}, ahead_.offset, false});
        [[fallthrough]];
      default:
        refuse_missing(before);
    }
  }

  Operand leaf(Scope scope) {
    const Lexeme lexeme = take();
    Query query;
    query.kind = lexeme.kind == Kind::word ? Query::Kind::word : Query::Kind::phrase;
    query.field = scope.value_or(Field::text);
    query.exact = lexeme.exact;
    query.prefix = lexeme.prefix;
    query.text = lexeme.text;
    return {std::move(query), lexeme.offset, true};
  }

  /// A date, a place: what is no text.
  Operand filter(Scope scope) {
    const Lexeme lexeme = take();
    if (scope) refuse_nested(lexeme);
    Query query;
    query.kind = lexeme.kind == Kind::date      ? Query::Kind::date
                 : lexeme.kind == Kind::mention ? Query::Kind::mention
                 : lexeme.kind == Kind::dated   ? Query::Kind::dated
                                                : Query::Kind::place;
    query.days = lexeme.days;
    query.dated = lexeme.dated;
    query.text = lexeme.place.id;
    query.radius_km = lexeme.radius_km;
    query.exact = lexeme.exact;
    return {std::move(query), lexeme.offset, false};
  }

  Operand in_field(Scope scope) {
    const Lexeme field = take();
    if (scope) refuse_nested(field);
    Lexeme last;
    const Lexeme* before = &field;
    const bool negative = take_negations(last, before);
    Operand inside = operand(field.field, before);
    inside.offset = field.offset;
    if (!negative) return inside;
    return {negate(std::move(inside.query)), field.offset, false};
  }

  [[noreturn]] void refuse_nested(const Lexeme& inner) {
    refuse(inner.offset, fmt::format("{} inside another field", inner.text),
           "write them side by side, as in title:a date:2019");
  }

  Operand group(Scope scope) {
    const Lexeme open = take();
    if (++depth_ > max_levels) refuse_depth(open.offset);
    if (ahead_.kind == Kind::close)
      refuse(open.offset, "empty parentheses", "write what to look for between them");
    if (ahead_.kind == Kind::end) refuse_open(open);
    Query query = either(scope);
    if (ahead_.kind != Kind::close) refuse_open(open);
    --depth_;
    take();
    return {std::move(query), open.offset, false};
  }

  [[noreturn]] void refuse_open(const Lexeme& open) {
    refuse(open.offset, "this parenthesis is not closed", "close it with ), or leave it out");
  }

  /// There is no operand where one must be.
  [[noreturn]] void refuse_missing(const Lexeme* before) {
    const auto quote = [](std::string_view text) {
      return fmt::format("write it, or put \"{}\" in quotes", text);
    };
    if (before)
      refuse(before->offset, fmt::format("{} needs something to look for behind it", before->text),
             quote(before->text));
    if (ahead_.kind == Kind::end)
      refuse(0, "nothing to look for", "write one word at least, as in biên phòng");
    if (ahead_.kind == Kind::close)
      refuse(ahead_.offset, "this parenthesis closes nothing", "leave it out, or open one before");
    refuse(ahead_.offset, fmt::format("{} needs something to look for before it", ahead_.text),
           quote(ahead_.text));
  }

  Lexer lexer_;
  Lexeme ahead_;
  unsigned depth_ = 0;
};

}  // namespace

Query parse_query(std::string_view text, Day today) { return Parser(text, today).parse(); }

std::vector<DateReading> read_dates(std::string_view query, Day today) {
  parse_query(query, today);
  std::vector<DateReading> dates;
  Lexer lexer(query, today);
  for (Lexeme lexeme = lexer.next(); lexeme.kind != Kind::end; lexeme = lexer.next())
    if (lexeme.kind == Kind::date || lexeme.kind == Kind::mention)
      dates.push_back(
          {std::string(query.substr(lexeme.offset, lexeme.end - lexeme.offset)), lexeme.days});
  return dates;
}

std::vector<PlaceReading> read_places(std::string_view query) {
  const Day today = vnfts::today();
  parse_query(query, today);
  std::vector<PlaceReading> places;
  Lexer lexer(query, today);
  for (Lexeme lexeme = lexer.next(); lexeme.kind != Kind::end; lexeme = lexer.next())
    if (lexeme.kind == Kind::place)
      places.push_back({std::string(query.substr(lexeme.offset, lexeme.end - lexeme.offset)),
                        lexeme.place.id, lexeme.radius_km, lexeme.exact,
                        std::move(lexeme.place.others)});
  return places;
}

}  // namespace vnfts
