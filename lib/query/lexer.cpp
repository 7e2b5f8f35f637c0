#include "query/lexer.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "text/letters.h"
#include "text/line.h"
#include "text/utf8.h"

namespace vnfts::query {

namespace {

using Kind = Lexeme::Kind;

// What `to_string` adds to the words of a query (parentheses, operators, field names) is less than
// 32 KiB for 512 words, so that the text of every query can be read again.
constexpr std::size_t max_text_bytes = 64u << 10;
constexpr std::size_t max_word_bytes = 32u << 10;
constexpr std::size_t max_words = 512;
constexpr unsigned max_distance = 100;
constexpr unsigned default_distance = 10;

constexpr const char* shorten = "ask in fewer words";

/// ASCII, the quotes of English, German and French typesetting; any of them closes any other.
bool is_quote(char32_t c) {
  return c == U'"' || (c >= U'“' && c <= U'‟') || c == U'«' || c == U'»';
}

double take_radius(std::size_t offset, const Surroundings& typed) {
  constexpr const char* hint = "write near:\"Lai Châu,50km\"";
  if (typed.radius.empty()) refuse(offset, "near: takes a place, a comma and a radius", hint);
  const auto km = read_radius(typed.radius);
  if (!km)
    refuse(offset,
           fmt::format("near: \"{}\" is no radius above 0 and up to {} km",
                       text::excerpt(typed.radius), max_radius_km),
           hint);
  return *km;
}

/// A letter or a digit of any script: what the analyzer makes terms of.
bool is_spoken(char32_t c) {
  const text::CharClass kind = text::char_info(c).char_class;
  return kind == text::CharClass::letter || kind == text::CharClass::digit ||
         kind == text::CharClass::ideograph;
}

bool speaks(std::string_view utf8) {
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;)
    if (is_spoken(text::decode(at, end))) return true;
  return false;
}

std::size_t count_words(std::string_view phrase) {
  std::size_t words = 0;
  bool inside = false;
  const char* const end = phrase.data() + phrase.size();
  for (const char* at = phrase.data(); at != end;) {
    const bool space = text::is_space(text::decode(at, end));
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

std::size_t leading(std::string_view chunk, const char* characters) {
  const std::size_t end = chunk.find_first_not_of(characters);
  return end == std::string_view::npos ? chunk.size() : end;
}

/// The length of the letters and `_` before the first colon of `chunk`; 0 when other characters
/// come first (10:30) or there is no colon.
std::size_t name_length(std::string_view chunk) {
  const char* const end = chunk.data() + chunk.size();
  for (const char* at = chunk.data(); at != end;) {
    const auto length = static_cast<std::size_t>(at - chunk.data());
    const char32_t c = text::decode(at, end);
    if (c == U':') return length;
    if (c != U'_' && !text::of_word(text::char_info(c).char_class)) return 0;
  }
  return 0;
}

[[noreturn]] void refuse_unknown_field(std::size_t offset, std::string_view name,
                                       std::string_view chunk) {
  std::string message = fmt::format("there is no field {}:", text::excerpt(name));
  const std::string_view nearest = nearest_name(name);
  if (!nearest.empty()) message += fmt::format(" (did you mean {}: ?)", nearest);
  refuse(
      offset,
      message +
          "; the fields are title: author: source: section: tag: date: mentions: dated: place: "
          "near:",
      fmt::format("to look for the text itself, put it in quotes: \"{}\"", text::excerpt(chunk)));
}

}  // namespace

void refuse(std::size_t offset, std::string message, std::string hint, ErrorCode code) {
  throw Error(code, std::move(message), {}, std::move(hint), offset);
}

Lexer::Lexer(std::string_view text, Day today) : text_(text), today_(today) {
  if (text.size() > max_text_bytes)
    refuse(max_text_bytes, "the query is longer than 64 KiB", shorten);
}

/// And a BOM or another invisible character, which would hide an operator behind it.
bool Lexer::skip_spaces() {
  const std::size_t begin = at_;
  const char* const end = text_.data() + text_.size();
  for (const char* at = text_.data() + at_; at != end;) {
    const char32_t c = text::decode(at, end);
    if (!text::is_space(c) && text::char_info(c).char_class != text::CharClass::invisible) break;
    at_ = static_cast<std::size_t>(at - text_.data());
  }
  return at_ > begin;
}

bool Lexer::at_quote() const {
  if (at_ == text_.size()) return false;
  const char* at = text_.data() + at_;
  return is_quote(text::decode(at, text_.data() + text_.size()));
}

/// What lies before the next white space, parenthesis or quote.
std::string_view Lexer::chunk() const {
  const char* const begin = text_.data() + at_;
  const char* const end = text_.data() + text_.size();
  const char* stop = begin;
  for (const char* at = begin; at != end; stop = at) {
    const char32_t c = text::decode(at, end);
    if (c == U'(' || c == U')' || is_quote(c) || text::is_space(c)) break;
  }
  return {begin, static_cast<std::size_t>(stop - begin)};
}

/// Whether `-` or `=` at its beginning is an operator and no dash: a word, quote or parenthesis
/// follows directly.
bool Lexer::is_operated(std::string_view chunk) const {
  if (speaks(chunk)) return true;
  return leading(chunk, "-=") == chunk.size() && !stands_apart(at_ + chunk.size());
}

/// White space, the end or a closing parenthesis is at that byte.
bool Lexer::stands_apart(std::size_t at) const {
  if (at == text_.size() || text_[at] == ')') return true;
  const char* next = text_.data() + at;
  return text::is_space(text::decode(next, text_.data() + text_.size()));
}

Lexeme Lexer::next() {
  while (true) {
    if (skip_spaces()) joined_ = false;
    const bool joined = std::exchange(joined_, false);
    if (at_ == text_.size()) return take(Kind::end, 0);
    if (text_[at_] == '(') return take(Kind::open, 1);
    if (text_[at_] == ')') return take(Kind::close, 1);
    if (at_quote()) return take_phrase(at_, false);
    const std::string_view chunk = this->chunk();
    const std::size_t dashes = leading(chunk, "-");
    if (joined && dashes > 0) {  // "Hà Nội"-"Huế": the dash of a headline
      at_ += leading(chunk, "-=");
    } else if (dashes > 0 && is_operated(chunk)) {
      if (dashes % 2 == 1) return take(Kind::negation, dashes);
      at_ += dashes;
    } else if (chunk.front() == '=' && is_operated(chunk)) {
      return take_exact(chunk);
    } else if (speaks(chunk)) {
      return take_speaking(chunk);
    } else if (const std::size_t star = chunk.find('*'); star != std::string_view::npos) {
      refuse(at_ + star, "a star needs the beginning of a word before it", "write bien*");
    } else {
      at_ += chunk.size();
    }
  }
}

Lexeme Lexer::take(Kind kind, std::size_t length) {
  Lexeme lexeme;
  lexeme.kind = kind;
  lexeme.offset = at_;
  lexeme.text = text_.substr(at_, length);
  at_ += length;
  joined_ = kind == Kind::close;
  return lexeme;
}

/// What lies between the quotes at `at_`, which moves behind them.
std::string_view Lexer::take_quoted() {
  const std::size_t open = at_;
  const char* const end = text_.data() + text_.size();
  const char* at = text_.data() + at_;
  text::decode(at, end);
  const char* const begin = at;
  for (const char* stop = at; at != end; stop = at) {
    if (!is_quote(text::decode(at, end))) continue;
    at_ = static_cast<std::size_t>(at - text_.data());
    joined_ = true;
    return {begin, static_cast<std::size_t>(stop - begin)};
  }
  refuse(open, "this quote is not closed", "close it with \", or leave it out");
}

Lexeme Lexer::take_phrase(std::size_t offset, bool exact) {
  const std::size_t open = at_;
  Lexeme phrase;
  phrase.kind = Kind::phrase;
  phrase.offset = offset;
  phrase.exact = exact;
  phrase.text = take_quoted();
  if (!speaks(phrase.text))
    refuse(open, "empty quotes", "write what to look for between them, as in \"biên phòng\"");
  count(offset, count_words(phrase.text), phrase.text.size());
  return phrase;
}

/// A word or phrase with `=` before it.
Lexeme Lexer::take_exact(std::string_view chunk) {
  const std::size_t offset = at_;
  const std::size_t signs = leading(chunk, "-=");
  at_ += signs;
  chunk.remove_prefix(signs);
  if (at_quote()) return take_phrase(offset, true);
  if (chunk.empty()) refuse(offset, "= takes a word or a phrase", "write =bò or =\"bò vàng\"");
  if (const auto field = field_before_colon(chunk))
    refuse(offset, "= goes behind the name of a field", fmt::format("write {}:=bò", field->name));
  return take_word(offset, chunk, true);
}

Lexeme Lexer::take_word(std::size_t offset, std::string_view word, bool exact) {
  Lexeme lexeme = take(Kind::word, word.size());
  const std::size_t star = word.find('*');
  lexeme.prefix = star != std::string_view::npos;
  if (lexeme.prefix && star + 1 < word.size())
    refuse(lexeme.offset + star, "a star goes only at the end of a word",
           "write bien*, or leave it out");
  if (lexeme.prefix && exact) refuse(offset, "= and * do not go together", "leave one of them out");
  lexeme.offset = offset;
  lexeme.exact = exact;
  if (lexeme.prefix) lexeme.text.remove_suffix(1);
  count(offset, 1, lexeme.text.size());
  return lexeme;
}

Lexeme Lexer::take_near(std::string_view chunk) {
  Lexeme near = take(Kind::near, chunk.size());
  near.distance = default_distance;
  if (chunk == "NEAR") return near;
  const char* const end = chunk.data() + chunk.size();
  const auto [stop, error] = std::from_chars(chunk.data() + 5, end, near.distance);
  if (error != std::errc{} || stop != end || near.distance < 1 || near.distance > max_distance)
    refuse(near.offset,
           fmt::format("{}: the distance is a number from 1 to {}", text::excerpt(chunk),
                       max_distance),
           "write a NEAR/5 b");
  return near;
}

/// A chunk with letters or digits: an operator, a field or a word.
Lexeme Lexer::take_speaking(std::string_view chunk) {
  if (chunk == "OR") return take(Kind::or_, chunk.size());
  if (chunk == "AND") return take(Kind::and_, chunk.size());
  if (chunk == "NOT") return take(Kind::negation, chunk.size());
  if (chunk == "NEAR" || chunk.starts_with("NEAR/")) return take_near(chunk);
  if (const auto field = field_before_colon(chunk))
    return take_field(*field, chunk.substr(0, name_length(chunk) + 1));
  return take_word(at_, chunk, false);
}

/// The field that `chunk`, which stands at `at_`, begins with. Before a colon with nothing behind
/// it a name that is no field is a word (Mỹ: ...), and so is a URL; anything else is an error.
std::optional<FieldName> Lexer::field_before_colon(std::string_view chunk) const {
  const std::size_t length = name_length(chunk);
  if (length == 0) return std::nullopt;
  const std::string_view name = chunk.substr(0, length);
  const std::optional<FieldName> field = find_field(name);
  const bool spaced = length + 1 == chunk.size() && stands_apart(at_ + chunk.size());
  const bool url = chunk.substr(length).starts_with("://");
  if (!field && !spaced && !url) refuse_unknown_field(at_, name, chunk);
  return field && spaced && !field->spaced ? std::nullopt : field;
}

Lexeme Lexer::take_field(const FieldName& field, std::string_view typed) {
  if (field.kind == FieldName::Kind::date)
    return take_date(take(Kind::date, typed.size()), field.name);
  if (field.kind == FieldName::Kind::mention)
    return take_date(take(Kind::mention, typed.size()), field.name);
  if (field.kind == FieldName::Kind::dated) return take_dated(take(Kind::dated, typed.size()));
  if (field.kind == FieldName::Kind::place || field.kind == FieldName::Kind::near)
    return take_place(take(Kind::place, typed.size()), field);
  Lexeme lexeme = take(Kind::field, typed.size());
  lexeme.field = field.field;
  return lexeme;
}

/// The date behind `date:` or `mentions:`.
Lexeme Lexer::take_date(Lexeme date, std::string_view field) {
  skip_spaces();
  const std::size_t begin = at_;
  const DateText written = take_date_text();
  if (at_ == begin)
    refuse(at_ == text_.size() ? date.offset : at_,
           fmt::format("{}: takes one date or range", field),
           fmt::format("write {0}:2019-02 or {0}:2019..2020-06", field));
  try {
    date.days = written.read(today_);
  } catch (const Error& error) {
    refuse_date(written, field, error);
  }
  count(date.offset, 1, 0);
  date.end = at_;
  if (skip_spaces()) joined_ = false;
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("..") && !rest.starts_with("..."))
    refuse(at_, "a range has no space in it",
           fmt::format("write {0}:2019..2020 or {0}:\"2019 .. 2020\"", field));
  return date;
}

/// To the end of the word or of what is quoted; the other end of a range, and what follows a
/// comparison, may be quoted by itself.
DateText Lexer::take_date_text() {
  DateText written(text_);
  for (bool more = true; more;) {
    if (at_quote()) {
      written.add_quoted(take_quoted());
      more = text_.substr(at_).starts_with("..");
    } else {
      const std::string_view piece = chunk();
      written.add(piece);
      at_ += piece.size();
      joined_ = false;
      more = at_quote() && written.expects_more();
    }
  }
  return written;
}

/// Two words without quotes are met often, and then the first one alone is no date.
void Lexer::refuse_date(const DateText& written, std::string_view field, const Error& error) {
  std::string hint = error.hint();
  const bool followed = skip_spaces() && at_ < text_.size() && speaks(chunk());
  if (followed && written.is_bare_word())
    hint = fmt::format("a date of several words stands in quotes, as in {}:\"tháng 2 năm 2019\"",
                       field);
  refuse(error.offset(), error.message(), std::move(hint), error.code());
}

/// The value behind `dated:`.
Lexeme Lexer::take_dated(Lexeme dated) {
  skip_spaces();
  const std::size_t begin = at_;
  const std::string_view typed = at_quote() ? take_quoted() : chunk();
  const auto value = find_dated(typed);
  if (!value)
    refuse(begin == text_.size() ? dated.offset : begin,
           typed.empty() ? "dated: takes one value"
                         : fmt::format("dated:{} is none of its values", text::excerpt(typed)),
           "the values are " + dated_names());
  if (at_ == begin) at_ += typed.size();
  count(dated.offset, 1, 0);
  dated.dated = *value;
  return dated;
}

/// The place behind `place:`, or the place and the radius behind `near:`.
Lexeme Lexer::take_place(Lexeme place, const FieldName& field) {
  skip_spaces();
  const bool near = field.kind == FieldName::Kind::near;
  const std::size_t begin = at_;
  place.exact = !near && at_ < text_.size() && text_[at_] == '=';
  if (place.exact) ++at_;
  const bool bare = !at_quote();
  const std::string typed = take_place_text(field);
  const Surroundings read = near ? split_radius(typed) : Surroundings{typed, {}};
  if (!speaks(read.name) || (bare && typed.front() == '-'))
    refuse(begin == text_.size() ? place.offset : begin,
           fmt::format("{}: takes a place{}", field.name, near ? " and a radius" : ""),
           near ? "write near:\"Lai Châu,50km\"" : "write place:huế or place:\"Lai Châu\"");
  if (near) place.radius_km = take_radius(begin, read);
  auto named = find_named(read.name);
  if (!named) refuse_place(begin, field, read.name, bare);
  place.place = std::move(*named);
  count(place.offset, 1, 0);
  place.end = at_;
  return place;
}

/// To the end of the word or of what is quoted, which a radius may follow.
std::string Lexer::take_place_text(const FieldName& field) {
  std::string typed;
  const bool quoted = at_quote();
  if (quoted) typed = take_quoted();
  const std::string_view rest = chunk();
  if (quoted && !(field.kind == FieldName::Kind::near && rest.starts_with(','))) return typed;
  at_ += rest.size();
  joined_ = false;
  return typed.append(rest);
}

/// Two words without quotes are met often, and then the first one alone is no place.
void Lexer::refuse_place(std::size_t offset, const FieldName& field, std::string_view name,
                         bool bare) {
  std::string message = why_no_place(name);
  const bool followed = skip_spaces() && at_ < text_.size() && speaks(chunk());
  const char* const radius = field.kind == FieldName::Kind::near ? ",50km" : "";
  if (bare && followed)
    refuse(offset, std::move(message),
           fmt::format("a name of several words stands in quotes, as in {}:\"Lai Châu{}\"",
                       field.name, radius));
  refuse(offset, std::move(message),
         fmt::format("write it with what it lies in, as in {}:\"Phong Thổ, Lai Châu{}\"",
                     field.name, radius));
}

void Lexer::count(std::size_t offset, std::size_t words, std::size_t bytes) {
  words_ += words;
  bytes_ += bytes;
  if (words_ > max_words) refuse(offset, fmt::format("more than {} words", max_words), shorten);
  if (bytes_ > max_word_bytes) refuse(offset, "more than 32 KiB of words", shorten);
}

}  // namespace vnfts::query
