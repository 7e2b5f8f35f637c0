#include "article/html_parser.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

namespace vnfts::article {

namespace {

std::string repeated(std::string_view s, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += s;
  return out;
}

/// Writes down what it is told: "(p class=x |text| )"; implied elements are left out.
struct Writer : HtmlHandler {
  void start(std::string_view name, const HtmlAttributes& attributes) override {
    ++open;
    deepest = std::max(deepest, open);
    ++elements;
    out.append("(").append(name);
    for (const std::string_view key : {"class", "href", "content"})
      if (attributes.has(key)) out.append(" ").append(attributes[key]);
  }
  void end() override {
    --open;
    out += ")";
  }
  void text(std::string_view piece) override { out.append(piece); }
  void raw(std::string_view piece) override { out.append("|").append(piece).append("|"); }

  std::string out;
  std::size_t open = 0, deepest = 0, elements = 0;
};

std::string events(std::string_view html) {
  Writer writer;
  CHECK(parse_html(html, writer) == HtmlEnd::whole);
  CHECK(writer.open == 0);
  return writer.out;
}

}  // namespace

TEST_CASE("Markup is handed over in order", "[html_parser]") {
  const struct {
    std::string html, expected;
  } cases[] = {
      {"<p class=x>Một <B>hai</B></p>", "(html(body(p xMột (bhai))))"},
      {"<p>a<p>b", "(html(body(pa)(pb)))"},
      {"<a href='?a=1&amp;b=2>3'>x</a>", "(html(body(a ?a=1&b=2>3x)))"},
      {"<p>&#7897;&eacute;</p>", "(html(body(pộé)))"},
      {"<div><br>x</div>", "(html(body(div(br)x)))"},
      {"<script>if (a<b) '</p>'</script>", "(html(head(script|if (a<b) '</p>'|)))"},
      {"<!-- <p> --><i>x</i>", "(html(body(ix)))"},
      {"<meta content=\"&#x2B;07:00\">", "(html(head(meta +07:00)))"},
      {"<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><i>&x;</i>",
       "(html(body(p]>(i&x;))))"},
      {"", ""},
  };
  for (const auto& c : cases) {
    INFO(c.html);
    CHECK(events(c.html) == c.expected);
  }
}

TEST_CASE("NUL, control characters and bytes that are no UTF-8 do not end a page",
          "[html_parser]") {
  CHECK(events(std::string("<i>a\0b\x01\x7F", 8) + "c\xFF</i><b>d</b>") ==
        "(html(body(ia b  c\xEF\xBF\xBD)(bd)))");
  CHECK(events("\xEF\xBB\xBF<i>a</i>") == "(html(body(ia)))");
  // The declared charset is not believed.
  CHECK(events("<meta charset=windows-1258><i>ộ</i>") == "(html(head(meta))(body(iộ)))");
}

TEST_CASE("Depth ends a page, and what came before has been handled", "[html_parser]") {
  Writer writer;
  CHECK(parse_html("<i>x</i>" + repeated("<div>", 100'000) + "#", writer) == HtmlEnd::too_deep);
  CHECK(writer.deepest <= max_html_depth);
  CHECK(writer.out.find("(ix)") != std::string::npos);
  CHECK(writer.out.find('#') == std::string::npos);
}

TEST_CASE("A million different names are no page", "[html_parser]") {
  std::string tag = "<p ";
  for (int i = 0; i < 1'000'000; ++i) tag += "a" + std::to_string(i) + " ";
  Writer writer;
  CHECK(parse_html(tag + ">x</p>", writer) == HtmlEnd::no_markup);
  CHECK(writer.elements < 10);
}

TEST_CASE("Megabytes of broken markup are read in linear time", "[html_parser]") {
  // Each of them takes hours when it takes quadratic time.
  for (const char* piece : {"<", "<a", "<!", "<!--", "<?", "&", "&a", "&#", "</", "</p>", "<p a='",
                            "<![CDATA[", "<script>", "<br>", "<li>", "<table>", "<b><i></b>"}) {
    INFO(piece);
    Writer writer;
    const std::string page = repeated(piece, (1 << 20) / std::string_view(piece).size());
    CHECK_NOTHROW(parse_html(page, writer));
  }
  Writer writer;
  CHECK(parse_html(repeated("<b>", 200) + repeated("</i>", 250'000) + "x", writer) ==
        HtmlEnd::whole);
  CHECK(writer.out.find('x') != std::string::npos);
}

TEST_CASE("What the handler throws passes through", "[html_parser]") {
  struct Thrower : Writer {
    void text(std::string_view) override { throw std::runtime_error("enough"); }
  } thrower;
  CHECK_THROWS_WITH(parse_html("<p>a</p><p>b</p>", thrower), "enough");
  CHECK(thrower.elements == 3);
}

}  // namespace vnfts::article
