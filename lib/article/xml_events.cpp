#include "article/xml_events.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <new>

#include "article/document_decoder.h"
#include "article/member_name.h"
#include "article/unreadable.h"
#include "article/white_space.h"
#include "article/xml_mender.h"
#include "text/utf8.h"

namespace vnfts::article {

namespace {

/// libxml2 takes an `int`, and looks again at what it could not read yet.
constexpr std::size_t piece_bytes = 32 << 10;

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::string_view view(const xmlChar* text, std::size_t size) {
  return {reinterpret_cast<const char*>(text), size};
}

struct Close {
  /// A document that declares entities has a tree for them, which is not the parser's.
  void operator()(xmlParserCtxt* context) const {
    xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};

/// One document. Pinned: libxml2 points to it.
class Document {
 public:
  /// `decoded`: what comes is UTF-8, whatever it says of itself.
  Document(XmlHandler& handler, bool decoded) : handler_(handler) {
    static std::once_flag initialized;
    std::call_once(initialized, xmlInitParser);
    xmlSAXHandler sax = {};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start;
    sax.endElementNs = end;
    sax.characters = sax.cdataBlock = sax.ignorableWhitespace = characters;
    sax.getEntity = entity;
    sax.serror = fault;
    context_.reset(xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr));
    if (!context_) throw std::bad_alloc();
    xmlCtxtUseOptions(context_.get(),
                      XML_PARSE_RECOVER | XML_PARSE_NONET | (decoded ? XML_PARSE_IGNORE_ENC : 0));
  }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  void skipped_lines(std::uint64_t lines) { lines_before_ = lines; }

  /// False when libxml2 has given up or the handler wants no more.
  bool push(std::string_view bytes) {
    parse(mender_.mend(bytes, false), false);
    return !given_up_;
  }

  void finish() { parse(mender_.mend({}, true), true); }

  XmlFault take_fault() { return std::move(fault_); }

 private:
  void parse(std::string_view bytes, bool last) {
    while (!given_up_ && (last || !bytes.empty())) {
      const std::string_view piece = bytes.substr(0, piece_bytes);
      bytes.remove_prefix(piece.size());
      const bool ends = last && bytes.empty();
      xmlParseChunk(context_.get(), piece.data(), static_cast<int>(piece.size()), ends);
      if (failure_) std::rethrow_exception(failure_);
      given_up_ = ends || handler_.finished() || context_->instate == XML_PARSER_EOF;
    }
  }

  std::uint64_t current_line() const {
    const xmlParserInput* const input = context_->input;
    return lines_before_ + (input && input->line > 0 ? static_cast<std::uint64_t>(input->line) : 1);
  }

  /// Exceptions must not pass through C: they are kept until libxml2 returns.
  template <typename Act>
  static void guarded(void* self, Act act) {
    auto& document = *static_cast<Document*>(self);
    // What came before is no reason to leave out the references that follow.
    if (document.context_) document.context_->wellFormed = 1;
    if (document.failure_ || document.handler_.finished()) return;
    try {
      act(document);
    } catch (...) {
      document.failure_ = std::current_exception();
      xmlStopParser(document.context_.get());
    }
  }

  static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar*, int,
                    const xmlChar**, int count, int, const xmlChar** attributes) {
    guarded(self, [&](Document& document) {
      ++document.open_;
      XmlHandler::Attributes all;
      for (int i = 0; i < count; ++i, attributes += 5)
        all.emplace_back(
            view(attributes[0]),
            view(attributes[3], static_cast<std::size_t>(attributes[4] - attributes[3])));
      document.handler_.open(document.full_name(prefix, name), all, document.current_line());
    });
  }

  static void end(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar*) {
    guarded(self,
            [&](Document& document) { document.handler_.close(document.full_name(prefix, name)); });
  }

  static void characters(void* self, const xmlChar* text, int size) {
    guarded(self, [&](Document& document) {
      document.handler_.text(view(text, static_cast<std::size_t>(size)));
    });
  }

  /// Those of HTML; the document's own are never declared.
  static xmlEntityPtr entity(void* self, const xmlChar* name) {
    auto& document = *static_cast<Document*>(self);
    document.context_->wellFormed = 1;
    const htmlEntityDesc* const known = htmlEntityLookup(name);
    if (!known) return nullptr;
    document.entity_text_.clear();
    text::append(document.entity_text_, static_cast<char32_t>(known->value));
    xmlEntity& entity = document.entity_;
    entity = {};
    entity.type = XML_ENTITY_DECL;
    entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity.name = name;
    entity.content = reinterpret_cast<xmlChar*>(document.entity_text_.data());
    entity.length = static_cast<int>(document.entity_text_.size());
    return &entity;
  }

  static void fault(void* self, xmlErrorPtr error) {
    // An entity or a prefix that nobody declared costs only itself.
    const bool slight = error->level < XML_ERR_ERROR || error->code == XML_ERR_UNDECLARED_ENTITY ||
                        error->domain == XML_FROM_NAMESPACE;
    auto& document = *static_cast<Document*>(self);
    if (slight || !document.fault_.reason.empty() || !document.context_) return;
    // libxml2 speaks of extra content at the end when there is too little.
    const bool cut = error->code == XML_ERR_DOCUMENT_END && document.open_ > 0;
    const char* const message = cut              ? "cut before its elements are closed"
                                : error->message ? error->message
                                                 : "ill-formed";
    document.fault_ = {printable(trimmed(message)), document.current_line()};
  }

  std::string_view full_name(const xmlChar* prefix, const xmlChar* name) {
    if (!prefix) return view(name);
    name_.assign(view(prefix)).append(":").append(view(name));
    return name_;
  }

  XmlHandler& handler_;
  XmlMender mender_;
  std::unique_ptr<xmlParserCtxt, Close> context_;
  std::exception_ptr failure_;
  std::uint64_t lines_before_ = 0;
  std::size_t open_ = 0;  ///< Elements that are not closed yet.
  bool given_up_ = false;
  XmlFault fault_;
  std::string name_;
  xmlEntity entity_ = {};
  std::string entity_text_;
};

/// Whether only a declaration, comments, a document type and text without elements stand there.
bool is_prologue(std::string_view s) {
  for (std::size_t i = s.find('<'); i != s.npos; i = s.find('<', i + 1)) {
    const char next = i + 1 < s.size() ? s[i + 1] : '\0';
    if (next != '?' && next != '!') return false;
  }
  return true;
}

/// Where the text before a document ends.
std::size_t find_start(std::string_view head) {
  const std::size_t start = head.find('<');
  return start == head.npos ? 0 : start;
}

}  // namespace

std::size_t find_xml(std::string_view head, std::string_view name) {
  const std::string tag = "<" + std::string(name);
  const std::size_t at = head.find(tag);
  if (at == head.npos) return at;
  const std::size_t behind = at + tag.size();
  const bool whole = behind < head.size() && (white_space.find(head[behind]) != head.npos ||
                                              head[behind] == '>' || head[behind] == '/');
  return whole && is_prologue(head.substr(0, at)) ? find_start(head) : head.npos;
}

XmlFault read_xml(Content& content, Decoder& decoder, XmlHandler& handler) {
  DocumentDecoder bytes(decoder, content.head());
  Document document(handler, bytes.decodes());
  try {
    std::string_view block = content.next();
    const std::size_t start = find_start(block);
    document.skipped_lines(static_cast<std::uint64_t>(
        std::count(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(start), '\n')));
    block.remove_prefix(start);
    for (; !block.empty(); block = content.next())
      if (!document.push(bytes.decoded(block))) break;
    document.push(bytes.rest());
    document.finish();
  } catch (Unreadable&) {
    document.push(bytes.rest());
    document.finish();
    throw;
  }
  return document.take_fault();
}

}  // namespace vnfts::article
