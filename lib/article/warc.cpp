#include "article/warc.h"

#include <utility>

#include "article/declared_charset.h"
#include "article/html_page.h"
#include "article/http_message.h"
#include "article/text_article.h"
#include "article/unreadable.h"
#include "article/warc_splitter.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

void take_page(const WarcRecord& record, std::string html, std::string charset, Output& output) {
  if (charset.empty()) charset = declared_charset(html);
  html = output.decoder().decoded(std::move(html), charset);
  if (!is_html(html)) return output.pass_over();
  PageReading page = read_page(html, record.url);
  if (!page.reason.empty())
    return output.reject(record.line, page.kind, std::move(page.reason), html);
  if (page.article.url.empty()) page.article.url = record.url;
  output.accept(record.line, std::move(page.article));
}

void read_response(const WarcRecord& record, Output& output) {
  HttpResponse response = read_http(record.content, output.options().max_record_bytes);
  if (!is_page(response.status, response.content_type)) return output.pass_over();
  if (!response.fault.empty())
    return output.reject(record.line, RejectionKind::malformed, std::move(response.fault),
                         response.body);
  take_page(record, std::move(response.body), charset_of(response.content_type), output);
}

void read_text(const WarcRecord& record, Output& output) {
  std::string text = output.decoder().decoded(record.content, "utf-8");
  if (!why_not_text(text).empty() || trimmed(text).empty()) return output.pass_over();
  Article article = text_article(std::move(text));
  article.url = record.url;
  output.accept(record.line, std::move(article));
}

void read_record(const WarcRecord& record, Output& output) {
  if (!record.fault.empty())
    return output.reject(record.line, RejectionKind::malformed, record.fault, record.content);
  if (record.type == "response") return read_response(record, output);
  if (record.type == "conversion") return read_text(record, output);
  if (record.content_type.find("html") != std::string::npos)
    return take_page(record, record.content, charset_of(record.content_type), output);
  output.pass_over();
}

}  // namespace

bool is_warc(std::string_view head) { return head.starts_with("WARC/"); }

void read_warc(Content& content, Output& output) {
  WarcSplitter splitter([&] { return content.next(); }, output.options().max_record_bytes);
  WarcRecord record;
  try {
    while (!output.stopped() && splitter.next(record)) read_record(record, output);
  } catch (Unreadable& e) {
    e.where = output.at_line(splitter.line());
    throw;
  }
}

}  // namespace vnfts::article
