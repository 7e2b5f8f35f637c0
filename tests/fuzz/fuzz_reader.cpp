// Any file is read to its end: articles and rejections are whole, and nothing but Error is thrown.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "vnfts/error.h"
#include "vnfts/reader.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

/// A file in memory, as a path: the reader is entered where its users enter it.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size)
      : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
    require(descriptor_ >= 0);
    require(::write(descriptor_, data, size) == static_cast<ssize_t>(size));
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const MemoryFile file(data + 1, size - 1);
  vnfts::ReadOptions options;
  options.format = static_cast<vnfts::InputFormat>(data[0] % 4);
  options.max_record_bytes = 1 << (data[0] / 4 % 16);
  vnfts::ReadSink sink;
  sink.article = [](vnfts::Article&& article) {
    require(!article.id.empty());
    require(!article.title.empty() || !article.lead.empty() || !article.body.empty());
    return true;
  };
  sink.rejected = [](vnfts::Rejection&& rejection) {
    require(!rejection.where.empty() && !rejection.reason.empty());
    require(rejection.where.find('\n') == std::string::npos);
    require(rejection.reason.find('\n') == std::string::npos);
    require(rejection.raw.size() <= 1 << 20);
    return true;
  };
  try {
    vnfts::read_articles(file.path(), options, sink);
  } catch (const vnfts::Error&) {
  }
  return 0;
}
