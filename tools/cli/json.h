/// JSON text (RFC 8259), written.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/snippet.h"

namespace vnfts::cli {

/// A value as JSON. Strings are repaired to well-formed UTF-8 and hold no control character that a
/// terminal would act on: those are escaped.
std::string json(std::string_view text);
std::string json(const char* text);
std::string json(const std::vector<std::string>& texts);
std::string json(std::uint64_t number);
std::string json(double number);  ///< null when it is not finite.
std::string json(std::same_as<bool> auto truth) { return truth ? "true" : "false"; }

/// `[[begin, end], ...]`, counted in code points of `text` as a reader of the JSON sees it.
std::string json_marks(std::string_view text, std::span<const TextSpan> marks);

/// An object, member by member.
class JsonObject {
 public:
  enum class Shape { line, line_each };

  explicit JsonObject(Shape shape = Shape::line) : shape_(shape) {}

  template <typename T>
  JsonObject& add(std::string_view name, const T& value) {
    return add_json(name, json(value));
  }
  JsonObject& add_json(std::string_view name, std::string_view json);

  /// "{...}", without a line end.
  std::string str() const;

 private:
  Shape shape_;
  std::string members_;
};

}  // namespace vnfts::cli
