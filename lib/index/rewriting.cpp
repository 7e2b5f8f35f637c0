#include "index/rewriting.h"

#include <algorithm>
#include <optional>
#include <sstream>

namespace vnfts::index {

namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string piece; in >> piece;) out.push_back(piece);
  return out;
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string out;
  for (const std::string& piece : pieces)
    if (!piece.empty()) out.append(out.empty() ? "" : " ").append(piece);
  return out;
}

std::optional<Query> of_children(const Query& query, std::vector<Query> children) {
  if (children.empty()) return std::nullopt;
  if (children.size() == 1 && query.kind != Query::Kind::none_of) return children.front();
  Query out = query;
  out.children = std::move(children);
  return out;
}

Query all_of(const Query& word, const std::vector<std::string>& texts) {
  Query out;
  out.kind = Query::Kind::all_of;
  for (const std::string& text : texts) {
    out.children.push_back(word);
    out.children.back().text = text;
  }
  return out;
}

std::optional<Query> rewritten_leaf(const Query& leaf, const std::vector<std::string>& pieces,
                                    bool near) {
  Query out = leaf;
  out.text = joined(pieces);
  const std::vector<std::string> words = split(out.text);
  if (words.empty()) return std::nullopt;
  if (leaf.kind == Query::Kind::phrase || words.size() == 1) return out;
  if (!near) return all_of(leaf, words);
  out.kind = Query::Kind::phrase;
  return out;
}

std::optional<Query> rewrite(const Query& query, const NewWords& words, bool near) {
  if (const auto found = words.find(&query); found != words.end())
    return rewritten_leaf(query, found->second, near);
  if (query.children.empty()) return query;
  std::vector<Query> children;
  for (const Query& child : query.children) {
    const auto now = rewrite(child, words, query.kind == Query::Kind::near);
    if (!now) continue;
    if (query.kind == Query::Kind::all_of && now->kind == Query::Kind::all_of)
      children.insert(children.end(), now->children.begin(), now->children.end());
    else
      children.push_back(*now);
  }
  return of_children(query, std::move(children));
}

}  // namespace

std::vector<std::string> pieces_of(const Query& leaf) { return split(leaf.text); }

Query rewritten(const Query& query, const NewWords& words) {
  return rewrite(query, words, false).value_or(query);
}

}  // namespace vnfts::index
