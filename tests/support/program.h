/// What the programs that measure have in common: options, help and errors.
#pragma once

#include <boost/program_options.hpp>
#include <concepts>
#include <filesystem>
#include <iostream>

namespace vnfts::test {

namespace po = boost::program_options;

/// Reads the arguments by `options`, to which it adds `--help`, and `positional`, and gives what
/// `run` returns for them. The exit code is 2, with the options on standard error, for arguments
/// that are no good, be it that `run` throws a `po::error`; 3 for anything else that is thrown.
inline int run_program(int argc, char** argv, po::options_description& options,
                       const po::positional_options_description& positional,
                       std::invocable<const po::variables_map&> auto run) {
  const std::string name = std::filesystem::path(argv[0]).filename().string();
  options.add_options()("help", "show this help");
  try {
    po::variables_map values;
    po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(),
              values);
    if (values.contains("help")) {
      std::cout << options;
      return 0;
    }
    po::notify(values);
    return run(values);
  } catch (const po::error& e) {
    std::cerr << name << ": " << e.what() << '\n' << options;
    return 2;
  } catch (const std::exception& e) {
    std::cerr << name << ": " << e.what() << '\n';
    return 3;
  }
}

inline int run_program(int argc, char** argv, po::options_description& options,
                       std::invocable<const po::variables_map&> auto run) {
  return run_program(argc, argv, options, {}, run);
}

}  // namespace vnfts::test
