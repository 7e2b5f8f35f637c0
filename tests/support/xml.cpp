#include "support/xml.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "cli/utf8.h"

namespace support {

namespace {

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == ':' || c == '_';
}

/// XML 1.0, production 2.
bool is_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
         (c >= 0xE000 && c < 0xFFFE) || (c > 0xFFFF && c <= 0x10FFFF);
}

void check_characters(std::string_view text) {
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t c = vnfts::cli::take(text);
    std::string again;
    vnfts::cli::append(again, c);
    if (!before.starts_with(again)) throw Fault("ill-formed UTF-8");
    if (!is_char(c)) throw Fault("a character that XML forbids");
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::vector<XmlElement> read() {
    constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    if (rest_.starts_with(declaration)) rest_.remove_prefix(declaration.size());
    skip_space();
    if (!rest_.starts_with('<')) throw Fault("no root");
    do {
      if (rest_.empty()) throw Fault("an element that does not end");
      step();
    } while (!open_.empty());
    skip_space();
    if (!rest_.empty()) throw Fault("something behind the root");
    return std::move(elements_);
  }

 private:
  void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n\t"), rest_.size()));
  }

  bool accept(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void expect(std::string_view token) {
    if (!accept(token))
      throw Fault("no " + std::string(token) + " at " + std::string(rest_.substr(0, 40)));
  }

  std::string name() {
    const auto end = std::ranges::find_if_not(rest_, is_name);
    std::string out(rest_.begin(), end);
    if (out.empty()) throw Fault("no name at " + std::string(rest_.substr(0, 40)));
    rest_.remove_prefix(out.size());
    return out;
  }

  /// Up to `end`, entities read.
  std::string data(std::string_view ends) {
    std::string out;
    while (!rest_.empty() && ends.find(rest_.front()) == std::string_view::npos) {
      if (rest_.front() == '&') {
        out += entity();
        continue;
      }
      if (rest_.front() == '<') throw Fault("< in a value");
      out += rest_.front();
      rest_.remove_prefix(1);
    }
    return out;
  }

  char entity() {
    constexpr std::array<std::pair<std::string_view, char>, 5> known = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    for (const auto& [written, meant] : known)
      if (accept(written)) return meant;
    throw Fault("an unknown entity: " + std::string(rest_.substr(0, 10)));
  }

  void step() {
    if (accept("</")) {
      if (name() != elements_[open_.back()].name) throw Fault("ends cross");
      expect(">");
      open_.pop_back();
    } else if (accept("<")) {
      element();
    } else {
      if (rest_.find("]]>") < rest_.find('<')) throw Fault("]]> in a text");
      const std::string text = data("<");
      for (const std::size_t i : open_) elements_[i].text += text;
    }
  }

  void element() {
    XmlElement element;
    element.name = name();
    element.parent = open_.empty() ? 0 : open_.back();
    while (rest_.starts_with(' ')) {
      skip_space();
      std::string key = name();
      expect("=\"");
      if (!element.attributes.emplace(std::move(key), data("\"")).second)
        throw Fault("an attribute twice");
      expect("\"");
    }
    elements_.push_back(std::move(element));
    if (accept("/>")) return;
    expect(">");
    open_.push_back(elements_.size() - 1);
  }

  std::string_view rest_;
  std::vector<XmlElement> elements_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<XmlElement> XmlDocument::named(std::string_view name) const {
  std::vector<XmlElement> out;
  std::ranges::copy_if(elements, std::back_inserter(out),
                       [name](const XmlElement& element) { return element.name == name; });
  return out;
}

XmlDocument read_xml(std::string_view text) try {
  check_characters(text);
  return {"", Reader(text).read()};
} catch (const Fault& fault) {
  return {fault.what(), {}};
}

}  // namespace support
