/// Runs the tools as a user does, without a shell.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace golden {

namespace fs = std::filesystem;

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }
  void write(const std::string& name, const std::string& content) const;
  std::string read(const std::string& name) const;

 private:
  fs::path path_;
};

/// Where standard output goes.
enum class Out { captured, terminal, closed_pipe, full_disk };

struct Command {
  std::vector<std::string> words;           ///< The tool's name, then its arguments.
  std::string input = {};                   ///< Standard input, at most 64 KiB.
  std::vector<std::string> variables = {};  ///< "NAME=value", instead of those inherited.
  Out out = Out::captured;  ///< On a terminal standard error is the same and comes in `out`.
};

struct Outcome {
  int exit_code = -1;  ///< 128 + the signal that ended it.
  std::string out;
  std::string err;
  std::size_t peak_bytes = 0;  ///< Of its memory, or of this process when that had more by then.
};

Outcome run(const Folder& folder, const Command& command);

/// A tool whose standard input stays open until it is told to stop.
class Running {
 public:
  Running(const Folder& folder, const Command& command);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void signal(int number) const;
  Outcome wait();

 private:
  pid_t process_ = -1;
  int out_ = -1;
  int err_ = -1;
  int in_ = -1;
};

}  // namespace golden
