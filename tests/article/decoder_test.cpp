#include "article/decoder.h"

#include <catch2/catch.hpp>
#include <optional>

#include "support/encoders.h"

namespace vnfts::article {

namespace {

using text::Content;
using text::Encoding;

const std::string sentence = "Tàu cá về bến, người dân ra đón từ sáng sớm.";

Encoding found_in(Decoder& decoder, const std::string& bytes, std::string_view charset = {}) {
  Article article{.body = decoder.decoded(bytes, charset)};
  decoder.mend(article, Content::markup);
  decoder.mend(article, Content::text);
  return decoder.found();
}

}  // namespace

TEST_CASE("A record is what makes Vietnamese syllables, whatever it claims", "[decoder]") {
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf16_le, Encoding::windows_1258, Encoding::tcvn3, Encoding::vni,
        Encoding::viscii, Encoding::double_utf8, Encoding::tcvn3_as_latin1})
    for (const std::string_view charset : {"", "utf-8", "windows-1258", "viscii", "gb2312"}) {
      CAPTURE(name_of(encoding), charset);
      Decoder decoder({});
      CHECK(decoder.decoded(test::encoded(sentence, encoding), charset) == sentence);
      CHECK(found_in(decoder, test::encoded(sentence, encoding), charset) == encoding);
    }
}

TEST_CASE("A claim decides what is no Vietnamese", "[decoder]") {
  Decoder decoder({});
  CHECK(decoder.decoded("\xE9t\xE9", "") == "été");
  CHECK(decoder.decoded("\xE9t\xE9", "iso-8859-1") == "été");
  CHECK(decoder.decoded("\xB0\xA1\xB1\xA2", "gb2312") == "\xB0\xA1\xB1\xA2");
}

TEST_CASE("What came before helps with little, not against good evidence", "[decoder]") {
  Decoder decoder({});
  const std::string few = test::encoded("xã", Encoding::viscii);
  found_in(decoder, test::encoded(sentence, Encoding::viscii));
  CHECK(decoder.decoded(few) == "xã");
  CHECK(decoder.decoded(test::encoded(sentence, Encoding::vni)) == sentence);
  decoder.begin_file(Encoding::utf8);  // which knows nothing of the last
  found_in(decoder, test::encoded(sentence, Encoding::tcvn3));
  CHECK(decoder.decoded(test::encoded("tôi", Encoding::tcvn3)) == "tôi");
}

TEST_CASE("What came before tells TCVN 5712-1 from TCVN3, what is claimed does not", "[decoder]") {
  const std::string bytes = test::encoded("Chợ nổi mở lại", Encoding::tcvn3);
  Decoder decoder({});
  CHECK(found_in(decoder, bytes) == Encoding::tcvn3);
  CHECK(found_in(decoder, bytes, "tcvn-5712") == Encoding::tcvn3);
  CHECK(found_in(decoder, test::encoded("Ủy ban xã họp", Encoding::tcvn5712_1)) ==
        Encoding::tcvn5712_1);
  CHECK(found_in(decoder, bytes) == Encoding::tcvn5712_1);
  CHECK(found_in(decoder, bytes, "tcvn-5712") == Encoding::tcvn5712_1);
  CHECK(found_in(decoder, test::encoded("“chợ nổi” – mở lại", Encoding::tcvn3), "tcvn-5712") ==
        Encoding::tcvn3);
}

TEST_CASE("One article's fault is not the next one's", "[decoder]") {
  Decoder decoder({});
  CHECK(found_in(decoder, test::encoded(sentence, Encoding::double_utf8)) == Encoding::double_utf8);
  CHECK(found_in(decoder, sentence) == Encoding::utf8);
  CHECK(found_in(decoder, "Ascii") == Encoding::utf8);
  decoder.begin_file(Encoding::utf16_be);
  CHECK(found_in(decoder, sentence) == Encoding::utf16_be);
}

TEST_CASE("Parts of a record are decoded alike", "[decoder]") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::tcvn3, Encoding::double_utf8}) {
    CAPTURE(name_of(encoding));
    Decoder decoder({});
    std::vector<std::string> parts = {"1", test::encoded("là", encoding),
                                      test::encoded(sentence, encoding)};
    decoder.decode(parts);
    CHECK(parts == std::vector<std::string>{"1", "là", sentence});
  }
}

TEST_CASE("A document is in one encoding, but for fields that were misread", "[decoder]") {
  const std::pair<Encoding, Encoding> cases[] = {
      {Encoding::utf8, Encoding::utf8},
      {Encoding::vni, Encoding::vni},
      {Encoding::double_utf8, Encoding::double_utf8},
      {Encoding::tcvn3_as_latin1, Encoding::utf8},
  };
  for (const auto& [encoding, expected] : cases) {
    CAPTURE(name_of(encoding));
    Decoder decoder({});
    CHECK(decoder.begin_document(test::encoded(sentence, encoding), "utf-8") == expected);
  }
}

TEST_CASE("The head of a file is readable however it is cut", "[decoder]") {
  const Decoder decoder({});
  const std::string good = "tiêu đề";
  for (std::size_t size = 6; size <= good.size(); ++size)
    CHECK(decoder.readable(good.substr(0, size)) == good.substr(0, size));
  CHECK(decoder.readable(test::encoded("tiêu đề;nội dung\n", Encoding::tcvn3)) ==
        "tiêu đề;nội dung\n");
  CHECK(decoder.readable(test::encoded("Ý kiến;Tựa đề\n", Encoding::tcvn5712_1)) ==
        "Ý kiến;Tựa đề\n");
}

TEST_CASE("Capitals of a font come back in whole fields only", "[decoder]") {
  Decoder decoder({});
  const std::string bytes = test::encoded("\\nở Ấn Độ, người dân đón tàu cá.", Encoding::tcvn3);
  CHECK(decoder.decoded(bytes) == "\\nở ấn Độ, người dân đón tàu cá.");
  Article article{.title = "ở ấn Độ", .tags = {"châu á"}};
  decoder.mend(article, Content::markup);
  decoder.restore_capitals(article);
  CHECK(article.title == "Ở Ấn Độ");
  CHECK(article.tags == std::vector<std::string>{"châu Á"});
}

}  // namespace vnfts::article
