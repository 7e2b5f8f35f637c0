/// How well mistyped queries are put right.
///
///     suggest [--verbose] INDEX [PHRASES]
///
/// Takes phrases of two to four words from the titles of the index, those that stand in five
/// articles at least, and types each as it is, without accents, and with one kind of error after
/// the other, always the same ones. Prints a line a kind: its name, how many queries, the share
/// that was put right and of those put otherwise, the share of the queries that find few articles
/// as typed (where vnsearch asks) and how many of these were put right, and the median and 99th
/// percentile of the time in milliseconds. Of correct queries every proposal is wrong.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <iostream>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "support/program.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;
using Random = std::mt19937;

constexpr std::uint64_t few = 100;
constexpr std::uint64_t least_articles = 5;

/// Each vowel with its tones in the order level huyền hỏi ngã sắc nặng, and its keys.
struct Vowel {
  std::array<const char*, 6> tones;
  const char* telex;
  const char* vni;
};
constexpr Vowel vowels[] = {
    {{"a", "à", "ả", "ã", "á", "ạ"}, "a", "a"},   {{"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"}, "aw", "a8"},
    {{"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"}, "aa", "a6"}, {{"e", "è", "ẻ", "ẽ", "é", "ẹ"}, "e", "e"},
    {{"ê", "ề", "ể", "ễ", "ế", "ệ"}, "ee", "e6"}, {{"i", "ì", "ỉ", "ĩ", "í", "ị"}, "i", "i"},
    {{"o", "ò", "ỏ", "õ", "ó", "ọ"}, "o", "o"},   {{"ô", "ồ", "ổ", "ỗ", "ố", "ộ"}, "oo", "o6"},
    {{"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"}, "ow", "o7"}, {{"u", "ù", "ủ", "ũ", "ú", "ụ"}, "u", "u"},
    {{"ư", "ừ", "ử", "ữ", "ứ", "ự"}, "uw", "u7"}, {{"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"}, "y", "y"},
};

/// A letter of a canonical term: its index in `vowels` and tone, or itself.
struct Letter {
  std::string text;
  int vowel = -1;
  int tone = 0;
};

Letter letter_of(const std::string& text) {
  for (int v = 0; v < 12; ++v)
    for (int tone = 0; tone < 6; ++tone)
      if (vowels[v].tones[static_cast<std::size_t>(tone)] == text) return {text, v, tone};
  return {text};
}

std::vector<Letter> letters_of(const std::string& term) {
  std::vector<Letter> out;
  for (std::size_t at = 0; at < term.size();) {
    std::size_t end = at + 1;
    while (end < term.size() && (term[end] & 0xC0) == 0x80) ++end;
    out.push_back(letter_of(term.substr(at, end - at)));
    at = end;
  }
  return out;
}

std::string text_of(const std::vector<Letter>& letters) {
  std::string out;
  for (const Letter& letter : letters) out += letter.text;
  return out;
}

/// The marks of the letters at their places, the tone behind the word.
std::string keys_of(const std::string& term, bool telex) {
  std::string out;
  int tone = 0;
  for (const Letter& letter : letters_of(term)) {
    if (letter.text == "đ")
      out += telex ? "dd" : "d9";
    else if (letter.vowel < 0)
      out += letter.text;
    else
      out += telex ? vowels[letter.vowel].telex : vowels[letter.vowel].vni;
    tone = std::max(tone, letter.tone);
  }
  if (tone > 0) out += (telex ? "frxsj" : "23415")[tone - 1];
  return out;
}

bool is_syllable(const std::string& term) { return !vnfts::accent_variants(term).empty(); }

std::size_t below(std::size_t bound, Random& random) { return random() % bound; }

template <typename T>
const T& one_of(const std::vector<T>& items, Random& random) {
  return items[below(items.size(), random)];
}

/// Another tone, or another mark on one vowel, which a search for it does not put right by itself.
std::optional<std::string> wrong_accent(const std::string& term, Random& random) {
  const auto own = letters_of(term);
  Words wrong;
  for (const std::string& other : vnfts::accent_variants(vnfts::fold(term))) {
    const auto read_as = vnfts::accent_variants(other);
    if (std::ranges::find(read_as, term) != read_as.end()) continue;
    int tones = 0;
    int marks = 0;
    const auto letters = letters_of(other);
    for (std::size_t i = 0; i < own.size(); ++i) {
      tones += letters[i].tone != own[i].tone;
      marks +=
          letters[i].vowel != own[i].vowel || (own[i].vowel < 0 && own[i].text != letters[i].text);
    }
    if (tones + marks == 1) wrong.push_back(other);
  }
  if (wrong.empty()) return std::nullopt;
  return one_of(wrong, random);
}

std::string neighbours_of(char key) {
  for (const std::string_view row : {"qwertyuiop", "asdfghjkl", "zxcvbnm"}) {
    const std::size_t at = row.find(key);
    if (at == row.npos) continue;
    std::string out;
    if (at > 0) out += row[at - 1];
    if (at + 1 < row.size()) out += row[at + 1];
    return out;
  }
  return {};
}

/// One letter exchanged for a neighbouring key or any other, left out, doubled, put in, or two that
/// changed places.
std::optional<std::string> wrong_letter(const std::string& term, Random& random) {
  auto letters = letters_of(term);
  if (letters.size() < 3) return std::nullopt;
  const auto at = static_cast<std::ptrdiff_t>(below(letters.size(), random));
  const std::string any(1, static_cast<char>('a' + below(26, random)));
  Letter& letter = letters[static_cast<std::size_t>(at)];
  const std::string keys = neighbours_of(vnfts::fold(letter.text)[0]);
  switch (below(6, random)) {
    case 0:
      letter.text = keys[below(keys.size(), random)];
      break;
    case 1:
      letter.text = any;
      break;
    case 2:
      letters.erase(letters.begin() + at);
      break;
    case 3:
      letters.insert(letters.begin() + at, {vnfts::fold(letter.text)});
      break;
    case 4:
      letters.insert(letters.begin() + at, {any});
      break;
    default:
      if (at == 0) return std::nullopt;
      std::swap(letters[static_cast<std::size_t>(at)], letters[static_cast<std::size_t>(at) - 1]);
  }
  const std::string out = text_of(letters);
  if (vnfts::fold(out) == vnfts::fold(term)) return std::nullopt;
  return out;
}

std::string joined(const Words& words, const char* between = " ") {
  return fmt::format("{}", fmt::join(words, between));
}

/// One word of the phrase spoilt.
template <typename Spoil>
std::optional<std::string> spoilt(Words words, Spoil spoil, Random& random) {
  for (int attempt = 0; attempt < 8; ++attempt) {
    std::string& word = words[below(words.size(), random)];
    const auto wrong = spoil(word, random);
    if (!wrong) continue;
    word = *wrong;
    return joined(words);
  }
  return std::nullopt;
}

Words typed_by(const Words& words, const std::function<std::string(const std::string&)>& typist) {
  Words out;
  for (const std::string& word : words) out.push_back(typist(word));
  return out;
}

std::optional<std::string> keyed(const Words& words, bool telex) {
  const std::string out =
      joined(typed_by(words, [telex](auto& w) { return is_syllable(w) ? keys_of(w, telex) : w; }));
  if (out == joined(words)) return std::nullopt;
  return out;
}

std::string join_two(Words words, Random& random) {
  const auto at = below(words.size() - 1, random);
  words[at] += words[at + 1];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return joined(words);
}

Words plain(const Words& words) {
  return typed_by(words, [](const std::string& w) { return vnfts::fold(w); });
}

struct Kind {
  const char* name;
  bool correct;
  std::function<std::optional<std::string>(const Words&, Random&)> type;
};

const std::vector<Kind> kinds = {
    {"correct", true, [](const Words& w, Random&) { return joined(w); }},
    {"correct plain", true, [](const Words& w, Random&) { return joined(plain(w)); }},
    {"accent", false, [](const Words& w, Random& r) { return spoilt(w, wrong_accent, r); }},
    {"letter", false, [](const Words& w, Random& r) { return spoilt(w, wrong_letter, r); }},
    {"letter plain", false,
     [](const Words& w, Random& r) { return spoilt(plain(w), wrong_letter, r); }},
    {"telex", false, [](const Words& w, Random&) { return keyed(w, true); }},
    {"vni", false, [](const Words& w, Random&) { return keyed(w, false); }},
    {"joined", false, [](const Words& w, Random& r) { return join_two(w, r); }},
    {"joined plain", false, [](const Words& w, Random& r) { return join_two(plain(w), r); }},
};

Words terms_of(const std::string& text) {
  std::vector<vnfts::Token> tokens;
  vnfts::analyze(text, tokens);
  Words out;
  for (const vnfts::Token& token : tokens)
    if (token.form == vnfts::TokenForm::part) out.push_back(token.term);
  return out;
}

/// Bare words are as good when they were typed so.
bool right(const std::string& proposed, const Words& meant, const std::string& typed) {
  const Words terms = terms_of(proposed);
  return terms == meant || (typed == vnfts::fold(typed) && terms == plain(meant));
}

std::uint64_t articles(vnfts::Searcher& searcher, const std::string& query) {
  vnfts::SearchOptions options;
  options.limit = 0;
  options.match = vnfts::Match::every;
  return searcher.search(vnfts::parse_query(query), options).total;
}

bool is_word(const vnfts::Token& token) {
  if (token.form != vnfts::TokenForm::part) return false;
  return token.kind == vnfts::TokenKind::syllable ||
         (token.kind == vnfts::TokenKind::word && token.term == vnfts::fold(token.term));
}

/// Rows of syllables and foreign words in a title with nothing but a space between them.
std::vector<Words> rows_of(const std::string& title) {
  std::vector<vnfts::Token> tokens;
  vnfts::analyze(title, tokens);
  std::vector<Words> out(1);
  std::uint32_t end = 0;
  for (const vnfts::Token& token : tokens) {
    const bool word = is_word(token);
    if (!word || token.begin != end + 1) out.emplace_back();
    if (word) out.back().push_back(token.term);
    end = token.end;
  }
  std::erase_if(out, [](const Words& row) { return row.size() < 2; });
  return out;
}

std::vector<Words> phrases_of(vnfts::Searcher& searcher, std::size_t wanted, Random& random) {
  vnfts::SearchOptions options;
  options.limit = 10000;
  options.snippet_chars = 0;
  const vnfts::Page page = searcher.search(vnfts::parse_query("date:1000..2200"), options);
  std::vector<Words> out;
  std::set<Words> seen;
  for (std::size_t tries = 0; tries < 40 * wanted && out.size() < wanted; ++tries) {
    const auto rows = rows_of(one_of(page.hits, random).article.title);
    if (rows.empty()) continue;
    const Words& row = one_of(rows, random);
    const std::size_t size = std::min(row.size(), 2 + below(3, random));
    const auto first =
        row.begin() + static_cast<std::ptrdiff_t>(below(row.size() - size + 1, random));
    const Words phrase(first, first + static_cast<std::ptrdiff_t>(size));
    if (!seen.insert(phrase).second) continue;
    if (articles(searcher, "=\"" + joined(phrase) + "\"") >= least_articles) out.push_back(phrase);
  }
  return out;
}

void measure(vnfts::Searcher& searcher, const Kind& kind, const std::vector<Words>& phrases,
             bool verbose) {
  Random random(17);
  double asked = 0, good = 0, bad = 0, unseen = 0, unseen_good = 0;
  std::vector<double> times;
  for (const Words& phrase : phrases) {
    const auto typed = kind.type(phrase, random);
    if (!typed) continue;
    const vnfts::Query query = vnfts::parse_query(*typed);
    const auto start = Clock::now();
    const auto proposed = searcher.suggest(query);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    const bool hit = proposed && !kind.correct && right(proposed->query, phrase, *typed);
    const std::uint64_t found = articles(searcher, *typed);
    ++asked;
    good += hit;
    bad += proposed && !hit;
    unseen += found < few;
    unseen_good += found < few && hit;
    if (verbose && (kind.correct ? proposed.has_value() : !hit))
      std::cerr << fmt::format("{}: {} -> {} ({}), meant {}\n", kind.name, *typed,
                               proposed ? proposed->query : "-", found, joined(phrase));
  }
  std::ranges::sort(times);
  std::cout << fmt::format("{:<14} {:>7} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f}\n",
                           kind.name, asked, 100 * good / asked, 100 * bad / asked,
                           100 * unseen / asked, unseen > 0 ? 100 * unseen_good / unseen : 0.0,
                           times[times.size() / 2], times[times.size() * 99 / 100])
            << std::flush;
}

void measure_all(const std::string& index, std::size_t wanted, bool verbose) {
  vnfts::Searcher searcher(index);
  Random random(1);
  const auto phrases = phrases_of(searcher, wanted, random);
  std::cout << fmt::format("{:<14} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}\n", "# kind",
                           "queries", "right%", "wrong%", "few%", "right%", "p50 ms", "p99 ms");
  for (const Kind& kind : kinds) measure(searcher, kind, phrases, verbose);
}

}  // namespace

int main(int argc, char** argv) {
  po::options_description options("suggest [--verbose] INDEX [PHRASES]");
  po::positional_options_description positional;
  positional.add("index", 1).add("phrases", 1);
  std::string index;
  std::size_t wanted = 0;
  options.add_options()("index", po::value(&index)->required(), "what is searched")(
      "phrases", po::value(&wanted)->default_value(500), "how many")(
      "verbose", "print what was not put right");
  return vnfts::test::run_program(argc, argv, options, positional, [&](const auto& values) {
    measure_all(index, wanted, values.contains("verbose"));
    return 0;
  });
}
