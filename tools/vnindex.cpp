/// vnindex INDEX INPUT...: puts dumps of news articles into an index.
#include "cli/data_view.h"
#include "cli/index_options.h"
#include "cli/indexing.h"
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
