/// Articles and copies of them with some of their words changed, the same ones on every machine.
#pragma once

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "vnfts/article.h"

namespace vnfts::test {

/// A syllable that no other number has: "bưa", "cưa" ...
inline std::string made_word(std::size_t number) {
  constexpr const char* onsets[] = {"b", "ch", "d",  "đ",  "g", "h",  "kh", "l", "m",
                                    "n", "ng", "ph", "th", "t", "tr", "v",  "x", "nh"};
  constexpr const char* rhymes[] = {"an",  "ang", "anh", "ay", "âm",  "êu",  "iên", "inh", "oan",
                                    "ong", "ôi",  "ơn",  "ưa", "ươn", "ung", "uy",  "ui",  "eo"};
  return std::string(onsets[number % 18]) + rhymes[number / 18 % 18];
}

inline std::string made_text(unsigned seed, std::size_t words) {
  std::mt19937 random(seed);
  std::string out;
  for (std::size_t i = 0; i < words; ++i)
    out.append(i == 0 ? "" : " ").append(made_word(random() % 324));
  return out;
}

/// `text` with that share of its words replaced by others, each at another place.
inline std::string with_replaced(const std::string& text, double share, unsigned seed) {
  std::mt19937 random(seed);
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  std::vector<std::size_t> places(words.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::shuffle(places.begin(), places.end(), random);
  places.resize(static_cast<std::size_t>(share * static_cast<double>(words.size()) + 0.5));
  for (const std::size_t place : places) words[place] = "q" + made_word(random() % 324);
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

}  // namespace vnfts::test
