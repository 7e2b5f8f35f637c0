/// Query text -> lexemes, one at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "query/date_text.h"
#include "query/fields.h"
#include "query/place_text.h"
#include "vnfts/error.h"
#include "vnfts/query.h"

namespace vnfts::query {

struct Lexeme {
  enum class Kind {
    word,
    phrase,
    date,
    mention,
    dated,
    place,
    field,
    open,
    close,
    negation,
    and_,
    or_,
    near,
    end
  };

  Kind kind = Kind::end;
  std::size_t offset = 0;  ///< Of its first byte in the query text.
  /// A word without `=` and `*`, a phrase without quotes; anything else as typed ("NOT", "tựa:").
  /// A view of the query text.
  std::string_view text;
  bool exact = false;
  bool prefix = false;
  unsigned distance = 0;      ///< Of `near`.
  Field field = Field::text;  ///< Of `field`.
  DayFilter days;             ///< Of `date` and `mention`.
  Dated dated = Dated::stated;
  PlaceName place;       ///< Of `place`: what `place:` and `near:` are with what follows.
  double radius_km = 0;  ///< The same.
  std::size_t end = 0;   ///< Of `date`, `mention` and `place`: behind the last byte.
};

[[noreturn]] void refuse(std::size_t offset, std::string message, std::string hint,
                         ErrorCode code = ErrorCode::query);

/// Splits at white space, parentheses and quotes, passes over what holds no letter and no digit,
/// and keeps the limits on words and bytes. `text` must outlive it and its lexemes.
class Lexer {
 public:
  /// Relative dates are read as of `today`.
  Lexer(std::string_view text, Day today);

  /// The next lexeme; `end` from the end on. Throws `Error`.
  Lexeme next();

 private:
  bool skip_spaces();
  bool at_quote() const;
  std::string_view chunk() const;
  bool is_operated(std::string_view chunk) const;
  bool stands_apart(std::size_t at) const;

  Lexeme take(Lexeme::Kind kind, std::size_t length);
  Lexeme take_phrase(std::size_t offset, bool exact);
  Lexeme take_exact(std::string_view chunk);
  Lexeme take_word(std::size_t offset, std::string_view word, bool exact);
  Lexeme take_near(std::string_view chunk);
  Lexeme take_speaking(std::string_view chunk);
  Lexeme take_field(const FieldName& field, std::string_view typed);
  Lexeme take_date(Lexeme date, std::string_view field);
  DateText take_date_text();
  [[noreturn]] void refuse_date(const DateText& written, std::string_view field,
                                const Error& error);
  Lexeme take_dated(Lexeme dated);
  Lexeme take_place(Lexeme place, const FieldName& field);
  std::string take_place_text(const FieldName& field);
  [[noreturn]] void refuse_place(std::size_t offset, const FieldName& field, std::string_view name,
                                 bool bare);
  std::string_view take_quoted();
  std::optional<FieldName> field_before_colon(std::string_view chunk) const;
  void count(std::size_t offset, std::size_t words, std::size_t bytes);

  std::string_view text_;
  Day today_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  std::size_t bytes_ = 0;
  bool joined_ = false;  ///< A closing quote or parenthesis stands directly before `at_`.
};

}  // namespace vnfts::query
