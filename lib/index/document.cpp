#include "index/document.h"

#include <span>
#include <string>
#include <vector>

#include "index/schema.h"
#include "index/weights.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_value_bytes = 100;

class DocumentBuilder {
 public:
  explicit DocumentBuilder(Counters& counter) : counter_(counter) {}

  Xapian::Document build(const Article& article) {
    main_text(article);
    names(prefix::author, article.authors);
    names(prefix::tag, article.tags);
    names(prefix::source, std::span(&article.source, 1));
    names(prefix::section, std::span(&article.section, 1));
    doc_.add_boolean_term(id_term(article.id));
    date(article.published);
    value(slot::source, article.source);
    value(slot::section, article.section);
    return std::move(doc_);
  }

 private:
  void main_text(const Article& article) {
    Xapian::termpos base = 0;
    const auto field = [&](const std::string& text, Xapian::termcount weight, bool title) {
      analyze(text, tokens_);
      counter_.count(text, tokens_, 1);
      for (const Token& token : tokens_) {
        doc_.add_posting(token.term, base + token.position, weight);
        if (title) posting(prefix::title, token, base, 1);
      }
      if (!tokens_.empty()) base += tokens_.back().position + field_gap;
    };
    field(article.title, weights::title, true);
    field(article.lead, weights::lead, false);
    field(article.body, weights::body, false);
  }

  /// Names filter; they count nothing (wdf 0), so they do not make the article longer.
  void names(std::string_view prefix, std::span<const std::string> texts) {
    Xapian::termpos base = 0;
    for (const std::string& text : texts) {
      analyze(text, tokens_);
      for (const Token& token : tokens_) posting(prefix, token, base, 0);
      if (!tokens_.empty()) base += tokens_.back().position + field_gap;
    }
  }

  void posting(std::string_view prefix, const Token& token, Xapian::termpos base,
               Xapian::termcount wdf) {
    term_.assign(prefix).append(token.term);
    doc_.add_posting(term_, base + token.position, wdf);
  }

  void date(const std::string& text) {
    const auto published = parse_published(text);
    if (!published) return;
    const std::string day = day_value(published->day);
    doc_.add_value(slot::day, day);
    const auto seconds = static_cast<double>(published->time.time_since_epoch().count());
    doc_.add_value(slot::newest_first, Xapian::sortable_serialise(seconds));
    doc_.add_value(slot::oldest_first, Xapian::sortable_serialise(-seconds));
    doc_.add_boolean_term(std::string(prefix::year) + day.substr(0, 4));
    doc_.add_boolean_term(std::string(prefix::month) + day.substr(0, 6));
    doc_.add_boolean_term(std::string(prefix::day) + day);
  }

  void value(Xapian::valueno slot, const std::string& text) {
    if (!text.empty()) doc_.add_value(slot, text.substr(0, max_value_bytes));
  }

  Counters& counter_;
  Xapian::Document doc_;
  std::vector<Token> tokens_;
  std::string term_;
};

}  // namespace

Xapian::Document make_document(const Article& article, Counters& counter) {
  return DocumentBuilder(counter).build(article);
}

void uncount(const Article& article, Counters& counter) {
  std::vector<Token> tokens;
  for (const std::string* text : {&article.title, &article.lead, &article.body}) {
    analyze(*text, tokens);
    counter.count(*text, tokens, -1);
  }
}

}  // namespace vnfts::index
