#include "article/output.h"

#include <fmt/format.h>

#include <utility>

#include "article/article_id.h"
#include "article/dump_field.h"
#include "article/field_text.h"
#include "article/page_fields.h"
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
    : options_(options),
      sink_(sink),
      decoder_(text::encoding_named(options.encoding)),
      names_(options.fields) {}

void Output::begin_file(std::string where, std::string_view name, text::Encoding undone) {
  file_ = {};
  file_.where = std::move(where);
  name_ = name;
  decoder_.begin_file(undone);
}

void Output::end_file(std::uint64_t bytes, std::string damage) {
  file_.bytes = bytes;
  file_.whole = damage.empty() && !stopped();
  file_.damage = std::move(damage);
  names_.finish(file_);
  if (sink_.file) sink_.file(std::move(file_));
}

void Output::accept(std::uint64_t line, Article&& article) {
  if (stopped()) return;
  decoder_.mend(article, text::Content::markup);
  tidy(article);
  decoder_.mend(article, text::Content::text);
  decoder_.restore_capitals(article);
  if (!has_text(article))
    return reject_record(line == 0 ? file_.where : at_line(line), RejectionKind::no_text,
                         "its title, lead and body have no text", {});
  article.url = unescaped_url(article.url);
  if (trimmed(article.source).empty()) article.source = site_of(article.url);
  article.id = article_id(article);
  ++file_.records;
  ++file_.articles;
  ++file_.encodings[std::string(text::name_of(decoder_.found()))];
  if (sink_.article && !sink_.article(std::move(article))) finished_ = true;
}

void Output::reject(std::uint64_t line, RejectionKind kind, std::string reason,
                    std::string_view raw) {
  reject_record(at_line(line), kind, std::move(reason), raw);
}

void Output::reject_file(RejectionKind kind, std::string reason, std::string_view raw) {
  reject_record(file_.where, kind, std::move(reason), raw);
}

void Output::reject_record(std::string where, RejectionKind kind, std::string reason,
                           std::string_view raw) {
  if (stopped()) return;
  ++file_.records;
  ++file_.rejected;
  reject_at(std::move(where), kind, std::move(reason), raw);
}

void Output::reject_at(std::string where, RejectionKind kind, std::string reason,
                       std::string_view raw) {
  if (finished_ || !sink_.rejected) return;
  raw = raw.substr(0, kept_bytes);
  if (!sink_.rejected({std::move(where), kind, std::move(reason), std::string(raw)}))
    finished_ = true;
}

std::string Output::at_line(std::uint64_t line) const {
  return fmt::format("{}:{}", file_.where, line);
}

std::string Output::too_long() const {
  return fmt::format("longer than {} bytes, the limit of a record", options_.max_record_bytes);
}

}  // namespace vnfts::article
