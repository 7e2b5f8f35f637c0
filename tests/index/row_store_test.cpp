#include "index/row_store.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

#include "index/archive.h"
#include "index/document.h"
#include "index/generation.h"
#include "index/made_articles.h"
#include "index/merge.h"
#include "index/schema.h"
#include "index/segment.h"
#include "support/failure.h"
#include "vnfts/error.h"

using namespace vnfts;
using namespace vnfts::index;
using test::possible_failure;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& folder, std::span<const Article> articles) {
  Lexicon lexicon;
  Counters counters;
  std::vector<Postings> postings;
  for (const Article& article : articles)
    postings.push_back(
        make_document(article, encode_record(article), lexicon, counters, nullptr).postings);
  write_glass_segment(folder, postings, lexicon);
}

/// Checks the rows of each article of a database, wherever they are.
void check_rows(const fs::path& folder) {
  const Xapian::Database db(folder.string());
  RowStore store;
  store.add(db, folder);
  RowReader rows(store);
  ShardRows own = store.of(db);
  std::size_t articles = 0;
  for (auto at = db.postlist_begin({}); at != db.postlist_end({}); ++at, ++articles) {
    const std::string expected = rows_of(decode_data(db.get_document(*at).get_data()).article);
    CHECK(rows.read(*at) == expected);
    CHECK(own.read(db.get_lastdocid()) != "");  // in any order
    CHECK(own.read(*at) == expected);
    CHECK(own.length(*at) == db.get_doclength(*at));
  }
  CHECK(articles > 0);
}

using Lengths = std::vector<std::uint32_t>;

/// By article, from 0 to some behind the last: in a row, and as Xapian has them.
std::pair<Lengths, Lengths> lengths_of(const fs::path& folder) {
  const Xapian::Database db(folder.string());
  RowStore store;
  store.add(db, folder);
  Lengths in_a_row(db.get_lastdocid() + 4, 7);
  store.of(db).lengths(0, in_a_row);
  Lengths own(in_a_row.size());
  for (auto at = db.postlist_begin({}); at != db.postlist_end({}); ++at)
    own[*at] = db.get_doclength(*at);
  return {in_a_row, own};
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("Rows are those of the article: of a segment, of a merge, after an update") {
  const test::Archive archive;
  const auto articles = test::made_articles(90);
  const fs::path one = archive.folder() / "one";
  const fs::path two = archive.folder() / "two";
  const fs::path both = archive.folder() / "both";
  write(one, std::span(articles).first(40));
  write(two, std::span(articles).subspan(40));
  check_rows(one);
  {
    Xapian::WritableDatabase gone(two.string(), Xapian::DB_OPEN);
    for (const Xapian::docid article : {1, 2, 17, 50}) gone.delete_document(article);
    gone.commit();
  }
  merge_databases(std::vector{one, two}, both);
  check_rows(both);
  CHECK(Xapian::Database(both.string()).get_doccount() == 86);
  const auto [in_a_row, own] = lengths_of(both);
  CHECK(in_a_row == own);
}

TEST_CASE("An article put again has its new rows, others keep theirs") {
  const test::Archive archive;
  archive.add(test::made_articles(30));
  archive.add(std::vector{test::article("late", "Một", "hai ba")});
  CHECK(archive.ids("\"hai ba\"").front() == "late");
  archive.add(std::vector{test::article("late", "Một", "ba hai")});
  CHECK(archive.ids("\"ba hai\"").front() == "late");
  for (const std::string& id : archive.ids("\"hai ba\"")) CHECK(id != "late");
  const fs::path folder = fs::path(archive.path()) / first_generation();
  check_rows(folder);
  const auto [in_a_row, own] = lengths_of(folder);
  for (std::size_t article = 0; article < own.size(); ++article)
    CHECK((in_a_row[article] == 0 || in_a_row[article] == own[article]));
}

TEST_CASE("Without the file of tokens, or with that of another database, texts are read again") {
  const test::Archive archive;
  const fs::path folder = archive.folder() / "one";
  write(folder, test::made_articles(20));
  const fs::path other = archive.folder() / "two";
  const auto more = test::made_articles(40);
  write(other, std::span(more).subspan(20));
  fs::copy_file(other / token_file_name, folder / token_file_name,
                fs::copy_options::overwrite_existing);
  check_rows(folder);
  fs::remove(folder / token_file_name);
  check_rows(folder);
}

TEST_CASE("A file of tokens that is cut or overwritten is damaged, not read beyond its end") {
  const test::Archive archive;
  const fs::path folder = archive.folder() / "one";
  write(folder, test::made_articles(20));
  const std::string good = bytes_of(folder / token_file_name);
  const std::string uuid = Xapian::Database(folder.string()).get_uuid();
  std::size_t refused = 0;
  for (std::size_t bytes = 0; bytes < good.size(); bytes += 7) {
    std::ofstream(folder / token_file_name, std::ios::binary) << good.substr(0, bytes);
    const auto code = possible_failure([&] {
      const TokenFile file(folder, uuid);
      for (std::uint32_t article = 0; article < 30; ++article) {
        file.rows(article);
        file.length(article);
      }
    });
    if (code) CHECK(*code == ErrorCode::damaged);
    refused += code.has_value();
  }
  CHECK(refused > 10);
}

TEST_CASE("Statistics tell what the files of an index hold") {
  const test::Archive archive;
  archive.add(test::made_articles(300));
  const IndexStats stats = index_stats(archive.path());
  std::uint64_t sum = 0;
  for (const IndexPart& part : stats.parts) sum += part.bytes;
  REQUIRE(stats.parts.size() >= 3);
  CHECK(sum <= stats.size_bytes);
  CHECK(sum > stats.size_bytes / 2);
  CHECK(std::ranges::is_sorted(stats.parts, std::ranges::greater(), &IndexPart::bytes));
}
