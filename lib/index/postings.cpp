#include "index/postings.h"

namespace vnfts::index {

std::uint32_t Lexicon::number(std::string_view term) {
  if (const auto it = numbers_.find(term); it != numbers_.end()) return it->second;
  const auto next = static_cast<std::uint32_t>(terms_.size());
  numbers_.emplace(terms_.emplace_back(term), next);
  return next;
}

Xapian::Document Postings::document() const {
  Xapian::Document out;
  for (const Posting& posting : postings_) {
    const std::string& term = lexicon_->term(posting.term);
    if (posting.position == 0) {
      out.add_term(term, posting.wdf);
    } else {
      out.add_posting(term, posting.position, posting.wdf);
    }
  }
  for (const auto& [slot, value] : values_) out.add_value(slot, value);
  out.set_data(data_);
  return out;
}

}  // namespace vnfts::index
