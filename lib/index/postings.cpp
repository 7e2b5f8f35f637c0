#include "index/postings.h"

#include <numeric>

#include "index/schema.h"
#include "text/syllable.h"

namespace vnfts::index {

int Lexicon::syllable(std::uint32_t number) {
  Entry& entry = entries_[number];
  if (entry.syllable == unknown) entry.syllable = text::syllable_number(term(number));
  return entry.syllable;
}

void Postings::finish_tokens() {
  const std::uint64_t length =
      std::transform_reduce(postings_.begin(), postings_.end(), std::uint64_t{0}, std::plus<>(),
                            [](const Posting& p) { return std::uint64_t{p.wdf}; });
  std::vector<TokenRows::Word> words;
  words.reserve(tokens_.size());
  for (const std::uint32_t term : tokens_)
    words.push_back({lexicon_->term(term), lexicon_->syllable(term)});
  encoded_rows_ = rows_.encode(length, words);
  rows_ = {};
  tokens_ = {};
}

Xapian::Document Postings::document() const {
  Xapian::Document out;
  for (const Posting& posting : postings_) out.add_term(lexicon_->term(posting.term), posting.wdf);
  for (const auto& [slot, value] : values_) out.add_value(slot, value);
  out.set_data(data_);
  return out;
}

}  // namespace vnfts::index
