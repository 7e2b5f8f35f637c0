#include "article/output.h"

#include <fmt/format.h>

#include <utility>

#include "article/article_id.h"
#include "article/dump_field.h"
#include "article/field_text.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

/// Addresses in pages and feeds have `&amp;` for `&`.
std::string unescaped_url(std::string_view url) {
  constexpr std::string_view reference = "&amp;";
  std::string out(trimmed(url));
  for (std::size_t at = out.find(reference); at != out.npos; at = out.find(reference, at + 1))
    out.replace(at, reference.size(), "&");
  return out;
}

}  // namespace

Output::Output(const ReadOptions& options, const ReadSink& sink)
    : options_(options), sink_(sink), decoder_(text::encoding_named(options.encoding)) {}

void Output::begin_file(std::string where, std::string_view name, text::Encoding undone) {
  where_ = std::move(where);
  name_ = name;
  file_ = {};
  decoder_.begin_file(undone);
}

void Output::end_file() {
  if (!sink_.file) return;
  file_.where = where_;
  sink_.file(std::move(file_));
}

void Output::accept(std::uint64_t line, Article&& article) {
  if (stopped_) return;
  decoder_.mend(article, text::Content::markup);
  tidy(article);
  decoder_.mend(article, text::Content::text);
  decoder_.restore_capitals(article);
  if (!has_text(article))
    return reject_at(line == 0 ? where_ : at_line(line), "its title, lead and body have no text",
                     {});
  article.url = unescaped_url(article.url);
  article.id = article_id(article);
  if (sink_.file) ++file_.encodings[std::string(text::name_of(decoder_.found()))];
  if (sink_.article && !sink_.article(std::move(article))) stopped_ = true;
}

void Output::reject(std::uint64_t line, std::string reason, std::string_view raw) {
  reject_at(at_line(line), std::move(reason), raw);
}

void Output::reject_file(std::string reason, std::string_view raw) {
  reject_at(where_, std::move(reason), raw);
}

void Output::reject_at(std::string where, std::string reason, std::string_view raw) {
  if (stopped_ || !sink_.rejected) return;
  raw = raw.substr(0, kept_bytes);
  if (!sink_.rejected({std::move(where), std::move(reason), std::string(raw)})) stopped_ = true;
}

std::string Output::at_line(std::uint64_t line) const { return fmt::format("{}:{}", where_, line); }

std::string Output::too_long() const {
  return fmt::format("longer than {} bytes, the limit of a record", options_.max_record_bytes);
}

}  // namespace vnfts::article
