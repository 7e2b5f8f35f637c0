/// Capitals at the beginning of words, where an encoding has none of the letter.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::text {

/// `text` with the first letter of small words that begin with a tone as a capital
/// - at the beginning of sentences, which is also behind ">" and a label of up to three words
///   ("Xem thêm: Ảnh ..."); and of a label behind any stop or a bracket ("D.C. Ảnh: AP");
/// - where `font_capitals.tsv` says that the word, by what stands beside it, is a name: "châu Á",
///   "Ấn Độ" but "ấn tượng". Of the rows that fit, the one with the most one-sided counts decides
///   (a decision list, Yarowsky 1994);
/// - at the end of a name with Thị or Văn;
/// - where the text has the word as a sure name at least twice: one is hardly anything else in the
///   same text (one sense per discourse, Gale, Church and Yarowsky 1992), unless a row says surely
///   that it is not: "Áo", but "áo sơ mi".
/// All else stays small. Takes time in proportion.
std::string with_first_capitals(std::string_view text);

}  // namespace vnfts::text
