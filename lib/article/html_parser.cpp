#include "article/html_parser.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>

#include "article/white_space.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

/// libxml2 compares each attribute with those before it in its tag. Names, which are counted while
/// more of the page is read, stay few in any page; without a limit the time would grow with their
/// square.
constexpr int max_names = 1000;

constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;

std::string_view view(const xmlChar* s) {
  return s ? std::string_view(reinterpret_cast<const char*>(s)) : std::string_view();
}

std::string_view view(const xmlChar* s, int size) {
  return {reinterpret_cast<const char*>(s), static_cast<std::size_t>(size)};
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && white_space.find(c) == white_space.npos) ||
         c == 0x7F;
}

/// Well-formed, and without the control characters that end a page for libxml2.
std::string readable(std::string_view utf8) {
  std::string out = text::repaired(without_mark(utf8));
  std::replace_if(out.begin(), out.end(), is_control, ' ');
  return out;
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

/// One run of the parser: what its callbacks are given.
struct Run {
  htmlParserCtxtPtr context;
  std::string_view rest;
  HtmlHandler& handler;
  std::size_t depth = 0;
  HtmlEnd end = HtmlEnd::whole;
  std::exception_ptr thrown = nullptr;
  bool stopped = false;

  void stop() {
    stopped = true;
    xmlStopParser(context);
  }

  /// No exception may pass through the frames of libxml2.
  template <typename Call>
  void guarded(Call call) {
    if (stopped) return;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      stop();
    }
  }
};

Run& run_of(void* data) { return *static_cast<Run*>(data); }

int read_block(void* data, char* out, int size) {
  Run& run = run_of(data);
  if (!run.stopped && xmlDictSize(run.context->dict) > max_names) {
    run.end = HtmlEnd::no_markup;
    run.stopped = true;
  }
  if (run.stopped || size <= 0) return 0;
  const std::size_t taken = std::min(run.rest.size(), static_cast<std::size_t>(size));
  std::memcpy(out, run.rest.data(), taken);
  run.rest.remove_prefix(taken);
  return static_cast<int>(taken);
}

void start_element(void* data, const xmlChar* name, const xmlChar** attributes) {
  Run& run = run_of(data);
  if (++run.depth > max_html_depth && !run.stopped) {
    run.end = HtmlEnd::too_deep;
    run.stop();
  }
  run.guarded([&] { run.handler.start(view(name), HtmlAttributes(attributes)); });
}

void end_element(void* data, const xmlChar*) {
  Run& run = run_of(data);
  --run.depth;
  run.guarded([&] { run.handler.end(); });
}

void characters(void* data, const xmlChar* s, int size) {
  run_of(data).guarded([&] { run_of(data).handler.text(view(s, size)); });
}

void raw_characters(void* data, const xmlChar* s, int size) {
  run_of(data).guarded([&] { run_of(data).handler.raw(view(s, size)); });
}

xmlSAXHandler callbacks() {
  xmlSAXHandler sax = {};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElement = start_element;
  sax.endElement = end_element;
  sax.characters = characters;
  sax.ignorableWhitespace = characters;
  sax.cdataBlock = raw_characters;
  return sax;
}

}  // namespace

std::string_view HtmlAttributes::operator[](std::string_view name) const {
  if (!list_) return {};
  for (const unsigned char** at = list_; *at; at += 2)
    if (view(*at) == name) return view(at[1]);
  return {};
}

bool HtmlAttributes::has(std::string_view name) const {
  if (!list_) return false;
  for (const unsigned char** at = list_; *at; at += 2)
    if (view(*at) == name) return true;
  return false;
}

HtmlEnd parse_html(std::string_view utf8, HtmlHandler& handler) {
  static const bool initialized = (xmlInitParser(), true);
  static_cast<void>(initialized);
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  const std::string page = readable(utf8);
  Run run{context.get(), page, handler};
  *context->sax = callbacks();
  context->userData = &run;
  xmlFreeDoc(htmlCtxtReadIO(context.get(), read_block, nullptr, &run, nullptr, "UTF-8", options));
  if (run.thrown) std::rethrow_exception(run.thrown);
  return run.end;
}

}  // namespace vnfts::article
