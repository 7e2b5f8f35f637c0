#include "article/single_file.h"

#include <optional>
#include <string>
#include <utility>

#include "article/declared_charset.h"
#include "article/html_page.h"
#include "article/text_article.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

/// All of it; nothing when it is too long, which is rejected.
std::optional<std::string> read_whole(Content& content, Output& output) {
  std::string text;
  for (std::string_view block = content.next(); !block.empty(); block = content.next()) {
    if (block.size() > output.options().max_record_bytes - text.size()) {
      output.reject_file(RejectionKind::too_long, output.too_long(),
                         text.append(block.substr(0, Output::kept_bytes)));
      return {};
    }
    text += block;
  }
  return text;
}

/// What is no text either.
void reject_strange(std::string_view why, std::string_view raw, Output& output) {
  output.set_format(InputFormat::automatic);
  output.set_layout({});
  output.reject_file(RejectionKind::unknown_format, std::string(why), raw);
}

}  // namespace

void read_text_file(Content& content, Output& output) {
  const std::string head = output.decoder().readable(content.head());
  if (const std::string_view why = why_not_text(head); !why.empty())
    return reject_strange(why, content.head(), output);
  std::optional<std::string> text = read_whole(content, output);
  if (!text) return;
  const std::string raw = text->substr(0, Output::kept_bytes);
  text = output.decoder().decoded(std::move(*text));
  if (const std::string_view why = why_not_text(*text); !why.empty())
    return reject_strange(why, raw, output);
  Article article = text_article(std::move(*text));
  if (trimmed(article.body).empty())
    return output.reject_file(RejectionKind::empty, "nothing but white space", {});
  article.id = output.name();
  output.accept(0, std::move(article));
}

void read_html_file(Content& content, Output& output) {
  std::optional<std::string> html = read_whole(content, output);
  if (!html) return;
  const std::string charset = declared_charset(*html);
  html = output.decoder().decoded(std::move(*html), charset);
  PageReading page = read_page(*html);
  if (!page.reason.empty()) return output.reject_file(page.kind, std::move(page.reason), *html);
  if (page.article.url.empty()) page.article.id = output.name();
  output.accept(0, std::move(page.article));
}

}  // namespace vnfts::article
