/// The file that a report is written to when all is done.
#pragma once

#include <fstream>
#include <string>
#include <string_view>

namespace vnfts::cli {

class ReportFile {
 public:
  /// `path` may be empty, for none, and "-" for standard output. The file is made anew at once, so
  /// that work is not begun whose report cannot be kept; throws `Error` (`io`) when it cannot be.
  explicit ReportFile(std::string path);

  /// Throws `Error` (`io`) when the text cannot be written.
  void write(std::string_view text);

  bool wanted() const { return !path_.empty(); }

 private:
  void check() const;

  std::string path_;
  std::ofstream file_;
};

}  // namespace vnfts::cli
