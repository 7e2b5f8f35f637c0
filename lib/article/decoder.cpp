#include "article/decoder.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "text/capital_font.h"

namespace vnfts::article {

namespace {

using text::Content;
using text::Encoding;

/// Fewer bytes beside good fields are names and signs: "Beyoncé", "£".
constexpr std::size_t least_bytes_beside_good = 60;
constexpr std::size_t least_letters_beside_good = 8;
constexpr double least_confidence_beside_good = 0.8;

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
}

std::size_t count_other_letters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

/// Without the sequence that the end cuts.
std::string_view without_cut_sequence(std::string_view head) {
  constexpr std::size_t longest = 4;
  for (std::size_t i = 1; i < longest && i <= head.size(); ++i)
    if (static_cast<unsigned char>(head[head.size() - i]) >= 0xC0)
      return head.substr(0, head.size() - i);
  return head;
}

/// Whether its beginning is UTF-8 with Vietnamese letters, or all of it is, or is ASCII.
bool is_good(std::string_view bytes) {
  constexpr std::size_t telling_bytes = 1024;
  const std::string_view begun = without_cut_sequence(bytes.substr(0, telling_bytes));
  if (is_utf8(begun) && text::shows_vietnamese(begun)) return true;
  return is_utf8(bytes) && (text::shows_vietnamese(bytes) || is_ascii(bytes));
}

/// Found in texts, not in bytes: UTF-8 that has been misread, or ASCII.
bool is_of_texts(Encoding encoding) {
  switch (encoding) {
    case Encoding::viqr:
    case Encoding::double_utf8:
    case Encoding::triple_utf8:
    case Encoding::windows_1258_as_latin1:
    case Encoding::tcvn3_as_latin1:
    case Encoding::tcvn5712_1_as_latin1:
    case Encoding::vni_as_latin1:
    case Encoding::viscii_as_latin1:
      return true;
    default:
      return false;
  }
}

/// Undone before records are told apart.
bool is_of_files(Encoding encoding) {
  return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

bool of_two_misreadings(Encoding encoding) {
  return encoding == Encoding::double_utf8 || encoding == Encoding::triple_utf8;
}

/// By what is `said`, else by what came before. Pages in the fonts of TCVN3 say TCVN 5712, too.
std::optional<Encoding> likely_encoding(std::optional<Encoding> said,
                                        std::optional<Encoding> before) {
  if (!said || *said == Encoding::utf8) return before;
  if (*said == Encoding::tcvn5712_1 && before != said) return Encoding::tcvn3;
  return said;
}

template <typename Act>
void for_each_text(Article& article, Act act) {
  for (std::string* text :
       {&article.title, &article.lead, &article.body, &article.source, &article.section})
    act(*text);
  for (auto* const list : {&article.authors, &article.tags})
    for (std::string& item : *list) act(item);
}

std::string joined(const std::vector<std::string*>& texts) {
  std::string out;
  for (const std::string* text : texts) (out += *text) += '\n';
  return out;
}

}  // namespace

void Decoder::begin_file(Encoding whole) {
  whole_ = record_ = found_ = whole;
  before_.reset();
}

void Decoder::remember(Encoding found) {
  if (found != Encoding::utf8 && found != Encoding::windows_1252) before_ = found;
}

Encoding Decoder::bytes_encoding(std::string_view bytes, std::string_view charset) {
  record_ = whole_;
  if (told_) {
    const bool due = is_of_texts(*told_) ? *told_ != Encoding::viqr && !is_ascii(bytes) &&
                                               !text::shows_vietnamese(bytes)
                                         : !is_of_files(*told_);
    if (due) record_ = *told_;
    return due ? *told_ : Encoding::utf8;
  }
  if (is_good(bytes)) return Encoding::utf8;
  const std::optional<Encoding> said = text::encoding_named(charset);
  const Encoding encoding =
      text::detect_encoding(bytes, Content::markup, likely_encoding(said, before_)).encoding;
  // Another language in an encoding of its own, which is not ours to read.
  if (encoding == Encoding::windows_1252 && !said && !charset.empty()) return Encoding::utf8;
  if (encoding != Encoding::utf8) record_ = encoding;
  remember(encoding);
  return encoding;
}

std::string Decoder::decoded(std::string bytes, std::string_view charset) {
  const Encoding encoding = bytes_encoding(bytes, charset);
  return encoding == Encoding::utf8 ? std::move(bytes)
                                    : text::decode(bytes, encoding, Content::markup);
}

void Decoder::decode(std::vector<std::string>& parts) {
  if (!told_ && std::ranges::all_of(parts, is_utf8) &&
      (std::ranges::any_of(parts, text::shows_vietnamese) ||
       std::ranges::all_of(parts, is_ascii))) {
    record_ = whole_;
    return;
  }
  std::vector<std::string*> texts;
  for (std::string& part : parts) texts.push_back(&part);
  const Encoding encoding = bytes_encoding(joined(texts), {});
  if (encoding == Encoding::utf8) return;
  for (std::string& part : parts) part = text::decode(part, encoding, Content::markup);
}

std::string Decoder::readable(std::string_view head) const {
  const std::string_view whole = without_cut_sequence(head);
  if (is_good(whole) && !told_) return std::string(head);
  const Encoding encoding = told_ ? *told_ : text::detect_encoding(whole, Content::markup).encoding;
  const bool undone = encoding == Encoding::utf8 || is_of_files(encoding);
  if (undone || encoding == Encoding::viqr) return std::string(head);
  return text::decode(head, encoding, Content::markup);
}

Encoding Decoder::begin_document(std::string_view block, std::string_view charset) {
  const Encoding encoding = bytes_encoding(without_cut_sequence(block), charset);
  // Read again, good text stays; all else its records may tell one by one.
  const bool by_record = is_of_texts(encoding) && !of_two_misreadings(encoding);
  if (by_record) record_ = whole_;
  whole_ = record_;
  return by_record ? Encoding::utf8 : encoding;
}

/// What texts were misread as; UTF-8 for none.
Encoding Decoder::misread(const std::vector<std::string*>& fields, bool beside_good,
                          Content content) {
  const std::string all = joined(fields);
  const text::Detection found = text::detect_encoding(all, content, before_);
  if (!is_of_texts(found.encoding)) return Encoding::utf8;
  if (!beside_good || of_two_misreadings(found.encoding)) return found.encoding;
  const bool enough = found.encoding == Encoding::viqr
                          ? all.size() >= least_bytes_beside_good
                          : count_other_letters(all) >= least_letters_beside_good;
  return enough && found.confidence >= least_confidence_beside_good ? found.encoding
                                                                    : Encoding::utf8;
}

void Decoder::mend(Article& article, Content content) {
  if (content == Content::markup) found_ = record_;
  // What is told is undone once: with the bytes of the record, or before HTML takes wide spaces,
  // which may be letters, for spaces.
  const Content due = told_ == Encoding::viqr ? Content::text : Content::markup;
  if (told_ && (!is_of_texts(*told_) || record_ == *told_ || content != due)) return;
  std::vector<std::string*> fields;
  std::size_t bytes = 0;
  bool beside_good = false;
  bool ascii = true;
  for_each_text(article, [&](std::string& text) {
    if (text.empty()) return;
    if (text::shows_vietnamese(text)) {
      beside_good = true;
      return;
    }
    fields.push_back(&text);
    bytes += text.size();
    ascii = ascii && is_ascii(text);
  });
  if (fields.empty() || (!told_ && beside_good && ascii && bytes < least_bytes_beside_good)) return;
  const Encoding encoding = told_ ? *told_ : misread(fields, beside_good, content);
  if (encoding == Encoding::utf8) return;
  remember(found_ = encoding);
  for (std::string* const text : fields) *text = text::decode(*text, encoding, Content::markup);
}

void Decoder::restore_capitals(Article& article) const {
  if (!text::has_font_capitals(found_)) return;
  for_each_text(article, [](std::string& text) { text = text::with_font_capitals(text); });
}

}  // namespace vnfts::article
