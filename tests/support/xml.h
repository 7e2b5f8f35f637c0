/// XML, read as far as tests look at what was written.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;        ///< Its own, and that of what is in it.
  std::size_t parent = 0;  ///< Place in the list; the root is its own.
};

struct XmlDocument {
  std::string fault;                 ///< Why it is not well-formed; empty when it is.
  std::vector<XmlElement> elements;  ///< In the order of their beginnings.

  std::vector<XmlElement> named(std::string_view name) const;
};

/// Elements, attributes, the five entities and numbers, an XML declaration; whatever else XML has
/// is a fault here.
XmlDocument read_xml(std::string_view text);

}  // namespace support
