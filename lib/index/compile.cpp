#include "index/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "index/abbreviations.h"
#include "index/bm25.h"
#include "index/day_query.h"
#include "index/existing_terms.h"
#include "index/proximity.h"
#include "index/query_parts.h"
#include "index/schema.h"
#include "index/weights.h"
#include "text/word.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using Xapian::Query;
using Tree = vnfts::Query;

Query any_spelling(const std::vector<Variant>& variants) {
  std::vector<Query> terms;
  for (const Variant& v : variants) terms.emplace_back(v.term);
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

/// What variants score: the expectation over what was meant. One that is all but impossible scores
/// nothing. (OP_MAX would say some of this better, but crashes inside a pruned OP_OR.)
Query weighted(const std::vector<Variant>& variants, double articles) {
  std::vector<Query> parts;
  for (const Variant& v : variants)
    if (v.probability >= weights::least_scored)
      parts.push_back(weighted_term(v.term, v.articles, articles, v.probability));
  return Query(Query::OP_OR, parts.begin(), parts.end());
}

/// The same, and every variant matches.
Query weighted_all(const std::vector<Variant>& variants, double articles) {
  std::vector<Variant> improbable;
  for (const Variant& v : variants)
    if (v.probability < weights::least_scored) improbable.push_back(v);
  if (improbable.empty()) return weighted(variants, articles);
  return Query(Query::OP_OR, weighted(variants, articles), Query(0.0, any_spelling(improbable)));
}

/// Dates, places and names restrict; they do not tell a better article from a worse.
bool restricts_only(const Tree& part) {
  switch (part.kind) {
    case Tree::Kind::date:
    case Tree::Kind::mention:
    case Tree::Kind::dated:
    case Tree::Kind::place:
    case Tree::Kind::none_of:
      return true;
    case Tree::Kind::word:
    case Tree::Kind::phrase:
    case Tree::Kind::near:
      return part.field != Field::text && part.field != Field::title;
    default:
      return std::ranges::all_of(part.children, restricts_only);
  }
}

Query without(const Query& wanted, const std::vector<Query>& unwanted) {
  return unwanted.empty() ? wanted : Query(Query::OP_AND_NOT, wanted, any_of(unwanted));
}

/// More would take Xapian seconds. No single date or place has as many.
constexpr std::size_t max_terms = 20'000;

/// The terms of which an article has to have one; none when something else is asked of it, or
/// there are many.
Spellings few_terms(const Query& filter) {
  constexpr std::size_t few = 200;
  if (filter.get_type() == Query::OP_SCALE_WEIGHT) return few_terms(filter.get_subquery(0));
  if (filter.get_type() == Query::LEAF_TERM) return {{*filter.get_terms_begin(), 0}};
  if (filter.get_type() != Query::OP_OR || filter.get_num_subqueries() > few) return {};
  Spellings terms;
  for (std::size_t i = 0; i < filter.get_num_subqueries(); ++i) {
    const Query part = filter.get_subquery(i);
    if (part.get_type() != Query::LEAF_TERM) return {};
    terms.push_back({*part.get_terms_begin(), 0});
  }
  return terms;
}

/// Made anew each time: a query counts its references, and not for several threads at once. That is
/// so of Xapian's Query::MatchAll, too.
Query every_article() { return Query(0.0, Query(std::string())); }

class Compiler {
 public:
  Compiler(const Tree& query, const SearchOptions& options, const Served& served)
      : served_(served),
        db_(served.db),
        articles_(served.db.get_doccount()),
        model_(served.model),
        words_(served, options.accents, query),
        terms_(words_.terms()),
        abbreviations_(options.abbreviations) {}

  CompiledQuery run(const Tree& query, const SearchOptions& options) {
    Parts parts;
    if (query.kind == Tree::Kind::all_of)
      add_all(parts, query.children);
    else
      add(parts, query);
    if (options.published != DayFilter{}) parts.filters.push_back(publication(options.published));
    if (options.mentioned != DayFilter{}) parts.filters.push_back(mention(options.mentioned));
    const bool everything = query.kind == Tree::Kind::all_of && query.children.empty();
    if (parts.empty() && !everything)
      throw Error(ErrorCode::query, "nothing to look for", {}, "type a word");
    out_.scored = parts.wanted() > 0;
    out_.prefers = !better_.empty();
    if (parts.wanted() > 1) out_.most = joined(parts, any_of(parts.loose));
    out_.every = preferring(all_of_them(std::move(parts)));
    out_.chains = words_.chains();
    out_.notes.insert(out_.notes.end(), words_.notes().begin(), words_.notes().end());
    return std::move(out_);
  }

 private:
  /// A conjunction by what its parts do.
  struct Parts {
    std::vector<Clause> words;        ///< By themselves.
    std::vector<Spellings> sequence;  ///< Of the first phrase.
    std::vector<Query> scored;        ///< All else that is looked for.
    std::vector<Query> loose;  ///< The same without what only matches: to be found by weight.
    std::vector<Query> filters;
    std::vector<Query> excluded;
    std::size_t wanted() const { return words.size() + !sequence.empty() + scored.size(); }
    bool only_words() const { return !words.empty() && wanted() == words.size(); }
    bool empty() const { return wanted() == 0 && filters.empty() && excluded.empty(); }
  };

  void add(Parts& parts, const Tree& part) {
    if (part.kind == Tree::Kind::none_of) {
      if (const auto query = unseen(part.children.front())) parts.excluded.push_back(*query);
    } else if (const auto query = compile(part)) {
      if (restricts_only(part)) return parts.filters.push_back(*query);
      want(parts, part, *query);
      parts.loose.push_back(loose(part, *query));
    }
  }

  void want(Parts& parts, const Tree& part, const Query& query) const {
    std::vector<Spellings> words;
    if (by_itself(part)) words = spellings(words_.read(part), true);
    if (words.size() == 1)
      parts.words.push_back({std::move(words), {}});
    else if (!words.empty() && parts.sequence.empty())
      parts.sequence = std::move(words);
    else
      parts.scored.push_back(query);
  }

  /// A word or phrase that nothing else stands for.
  bool by_itself(const Tree& part) const {
    const bool written = part.kind == Tree::Kind::word || part.kind == Tree::Kind::phrase;
    return written && !alternated_.contains(&part) && words_.read(part).whole.empty();
  }

  /// A word by itself, without the spellings that only match.
  Query loose(const Tree& part, const Query& query) const {
    if (part.kind != Tree::Kind::word || alternated_.contains(&part)) return query;
    const Reading& reading = words_.read(part);
    return reading.positions.size() == 1 ? weighted(reading.positions[0].variants, articles_)
                                         : query;
  }

  /// Words and the first phrase are looked for together, and with them what else is no more than
  /// one of a few terms.
  Query all_of_them(Parts parts) const {
    if (parts.words.empty() && parts.sequence.empty()) return joined(parts, all_of(parts.scored));
    std::erase_if(parts.filters, [&parts](const Query& filter) {
      Spellings terms = few_terms(filter);
      const bool few = !terms.empty();
      if (few) parts.words.push_back({{std::move(terms)}, {}});
      return few;
    });
    parts.scored.push_back(proximity_query({parts.sequence, 0, parts.words}, served_));
    return joined(parts, all_of(parts.scored));
  }

  /// The parts of a conjunction; words in a row may be what an abbreviation stands for.
  void add_all(Parts& parts, std::span<const Tree> children) {
    for (std::size_t i = 0; i < children.size();) {
      std::size_t end = i;
      while (end < children.size() && running_word(children[end])) ++end;
      if (end - i > 1)
        add_row(parts, children.subspan(i, end - i));
      else
        add(parts, children[end = i]), ++end;
      i = end;
    }
  }

  void add_row(Parts& parts, std::span<const Tree> row) {
    std::vector<QueryWord> words;
    for (const Tree& child : row) words.push_back(query_word(words_.read(child)));
    std::vector<Alternative> found = alternatives(words);
    std::erase_if(found, [](const Alternative& a) { return a.count < 2; });
    auto next = found.begin();
    for (std::size_t i = 0; i < row.size();) {
      if (next == found.end() || next->first != i) {
        add(parts, row[i++]);
        continue;
      }
      const auto end = std::find_if(next, found.end(), [i](const auto& a) { return a.first != i; });
      const std::size_t count = next->count;
      add_group(parts, row.subspan(i, count), words, {next, end});
      next = end;
      i += count;
    }
  }

  /// Some of the words of a row, or what else is written for them.
  void add_group(Parts& parts, std::span<const Tree> children, std::span<const QueryWord> words,
                 std::span<const Alternative> alternatives) {
    Parts group;
    for (const Tree& child : children) add(group, child);
    Spellings instead;  // as far as that is a single term
    std::vector<Query> others;
    for (const Alternative& other : alternatives) {
      const double factor = alternative_factor(other, words);
      others.push_back(weighted_phrase(other.terms, served_, factor));
      if (other.terms.size() == 1)
        instead.push_back({other.terms[0], factor * rarity(other.terms[0])});
    }
    std::ranges::copy(group.loose, std::back_inserter(parts.loose));
    std::ranges::copy(others, std::back_inserter(parts.loose));
    if (instead.size() == others.size() && group.only_words()) {
      parts.words.push_back({joined_words(group.words), std::move(instead)});
      return;
    }
    if (group.wanted() > 0) others.insert(others.begin(), all_of_them(std::move(group)));
    parts.scored.push_back(any_of(others));
  }

  /// What an article has to have all of.
  static std::vector<Spellings> joined_words(std::span<const Clause> clauses) {
    std::vector<Spellings> words;
    for (const Clause& clause : clauses)
      words.insert(words.end(), clause.words.begin(), clause.words.end());
    return words;
  }

  static bool running_word(const Tree& node) {
    return node.kind == Tree::Kind::word && node.field == Field::text && !node.exact &&
           !node.prefix;
  }

  static QueryWord query_word(const Position& position) {
    const std::vector<Variant>& variants = position.variants;
    const bool sure = !variants.empty() && variants[0].probability >= weights::least_meant;
    return {position.term, sure ? variants[0].term : std::string()};
  }

  static QueryWord query_word(const Reading& reading) {
    if (reading.positions.size() == 1) return query_word(reading.positions[0]);
    return {reading.whole_term, {}};
  }

  std::vector<Alternative> alternatives(std::span<const QueryWord> words) const {
    if (!abbreviations_) return {};
    std::vector<Alternative> found = find_alternatives(words, terms_, model_);
    std::erase_if(found, [this](const Alternative& a) {
      return !std::ranges::all_of(a.terms, [this](const auto& t) { return articles_with(t) > 0; });
    });
    return found;
  }

  /// What else is written for a word or phrase, or within it.
  std::vector<Alternative> own_alternatives(const Tree& leaf, const Reading& reading) const {
    if (leaf.field != Field::text || leaf.exact || leaf.prefix) return {};
    if (leaf.kind == Tree::Kind::word && !reading.whole_term.empty())
      return alternatives(std::vector{query_word(reading)});
    std::vector<QueryWord> words;
    for (const Position& position : reading.positions) words.push_back(query_word(position));
    return alternatives(words);
  }

  /// It weighs a share of the words that it stands for.
  double alternative_factor(const Alternative& other, std::span<const QueryWord> words) {
    std::string typed;
    double weight = 0;
    for (const QueryWord& word : words.subspan(other.first, other.count)) {
      typed.append(typed.empty() ? "" : " ").append(word.term);
      weight += rarity(word.meant.empty() ? word.term : word.meant);
    }
    double own = 0;
    Highlight row{{}, weight};
    for (const std::string& term : other.terms) {
      own += rarity(term);
      row.sequence.push_back({term});
    }
    out_.highlights.push_back(std::move(row));
    out_.alternatives.push_back(fmt::format("{}: also \"{}\"", typed, fmt::join(other.terms, " ")));
    return weights::alternative * std::clamp(weight / own, 0.25, 4.0);
  }

  Xapian::doccount articles_with(const std::string& term) const {
    return served_.tables.articles_with(term);
  }

  double rarity(const std::string& term) const { return idf(articles_with(term), articles_); }

  /// "năm nay" matches a day of this year, but who asks for the day is better served by another;
  /// and who asks for a place, by an article about it.
  Query preferring(Query wanted) const {
    for (const auto& [better, weight] : better_) {
      if (better.empty()) continue;
      const Query source((new Xapian::FixedWeightPostingSource(weight))->release());
      wanted = Query(Query::OP_AND_MAYBE, wanted, Query(Query::OP_FILTER, source, better));
    }
    return wanted;
  }

  static Query joined(const Parts& parts, const Query& scored) {
    if (parts.filters.empty())
      return without(parts.wanted() == 0 ? every_article() : scored, parts.excluded);
    const Query filters(0.0, all_of(parts.filters));
    const Query wanted = parts.wanted() == 0 ? filters : Query(Query::OP_FILTER, scored, filters);
    return without(wanted, parts.excluded);
  }

  /// Nothing for a part that holds nothing to look for (a lone emoji): it asks nothing either.
  std::optional<Query> compile(const Tree& node) {
    switch (node.kind) {
      case Tree::Kind::word:
      case Tree::Kind::phrase:
        return words(node);
      case Tree::Kind::near:
        return near(node);
      case Tree::Kind::date:
        return Query(0.0, publication(node.days));
      case Tree::Kind::mention:
        return Query(0.0, mention(node.days));
      case Tree::Kind::dated:
        return Query(0.0, dated_by(node.dated));
      case Tree::Kind::place:
        return Query(0.0, place(node));
      case Tree::Kind::any_of:
        return either(node);
      case Tree::Kind::all_of:
      case Tree::Kind::none_of:
        break;
    }
    Parts parts;
    if (node.kind == Tree::Kind::none_of)
      add(parts, node);
    else
      add_all(parts, node.children);
    if (parts.empty()) return std::nullopt;
    return all_of_them(std::move(parts));
  }

  Query publication(const DayFilter& days) { return counted(published_on(days, db_)); }

  Query mention(const DayFilter& days) {
    out_.mentioned.push_back(days);
    better_.push_back({naming(days, db_), weights::named_date});
    return counted(mentioning(days, db_));
  }

  /// Days of every year have hundreds of terms, and a query may ask for them 512 times.
  Query counted(const Query& days) {
    date_terms_ += days.get_length();
    if (date_terms_ > max_terms)
      throw Error(ErrorCode::query, "the dates of this query are too many days", {},
                  "ask for fewer dates, or with their years");
    return days;
  }

  Query place(const Tree& node) {
    PlaceQuery asked = asking_for(node, db_);
    place_terms_ += asked.terms.size();
    if (place_terms_ > max_terms)
      throw Error(ErrorCode::query, "the places of this query are too many", {},
                  "ask for fewer, or with smaller radii");
    const Query wanted = index::any_of(asked.terms);
    better_.insert(better_.end(), asked.tiers.begin(), asked.tiers.end());
    out_.places.push_back(std::move(asked));
    return wanted;
  }

  std::optional<Query> either(const Tree& node) {
    std::vector<Query> parts;
    for (const Tree& child : node.children)
      if (const auto query = compile(child)) parts.push_back(*query);
    if (parts.empty()) return std::nullopt;
    return any_of(parts);
  }

  /// What is looked for only to leave out what has it: neither explained nor marked.
  std::optional<Query> unseen(const Tree& node) {
    const std::size_t readings = out_.readings.size();
    const std::size_t highlights = out_.highlights.size();
    const std::size_t mentioned = out_.mentioned.size();
    const std::size_t places = out_.places.size();
    const std::size_t better = better_.size();
    const bool abbreviations = std::exchange(abbreviations_, false);  // no more than was typed
    const auto query = compile(node);
    abbreviations_ = abbreviations;
    out_.readings.resize(readings);
    out_.highlights.resize(highlights);
    out_.mentioned.resize(mentioned);
    out_.places.resize(places);
    better_.resize(better);
    return query;
  }

  std::optional<Query> words(const Tree& node) {
    const auto reading = read(node);
    if (!reading) return std::nullopt;
    const bool one = reading->positions.size() == 1;
    std::vector<Query> ways{one ? weighted_all(reading->positions[0].variants, articles_)
                                : side_by_side(*reading)};
    if (!reading->whole.empty()) ways.insert(ways.begin(), weighted(reading->whole, articles_));
    for (const Alternative& other : own_alternatives(node, *reading)) {
      ways.push_back(replaced(*reading, other));
      alternated_.insert(&node);
    }
    return ways.size() == 1 ? ways[0] : any_of(ways);
  }

  /// The word or phrase with an alternative in place of what it stands for.
  Query replaced(const Reading& reading, const Alternative& other) {
    std::vector<QueryWord> words;
    for (const Position& position : reading.positions) words.push_back(query_word(position));
    const bool all = other.count == words.size() || !reading.whole_term.empty();
    if (!reading.whole_term.empty()) words = {query_word(reading)};
    const double factor = alternative_factor(other, words);
    if (all) return weighted_phrase(other.terms, served_, factor);
    Reading row;
    const auto& positions = reading.positions;
    const auto first = positions.begin() + static_cast<std::ptrdiff_t>(other.first);
    row.positions.assign(positions.begin(), first);
    for (const std::string& term : other.terms)
      row.positions.push_back({term, term, {{term, articles_with(term), 1}}});
    row.positions.insert(row.positions.end(), first + static_cast<std::ptrdiff_t>(other.count),
                         positions.end());
    return side_by_side(row);
  }

  /// Words in a row, scored by each.
  Query side_by_side(const Reading& reading) const {
    return proximity_query({spellings(reading, true), 0, {}}, served_);
  }

  std::vector<Spellings> spellings(const Reading& reading, bool scored) const {
    std::vector<Spellings> words;
    for (const Position& position : reading.positions) {
      Spellings& word = words.emplace_back();
      for (const Variant& v : position.variants) word.push_back({v.term, scored ? weight(v) : 0});
    }
    return words;
  }

  double weight(const Variant& variant) const {
    const double with = std::min<double>(variant.articles, articles_);
    const bool scored = variant.probability >= weights::least_scored;
    return scored ? variant.probability * idf(with, articles_) : 0;
  }

  /// Single words weigh by themselves; phrases, wherever they stand.
  std::optional<Query> near(const Tree& node) {
    Proximity together;
    std::vector<Query> rows;
    for (const Tree& operand : node.children) {
      const auto reading = read(operand);
      if (!reading) return std::nullopt;
      const bool single = reading->positions.size() == 1;
      if (!single) rows.push_back(side_by_side(*reading));
      std::ranges::move(spellings(*reading, single), std::back_inserter(together.words));
    }
    together.window = static_cast<std::uint32_t>(node.distance + together.words.size() - 1);
    rows.push_back(proximity_query(std::move(together), served_));
    return all_of(rows);
  }

  std::optional<Reading> read(const Tree& node) {
    const Reading& reading = words_.read(node);
    if (reading.positions.empty()) {
      out_.notes.push_back(
          fmt::format("'{}' holds nothing to look for and was left out", node.text));
      return std::nullopt;
    }
    highlight(reading);
    out_.readings.push_back(reading);
    return reading;
  }

  void highlight(const Reading& reading) {
    if (reading.field != Field::text && reading.field != Field::title) return;
    const auto terms = [prefix =
                            prefix_of(reading.field).size()](const std::vector<Variant>& variants) {
      std::vector<std::string> out;
      for (const Variant& v : variants) out.push_back(v.term.substr(prefix));
      std::ranges::sort(out);
      return out;
    };
    Highlight row{{}, 0};
    for (const Position& position : reading.positions) {
      row.sequence.push_back(terms(position.variants));
      row.weight += rarity(position.variants);
    }
    if (!reading.whole.empty()) out_.highlights.push_back({{terms(reading.whole)}, row.weight});
    out_.highlights.push_back(std::move(row));
  }

  /// Rare words are worth more in a snippet.
  double rarity(const std::vector<Variant>& variants) const {
    double articles = 0;
    for (const Variant& v : variants) articles += v.articles;
    return 0.1 + std::log1p(db_.get_doccount() / (articles + 1));
  }

  const Served& served_;
  const Xapian::Database& db_;
  double articles_;
  const LanguageModel& model_;
  WordReader words_;
  std::set<std::string> terms_;  ///< Of the whole query: the context of its abbreviations.
  bool abbreviations_;
  std::size_t date_terms_ = 0;  ///< Of all dates of the query.
  std::size_t place_terms_ = 0;
  std::set<const Tree*>
      alternated_;  ///< Words and phrases that something else is written for, too.
  std::vector<PlaceQuery::Tier> better_;  ///< Of dates of the text and of places asked for.
  CompiledQuery out_;
};

}  // namespace

CompiledQuery compile(const Tree& query, const SearchOptions& options, const Served& served) {
  return Compiler(query, options, served).run(query, options);
}

}  // namespace vnfts::index
