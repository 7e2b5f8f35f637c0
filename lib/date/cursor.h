/// Looking at lexemes from any place: beyond both ends there is nothing.
#pragma once

#include <optional>
#include <span>

#include "date/expression.h"
#include "date/lexeme.h"

namespace vnfts::date {

/// A place among the lexemes.
using Place = std::size_t;

/// How freely a bare number is taken for what a date is made of.
enum class Reading : std::uint8_t { text, query };

struct Lexemes {
  std::span<const Lexeme> all;
  Reading reading = Reading::text;

  bool query() const { return reading == Reading::query; }
  const Lexeme& at(Place i) const {
    static constexpr Lexeme nothing;
    return i < all.size() ? all[i] : nothing;
  }
  /// The lexeme before `i`.
  const Lexeme& before(Place i) const { return at(i - 1); }
  bool is(Place i, Sense sense) const { return at(i).is(sense); }
  bool sign(Place i, char sign) const { return text::is_sign(at(i), sign); }
  bool number(Place i) const { return at(i).kind == Lexeme::Kind::number; }
  bool word(Place i) const { return at(i).kind == Lexeme::Kind::word; }
  /// Letters or digits stand directly behind lexeme `i`.
  bool glued(Place i) const {
    return i + 1 < all.size() && !at(i + 1).spaced && (word(i + 1) || number(i + 1));
  }
  /// The sentence, or the whole text, ends before `i`.
  bool ends(Place i) const {
    const Lexeme& x = at(i);
    if (x.kind == Lexeme::Kind::line_end) return true;
    return x.kind == Lexeme::Kind::sign &&
           (x.sign == '.' || x.sign == '!' || x.sign == '?' || x.sign == ';') &&
           (at(i + 1).spaced || at(i + 1).kind != Lexeme::Kind::number);
  }
};

/// Something read, and the place behind it.
template <typename T>
struct Read {
  T value;
  Place end;
};
template <typename T>
Read(T, Place) -> Read<T>;
template <typename T>
using Found = std::optional<Read<T>>;

}  // namespace vnfts::date
