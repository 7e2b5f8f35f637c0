#include "index/tcp_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace vnfts::test {

namespace {

constexpr const char* program = "/usr/bin/xapian-tcpsrv";

sockaddr_in address(unsigned port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  out.sin_port = htons(static_cast<in_port_t>(port));
  return out;
}

bool answers(unsigned port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in to = address(port);
  const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
  ::close(socket);
  return connected;
}

pid_t spawn(const std::string& port, const std::string& path) {
  std::array<std::string, 7> words{program,  "--quiet", "--interface", "127.0.0.1",
                                   "--port", port,      path};
  std::array<char*, 8> pointers{};
  for (std::size_t i = 0; i < words.size(); ++i) pointers[i] = words[i].data();
  // It ends its whole process group with it; and complains of who only looks whether it answers.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  const int failure =
      ::posix_spawn(&process, program, &actions, &attributes, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure != 0) throw std::runtime_error("xapian-tcpsrv cannot be started");
  return process;
}

void end(pid_t process) {
  ::kill(process, SIGTERM);
  ::waitpid(process, nullptr, 0);
}

}  // namespace

bool TcpServer::installed() { return ::access(program, X_OK) == 0; }

unsigned TcpServer::free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in bound = address(0);
  socklen_t size = sizeof bound;
  const bool given = ::bind(socket, reinterpret_cast<const sockaddr*>(&bound), size) == 0 &&
                     ::getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size) == 0;
  ::close(socket);
  if (!given) throw std::runtime_error("no free port");
  return ntohs(bound.sin_port);
}

TcpServer::TcpServer(const std::filesystem::path& path) : port_(free_port()) {
  process_ = spawn(std::to_string(port_), path.string());
  for (int tries = 0; tries < 500; ++tries) {
    if (answers(port_)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  end(process_);
  throw std::runtime_error("xapian-tcpsrv does not answer");
}

TcpServer::~TcpServer() { end(process_); }

}  // namespace vnfts::test
