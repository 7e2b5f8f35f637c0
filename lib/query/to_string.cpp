#include <fmt/format.h>

#include "query/fields.h"
#include "query/place_text.h"
#include "vnfts/query.h"

namespace vnfts {

namespace {

void append(std::string& out, const Query& query);

void append_field(std::string& out, Field field) {
  if (field != Field::text) out.append(query::name_of(field)) += ':';
}

/// Without its field, which a NEAR around it writes.
void append_leaf(std::string& out, const Query& leaf) {
  if (leaf.exact) out += '=';
  if (leaf.kind == Query::Kind::phrase)
    out.append("\"").append(leaf.text) += '"';
  else
    out += leaf.text;
  if (leaf.prefix) out += '*';
}

void append_joined(std::string& out, const Query& query, std::string_view joint,
                   void (*append_child)(std::string&, const Query&)) {
  out += '(';
  for (std::size_t i = 0; i < query.children.size(); ++i) {
    if (i > 0) out += joint;
    append_child(out, query.children[i]);
  }
  out += ')';
}

/// In quotes where it has spaces.
void append_days(std::string& out, const DayFilter& days) {
  const std::string text = to_string(days);
  const bool one_word = text.find_first_of(" ()") == std::string::npos;
  out += one_word ? text : '"' + text + '"';
}

void append_place(std::string& out, const Query& query) {
  const std::string name = query::name_to_read(query.text);
  if (query.radius_km > 0)
    out += fmt::format("near:\"{},{}km\"", name, query.radius_km);
  else if (name == query.text)
    out.append(query.exact ? "place:=" : "place:").append(name);
  else
    out += fmt::format("place:{}\"{}\"", query.exact ? "=" : "", name);
}

void append(std::string& out, const Query& query) {
  switch (query.kind) {
    case Query::Kind::word:
    case Query::Kind::phrase:
      append_field(out, query.field);
      return append_leaf(out, query);
    case Query::Kind::near:
      append_field(out, query.field);
      return append_joined(out, query, fmt::format(" NEAR/{} ", query.distance), append_leaf);
    case Query::Kind::date:
      out += "date:";
      return append_days(out, query.days);
    case Query::Kind::mention:
      out += "mentions:";
      return append_days(out, query.days);
    case Query::Kind::dated:
      out.append("dated:").append(query::name_of(query.dated));
      return;
    case Query::Kind::place:
      return append_place(out, query);
    case Query::Kind::all_of:
      return append_joined(out, query, " ", append);
    case Query::Kind::any_of:
      return append_joined(out, query, " OR ", append);
    case Query::Kind::none_of:
      out += '-';
      for (const Query& child : query.children) append(out, child);
      return;
  }
}

}  // namespace

std::string to_string(const Query& query) {
  std::string out;
  append(out, query);
  return out;
}

}  // namespace vnfts
