#include "cli/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace vnfts::cli {

namespace {

volatile std::sig_atomic_t signal_ = 0;
int nothing_ = -1;  ///< /dev/null, opened beforehand: a handler must not fail.

/// A read that waits is broken off (no SA_RESTART); tried again, it finds the end of the input.
void note_signal(int number) {
  const int saved = errno;
  signal_ = number;
  if (nothing_ >= 0) ::dup2(nothing_, STDIN_FILENO);
  errno = saved;
}

}  // namespace

void catch_interrupts() {
  nothing_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    ::sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);  // nohup, `&`
  }
}

int interrupted() { return signal_; }

}  // namespace vnfts::cli
