/// The file of a generation that holds the rows of tokens of its articles.
///
/// It lies beside Xapian's tables, is written with them and never changed; it is mapped into
/// memory, so that reading the rows of an article costs no call of the system. It begins with the
/// name of the format and that of the database (36 bytes); then come the rows, one article after
/// another, then for each number of an article from 0 where its rows begin, and where the last
/// ones end (64 bits each), then for each how long the article is (32 bits), and at last how many
/// numbers that are (64 bits; the low byte comes first). No rows: there is no such article, or it
/// was put later (row_store.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/little_endian.h"

namespace vnfts::index {

inline constexpr const char* token_file_name = "tokens.vnfts";

class TokenFileWriter {
 public:
  /// In the folder of a database that is being made. Throws `Error` (`io`), as `finish` does.
  explicit TokenFileWriter(const std::filesystem::path& folder);

  /// Of the next article. It gets its number in the end, so that rows may be written before the
  /// articles are numbered.
  void add(std::string_view rows);

  /// `uuid` names the database, which must be complete. `articles` are the numbers of those added,
  /// ascending.
  void finish(const std::string& uuid, std::span<const std::uint32_t> articles);

 private:
  std::filesystem::path folder_;
  std::ofstream out_;
  std::uint64_t end_;
  std::vector<std::uint64_t> begins_;   ///< One an article,
  std::vector<std::uint32_t> lengths_;  ///< as these.
};

/// Thread-safe. Copies share the mapping.
class TokenFile {
 public:
  /// Of the database in `folder`, whose name is `uuid`; one without articles when there is no such
  /// file, or it is that of another database. Throws `Error`: `io`, `damaged`.
  TokenFile(const std::filesystem::path& folder, const std::string& uuid);

  /// As long as the file lives. Throws `Error` (`damaged`).
  std::string_view rows(std::uint32_t article) const;

  /// That the rows will be asked for soon.
  void prefetch(std::uint32_t article) const;

  /// As BM25 counts it; 0 without rows.
  std::uint32_t length(std::uint32_t article) const {
    return article < count_
               ? static_cast<std::uint32_t>(number<4>(lengths_ + article * std::uint64_t{4}))
               : 0;
  }

 private:
  template <std::size_t bytes>
  std::uint64_t number(std::uint64_t at) const {
    return read_little_endian<bytes>(bytes_.data() + at);
  }

  std::filesystem::path path_;
  std::shared_ptr<const void> mapping_;
  std::string_view bytes_;
  std::uint64_t count_ = 0;
  std::uint64_t begins_ = 0;   ///< Where the places begin,
  std::uint64_t lengths_ = 0;  ///< and the lengths.
};

}  // namespace vnfts::index
