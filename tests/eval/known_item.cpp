/// Known-item search: how well a title finds its article when the index does not hold the titles.
///
///     known_item --archive news.jsonl.zst --queries titles.tsv
///
/// The queries' first line is `#` and the names of the columns, tab-separated: an id, then one
/// column a way of typing. Each query is taken as plain words, without query syntax, and asked with
/// `--match most` unless told otherwise: a headline describes an article, its words are no demands.
/// Prints a line for each column: name, mean reciprocal rank of the article among the first ten,
/// share of queries that have it first and among the first ten, and the median and 99th percentile
/// of the time for a page of ten with snippets. Copies of an article are hits of their own, unless
/// told otherwise: the title may be that of a copy that is hidden.
///
/// The index is kept beside this program for the next run while the archive stays the same.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t depth = 10;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Columns {
  std::vector<std::string> names;              // without the id's
  std::vector<std::vector<std::string>> rows;  // id, then a query a name
};

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) out.push_back(cell);
  return out;
}

Columns read_queries(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  if (!std::getline(in, line) || !line.starts_with('#'))
    throw vnfts::Error(vnfts::ErrorCode::input, "the first line is not '#' and the columns' names",
                       file);
  Columns columns{cells(line), {}};
  columns.names.erase(columns.names.begin());
  for (std::size_t number = 2; std::getline(in, line); ++number) {
    columns.rows.push_back(cells(line));
    if (columns.rows.back().size() != columns.names.size() + 1)
      throw vnfts::Error(vnfts::ErrorCode::input, "not as many cells as the first line",
                         file + ":" + std::to_string(number));
  }
  if (columns.rows.empty()) throw vnfts::Error(vnfts::ErrorCode::input, "no queries", file);
  return columns;
}

/// Tells one state of the archive from another.
std::string stamp_of(const fs::path& archive) {
  return fmt::format("{} {} {}\n", fs::absolute(archive).string(), fs::file_size(archive),
                     fs::last_write_time(archive).time_since_epoch().count());
}

bool is_current(const fs::path& index, const std::string& stamp) {
  std::ifstream in(index.string() + ".stamp");
  std::stringstream kept;
  kept << in.rdbuf();
  if (kept.str() != stamp) return false;
  try {
    vnfts::Searcher searcher(index.string());
    return true;
  } catch (const vnfts::Error&) {
    return false;  // another version made it
  }
}

void build(const fs::path& index, const std::string& archive, const std::string& stamp) {
  const auto start = Clock::now();
  fs::remove_all(index);
  vnfts::IndexWriter writer(index.string());
  std::size_t articles = 0;
  std::size_t rejected = 0;
  vnfts::ReadSink sink;
  sink.article = [&](vnfts::Article&& article) {
    article.title.clear();
    writer.put(article);
    ++articles;
    return true;
  };
  sink.rejected = [&](vnfts::Rejection&&) { return ++rejected, true; };
  vnfts::read_articles(archive, {}, sink);
  writer.commit();
  std::ofstream(index.string() + ".stamp") << stamp;
  std::cerr << fmt::format("indexed {} articles without their titles in {:.1f} s, {} rejected\n",
                           articles, ms_since(start) / 1000, rejected);
}

vnfts::Query plain_words(const std::string& text) {
  vnfts::Query all;
  all.kind = vnfts::Query::Kind::all_of;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    vnfts::Query leaf;
    leaf.text = word;
    all.children.push_back(leaf);
  }
  return all.children.size() == 1 ? vnfts::Query(all.children.front()) : all;
}

/// The article's rank from 1 in a page; 0 when it is not there.
std::size_t rank_of(const std::string& id, const vnfts::Page& page) {
  for (std::size_t i = 0; i < page.hits.size(); ++i)
    if (page.hits[i].article.id == id) return i + 1;
  return 0;
}

void measure(vnfts::Searcher& searcher, const Columns& columns, std::size_t column,
             const vnfts::SearchOptions& options) {
  double reciprocal = 0;
  double first = 0;
  double found = 0;
  std::vector<double> times;
  for (const auto& row : columns.rows) {
    const auto start = Clock::now();
    const vnfts::Page page = searcher.search(plain_words(row[column + 1]), options);
    times.push_back(ms_since(start));
    const std::size_t rank = rank_of(row[0], page);
    if (rank == 0) continue;
    reciprocal += 1.0 / static_cast<double>(rank);
    first += rank == 1;
    ++found;
  }
  std::ranges::sort(times);
  const auto n = static_cast<double>(times.size());
  std::cout << fmt::format("{:<16} {:>8.4f} {:>8.4f} {:>8.4f} {:>8.1f} {:>8.1f}\n",
                           columns.names[column], reciprocal / n, first / n, found / n,
                           times[times.size() / 2], times[times.size() * 99 / 100])
            << std::flush;
}

vnfts::Match match_named(const std::string& name) {
  if (name == "most") return vnfts::Match::most;
  if (name == "auto") return vnfts::Match::automatic;
  throw po::error("--match is most or auto");
}

vnfts::Duplicates duplicates_named(const std::string& name) {
  if (name == "show") return vnfts::Duplicates::show;
  if (name == "hide") return vnfts::Duplicates::hide;
  throw po::error("--duplicates is show or hide");
}

void measure_all(const std::string& archive, const Columns& columns, vnfts::SearchOptions options) {
  const std::string stamp = stamp_of(archive);
  const fs::path index =
      fs::read_symlink("/proc/self/exe").parent_path() /
      fmt::format("known_item-{:016x}.vnfts", std::hash<std::string>()(fs::absolute(archive)));
  if (!is_current(index, stamp)) build(index, archive, stamp);
  vnfts::Searcher searcher(index.string());
  options.limit = depth;
  std::cout << fmt::format("{:<16} {:>8} {:>8} {:>8} {:>8} {:>8}\n", "# name", "MRR@10", "top-1",
                           "top-10", "p50 ms", "p99 ms");
  for (std::size_t column = 0; column < columns.names.size(); ++column)
    measure(searcher, columns, column, options);
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("known_item --archive FILE --queries TSV");
  std::string archive;
  std::string queries;
  std::string match;
  std::string duplicates;
  options.add_options()("archive", po::value(&archive)->required(), "the dump to search")(
      "queries", po::value(&queries)->required(), "ids and queries, a column each way of typing")(
      "match", po::value(&match)->default_value("most"),
      "most, or auto: every word while some article has them all")(
      "duplicates", po::value(&duplicates)->default_value("show"),
      "show, or hide: of copies of one article one is a hit");
  return vnfts::test::run_program(argc, argv, options, [&](const auto&) {
    vnfts::SearchOptions asked;
    asked.match = match_named(match);
    asked.duplicates = duplicates_named(duplicates);
    measure_all(archive, read_queries(queries), asked);
    return 0;
  });
}
