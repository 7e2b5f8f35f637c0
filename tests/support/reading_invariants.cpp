#include "support/reading_invariants.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "vnfts/error.h"

namespace vnfts::test {

namespace {

/// A file in memory, as a path: the reader is entered where its users enter it.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
    if (descriptor_ < 0 ||
        ::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      std::abort();
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

constexpr std::size_t kept_bytes = 1 << 20;

bool one_line(const std::string& s) { return !s.empty() && s.find('\n') == std::string::npos; }

}  // namespace

std::string broken_reading(std::string_view bytes, const ReadOptions& options) {
  const MemoryFile file(bytes);
  std::string broken;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    if (article.id.empty()) broken = "an article without id";
    if (article.title.empty() && article.lead.empty() && article.body.empty())
      broken = "an article without text: " + article.id;
    return broken.empty();
  };
  sink.rejected = [&](Rejection&& rejection) {
    if (!one_line(rejection.where)) broken = "a place of no or several lines";
    if (!one_line(rejection.reason)) broken = "a reason of no or several lines";
    if (rejection.raw.size() > kept_bytes) broken = "a raw record that is not cut";
    return broken.empty();
  };
  try {
    read_articles(file.path(), options, sink);
  } catch (const Error&) {
  }
  return broken;
}

int fuzz_reading(const unsigned char* data, std::size_t size, InputFormat format) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ReadOptions options;
  options.format = format;
  for (const std::size_t limit : {std::size_t{1} << 20, std::size_t{50}}) {
    options.max_record_bytes = limit;
    if (const std::string broken = broken_reading(bytes, options); !broken.empty()) {
      std::fprintf(stderr, "%s\n", broken.c_str());
      std::abort();
    }
  }
  return 0;
}

}  // namespace vnfts::test
