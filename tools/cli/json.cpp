#include "cli/json.h"

#include <fmt/format.h>

#include <cmath>

#include "cli/display.h"
#include "cli/utf8.h"

namespace vnfts::cli {

namespace {

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (is_control(c)) {
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  } else {
    append(out, c);
  }
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) take(text);
  return count;
}

}  // namespace

std::string json(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) append_escaped(out, take(text));
  out += '"';
  return out;
}

std::string json(const char* text) { return json(std::string_view(text)); }

std::string json(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out.append(out.size() > 1 ? ", " : "").append(json(text));
  return out + "]";
}

std::string json(std::uint64_t number) { return fmt::format("{}", number); }

std::string json(double number) {
  return std::isfinite(number) ? fmt::format("{}", number) : "null";
}

std::string json_marks(std::string_view text, std::span<const TextSpan> marks) {
  std::string out = "[";
  std::size_t read = 0;  // Bytes, and the code points they are.
  std::size_t points = 0;
  const auto points_before = [&](std::size_t byte) {
    points += code_points(text.substr(read, byte - read));
    read = byte;
    return points;
  };
  for (const TextSpan& mark : marks) {
    const std::size_t begin = points_before(mark.begin);
    out += fmt::format("{}[{}, {}]", out.size() > 1 ? ", " : "", begin, points_before(mark.end));
  }
  return out + "]";
}

JsonObject& JsonObject::add_json(std::string_view name, std::string_view json) {
  if (!members_.empty()) members_ += shape_ == Shape::line ? ", " : ",\n  ";
  members_.append("\"").append(name).append("\": ").append(json);
  return *this;
}

std::string JsonObject::str() const {
  return shape_ == Shape::line ? "{" + members_ + "}" : "{\n  " + members_ + "\n}";
}

}  // namespace vnfts::cli
