#include "golden/process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace golden {

namespace {

struct Streams {
  int in;
  int out;
  int err;
};

[[noreturn]] void fail(const char* what) { throw std::runtime_error(what); }

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// What the tools look at is set here, so that the machine's own settings change nothing. Of two
/// equal names the first counts.
std::vector<std::string> environment(const Command& command) {
  std::vector<std::string> out = command.variables;
  out.insert(out.end(), {"PATH=/usr/bin:/bin", "TERM=xterm", "LC_ALL=C"});
  return out;
}

pid_t spawn(const Folder& folder, const Command& command, const Streams& streams) {
  std::vector<std::string> words = command.words;
  words[0] = std::string(VNFTS_BINARY_DIR) + "/" + words[0];
  std::vector<std::string> variables = environment(command);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.path().c_str());
  posix_spawn_file_actions_adddup2(&actions, streams.in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, streams.out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, streams.err, STDERR_FILENO);
  pid_t process = -1;
  const int failure = ::posix_spawn(&process, words[0].c_str(), &actions, nullptr,
                                    pointers(words).data(), pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) fail("a tool cannot be started");
  return process;
}

/// Waits for the end; of the outcome what can be known from outside.
Outcome end_of(pid_t process) {
  int status = 0;
  rusage used{};
  if (::wait4(process, &status, 0, &used) != process) fail("wait4");
  Outcome outcome;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.peak_bytes = static_cast<std::size_t>(used.ru_maxrss) * 1024;
  return outcome;
}

int memory_file() { return ::memfd_create("captured", MFD_CLOEXEC); }

std::string read_rest(int fd) {
  std::string out;
  std::array<char, 4096> buffer;
  for (ssize_t count = 0; (count = ::read(fd, buffer.data(), buffer.size())) > 0;)
    out.append(buffer.data(), static_cast<std::size_t>(count));
  return out;
}

std::string captured(int fd) {
  ::lseek(fd, 0, SEEK_SET);
  std::string out = read_rest(fd);
  ::close(fd);
  return out;
}

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
  return ends;
}

int pipe_with(const std::string& content) {
  const auto [read_end, write_end] = make_pipe();
  const ssize_t written = ::write(write_end, content.data(), content.size());
  ::close(write_end);
  if (written != static_cast<ssize_t>(content.size())) fail("too much standard input");
  return read_end;
}

int open_out(Out out) {
  if (out == Out::captured) return memory_file();
  if (out == Out::full_disk) return ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  const auto [read_end, write_end] = make_pipe();
  ::close(read_end);
  return write_end;
}

/// A terminal of 100 columns; both ends.
std::array<int, 2> open_terminal() {
  const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) fail("no terminal");
  const int slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  winsize size{};
  size.ws_col = 100;
  size.ws_row = 40;
  ::ioctl(slave, TIOCSWINSZ, &size);
  return {master, slave};
}

Outcome run_on_terminal(const Folder& folder, const Command& command) {
  const auto [master, slave] = open_terminal();
  const int in = pipe_with(command.input);
  const pid_t process = spawn(folder, command, {in, slave, slave});
  ::close(slave);
  ::close(in);
  std::string out = read_rest(master);  // Ends when the tool lets go of the other end.
  ::close(master);
  Outcome outcome = end_of(process);
  outcome.out = std::move(out);
  return outcome;
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "vnfts-golden-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) fail("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
}

std::string Folder::read(const std::string& name) const {
  std::ifstream in(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Outcome run(const Folder& folder, const Command& command) {
  if (command.out == Out::terminal) return run_on_terminal(folder, command);
  const Streams streams{pipe_with(command.input), open_out(command.out), memory_file()};
  Outcome outcome = end_of(spawn(folder, command, streams));
  ::close(streams.in);
  outcome.err = captured(streams.err);
  if (command.out == Out::captured) {
    outcome.out = captured(streams.out);
  } else {
    ::close(streams.out);
  }
  return outcome;
}

Running::Running(const Folder& folder, const Command& command)
    : out_(memory_file()), err_(memory_file()) {
  const auto [read_end, write_end] = make_pipe();
  in_ = write_end;
  process_ = spawn(folder, command, {read_end, out_, err_});
  ::close(read_end);
}

Running::~Running() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    wait();
  }
}

void Running::signal(int number) const { ::kill(process_, number); }

Outcome Running::wait() {
  Outcome outcome = end_of(process_);
  process_ = -1;
  outcome.out = captured(out_);
  outcome.err = captured(err_);
  ::close(in_);
  return outcome;
}

}  // namespace golden
