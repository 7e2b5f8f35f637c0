#include "cli/indexing.h"

#include <fmt/format.h>
#include <unistd.h>

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
constexpr const char* standard_output = "-";

bool is_within(const std::string& path, const std::string& folder) {
  std::error_code ignored;
  const fs::path inner = fs::weakly_canonical(path, ignored);
  const fs::path outer = fs::weakly_canonical(folder, ignored);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

/// `option` is that of a file which will be made anew.
void check_written(const char* option, const std::string& path, const IndexSettings& settings) {
  for (const std::string& input : settings.inputs)
    if (input != standard_input && is_within(path, input))
      throw UsageError(fmt::format("{} {} is part of the input {}", option, path, input));
  if (is_within(path, settings.index))
    throw UsageError(fmt::format("{} {} is part of the index {}", option, path, settings.index));
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

/// Deleting alone makes no index.
const IndexSettings& checked(const IndexSettings& settings) {
  check_paths(settings);
  if (settings.inputs.empty()) Searcher(settings.index);
  return settings;
}

}  // namespace

void check_readable(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs)
    if (input != standard_input && ::access(input.c_str(), R_OK) != 0)
      throw Error(errno == ENOENT ? ErrorCode::not_found : ErrorCode::io,
                  std::generic_category().message(errno), input);
}

void check_paths(const IndexSettings& settings) {
  check_readable(settings.inputs);
  for (const std::string& input : settings.inputs) {
    if (input != standard_input && is_within(settings.index, input))
      throw UsageError(fmt::format("the index {} is part of the input {}", settings.index, input));
  }
  const std::string report = settings.report == standard_output ? "" : settings.report;
  if (!settings.rejects.empty()) check_written("--rejects", settings.rejects, settings);
  if (!report.empty()) check_written("--report", report, settings);
  if (!report.empty() && !settings.rejects.empty() && is_within(report, settings.rejects))
    throw UsageError(fmt::format("--report and --rejects are one file, {}", report));
}

std::uint64_t total_bytes(const std::vector<std::string>& inputs) {
  std::uint64_t sum = 0;
  for (const std::string& input : inputs) {
    const std::uint64_t bytes = input == standard_input ? 0 : file_bytes(input);
    if (bytes == 0) return 0;
    sum += bytes;
  }
  return sum;
}

Indexing::Indexing(const IndexSettings& settings)
    : settings_(checked(settings)),
      rejects_(name, settings.rejects),
      report_file_(settings.report),
      writer_(settings.index, settings.writing),
      files_(writer_, settings.reading),
      progress_(settings.quiet, settings.quiet ? 0 : total_bytes(settings.inputs)) {}

int Indexing::run() {
  const auto begun = std::chrono::steady_clock::now();
  committed_ = begun;
  begun_ = std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
  remove_ids();
  for (const std::string& input : settings_.inputs)
    if (!stopped()) read(input);
  if (writer_failure_) std::rethrow_exception(writer_failure_);
  progress_.clear();
  rejects_.finish();
  report_.unmet = unmet(settings_.reading.fields, report_.met);
  const bool stopping = stopped();
  const int code = stopping ? stop() : finish();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  report_.seconds = took.count();
  if (!settings_.quiet && !stopping) print_error(text_report(report_));
  if (settings_.timings) print_error(text_timings(reading_, writer_.times()));
  if (report_file_.wanted()) report_file_.write(json_report(report_));
  return code;
}

/// The index is changed unless nothing good came, but bad things did.
int Indexing::finish() {
  for (const std::string& path : report_.unmet)
    complain(name, fmt::format("no record has a value under {} (--map)", path));
  const bool failed = rejects_.count() + failures_ > 0;
  if (report_.changes() > 0 || !failed) {
    if (!settings_.inputs.empty()) files_.keep_begun(begun_);
    commit();
  }
  return failed ? exit_code::failure : exit_code::done;
}

void Indexing::remove_ids() {
  for (const std::string& id : settings_.removed) {
    if (writer_.remove(id)) {
      ++report_.removed;
      files_.forget_all();
    } else {
      ++failures_;
      complain_cleanly(fmt::format("no article has the id {}", id));
    }
  }
}

void Indexing::read(const std::string& input) {
  ReadSink sink;
  sink.wants = [this](const FileOnDisk& file) { return wants(file); };
  sink.article = [this](Article&& article) { return put(article); };
  sink.rejected = [this](Rejection&& rejection) { return reject(rejection); };
  sink.progress = [this](const ReadProgress& now) { show_progress(now); };
  sink.file = [this](ReadFile&& file) { add(file, report_); };
  const double begun = thread_seconds();
  try {
    read_articles(input, settings_.reading, sink);
    finish_file();
  } catch (const Error& e) {
    reject(broken_off(e, input));
    file_.reset();  // it is read again when it is whole
  }
  reading_ += thread_seconds() - begun;
  earlier_bytes_ = report_.bytes;
}

bool Indexing::wants(const FileOnDisk& file) {
  finish_file();
  if (settings_.newer_than_index && file.modified < files_.last_begun()) {
    ++report_.older_files;
    return false;
  }
  known_ = settings_.again ? Imported{} : files_.find(file);
  if (known_.whole) {
    ++report_.known_files;
    return false;
  }
  file_ = file;
  articles_ = 0;
  rejects_before_ = rejects_.count();
  return true;
}

/// The one before has been read to its end, unless the reading was stopped. What is bad in a file
/// is to be told again.
void Indexing::finish_file() {
  if (!file_ || stopped()) return;
  if (rejects_.count() == rejects_before_) files_.keep(*file_, {true, articles_});
  file_.reset();
}

/// Whether an earlier run has put this article of the file.
bool Indexing::passes_over() {
  if (!file_ || ++articles_ > known_.articles) return false;
  ++report_.passed_articles;
  return true;
}

bool Indexing::put(const Article& article) try {
  if (passes_over()) return !stopped();
  commit_now_and_then();
  const double begun = thread_seconds();
  add(article, writer_.put(article), report_);
  reading_ -= thread_seconds() - begun;
  return !stopped();
} catch (const Error& e) {
  if (e.code() == ErrorCode::input)
    return reject({article.id, RejectionKind::too_long, e.message(), {}});
  writer_failure_ = std::current_exception();
  return false;
}

bool Indexing::reject(const Rejection& rejection) try {
  if (interrupted() != 0) return false;  // the signal cut the input short, it is not to blame
  progress_.clear();
  rejects_.add(rejection);
  add(rejection, report_.rejected);
  return !stopped();
} catch (const Error&) {
  writer_failure_ = std::current_exception();
  return false;
}

void Indexing::show_progress(const ReadProgress& now) {
  report_.bytes = earlier_bytes_ + now.bytes;
  progress_.show(report_.articles(), report_.bytes);
}

bool Indexing::stopped() const {
  const bool refused = settings_.strict && rejects_.count() + failures_ > 0;
  return refused || writer_failure_ || interrupted() != 0;
}

/// The article that is about to be put is not among them.
void Indexing::commit() {
  const auto begun = std::chrono::steady_clock::now();
  add(writer_.commit(), report_);
  report_.published = true;
  committed_ = std::chrono::steady_clock::now();
  committing_ = committed_ - begun;
}

/// So that a run of hours which the machine does not survive need not be begun again; seldom enough
/// to cost little.
void Indexing::commit_now_and_then() {
  constexpr int times_as_long = 20;
  if (settings_.strict || settings_.commit_seconds == 0) return;
  const auto since = std::chrono::steady_clock::now() - committed_;
  if (since < std::chrono::seconds(settings_.commit_seconds) || since < times_as_long * committing_)
    return;
  if (file_) files_.keep(*file_, {false, articles_ - 1});
  commit();
}

int Indexing::stop() {
  const int signal = interrupted();
  if (signal != 0 && !settings_.strict && report_.changes() > 0) {
    if (file_) files_.keep(*file_, {false, articles_});
    commit();
    complain(name, fmt::format("interrupted; the {} read so far are in the index, and the same "
                               "command goes on from there",
                               counted(report_.articles(), "article")));
  } else {
    complain(name, signal ? "interrupted; nothing was published"
                          : "stopped by --strict; nothing was published");
  }
  return signal ? 128 + signal : exit_code::failure;
}

void Indexing::complain_cleanly(const std::string& text) {
  progress_.clear();
  complain(name, text);
}

}  // namespace vnfts::cli
