#include "oracle/query_maker.h"

#include <algorithm>
#include <array>

#include "oracle/spellings.h"
#include "support/token_invariants.h"
#include "text/utf8.h"
#include "vnfts/date.h"

namespace vnfts::test {

namespace {

std::string field_name(Field field) {
  static const std::array<std::string, 6> names = {
      "", "title:", "author:", "source:", "section:", "tag:"};
  return names[static_cast<std::size_t>(field)];
}

std::string without_quotes(std::string text) {
  for (const std::string quote : {"\"", "“", "”", "„", "‟", "«", "»"})
    for (std::size_t at; (at = text.find(quote)) != std::string::npos;)
      text.replace(at, quote.size(), " ");
  return text;
}

/// The first `count` code points.
std::string first_letters(const std::string& text, std::size_t count) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (count-- > 0 && at != end) text::decode(at, end);
  return text.substr(0, static_cast<std::size_t>(at - text.data()));
}

}  // namespace

QueryMaker::QueryMaker(const std::vector<Article>& articles, std::uint32_t seed) : random_(seed) {
  for (const Article& article : articles) {
    Source& source = sources_.emplace_back();
    source.published = article.published;
    for (const std::string* text : {&article.title, &article.lead, &article.body})
      add(source, Field::text, *text);
    add(source, Field::title, article.title);
    for (const std::string& name : article.authors) add(source, Field::author, name);
    add(source, Field::source, article.source);
    add(source, Field::section, article.section);
    for (const std::string& tag : article.tags) add(source, Field::tag, tag);
  }
}

void QueryMaker::add(Source& source, Field field, const std::string& text) {
  Passage passage{field, without_quotes(nfc(text)), {}};
  analyze(passage.text, passage.parts);
  std::erase_if(passage.parts, [](const Token& t) { return t.form != TokenForm::part; });
  if (!passage.parts.empty()) source.passages.push_back(std::move(passage));
}

std::string QueryMaker::next() {
  topic_ = below(sources_.size());
  return any(static_cast<int>(below(5)));
}

/// Distributions of the standard library differ from one to another; this does not. For the same
/// reason no two calls may stand in one expression that leaves their order open.
std::size_t QueryMaker::below(std::size_t n) { return random_() % n; }

/// Mostly of the running text, which stands first.
const QueryMaker::Passage& QueryMaker::passage() {
  const auto& passages = sources_[one_in(8) ? below(sources_.size()) : topic_].passages;
  const auto texts = std::ranges::count(passages, Field::text, &Passage::field);
  return passages[below(one_in(3) ? passages.size() : static_cast<std::size_t>(texts))];
}

/// `count` words of the passage, with what stands between them.
std::string QueryMaker::words(const Passage& from, std::size_t first, std::size_t count) {
  const std::size_t last = std::min(first + count, from.parts.size()) - 1;
  const std::size_t begin = from.parts[first].begin;
  return typed(from.text.substr(begin, from.parts[last].end - begin));
}

/// As written, bare, with any of its marks left out, or spelled otherwise.
std::string QueryMaker::typed(const std::string& text) {
  const std::size_t typist = below(10);
  if (typist < 4) return text;
  if (typist < 6) return fold(text);
  return by_word(text, [&](const std::string& word) -> std::string {
    if (typist == 6) return respelled(word, true);
    const std::size_t marks = below(4);
    return marks == 0 ? fold(word) : marks == 1 ? without_tone(word) : word;
  });
}

std::string QueryMaker::operand(const Passage& from, std::size_t first) {
  const std::string exact = one_in(8) ? "=" : "";
  if (one_in(4)) return exact + '"' + words(from, first, 2) + '"';
  return exact + words(from, first, 1);
}

/// One word, or all that stands without a space around it (Covid-19).
std::string QueryMaker::word() {
  const Passage& from = passage();
  const Token& part = from.parts[below(from.parts.size())];
  std::size_t begin = part.begin;
  std::size_t end = part.end;
  if (one_in(2)) {
    const auto joins = [&](std::size_t at) {
      return std::string_view("-./'&@").find(from.text[at]) != std::string_view::npos;
    };
    for (const Token& other : from.parts)
      if (other.begin == end || (other.begin == end + 1 && joins(end))) end = other.end;
  }
  const std::string text = typed(from.text.substr(begin, end - begin));
  return field_name(from.field) + (one_in(8) ? "=" : "") + text;
}

/// Of two letters or more: fewer begin more words than are looked for.
std::string QueryMaker::beginning() {
  const Passage& from = passage();
  const std::size_t at = below(from.parts.size());
  const std::string text = words(from, at, 1);
  return field_name(from.field) + first_letters(text, 2 + below(3)) + '*';
}

std::string QueryMaker::phrase() {
  const Passage& from = passage();
  const std::size_t first = below(from.parts.size());
  const std::size_t count = 1 + below(4);
  const std::string sign = one_in(8) ? "=\"" : "\"";
  return field_name(from.field) + sign + words(from, first, count) + '"';
}

/// Two or three words not far from each other, in any order; perhaps one twice.
std::string QueryMaker::near() {
  const Passage& from = passage();
  const std::size_t first = below(from.parts.size());
  const std::size_t begin = first > 4 ? first - 4 : 0;
  const std::size_t around = one_in(6) ? 1 : std::min<std::size_t>(from.parts.size() - begin, 10);
  const std::string joint = " NEAR/" + std::to_string(1 + below(8)) + ' ';
  std::string out = operand(from, first);
  for (std::size_t others = 1 + below(2); others > 0; --others)
    out += joint + operand(from, begin + below(around));
  return field_name(from.field) + '(' + out + ')';
}

std::string QueryMaker::dates() {
  const auto& source = sources_[one_in(2) ? topic_ : below(sources_.size())];
  const auto published = parse_published(source.published);
  Day day = published ? published->day : Day(std::chrono::days(18000));
  if (one_in(4)) day += std::chrono::days(below(60)) - std::chrono::days(30);
  const std::string iso = to_string(day);
  const std::string unit = iso.substr(0, std::array{4, 7, 10}[below(3)]);
  switch (below(9)) {
    case 0:
      return unit + "..";
    case 1:
      return ".." + unit;
    case 2:
      return unit + ".." + to_string(day + std::chrono::days(below(1000)));
    case 3:
      return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
    case 4:
      return iso.substr(8, 2) + '/' + iso.substr(5, 2);
    case 5:
      return "tháng_" + std::to_string(1 + below(12));
    default:
      return unit;
  }
}

std::string QueryMaker::basis() {
  static const std::array<std::string, 6> values = {"stated", "inferred", "url",
                                                    "gloss",  "dateline", "unknown"};
  return values[below(values.size())];
}

/// Some are named in the articles, some lie around those, and some are far.
std::string QueryMaker::place() {
  static const std::array<std::string, 12> values = {
      "place:hà_nội",     "place:tp.hcm",     "place:lai_châu",    "place:việt_nam",
      "place:tây_nguyên", "place:=hà_nội",    "place:nghệ_an",     "place:miền_bắc",
      "place:pháp",       "near:hà_nội,80km", "near:lai_châu,150", "place:quảng_trị"};
  return values[below(values.size())];
}

std::string QueryMaker::leaf() {
  const std::size_t kind = below(20);
  if (kind < 5) return word();
  if (kind < 9) return phrase();
  if (kind < 12) return near();
  if (kind < 15) return beginning();
  if (kind == 15) return "date:" + dates();
  if (kind == 16) return "mentions:" + dates();
  return kind == 17 ? "dated:" + basis() : place();
}

std::string QueryMaker::joined(int depth, const std::string& joint) {
  std::string out = "(" + any(depth);
  for (std::size_t others = 1 + below(2); others > 0; --others) {
    out += one_in(5) ? joint + "-" : joint;
    out += any(depth);
  }
  return out + ')';
}

std::string QueryMaker::any(int depth) {
  if (depth == 0) return leaf();
  const std::size_t kind = below(16);
  if (kind < 8) return joined(depth - 1, " ");
  if (kind < 13) return joined(depth - 1, " OR ");
  return kind < 15 ? any(depth - 1) : "-" + any(depth - 1);
}

}  // namespace vnfts::test
