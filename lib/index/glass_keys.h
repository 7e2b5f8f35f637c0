/// How Xapian's "glass" format writes numbers and keys (backends/glass and common/pack.h
/// of Xapian 1.4). Other numbers are LEB128, as in leb128.h.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/leb128.h"

namespace vnfts::index {

/// In the order of the numbers: below 2^15 two bytes; else as many ones as there are bytes beyond
/// two, a zero, and the number, which takes what is left of so many bytes.
inline void append_sortable(std::string& out, std::uint32_t number) {
  if (number < 0x8000) {
    out += static_cast<char>(number >> 8);
    out += static_cast<char>(number);
    return;
  }
  const int bytes = (std::bit_width(number) + 5) / 7;
  std::string tail;
  std::uint64_t rest = number;
  for (int i = 1; i < bytes; ++i, rest >>= 8) tail.insert(tail.begin(), static_cast<char>(rest));
  out += static_cast<char>(rest | (0xFFu << (10 - bytes)));
  out += tail;
}

/// A number behind which nothing follows; nothing when it is none.
inline std::optional<std::uint32_t> read_sortable(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto ones = static_cast<std::size_t>(std::countl_one(first));
  if (bytes.size() != ones + 2 || bytes.size() > 6) return std::nullopt;
  std::uint64_t number = first & (0x7Fu >> ones);
  for (const char c : bytes.substr(1)) number = number << 8 | static_cast<unsigned char>(c);
  return static_cast<std::uint32_t>(number);
}

/// In the order of the texts, whatever follows but 0xFF.
inline void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    out += c;
    if (c == '\0') out += '\xFF';
  }
}

/// Of the list of a term, and, by that, of the piece of it that begins with an article.
inline std::string postlist_key(std::string_view term) {
  std::string key;
  append_escaped(key, term);
  return key;
}
inline std::string piece_key(std::string_view list_key, std::uint32_t article) {
  std::string key(list_key);
  key += '\0';
  append_sortable(key, article);
  return key;
}

/// What is kept with the lists of terms, and is none: its keys begin with what no term does.
inline std::string metadata_key(std::string_view name) {
  return std::string("\0\xC0", 2).append(name);
}
inline std::string value_bounds_key(std::uint32_t slot) {
  std::string key("\0\xD0", 2);
  for (; slot > 0; slot >>= 8) key += static_cast<char>(slot);
  return key;
}
/// Of all pieces of a slot's values, and of the one that begins with an article.
inline std::string values_key(std::uint32_t slot) {
  std::string key("\0\xD8", 2);
  write_leb128(key, slot);
  return key;
}
inline std::string values_key(std::uint32_t slot, std::uint32_t article) {
  std::string key = values_key(slot);
  append_sortable(key, article);
  return key;
}
/// Of the pieces of the list of the lengths of articles: the first, and those that begin with one.
inline std::string lengths_key() { return std::string("\0\xE0", 2); }
inline std::string lengths_key(std::uint32_t article) {
  std::string key = lengths_key();
  append_sortable(key, article);
  return key;
}

/// In the tables of data and of terms.
inline std::string article_key(std::uint32_t article) {
  std::string key;
  append_sortable(key, article);
  return key;
}

}  // namespace vnfts::index
