/// The weight of a word in an article.
///
/// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with an idf that is
/// positive for words of most articles too. Xapian's own lets those sink to nearly nothing, and a
/// syllable typed without accents is such a word. It is Xapian's weight all the same, as a server
/// of a remote shard (xapian-tcpsrv) knows no other: each term is scaled by what its idf should be.
#pragma once

#include <xapian.h>

#include <string>

namespace vnfts::index {

/// What a word tells that `with` of `all` articles have: log(1 + (all - with + 0.5) / (with +
/// 0.5)).
double idf(double with, double all);

/// To be set for every query that is scored.
Xapian::BM25Weight bm25();

/// A term that `with` of `all` articles have; it weighs `factor` times what BM25 says.
Xapian::Query weighted_term(const std::string& term, double with, double all, double factor);

/// The same of a term that `with` of `all` articles have, given what it shall weigh instead of its
/// idf.
Xapian::Query scaled_term(const std::string& term, double with, double all, double weight);

}  // namespace vnfts::index
