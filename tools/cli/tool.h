/// What the tools share: exit codes and how an error reaches the user.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnfts::cli {

namespace exit_code {
inline constexpr int done = 0;
inline constexpr int no_match = 1;
inline constexpr int usage = 2;    ///< The command line or the query cannot be read.
inline constexpr int failure = 3;  ///< Input or index: unreadable, locked, disk full ...
}  // namespace exit_code

/// The command line cannot be read; `what()` is one line.
struct UsageError : std::runtime_error {
  explicit UsageError(const std::string& message, std::string caret = {})
      : std::runtime_error(message), caret(std::move(caret)) {}

  std::string caret;  ///< Lines that show where; may be empty.
};

/// Everything after the program's name.
using Arguments = std::vector<std::string>;

/// Prints "tool: text" and a line end to standard error, control characters replaced.
void complain(std::string_view tool, std::string_view text);

/// Runs a tool and returns the exit code of the process. Whatever it throws becomes one line on
/// standard error.
int run_tool(const char* name, int argc, char** argv, int (*tool)(const Arguments&));

/// "vnsearch 0.1.0, analyzer ..." and a line end.
std::string version_line(std::string_view tool);

}  // namespace vnfts::cli
