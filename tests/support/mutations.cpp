#include "support/mutations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace vnfts::test {

namespace {

struct Source {
  std::span<const std::string_view> phrases;
  std::span<const std::string_view> joints;
  Random& random;

  std::string_view phrase() { return phrases[random.below(phrases.size())]; }
  std::string_view joint() { return joints[random.below(joints.size())]; }
};

/// A piece of the text, which is not empty.
struct Piece {
  std::size_t begin;
  std::size_t size;
};

Piece piece_of(const std::string& text, Random& random) {
  const std::size_t begin = random.below(text.size());
  return {begin, 1 + random.below(std::min<std::size_t>(text.size() - begin, 12))};
}

void splice(std::string& text, Source& source) {
  const std::string_view other = source.phrase();
  text.resize(source.random.below(text.size() + 1));
  text += other.substr(source.random.below(other.size()));
}

void remove(std::string& text, Source& source) {
  const Piece piece = piece_of(text, source.random);
  text.erase(piece.begin, piece.size);
}

void repeat(std::string& text, Source& source) {
  const Piece piece = piece_of(text, source.random);
  const std::string copy = text.substr(piece.begin, piece.size);
  text.insert(source.random.below(text.size() + 1), copy);
}

void swap_bytes(std::string& text, Source& source) {
  std::swap(text[source.random.below(text.size())], text[source.random.below(text.size())]);
}

void replace_byte(std::string& text, Source& source) {
  text[source.random.below(text.size())] = static_cast<char>(source.random.below(256));
}

/// Digits are what decides.
void insert_digit(std::string& text, Source& source) {
  text.insert(source.random.below(text.size() + 1), 1,
              static_cast<char>('0' + source.random.below(10)));
}

void insert_joint(std::string& text, Source& source) {
  text.insert(source.random.below(text.size() + 1), source.joint());
}

using Mutation = void (*)(std::string&, Source&);
constexpr Mutation mutations[] = {splice,       remove,       repeat,      swap_bytes,
                                  replace_byte, insert_digit, insert_joint};

}  // namespace

std::string mutated(std::span<const std::string_view> phrases,
                    std::span<const std::string_view> joints, Random& random) {
  Source source{phrases, joints, random};
  std::string text(source.phrase());
  for (std::size_t more = random.below(3); more > 0; --more) {
    text += source.joint();
    text += source.phrase();
  }
  for (std::size_t left = random.below(9); left > 0 && !text.empty(); --left)
    mutations[random.below(std::size(mutations))](text, source);
  return text;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out.append("\\").append(1, c);
    else if (byte >= 0x20 && byte < 0x7F)
      out += c;
    else
      out += fmt::format("\\{:03o}", byte);  // A hexadecimal escape has no end of its own.
  }
  return out;
}

}  // namespace vnfts::test
