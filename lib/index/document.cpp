#include "index/document.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "index/mention_terms.h"
#include "index/mentioned_months.h"
#include "index/mentions.h"
#include "index/place_mentions.h"
#include "index/place_record.h"
#include "index/place_terms.h"
#include "index/publication.h"
#include "index/schema.h"
#include "index/stopwatch.h"
#include "index/weights.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_value_bytes = 100;

class DocumentBuilder {
 public:
  DocumentBuilder(Lexicon& lexicon, Counters& counter, WriteTimes* times)
      : lexicon_(lexicon), counter_(counter), watch_(times), doc_(lexicon) {}

  NewDocument build(const Article& article, const ArticleNames& names, std::string record) {
    tokens(article);
    doc_.add_boolean_term(id_term(article.id));
    value(slot::source, article.source);
    value(slot::section, article.section);
    add_publication(doc_, names.published);
    dates(names.dates);
    places(names.places);
    const Signature signature = signature_.make(article.url);
    doc_.set_data(std::move(record) + encode_places(names.places));
    watch_.lap(&WriteTimes::terms);
    return {std::move(doc_), names.published, has_place_, signature};
  }

  std::string rows(const Article& article) {
    tokens(article);
    return doc_.rows();
  }

 private:
  void tokens(const Article& article) {
    main_text(article);
    names(Row::author, article.authors);
    names(Row::source, std::span(&article.source, 1));
    names(Row::section, std::span(&article.section, 1));
    names(Row::tag, article.tags);
    doc_.finish_tokens();
  }

  void main_text(const Article& article) {
    std::uint32_t base = 0;
    const auto field = [&](const std::string& text, Xapian::termcount weight, bool title) {
      analyze(text, tokens_);
      watch_.lap(&WriteTimes::words);
      signature_.add(tokens_);
      numbers_.clear();
      for (const Token& token : tokens_) {
        numbers_.push_back(doc_.add_text_token(token, base, weight));
        if (title) term(prefix::title, token, 1);
      }
      if (title) doc_.end_title();
      if (!tokens_.empty()) base += tokens_.back().position + field_gap;
      watch_.lap(&WriteTimes::terms);
      counter_.count(text, tokens_, numbers_, lexicon_);
      watch_.lap(&WriteTimes::model);
    };
    field(article.title, weights::title, true);
    field(article.lead, weights::lead, false);
    field(article.body, weights::body, false);
  }

  /// Names filter; they count nothing (wdf 0), so they do not make the article longer.
  void names(Row row, std::span<const std::string> texts) {
    std::uint32_t base = 0;
    for (const std::string& text : texts) {
      analyze(text, tokens_);
      for (const Token& token : tokens_) {
        term(prefix_of(row), token, 0);
        doc_.add_token(row, token, base);
      }
      if (!tokens_.empty()) base += tokens_.back().position + field_gap;
    }
  }

  void term(std::string_view prefix, const Token& token, Xapian::termcount wdf) {
    term_.assign(prefix).append(token.term);
    doc_.add_term(term_, wdf);
  }

  void dates(std::span<const DateMention> found) {
    for (const std::string& term : mention_terms(found)) doc_.add_boolean_term(term);
    const std::string months = encode_months(mentioned_months(found));
    if (!months.empty()) doc_.add_value(slot::mentioned_months, months);
  }

  void places(std::span<const NamedPlace> named) {
    for (const std::string& term : place_terms(named)) {
      doc_.add_boolean_term(term);
      has_place_ = has_place_ || term.starts_with(prefix::place_exact);
    }
    const std::string units = encode_units(named);
    if (!units.empty()) doc_.add_value(slot::units, units);
  }

  void value(Xapian::valueno slot, const std::string& text) {
    if (!text.empty()) doc_.add_value(slot, text.substr(0, max_value_bytes));
  }

  Lexicon& lexicon_;
  Counters& counter_;
  SignatureMaker signature_;
  Stopwatch watch_;
  Postings doc_;
  bool has_place_ = false;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> numbers_;  ///< Of the tokens, in the lexicon.
  std::string term_;
};

}  // namespace

ArticleNames read_names(const Article& article, WriteTimes* times) {
  Stopwatch watch(times);
  const std::string text = running_text(article);
  ArticleNames names;
  names.published = publication(article, text);
  watch.lap(&WriteTimes::terms);
  Named named =
      find_named(text, names.published ? std::optional(names.published->day) : std::nullopt);
  names.dates = std::move(named.dates);
  names.places = named_places(named.places, article);
  watch.lap(&WriteTimes::names);
  return names;
}

NewDocument make_document(const Article& article, const ArticleNames& names, std::string record,
                          Lexicon& lexicon, Counters& counter, WriteTimes* times) {
  return DocumentBuilder(lexicon, counter, times).build(article, names, std::move(record));
}

NewDocument make_document(const Article& article, std::string record, Lexicon& lexicon,
                          Counters& counter, WriteTimes* times) {
  const ArticleNames names = read_names(article, times);
  return make_document(article, names, std::move(record), lexicon, counter, times);
}

std::string rows_of(const Article& article) {
  Lexicon lexicon;
  Counters counter;
  return DocumentBuilder(lexicon, counter, nullptr).rows(article);
}

bool has_place(const Xapian::Document& document) {
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to(std::string(prefix::place_exact));
  return term != document.termlist_end() && (*term).starts_with(prefix::place_exact);
}

void count_names(const std::optional<Published>& published, bool has_place, WriteCounts& counts) {
  counts.undated += !published;
  counts.inferred += published && published->basis != PublishedBasis::stated;
  counts.without_place += !has_place;
}

void uncount(const Article& article, Counters& counter) {
  std::vector<Token> tokens;
  for (const std::string* text : {&article.title, &article.lead, &article.body}) {
    analyze(*text, tokens);
    counter.count(*text, tokens, -1);
  }
}

}  // namespace vnfts::index
