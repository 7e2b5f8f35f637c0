#include "index/publication.h"

#include <array>
#include <string>

#include "index/postings.h"
#include "index/schema.h"

namespace vnfts::index {

namespace {

PublishedBasis basis_of_value(std::string_view value) {
  for (const PublishedBasis basis :
       {PublishedBasis::url, PublishedBasis::gloss, PublishedBasis::dateline})
    if (value == to_string(basis)) return basis;
  return PublishedBasis::stated;
}

template <typename Document>
void add_time(Document& document, std::chrono::sys_seconds time) {
  const auto seconds = static_cast<double>(time.time_since_epoch().count());
  document.add_value(slot::newest_first, Xapian::sortable_serialise(seconds));
  document.add_value(slot::oldest_first, Xapian::sortable_serialise(-seconds));
}

template <typename Document>
void add_day(Document& document, Day published) {
  const std::string day = day_value(published);
  document.add_value(slot::day, day);
  document.add_boolean_term(std::string(prefix::year) + day.substr(0, 4));
  document.add_boolean_term(std::string(prefix::month) + day.substr(0, 6));
  document.add_boolean_term(std::string(prefix::day) + day);
}

template <typename Document>
void add_basis(Document& document, PublishedBasis basis) {
  document.add_value(slot::basis, std::string(to_string(basis)));
  document.add_boolean_term(basis_term(to_string(basis)));
  if (basis != PublishedBasis::stated) document.add_boolean_term(basis_term("inferred"));
}

}  // namespace

std::string basis_term(std::string_view basis) { return std::string(prefix::basis).append(basis); }

std::optional<Published> publication(const Article& article, std::string_view text) {
  if (const auto stated = parse_published(article.published)) return stated;
  return infer_published(article.url, text);
}

template <typename Document>
void add_publication(Document& document, const std::optional<Published>& published) {
  if (!published) return document.add_boolean_term(basis_term("unknown"));
  add_time(document, published->time);
  add_day(document, published->day);
  add_basis(document, published->basis);
}

template void add_publication(Xapian::Document&, const std::optional<Published>&);
template void add_publication(Postings&, const std::optional<Published>&);

std::optional<Published> publication_of(const Xapian::Document& document) {
  const std::string day = document.get_value(slot::day);
  if (day.empty()) return std::nullopt;
  const double seconds = Xapian::sortable_unserialise(document.get_value(slot::newest_first));
  return Published{std::chrono::sys_seconds(std::chrono::seconds(static_cast<long long>(seconds))),
                   day_of_value(day), basis_of_value(document.get_value(slot::basis))};
}

}  // namespace vnfts::index
