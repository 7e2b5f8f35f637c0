#include "cli/report_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include "cli/terminal.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr const char* standard_output = "-";

}  // namespace

ReportFile::ReportFile(std::string path) : path_(std::move(path)) {
  if (path_.empty() || path_ == standard_output) return;
  file_.open(path_, std::ios::binary | std::ios::trunc);
  check();
}

void ReportFile::write(std::string_view text) {
  if (path_.empty()) return;
  if (path_ == standard_output) return print(text);
  file_ << text;
  file_.flush();
  check();
}

void ReportFile::check() const {
  if (!file_)
    throw Error(ErrorCode::io, "cannot be written: " + std::generic_category().message(errno),
                path_);
}

}  // namespace vnfts::cli
