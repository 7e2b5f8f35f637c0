/// What an article is indexed by.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/term_numbers.h"
#include "index/token_rows.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

/// The terms of some articles, by number. Not thread-safe.
class Lexicon {
 public:
  std::uint32_t number(std::string_view term) {
    const std::uint32_t number = terms_.number(term);
    if (number == entries_.size()) entries_.emplace_back();
    return number;
  }
  const std::string& term(std::uint32_t number) const { return terms_.text(number); }
  /// See text::syllable_number; negative for what is no syllable.
  int syllable(std::uint32_t number);
  std::size_t size() const { return entries_.size(); }

  /// What it has in a count of words: kept here for who counts, so that a term is looked up once.
  std::optional<std::uint32_t>& number_in_count(std::uint32_t number) {
    return entries_[number].number_in_count;
  }

  /// An article at work numbers its terms, and its tokens, from 0: its own number and the next
  /// free one give that of a term, which is the free one if the article had it not.
  std::uint32_t new_article() { return ++articles_; }
  std::uint32_t place_of_term(std::uint32_t term, std::uint32_t article, std::size_t next) {
    return place(entries_[term].as_term, article, next);
  }
  std::uint32_t place_of_token(std::uint32_t term, std::uint32_t article, std::size_t next) {
    return place(entries_[term].as_token, article, next);
  }

 private:
  struct Place {
    std::uint32_t article = 0;
    std::uint32_t place = 0;
  };
  struct Entry {
    Place as_term = {};
    Place as_token = {};
    std::int32_t syllable = unknown;
    std::optional<std::uint32_t> number_in_count;
  };
  static std::uint32_t place(Place& place, std::uint32_t article, std::size_t next) {
    if (place.article != article) place = {article, static_cast<std::uint32_t>(next)};
    return place.place;
  }

  static constexpr std::int32_t unknown = -2;

  TermNumbers terms_;
  std::vector<Entry> entries_;  ///< By number.
  std::uint32_t articles_ = 0;
};

/// Filled as a `Xapian::Document` is, and several times faster. Terms are those of a lexicon that
/// the article shares with others; one article of a lexicon is filled at a time.
class Postings {
 public:
  explicit Postings(Lexicon& lexicon) : lexicon_(&lexicon), article_(lexicon.new_article()) {}

  /// `wdf` is added to that of the term.
  void add_term(std::string_view term, Xapian::termcount wdf) {
    add_term(lexicon_->number(term), wdf);
  }
  void add_boolean_term(std::string_view term) { add_term(term, 0); }

  /// A token of the text, which is a term too. Returns the number of that.
  std::uint32_t add_text_token(const Token& token, std::uint32_t base, Xapian::termcount wdf) {
    const std::uint32_t number = lexicon_->number(token.term);
    add_term(number, wdf);
    add_token(Row::text, number, token, base);
    return number;
  }
  /// The tokens of the text added so far are the title's.
  void end_title() { rows_.end_title(); }
  /// A token of another row (see `TokenRows`); its term is added apart. Positions count from
  /// `base`.
  void add_token(Row row, const Token& token, std::uint32_t base) {
    add_token(row, lexicon_->number(token.term), token, base);
  }

  void add_value(Xapian::valueno slot, std::string value) {
    values_.emplace_back(slot, std::move(value));
  }
  void set_data(std::string data) { data_ = std::move(data); }

  /// Encodes the rows of tokens, all of which were added.
  void finish_tokens();
  const std::string& rows() const { return encoded_rows_; }

  /// Without the rows.
  Xapian::Document document() const;

  struct Posting {
    std::uint32_t term;
    Xapian::termcount wdf;
  };

  /// Each term once.
  const std::vector<Posting>& postings() const { return postings_; }
  const std::vector<std::pair<Xapian::valueno, std::string>>& values() const { return values_; }
  const std::string& data() const { return data_; }

 private:
  void add_term(std::uint32_t term, Xapian::termcount wdf) {
    const std::uint32_t at = lexicon_->place_of_term(term, article_, postings_.size());
    if (at == postings_.size()) postings_.push_back({term, 0});
    postings_[at].wdf += wdf;
  }
  void add_token(Row row, std::uint32_t term, const Token& token, std::uint32_t base) {
    const std::uint32_t at = lexicon_->place_of_token(term, article_, tokens_.size());
    if (at == tokens_.size()) tokens_.push_back(term);
    rows_.add(row, at, base + token.position, token.form != TokenForm::part);
  }

  Lexicon* lexicon_;
  std::uint32_t article_;
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> tokens_;  ///< Each once.
  TokenRows rows_;
  std::string encoded_rows_;
  std::vector<std::pair<Xapian::valueno, std::string>> values_;
  std::string data_;
};

}  // namespace vnfts::index
