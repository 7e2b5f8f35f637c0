#include "golden/transcript.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <utility>

namespace golden {

namespace {

const fs::path here = fs::path(VNFTS_SOURCE_DIR) / "tests" / "golden";

/// As one would type it.
std::string quoted(const std::string& word) {
  const bool plain = !word.empty() && word.find_first_of(" '\"()*<>|&;$\\") == std::string::npos;
  return plain ? word : "'" + word + "'";
}

std::string typed(const Command& command) {
  std::string line = "$";
  for (const std::string& variable : command.variables) line += " " + variable;
  for (const std::string& word : command.words) line += " " + quoted(word);
  return line + (command.input.empty() ? "" : " < ...") + "\n";
}

std::string behind(const std::string& mark, const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);) out += mark + line + "\n";
  return out;
}

/// Escape sequences become visible; what no two runs have in common becomes N.
std::string comparable(std::string text) {
  const std::pair<const char*, const char*> changes[] = {
      {"\x1b", "<ESC>"},
      {"[0-9.]+ (ms|s)\\b", "N s"},
      {"[0-9.]+ MB/s", "N MB/s"},
      {"(\"score\": )[-+0-9.e]+", "$1N"},
      {"(\"(size_bytes|mean_length)\": )[0-9.]+", "$1N"},
      {"(\"(seconds|bytes_per_second)\": )[-+0-9.e]+", "$1N"},
      {"(size on disk +|mean length +).*", "$1N"},
      {"  (stored articles|lists of terms|terms of articles|rows of tokens) .*\n", ""},
      {"(\"part_bytes\": )\\{[^}]*\\}", "$1{N}"},
      {"vi-1\\.[0-9]+", "vi-N"},
  };
  for (const auto& [pattern, replacement] : changes)
    text = std::regex_replace(text, std::regex(pattern), replacement);
  return text;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Session::Session() {
  fs::copy(here / "data", folder_.path());
  const Outcome made = golden::run(folder_, {{"vnindex", "news", "news.jsonl", "--quiet"}});
  INFO(made.err);
  REQUIRE(made.exit_code == 0);
}

Outcome Session::run(const Command& command) {
  Outcome outcome = golden::run(folder_, command);
  written_ += typed(command) + outcome.out + behind("! ", outcome.err);
  if (outcome.exit_code != 0) written_ += "exit " + std::to_string(outcome.exit_code) + "\n";
  written_ += "\n";
  return outcome;
}

void Session::check(const std::string& name) const {
  const fs::path file = here / "expected" / name;
  const std::string now = comparable(written_);
  if (const char* const update = std::getenv("VNFTS_UPDATE_GOLDEN"); update != nullptr && *update)
    std::ofstream(file, std::ios::binary) << now;
  INFO(file.string());
  CHECK(now == content(file));
}

}  // namespace golden
