#include "oracle/oracle.h"

#include <algorithm>
#include <functional>
#include <set>
#include <span>

#include "oracle/spellings.h"
#include "place/cover.h"
#include "text/letters.h"
#include "text/utf8.h"

namespace vnfts::test {

namespace {

using Position = std::uint32_t;
using Row = std::unordered_map<std::size_t, std::vector<Position>>;
using Terms = std::vector<std::size_t>;

/// A syllable has one at most; what is typed with two is no syllable.
std::set<text::Tone> tones(const text::Letters& letters) {
  std::set<text::Tone> out;
  for (const text::Letter letter : letters.view())
    if (letter.tone != text::Tone::level) out.insert(letter.tone);
  return out;
}

/// Whether the letter has the mark (not the tone) that was typed, if one was.
bool keeps_mark(text::Letter typed, text::Letter letter) {
  const text::LetterCode base = text::base_code(typed.code);
  return base == text::base_code(letter.code) && (typed.code == base || typed.code == letter.code);
}

/// Whether a syllable has the letters typed and every mark on them, its tone wherever it stands.
bool keeps_marks(const text::Letters& typed, const text::Letters& syllable) {
  const std::set<text::Tone> tone = tones(typed);
  return std::ranges::equal(typed.view(), syllable.view(), keeps_mark) && tone.size() <= 1 &&
         (tone.empty() || tone == tones(syllable));
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  const char* const end = utf8.data() + utf8.size();
  for (const char* at = utf8.data(); at != end;) out += text::decode(at, end);
  return out;
}

/// Whether a term's letter has the mark and the tone that were typed on it; other characters are
/// only themselves.
bool satisfies(char32_t typed, char32_t letter) {
  const text::CharInfo want = text::char_info(typed);
  const text::CharInfo have = text::char_info(letter);
  if (typed == letter) return true;
  if (want.char_class != text::CharClass::letter || have.char_class != text::CharClass::letter ||
      want.letter.code == 0)
    return false;
  return keeps_mark(want.letter, have.letter) &&
         (want.letter.tone == text::Tone::level || want.letter.tone == have.letter.tone);
}

bool begins(std::string_view term, std::string_view typed) {
  const std::u32string have = code_points(term);
  const std::u32string want = code_points(typed);
  return have.size() >= want.size() &&
         std::ranges::equal(want, have.substr(0, want.size()), satisfies);
}

std::vector<Position> places(const Row& row, const Terms& terms) {
  std::set<Position> out;
  for (const std::size_t term : terms)
    if (const auto it = row.find(term); it != row.end())
      out.insert(it->second.begin(), it->second.end());
  return {out.begin(), out.end()};
}

std::vector<std::vector<Position>> places(const Row& row, const std::vector<Terms>& parts) {
  std::vector<std::vector<Position>> out;
  for (const Terms& terms : parts) out.push_back(places(row, terms));
  return out;
}

bool side_by_side(const std::vector<std::vector<Position>>& parts) {
  return std::ranges::any_of(parts.front(), [&](Position at) {
    return std::ranges::all_of(
        parts, [&at](const auto& part) { return std::ranges::binary_search(part, at++); });
  });
}

/// Whether each part has a position from `first` to `last` that is no other's.
bool apart(std::span<const std::vector<Position>> parts, Position first, Position last,
           std::set<Position>& taken) {
  if (parts.empty()) return true;
  for (const Position at : parts.front()) {
    if (at < first || at > last || !taken.insert(at).second) continue;
    if (apart(parts.subspan(1), first, last, taken)) return true;
    taken.erase(at);
  }
  return false;
}

/// Whether the parts stand, in any order, on positions of their own in a row of `window`.
bool together(const std::vector<std::vector<Position>>& parts, std::size_t window) {
  if (std::ranges::any_of(parts, &std::vector<Position>::empty)) return false;
  return std::ranges::any_of(parts, [&](const auto& part) {
    return std::ranges::any_of(part, [&](Position first) {
      std::set<Position> taken;
      return apart(parts, first, first + static_cast<Position>(window) - 1, taken);
    });
  });
}

}  // namespace

Oracle::Oracle(const std::vector<Article>& articles) {
  for (const Article& article : articles) {
    Indexed& indexed = articles_.emplace_back();
    for (const std::string* text : {&article.title, &article.lead, &article.body})
      add(indexed, Field::text, *text);
    add(indexed, Field::title, article.title);
    for (const std::string& name : article.authors) add(indexed, Field::author, name);
    add(indexed, Field::source, article.source);
    add(indexed, Field::section, article.section);
    for (const std::string& tag : article.tags) add(indexed, Field::tag, tag);
    std::string text = article.title + "\n";
    if (!article.lead.empty()) text += article.lead + "\n";
    text += article.body;
    indexed.published = parse_published(article.published);
    if (!indexed.published) indexed.published = infer_published(article.url, text);
    const auto day = indexed.published ? std::optional(indexed.published->day) : std::nullopt;
    indexed.mentions = find_dates(text, day);
    for (const PlaceMention& mention : find_places(text, day))
      if (mention.confidence >= settled_place) indexed.places.push_back(mention.place);
  }
}

void Oracle::add(Indexed& article, Field field, std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  Row& row = article.rows[static_cast<std::size_t>(field)].emplace_back();
  for (const Token& token : tokens) row[number(token.term)].push_back(token.position);
}

std::size_t Oracle::number(const std::string& term) {
  const auto [at, added] = numbers_.emplace(term, words_.size());
  if (!added) return at->second;
  auto letters = text::read_letters(term);
  if (letters && !text::is_syllable(letters->view())) letters.reset();
  words_.push_back({term, fold(term), letters, spellings(term)});
  return at->second;
}

Terms Oracle::those(const std::function<bool(const Word&)>& fit) const {
  Terms out;
  for (std::size_t i = 0; i < words_.size(); ++i)
    if (fit(words_[i])) out.push_back(i);
  return out;
}

/// Words that may be meant by the one typed.
Terms Oracle::accepted(const Token& part, const Query& leaf, Accents accents) const {
  const bool exact = leaf.exact || accents == Accents::exact;
  const bool ignore = !exact && accents == Accents::ignore;
  const std::string bare = fold(part.term);
  const auto letters = text::read_letters(part.term);
  return those([&](const Word& word) {
    if (word.term == part.term || (ignore && word.term == bare)) return true;
    if (exact || !letters || !word.syllable || word.bare != bare) return false;
    return ignore || keeps_marks(*letters, *word.syllable);
  });
}

/// Words of which some spelling begins as typed; a number also by its value.
Terms Oracle::begun(const std::string& typed, const Token& part, Accents accents) const {
  std::vector<std::string> beginnings = tone_places(typed);
  if (part.kind == TokenKind::number) beginnings.push_back(part.term);
  if (accents == Accents::ignore)
    for (std::string& beginning : beginnings) beginning = fold(beginning);
  const auto fits = [&](const std::string& spelling) {
    return std::ranges::any_of(beginnings, [&](const std::string& beginning) {
      return accents == Accents::exact ? spelling.starts_with(beginning)
                                       : begins(spelling, beginning);
    });
  };
  return those([&](const Word& word) { return std::ranges::any_of(word.spellings, fits); });
}

/// A compound in one piece.
Terms Oracle::whole(const Token& compound, const Query& leaf, Accents accents) const {
  const bool marks = leaf.exact || accents != Accents::ignore;
  const std::string wanted = marks ? compound.term : fold(compound.term);
  return those([&](const Word& word) { return word.term == wanted; });
}

Oracle::Leaf Oracle::read(const Query& leaf, Accents accents) const {
  Leaf out;
  std::vector<Token> tokens;
  analyze(leaf.text, tokens);
  const std::size_t parts = tokens.back().position;
  for (const Token& token : tokens) {
    const std::string typed = leaf.text.substr(token.begin, token.end - token.begin);
    const bool last = token.position == parts;
    if (token.form == TokenForm::part)
      out.parts.push_back(leaf.prefix && last ? begun(typed, token, accents)
                                              : accepted(token, leaf, accents));
    if (token.form == TokenForm::whole && token.length == parts && !leaf.prefix)
      out.whole = whole(token, leaf, accents);
  }
  return out;
}

std::vector<bool> Oracle::find_leaf(const Query& leaf, Accents accents) const {
  const Leaf wanted = read(leaf, accents);
  std::vector<bool> out;
  for (const Indexed& article : articles_)
    out.push_back(std::ranges::any_of(
        article.rows[static_cast<std::size_t>(leaf.field)], [&](const Row& row) {
          return !places(row, wanted.whole).empty() || side_by_side(places(row, wanted.parts));
        }));
  return out;
}

/// All words of all operands stand in one window, and each phrase in a row somewhere.
std::vector<bool> Oracle::find_near(const Query& near, Accents accents) const {
  std::vector<Terms> parts;
  std::vector<Leaf> operands;
  for (const Query& child : near.children) {
    operands.push_back(read(child, accents));
    std::ranges::copy(operands.back().parts, std::back_inserter(parts));
  }
  const std::size_t window = near.distance + parts.size() - 1;
  std::vector<bool> out;
  for (const Indexed& article : articles_) {
    const auto& rows = article.rows[static_cast<std::size_t>(near.field)];
    const auto some = [&rows](auto&& test) { return std::ranges::any_of(rows, test); };
    out.push_back(some([&](const Row& row) { return together(places(row, parts), window); }) &&
                  std::ranges::all_of(operands, [&](const Leaf& operand) {
                    return some(
                        [&](const Row& row) { return side_by_side(places(row, operand.parts)); });
                  }));
  }
  return out;
}

std::vector<bool> Oracle::find_published(const DayFilter& days) const {
  std::vector<bool> out;
  for (const Indexed& article : articles_)
    out.push_back(article.published &&
                  !days_of(days, article.published->day, article.published->day).empty());
  return out;
}

/// Days of every year are those of 1900 to 2100.
std::vector<bool> Oracle::find_mentioning(const DayFilter& days) const {
  using std::chrono::year;
  const auto fits = [&](const DateMention& mention) {
    const Day first =
        days.yearly ? std::max(mention.first, Day(year(1900) / 1 / 1)) : mention.first;
    const Day last = days.yearly ? std::min(mention.last, Day(year(2100) / 12 / 31)) : mention.last;
    return first <= last && !days_of(days, first, last).empty();
  };
  std::vector<bool> out;
  for (const Indexed& article : articles_)
    out.push_back(std::ranges::any_of(article.mentions, fits));
  return out;
}

/// A place is asked for with all that it covers, a region with its provinces.
std::vector<bool> Oracle::find_naming(const Query& query) const {
  const Place asked = find_place(query.text).value();
  std::vector<Place> wanted = {asked};
  for (const auto& more : {region_provinces_before(asked.id), region_provinces_today(asked.id)})
    wanted.insert(wanted.end(), more.begin(), more.end());
  const auto is_under = [](std::string_view id, const Place& unit) {
    const std::vector<place::Row> around = place::cover(place::row_of(id));
    return std::ranges::count(around, place::unit_of(place::row_of(unit.id))) > 0;
  };
  const auto is_near = [&](const Place& named) {
    return named.level != PlaceLevel::country && named.level != PlaceLevel::region &&
           distance_km(named, asked) <= query.radius_km;
  };
  const auto fits = [&](std::string_view id) {
    const Place named = find_place(id).value();
    if (query.radius_km > 0) return is_near(named);
    if (query.exact)  // no test asks for a unit whose level or name changed
      return named.name == asked.name && named.level == asked.level && is_under(id, asked);
    return std::ranges::any_of(wanted, [&](const Place& unit) { return is_under(id, unit); });
  };
  std::vector<bool> out;
  for (const Indexed& article : articles_) out.push_back(std::ranges::any_of(article.places, fits));
  return out;
}

std::vector<bool> Oracle::find_dated(Dated dated) const {
  const auto fits = [dated](const std::optional<Published>& published) {
    if (dated == Dated::unknown || !published) return dated == Dated::unknown && !published;
    switch (published->basis) {
      case PublishedBasis::stated:
        return dated == Dated::stated;
      case PublishedBasis::url:
        return dated == Dated::url || dated == Dated::inferred;
      case PublishedBasis::gloss:
        return dated == Dated::gloss || dated == Dated::inferred;
      case PublishedBasis::dateline:
        break;
    }
    return dated == Dated::dateline || dated == Dated::inferred;
  };
  std::vector<bool> out;
  for (const Indexed& article : articles_) out.push_back(fits(article.published));
  return out;
}

std::vector<bool> Oracle::find_joined(const Query& query, Accents accents) const {
  std::vector<bool> out = find(query.children.front(), accents);
  for (const Query& child : std::span(query.children).subspan(1)) {
    const std::vector<bool> other = find(child, accents);
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = query.kind == Query::Kind::all_of ? out[i] && other[i] : out[i] || other[i];
  }
  return out;
}

std::vector<bool> Oracle::find(const Query& query, Accents accents) const {
  switch (query.kind) {
    case Query::Kind::word:
    case Query::Kind::phrase:
      return find_leaf(query, accents);
    case Query::Kind::near:
      return find_near(query, accents);
    case Query::Kind::date:
      return find_published(query.days);
    case Query::Kind::mention:
      return find_mentioning(query.days);
    case Query::Kind::dated:
      return find_dated(query.dated);
    case Query::Kind::place:
      return find_naming(query);
    case Query::Kind::all_of:
    case Query::Kind::any_of:
      return find_joined(query, accents);
    case Query::Kind::none_of:
      break;
  }
  std::vector<bool> out = find(query.children.front(), accents);
  out.flip();
  return out;
}

std::vector<bool> Oracle::matches(const Query& query, const SearchOptions& options) const {
  std::vector<bool> out = find(query, options.accents);
  const auto keep = [&out](const std::vector<bool>& others) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] && others[i];
  };
  if (options.published != DayFilter{}) keep(find_published(options.published));
  if (options.mentioned != DayFilter{}) keep(find_mentioning(options.mentioned));
  return out;
}

}  // namespace vnfts::test
