#include "place/beginnings.h"

#include <tsl/robin_map.h>

#include <memory>
#include <vector>

#include "data/tables.h"
#include "place/gazetteer.h"
#include "text/ascii.h"
#include "text/capitals.h"
#include "text/utf8.h"

namespace vnfts::place {

namespace {

std::uint64_t first_word(std::string_view phrase) {
  return text::word_key(phrase.substr(0, phrase.find(' ')), text::Spelling::strict);
}

WordFilter small_names() {
  WordFilter filter;
  for (std::size_t row = 0; row < data::PlaceNames::size; ++row) {
    const std::string_view name = data::PlaceNames::name(row);
    const PlaceLevel level = level_at(data::PlaceNames::place(row));
    if (!begins_small(name) && level != PlaceLevel::region) continue;
    const std::vector<std::string_view> words = words_of(name);
    if (begins_small(name) || begins_with_noun(level, words))
      filter.add(text::word_key(words[0], text::Spelling::strict));
  }
  return filter;
}

const WordFilter& names_in_small() {
  static const WordFilter filter = small_names();
  return filter;
}

WordFilter small_beginnings() {
  WordFilter filter = names_in_small();
  for (const data::PlaceTypesRow& row : data::place_types()) filter.add(first_word(row.word));
  for (const data::PlaceCuesRow& row : data::place_cues())
    if (row.cues.find("word") != std::string_view::npos) filter.add(first_word(row.phrase));
  return filter;
}

}  // namespace

bool begins_small(std::string_view word) {
  if (!word.empty() && text::is_ascii_capital(word[0])) return false;  // most of thousands
  const char* at = word.data();
  return !text::is_capital(text::decode(at, word.data() + word.size()));
}

bool begins_with_noun(PlaceLevel level, std::span<const std::string_view> words) {
  if (level != PlaceLevel::region || words.size() < 2) return false;
  return begins_small(words[1]) || words[0] == "Biển" || words[0] == "Vùng" || words[0] == "Miền";
}

bool begins_small_name(const text::Piece& piece) { return names_in_small().may_have(piece.key); }

bool may_begin_in_small(const text::Piece& piece) {
  static const WordFilter filter = small_beginnings();
  return filter.may_have(piece.key);
}

const NameWalk* begun_name(const text::Piece& piece, std::string_view word) {
  // Words of twelve letters and more may share a key; see piece.h.
  constexpr std::size_t sure_bytes = 12;
  constexpr std::size_t most_kept = 16384;
  struct Kept {
    NameWalk walk;
    bool begun = false;
  };
  thread_local tsl::robin_map<std::uint64_t, std::unique_ptr<Kept>> known;
  thread_local Kept unsure;
  const auto look_up = [word](Kept& kept) {
    kept.walk = NameWalk();
    kept.begun = kept.walk.add(word);
    return kept.begun ? &kept.walk : nullptr;
  };
  if (piece.kind != text::Piece::Kind::word || word.size() > sure_bytes) return look_up(unsure);
  if (const auto at = known.find(piece.key); at != known.end())
    return at->second ? &at->second->walk : nullptr;
  if (known.size() >= most_kept) known.clear();
  std::unique_ptr<Kept>& kept = known[piece.key];
  kept = std::make_unique<Kept>();
  if (!look_up(*kept)) kept.reset();
  return kept ? &kept->walk : nullptr;
}

}  // namespace vnfts::place
