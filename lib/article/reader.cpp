#include "vnfts/reader.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "article/content.h"
#include "article/dump.h"
#include "article/input_file.h"
#include "article/member_name.h"
#include "article/unpacker.h"
#include "article/unreadable.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/encoding.h"
#include "vnfts/error.h"

namespace vnfts {

namespace {

namespace fs = std::filesystem;
using article::Unreadable;

/// An archive in an archive is opened, and a compressed file in that; what lies deeper is read as
/// it stands, so that no bomb can unfold for ever.
constexpr unsigned max_depth = 3;

constexpr std::string_view stdin_name = "stdin";

constexpr std::uint64_t progress_step_bytes = 256 << 10;

/// The bytes that progress is counted in: of `path`, or of all files below it.
std::uint64_t size_on_disk(const fs::path& path) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) return fs::file_size(path, error);
  std::uint64_t total = 0;
  const auto skip = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator i(path, skip, error), end; !error && i != end;
       i.increment(error)) {
    std::error_code ignored;
    const bool hidden = i->path().filename().native().starts_with('.');
    if (hidden && i->is_directory(ignored)) i.disable_recursion_pending();
    if (!hidden && i->is_regular_file(ignored)) total += i->file_size(ignored);
  }
  return total;
}

RejectionKind kind_of(const Unreadable& e) {
  return e.code == ErrorCode::input ? RejectionKind::damaged : RejectionKind::unreadable;
}

/// One run of `read_articles`.
class Reading {
 public:
  Reading(const ReadOptions& options, const ReadSink& sink)
      : sink_(sink), told_(text::encoding_named(options.encoding)), dump_(options, sink) {}

  void run(const std::string& input);

 private:
  void read_folder(const fs::path& folder, const std::string& where);
  void read_entry(const fs::path& path, const std::string& where);
  bool wants(const std::string& path);
  void read_file(const std::string& path, const std::string& where);
  void finish_file();
  void read_packed(article::Unpacker& packed, const std::string& where, unsigned depth);
  void read_member(article::Unpacker& packed, const std::string& where, unsigned depth);
  void read_content(article::Unpacker& packed, const std::string& where);
  void report_progress(bool always);

  const ReadSink& sink_;
  std::optional<text::Encoding> told_;
  article::Dump dump_;
  std::optional<article::InputFile> file_;  ///< The one being read.
  std::uint64_t bytes_before_ = 0;          ///< Of the files before that.
  ReadProgress reported_;
};

void Reading::run(const std::string& input) {
  const bool standard_input = input == "-";
  if (sink_.progress && !standard_input) reported_.total = size_on_disk(input);
  std::error_code error;
  if (!standard_input && fs::is_directory(input, error))
    read_folder(input, article::printable(input));
  else
    read_file(input, standard_input ? std::string(stdin_name) : article::printable(input));
  report_progress(true);
}

void Reading::read_folder(const fs::path& folder, const std::string& where) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error))
    if (!i->path().filename().native().starts_with('.')) entries.push_back(i->path());
  if (error) throw Unreadable{ErrorCode::io, "cannot be opened: " + error.message(), where};
  std::sort(entries.begin(), entries.end());  // by bytes, whatever the locale
  const std::string parent = where.ends_with('/') ? where : where + '/';
  for (const fs::path& entry : entries) {
    const std::string entry_where = parent + article::printable(entry.filename().native());
    try {
      read_entry(entry, entry_where);
    } catch (const Unreadable& e) {
      dump_.reject(e.where, kind_of(e), e.reason);
    }
    if (dump_.stopped()) return;
  }
}

void Reading::read_entry(const fs::path& path, const std::string& where) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    if (!fs::is_symlink(path, error)) read_folder(path, where);
  } else if (fs::is_regular_file(status) || error) {
    read_file(path.native(), where);  // when it has no status, opening it says why
  } else {
    throw Unreadable{ErrorCode::io, "not a file", where};  // a pipe would be waited for
  }
}

bool Reading::wants(const std::string& path) {
  struct stat status {};
  if (!sink_.wants || path == "-" || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return true;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  if (sink_.wants({path, size, status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec}))
    return true;
  bytes_before_ += size;
  report_progress(false);
  return false;
}

void Reading::read_file(const std::string& path, const std::string& where) {
  finish_file();
  if (!wants(path)) return;
  try {
    file_.emplace(path);
    article::Unpacker packed(*file_);
    read_packed(packed, where, 1);
  } catch (Unreadable& e) {
    if (e.where.empty()) e.where = where;
    throw;
  }
  if (!dump_.stopped()) finish_file();
}

/// A file that has been dealt with counts whole, though parts of a zip were passed over.
void Reading::finish_file() {
  if (file_) bytes_before_ += file_->regular() ? file_->size_bytes() : file_->bytes_read();
  file_.reset();
}

void Reading::read_packed(article::Unpacker& packed, const std::string& where, unsigned depth) {
  bool any = false;
  while (!dump_.stopped() && packed.next()) {
    any = true;
    if (!packed.is_archive()) return read_content(packed, where);
    if (article::is_hidden(packed.name())) continue;
    const std::string member = where + '/' + article::shown_path(packed.name());
    try {
      read_member(packed, member, depth);
    } catch (const Unreadable& e) {
      if (packed.broken() && !packed.resume()) throw;
      dump_.reject(e.where.empty() ? member : e.where, kind_of(e), e.reason);
    }
  }
  if (const std::string damage = packed.take_damage(); !damage.empty())
    dump_.reject(where, RejectionKind::damaged,
                 "parts are damaged and were passed over: " + damage);
  if (!any && !dump_.stopped())
    dump_.reject(
        where, RejectionKind::empty,
        packed.is_archive() ? "archive without files, or nothing but NUL bytes" : "empty file");
}

void Reading::read_member(article::Unpacker& packed, const std::string& where, unsigned depth) {
  if (depth == max_depth) return read_content(packed, where);
  article::Unpacker inner(packed);
  read_packed(inner, where, depth + 1);
}

void Reading::read_content(article::Unpacker& packed, const std::string& where) {
  const auto pull = [&] {
    report_progress(false);
    return packed.read();
  };
  article::Content content(pull, told_);
  const bool nameless = where == stdin_name && !file_->regular();
  dump_.read(content, where, nameless ? std::string_view() : article::base_name(where));
}

void Reading::report_progress(bool always) {
  if (!sink_.progress) return;
  const std::uint64_t bytes = bytes_before_ + (file_ ? file_->bytes_read() : 0);
  if (!always && bytes < reported_.bytes + progress_step_bytes) return;
  reported_.bytes = bytes;
  sink_.progress(reported_);
}

constexpr std::size_t longest_encoding_name = 40;  // bytes

std::string shown_name(std::string_view name) {
  return article::printable(name.substr(0, longest_encoding_name));
}

/// How far `given` is from a name; a beginning of it is near.
std::size_t distance(std::string_view given, std::string_view name) {
  const bool begins = given.size() > 1 && (name.starts_with(given) || given.starts_with(name));
  return begins ? 0 : text::edit_distance(given, name);
}

/// "did you mean tcvn3?", or all there are.
std::string near_names(std::string_view name) {
  std::vector<std::string> names = encoding_names();
  const std::string all = fmt::format("there are {}", fmt::join(names, ", "));
  if (name.empty() || name.size() > longest_encoding_name) return all;
  const std::string given = text::ascii_lower(name);
  std::size_t least = given.size() / 2;
  for (const std::string& other : names) least = std::min(least, distance(given, other));
  std::erase_if(names, [&](const std::string& other) { return distance(given, other) > least; });
  return names.empty() ? all : fmt::format("did you mean {}?", fmt::join(names, " or "));
}

}  // namespace

std::vector<std::string> encoding_names() {
  const auto names = text::encoding_names();
  return {names.begin(), names.end()};
}

std::string encoding_named(std::string_view name) {
  if (const auto encoding = text::encoding_named(name))
    return std::string(text::name_of(*encoding));
  throw Error(ErrorCode::unsupported, fmt::format("no encoding is named '{}'", shown_name(name)),
              {}, near_names(name));
}

void read_articles(const std::string& input, const ReadOptions& options, const ReadSink& sink) {
  if (!options.encoding.empty()) encoding_named(options.encoding);
  try {
    Reading(options, sink).run(input);
  } catch (const Unreadable& e) {
    const bool cut = e.code == ErrorCode::input;
    throw Error(e.code, e.reason, e.where,
                cut ? "the file is cut or damaged; what came before has been read" : "");
  }
}

}  // namespace vnfts
