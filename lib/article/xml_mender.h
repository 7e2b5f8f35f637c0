/// Mends what XML parsers refuse in feeds, in blocks.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// A lone `&` ("Tôm & cua", "?a=1&b=2") becomes `&amp;`, control characters become spaces. CDATA is
/// not told apart.
class XmlMender {
 public:
  /// The next block mended; its end may come with the next one. `last`: nothing follows.
  std::string mend(std::string_view block, bool last);

 private:
  std::string waits_;  ///< A reference that the block's end cuts.
};

}  // namespace vnfts::article
