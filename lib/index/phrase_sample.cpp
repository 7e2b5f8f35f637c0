#include "index/phrase_sample.h"

#include <algorithm>
#include <vector>

namespace vnfts::index {

namespace {

constexpr Xapian::doccount max_sampled = 16;

/// Keeps the places whose next word is that one, and moves them there.
void step(const Xapian::Database& db, Xapian::docid article, const std::string& word,
          std::vector<Xapian::termpos>& places) {
  auto it = db.positionlist_begin(article, word);
  const auto end = db.positionlist_end(article, word);
  std::size_t kept = 0;
  for (const Xapian::termpos place : places) {
    if (it != end) it.skip_to(place + 1);
    if (it == end) break;
    if (*it == place + 1) places[kept++] = place + 1;
  }
  places.resize(kept);
}

bool has_phrase(const Xapian::Database& db, Xapian::docid article,
                std::span<const std::string> words) {
  std::vector<Xapian::termpos> places(db.positionlist_begin(article, words[0]),
                                      db.positionlist_end(article, words[0]));
  for (const std::string& word : words.subspan(1)) {
    if (places.empty()) return false;
    step(db, article, word, places);
  }
  return !places.empty();
}

}  // namespace

PhraseEstimate estimate_phrase(const Xapian::Database& db, std::span<const std::string> words) {
  if (words.empty()) return {};
  Xapian::Enquire enquire(db);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet sample = enquire.get_mset(0, max_sampled);
  std::size_t found = 0;
  for (auto it = sample.begin(); it != sample.end(); ++it) found += has_phrase(db, *it, words);
  if (sample.size() < max_sampled) return {static_cast<double>(found), found, true};
  const double all = std::max(sample.get_matches_estimated(), sample.size());
  return {static_cast<double>(found) / max_sampled * all, found, false};
}

}  // namespace vnfts::index
