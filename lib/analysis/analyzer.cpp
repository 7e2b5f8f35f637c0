#include "vnfts/analyzer.h"

#include <algorithm>
#include <limits>
#include <span>

#include "analysis/address.h"
#include "analysis/compound.h"
#include "analysis/units.h"
#include "data/tables.h"
#include "text/letters.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/word.h"

namespace vnfts {

namespace {

using analysis::Compound;
using analysis::Unit;
using text::CharClass;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {
    out_.clear();
  }

  void run() {
    const char* const end = text_.data() + text_.size();
    for (const char* at = text_.data(); at != end;) {
      const auto here = static_cast<std::uint32_t>(at - text_.data());
      const char* next = at;
      const CharClass c = text::char_info(text::decode(next, end)).char_class;
      if (c == CharClass::letter || c == CharClass::digit) {
        at = text_.data() + chunk(here);
      } else {
        at = c == CharClass::ideograph ? text_.data() + ideograph(here) : next;
      }
    }
  }

 private:
  /// Reads what begins at `at` and returns where it ends.
  std::uint32_t chunk(std::uint32_t at) {
    if (const auto address = analysis::address_at(text_, at); address.end != address.begin)
      return web_address(address);
    const std::uint32_t end = analysis::read_units(text_, at, units_);
    if (units_.size() == 1) {
      part(units_[0]);
      if (consonants_) spaced_city();
      return end;
    }
    analysis::join_numbers(units_);
    analysis::find_compounds(units_, compounds_);
    for (const Compound& c : compounds_) {
      compound(std::span(units_).subspan(c.first, c.count), c.whole);
      if (c.first == 0 && c.count == 1 && consonants_) spaced_city();
    }
    return end;
  }

  std::uint32_t web_address(const analysis::Address& address) {
    const std::string_view upto = text_.substr(0, address.end);
    for (std::uint32_t at = address.begin; at < address.end;) {
      const char* next = text_.data() + at;
      const CharClass c = text::char_info(text::decode(next, upto.data() + upto.size())).char_class;
      if (c != CharClass::letter && c != CharClass::digit) {
        at = static_cast<std::uint32_t>(next - text_.data());
        continue;
      }
      const bool host = at == address.begin;
      at = analysis::read_units(host ? text_.substr(0, address.host_end) : upto, at, units_);
      compound(units_, host && units_.size() > 1 ? analysis::spelled_out(units_) : std::string());
    }
    return address.end;
  }

  void compound(std::span<const Unit> units, const std::string& whole) {
    part(units.front());
    if (!whole.empty()) whole_of(units.front().begin, units.back().end, units.size(), whole);
    for (const Unit& unit : units.subspan(1)) part(unit);
  }

  void part(const Unit& unit) {
    ++position_;
    const TokenKind kind = unit.digits     ? TokenKind::number
                           : unit.syllable ? TokenKind::syllable
                                           : TokenKind::word;
    push(unit.term, unit.begin, unit.end, 1, kind, TokenForm::part);
    if (unit.marked && !unit.syllable) fold_last();
    consonants_ = unit.consonants;
  }

  void whole_of(std::uint32_t begin, std::uint32_t end, std::size_t parts,
                const std::string& term) {
    push(term, begin, end, parts, TokenKind::code, TokenForm::whole);
    if (std::ranges::any_of(term, [](char c) { return static_cast<signed char>(c) < 0; }))
      fold_last();
  }

  /// "TP. HCM", "TP HCM", "T.P HCM": a city's abbreviation, the last part read, behind its type
  /// word is a compound in spite of the space.
  void spaced_city() {
    const std::uint32_t position = position_;
    const auto city = std::find_if(out_.rbegin(), out_.rend(),
                                   [](const Token& t) { return t.form == TokenForm::part; });
    for (auto tp = city; tp != out_.rend() && tp->position + 2 >= position; ++tp) {
      if (tp->term != "tp" || tp->position + tp->length != position) continue;
      if (!city_gap(text_.substr(tp->end, city->begin - tp->end))) return;
      const auto length = static_cast<std::uint16_t>(tp->length + 1);
      const Token whole{"tp" + city->term, tp->begin,       city->end, tp->position, length,
                        TokenKind::code,   TokenForm::whole};
      Token bare = whole;
      bare.term = text::folded(whole.term);
      bare.form = TokenForm::folded;
      const auto at = out_.insert(tp.base(), whole);
      if (bare.term != whole.term) out_.insert(at + 1, bare);
      return;
    }
  }

  static bool city_gap(std::string_view gap) {
    return gap.size() <= 3 && gap.find_first_not_of(". \xC2\xA0") == std::string_view::npos;
  }

  /// With the marks behind it: が may be か and a combining mark.
  std::uint32_t ideograph(std::uint32_t begin) {
    const char* const text_end = text_.data() + text_.size();
    const char* end = text_.data() + begin;
    text::decode(end, text_end);
    for (const char* next = end; next != text_end; end = next)
      if (text::char_info(text::decode(next, text_end)).char_class != CharClass::mark) break;
    const auto length = static_cast<std::uint32_t>(end - text_.data()) - begin;
    ++position_;
    push(text::word_term(text_.substr(begin, length)).term, begin, begin + length, 1,
         TokenKind::word, TokenForm::part);
    consonants_ = false;
    return begin + length;
  }

  void push(const std::string& term, std::uint32_t begin, std::uint32_t end, std::size_t parts,
            TokenKind kind, TokenForm form) {
    out_.push_back({term, begin, end, position_, static_cast<std::uint16_t>(parts), kind, form});
  }

  void fold_last() {
    Token token = out_.back();
    token.term = text::folded(token.term);
    token.form = TokenForm::folded;
    if (token.term != out_.back().term && !token.term.empty()) out_.push_back(std::move(token));
  }

  std::string_view text_;
  std::vector<Token>& out_;
  std::vector<Unit> units_;
  std::vector<Compound> compounds_;
  std::uint32_t position_ = 0;
  bool consonants_ = false;
};

}  // namespace

void analyze(std::string_view utf8, std::vector<Token>& out) {
  Tokenizer(utf8.substr(0, std::numeric_limits<std::uint32_t>::max()), out).run();
}

std::string analyzer_version() {
  // Raise the number when tokens change; the tables speak for themselves.
  const std::uint64_t tables = data::onsets_hash() ^ data::rhymes_hash() ^ data::lookalikes_hash() ^
                               data::top_domains_hash();
  return "vi-1." + std::to_string(tables);
}

std::string fold(std::string_view utf8) { return text::folded(utf8); }

std::string canonical(std::string_view word) { return text::word_term(word).term; }

std::vector<std::string> accent_variants(std::string_view typed) {
  const auto letters = text::read_letters(typed);
  return letters ? text::variants(letters->view(), text::Marks::at_least)
                 : std::vector<std::string>();
}

}  // namespace vnfts
