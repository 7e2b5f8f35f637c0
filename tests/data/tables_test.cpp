/// What the rows of the tables mean; their shape is checked when they are embedded.
#include "data/tables.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "support/token_invariants.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts {

namespace {

bool nfc(std::string_view cell) { return test::nfc(cell) == cell; }

/// In lower case, and in letters of the Vietnamese alphabet only.
bool plain_letters(std::string_view cell) {
  const auto letters = text::read_letters(cell);
  if (!letters) return false;
  std::string written;
  for (const text::Letter letter : letters->view()) text::append(written, letter);
  return written == cell;
}

std::size_t code_points(std::string_view cell) {
  std::size_t n = 0;
  const char* const end = cell.data() + cell.size();
  for (const char* at = cell.data(); at != end; ++n) text::decode(at, end);
  return n;
}

char32_t first(std::string_view cell) {
  const char* at = cell.data();
  return text::decode(at, at + cell.size());
}

}  // namespace

TEST_CASE("Every rhyme is lower-case letters without tone and names the vowel that bears it") {
  for (const auto& row : data::rhymes()) {
    INFO(row.rhyme);
    CHECK(nfc(row.rhyme));
    REQUIRE(plain_letters(row.rhyme));
    const auto letters = text::read_letters(row.rhyme);
    for (const text::Letter letter : letters->view()) CHECK(letter.tone == text::Tone::level);
    REQUIRE(row.tone_at.size() == 1);
    const auto tone_at = static_cast<std::size_t>(row.tone_at[0] - '0');
    REQUIRE(tone_at < letters->size);
    CHECK(text::is_vowel(letters->letters[tone_at].code));
  }
}

TEST_CASE("A rhyme is a stop exactly when it ends in c, ch, p or t") {
  for (const auto& row : data::rhymes()) {
    INFO(row.rhyme);
    const bool stop = row.rhyme.ends_with('c') || row.rhyme.ends_with("ch") ||
                      row.rhyme.ends_with('p') || row.rhyme.ends_with('t');
    CHECK(row.coda == (stop ? "stop" : "open"));
    CHECK((row.onset == "any" || row.onset == "some" || row.onset == "none" || row.onset == "qu"));
  }
}

TEST_CASE("A vowel with a mark bears the tone, and so does its second letter before a coda") {
  for (const auto& row : data::rhymes()) {
    INFO(row.rhyme);
    const auto letters = text::read_letters(row.rhyme);
    const text::Letter bearer = letters->letters[static_cast<std::size_t>(row.tone_at[0] - '0')];
    bool marked = false;
    for (const text::Letter l : letters->view())
      marked |= text::is_vowel(l.code) && text::base_code(l.code) != l.code;
    if (marked) CHECK(text::base_code(bearer.code) != bearer.code);
  }
}

TEST_CASE("Every onset is consonants, or gi and qu, in front of letters that open a rhyme") {
  std::set<char32_t> openers;
  for (const auto& row : data::rhymes()) openers.insert(first(row.rhyme));
  for (const auto& row : data::onsets()) {
    INFO(row.onset);
    CHECK(nfc(row.onset));
    CHECK(plain_letters(row.onset));
    if (row.before == "*") continue;
    const char* const end = row.before.data() + row.before.size();
    for (const char* at = row.before.data(); at != end;)
      CHECK(openers.count(text::decode(at, end)) == 1);
  }
}

TEST_CASE("Every rhyme makes a syllable with some onset or none") {
  for (const auto& row : data::rhymes()) {
    INFO(row.rhyme);
    const bool alone = text::is_syllable(text::read_letters(row.rhyme)->view());
    const bool stop = row.coda == "stop";
    bool any = alone;
    for (const auto& onset : data::onsets()) {
      std::string out;
      const std::string written = std::string(onset.onset) + std::string(row.rhyme);
      if (const auto letters = text::read_letters(written))
        any |= text::append_canonical(out, letters->view()) != text::SyllableForm::none;
    }
    CHECK(any);
    if (stop) CHECK_FALSE(alone);
  }
}

TEST_CASE("A lookalike is one letter met for another, and chains lead nowhere") {
  std::set<std::string_view> seen;
  for (const auto& row : data::lookalikes()) seen.insert(row.seen);
  for (const auto& row : data::lookalikes()) {
    INFO(row.seen);
    CHECK(code_points(row.seen) == 1);
    CHECK(code_points(row.meant) == 1);
    CHECK(nfc(row.seen));
    CHECK(text::read_letters(row.meant));
    CHECK(seen.count(row.meant) == 0);
    CHECK((row.when == "always" || row.when == "mixed"));
    if (row.when == "always") CHECK(text::read_letters(row.seen));
    if (row.when == "mixed") CHECK_FALSE(text::read_letters(row.seen));
  }
}

TEST_CASE("Top domains and dump fields are lower-case ASCII") {
  const auto lower = [](std::string_view cell) {
    return !cell.empty() &&
           std::ranges::all_of(cell, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  };
  const auto path = [](std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || std::string_view("_.:@").find(c) != std::string_view::npos;
    });
  };
  for (const auto& row : data::top_domains()) CHECK(lower(row.label));
  for (const auto& row : data::dump_fields()) {
    INFO(row.name);
    CHECK(path(row.name));
    CHECK(lower(row.field));
    CHECK(row.rank.find_first_not_of("0123456789") == std::string_view::npos);
    CHECK(row.rank >= "1");
  }
}

TEST_CASE("Parameters of a URL are in lower case, and match whole or by their beginning") {
  for (const auto& row : data::url_parameters()) {
    INFO(row.name);
    CHECK_FALSE(row.name.empty());
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == row.name.npos);
    CHECK((row.match == "whole" || row.match == "beginning"));
  }
}

TEST_CASE("No two names of a dump field have the same rank") {
  std::set<std::string> taken;
  for (const auto& row : data::dump_fields()) {
    INFO(row.name);
    CHECK(taken.insert(std::string(row.field) + " " + std::string(row.rank)).second);
  }
}

}  // namespace vnfts
