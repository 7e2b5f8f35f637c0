/// Other ways to spell the same, or to type less of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "vnfts/query.h"

namespace vnfts::test {

/// Each run of letters replaced by what `change` makes of it. NFC in, NFC out.
std::string by_word(std::string_view text,
                    const std::function<std::string(const std::string&)>& change);

/// Without its tone: bộ -> bô.
std::string without_tone(std::string_view word);

/// With the tone mark on another vowel, or y for i, where that is the same syllable: hòa -> hoà,
/// mỹ -> mĩ; the word itself when there is no other spelling. `beginning`: it is the beginning of
/// a word, where y and i are two letters.
std::string respelled(const std::string& word, bool beginning);

/// The letters of ours in lower case and composed; any other text as it is.
std::string composed(const std::string& word);

/// A word, composed, and the same with the tone on another vowel where that is the same syllable.
std::vector<std::string> tone_places(const std::string& word);

/// A term, and the same syllable with y for i.
std::vector<std::string> spellings(const std::string& term);

std::string capitals(std::string_view text);

/// The query with `change` made to the text of every word and phrase.
Query with_words(Query query, const std::function<std::string(const Query&)>& change);

}  // namespace vnfts::test
