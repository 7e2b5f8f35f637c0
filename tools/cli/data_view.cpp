#include "cli/data_view.h"

#include <fmt/format.h>

#include "cli/display.h"
#include "cli/json.h"
#include "cli/place_text.h"

namespace vnfts::cli {

namespace {

std::string json_day(const std::optional<Day>& day) { return day ? json(to_string(*day)) : "null"; }

std::string json_place(const NamedPlace& named) {
  const std::optional<Place> place = find_place(named.place);
  JsonObject object;
  object.add("id", named.place);
  if (place) object.add("name", place->name).add("full_name", full_name(*place));
  return object.add("mentions", std::uint64_t{named.mentions})
      .add("weight", named.weight)
      .add("subject", named.subject)
      .add("main", named.main)
      .str();
}

std::string json_hit(const Hit& hit, std::uint64_t rank) {
  const Article& article = hit.article;
  JsonObject snippet;
  snippet.add("text", hit.snippet.text)
      .add_json("marks", json_marks(hit.snippet.text, hit.snippet.marks));
  JsonObject object;
  object.add("rank", rank).add("id", article.id).add("title", article.title);
  add_date(object, hit.published);
  object.add("source", article.source)
      .add("section", article.section)
      .add("authors", article.authors)
      .add("tags", article.tags)
      .add("url", article.url)
      .add_json("places", json_places(hit.places))
      .add("duplicates", hit.duplicates)
      .add("score", hit.score)
      .add_json("snippet", snippet.str())
      .add_json("title_marks", json_marks(article.title, hit.title_marks));
  if (!hit.explanation.empty()) object.add("explanation", hit.explanation);
  return object.str();
}

std::string json_parts(const IndexStats& stats) {
  JsonObject object;
  for (const IndexPart& part : stats.parts) object.add(part.name, part.bytes);
  return object.str();
}

}  // namespace

void add_date(JsonObject& object, const std::optional<Published>& published) {
  object.add_json("date", published ? json(to_string(published->day)) : "null")
      .add_json("date_basis", published ? json(to_string(published->basis)) : "null");
}

std::string json_places(std::span<const NamedPlace> places) {
  std::string list;
  for (const NamedPlace& named : places)
    list.append(list.empty() ? "" : ", ").append(json_place(named));
  return "[" + list + "]";
}

std::string json_suggestion(const Suggestion& suggestion) {
  return JsonObject()
      .add("query", suggestion.query)
      .add("total", suggestion.total)
      .add("total_exact", suggestion.total_exact)
      .str();
}

std::string json_page(const Page& page, const Asked& asked) {
  std::string hits;
  std::uint64_t rank = asked.offset;
  for (const Hit& hit : page.hits)
    hits.append(hits.empty() ? "\n    " : ",\n    ").append(json_hit(hit, ++rank));
  JsonObject object(JsonObject::Shape::line_each);
  if (!asked.duplicates_of.empty())
    object.add("duplicates_of", asked.duplicates_of);
  else if (!asked.similar.empty())
    object.add("similar", asked.similar);
  else
    object.add("query", asked.query);
  object.add("total", page.total)
      .add("total_exact", page.total_exact)
      .add("relaxed", page.relaxed)
      .add("notes", page.notes);
  if (asked.suggestion) object.add_json("suggestion", json_suggestion(*asked.suggestion));
  if (!asked.reading.empty()) object.add("explanation", asked.reading);
  object.add_json("hits", "[" + hits + (hits.empty() ? "]" : "\n  ]"));
  return object.str() + "\n";
}

std::string jsonl_page(const Page& page, const Asked& asked) {
  std::string out;
  std::uint64_t rank = asked.offset;
  for (const Hit& hit : page.hits) out += json_hit(hit, ++rank) + "\n";
  return out;
}

std::string tsv_page(const Page& page) {
  std::string out;
  for (const Hit& hit : page.hits)
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", one_line(hit.article.id),
                       hit.published ? to_string(hit.published->day) : "",
                       one_line(hit.article.source), one_line(hit.article.title),
                       one_line(hit.article.url), full_place_list(hit.places), hit.duplicates);
  return out;
}

std::string id_page(const Page& page) {
  std::string out;
  for (const Hit& hit : page.hits) out += one_line(hit.article.id) + "\n";
  return out;
}

std::string json_completions(const std::string& typed, std::span<const Completion> completions) {
  std::string list;
  for (const Completion& completion : completions) {
    JsonObject object;
    object.add("text", completion.text).add("count", completion.count);
    list.append(list.empty() ? "\n    " : ",\n    ").append(object.str());
  }
  JsonObject object(JsonObject::Shape::line_each);
  object.add("complete", typed)
      .add_json("completions", "[" + list + (list.empty() ? "]" : "\n  ]"));
  return object.str() + "\n";
}

std::string json_article(const Hit& hit) {
  const Article& article = hit.article;
  JsonObject object(JsonObject::Shape::line_each);
  object.add("id", article.id)
      .add("title", article.title)
      .add("lead", article.lead)
      .add("body", article.body)
      .add("published", article.published);
  add_date(object, hit.published);
  object.add("url", article.url)
      .add("source", article.source)
      .add("section", article.section)
      .add("authors", article.authors)
      .add("tags", article.tags)
      .add_json("places", json_places(hit.places));
  return object.str() + "\n";
}

std::string json_stats(const IndexStats& stats) {
  JsonObject object(JsonObject::Shape::line_each);
  object.add("articles", stats.articles)
      .add("inferred", stats.inferred)
      .add("undated", stats.undated)
      .add("terms", stats.terms)
      .add("mean_length", stats.mean_length)
      .add_json("first", json_day(stats.first))
      .add_json("last", json_day(stats.last))
      .add("size_bytes", stats.size_bytes)
      .add_json("part_bytes", json_parts(stats))
      .add("generation", stats.generation)
      .add("analyzer", stats.analyzer);
  return object.str() + "\n";
}

}  // namespace vnfts::cli
