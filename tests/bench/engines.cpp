/// vnfts beside other engines: indexing and searching one archive, in turn, in one run.
///
///     engines --archive news.jsonl.zst [--folder build/bench] [--rounds 3] [--threads 2]
///             [--lucene JAR:JAR:CLASSES] [--articles 150000]
///
/// Plain Xapian (TermGenerator, one writer), SQLite FTS5 (unicode61, remove_diacritics 2) and,
/// given its class path, Lucene (StandardTokenizer, lower case, folding; every field stored; merged
/// to one segment). vnfts reads JSON lines and does all it does: dates, places, language model; the
/// others read a plainer file (bench/engines/dump.h) and index words with their positions. Every
/// engine has to hold every article, and to find the article that a question was made of; the share
/// found is in the table. Then vnfts alone: with one thread and with all, and with the archive over
/// and over until it has so many articles (growth.h). Writes bench.md and bench.svg into the folder
/// and prints the first.
#include <fmt/format.h>

#include <fstream>
#include <thread>

#include "bench/engines/contest.h"
#include "bench/engines/growth.h"
#include "bench/engines/report.h"
#include "support/program.h"

namespace {

namespace fs = std::filesystem;
using namespace vnfts::bench;

struct Setting {
  std::string archive;
  fs::path folder;
  std::string lucene;
  std::size_t rounds = 3;
  std::size_t questions = 500;
  std::size_t articles = 150000;
  unsigned threads = 1;
  unsigned seed = 1;
};

class Field {
 public:
  Field(const Setting& setting, const Materials& materials, const fs::path& programs)
      : setting_(setting), materials_(materials), programs_(programs) {}

  std::vector<Contestant> contestants() const {
    std::vector<Contestant> out = {vnfts(), peer("plain Xapian", {program("plain_xapian")})};
    if (fs::exists(program("sqlite_fts5")))
      out.push_back(peer("SQLite FTS5", {program("sqlite_fts5")}));
    if (!setting_.lucene.empty())
      out.push_back(peer("Lucene", {"java", "-Xmx2g", "-cp", setting_.lucene, "LuceneEngine"}));
    return out;
  }

 private:
  std::string program(const char* name) const { return programs_ / name; }

  Contestant vnfts() const {
    const std::string tool = programs_ / ".." / ".." / "vnindex";
    Contestant out = peer("vnfts", {program("vnfts_engine")});
    out.index = {tool, out.folder, materials_.json_lines, "--quiet"};
    out.count = {program("vnfts_engine"), "count", out.folder};
    return out;
  }

  Contestant peer(const std::string& name, const std::vector<std::string>& command) const {
    const fs::path folder = setting_.folder / fs::path(command.back()).filename();
    const std::string threads = std::to_string(setting_.threads);
    const auto with = [&](std::vector<std::string> more) {
      std::vector<std::string> out = command;
      out.insert(out.end(), more.begin(), more.end());
      return out;
    };
    return {name,
            folder,
            with({"index", materials_.articles, folder, threads}),
            {},
            with({"search", folder, materials_.questions, "1"}),
            with({"search", folder, materials_.questions, threads})};
  }

  const Setting& setting_;
  const Materials& materials_;
  fs::path programs_;
};

/// Milliseconds by the clock on the wall that a `vnsearch` process takes for a question of three
/// words: the median.
double process_latency(const fs::path& programs, const fs::path& index,
                       const Materials& materials) {
  std::vector<double> out;
  for (const Question& q : materials.asked)
    if (q.kind == QuestionKind::three_words)
      out.push_back(run_child({programs / ".." / ".." / "vnsearch", index, q.words}, 1).seconds *
                    1e3);
  return median(out);
}

int run(const Setting& setting, const fs::path& programs) {
  const Materials materials =
      prepare(setting.archive, setting.folder, setting.questions, setting.seed);
  const std::vector<Contestant> contestants = Field(setting, materials, programs).contestants();
  const std::vector<Result> results = hold(contestants, materials, setting.rounds);
  const Growth growth{programs / ".." / ".." / "vnindex", setting.folder, setting.rounds,
                      setting.threads, setting.articles};
  const std::string table =
      markdown(results, materials) + '\n' + measure_growth(growth, materials) +
      fmt::format(
          "\nA `vnsearch` process for three words, from start to end: median {:.1f} ms.\n"
          "The analyser alone, on one core: {}",
          process_latency(programs, contestants.front().folder, materials),
          run_child({programs / "tokens", "--archive", setting.archive}).out);
  std::ofstream(setting.folder / "bench.md") << table;
  std::ofstream(setting.folder / "bench.svg") << chart(results, materials);
  fmt::print("{}", table);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  namespace po = vnfts::test::po;
  Setting setting;
  po::options_description options("engines --archive FILE");
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  // clang-format off
  options.add_options()
      ("archive", po::value(&setting.archive)->required(), "the dump to index")
      ("folder", po::value(&setting.folder)->default_value("build/bench"), "for all that is made")
      ("lucene", po::value(&setting.lucene), "class path of Lucene and of LuceneEngine")
      ("rounds", po::value(&setting.rounds)->default_value(3), "how often each engine indexes")
      ("articles", po::value(&setting.articles)->default_value(150000),
       "to index in the end, the dump over and over; 0: none")
      ("questions", po::value(&setting.questions)->default_value(500), "how many are asked")
      ("threads", po::value(&setting.threads)->default_value(cores), "where an engine can use them")
      ("seed", po::value(&setting.seed)->default_value(1), "of the choice of questions");
  // clang-format on
  return vnfts::test::run_program(argc, argv, options, [&](const po::variables_map&) {
    return run(setting, fs::read_symlink("/proc/self/exe").parent_path());
  });
}
