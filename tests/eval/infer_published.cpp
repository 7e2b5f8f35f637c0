/// How often the publication date of an article is found in its address and text, and how well.
///
///     infer_published --archive news.jsonl.zst [--no-url] [--list]
///
/// Reads an archive that states its dates, hides them, infers them, and compares. Prints a line for
/// each basis and for all: the share of dated articles that an inferred date was found for, and of
/// those the shares with the very day stated, with one at most 1 and 3 days off, and with a wrong
/// year (more than 183 days off). `--no-url` hides the addresses as well. `--list` prints each
/// inferred date instead: id, day stated, day inferred, basis.
///
/// Only an archive that states real dates measures anything: where they have been made up, the
/// shares are those of chance.
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>

#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;

constexpr std::array bases = {"stated", "url", "gloss", "dateline"};
constexpr int half_year = 183;

struct Tally {
  std::size_t inferred = 0;
  std::size_t exact = 0;
  std::size_t within_one = 0;
  std::size_t within_three = 0;
  std::size_t wrong_year = 0;

  void add(int days_off) {
    ++inferred;
    exact += days_off == 0;
    within_one += days_off <= 1;
    within_three += days_off <= 3;
    wrong_year += days_off > half_year;
  }
};

struct Options {
  std::string archive;
  bool no_url = false;
  bool list = false;
};

class Measurement {
 public:
  explicit Measurement(Options options) : options_(std::move(options)) {}

  void run() {
    vnfts::ReadSink sink;
    sink.article = [this](vnfts::Article&& article) { return add(article), true; };
    sink.rejected = [](vnfts::Rejection&&) { return true; };
    vnfts::read_articles(options_.archive, {}, sink);
  }

  void print() const {
    fmt::print("{} dated articles\n{:10}{:>10}{:>10}{:>10}{:>10}{:>10}{:>12}\n", dated_, "basis",
               "inferred", "share", "exact", "1 day", "3 days", "wrong year");
    for (std::size_t i = 1; i < bases.size(); ++i) print(bases[i], tallies_[i]);
    print("all", all_);
  }

 private:
  void add(const vnfts::Article& article) {
    const auto stated = vnfts::parse_published(article.published);
    if (!stated) return;
    ++dated_;
    const auto found =
        vnfts::infer_published(options_.no_url ? "" : article.url,
                               article.title + '\n' + article.lead + '\n' + article.body);
    if (!found) return;
    const auto basis = static_cast<std::size_t>(found->basis);
    const int off = std::abs(static_cast<int>((found->day - stated->day).count()));
    tallies_[basis].add(off);
    all_.add(off);
    if (options_.list)
      fmt::print("{}\t{}\t{}\t{}\n", article.id, vnfts::to_string(stated->day),
                 vnfts::to_string(found->day), bases[basis]);
  }

  void print(const char* name, const Tally& t) const {
    const auto share = [](std::size_t part, std::size_t of) {
      return of == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
    };
    fmt::print("{:10}{:10}{:9.2f}%{:9.1f}%{:9.1f}%{:9.1f}%{:11.1f}%\n", name, t.inferred,
               share(t.inferred, dated_), share(t.exact, t.inferred),
               share(t.within_one, t.inferred), share(t.within_three, t.inferred),
               share(t.wrong_year, t.inferred));
  }

  Options options_;
  std::size_t dated_ = 0;
  std::array<Tally, bases.size()> tallies_;
  Tally all_;
};

}  // namespace

int main(int argc, char** argv) {
  po::options_description table("infer_published --archive FILE");
  Options options;
  table.add_options()("archive", po::value(&options.archive)->required(), "dump to read")(
      "no-url", po::bool_switch(&options.no_url), "do not look at addresses")(
      "list", po::bool_switch(&options.list), "print each inferred date");
  return vnfts::test::run_program(argc, argv, table, [&](const auto&) {
    Measurement measurement(options);
    measurement.run();
    if (!options.list) measurement.print();
    return 0;
  });
}
