/// What an article is indexed by.
#pragma once

#include <tsl/robin_map.h>
#include <xapian.h>
#include <xxhash.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnfts::index {

/// The terms of some articles, by number.
class Lexicon {
 public:
  std::uint32_t number(std::string_view term);
  const std::string& term(std::uint32_t number) const { return terms_[number]; }
  std::size_t size() const { return terms_.size(); }

 private:
  struct Hash {
    std::size_t operator()(std::string_view text) const {
      return XXH3_64bits(text.data(), text.size());
    }
  };

  std::deque<std::string> terms_;  ///< A term stays where it is.
  tsl::robin_map<std::string_view, std::uint32_t, Hash> numbers_;
};

/// Filled as a `Xapian::Document` is, and several times faster: postings are only written down, in
/// no order. Terms are those of a lexicon that the article shares with others.
class Postings {
 public:
  explicit Postings(Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Positions begin with 1.
  void add_posting(std::string_view term, Xapian::termpos position, Xapian::termcount wdf) {
    postings_.push_back({lexicon_->number(term), position, wdf});
  }
  void add_boolean_term(std::string_view term) { add_posting(term, 0, 0); }
  void add_value(Xapian::valueno slot, std::string value) {
    values_.emplace_back(slot, std::move(value));
  }
  void set_data(std::string data) { data_ = std::move(data); }

  Xapian::Document document() const;

  struct Posting {
    std::uint32_t term;
    Xapian::termpos position;  ///< 0 for none.
    Xapian::termcount wdf;     ///< To be added to that of the term.
  };

  const std::vector<Posting>& postings() const { return postings_; }
  const std::vector<std::pair<Xapian::valueno, std::string>>& values() const { return values_; }
  const std::string& data() const { return data_; }

 private:
  Lexicon* lexicon_;
  std::vector<Posting> postings_;
  std::vector<std::pair<Xapian::valueno, std::string>> values_;
  std::string data_;
};

}  // namespace vnfts::index
