/// Where the bytes of records become UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"
#include "vnfts/article.h"

namespace vnfts::article {

/// Decodes the records of one file after the other and remembers in what encoding they came, which
/// helps with the short ones. A record is decoded twice: its bytes, before it is taken apart, and
/// the fields that had been misread before somebody stored them as good UTF-8.
class Decoder {
 public:
  /// `told`: everything is in that encoding, whatever it looks like.
  explicit Decoder(std::optional<text::Encoding> told) : told_(told) {}

  /// What follows is of another file, of which `whole` has been undone.
  void begin_file(text::Encoding whole);

  /// `bytes`, one record as its file has it, as UTF-8. `charset` is what the file says of it, in
  /// lower case; it may be empty and need not be true. Ill-formed bytes may remain.
  std::string decoded(std::string bytes, std::string_view charset = {});

  /// The same of a record that comes in parts, which are all in one encoding.
  void decode(std::vector<std::string>& parts);

  /// The beginning of a file, as far as its signs are concerned: good enough to tell the format.
  std::string readable(std::string_view head) const;

  /// The encoding of a document that comes in blocks, by the first with other bytes than ASCII;
  /// all its records are in it.
  text::Encoding begin_document(std::string_view block, std::string_view charset);

  /// The texts of an article as good UTF-8 when they were misread, `content` telling whether there
  /// is HTML in them: call it with `Content::markup`, and again when there is none any more. What
  /// shows Vietnamese letters is good; all else is judged together.
  void mend(Article& article, text::Content content);

  /// Makes the small letters capitals that a font did, once all fields are plain text.
  void restore_capitals(Article& article) const;

  /// Of the article that was mended last.
  text::Encoding found() const { return found_; }

  bool told() const { return told_.has_value(); }

 private:
  text::Encoding bytes_encoding(std::string_view bytes, std::string_view charset);
  text::Encoding misread(const std::vector<std::string*>& fields, bool beside_good,
                         text::Content content);
  void remember(text::Encoding found);

  std::optional<text::Encoding> told_;
  text::Encoding whole_ = text::Encoding::utf8;
  text::Encoding record_ = text::Encoding::utf8;  ///< Of its bytes.
  text::Encoding found_ = text::Encoding::utf8;
  std::optional<text::Encoding> before_;  ///< The last that was not UTF-8, in this file.
};

}  // namespace vnfts::article
