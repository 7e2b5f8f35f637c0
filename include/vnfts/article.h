/// One news article, as a value.
///
///     vnfts::Article article;
///     article.id = "bien-phong-1";
///     article.title = "Bộ đội Biên phòng Lai Châu giúp dân";
///     article.body = "Ngày 28/2, ...";
///     article.published = "2024-02-28";
#pragma once

#include <string>
#include <vector>

namespace vnfts {

/// All text is UTF-8, as the dump had it when it was (ill-formed bytes are allowed and read as
/// U+FFFD) and not normalised; from other encodings it comes in NFC. Any field may be empty; `id`
/// must not be when the article is indexed.
struct Article {
  /// Unique in an index: the dump's, else the URL without what tracks and in one spelling
  /// (https://bao.example/a-1.html), else a hash of the content.
  std::string id;
  std::string title;
  std::string lead;       ///< Sapo, description, summary.
  std::string body;       ///< Paragraphs separated by newlines.
  std::string published;  ///< Publication date as the dump wrote it; see `parse_published`.
  std::string url;
  std::string source;   ///< Newspaper, or its domain; readers take that from `url` when the dump
                        ///< names none: "vnexpress.net" of https://www.vnexpress.net/...
  std::string section;  ///< Category.
  std::vector<std::string> authors;
  std::vector<std::string> tags;

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace vnfts
