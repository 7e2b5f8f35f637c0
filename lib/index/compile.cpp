#include "index/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "index/schema.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

using Xapian::Query;
using Tree = vnfts::Query;

Query any_of(const std::vector<Variant>& variants) {
  std::vector<Query> terms;
  for (const Variant& v : variants) terms.emplace_back(v.term);
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

Query synonym(const std::vector<Variant>& variants) {
  std::vector<Query> terms;
  for (const Variant& v : variants) terms.emplace_back(v.term);
  return Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

/// What a position scores: the expectation over whether marks were left out. If they were, any
/// variant is as good as another and all count as one word; if not, only what was typed counts. All
/// variants match. (OP_MAX would say some of this better, but crashes inside a pruned OP_OR.)
Query weighted(const Position& position) {
  const std::vector<Variant>& variants = position.variants;
  if (variants.size() <= 1) return any_of(variants);
  if (position.exact.empty()) return synonym(variants);
  return Query(Query::OP_OR,
               Query(Query::OP_SCALE_WEIGHT, Query(position.exact), 1 - position.dropped),
               Query(Query::OP_SCALE_WEIGHT, synonym(variants), position.dropped));
}

class Compiler {
 public:
  Compiler(const Tree& query, const SearchOptions& options, const Xapian::Database& db)
      : db_(db), words_(db, options.accents, query) {}

  CompiledQuery run(const Tree& query, const SearchOptions& options) {
    const bool conjunction = query.kind == Tree::Kind::all_of;
    for (const Tree& part : conjunction ? query.children : std::vector<Tree>{query}) top_level(part);
    if (options.published != DayRange{}) filters_.push_back(published_in(options.published));
    if (scored_.empty() && filters_.empty() && excluded_.empty())
      throw Error(ErrorCode::query, "nothing to look for", {}, "type a word");
    out_.scored = !scored_.empty();
    out_.every = bounded(Query(Query::OP_AND, scored_.begin(), scored_.end()));
    if (scored_.size() > 1) out_.most = bounded(Query(Query::OP_OR, scored_.begin(), scored_.end()));
    for (const std::string& note : words_.notes()) out_.notes.push_back(note);
    return std::move(out_);
  }

 private:
  void top_level(const Tree& part) {
    if (part.kind == Tree::Kind::none_of) {
      excluded_.push_back(silent(part.children.front()));
      return;
    }
    const std::size_t before = dropped_;
    Query compiled = query(part);
    if (dropped_ != before && compiled.empty()) return;
    (filters_only(part) ? filters_ : scored_).push_back(std::move(compiled));
  }

  /// Dates and names restrict; they do not tell a better article from a worse.
  static bool filters_only(const Tree& part) {
    switch (part.kind) {
      case Tree::Kind::date: return true;
      case Tree::Kind::word:
      case Tree::Kind::phrase:
      case Tree::Kind::near: return part.field != Field::text && part.field != Field::title;
      case Tree::Kind::none_of: return true;
      default: return std::ranges::all_of(part.children, filters_only);
    }
  }

  /// The scored part within the filters, without what is excluded.
  Query bounded(Query scored) const {
    const Query filters(Query::OP_AND, filters_.begin(), filters_.end());
    if (scored_.empty()) scored = Query(0.0, filters_.empty() ? Query::MatchAll : filters);
    else if (!filters_.empty()) scored = Query(Query::OP_FILTER, scored, filters);
    if (excluded_.empty()) return scored;
    return Query(Query::OP_AND_NOT, scored, Query(Query::OP_OR, excluded_.begin(), excluded_.end()));
  }

  Query query(const Tree& node) {
    switch (node.kind) {
      case Tree::Kind::word:
      case Tree::Kind::phrase: return words(node);
      case Tree::Kind::near: return near(node);
      case Tree::Kind::date: return Query(0.0, published_in(node.range));
      case Tree::Kind::any_of: return joined(node, Query::OP_OR);
      case Tree::Kind::none_of:
        return Query(Query::OP_AND_NOT, Query(0.0, Query::MatchAll), silent(node.children.front()));
      case Tree::Kind::all_of: break;
    }
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const Tree& child : node.children) {
      if (child.kind == Tree::Kind::none_of) unwanted.push_back(silent(child.children.front()));
      else keep(wanted, query(child));
    }
    Query all = wanted.empty() ? Query(0.0, Query::MatchAll) : Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (unwanted.empty()) return all;
    return Query(Query::OP_AND_NOT, all, Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
  }

  Query joined(const Tree& node, Query::op op) {
    std::vector<Query> parts;
    for (const Tree& child : node.children) keep(parts, query(child));
    return Query(op, parts.begin(), parts.end());
  }

  /// A part without anything to look for (a lone emoji) asks nothing.
  void keep(std::vector<Query>& parts, Query part) {
    if (last_dropped_) last_dropped_ = false;
    else parts.push_back(std::move(part));
  }

  /// Words that are looked for only to leave out what has them: neither explained nor marked.
  Query silent(const Tree& node) {
    const std::size_t readings = out_.readings.size();
    const std::size_t highlights = out_.highlights.size();
    Query q = query(node);
    last_dropped_ = false;
    out_.readings.resize(readings);
    out_.highlights.resize(highlights);
    return q;
  }

  Query words(const Tree& node) {
    const Reading reading = read(node);
    if (reading.positions.empty()) return drop(node);
    highlight(reading);
    return words(reading);
  }

  Query words(const Reading& reading) const {
    if (reading.positions.size() == 1) return weighted(reading.positions[0]);
    Query parts = side_by_side(reading);
    if (reading.whole.empty()) return parts;
    return Query(Query::OP_OR, any_of(reading.whole), parts);
  }

  /// Scored by its words, restricted to where they stand in a row.
  static Query side_by_side(const Reading& reading) {
    std::vector<Query> scored;
    std::vector<Query> places;
    for (const Position& position : reading.positions) {
      if (position.variants.empty()) return Query();
      scored.push_back(weighted(position));
      places.push_back(any_of(position.variants));
    }
    const Query row(Query::OP_PHRASE, places.begin(), places.end(), places.size());
    return Query(Query::OP_FILTER, Query(Query::OP_AND, scored.begin(), scored.end()), row);
  }

  Query near(const Tree& node) {
    std::vector<Query> scored;
    std::vector<Query> places;
    for (const Tree& operand : node.children) {
      const Reading reading = read(operand);
      if (reading.positions.empty()) return drop(operand);
      highlight(reading);
      scored.push_back(reading.positions.size() == 1 ? weighted(reading.positions[0])
                                                     : side_by_side(reading));
      for (const Position& position : reading.positions) {
        if (position.variants.empty()) return Query();
        places.push_back(any_of(position.variants));
      }
    }
    const auto window = static_cast<Xapian::termcount>(node.distance + places.size() - 1);
    const Query close(Query::OP_NEAR, places.begin(), places.end(), window);
    return Query(Query::OP_FILTER, Query(Query::OP_AND, scored.begin(), scored.end()), close);
  }

  Reading read(const Tree& node) {
    Reading reading = words_.read(node);
    if (!reading.positions.empty()) out_.readings.push_back(reading);
    return reading;
  }

  Query drop(const Tree& node) {
    out_.notes.push_back(fmt::format("'{}' holds nothing to look for and was left out", node.text));
    ++dropped_;
    last_dropped_ = true;
    return Query();
  }

  void highlight(const Reading& reading) {
    if (reading.field != Field::text && reading.field != Field::title) return;
    const std::size_t prefix = prefix_of(reading.field).size();
    const auto terms = [&](const std::vector<Variant>& variants) {
      std::vector<std::string> out;
      for (const Variant& v : variants) out.push_back(v.term.substr(prefix));
      std::ranges::sort(out);
      return out;
    };
    Highlight row;
    double weight = 0;
    for (const Position& position : reading.positions) {
      if (position.variants.empty()) return;
      row.sequence.push_back(terms(position.variants));
      weight += rarity(position.variants);
    }
    row.weight = weight;
    out_.highlights.push_back(std::move(row));
    if (!reading.whole.empty()) out_.highlights.push_back({{terms(reading.whole)}, weight});
  }

  /// Rare words are worth more in a snippet.
  double rarity(const std::vector<Variant>& variants) const {
    double articles = 0;
    for (const Variant& v : variants) articles += v.articles;
    const double all = db_.get_doccount();
    return 0.1 + std::log1p(all / (articles + 1));
  }

  const Xapian::Database& db_;
  WordReader words_;
  CompiledQuery out_;
  std::vector<Query> scored_;
  std::vector<Query> filters_;
  std::vector<Query> excluded_;
  std::size_t dropped_ = 0;
  bool last_dropped_ = false;
};

}  // namespace

Query published_in(const DayRange& range) {
  // A year, month or day is one term; anything else scans the value.
  const std::string first = range.first ? day_value(*range.first) : "";
  const std::string last = range.last ? day_value(*range.last) : "";
  const std::string text = to_string(range);
  if (text.find("..") == std::string::npos) {
    const std::string_view prefix = text.size() == 4   ? prefix::year
                                    : text.size() == 7 ? prefix::month
                                                       : prefix::day;
    return Query(std::string(prefix) + first.substr(0, text.size() == 4 ? 4 : text.size() == 7 ? 6 : 8));
  }
  if (last.empty()) return Query(Query::OP_VALUE_GE, slot::day, first);
  return Query(Query::OP_VALUE_RANGE, slot::day, first.empty() ? "0" : first, last);
}

CompiledQuery compile(const Tree& query, const SearchOptions& options, const Xapian::Database& db) {
  return Compiler(query, options, db).run(query, options);
}

}  // namespace vnfts::index
