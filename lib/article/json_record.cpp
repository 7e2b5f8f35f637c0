#include "article/json_record.h"

#include <fmt/format.h>

#include <cstring>
#include <utility>

#include "article/json_repair.h"
#include "article/member_name.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

using simdjson::error_code;

constexpr unsigned max_depth = 16;
constexpr std::size_t max_names_bytes = 120;

/// Literals that stand for nothing, with those that Python and JavaScript write into JSON.
bool is_nothing(std::string_view token) {
  for (const std::string_view word : {"null", "true", "false", "NaN", "nan", "None", "True",
                                      "False", "undefined", "Infinity", "-Infinity"})
    if (token == word) return true;
  return false;
}

/// Null, or a string with nothing in it.
bool is_blank(std::string_view token) {
  token = trimmed(token);
  return token == "null" || token == "\"\"";
}

bool is_number(std::string_view token) {
  const bool digits = token.find_first_not_of("+-.0123456789eE") == token.npos;
  return digits && ((token[0] >= '0' && token[0] <= '9') || token[0] == '-');
}

/// The member that an object stands for: {"name": "An"}, {"@id": "https://..."}, {"text": "..."},
/// {"$date": {"$numberLong": "1570090649000"}}.
bool stands_for_object(std::string_view name) {
  for (const std::string_view known :
       {"name", "text", "@id", "@value", "$oid", "$date", "$numberLong"})
    if (name == known) return true;
  return false;
}

std::string explained(error_code error) {
  switch (error) {
    case simdjson::UNCLOSED_STRING:
      return "not JSON: a string is never closed";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return "not JSON: an object or array is never closed, or text follows it";
    case simdjson::STRING_ERROR:
      return "not JSON: a string has an escape that cannot be read";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "too long to be read";
    case simdjson::TAPE_ERROR:
      return "not JSON: a comma, colon, bracket or quote is missing or too many";
    default:
      return fmt::format("not JSON: {}", simdjson::error_message(error));
  }
}

/// Collects names for a message, of bounded length.
void note_name(std::string_view name, std::string& names) {
  if (names.size() > max_names_bytes) return;
  names.append(names.empty() ? "" : ", ").append(name.substr(0, max_names_bytes));
}

/// Objects around the record itself.
bool is_wrapper(std::string_view name) {
  for (const std::string_view known :
       {"_source", "doc", "article", "data", "fields", "attributes", "item", "post", "node"})
    if (name == known) return true;
  return false;
}

/// {"index": {"_id": "1"}}
bool is_action(std::string_view name) {
  return name == "index" || name == "create" || name == "update" || name == "delete";
}

}  // namespace

JsonRecordReader::Outcome JsonRecordReader::read(std::string& json, Article& article) {
  json.reserve(json.size() + simdjson::SIMDJSON_PADDING);  // so that `content` stays in place
  const std::string_view content = trimmed(without_mark(json));
  reason_ = "not a JSON object";
  if (!content.starts_with('{')) return Outcome::rejected;
  error_code error = read_object(json, article);
  if (error && error != simdjson::TRAILING_CONTENT) {
    std::string repaired = repaired_json(content);
    if (repaired != content) error = read_object(repaired, article);
  }
  if (error == simdjson::TRAILING_CONTENT) {
    reason_ = "not JSON: text follows the object";
    return Outcome::several;
  }
  return judge(error, article);
}

JsonRecordReader::Outcome JsonRecordReader::judge(error_code error, Article& article) {
  const std::string action_id = std::exchange(action_id_, {});
  if (error) {
    reason_ = explained(error);
    return Outcome::rejected;
  }
  if (has_text(article)) {
    names_.count(fields_);
    if (article.id.empty()) article.id = action_id;
    return Outcome::article;
  }
  if (action_ && members_ == 1) {
    if (!listed_.starts_with("delete")) action_id_ = article.id;  // which no record follows
    return Outcome::action;
  }
  reason_ = listed_.empty()
                ? "no title, lead or body: the object is empty"
                : fmt::format("no title, lead or body among its fields: {}", printable(listed_));
  return Outcome::no_text;
}

error_code JsonRecordReader::read_object(std::string& json, Article& article) {
  fields_.clear();
  names_.pass_over();
  path_.clear();
  outer_.clear();
  listed_.clear();
  members_ = 0;
  action_ = false;
  // simdjson reads, and passes over, what lies behind the end.
  const std::size_t size = json.size();
  json.resize(size + simdjson::SIMDJSON_PADDING, ' ');
  const std::size_t mark = json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const simdjson::padded_string_view padded(json.data() + mark, size - mark, json.size() - mark);
  simdjson::ondemand::document document;
  simdjson::ondemand::object object;
  error_code error = parser_.iterate(padded).get(document);
  if (!error) error = document.get_object().get(object);
  if (!error) error = read_members(object, nullptr, 0, false);
  if (!error && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
    error = simdjson::TRAILING_CONTENT;
  json.resize(size);
  article = fields_.take();
  return error;
}

/// `parent` is the field that the object is a value of, if any; `listed`: one of a list of them.
error_code JsonRecordReader::read_members(simdjson::ondemand::object object,
                                          const DumpFieldName* parent, unsigned depth,
                                          bool listed) {
  const std::size_t length = path_.size();
  for (auto member : object) {
    std::string_view name;
    Value value;
    error_code error = member.unescaped_key().get(name);
    if (!error) error = member.value().get(value);
    if (error) return error;
    if (length == 0) note_name(name, listed_);
    members_ += depth == 0;
    path_.append(length == 0 ? "" : ".").append(name);
    error = read_member(value, name, parent, depth, listed);
    path_.resize(length);
    if (error) return error;
  }
  return simdjson::SUCCESS;
}

error_code JsonRecordReader::read_member(Value value, std::string_view name,
                                         const DumpFieldName* parent, unsigned depth, bool listed) {
  RecordName& found = names_.find(path_, outer_);
  const DumpFieldName* known = found.field();
  const bool for_parent = !known && parent && stands_for_object(name);
  if (for_parent) known = parent;
  const std::string_view token = value.raw_json_token();
  const bool is_object = token.starts_with('{');
  if ((is_object || token.starts_with('[')) && depth < max_depth) {
    const bool outermost = path_.size() == name.size();
    const bool wraps = !known && is_object && outermost && (is_wrapper(name) || is_action(name));
    if (wraps && !has_member_fields(path_)) {
      action_ |= depth == 0 && is_action(name);
      return read_wrapped(value, name, depth, listed);
    }
    if (found.has_members) return read_nested(value, known, depth + 1, listed);
  }
  if (!for_parent && !is_blank(token)) names_.note(found);
  return read_value(value, known, listed);
}

/// An object around the record, as if its members were those of the record.
error_code JsonRecordReader::read_wrapped(Value value, std::string_view name, unsigned depth,
                                          bool listed) {
  const std::size_t length = outer_.size();
  outer_.append(name).append(".");
  path_.clear();
  const error_code error = read_nested(value, nullptr, depth + 1, listed);
  outer_.resize(length);
  return error;
}

/// An object whose members have names of their own in the table, or a list of such.
error_code JsonRecordReader::read_nested(Value value, const DumpFieldName* known, unsigned depth,
                                         bool listed) {
  const std::string_view token = value.raw_json_token();
  if (depth > max_depth) return simdjson::SUCCESS;
  if (token.starts_with('{')) {
    simdjson::ondemand::object object;
    if (const error_code error = value.get_object().get(object)) return error;
    return read_members(object, known, depth, listed);
  }
  if (!token.starts_with('[')) return read_value(value, known, listed);
  simdjson::ondemand::array array;
  if (const error_code error = value.get_array().get(array)) return error;
  for (auto element : array) {
    Value item;
    error_code error = element.get(item);
    if (!error) error = read_nested(item, known, depth + 1, true);
    if (error) return error;
  }
  return simdjson::SUCCESS;
}

error_code JsonRecordReader::read_value(Value value, const DumpFieldName* known, bool listed) {
  if (!known || !fields_.wants(*known, listed)) return simdjson::SUCCESS;
  parts_.clear();
  const bool list = listed || value.raw_json_token().starts_with('[');
  const error_code error = collect(value, takes_numbers(known->field), 0);
  if (!error) fields_.offer(*known, parts_, list, listed);
  return error;
}

error_code JsonRecordReader::collect(Value value, bool numbers, unsigned depth) {
  const std::string_view token = trimmed(value.raw_json_token());
  if (token.empty()) return simdjson::TAPE_ERROR;
  switch (token[0]) {
    case '"':
      return collect_string(value, token);
    case '[':
      return depth < max_depth ? collect_array(value, numbers, depth) : simdjson::SUCCESS;
    case '{':
      return depth < max_depth ? collect_object(value, numbers, depth) : simdjson::SUCCESS;
    default:
      break;
  }
  if (is_number(token)) {
    if (numbers) parts_.emplace_back(token);  // the digits as written
    return simdjson::SUCCESS;
  }
  return is_nothing(token) ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
}

error_code JsonRecordReader::collect_string(Value value, std::string_view token) {
  // Most strings have no escape and are copied as they stand.
  if (token.size() >= 2 && token.back() == '"' && !std::memchr(token.data(), '\\', token.size())) {
    parts_.emplace_back(token.substr(1, token.size() - 2));
    return simdjson::SUCCESS;
  }
  std::string_view text;
  if (const error_code error = value.get_string().get(text)) return error;
  parts_.emplace_back(text);
  return simdjson::SUCCESS;
}

error_code JsonRecordReader::collect_array(Value value, bool numbers, unsigned depth) {
  simdjson::ondemand::array array;
  if (const error_code error = value.get_array().get(array)) return error;
  for (auto element : array) {
    Value item;
    if (const error_code error = element.get(item)) return error;
    if (const error_code error = collect(item, numbers, depth + 1)) return error;
  }
  return simdjson::SUCCESS;
}

error_code JsonRecordReader::collect_object(Value value, bool numbers, unsigned depth) {
  simdjson::ondemand::object object;
  if (const error_code error = value.get_object().get(object)) return error;
  const std::size_t before = parts_.size();
  for (auto member : object) {
    std::string_view name;
    if (const error_code error = member.unescaped_key().get(name)) return error;
    if (!stands_for_object(name) || parts_.size() > before) continue;
    Value item;
    if (const error_code error = member.value().get(item)) return error;
    if (const error_code error = collect(item, numbers, depth + 1)) return error;
  }
  return simdjson::SUCCESS;
}

}  // namespace vnfts::article
