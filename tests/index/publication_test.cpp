#include "index/publication.h"

#include <catch2/catch.hpp>
#include <set>

#include "support/day.h"

using namespace vnfts;
using Terms = std::set<std::string>;

namespace {

std::optional<Published> stated(const char* text) {
  Article article;
  article.published = text;
  return index::publication(article, "");
}

Terms terms_of(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

}  // namespace

TEST_CASE("A publication date survives in the values of a document") {
  for (const PublishedBasis basis : {PublishedBasis::stated, PublishedBasis::url,
                                     PublishedBasis::gloss, PublishedBasis::dateline}) {
    for (const char* text : {"2024-02-28T23:30:00Z", "1000-01-01", "1969-12-31 23:59:59",
                             "2200-12-31 23:59:59", "28/2/2024 00:00"}) {
      INFO(text);
      auto published = parse_published(text);
      REQUIRE(published);
      published->basis = basis;
      Xapian::Document document;
      index::add_publication(document, published);
      CHECK(index::publication_of(document) == published);
    }
  }
  Xapian::Document undated;
  index::add_publication(undated, std::nullopt);
  CHECK(index::publication_of(undated) == std::nullopt);
}

TEST_CASE("A document has terms for the day and the basis") {
  const auto terms = [](PublishedBasis basis) {
    Xapian::Document document;
    index::add_publication(document, Published{{}, day(2024, 2, 28), basis});
    return terms_of(document);
  };
  const Terms days{"Y2024", "M202402", "D20240228"};
  const auto with = [&days](Terms more) {
    more.insert(days.begin(), days.end());
    return more;
  };
  CHECK(terms(PublishedBasis::stated) == with({"XBstated"}));
  CHECK(terms(PublishedBasis::url) == with({"XBurl", "XBinferred"}));
  CHECK(terms(PublishedBasis::gloss) == with({"XBgloss", "XBinferred"}));
  CHECK(terms(PublishedBasis::dateline) == with({"XBdateline", "XBinferred"}));
  Xapian::Document undated;
  index::add_publication(undated, std::nullopt);
  CHECK(terms_of(undated) == Terms{"XBunknown"});
}

TEST_CASE("What an article states comes before what may be inferred") {
  Article article;
  article.published = "2024-02-28";
  article.url = "https://tin.example/2019/03/01/a.html";
  const auto published = index::publication(article, "Hôm nay (1/3/2019)");
  REQUIRE(published);
  CHECK(published->day == day(2024, 2, 28));
  CHECK(published->basis == PublishedBasis::stated);
  CHECK_FALSE(stated("2024-02"));
  CHECK_FALSE(stated(""));
}

TEST_CASE("What states no day is looked for in the address, then in the text") {
  struct Row {
    const char *stated, *url, *text;
    std::optional<PublishedBasis> basis;
  };
  const Row rows[] = {
      {"", "https://tin.example/2019/03/01/a.html", "", PublishedBasis::url},
      {"thứ hai", "https://tin.example/2019/03/01/a.html", "", PublishedBasis::url},
      {"2019", "", "Chợ đông\nHôm nay (1/3/2019), chợ đông.", PublishedBasis::gloss},
      {"", "https://tin.example/a.html", "(Yên Bái) - Ngày 1/3/2019, chợ đông.",
       PublishedBasis::dateline},
      {"", "https://tin.example/a.html", "Chợ đông.", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.stated << row.url << row.text);
    Article article;
    article.published = row.stated;
    article.url = row.url;
    const auto published = index::publication(article, row.text);
    REQUIRE(published.has_value() == row.basis.has_value());
    if (!published) continue;
    CHECK(published->day == day(2019, 3, 1));
    CHECK(published->basis == *row.basis);
  }
}
