/// XML as a stream of events, by libxml2, for readers of feeds and exports.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/content.h"
#include "article/decoder.h"

namespace vnfts::article {

/// Names come as the document writes them, prefix and all ("dc:creator"), text as UTF-8.
class XmlHandler {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  virtual ~XmlHandler() = default;
  virtual void open(std::string_view name, const Attributes& attributes, std::uint64_t line) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;

  /// Whether nothing more is wanted.
  virtual bool finished() const = 0;
};

struct XmlFault {
  std::string reason;  ///< Empty when the document is well-formed.
  std::uint64_t line = 0;
};

/// Reads a document that begins somewhere in the head of `content`, behind at most a sentence, and
/// goes on behind what is ill-formed as long as libxml2 can. The first fault is returned. Nothing
/// is fetched; entities of the document's own are left out, those of HTML are known. Memory does
/// not grow with the document. Throws `Unreadable` and what the handler throws.
XmlFault read_xml(Content& content, Decoder& decoder, XmlHandler& handler);

/// Where in `head` the document begins whose outermost element is `name`; `npos` when there is
/// none.
std::size_t find_xml(std::string_view head, std::string_view name);

}  // namespace vnfts::article
