#include "support/marked_places.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <unordered_map>

#include "support/code_points.h"
#include "support/json_lines.h"
#include "vnfts/reader.h"

namespace vnfts::test {

namespace {

/// Where the text of a line is to be taken from.
struct Source {
  std::string article, field, hash;
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// One that has its text has no article.
struct Line {
  MarkedText marked;
  Source source;
};

std::string string_of(const simdjson::dom::object& object, std::string_view name) {
  std::string_view value;
  return object[name].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

bool is_true(const simdjson::dom::object& object, std::string_view name) {
  bool value = false;
  return object[name].get(value) == simdjson::SUCCESS && value;
}

PlaceLabel read_label(const simdjson::dom::object& object, bool optional) {
  PlaceLabel label;
  label.begin = object["offset"].get_uint64().value();
  label.end = label.begin + code_points(object["surface"].get_string().value());
  const simdjson::dom::array ids = object["ids"].get_array();
  for (const std::string_view id : ids) label.ids.emplace_back(id);
  label.optional = optional;
  label.nationality = is_true(object, "nationality");
  label.doubt = is_true(object, "doubt");
  return label;
}

void read_labels(const simdjson::dom::object& line, std::string_view name,
                 std::vector<PlaceLabel>& labels) {
  simdjson::dom::array list;
  if (line[name].get(list) != simdjson::SUCCESS) return;
  for (const simdjson::dom::object label : list)
    labels.push_back(read_label(label, name == "optional"));
}

Line read_line(const simdjson::dom::object& object) {
  Line line;
  line.marked.id = object["id"].get_string().value();
  line.marked.text = string_of(object, "text");
  line.marked.published = read_day(object, "published");
  for (const char* name : {"places", "optional"}) read_labels(object, name, line.marked.labels);
  if (!line.marked.text.empty()) return line;
  line.source = {string_of(object, "article"), string_of(object, "field"),
                 string_of(object, "hash"), object["offset"].get_uint64().value(),
                 object["length"].get_uint64().value()};
  return line;
}

const std::string& field_of(const Article& article, std::string_view field) {
  if (field == "title") return article.title;
  if (field == "lead") return article.lead;
  if (field == "body") return article.body;
  throw Error(ErrorCode::input, "no field " + std::string(field));
}

std::string sentence_of(const Article& article, const Source& source) {
  const auto text = part_of(field_of(article, source.field), source.offset, source.length);
  if (fmt::format("{:016x}", XXH64(text.data(), text.size(), 0)) != source.hash)
    throw Error(ErrorCode::input, "another sentence stands in article " + source.article);
  return std::string(text);
}

void add_texts(std::vector<Line>& lines, const std::string& archive) {
  std::unordered_multimap<std::string, Line*> wanted;
  for (Line& line : lines)
    if (line.marked.text.empty()) wanted.emplace(line.source.article, &line);
  if (wanted.empty()) return;
  if (archive.empty()) throw Error(ErrorCode::input, "lines without text need the archive");
  ReadSink sink;
  sink.article = [&wanted](Article&& article) {
    const auto [begin, end] = wanted.equal_range(article.id);
    for (auto it = begin; it != end; ++it)
      it->second->marked.text = sentence_of(article, it->second->source);
    wanted.erase(begin, end);
    return !wanted.empty();
  };
  read_articles(archive, {}, sink);
  if (!wanted.empty())
    throw Error(ErrorCode::input, "no article " + wanted.begin()->first, archive);
}

}  // namespace

bool MarkedText::names_a_place() const {
  return std::ranges::any_of(labels, [](const PlaceLabel& label) { return !label.optional; });
}

std::vector<MarkedText> read_marked_places(const std::string& file, const std::string& archive) {
  std::vector<Line> lines;
  read_json_lines(
      file, [&lines](const simdjson::dom::object& object) { lines.push_back(read_line(object)); });
  add_texts(lines, archive);
  std::vector<MarkedText> texts;
  for (Line& line : lines) texts.push_back(std::move(line.marked));
  return texts;
}

}  // namespace vnfts::test
