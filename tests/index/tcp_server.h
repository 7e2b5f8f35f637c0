/// A database served over TCP by Xapian's own server, for tests of remote shards.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace vnfts::test {

class TcpServer {
 public:
  /// Whether xapian-tcpsrv is installed (Debian: xapian-tools).
  static bool installed();

  /// A port of this machine that nobody listens on.
  static unsigned free_port();

  /// Serves the database at `path` to this machine until the end of its life; answers at once.
  explicit TcpServer(const std::filesystem::path& path);
  ~TcpServer();
  TcpServer(const TcpServer&) = delete;
  TcpServer& operator=(const TcpServer&) = delete;

  /// As a stub names it: "127.0.0.1:40001".
  std::string place() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  unsigned port_;
  pid_t process_ = -1;
};

}  // namespace vnfts::test
