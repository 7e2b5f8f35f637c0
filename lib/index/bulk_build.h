/// Indexing much text: articles go to threads that write small databases and merge them.
///
/// Xapian inverts text in memory, in trees of terms, and the more articles these hold the longer it
/// takes: databases of a few hundred articles each, merged by `merge_databases`, take half the time
/// of one, and threads can write them side by side.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "index/counters.h"
#include "index/document.h"
#include "index/duplicate_groups.h"
#include "index/tiers.h"
#include "vnfts/index.h"

namespace vnfts::index {

/// Within what a bulk build has to stay.
struct BulkLimits {
  std::size_t jobs = 1;
  std::size_t batch_bytes = 0;  ///< Of records that become one segment.
  std::size_t max_pairs = 0;    ///< That the language model counts.
};

BulkLimits bulk_limits(const WriterOptions& options);

/// An article to be indexed.
struct Incoming {
  std::string record;  ///< As it is stored.
  bool put = true;     ///< By who writes; else it has been there, and is indexed again.
  bool again = false;  ///< It was put or removed since the last commit.
  GroupId own = 0;     ///< The group that has been its alone.
};

/// Use by one thread: `put` articles, `end`, then take what was learnt. Whatever the number of
/// threads, the databases are the same. Failures of the threads are thrown by the next `put` or
/// `end`.
class BulkBuild {
 public:
  /// Databases are written to the new folder `folder`. `groups` are those of the articles that are
  /// there already, and get those put; nobody else may use them meanwhile.
  BulkBuild(std::filesystem::path folder, const BulkLimits& limits, DuplicateGroups& groups);

  /// Stops the threads; what they have written is left there.
  ~BulkBuild();
  BulkBuild(const BulkBuild&) = delete;
  BulkBuild& operator=(const BulkBuild&) = delete;

  /// Waits while the threads have enough to do.
  void put(Incoming article);

  /// That no article will come. Waits until all put so far were analysed: then what was learnt is
  /// known, while databases are still written and merged.
  void close();

  /// `close`, and waits until all is written. Gives the databases, in the order of articles; of
  /// those with the same id all are there.
  std::vector<std::filesystem::path> end();

  /// After `close`: of all articles put.
  Counters& counters() { return counters_; }
  const WriteCounts& counts() const { return counts_; }

  WriteTimes times() const;

 private:
  /// Articles that become a segment.
  struct Batch {
    std::size_t number = 0;
    std::size_t bytes = 0;
    std::vector<Incoming> articles;
  };

  /// What finds the group of an article, and tells whether it counts as a copy.
  struct Newcomer {
    Signature signature;
    bool counts = true;
    GroupId own = 0;
  };

  /// What was made of a batch.
  struct Analysed {
    std::size_t number = 0;
    std::vector<Postings> articles;
    std::vector<Newcomer> newcomers;                                 ///< These.
    std::unique_ptr<Lexicon> lexicon = std::make_unique<Lexicon>();  ///< Articles know where it is.
    Counters counters;
    WriteCounts counts;
  };

  using Task = std::variant<Batch, Tiers::Merge>;

  void hand_over();
  void work();
  std::optional<Task> next_task();
  void run(Batch batch, WriteTimes& times);
  void run(const Tiers::Merge& merge, WriteTimes& times);
  Analysed analyse(Batch batch, WriteTimes& times) const;
  void join_group(const Newcomer& newcomer, Postings& postings);
  bool in_turn(Analysed& batch, WriteTimes& times);
  void write(const Analysed& batch, WriteTimes& times) const;
  void finished(Tiers::Part part);
  void fail(std::exception_ptr failure);
  std::filesystem::path path_of(const Tiers::Part& part) const;

  std::filesystem::path folder_;
  BulkLimits limits_;
  Batch batch_;  ///< Still growing.

  mutable std::mutex mutex_;  ///< Of all below.
  std::condition_variable changed_;
  std::deque<Batch> waiting_;
  std::vector<Tiers::Merge> merges_;
  Tiers tiers_;
  std::size_t running_ = 0;
  bool closed_ = false;  ///< No batch will come.
  std::exception_ptr failure_;
  std::size_t turn_ = 0;  ///< The batch whose thread may use what follows, without the mutex.
  Counters counters_;
  WriteCounts counts_;
  DuplicateGroups& groups_;
  WriteTimes times_;

  std::vector<std::thread> threads_;
};

}  // namespace vnfts::index
