/// A small database of many articles at once.
#pragma once

#include <filesystem>
#include <span>

#include "index/postings.h"

namespace vnfts::index {

/// Writes a new database of this format and analysis, in which the articles are numbered from 1.
/// Their terms are those of `lexicon`. It is the same as Xapian writes, in its format "glass"
/// (glass_table.h), which the Xapian in use must have (`has_glass`), made the way that is fast when
/// all articles are known: one sort by term, and tables written from front to end; and the file of
/// their tokens. Throws `Error` (`io`).
void write_glass_segment(const std::filesystem::path& folder, std::span<const Postings> articles,
                         const Lexicon& lexicon);

/// The same, written by Xapian.
void write_segment(const std::filesystem::path& folder, std::span<const Postings> articles);

}  // namespace vnfts::index
