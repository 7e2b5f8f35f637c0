/// The streams of the process and the terminal that may be behind them.
#pragma once

#include <cstddef>
#include <string_view>

namespace vnfts::cli {

enum class Color { automatic, always, never };

/// True when `fd` is a terminal that understands escape sequences (TERM is set and not "dumb").
bool is_terminal(int fd);

/// Whether to colour what goes to `fd`. `automatic` colours a terminal unless NO_COLOR is set and
/// not empty (https://no-color.org).
bool wants_color(Color choice, int fd);

/// True when the locale's characters are UTF-8: by LC_ALL, else LC_CTYPE, else LANG (POSIX, section
/// 8.2).
bool is_utf8();

/// COLUMNS, else the width of the terminal on `fd`, else 80.
std::size_t terminal_columns(int fd);

/// Columns to fill with text: never under 40 nor, for the eyes' sake, over 120.
std::size_t text_columns(int fd);

/// The reader of standard output went away (`| head -1`): time to end quietly.
struct OutputClosed {};

/// Writes all of `text` to standard output. Throws `OutputClosed`, or `Error` (`io`) when the
/// system refuses (disk full).
void print(std::string_view text);

/// Writes to standard error; a failure there has nobody to be told to.
void print_error(std::string_view text);

/// Call first. Opens the standard streams that the caller closed, so that no index file takes their
/// place, and lets a write to a closed pipe fail instead of ending the process.
void prepare_streams();

}  // namespace vnfts::cli
