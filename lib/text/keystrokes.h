/// Words typed in Telex or VNI while the input method was switched off.
///
///   spelled_by_keys("Vieejt")    {"việt"}
///   spelled_by_keys("ngu7o7i2")  {"người"}
///   spelled_by_keys("Vie6t")     {"việt", "viết"}
///
/// Telex: s f r x j are the tones sắc huyền hỏi ngã nặng; aa ee oo dd, aw ow uw are â ê ô đ, ă ơ ư.
/// VNI: 1 2 3 4 5 are the same tones; 6 is the mark of â ê ô, 7 of ơ ư, 8 of ă, 9 of đ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vnfts::text {

/// The legal syllables, in canonical spelling, that the keys in `typed` spell: one, or two (nặng
/// before sắc) when the syllable ends in a stop and its tone key is missing. `typed` is what stands
/// between white space in a query: letters, capital or small, and digits, which make it VNI. Marks
/// that are there already bind (đuowngf). Nothing when no key was used as a key, or when any letter
/// or key is left over.
///
/// A key may stand anywhere behind a letter that it changes, and w or 7 behind a u marks the o
/// after it too. A repeated letter of Telex is a key at once behind the first; elsewhere, other
/// than just behind a tone key, in a word that has a tone key too (vietej): else congo, data and
/// these were words. Telex oo is ô always, as coong for công is met far more often than boong.
///
/// English words are spelled by keys too (car: cả, soon: sôn), so what is found is only a proposal
/// for a word that is rare in the archive. Accepts any bytes.
std::vector<std::string> spelled_by_keys(std::string_view typed);

}  // namespace vnfts::text
