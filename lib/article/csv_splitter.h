/// Delimited text -> its rows, one at a time, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vnfts::article {

/// How a table is written.
struct CsvForm {
  char delimiter = ',';
  bool quoted = true;  ///< A quote that begins a cell encloses it.
  friend bool operator==(const CsvForm&, const CsvForm&) = default;
};

struct CsvRow {
  enum class Fault { none, too_long, never_closed };

  std::vector<std::string> cells;
  std::string raw;         ///< As it stands in the file.
  std::uint64_t line = 1;  ///< Where it starts, from 1.
  Fault fault = Fault::none;
};

/// As RFC 4180 has it, and as programs write it: a closing quote counts only before a delimiter or
/// line end, any number of carriage returns may stand before a line feed, rows of blank cells are
/// passed over. A quote that is never closed costs only its own line.
class CsvSplitter {
 public:
  /// `pull` gives the next block, valid until the next call, and an empty one at the end.
  CsvSplitter(std::function<std::string_view()> pull, CsvForm form, std::size_t max_bytes);

  /// Replaces `row` by the next one; false at the end. Throws what `pull` throws.
  bool next(CsvRow& row);

  /// Of the row just read only the first line counts, and is at fault; those behind it come next,
  /// each by itself.
  void read_again(CsvRow& row);

  /// The line that reading has come to, from 1.
  std::uint64_t line() const { return line_; }

 private:
  enum class State { cell_start, bare, quoted, quote_in_quoted };

  bool in_quotes() const { return state_ == State::quoted || state_ == State::quote_in_quoted; }
  bool fill();
  bool read_row(CsvRow& row);
  bool step(CsvRow& row);
  void take(std::size_t bytes, CsvRow& row);
  bool step_behind_quote(CsvRow& row);
  bool end_cell(CsvRow& row);
  void end_file(CsvRow& row);
  void cut_row(CsvRow& row);
  void skip_line();

  std::function<std::string_view()> pull_;
  CsvForm form_;
  std::size_t max_bytes_;
  std::string_view rest_;   ///< Of the block, or of `again_`.
  std::string again_;       ///< What stood behind a line whose quote is never closed.
  std::string_view later_;  ///< The block behind that.
  bool by_line_ = false;    ///< `rest_` is of `again_`: no quote encloses a line end there.
  bool ended_ = false;
  State state_ = State::cell_start;
  std::string cell_;
  std::uint64_t line_ = 1;
};

}  // namespace vnfts::article
