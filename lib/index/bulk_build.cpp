#include "index/bulk_build.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "index/glass_version.h"
#include "index/guard.h"
#include "index/merge.h"
#include "index/schema.h"
#include "index/segment.h"
#include "index/stopwatch.h"
#include "index/stored_groups.h"

namespace vnfts::index {

namespace fs = std::filesystem;

namespace {

/// Databases that become one, of three open files each: far from the 1024 that a process may have.
constexpr std::size_t fan = 128;

/// More of it fills the caches, less makes more segments, which costs room and time: the list of a
/// term is not joined when databases are merged.
constexpr std::size_t most_batch_bytes = std::size_t{5} << 19;
constexpr std::size_t least_batch_bytes = std::size_t{64} << 10;

/// What a thread needs for a batch, measured: documents and Xapian's trees of them.
constexpr std::size_t bytes_a_batch_byte = 64;
constexpr std::size_t bytes_a_pair = 64;

/// What takes its time is measured of one article in so many.
constexpr std::size_t sampled_of = 16;

}  // namespace

BulkLimits bulk_limits(const WriterOptions& options) {
  const std::size_t memory = std::max(options.memory_bytes, std::size_t{64} << 20);
  const auto cores = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
  const std::size_t half = memory / 2;
  BulkLimits limits;
  limits.jobs = options.jobs == 0 ? cores : options.jobs;
  limits.jobs = std::min(limits.jobs, half / (least_batch_bytes * bytes_a_batch_byte));
  limits.batch_bytes = std::min(most_batch_bytes, half / limits.jobs / bytes_a_batch_byte);
  limits.max_pairs = std::min(std::size_t{1} << 22, memory / 4 / bytes_a_pair);
  return limits;
}

BulkBuild::BulkBuild(fs::path folder, const BulkLimits& limits, DuplicateGroups& groups)
    : folder_(std::move(folder)),
      limits_(limits),
      tiers_(fan),
      counters_{PairCounter(limits.max_pairs), {}},
      groups_(groups) {
  fs::create_directory(folder_);
  for (std::size_t i = 0; i < limits_.jobs; ++i) threads_.emplace_back([this] { work(); });
}

BulkBuild::~BulkBuild() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
    if (!failure_) failure_ = std::make_exception_ptr(Error(ErrorCode::io, "given up"));
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void BulkBuild::put(Incoming article) {
  batch_.bytes += article.record.size();
  batch_.articles.push_back(std::move(article));
  if (batch_.bytes >= limits_.batch_bytes) hand_over();
}

void BulkBuild::hand_over() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return failure_ || waiting_.size() < limits_.jobs; });
  if (failure_) std::rethrow_exception(failure_);
  const std::size_t next = batch_.number + 1;
  waiting_.push_back(std::exchange(batch_, Batch{next, 0, {}}));
  changed_.notify_all();
}

void BulkBuild::close() {
  if (!batch_.articles.empty()) hand_over();
  std::unique_lock lock(mutex_);
  closed_ = true;
  changed_.notify_all();
  changed_.wait(lock, [this] { return failure_ || turn_ == batch_.number; });
  if (failure_) std::rethrow_exception(failure_);
}

std::vector<fs::path> BulkBuild::end() {
  close();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
  if (failure_) std::rethrow_exception(failure_);
  std::vector<fs::path> paths;
  for (const Tiers::Part& part : tiers_.parts()) paths.push_back(path_of(part));
  return paths;
}

WriteTimes BulkBuild::times() const {
  const std::lock_guard lock(mutex_);
  return times_;
}

void BulkBuild::work() {
  while (auto task = next_task()) {
    WriteTimes times;
    try {
      guarded(folder_.string(),
              [&] { std::visit([&](auto& some) { run(std::move(some), times); }, *task); });
    } catch (...) {
      fail(std::current_exception());
    }
    const std::lock_guard lock(mutex_);
    add_times(times_, times);
    --running_;
    changed_.notify_all();
  }
}

/// Merging goes first: it frees room on the disk.
std::optional<BulkBuild::Task> BulkBuild::next_task() {
  std::unique_lock lock(mutex_);
  const auto nothing_more = [this] { return failure_ || (closed_ && running_ == 0); };
  changed_.wait(lock, [&] { return !merges_.empty() || !waiting_.empty() || nothing_more(); });
  if (failure_) return std::nullopt;
  std::optional<Task> task;
  if (!merges_.empty()) {
    task = std::move(merges_.back());
    merges_.pop_back();
  } else if (!waiting_.empty()) {
    task = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
  }
  running_ += task.has_value();
  return task;
}

void BulkBuild::run(Batch batch, WriteTimes& times) {
  Analysed analysed = analyse(std::move(batch), times);
  const Tiers::Part part{0, analysed.number};
  if (!in_turn(analysed, times)) return;
  write(analysed, times);
  finished(part);
}

void BulkBuild::run(const Tiers::Merge& merge, WriteTimes& times) {
  Stopwatch watch(&times);
  std::vector<fs::path> paths;
  for (const Tiers::Part& part : merge.parts) paths.push_back(path_of(part));
  merge_databases(paths, path_of(merge.into));
  for (const fs::path& path : paths) fs::remove_all(path);
  watch.lap(&WriteTimes::merging);
  finished(merge.into);
}

BulkBuild::Analysed BulkBuild::analyse(Batch batch, WriteTimes& times) const {
  Analysed out;
  out.number = batch.number;
  out.articles.reserve(batch.articles.size());
  out.newcomers.reserve(batch.articles.size());
  std::vector<Article> articles;
  std::vector<ArticleNames> names;
  WriteTimes sample;
  const auto sampled = [&sample](std::size_t i) { return i % sampled_of == 0 ? &sample : nullptr; };
  for (std::size_t i = 0; i < batch.articles.size(); ++i) {
    articles.push_back(decode_data(batch.articles[i].record).article);
    names.push_back(read_names(articles[i], sampled(i)));
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    auto& [record, put, again, own] = batch.articles[i];
    NewDocument made = make_document(articles[i], names[i], std::move(record), *out.lexicon,
                                     out.counters, sampled(i));
    if (put) count_names(made.published, made.has_place, out.counts);
    out.articles.push_back(std::move(made.postings));
    out.newcomers.push_back({made.signature, put && !again, own});
  }
  const std::size_t measured = (articles.size() + sampled_of - 1) / sampled_of;
  if (measured > 0)
    add_times(times, sample, static_cast<double>(articles.size()) / static_cast<double>(measured));
  return out;
}

void BulkBuild::join_group(const Newcomer& newcomer, Postings& postings) {
  const auto [group, joined] = groups_.find_or_add(newcomer.signature);
  counts_.duplicates += newcomer.counts && joined && group != newcomer.own;
  add_group(postings, newcomer.signature, group);
}

/// What is done one batch after the other, in the order of articles. False when the build failed.
bool BulkBuild::in_turn(Analysed& batch, WriteTimes& times) {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return failure_ || turn_ == batch.number; });
    if (failure_) return false;
  }
  Stopwatch watch(&times);
  counters_.add(batch.counters);
  counts_ += batch.counts;
  watch.lap(&WriteTimes::model);
  for (std::size_t i = 0; i < batch.articles.size(); ++i)
    join_group(batch.newcomers[i], batch.articles[i]);
  watch.lap(&WriteTimes::terms);
  const std::lock_guard lock(mutex_);
  ++turn_;
  changed_.notify_all();
  return true;
}

void BulkBuild::write(const Analysed& batch, WriteTimes& times) const {
  Stopwatch watch(&times);
  const fs::path path = path_of({0, batch.number});
  if (has_glass()) {
    write_glass_segment(path, batch.articles, *batch.lexicon);
  } else {
    write_segment(path, batch.articles);
  }
  watch.lap(&WriteTimes::segments);
}

void BulkBuild::finished(Tiers::Part part) {
  const std::lock_guard lock(mutex_);
  if (auto merge = tiers_.add(part)) merges_.push_back(std::move(*merge));
}

void BulkBuild::fail(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  if (!failure_) failure_ = std::move(failure);
  changed_.notify_all();
}

fs::path BulkBuild::path_of(const Tiers::Part& part) const {
  return folder_ / fmt::format("{}-{}", part.tier, part.number);
}

}  // namespace vnfts::index
