#include "article/document_decoder.h"

#include <catch2/catch.hpp>

#include "support/encoders.h"

namespace vnfts::article {

namespace {

using text::Encoding;

std::string document(const std::string& charset) {
  std::string out = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><rss>\n";
  for (int i = 0; i < 50; ++i) out += "<i>only ASCII</i>\n";
  for (int i = 0; i < 50; ++i) out += "<i>Người dân chờ mưa đã hai tháng</i> <b>ruộng</b>\n";
  return out;
}

std::string decoded(const std::string& bytes, std::size_t block_bytes) {
  Decoder decoder({});
  DocumentDecoder document(decoder, std::string_view(bytes).substr(0, 200));
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += block_bytes)
    out += document.decoded(std::string_view(bytes).substr(i, block_bytes));
  return out += document.rest();
}

}  // namespace

TEST_CASE("A document is decoded whatever the blocks and its claim", "[document_decoder]") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::windows_1258, Encoding::tcvn3,
                                  Encoding::vni, Encoding::viscii, Encoding::double_utf8})
    for (const std::string charset : {"utf-8", "windows-1258", "tcvn-5712"})
      for (const std::size_t size : {300, 1000, 100'000}) {
        CAPTURE(name_of(encoding), charset, size);
        const std::string text = document(charset);
        CHECK(decoded(test::encoded(text, encoding), size) == text);
      }
}

TEST_CASE("A document in TCVN 5712-1 is told by its first capital, be it far",
          "[document_decoder]") {
  const std::string text = document("utf-8") + "<i>Ủy ban xã Ỷ La: Ý kiến</i>\n";
  for (const std::size_t size : {300, 1000, 100'000}) {
    CAPTURE(size);
    CHECK(decoded(test::encoded(text, Encoding::tcvn5712_1), size) == text);
  }
}

TEST_CASE("What is in an encoding of others is left to the parser", "[document_decoder]") {
  Decoder decoder({});
  const std::string chinese = "<?xml version=\"1.0\" encoding=\"gb2312\"?><a>\xB0\xA1\xB1\xA2</a>";
  DocumentDecoder left(decoder, chinese);
  CHECK_FALSE(left.decodes());
  CHECK(left.decoded(chinese) == chinese);
  const std::string claimed = "<?xml version=\"1.0\" encoding=\"gb2312\"?><a>Người dân</a>";
  CHECK(DocumentDecoder(decoder, claimed).decodes());
  CHECK(DocumentDecoder(decoder, "<a>").decodes());
}

}  // namespace vnfts::article
