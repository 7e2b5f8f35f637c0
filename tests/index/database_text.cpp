#include "index/database_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/token_file.h"

namespace vnfts::test {

namespace {

std::string terms_of(const Xapian::Database& db, Xapian::docid article) {
  std::string out;
  for (auto t = db.termlist_begin(article); t != db.termlist_end(article); ++t)
    out += fmt::format(" {}:{}", *t, t.get_wdf());
  return out;
}

std::string values_of(const Xapian::Document& document) {
  std::string out;
  for (auto v = document.values_begin(); v != document.values_end(); ++v)
    out += fmt::format(" {}={}", v.get_valueno(), *v);
  return out;
}

std::string list_of(const Xapian::Database& db, const std::string& term) {
  std::string out;
  for (auto p = db.postlist_begin(term); p != db.postlist_end(term); ++p)
    out += fmt::format(" {}:{}:{}", *p, p.get_wdf(), p.get_doclength());
  return out;
}

/// The values of a slot, by the stream of it.
std::string stream_of(const Xapian::Database& db, Xapian::valueno slot) {
  std::string out;
  for (auto v = db.valuestream_begin(slot); v != db.valuestream_end(slot); ++v)
    out += fmt::format(" {}={}", v.get_docid(), *v);
  return out;
}

}  // namespace

std::vector<std::string> articles_of(const Xapian::Database& db) {
  std::vector<std::string> out;
  for (auto p = db.postlist_begin({}); p != db.postlist_end({}); ++p) {
    const Xapian::Document document = db.get_document(*p);
    out.push_back(fmt::format("{} ({}):{} |{} | {}", *p, db.get_doclength(*p), terms_of(db, *p),
                              values_of(document), document.get_data()));
  }
  return out;
}

std::vector<std::string> lists_of(const Xapian::Database& db) {
  std::vector<std::string> out{fmt::format(
      "{} articles to {}, {} long, {} to {}, at most {} times a term", db.get_doccount(),
      db.get_lastdocid(), db.get_total_length(), db.get_doclength_lower_bound(),
      db.get_doclength_upper_bound(), db.get_wdf_upper_bound({}))};
  for (auto key = db.metadata_keys_begin(); key != db.metadata_keys_end(); ++key)
    out.push_back(fmt::format("{} = {}", *key, db.get_metadata(*key)));
  for (Xapian::valueno slot = 0; slot < 20; ++slot)
    out.push_back(fmt::format("slot {}: {} from {} to {}:{}", slot, db.get_value_freq(slot),
                              db.get_value_lower_bound(slot), db.get_value_upper_bound(slot),
                              stream_of(db, slot)));
  for (auto t = db.allterms_begin(); t != db.allterms_end(); ++t)
    out.push_back(fmt::format("{}: {} articles, {} times, at most {}:{}", *t, t.get_termfreq(),
                              db.get_collection_freq(*t), db.get_wdf_upper_bound(*t),
                              list_of(db, *t)));
  return out;
}

std::vector<std::string> rows_of(const std::filesystem::path& folder) {
  const Xapian::Database db(folder.string());
  const index::TokenFile file(folder, db.get_uuid());
  std::vector<std::string> out;
  for (auto p = db.postlist_begin({}); p != db.postlist_end({}); ++p)
    out.emplace_back(file.rows(*p));
  return out;
}

}  // namespace vnfts::test
