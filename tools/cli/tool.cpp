#include "cli/tool.h"

#include <fmt/format.h>

#include <new>

#include "cli/display.h"
#include "cli/terminal.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::cli {

void complain(std::string_view tool, std::string_view text) {
  print_error(fmt::format("{}: {}\n", tool, one_line(text)));
}

int run_tool(const char* name, int argc, char** argv, int (*tool)(const Arguments&)) {
  prepare_streams();
  try {
    return tool(Arguments(argv + (argc > 0), argv + argc));
  } catch (const OutputClosed&) {
    return exit_code::done;
  } catch (const UsageError& e) {
    complain(name, e.what());
    print_error(e.caret);
    return exit_code::usage;
  } catch (const Error& e) {
    complain(name, e.what());
    return e.code() == ErrorCode::query ? exit_code::usage : exit_code::failure;
  } catch (const std::bad_alloc&) {
    complain(name, "out of memory");
    return exit_code::failure;
  } catch (const std::exception& e) {
    complain(name, e.what());
    return exit_code::failure;
  }
}

std::string version_line(std::string_view tool) {
  return fmt::format("{} {}, analyzer {}\n", tool, VNFTS_VERSION, analyzer_version());
}

}  // namespace vnfts::cli
