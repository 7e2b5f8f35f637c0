#include "date/vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "data/tables.h"

namespace vnfts::date {

namespace {

constexpr std::array sense_names = {
#define VNFTS_NAME(name) std::string_view(#name),
    VNFTS_DATE_SENSES(VNFTS_NAME)
#undef VNFTS_NAME
};
static_assert(sense_names.size() <= 64, "a sense is a bit of Entry::senses");

}  // namespace

std::optional<Sense> sense_named(std::string_view name) {
  const auto at = std::ranges::find(sense_names, name);
  if (at == sense_names.end()) return std::nullopt;
  return static_cast<Sense>(at - sense_names.begin());
}

const Vocabulary& Vocabulary::of(Spelling spelling) {
  static const Vocabulary strict(Spelling::strict);
  static const Vocabulary folded(Spelling::folded);
  return spelling == Spelling::strict ? strict : folded;
}

Vocabulary::Vocabulary(Spelling spelling) {
  for (const data::DateWordsRow& row : data::date_words()) {
    std::int16_t value = 0;
    std::from_chars(row.value.data(), row.value.data() + row.value.size(), value);
    // The tests of the table see to it that the name is one.
    if (const auto sense = sense_named(row.sense)) add(row.phrase, spelling, {*sense, value});
  }
  std::int16_t index = 0;
  for (const data::HolidaysRow& row : data::holidays())
    add(row.name, spelling, {Sense::holiday, index++});
}

void Vocabulary::add(std::string_view phrase, Spelling spelling, Meaning meaning) {
  Node node = text::WordTree::root;
  while (!phrase.empty()) {
    const std::size_t length = std::min(phrase.find(' '), phrase.size());
    node = tree_.add(node, text::word_key(phrase.substr(0, length), spelling));
    phrase.remove_prefix(std::min(length + 1, phrase.size()));
  }
  entries_.resize(tree_.size());
  entries_[node].senses |= std::uint64_t{1} << static_cast<unsigned>(meaning.sense);
  entries_[node].meanings.push_back(meaning);
}

}  // namespace vnfts::date
