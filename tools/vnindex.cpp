/// vnindex INDEX INPUT...: puts dumps of news articles into an index.
#include <unistd.h>

#include "cli/data_view.h"
#include "cli/index_options.h"
#include "cli/indexing.h"
#include "cli/inspection.h"
#include "cli/inspection_view.h"
#include "cli/interrupt.h"
#include "cli/stats_view.h"
#include "cli/terminal.h"
#include "cli/tool.h"
#include "vnfts/index.h"

namespace vnfts::cli {

namespace {

int index(const IndexSettings& settings) {
  catch_interrupts();
  return Indexing(settings).run();
}

int print_inspection(const IndexSettings& settings) {
  catch_interrupts();
  const Inspection found = inspect(settings);
  print(settings.inspect == Inspect::json
            ? json_inspection(found, settings.reading.max_records)
            : text_inspection(found, settings.reading.max_records, text_columns(STDOUT_FILENO)));
  if (const int signal = interrupted()) return 128 + signal;
  return found.rejected.empty() ? exit_code::done : exit_code::failure;
}

void print_stats(const IndexSettings& settings) {
  if (settings.stats == Stats::none) return;
  const IndexStats stats = index_stats(settings.index);
  print(settings.stats == Stats::json ? json_stats(stats) : text_stats(stats));
}

int run(const Arguments& arguments) {
  const IndexSettings settings = read_index_settings(arguments);
  if (settings.help || settings.version) {
    print(settings.help ? index_help() : version_line("vnindex"));
    return exit_code::done;
  }
  if (settings.inspect != Inspect::none) return print_inspection(settings);
  const bool changes = !settings.inputs.empty() || !settings.removed.empty();
  const int code = changes ? index(settings) : exit_code::done;
  if (code == exit_code::done || code == exit_code::failure) print_stats(settings);
  return code;
}

}  // namespace

}  // namespace vnfts::cli

int main(int argc, char** argv) {
  return vnfts::cli::run_tool("vnindex", argc, argv, vnfts::cli::run);
}
