#include "index/row_readings.h"

#include <algorithm>
#include <cmath>

#include "index/shown_word.h"
#include "index/typing_cost.h"
#include "text/keystrokes.h"
#include "text/syllable.h"
#include "text/word.h"
#include "vnfts/analyzer.h"

namespace vnfts::index {

namespace {

using text::Letters;

constexpr double mark_left_out = 2;  ///< Among words with marks.
constexpr double telex_keys = 3.5;
constexpr double vni_keys = 2;
constexpr double space_left_out = 2;
constexpr double space_put_in = 6;
constexpr double foreign_part = 3;
constexpr double lone_letter = 4;
constexpr std::size_t most_split_letters = 28;
constexpr std::size_t least_foreign_part = 4;
constexpr std::size_t least_letters_for_two = 7;
constexpr double two_slips_at_most = 15;
constexpr std::size_t most_scanned = 4000;
constexpr std::size_t most_readings = 48;

/// A new word: that there is one, and each of its letters.
constexpr double new_word = 1e-3;
constexpr double new_letter = 1.0 / 15;

bool is_syllable(std::string_view folded) {
  const auto letters = text::read_letters(folded);
  return letters && !text::variants(letters->view(), text::Marks::ignored).empty();
}

std::string spelled(std::span<const text::Letter> letters) {
  std::string out;
  for (const text::Letter letter : letters) text::append(out, letter);
  return out;
}

class Reader {
 public:
  Reader(std::span<const Piece> pieces, const Typing& typing, const Served& served, Chunks& chunks)
      : pieces_(pieces),
        typing_(typing),
        served_(served),
        chunks_(chunks),
        total_(served.model.total()),
        missing_mark_(typing.marked                      ? mark_left_out
                      : typing.accents == Accents::exact ? 1.0
                                                         : 0.0) {}

  std::vector<Arc> run(const std::vector<bool>& sure) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const std::size_t first = arcs_.size();
      read(pieces_[i], sure[i]);
      if (i + 1 < pieces_.size() && !(sure[i] && sure[i + 1])) join(pieces_[i], pieces_[i + 1]);
      keep_likely(first);
    }
    return std::move(arcs_);
  }

 private:
  std::string_view core(const Piece& piece) const {
    return std::string_view(piece.text).substr(piece.begin, piece.end - piece.begin);
  }

  void read(const Piece& piece, bool sure) {
    piece_ = &piece;
    if (!sure) by_keys();
    const auto word = only_word(core(piece));
    if (!word) return as_typed();
    typed_ = *word;
    const std::string folded = text::folded(word->term);
    const bool known = spellings_of(folded);
    if (!known) as_typed();
    if (sure) return;
    const bool syllable = is_syllable(folded);
    near(folded, syllable);
    if (!syllable) split();
  }

  /// Where no word of letters stands, or one that the model does not have.
  void as_typed() {
    std::vector<Token> tokens;
    analyze(core(*piece_), tokens);
    Arc arc = arc_of(piece_->from, piece_->to, std::string(core(*piece_)));
    if (tokens.size() == 1 && tokens[0].kind == TokenKind::number) {
      arc.term = arc.folded = any_number;
      add_counts(arc);
    } else {
      double articles = 0;
      for (const Token& token : tokens)
        if (token.form != TokenForm::folded && token.length == tokens.back().position)
          articles = std::max<double>(articles, served_.db.get_termfreq(token.term));
      arc.alone = probability(articles, tokens.empty() ? 1 : tokens[0].term.size());
    }
    arcs_.push_back(std::move(arc));
  }

  static Arc arc_of(std::size_t from, std::size_t to, std::string shown) {
    Arc arc;
    arc.from = from;
    arc.to = to;
    arc.shown = std::move(shown);
    return arc;
  }

  double probability(double count, std::size_t letters) const {
    if (count > 0) return std::min(count / total_, 1.0);
    return std::min(0.5 / total_, new_word * std::pow(new_letter, static_cast<double>(letters)));
  }

  void add_counts(Arc& arc) {
    double count = 0;
    for (ChunkReader reader(chunks_[arc.folded]); reader.next_word();)
      if (reader.word().word == arc.term) {
        count = static_cast<double>(reader.word().count);
        arc.followed = static_cast<double>(reader.word().followed);
        arc.distinct = static_cast<double>(reader.word().distinct);
      }
    arc.alone = probability(count, arc.term.size());
  }

  /// Whether a search for `typed` looks for the word too.
  bool is_looked_for(const Letters& typed, const WordCounts& word, const Letters& meant) const {
    if (typing_.accents == Accents::ignore) return true;
    if (typing_.accents == Accents::exact) return spelled(typed.view()) == word.word;
    return carries_marks(meant.view(), typed.view());
  }

  /// Adds the words that the archive spells so; whether what was typed is looked for among them.
  bool spellings_of(const std::string& spelling, double more_slips = 0) {
    bool looked_for = false;
    const std::string folded = text::folded(canonical(spelling));  // ty is found as ti ...
    const bool same = folded == text::folded(typed_.term);
    for (ChunkReader reader(chunks_[folded]); reader.next_word();) {
      auto meant = text::read_letters(reader.word().word);
      if (!meant) continue;
      if (folded != spelling) meant->letters[meant->size - 1u].code = y_code();  // ... and typed ty
      const bool found = same && is_looked_for(typed_.letters, reader.word(), *meant);
      looked_for |= found;
      const double slips = typing_cost(typed_.letters.view(), meant->view(), missing_mark_);
      add(reader.word(), folded, !found, slips + more_slips);
    }
    return looked_for;
  }

  static text::LetterCode y_code() {
    static const text::LetterCode code = text::read_letters("y")->letters[0].code;
    return code;
  }

  void add(const WordCounts& word, const std::string& folded, bool changed, double slips) {
    Arc arc =
        arc_of(piece_->from, piece_->to, changed ? shown(word.word) : std::string(core(*piece_)));
    fill(arc, word, folded, changed, slips);
    arcs_.push_back(std::move(arc));
  }

  void fill(Arc& arc, const WordCounts& word, const std::string& folded, bool changed,
            double slips) const {
    arc.term = word.word;
    arc.folded = folded;
    arc.changed = changed;
    arc.slips = slips;
    arc.alone = probability(static_cast<double>(word.count), word.word.size());
    arc.followed = static_cast<double>(word.followed);
    arc.distinct = static_cast<double>(word.distinct);
  }

  /// Who types no marks is shown none.
  std::string shown(const std::string& term) const {
    const bool bare = !typing_.marked && typing_.accents != Accents::exact;
    return as_typed_by(bare ? text::folded(term) : term, core(*piece_));
  }

  void by_keys() {
    const std::string_view typed = core(*piece_);
    const bool digits = std::ranges::any_of(typed, [](char c) { return c >= '0' && c <= '9'; });
    for (const std::string& syllable : text::spelled_by_keys(typed)) {
      const std::string folded = text::folded(syllable);
      for (ChunkReader reader(chunks_[folded]); reader.next_word();) {
        if (reader.word().word != syllable) continue;
        Arc arc = arc_of(piece_->from, piece_->to, as_typed_by(syllable, typed));
        fill(arc, reader.word(), folded, true, digits ? vni_keys : telex_keys);
        arcs_.push_back(std::move(arc));
      }
    }
  }

  /// A syllable is taken for another syllable; any other word for whatever is near.
  void near(const std::string& folded, bool syllable) {
    if (!std::ranges::all_of(folded, [](char c) { return c >= 'a' && c <= 'z'; })) return;
    const std::size_t before = arcs_.size();
    for (const std::string& other : near_spellings(folded))
      if (!syllable || is_syllable(other)) spellings_of(other);
    if (arcs_.size() == before && !syllable && folded.size() >= least_letters_for_two)
      for (const std::string& other : served_.model.spellings(folded.substr(0, 2), most_scanned))
        two_slips(folded, other);
  }

  void two_slips(const std::string& folded, const std::string& other) {
    if (std::max(folded.size(), other.size()) > std::min(folded.size(), other.size()) + 2) return;
    const auto meant = text::read_letters(other);
    if (meant && typing_cost(typed_.letters.view(), meant->view(), 0) < two_slips_at_most)
      spellings_of(other);
  }

  /// All ways to cut the word into syllables, and longer words of any kind.
  void split() {
    const std::size_t size = typed_.letters.size;
    if (size != piece_->to - piece_->from || size > most_split_letters) return;
    for (std::size_t begin = 0; begin < size; ++begin)
      for (std::size_t end = begin + 1; end <= size; ++end)
        if (begin > 0 || end < size) part(begin, end);
  }

  void part(std::size_t begin, std::size_t end) {
    const auto letters = typed_.letters.view().subspan(begin, end - begin);
    const std::string word = canonical(spelled(letters));
    const std::string folded = text::folded(word);
    const bool syllable = is_syllable(folded);
    if (!syllable && letters.size() < least_foreign_part) return;
    const auto typed = text::read_letters(word);
    if (!typed) return;
    const bool letter = letters.size() == 1 && !typed->marked;  // more often one too many
    const double slips = (begin > 0 ? space_left_out : 0) + (letter ? lone_letter : 0) +
                         (syllable ? 0 : foreign_part);
    for (ChunkReader reader(chunks_[folded]); reader.next_word();) {
      const auto meant = text::read_letters(reader.word().word);
      if (!meant || !carries_marks(meant->view(), typed->view())) continue;
      Arc arc = arc_of(piece_->from + begin, piece_->from + end, shown(reader.word().word));
      fill(arc, reader.word(), folded, true,
           slips + typing_cost(typed->view(), meant->view(), missing_mark_));
      arcs_.push_back(std::move(arc));
    }
  }

  void join(const Piece& first, const Piece& second) {
    const auto word = only_word(std::string(core(first)).append(core(second)));
    if (!word || first.end != first.text.size() || second.begin != 0) return;
    piece_ = &first;
    typed_ = *word;
    const std::string folded = text::folded(word->term);
    const std::size_t from = arcs_.size();
    spellings_of(folded, space_put_in);
    for (std::size_t i = from; i < arcs_.size(); ++i) {
      arcs_[i].to = second.to;
      arcs_[i].changed = true;
      arcs_[i].shown = shown(arcs_[i].term);
    }
  }

  /// Of the many that begin at one place, those that are likely by themselves.
  void keep_likely(std::size_t first) {
    const auto cost = [](const Arc& arc) {
      return arc.changed ? arc.slips - std::log(arc.alone) : -INFINITY;
    };
    const std::span<Arc> own = std::span(arcs_).subspan(first);
    std::ranges::stable_sort(own, {}, cost);
    // Parts of a split word begin at several places; each keeps its own.
    std::vector<Arc> kept;
    std::vector<std::size_t> taken(64 + own.size(), 0);
    for (Arc& arc : own) {
      const std::size_t place = std::min(arc.from - piece_->from, taken.size() - 1);
      if (taken[place]++ < most_readings || !arc.changed) kept.push_back(std::move(arc));
    }
    arcs_.resize(first);
    std::ranges::move(kept, std::back_inserter(arcs_));
  }

  std::span<const Piece> pieces_;
  const Typing& typing_;
  const Served& served_;
  Chunks& chunks_;
  double total_;
  double missing_mark_;
  std::vector<Arc> arcs_;
  const Piece* piece_ = nullptr;
  TypedLetters typed_;
};

}  // namespace

std::vector<Arc> read_as_typed(std::span<const Piece> pieces, const Typing& typing,
                               const Served& served, Chunks& chunks) {
  return Reader(pieces, typing, served, chunks).run(std::vector<bool>(pieces.size(), true));
}

std::vector<Arc> read_row(std::span<const Piece> pieces, const std::vector<bool>& sure,
                          const Typing& typing, const Served& served, Chunks& chunks) {
  return Reader(pieces, typing, served, chunks).run(sure);
}

}  // namespace vnfts::index
