#include "cli/rejects.h"

#include <fmt/format.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "cli/numbers.h"
#include "cli/tool.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr std::uint64_t reported = 20;

}  // namespace

Rejects::Rejects(std::string tool, std::string path)
    : tool_(std::move(tool)), path_(std::move(path)) {
  if (path_.empty()) return;
  file_.open(path_, std::ios::binary | std::ios::trunc);
  check_file();
}

void Rejects::add(const Rejection& rejection) {
  if (++count_ <= reported) complain(tool_, rejection.where + ": " + rejection.reason);
  if (path_.empty() || rejection.raw.empty()) return;
  file_ << rejection.raw;
  if (!rejection.raw.ends_with('\n')) file_ << '\n';
  check_file();
}

void Rejects::finish() {
  if (count_ > reported)
    complain(tool_, fmt::format("... and {} more; {} {}", grouped(count_ - reported),
                                path_.empty() ? "keep them with" : "see",
                                path_.empty() ? "--rejects FILE" : path_));
  if (path_.empty()) return;
  file_.flush();
  check_file();
}

void Rejects::check_file() const {
  if (!file_)
    throw Error(ErrorCode::io, "cannot be written: " + std::generic_category().message(errno),
                path_);
}

}  // namespace vnfts::cli
