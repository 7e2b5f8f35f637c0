#include "cli/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string>
#include <system_error>

#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : std::string_view();
}

std::optional<std::size_t> columns_variable() {
  const std::string_view text = variable("COLUMNS");
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) return std::nullopt;
  return value;
}

/// Returns 0, or the errno of the failure.
int write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd ready{fd, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

bool is_terminal(int fd) {
  const std::string_view term = variable("TERM");
  return ::isatty(fd) == 1 && !term.empty() && term != "dumb";
}

bool wants_color(Color choice, int fd) {
  if (choice != Color::automatic) return choice == Color::always;
  return variable("NO_COLOR").empty() && is_terminal(fd);
}

bool is_utf8() {
  std::string_view locale;
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (locale.empty()) locale = variable(name);
  std::string charset(locale.substr(std::min(locale.find('.'), locale.size())));
  std::ranges::transform(charset, charset.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return charset.starts_with(".utf-8") || charset.starts_with(".utf8");
}

std::size_t terminal_columns(int fd) {
  if (const auto wanted = columns_variable()) return *wanted;
  winsize size{};
  return ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::size_t text_columns(int fd) { return std::clamp<std::size_t>(terminal_columns(fd), 40, 120); }

void print(std::string_view text) {
  const int failure = write_all(STDOUT_FILENO, text);
  if (failure == EPIPE) throw OutputClosed();
  if (failure != 0)
    throw Error(ErrorCode::io, "cannot be written: " + std::generic_category().message(failure),
                "standard output");
}

void print_error(std::string_view text) { write_all(STDERR_FILENO, text); }

void prepare_streams() {
  // Opened the wrong way round: using such a stream still fails, as the caller asked for.
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace vnfts::cli
