#include "index/definitions.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace vnfts;
using namespace vnfts::index;

namespace {

/// The first definition of the text, as "abbreviation = words".
std::string defined(const std::string& text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const auto found = definition_at(text, tokens, i))
      return fmt::format("{} = {}", found->abbreviation, fmt::join(found->words, " "));
  return "";
}

}  // namespace

TEST_CASE("Capitals in brackets define an abbreviation when words before begin with them") {
  struct Case {
    const char* text;
    const char* definition;
  };
  for (const auto& [text, definition] : std::vector<Case>{
           {"Ngân hàng Nhà nước (NHNN) cho biết", "nhnn = ngân hàng nhà nước"},
           {"theo Ủy ban nhân dân (UBND) tỉnh", "ubnd = uỷ ban nhân dân"},
           {"Bộ đội Biên phòng (BĐBP)", "bđbp = bộ đội biên phòng"},
           {"Bộ đội Biên phòng (BDBP)", "bdbp = bộ đội biên phòng"},
           {"Bộ Tài nguyên - Môi trường (TN-MT) họp", "tnmt = tài nguyên môi trường"},
           {"Bộ Tài nguyên và Môi trường (TN&MT)", "tnmt = tài nguyên và môi trường"},
           {"ra mắt Liên đoàn Bóng đá Đông Nam Á (LĐBĐĐNA).",
            "lđbđđna = liên đoàn bóng đá đông nam á"},
           {"World Health Organization (WHO)", "who = world health organization"},
           {"Ngân hàng Nhà nước (nhnn)", ""},
           {"Ngân hàng, Nhà nước (NHNN)", ""},
           {"Ngân hàng Nhà nước(NHNN)", ""},
           {"Ngân hàng Nhà nước (NHNN, Hà Nội)", ""},
           {"ông Nguyễn Văn An (SN)", ""},
           {"Hàng Nhà nước (NHNN)", ""},
           {"(NHNN)", ""},
           {"nước (N)", ""},
           {"a b c d e f g h i (ABCDEFGHI)", ""},
       }) {
    INFO(text);
    CHECK(defined(text) == definition);
  }
}
