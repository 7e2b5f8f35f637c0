/// What ranking was tuned with: every figure that was chosen by measuring, in one place.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace vnfts::index::weights {

/// BM25: repetition, and how much longer articles are held back.
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.85;

/// A spelling that was less probably meant scores nothing: it is not worth its time.
inline constexpr double least_scored = 0.01;

/// A word is taken as the beginning of something to abbreviate when a spelling is so probable.
inline constexpr double least_meant = 0.5;

/// What an abbreviation counts beside the words that it stands for, and they beside it: an article
/// that has both is not about it twice as much.
inline constexpr double alternative = 0.25;

/// A relaxed match has at least this share of the best match's weight: most of the words.
inline constexpr double relaxed_share = 0.5;

/// The best candidates by BM25, which pairs put in their final order.
inline constexpr std::size_t reranked = 200;

/// Pairs of neighbouring words, side by side and within a window of so many syllables: what they
/// count beside BM25, and how soon repetition counts no more.
inline constexpr double ordered = 0.3;
inline constexpr double windowed = 0.15;
inline constexpr unsigned window = 8;
inline constexpr double pair_k1 = 0.3;

/// A spelling that was less probably meant is not looked for in pairs.
inline constexpr double least_paired = 0.1;

/// How often an occurrence in a field counts (wdf). They are stored: changing them changes the
/// format of the index.
inline constexpr Xapian::termcount title = 3;
inline constexpr Xapian::termcount lead = 2;
inline constexpr Xapian::termcount body = 1;

}  // namespace vnfts::index::weights
