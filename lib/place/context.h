/// What stands around a name: whether it is a place at all.
#pragma once

#include <cstdint>
#include <vector>

#include "place/candidates.h"
#include "text/piece.h"

namespace vnfts::place {

enum class Verdict : std::uint8_t {
  refused,  ///< A person, street, brand, ordinary word, or part of a longer name.
  open,     ///< Nothing tells.
  likely,   ///< Something tells that a place stands here.
};

/// How two candidates, one behind the other, are joined.
enum class Joint : std::uint8_t {
  none,     ///< Something else is between.
  side,     ///< Nothing but white space.
  list,     ///< "và" or the like: a list.
  comma,    ///< A comma or dash: a list, or what it lies in.
  bracket,  ///< The second stands in brackets behind the first.
  in,       ///< "thuộc", "của", "ở": the first lies in the second.
};

/// The surroundings of the candidates of one text.
class Context {
 public:
  Context(Pieces pieces, const std::vector<Candidate>& candidates);

  /// Of what stands before it and whether it is part of a longer name.
  Verdict verdict(std::size_t candidate) const;

  /// Of a candidate and the next one.
  Joint joint(std::size_t candidate) const;

  /// The number of the line it is on.
  std::size_t line(std::size_t candidate) const { return lines_[candidate]; }

  bool sentence_begins(std::size_t piece) const;

  /// Whether its line is in capitals, which tell nothing then.
  bool in_capitals(std::size_t candidate) const;

  bool alone_on_line(std::size_t candidate) const;
  bool behind_house_number(std::size_t candidate) const;
  bool in_company(std::size_t candidate) const;

  /// Whether a person of the text has that name as the end of a full name.
  bool person_named(const Candidate& candidate) const;

 private:
  void read_lines();
  void read_persons();
  bool inside_longer_name(std::size_t candidate) const;
  bool joins_left(std::size_t candidate) const;
  bool joins_right(std::size_t candidate) const;
  bool beside_full_name(std::size_t candidate) const;
  bool organisation_around(std::size_t piece) const;
  bool named_for_person(const Candidate& candidate) const;
  bool full_name_begins(std::size_t piece) const;

  Pieces pieces_;
  const std::vector<Candidate>& candidates_;
  std::vector<std::uint32_t> line_ends_;  ///< The pieces that end the lines.
  std::vector<bool> capital_lines_;
  std::vector<std::uint32_t> lines_;    ///< Of the candidates.
  std::vector<std::uint64_t> persons_;  ///< Ends of full names, of one and two words, sorted.
};

/// Of the words of a name, however it is written.
std::uint64_t name_key(Pieces pieces, std::size_t first, std::size_t last);

}  // namespace vnfts::place
