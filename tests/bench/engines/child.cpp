#include "bench/engines/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <stdexcept>
#include <system_error>

extern char** environ;

namespace vnfts::bench {

namespace {

[[noreturn]] void fail(const std::string& what, int error) {
  throw std::runtime_error(what + ": " + std::generic_category().message(error));
}

pid_t spawn(const std::vector<std::string>& words, int out) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  pid_t child = 0;
  const int error =
      ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) fail(words[0], error);
  return child;
}

std::string read_all(int from) {
  std::string all;
  char buffer[4096];
  for (;;) {
    const ssize_t size = ::read(from, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return all;
    all.append(buffer, static_cast<std::size_t>(size));
  }
}

}  // namespace

Finished run_child(const std::vector<std::string>& words, int accepted) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail("pipe", errno);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = spawn(words, ends[1]);
  ::close(ends[1]);
  Finished finished;
  finished.out = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  rusage used{};
  if (::wait4(child, &status, 0, &used) < 0) fail("wait", errno);
  finished.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  finished.peak_bytes = static_cast<std::uint64_t>(used.ru_maxrss) << 10;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > accepted)
    throw std::runtime_error(words[0] + " failed");
  return finished;
}

}  // namespace vnfts::bench
