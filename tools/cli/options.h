/// Command lines read by a table of options, the same that prints the help.
///
///     Settings s;
///     po::options_description table("Results", help_columns);
///     table.add_options()
///       ("limit", number("limit", s.limit, 0, 10000), "show at most N hits")
///       ("sort", choice("sort", s.sort, {{"newest", Sort::newest}, {"oldest", Sort::oldest}}),
///       "order");
///     std::vector<std::string> rest = read_arguments(table, arguments, 1);
///
/// There are no short options but -h: any other word that begins with one dash is no option, so
/// that a query may exclude words (-bóng).
#pragma once

#include <boost/program_options.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/tool.h"

namespace vnfts::cli {

namespace po = boost::program_options;

inline constexpr unsigned help_columns = 80;

/// Fills what the options of `table` are bound to and returns the other arguments, in order; "--"
/// ends the options. `-h` is `--help`. Of the other arguments the first `names` are names of files:
/// one that begins with a dash is a misspelt option there ("-" alone is standard input). Throws
/// `UsageError`.
std::vector<std::string> read_arguments(const po::options_description& table,
                                        const Arguments& arguments, std::size_t names);

/// The options with their descriptions, for the help.
std::string describe(const po::options_description& table);

/// An option with one value, which is not empty; `name` is that of the option, `shown` that of the
/// value in the help.
po::value_semantic* text(const std::string& name, std::string& target, const std::string& shown);

/// The same, repeatable.
po::value_semantic* texts(const std::string& name, std::vector<std::string>& target,
                          const std::string& shown);

/// Names with commas between them, of which some may be empty.
po::value_semantic* names(const std::string& name, std::vector<std::string>& target);

/// A whole number between `least` and `most`.
po::value_semantic* number(const std::string& name, std::size_t& target, std::size_t least,
                           std::size_t most);

[[noreturn]] void refuse_choice(const std::string& name, const std::string& given,
                                const std::string& allowed);

/// One of the named values; the help has them in place of `shown` when there is none.
template <typename T>
po::value_semantic* choice(const std::string& name, T& target,
                           std::vector<std::pair<std::string, T>> values,
                           const std::string& shown = {}) {
  std::string allowed;
  for (const auto& [word, value] : values) allowed += (allowed.empty() ? "" : "|") + word;
  return po::value<std::string>()
      ->value_name(shown.empty() ? allowed : shown)
      ->notifier([=, &target](const std::string& given) {
        for (const auto& [word, value] : values)
          if (given == word) {
            target = value;
            return;
          }
        refuse_choice(name, given, allowed);
      });
}

}  // namespace vnfts::cli
