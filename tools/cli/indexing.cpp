#include "cli/indexing.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "cli/interrupt.h"
#include "cli/numbers.h"
#include "cli/terminal.h"
#include "cli/timings.h"
#include "cli/tool.h"
#include "vnfts/date.h"
#include "vnfts/error.h"
#include "vnfts/search.h"

namespace vnfts::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* name = "vnindex";
constexpr const char* standard_input = "-";

bool is_within(const std::string& path, const std::string& folder) {
  std::error_code ignored;
  const fs::path inner = fs::weakly_canonical(path, ignored);
  const fs::path outer = fs::weakly_canonical(folder, ignored);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

/// Looks before anything is written: a mistyped name must not cost an hour of indexing, nor a file.
void check_inputs(const IndexSettings& settings) {
  for (const std::string& input : settings.inputs) {
    if (input == standard_input) continue;
    if (::access(input.c_str(), R_OK) != 0)
      throw Error(errno == ENOENT ? ErrorCode::not_found : ErrorCode::io,
                  std::generic_category().message(errno), input);
    if (is_within(settings.index, input))
      throw UsageError(fmt::format("the index {} is part of the input {}", settings.index, input));
    if (!settings.rejects.empty() && is_within(settings.rejects, input))
      throw UsageError(
          fmt::format("--rejects {} is part of the input {}", settings.rejects, input));
  }
}

std::uint64_t file_bytes(const std::string& path) {
  std::error_code failure;
  if (!fs::is_directory(path, failure)) {
    const std::uintmax_t size = fs::file_size(path, failure);
    return failure ? 0 : size;
  }
  std::uint64_t sum = 0;
  const auto options = fs::directory_options::skip_permission_denied;
  for (const auto& entry : fs::recursive_directory_iterator(path, options, failure))
    if (std::error_code no_size; entry.is_regular_file(no_size))
      if (const auto size = entry.file_size(no_size); !no_size) sum += size;
  return sum;
}

/// Of all inputs; 0 when one of them has no size.
std::uint64_t total_bytes(const std::vector<std::string>& inputs) {
  std::uint64_t sum = 0;
  for (const std::string& input : inputs) {
    const std::uint64_t bytes = input == standard_input ? 0 : file_bytes(input);
    if (bytes == 0) return 0;
    sum += bytes;
  }
  return sum;
}

/// Deleting alone makes no index.
const IndexSettings& checked(const IndexSettings& settings) {
  check_inputs(settings);
  if (settings.inputs.empty()) Searcher(settings.index);
  return settings;
}

}  // namespace

Indexing::Indexing(const IndexSettings& settings)
    : settings_(checked(settings)),
      rejects_(name, settings.rejects),
      writer_(settings.index, settings.writing),
      progress_(settings.quiet, settings.quiet ? 0 : total_bytes(settings.inputs)) {}

int Indexing::run() {
  const auto begun = std::chrono::steady_clock::now();
  remove_ids();
  for (const std::string& input : settings_.inputs)
    if (!stopped()) read(input);
  if (writer_failure_) std::rethrow_exception(writer_failure_);
  progress_.clear();
  rejects_.finish();
  if (stopped()) return stop_unpublished();
  const bool failed = rejects_.count() + failures_ > 0;
  if (tally_.changes() > 0 || !failed) publish();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  if (!settings_.quiet) print_error(summary(took.count()));
  if (settings_.timings) print_error(text_timings(reading_, writer_.times()));
  return failed ? exit_code::failure : exit_code::done;
}

void Indexing::remove_ids() {
  for (const std::string& id : settings_.removed) {
    if (writer_.remove(id)) {
      ++tally_.removed;
    } else {
      ++failures_;
      complain_cleanly(fmt::format("no article has the id {}", id));
    }
  }
}

void Indexing::read(const std::string& input) {
  ReadSink sink;
  sink.article = [this](Article&& article) { return put(article); };
  sink.rejected = [this](Rejection&& rejection) { return reject(rejection); };
  sink.progress = [this](const ReadProgress& now) { show_progress(now); };
  ReadOptions options;
  options.format = settings_.format;
  options.columns = settings_.columns;
  const double begun = thread_seconds();
  try {
    read_articles(input, options, sink);
  } catch (const Error& e) {
    ++failures_;
    if (interrupted() == 0) complain_cleanly(e.what());
  }
  reading_ += thread_seconds() - begun;
  earlier_bytes_ = tally_.bytes;
}

bool Indexing::put(const Article& article) try {
  const double begun = thread_seconds();
  count(writer_.put(article));
  reading_ -= thread_seconds() - begun;
  return !stopped();
} catch (const Error& e) {
  if (e.code() == ErrorCode::input) return reject({article.id, e.message(), {}});
  writer_failure_ = std::current_exception();
  return false;
}

void Indexing::count(Change change) {
  switch (change) {
    case Change::added:
      ++tally_.added;
      break;
    case Change::updated:
      ++tally_.updated;
      break;
    case Change::unchanged:
      ++tally_.unchanged;
      break;
  }
}

void Indexing::publish() {
  const WriteCounts written = writer_.commit();
  tally_.inferred = written.inferred;
  tally_.undated = written.undated;
}

bool Indexing::reject(const Rejection& rejection) try {
  if (interrupted() != 0) return false;  // the signal cut the input short, it is not to blame
  progress_.clear();
  rejects_.add(rejection);
  return !stopped();
} catch (const Error&) {
  writer_failure_ = std::current_exception();
  return false;
}

void Indexing::show_progress(const ReadProgress& now) {
  tally_.bytes = earlier_bytes_ + now.bytes;
  progress_.show(tally_.articles(), tally_.bytes);
}

bool Indexing::stopped() const {
  const bool refused = settings_.strict && rejects_.count() + failures_ > 0;
  return refused || writer_failure_ || interrupted() != 0;
}

int Indexing::stop_unpublished() {
  const int signal = interrupted();
  complain(name, signal ? "interrupted; nothing was published"
                        : "stopped by --strict; nothing was published");
  return signal ? 128 + signal : exit_code::failure;
}

void Indexing::complain_cleanly(const std::string& text) {
  progress_.clear();
  complain(name, text);
}

std::string Indexing::summary(double seconds) const {
  std::string out =
      fmt::format("{} added, {} updated, {} unchanged", counted(tally_.added, "article"),
                  grouped(tally_.updated), grouped(tally_.unchanged));
  const auto add = [&](std::uint64_t count, const char* what) {
    if (count > 0) out += fmt::format(", {} {}", grouped(count), what);
  };
  add(tally_.removed, "deleted");
  add(rejects_.count(), "rejected");
  add(tally_.inferred, "with a date inferred");
  add(tally_.undated, "undated");
  if (settings_.inputs.empty()) return out + "\n";
  return out + fmt::format("\n{} in {:.1f} s ({})\n", volume(tally_.bytes), seconds,
                           speed(tally_.bytes, std::max(seconds, 1e-3)));
}

}  // namespace vnfts::cli
