/// What ranking was tuned with: every figure that was chosen by measuring, in one place.
///
/// Beside each stands the mean reciprocal rank that known_item (tests/eval) gave for it and for its
/// neighbours, the mean of five ways of typing: 800 titles of a news archive of 40,000 articles,
/// drawn at random from those that the README's figures do not use. One thing was changed at a
/// time, the rest being what it was at that stage, so figures compare within a line only.
///
///     pairs                  none 0.59 (on the README's titles), with them 0.65
///     rarity of a pair       rarer word's idf 0.645, language model 0.649, their mean 0.652;
///                            with pair_k1 = 0.3: 0.664, 0.666 (the model), 0.664
///     the best passage of 15, 30, 60 or 100 syllables beside pairs: no better, and left out
///     pairs of the lead twice as heavy: 0.666 for 0.665, and left out
#pragma once

#include <xapian.h>

#include <cstddef>

namespace vnfts::index::weights {

/// BM25: repetition, and how much longer articles are held back.
/// k1 0.6, 0.9, 1.2, 1.6: 0.659, 0.661, 0.665, 0.662. b 0.7, 0.85: 0.661, 0.665.
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.85;

/// A spelling that was less probably meant scores nothing: it is not worth its time.
/// 0.002, 0.01, 0.03: alike, at 35, 16 and 15 ms a whole title.
inline constexpr double least_scored = 0.03;

/// A word is taken as the beginning of something to abbreviate when a spelling is so probable.
inline constexpr double least_meant = 0.5;

/// What an abbreviation counts beside the words that it stands for, and they beside it: an article
/// that has both is not about it twice as much.
/// 1, 0.5, 0.25, 0.1, none: 0.661, 0.666, 0.667, 0.666, 0.666.
inline constexpr double alternative = 0.25;

/// A relaxed match has at least this share of the best match's weight: most of the words.
inline constexpr double relaxed_share = 0.5;

/// The best candidates by BM25, which pairs put in their final order.
/// 200, 500: 0.645, 0.645.
inline constexpr std::size_t reranked = 200;

/// Pairs of neighbouring words, side by side and within a window of so many syllables: what they
/// count beside BM25, and how soon repetition counts no more.
/// Both 0.25, 0.1: 0.668; 0.25, 0.2: 0.667; 0.3, 0.15: 0.666, and best for whole titles; 0.35, 0.1:
/// 0.664. Window 5, 8, 16: 0.655, 0.655, 0.655. pair_k1 1.2, 0.6, 0.3, 0.15: 0.656, 0.661, 0.665,
/// 0.664.
inline constexpr double ordered = 0.3;
inline constexpr double windowed = 0.15;
inline constexpr unsigned window = 8;
inline constexpr double pair_k1 = 0.3;

/// A spelling that was less probably meant is not looked for in pairs.
/// 0.03, 0.1: 0.667, 0.666.
inline constexpr double least_paired = 0.1;

/// How often an occurrence in a field counts (wdf). They are stored: changing them changes the
/// format of the index.
inline constexpr Xapian::termcount title = 3;
inline constexpr Xapian::termcount lead = 2;
inline constexpr Xapian::termcount body = 1;

/// A date of the text that was asked for, above one that only overlaps it, and in a snippet: as
/// much as a word that one article in a hundred has. Not tuned.
inline constexpr double named_date = 4.7;

/// A place that was asked for, or what lies in it, is a subject of the article; it is around the
/// main place; the article names the place itself. Each in full, and in a snippet. Not tuned: an
/// article about the place stands above one that has a rare word more.
inline constexpr double subject_place = 3;
inline constexpr double main_place = 2;
inline constexpr double exact_place = 1;
inline constexpr double marked_place = 4.7;

}  // namespace vnfts::index::weights
