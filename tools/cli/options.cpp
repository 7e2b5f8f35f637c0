#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <sstream>

namespace vnfts::cli {

namespace {

/// How many letters must be added, left out or exchanged to make one of the other (Levenshtein).
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t exchanged = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({exchanged, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

/// The option that `given` was probably meant to be; empty when none is near.
std::string nearest(const po::options_description& table, std::string_view given) {
  std::string best;
  std::size_t fewest = std::min<std::size_t>(3, given.size() / 2 + 1);
  if (given.size() > 32) return best;
  for (const auto& option : table.options()) {
    const std::string& name = option->long_name();
    const std::size_t count = given.size() > 1 && name.starts_with(given) ? 0 : edits(given, name);
    if (count < fewest) {
      fewest = count;
      best = name;
    }
  }
  return best;
}

[[noreturn]] void refuse_option(const po::options_description& table, const std::string& given) {
  const std::size_t dashes = std::min(given.find_first_not_of('-'), given.size());
  const std::string meant = nearest(table, std::string_view(given).substr(dashes));
  throw UsageError(
      fmt::format("unknown option {}{}", given,
                  meant.empty() ? " (--help lists them)" : "; did you mean --" + meant + "?"));
}

/// Boost calls this before its own parsers, for each word: a single dash begins no option but -h.
std::vector<po::option> take_single_dash(std::vector<std::string>& words) {
  const std::string word = words.front();
  if (!word.starts_with('-') || word.starts_with("--")) return {};
  words.erase(words.begin());
  po::option taken;
  taken.original_tokens.push_back(word);
  if (word == "-h") {
    taken.string_key = "help";
  } else {
    taken.value.push_back(word);
  }
  return {taken};
}

po::parsed_options parse(const po::options_description& table, const Arguments& words) {
  namespace style = po::command_line_style;
  return po::command_line_parser(words)
      .options(table)
      .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next)
      .extra_style_parser(take_single_dash)
      .run();
}

/// The words that belong to no option.
std::vector<std::string> others(const po::parsed_options& parsed) {
  std::vector<std::string> words;
  for (const po::option& option : parsed.options)
    if (option.string_key.empty())
      words.insert(words.end(), option.value.begin(), option.value.end());
  return words;
}

std::string explain(const po::error_with_option_name& e) {
  const std::string name =
      "--" + e.get_option_name().substr(
                 std::min(e.get_option_name().find_first_not_of('-'), e.get_option_name().size()));
  if (dynamic_cast<const po::multiple_occurrences*>(&e) != nullptr)
    return name + " is given more than once";
  if (const auto* syntax = dynamic_cast<const po::invalid_syntax*>(&e)) {
    if (syntax->kind() == po::invalid_syntax::extra_parameter) return name + " takes no value";
    return name + " needs a value";
  }
  return e.what();
}

/// An empty value is a shell variable that was not set: passing over it would ask something else.
void check_given(const std::string& name, const std::string& given) {
  if (given.empty()) throw UsageError("--" + name + " needs a value");
}

}  // namespace

std::vector<std::string> read_arguments(const po::options_description& table,
                                        const Arguments& arguments, std::size_t names) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  try {
    const po::parsed_options parsed = parse(table, Arguments(arguments.begin(), end));
    std::vector<std::string> rest = others(parsed);
    for (std::size_t i = 0; i < std::min(names, rest.size()); ++i)
      if (rest[i].size() > 1 && rest[i].starts_with('-')) refuse_option(table, rest[i]);
    if (end != arguments.end()) rest.insert(rest.end(), end + 1, arguments.end());
    po::variables_map values;
    po::store(parsed, values);
    po::notify(values);
    return rest;
  } catch (const po::unknown_option& e) {
    refuse_option(table, e.get_option_name());
  } catch (const po::error_with_option_name& e) {
    throw UsageError(explain(e));
  }
}

std::string describe(const po::options_description& table) {
  std::stringstream printed;
  printed << table;
  std::string out;
  for (std::string line; std::getline(printed, line);) {
    line.erase(line.find_last_not_of(' ') + 1);  // Boost leaves spaces where it breaks a line.
    out += line + "\n";
  }
  return out;
}

po::value_semantic* text(const std::string& name, std::string& target, const std::string& shown) {
  return po::value(&target)->value_name(shown)->notifier(
      [name](const std::string& given) { check_given(name, given); });
}

po::value_semantic* texts(const std::string& name, std::vector<std::string>& target,
                          const std::string& shown) {
  return po::value(&target)->value_name(shown)->notifier(
      [name](const std::vector<std::string>& all) {
        for (const std::string& given : all) check_given(name, given);
      });
}

po::value_semantic* names(const std::string& name, std::vector<std::string>& target) {
  return po::value<std::string>()
      ->value_name("NAME,...")
      ->notifier([name, &target](const std::string& given) {
        check_given(name, given);
        target.clear();
        for (std::size_t at = 0; at <= given.size();) {
          const std::size_t end = std::min(given.find(',', at), given.size());
          target.push_back(given.substr(at, end - at));
          at = end + 1;
        }
      });
}

po::value_semantic* number(const std::string& name, std::size_t& target, std::size_t least,
                           std::size_t most) {
  return po::value<std::string>()->value_name("N")->notifier(
      [=, &target](const std::string& given) {
        std::size_t value = 0;
        const char* const last = given.data() + given.size();
        const auto [end, error] = std::from_chars(given.data(), last, value);
        if (error != std::errc() || end != last || value < least || value > most)
          throw UsageError(fmt::format("--{} takes a whole number from {} to {}, not '{}'", name,
                                       least, most, given));
        target = value;
      });
}

void refuse_choice(const std::string& name, const std::string& given, const std::string& allowed) {
  throw UsageError(fmt::format("--{} takes {}, not '{}'", name, allowed, given));
}

}  // namespace vnfts::cli
