#include "article/content_coding.h"

#include <archive.h>
#include <archive_entry.h>
#include <brotli/decode.h>
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <utility>

#include "article/member_name.h"

namespace vnfts::article {

namespace {

/// What is unfolded, up to its limit.
class Unfolded {
 public:
  Unfolded(std::size_t max_bytes, std::string& fault) : max_bytes_(max_bytes), fault_(fault) {}

  char* buffer() { return buffer_.data(); }
  std::size_t room() const { return buffer_.size(); }

  /// So many bytes are in the buffer now; false when that is too much.
  bool take(std::size_t count) {
    out_.append(buffer_, 0, count);
    if (out_.size() <= max_bytes_) return true;
    fault_ = fmt::format("longer than {} bytes, the limit of a record", max_bytes_);
    return false;
  }

  void fail(const char* why) {
    fault_ = fmt::format("the page cannot be decompressed: {}", why ? printable(why) : "damaged");
  }

  std::string& out() { return out_; }

 private:
  std::size_t max_bytes_;
  std::string& fault_;
  std::string out_;
  std::string buffer_ = std::string(64 << 10, '\0');
};

void by_archive(std::string_view body, Unfolded& to) {
  struct Close {
    void operator()(archive* a) const { archive_read_free(a); }
  };
  const std::unique_ptr<archive, Close> a(archive_read_new());
  if (!a) throw std::bad_alloc();
  archive_read_support_filter_gzip(a.get());
  archive_read_support_filter_zstd(a.get());
  archive_read_support_format_raw(a.get());
  archive_entry* entry = nullptr;
  if (archive_read_open_memory(a.get(), body.data(), body.size()) != ARCHIVE_OK ||
      archive_read_next_header(a.get(), &entry) != ARCHIVE_OK)
    return to.fail(archive_error_string(a.get()));
  for (;;) {
    const la_ssize_t count = archive_read_data(a.get(), to.buffer(), to.room());
    if (count < 0) to.fail(archive_error_string(a.get()));
    if (count <= 0 || !to.take(static_cast<std::size_t>(count))) return;
  }
}

/// By the check of its two bytes, which a raw stream passes once in a thousand.
bool has_zlib_header(std::string_view body) {
  if (body.size() < 2) return false;
  const auto first = static_cast<unsigned char>(body[0]);
  const auto second = static_cast<unsigned char>(body[1]);
  return first % 16 == Z_DEFLATED && (first * 256u + second) % 31 == 0;
}

void inflate_all(std::string_view body, Unfolded& to) {
  z_stream stream{};
  if (inflateInit2(&stream, has_zlib_header(body) ? MAX_WBITS : -MAX_WBITS) != Z_OK)
    throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
  constexpr std::size_t most = std::numeric_limits<uInt>::max();
  for (int state = Z_OK; state == Z_OK;) {
    const std::size_t given = std::min(body.size(), most);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(given);
    stream.next_out = reinterpret_cast<Bytef*>(to.buffer());
    stream.avail_out = static_cast<uInt>(to.room());
    state = inflate(&stream, Z_NO_FLUSH);
    body.remove_prefix(given - stream.avail_in);
    if (!to.take(to.room() - stream.avail_out)) return;
    if (state != Z_OK && state != Z_STREAM_END) to.fail(state == Z_BUF_ERROR ? "cut" : stream.msg);
  }
}

void unbrotli(std::string_view body, Unfolded& to) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  if (!decoder) throw std::bad_alloc();
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t left = body.size();
  for (auto result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
       result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;) {
    auto* out = reinterpret_cast<std::uint8_t*>(to.buffer());
    std::size_t room = to.room();
    result = BrotliDecoderDecompressStream(decoder.get(), &left, &in, &room, &out, nullptr);
    if (!to.take(to.room() - room)) return;
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) to.fail("cut");
    if (result == BROTLI_DECODER_RESULT_ERROR)
      to.fail(BrotliDecoderErrorString(BrotliDecoderGetErrorCode(decoder.get())));
  }
}

}  // namespace

bool begins_packed(std::string_view body) {
  return body.starts_with("\x1F\x8B") || body.starts_with("\x28\xB5\x2F\xFD");
}

std::string unfolded(std::string_view body, std::string_view coding, std::size_t max_bytes,
                     std::string& fault) {
  Unfolded to(max_bytes, fault);
  if (begins_packed(body))
    by_archive(body, to);
  else if (coding == "deflate")
    inflate_all(body, to);
  else if (coding == "br")
    unbrotli(body, to);
  else
    fault = fmt::format("compressed by {}, which cannot be undone here",
                        printable(coding.substr(0, 40)));
  return std::move(to.out());
}

}  // namespace vnfts::article
