/// Folder = layer: an #include goes down only. What is built is not looked at, the lines are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Layer {
  std::string_view folder;
  std::vector<std::string_view> may_include;  ///< Beginnings of what stands behind #include.
  bool posix = false;
};

// Beside these, every layer includes its own folder and the standard library. The first folder
// that a path begins with is its layer.
const std::vector<Layer> layers = {
    {"include/vnfts", {"\"vnfts/"}},
    {"lib/data", {}},
    {"lib/text", {"\"data/", "<unicode/", "\"vnfts/error.h\"", "<fmt/"}},
    {"lib/analysis", {"\"text/", "\"data/", "\"vnfts/analyzer.h\"", "<fmt/"}},
    {"lib/date", {"\"text/", "\"data/", "\"vnfts/date.h\"", "\"vnfts/error.h\"", "<fmt/", "<tsl/"}},
    {"lib/place",
     {"\"text/", "\"data/", "\"vnfts/place.h\"", "\"vnfts/date.h\"", "\"vnfts/error.h\"", "<fmt/",
      "<tsl/"}},
    {"lib/article",
     {"\"analysis/", "\"date/", "\"place/", "\"text/", "\"data/", "\"vnfts/article.h\"",
      "\"vnfts/reader.h\"", "\"vnfts/date.h\"", "\"vnfts/error.h\"", "<fmt/", "<simdjson.h>",
      "<archive.h>", "<archive_entry.h>", "<libxml/", "<xxhash.h>", "<zlib.h>",
      "<brotli/decode.h>"},
     true},
    {"lib/query",
     {"\"analysis/", "\"date/", "\"place/", "\"text/", "\"data/", "\"vnfts/query.h\"",
      "\"vnfts/date.h\"", "\"vnfts/place.h\"", "\"vnfts/error.h\"", "<fmt/"}},
    {"lib/snippet",
     {"\"analysis/", "\"date/", "\"place/", "\"text/", "\"data/", "\"vnfts/snippet.h\"",
      "\"vnfts/analyzer.h\"", "<fmt/"}},
    {"lib/index",
     {"\"query/", "\"article/", "\"snippet/", "\"analysis/", "\"date/", "\"place/", "\"text/",
      "\"data/", "\"vnfts/", "<xapian.h>", "<fmt/", "<xxhash.h>", "<tsl/", "<libdeflate.h>",
      "<boost/interprocess/", "<emmintrin.h>"},
     true},
    {"tools", {"\"vnfts/", "\"cli/", "<boost/program_options", "<fmt/"}, true},
};

const Layer* layer_of(std::string_view path) {
  const auto at = std::ranges::find_if(layers, [path](const Layer& layer) {
    return path.starts_with(layer.folder) && path.substr(layer.folder.size()).starts_with('/');
  });
  return at == layers.end() ? nullptr : &*at;
}

/// What stands behind #include, with its quotes or brackets; nothing for any other line.
std::optional<std::string_view> included(std::string_view line) {
  const auto skip_space = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  };
  skip_space();
  if (!line.starts_with('#')) return std::nullopt;
  line.remove_prefix(1);
  skip_space();
  if (!line.starts_with("include")) return std::nullopt;
  line.remove_prefix(7);
  skip_space();
  if (line.empty() || (line.front() != '"' && line.front() != '<')) return line;
  return line.substr(0, line.find(line.front() == '<' ? '>' : '"', 1) + 1);
}

/// <vector>, <cstdint>: no dot, no folder.
bool standard(std::string_view header) {
  return header.starts_with('<') && header.find_first_of("./") == std::string_view::npos;
}

bool posix(std::string_view header) {
  return header == "<unistd.h>" || header == "<fcntl.h>" || header == "<signal.h>" ||
         header == "<poll.h>" || header.starts_with("<sys/");
}

/// The rule that this line of this file breaks; empty when it breaks none.
std::string broken_rule(std::string_view path, std::string_view line) {
  const auto header = included(line);
  if (!header) return {};
  const Layer* const layer = layer_of(path);
  if (layer == nullptr) return "no layer has this folder: add it to the table";
  if (standard(*header) || (layer->posix && posix(*header))) return {};
  const std::string_view name = layer->folder.substr(layer->folder.rfind('/') + 1);
  if (header->starts_with('"') && header->substr(1).starts_with(name) &&
      header->substr(1 + name.size()).starts_with('/'))
    return {};
  const auto allowed = [header](std::string_view beginning) {
    return header->starts_with(beginning);
  };
  if (std::ranges::any_of(layer->may_include, allowed)) return {};
  return std::string(layer->folder) + " may not include " + std::string(*header);
}

std::vector<fs::path> sources() {
  std::vector<fs::path> out;
  for (const char* folder : {"include", "lib", "tools"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(VNFTS_SOURCE_DIR) / folder))
      if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
        out.push_back(entry.path());
  return out;
}

}  // namespace

TEST_CASE("Every #include goes down the layers") {
  const auto files = sources();
  CHECK(files.size() > 30);
  std::string broken;
  for (const fs::path& file : files) {
    const std::string path = fs::relative(file, VNFTS_SOURCE_DIR).generic_string();
    std::ifstream in(file);
    REQUIRE(in);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number)
      if (const std::string rule = broken_rule(path, line); !rule.empty())
        broken += path + ":" + std::to_string(number) + ": " + rule + "\n";
  }
  CHECK(broken == "");
}

TEST_CASE("An #include that goes up or sideways is caught") {
  struct Case {
    const char *path, *line;
    bool allowed;
  };
  const Case cases[] = {
      {"lib/text/word.cpp", "#include \"analysis/units.h\"", false},
      {"lib/text/word.cpp", "#include <xapian.h>", false},
      {"lib/text/word.cpp", "#include <unicode/uchar.h>", true},
      {"lib/text/word.cpp", "#include \"vnfts/search.h\"", false},
      {"lib/analysis/units.cpp", "#include <unicode/uchar.h>", false},
      {"lib/analysis/units.cpp", "#include \"date/point.h\"", false},
      {"lib/analysis/units.cpp", "#include \"text/word.h\"", true},
      {"lib/date/point.cpp", "#include \"analysis/units.h\"", false},
      {"lib/query/parse.cpp", "#include \"date/point.h\"", true},
      {"lib/query/parse.cpp", "#include \"article/dump.h\"", false},
      {"lib/query/parse.cpp", "#include \"index/schema.h\"", false},
      {"lib/article/reader.cpp", "#include <simdjson.h>", true},
      {"lib/article/reader.cpp", "#include \"vnfts/query.h\"", false},
      {"lib/article/content_coding.cpp", "#include <brotli/decode.h>", true},
      {"lib/index/deflate.cpp", "#include <brotli/decode.h>", false},
      {"lib/snippet/snippet.cpp", "#include \"query/fields.h\"", false},
      {"lib/index/writer.cpp", "#include <xapian.h>", true},
      {"lib/index/writer.cpp", "#include \"article/dump.h\"", true},
      {"lib/index/writer.cpp", "#include <simdjson.h>", false},
      {"lib/index/writer.cpp", "  #  include\t<archive.h>  // why", false},
      {"lib/index/writer.cpp", "#include MACRO", false},
      {"lib/index/writer.cpp", "// #include <archive.h>", true},
      {"lib/data/embed.cpp", "#include <map>", true},
      {"lib/data/embed.cpp", "#include <fmt/format.h>", false},
      {"lib/data/embed.cpp", "#include \"text/utf8.h\"", false},
      {"include/vnfts/search.h", "#include <fmt/format.h>", false},
      {"include/vnfts/search.h", "#include \"text/utf8.h\"", false},
      {"include/vnfts/search.h", "#include <vector>", true},
      {"tools/vnindex.cpp", "#include \"vnfts/index.h\"", true},
      {"tools/vnindex.cpp", "#include \"index/schema.h\"", false},
      {"tools/vnindex.cpp", "#include <boost/program_options.hpp>", true},
      {"tools/vnindex.cpp", "#include <xapian.h>", false},
      {"lib/unheard/of.cpp", "#include \"text/utf8.h\"", false},
      {"lib/textile/of.cpp", "#include \"text/utf8.h\"", false},
  };
  for (const Case& c : cases) {
    INFO(c.path << ": " << c.line);
    CHECK(broken_rule(c.path, c.line).empty() == c.allowed);
  }
}
