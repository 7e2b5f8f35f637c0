#include "oracle/spellings.h"

#include <algorithm>
#include <utility>

#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "vnfts/analyzer.h"

namespace vnfts::test {

namespace {

std::string spelled(const text::Letters& letters) {
  std::string out;
  for (const text::Letter letter : letters.view()) text::append(out, letter);
  return out;
}

text::LetterCode code(char32_t letter) {
  return static_cast<text::LetterCode>(text::alphabet.find(letter));
}

/// The capital of a Vietnamese or ASCII letter, both composed; any other code point as it is.
char32_t capital(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'þ' && c != U'÷')) return c - 0x20;
  const bool paired = std::u32string_view(U"ăđĩũơ").find(c) != std::u32string_view::npos;
  const bool vietnamese = c >= U'Ạ' && c <= U'ỹ' && c % 2 == 1;
  return c == U'ư' || paired || vietnamese ? c - 1 : c;
}

}  // namespace

std::string by_word(std::string_view text,
                    const std::function<std::string(const std::string&)>& change) {
  std::string out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) out += change(word);
    word.clear();
  };
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const char32_t c = text::decode(at, end);
    if (text::char_info(c).char_class == text::CharClass::letter) {
      text::append(word, c);
    } else {
      end_word();
      text::append(out, c);
    }
  }
  end_word();
  return out;
}

std::string without_tone(std::string_view word) {
  auto letters = text::read_letters(word);
  if (!letters) return std::string(word);
  for (text::Letter& letter : letters->letters) letter.tone = text::Tone::level;
  return spelled(*letters);
}

std::string respelled(const std::string& word, bool beginning) {
  const auto letters = text::read_letters(word);
  if (!letters) return word;
  const auto same = [&](const text::Letters& other) {
    return canonical(spelled(other)) == canonical(word);
  };
  for (std::size_t from = 0; from < letters->size; ++from) {
    text::Letters other = *letters;
    text::Letter& letter = other.letters[from];
    if (letter.code == code(U'y') || letter.code == code(U'i')) {
      letter.code = letter.code == code(U'y') ? code(U'i') : code(U'y');
      if (!beginning && same(other)) return spelled(other);
      letter = letters->letters[from];
    }
    if (letter.tone == text::Tone::level) continue;
    letter.tone = text::Tone::level;
    for (std::size_t to = 0; to < other.size; ++to) {
      if (to == from || !text::is_vowel(other.letters[to].code)) continue;
      other.letters[to].tone = letters->letters[from].tone;
      if (same(other)) return spelled(other);
      other.letters[to].tone = text::Tone::level;
    }
  }
  return word;
}

std::string composed(const std::string& word) {
  const auto letters = text::read_letters(word);
  return letters ? spelled(*letters) : word;
}

std::vector<std::string> tone_places(const std::string& word) {
  std::vector<std::string> out = {composed(word)};
  auto letters = text::read_letters(word);
  if (!letters) return out;
  text::Tone tone = text::Tone::level;
  for (std::size_t i = 0; i < letters->size; ++i)
    tone = std::max(tone, std::exchange(letters->letters[i].tone, text::Tone::level));
  for (std::size_t i = 0; i < letters->size; ++i) {
    if (!text::is_vowel(letters->letters[i].code)) continue;
    text::Letters other = *letters;
    other.letters[i].tone = tone;
    if (canonical(spelled(other)) == canonical(word)) out.push_back(spelled(other));
  }
  return out;
}

std::vector<std::string> spellings(const std::string& term) {
  std::vector<std::string> out = {term};
  const auto letters = text::read_letters(term);
  for (std::size_t i = 0; letters && i < letters->size; ++i) {
    if (letters->letters[i].code != code(U'i')) continue;
    text::Letters other = *letters;
    other.letters[i].code = code(U'y');
    if (canonical(spelled(other)) == term) out.push_back(spelled(other));
  }
  return out;
}

std::string capitals(std::string_view text) {
  std::string out;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) text::append(out, capital(text::decode(at, end)));
  return out;
}

Query with_words(Query query, const std::function<std::string(const Query&)>& change) {
  if (query.kind == Query::Kind::word || query.kind == Query::Kind::phrase)
    query.text = change(query);
  for (Query& child : query.children) child = with_words(std::move(child), change);
  return query;
}

}  // namespace vnfts::test
