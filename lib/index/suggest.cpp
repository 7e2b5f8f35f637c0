#include "index/suggest.h"

#include <algorithm>
#include <vector>

#include "index/rewriting.h"
#include "index/row_readings.h"
#include "index/word_lattice.h"
#include "text/word.h"

namespace vnfts::index {

namespace {

/// How much better a row must be explained, in nats.
constexpr double least_gain = 2;

/// A word that follows another so often, ten times as often as it stands anywhere, and not only in
/// a few places that may be misspelt themselves, was meant.
constexpr double least_company = 0.005;
constexpr double least_together = 20;

constexpr std::size_t most_pieces = 32;

struct Row {
  std::vector<Piece> pieces;
  std::vector<const Query*> leaves;  ///< Of each piece.
};

/// The rows of a query, as WordReader sees them.
class Rows {
 public:
  explicit Rows(const Query& query) {
    collect(query);
    std::erase_if(rows_, [](const Row& row) { return row.pieces.empty(); });
  }

  std::vector<Row>& rows() { return rows_; }
  bool marked() const { return marked_; }
  std::size_t size() const { return size_; }

 private:
  void collect(const Query& query) {
    switch (query.kind) {
      case Query::Kind::word:
      case Query::Kind::phrase:
        return collect_leaf(query);
      case Query::Kind::all_of:
        for (const Query& child : query.children) collect(child);
        return;
      case Query::Kind::any_of:
      case Query::Kind::near:
        for (const Query& child : query.children) end_row(), collect(child);
        return end_row();
      case Query::Kind::none_of:
        return end_row();
      case Query::Kind::date:
      case Query::Kind::mention:
      case Query::Kind::dated:
      case Query::Kind::place:
        return;
    }
  }

  void collect_leaf(const Query& leaf) {
    const bool running_text = leaf.field == Field::text || leaf.field == Field::title;
    if (!running_text || leaf.exact || leaf.prefix) return end_row();
    if (rows_.empty() || ended_ || leaf.field != field_) rows_.emplace_back();
    ended_ = false;
    field_ = leaf.field;
    for (std::string& piece : pieces_of(leaf)) {
      marked_ |= text::has_marks(piece);
      ++size_;
      rows_.back().pieces.push_back({std::move(piece)});
      rows_.back().leaves.push_back(&leaf);
    }
  }

  void end_row() { ended_ = true; }

  std::vector<Row> rows_;
  Field field_ = Field::text;
  bool ended_ = false;
  bool marked_ = false;
  std::size_t size_ = 0;
};

/// What is shown of each piece on the way.
std::vector<std::string> shown(const Path& path, const std::vector<Piece>& pieces) {
  std::vector<std::string> out(pieces.size());
  std::size_t at = 0;
  for (const auto& [arc, probability] : path.steps) {
    while (arc->from >= pieces[at].to) ++at;
    const Piece& piece = pieces[at];
    if (arc->from == piece.from) out[at] = piece.text.substr(0, piece.begin);
    out[at].append(arc->from == piece.from ? "" : " ").append(arc->shown);
    if (arc->to == piece.to) out[at] += piece.text.substr(piece.end);
  }
  return out;
}

/// Pieces that stand in the company they keep in the archive, on one side at least.
std::vector<bool> sure_pieces(const Path& typed, std::size_t pieces) {
  std::vector<bool> sure(pieces, false);
  for (std::size_t i = 1; i < typed.steps.size(); ++i) {
    const auto& [arc, probability] = typed.steps[i];
    const double together = probability * typed.steps[i - 1].arc->followed;
    if (together < least_together) continue;
    if (probability < least_company || probability < 10 * arc->alone) continue;
    sure[i - 1] = sure[i] = true;
  }
  return sure;
}

/// Adds the new words of the row; whether there are any.
bool improve(Row& row, const Typing& typing, const Served& served, Chunks& chunks,
             NewWords& words) {
  const std::size_t end = place_pieces(row.pieces);
  const WordLattice typed(read_as_typed(row.pieces, typing, served, chunks), end, chunks);
  const std::vector<bool> sure = sure_pieces(typed.as_typed(), row.pieces.size());
  if (std::ranges::find(sure, false) == sure.end()) return false;
  const WordLattice lattice(read_row(row.pieces, sure, typing, served, chunks), end, chunks);
  const Path best = lattice.best();
  if (best.cost + least_gain > lattice.as_typed().cost) return false;
  const std::vector<std::string> now = shown(best, row.pieces);
  bool changed = false;
  for (std::size_t i = 0; i < now.size(); ++i) {
    changed |= now[i] != row.pieces[i].text;
    words[row.leaves[i]].push_back(now[i]);
  }
  return changed;
}

}  // namespace

std::optional<Query> propose(const Query& query, Accents accents, const Served& served) {
  Rows rows(query);
  if (rows.size() > most_pieces) return std::nullopt;
  Chunks chunks(served.model);
  NewWords words;
  bool changed = false;
  for (Row& row : rows.rows())
    changed |= improve(row, {accents, rows.marked()}, served, chunks, words);
  if (!changed) return std::nullopt;
  return rewritten(query, words);
}

std::string shown_query(const Query& query) {
  std::string out = to_string(query);
  const bool whole = query.kind == Query::Kind::all_of || query.kind == Query::Kind::any_of;
  return whole ? out.substr(1, out.size() - 2) : out;
}

}  // namespace vnfts::index
