#include "index/typing_cost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace vnfts::index {

namespace {

using text::Letter;
using text::Tone;
using Word = std::span<const Letter>;

constexpr double other_letter = 7;
constexpr double neighbouring_key = 5.5;
constexpr double extra_letter = 6.5;
constexpr double missing_letter = 6.5;
constexpr double doubled_letter = 5;
constexpr double swapped_letters = 5.5;
constexpr double sounds_alike = 4;
constexpr double wrong_mark = 3;
constexpr double wrong_tone = 3;
constexpr double hoi_for_nga = 2;

/// Beginnings or ends that are pronounced alike somewhere in the country.
struct Alike {
  std::string_view one;
  std::string_view other;
};
constexpr Alike alike_at_start[] = {
    {"s", "x"}, {"tr", "ch"}, {"d", "gi"}, {"d", "r"},  {"gi", "r"},   {"l", "n"},
    {"c", "k"}, {"k", "q"},   {"c", "q"},  {"g", "gh"}, {"ng", "ngh"}, {"d", "v"},
};
constexpr Alike alike_at_end[] = {
    {"n", "ng"}, {"t", "c"}, {"i", "y"}, {"n", "nh"}, {"t", "ch"}, {"o", "u"},
};

char base(Letter letter) { return text::alphabet_bases[text::base_code(letter.code)]; }

bool is_marked(Letter letter) {
  return letter.tone != Tone::level || letter.code != text::base_code(letter.code);
}

/// The column of a key in its row, in quarters of a key; and the row.
struct Key {
  int row = 0;
  int column = 0;
};

Key key_of(char letter) {
  constexpr std::array<std::string_view, 3> rows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  constexpr std::array<int, 3> offsets = {0, 1, 3};
  for (int row = 0; row < 3; ++row)
    if (const auto at = rows[static_cast<std::size_t>(row)].find(letter); at != std::string::npos)
      return {row, 4 * static_cast<int>(at) + offsets[static_cast<std::size_t>(row)]};
  return {9, 99};
}

bool are_neighbours(char a, char b) {
  const Key x = key_of(a);
  const Key y = key_of(b);
  return std::abs(x.row - y.row) <= 1 && std::abs(x.column - y.column) <= 4;
}

bool begins_with(Word word, std::string_view beginning) {
  return word.size() >= beginning.size() &&
         std::ranges::equal(word.first(beginning.size()), beginning, {}, base);
}

bool ends_with(Word word, std::string_view end) {
  return word.size() >= end.size() && std::ranges::equal(word.last(end.size()), end, {}, base);
}

double letter_cost(Letter typed, Letter meant, double missing_mark) {
  if (typed.code == meant.code) return 0;
  const char t = base(typed);
  const char m = base(meant);
  if (t != m) return are_neighbours(t, m) ? neighbouring_key : other_letter;
  return typed.code == text::base_code(typed.code) ? missing_mark : wrong_mark;
}

Tone tone_of(Word word) {
  const auto toned = std::ranges::find_if(word, [](Letter l) { return l.tone != Tone::level; });
  return toned == word.end() ? Tone::level : toned->tone;
}

double tone_cost(Tone typed, Tone meant, double missing_mark) {
  if (typed == meant) return 0;
  if (typed == Tone::level) return missing_mark;
  const auto dips = [](Tone tone) { return tone == Tone::hoi || tone == Tone::nga; };
  return dips(typed) && dips(meant) ? hoi_for_nga : wrong_tone;
}

/// cost(i, j): the cheapest way to type the first i letters for the first j that were meant.
class Distance {
 public:
  Distance(Word typed, Word meant, double missing_mark)
      : typed_(typed), meant_(meant), missing_mark_(missing_mark), width_(meant.size() + 1) {
    costs_.resize((typed.size() + 1) * width_, INFINITY);
  }

  double run() {
    cost(0, 0) = 0;
    for (std::size_t i = 0; i <= typed_.size(); ++i) {
      for (std::size_t j = 0; j <= meant_.size(); ++j) {
        if (i > 0 && j > 0) letter(i, j);
        if (i > 0) extra(i, j);
        if (j > 0) missing(i, j);
        if (i > 1 && j > 1) swapped(i, j);
      }
      if (i > 0 && i <= 3) starts_alike(i);
    }
    ends_alike();
    return cost(typed_.size(), meant_.size());
  }

 private:
  double& cost(std::size_t i, std::size_t j) { return costs_[i * width_ + j]; }

  void reach(std::size_t i, std::size_t j, double price) {
    cost(i, j) = std::min(cost(i, j), price);
  }

  void letter(std::size_t i, std::size_t j) {
    reach(i, j, cost(i - 1, j - 1) + letter_cost(typed_[i - 1], meant_[j - 1], missing_mark_));
  }

  void extra(std::size_t i, std::size_t j) {
    const bool doubled = i > 1 && base(typed_[i - 1]) == base(typed_[i - 2]);
    const double mark = is_marked(typed_[i - 1]) ? wrong_mark : 0;  // nobody puts one by accident
    reach(i, j, cost(i - 1, j) + (doubled ? doubled_letter : extra_letter) + mark);
  }

  void missing(std::size_t i, std::size_t j) {
    const bool doubled = j > 1 && base(meant_[j - 1]) == base(meant_[j - 2]);
    reach(i, j, cost(i, j - 1) + (doubled ? doubled_letter : missing_letter));
  }

  void swapped(std::size_t i, std::size_t j) {
    if (base(typed_[i - 1]) != base(meant_[j - 2]) || base(typed_[i - 2]) != base(meant_[j - 1]))
      return;
    reach(i, j,
          cost(i - 2, j - 2) + swapped_letters +
              letter_cost(typed_[i - 1], meant_[j - 2], missing_mark_) +
              letter_cost(typed_[i - 2], meant_[j - 1], missing_mark_));
  }

  /// Once the first `i` letters are reached in every other way.
  void starts_alike(std::size_t i) {
    const auto try_one = [&](std::string_view typed, std::string_view meant) {
      if (typed.size() == i && begins_with(typed_, typed) && begins_with(meant_, meant))
        reach(i, meant.size(), sounds_alike);
    };
    for (const auto& [one, other] : alike_at_start) {
      try_one(one, other);
      try_one(other, one);
    }
  }

  void ends_alike() {
    const auto try_one = [&](std::string_view typed, std::string_view meant) {
      if (!ends_with(typed_, typed) || !ends_with(meant_, meant)) return;
      reach(typed_.size(), meant_.size(),
            cost(typed_.size() - typed.size(), meant_.size() - meant.size()) + sounds_alike);
    };
    for (const auto& [one, other] : alike_at_end) {
      try_one(one, other);
      try_one(other, one);
    }
  }

  Word typed_;
  Word meant_;
  double missing_mark_;
  std::size_t width_;
  std::vector<double> costs_;
};

void add_edits(std::vector<std::string>& out, std::string_view word) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t at = 0; at <= word.size(); ++at) {
    const std::string head(word.substr(0, at));
    const std::string tail(word.substr(at));
    for (const char c : letters) out.push_back(head + c + tail);
    if (tail.empty()) break;
    out.push_back(head + tail.substr(1));
    for (const char c : letters) out.push_back(head + c + tail.substr(1));
    if (tail.size() > 1) out.push_back(head + tail[1] + tail[0] + tail.substr(2));
  }
}

void add_alike(std::vector<std::string>& out, std::string_view word) {
  const auto start = [&](std::string_view one, std::string_view other) {
    if (word.starts_with(one)) out.push_back(std::string(other).append(word.substr(one.size())));
  };
  const auto end = [&](std::string_view one, std::string_view other) {
    if (word.ends_with(one))
      out.push_back(std::string(word.substr(0, word.size() - one.size())).append(other));
  };
  for (const auto& [one, other] : alike_at_start) start(one, other), start(other, one);
  for (const auto& [one, other] : alike_at_end) end(one, other), end(other, one);
}

}  // namespace

double typing_cost(Word typed, Word meant, double missing_mark) {
  return Distance(typed, meant, missing_mark).run() +
         tone_cost(tone_of(typed), tone_of(meant), missing_mark);
}

bool carries_marks(Word meant, Word typed) {
  const Tone tone = tone_of(typed);
  return (tone == Tone::level || tone == tone_of(meant)) &&
         std::ranges::equal(meant, typed, [](Letter m, Letter t) {
           return t.code == m.code || t.code == text::base_code(m.code);
         });
}

std::vector<std::string> near_spellings(std::string_view folded) {
  std::vector<std::string> out;
  add_edits(out, folded);
  add_alike(out, folded);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::erase_if(out, [folded](const std::string& s) { return s.empty() || s == folded; });
  return out;
}

}  // namespace vnfts::index
