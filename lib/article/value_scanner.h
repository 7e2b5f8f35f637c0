/// Finds where one JSON value ends, in blocks, without reading it: brackets and strings only.
#pragma once

#include <string>
#include <string_view>

namespace vnfts::article {

/// Begins at the first character of a value. A value that is broken ends, if that can be told,
/// where the next one begins, so that one cut record does not swallow those behind it.
class ValueScanner {
 public:
  /// Of objects, or of lists ('[') and objects; all other values are bare.
  explicit ValueScanner(char opening = '{') : opening_(opening) {}

  struct Cut {
    std::size_t length = 0;  ///< How much of the block belongs to the value.
    bool complete = false;   ///< The value ends there.
    bool broken = false;     ///< ... because another one begins where none may.
  };

  /// Goes on with the next block of the same value.
  Cut scan(std::string_view block);

 private:
  enum class Step { more, end_behind, end_before, broken_before };

  Step step(char c);
  Step step_in_string(char c);
  Step step_bare(char c);
  Step open(char bracket);
  Step close(char opening);
  std::size_t skip_plain(std::string_view block, std::size_t at) const;

  char opening_;
  std::string open_;        ///< Open brackets, outermost first, down to a bounded depth.
  std::size_t deeper_ = 0;  ///< Open brackets below those.
  char before_ = 0;         ///< The last significant character outside strings.
  bool in_string_ = false;
  bool escaped_ = false;
  bool line_start_ = false;  ///< Only white space since a line break inside a string.
};

}  // namespace vnfts::article
