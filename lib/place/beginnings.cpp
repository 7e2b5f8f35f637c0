#include "place/beginnings.h"

#include <vector>

#include "data/tables.h"
#include "place/gazetteer.h"
#include "text/ascii.h"
#include "text/capitals.h"
#include "text/utf8.h"

namespace vnfts::place {

namespace {

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

void add_small_names(BeginningTable& table) {
  for (std::size_t row = 0; row < data::PlaceNames::size; ++row) {
    const std::string_view name = data::PlaceNames::name(row);
    const PlaceLevel level = level_at(data::PlaceNames::place(row));
    if (!begins_small(name) && level != PlaceLevel::region) continue;
    const std::vector<std::string_view> words = words_of(name);
    if (begins_small(name) || begins_with_noun(level, words))
      table.add(words[0], Beginning::small_name);
  }
}

BeginningTable read_beginnings() {
  BeginningTable table;
  add_small_names(table);
  for (const data::PlaceTypesRow& row : data::place_types())
    table.add(first_word(row.word), Beginning::type);
  for (const data::PlaceCuesRow& row : data::place_cues())
    if (row.cues.find("word") != std::string_view::npos)
      table.add(first_word(row.phrase), Beginning::phrase);
  return table;
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

void BeginningTable::add(std::string_view word, Beginning beginning) {
  kinds_[slot(text::word_key(word, text::Spelling::strict))] |=
      static_cast<std::uint8_t>(beginning);
}

const BeginningTable& beginning_table() {
  static const BeginningTable table = read_beginnings();
  return table;
}

}  // namespace vnfts::place
