#include "index/phrase_sample.h"

#include <algorithm>

#include "index/proximity.h"

namespace vnfts::index {

namespace {

constexpr Xapian::doccount max_sampled = 16;

}  // namespace

PhraseEstimate estimate_phrase(const Served& served, std::span<const std::string> words) {
  if (words.empty()) return {};
  Xapian::Enquire enquire(served.db);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet sample = enquire.get_mset(0, max_sampled);
  RowReader rows(served.rows);
  std::size_t found = 0;
  for (auto it = sample.begin(); it != sample.end(); ++it)
    found += has_phrase(rows.read(*it), words);
  if (sample.size() < max_sampled) return {static_cast<double>(found), found, true};
  const double all = std::max(sample.get_matches_estimated(), sample.size());
  return {static_cast<double>(found) / max_sampled * all, found, false};
}

}  // namespace vnfts::index
