#include "article/unpacker.h"

#include <archive.h>
#include <archive_entry.h>

#include <new>
#include <utility>

#include "article/member_name.h"
#include "article/unreadable.h"

namespace vnfts::article {

namespace {

/// Each resumption reads the table of contents again: the limit keeps a hostile zip from making
/// that quadratic.
constexpr unsigned max_resumes = 100;

/// libarchive quotes names in its messages, and sometimes has none.
std::string message(archive* a) {
  const char* text = archive_error_string(a);
  return text && *text ? printable(text) : "damaged";
}

}  // namespace

void Unpacker::Close::operator()(archive* a) const { archive_read_free(a); }

Unpacker::Unpacker(InputFile& file) : file_(&file), blocks_([&file] { return file.read(); }) {
  open();
}

Unpacker::Unpacker(Unpacker& member_of) : blocks_([&member_of] { return member_of.read(); }) {
  open();
}

Unpacker::~Unpacker() = default;

void Unpacker::open() {
  archive_.reset(archive_read_new());
  archive* const a = archive_.get();
  if (!a) throw std::bad_alloc();
  // Named one by one: libarchive knows more, some of which start other programs.
  archive_read_support_filter_gzip(a);
  archive_read_support_filter_zstd(a);
  archive_read_support_filter_bzip2(a);
  archive_read_support_filter_xz(a);
  archive_read_support_format_tar(a);
  archive_read_support_format_zip(a);
  archive_read_support_format_7zip(a);
  archive_read_support_format_raw(a);
  archive_read_support_format_empty(a);
  archive_read_set_callback_data(a, this);
  archive_read_set_read_callback(a, pull);
  if (file_ && file_->regular()) archive_read_set_seek_callback(a, move);
  const int status = archive_read_open1(a);
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail(status);
}

/// To the next header, of whatever kind. A damaged stretch of a tar is passed over, and noted.
int Unpacker::advance() {
  int status = archive_read_next_header(archive_.get(), &entry_);
  while (status == ARCHIVE_RETRY) {
    if (damage_.empty()) damage_ = message(archive_.get());
    status = archive_read_next_header(archive_.get(), &entry_);
  }
  if (status == ARCHIVE_EOF)
    check_upstream();
  else if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
    fail(status);
  ++advances_;
  return status;
}

bool Unpacker::next() {
  warning_.clear();
  while (advance() != ARCHIVE_EOF) {
    const bool is_file = archive_entry_filetype(entry_) == AE_IFREG;
    if (!is_archive() || (is_file && !archive_entry_hardlink(entry_))) return true;
  }
  return false;
}

std::string_view Unpacker::read() {
  if (!warning_.empty()) throw Unreadable{ErrorCode::input, std::exchange(warning_, {}), {}};
  for (;;) {
    const void* block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;  // Holes of sparse files are passed over.
    const int status = archive_read_data_block(archive_.get(), &block, &size, &offset);
    if (status == ARCHIVE_EOF) {
      check_upstream();
      return {};
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail(status);
    if (status == ARCHIVE_WARN && size == 0) fail(status);
    if (status == ARCHIVE_WARN) warning_ = message(archive_.get());
    if (size > 0) return {static_cast<const char*>(block), size};
  }
}

std::string Unpacker::name() const {
  // The first needs a conversion that fails in some locales; the second has the bytes then.
  const char* name = archive_entry_pathname_utf8(entry_);
  if (!name) name = archive_entry_pathname(entry_);
  return name ? name : "";
}

bool Unpacker::is_archive() const {
  const int format = archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK;
  return format == ARCHIVE_FORMAT_TAR || format == ARCHIVE_FORMAT_ZIP ||
         format == ARCHIVE_FORMAT_7ZIP;
}

bool Unpacker::resume() {
  const int format = archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK;
  if (format != ARCHIVE_FORMAT_ZIP || !file_ || !file_->regular()) return false;
  if (upstream_ || ++resumes_ > max_resumes || file_->seek(0, SEEK_SET) != 0) return false;
  broken_ = false;
  open();
  const std::uint64_t behind = std::exchange(advances_, 0);
  while (advances_ < behind)
    if (advance() == ARCHIVE_EOF) return false;
  return true;
}

/// What looks like the end, or like damage, may be that nothing more could be read.
void Unpacker::check_upstream() {
  if (!upstream_) return;
  broken_ = true;
  std::rethrow_exception(upstream_);
}

void Unpacker::fail(int status) {
  check_upstream();
  broken_ = status == ARCHIVE_FATAL;
  throw Unreadable{ErrorCode::input, message(archive_.get()), {}};
}

la_ssize_t Unpacker::pull(archive*, void* self, const void** block) {
  auto& unpacker = *static_cast<Unpacker*>(self);
  try {
    const std::string_view bytes = unpacker.blocks_();
    *block = bytes.data();
    return static_cast<la_ssize_t>(bytes.size());
  } catch (...) {
    unpacker.upstream_ = std::current_exception();
    // As the end of the input, so that all that came before is still handed out.
    return 0;
  }
}

la_int64_t Unpacker::move(archive*, void* self, la_int64_t offset, int whence) {
  const std::int64_t at = static_cast<Unpacker*>(self)->file_->seek(offset, whence);
  return at < 0 ? static_cast<la_int64_t>(ARCHIVE_FATAL) : at;
}

}  // namespace vnfts::article
