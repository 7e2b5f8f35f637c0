#include "index/segment.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "index/deflate.h"
#include "index/front_coding.h"
#include "index/generation.h"
#include "index/glass_keys.h"
#include "index/glass_table.h"
#include "index/glass_version.h"
#include "index/leb128.h"
#include "index/schema.h"
#include "index/token_file.h"
#include "vnfts/analyzer.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = 2000;  // of a list, as Xapian cuts it

/// Level 6 takes almost twice the time, for 3 % of what is compressed.
constexpr int deflate_level = 1;

/// A term of an article. Terms go by rank, in byte order.
struct Entry {
  std::uint32_t term = 0;
  std::uint32_t article = 0;
  std::uint32_t wdf = 0;
};

/// The list of a term, or of the lengths of articles: cut in pieces, the first of which has the
/// totals.
class ListWriter {
 public:
  explicit ListWriter(GlassTable& table) : table_(table) {}

  /// `key_of(article)` is the key of a piece that begins there, `key` that of the first.
  template <typename KeyOf>
  void write(std::string_view key, std::span<const Entry> entries, std::uint64_t count,
             std::uint64_t sum, KeyOf&& key_of) {
    tag_.clear();
    write_leb128(tag_, count);
    write_leb128(tag_, sum);
    write_leb128(tag_, entries.front().article - 1);
    std::string piece_key(key);
    for (auto from = entries.begin(); from != entries.end();) {
      const auto to = fill_piece(from, entries.end());
      tag_ += to == entries.end() ? '1' : '0';
      write_leb128(tag_, std::prev(to)->article - from->article);
      tag_ += piece_;
      table_.add(piece_key, tag_);
      tag_.clear();
      if (to != entries.end()) piece_key = key_of(to->article);
      from = to;
    }
  }

 private:
  using Iterator = std::span<const Entry>::iterator;

  /// The end of the entries that fill a piece.
  Iterator fill_piece(Iterator from, Iterator end) {
    piece_.clear();
    write_leb128(piece_, from->wdf);
    auto at = std::next(from);
    for (; at != end && piece_.size() < piece_bytes; ++at) {
      write_leb128(piece_, at->article - std::prev(at)->article - 1);
      write_leb128(piece_, at->wdf);
    }
    return at;
  }

  GlassTable& table_;
  std::string tag_;
  std::string piece_;
};

/// The values of a slot, cut in pieces, and their bounds.
class ValueWriter {
 public:
  void add(std::uint32_t article, const std::string& value) {
    if (count_ == 0) {
      least_ = greatest_ = value;
    } else {
      least_ = std::min(least_, value);
      greatest_ = std::max(greatest_, value);
    }
    ++count_;
    if (pieces_.empty() || pieces_.back().tag.size() >= piece_bytes) {
      pieces_.push_back({article, {}});
    } else {
      write_leb128(pieces_.back().tag, article - last_ - 1);
    }
    write_leb128(pieces_.back().tag, value.size());
    pieces_.back().tag += value;
    last_ = article;
  }

  void write_bounds(GlassTable& table, Xapian::valueno slot) const {
    std::string tag;
    write_leb128(tag, count_);
    write_leb128(tag, least_.size());
    tag += least_;
    if (greatest_ != least_) tag += greatest_;
    table.add(value_bounds_key(slot), tag);
  }

  void write_values(GlassTable& table, Xapian::valueno slot) const {
    for (const Piece& piece : pieces_) table.add(values_key(slot, piece.first), piece.tag);
  }

 private:
  struct Piece {
    std::uint32_t first;
    std::string tag;
  };

  std::uint64_t count_ = 0;
  std::string least_;
  std::string greatest_;
  std::uint32_t last_ = 0;
  std::vector<Piece> pieces_;
};

/// Of so many articles.
std::vector<std::uint32_t> numbers(std::size_t articles) {
  std::vector<std::uint32_t> out(articles);
  std::iota(out.begin(), out.end(), 1u);
  return out;
}

class SegmentWriter {
 public:
  SegmentWriter(const fs::path& folder, const Lexicon& lexicon)
      : folder_(made(folder)), lexicon_(lexicon), deflate_(deflate_level) {
    rank_terms();
  }

  void write(std::span<const Postings> articles) {
    write_articles(articles);
    sort_by_term();
    const GlassRoot lists = write_lists();
    const GlassRoot data = data_.finish();
    const GlassRoot terms = terms_.finish();
    write_version(lists, data, terms);
    rows_.finish(Xapian::Database(folder_.string()).get_uuid(), numbers(articles.size()));
  }

 private:
  static const fs::path& made(const fs::path& folder) {
    fs::create_directory(folder);
    return folder;
  }

  void rank_terms() {
    by_rank_.resize(lexicon_.size());
    std::iota(by_rank_.begin(), by_rank_.end(), 0u);
    std::ranges::sort(by_rank_, {},
                      [&](std::uint32_t n) { return std::string_view(lexicon_.term(n)); });
    rank_.resize(by_rank_.size());
    for (std::uint32_t i = 0; i < by_rank_.size(); ++i) rank_[by_rank_[i]] = i;
  }

  const std::string& term(std::uint32_t rank) const { return lexicon_.term(by_rank_[rank]); }

  void write_articles(std::span<const Postings> articles) {
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
      const std::uint32_t article = i + 1;
      const std::size_t first = entries_.size();
      collect(articles[i], article);
      write_terms(article, std::span(entries_).subspan(first));
      write_values(articles[i], article);
      write_tag(data_, article_key(article), articles[i].data());
      rows_.add(articles[i].rows());
    }
  }

  /// The entries of an article, by term.
  void collect(const Postings& article, std::uint32_t number) {
    const std::size_t first = entries_.size();
    for (const Postings::Posting& posting : article.postings())
      entries_.push_back({rank_[posting.term], number, posting.wdf});
    std::ranges::sort(std::span(entries_).subspan(first), {}, &Entry::term);
  }

  /// A term is written as what it shares with the one before, and what it does not; both in one
  /// byte with its count, when that has room.
  void write_terms(std::uint32_t article, std::span<const Entry> entries) {
    const std::uint32_t length = std::transform_reduce(
        entries.begin(), entries.end(), 0u, std::plus<>(), [](const Entry& e) { return e.wdf; });
    add_to_totals(length, entries);
    lengths_.push_back({0, article, length});
    tag_.clear();
    write_leb128(tag_, length);
    write_leb128(tag_, entries.size());
    std::string_view before;
    for (const Entry& entry : entries) {
      const std::string_view now = term(entry.term);
      append_term(before, now, entry.wdf, &entry == &entries.front());
      before = now;
    }
    write_tag(terms_, article_key(article), tag_);
  }

  void append_term(std::string_view before, std::string_view term, std::uint32_t wdf, bool first) {
    const std::size_t shared = shared_bytes(before, term);
    const std::size_t together =
        wdf < 127 ? (std::size_t{wdf} + 1) * (before.size() + 1) + shared : 256;
    const bool fits = !first && together < 256;
    if (!first) tag_ += static_cast<char>(fits ? together : shared);
    tag_ += static_cast<char>(term.size() - shared);
    tag_ += term.substr(shared);
    if (!fits) write_leb128(tag_, wdf);
  }

  void add_to_totals(std::uint32_t length, std::span<const Entry> entries) {
    ++totals_.articles;
    totals_.length += length;
    totals_.longest = std::max<std::uint64_t>(totals_.longest, length);
    if (length > 0 && (totals_.shortest == 0 || length < totals_.shortest))
      totals_.shortest = length;
    for (const Entry& entry : entries)
      totals_.largest_wdf = std::max<std::uint64_t>(totals_.largest_wdf, entry.wdf);
  }

  /// The slots go to the table of terms, behind those of the article.
  void write_values(const Postings& article, std::uint32_t number) {
    auto values = article.values();
    std::erase_if(values, [](const auto& value) { return value.second.empty(); });
    if (values.empty()) return;
    std::ranges::sort(values);
    std::string slots;
    Xapian::valueno next = 0;
    for (const auto& [slot, value] : values) {
      write_leb128(slots, slot - next);
      next = slot + 1;
      values_[slot].add(number, value);
    }
    terms_.add(article_key(number) + '\0', slots);
  }

  void write_tag(GlassTable& table, const std::string& key, std::string_view tag) {
    if (tag.empty()) return;
    const std::string_view shorter =
        tag.size() < glass_least_compressed_bytes ? std::string_view() : deflate_(tag);
    if (shorter.empty()) return table.add(key, tag);
    table.add(key, shorter, true);
  }

  /// Entries of a term are in the order of articles before and after.
  void sort_by_term() {
    ends_.assign(by_rank_.size() + 1, 0);
    for (const Entry& entry : entries_) ++ends_[entry.term + 1];
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    std::vector<std::size_t> next = ends_;
    std::vector<Entry> sorted(entries_.size());
    for (const Entry& entry : entries_) sorted[next[entry.term]++] = entry;
    entries_ = std::move(sorted);
  }

  std::span<const Entry> entries_of(std::uint32_t rank) const {
    return std::span(entries_).subspan(ends_[rank], ends_[rank + 1] - ends_[rank]);
  }

  GlassRoot write_lists() {
    GlassTable table(folder_ / glass_table_files[glass::lists]);
    for (const auto& [key, value] :
         std::map<std::string, std::string>{{metadata::analyzer, analyzer_version()},
                                            {metadata::format, std::string(format_version)}})
      table.add(metadata_key(key), value);
    for (const auto& [slot, values] : values_) values.write_bounds(table, slot);
    for (const auto& [slot, values] : values_) values.write_values(table, slot);
    ListWriter list(table);
    list.write(lengths_key(), lengths_, 0, 0,
               [](std::uint32_t article) { return lengths_key(article); });
    for (std::uint32_t rank = 0; rank < by_rank_.size(); ++rank) {
      const auto entries = entries_of(rank);
      if (entries.empty()) continue;
      const std::uint64_t sum =
          std::transform_reduce(entries.begin(), entries.end(), std::uint64_t{0}, std::plus<>(),
                                [](const Entry& e) { return std::uint64_t{e.wdf}; });
      const std::string key = postlist_key(term(rank));
      list.write(key, entries, entries.size(), sum,
                 [&](std::uint32_t article) { return piece_key(key, article); });
    }
    return table.finish();
  }

  void write_version(const GlassRoot& lists, const GlassRoot& data, const GlassRoot& terms) const {
    GlassVersion version;
    std::random_device random;  // names the database
    for (int i = 0; i < 16; ++i) version.uuid += static_cast<char>(random());
    version.roots[glass::lists] = lists;
    version.roots[glass::data] = data;
    version.roots[glass::terms] = terms;
    version.totals = totals_;
    write_glass_version(folder_, version);
  }

  fs::path folder_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> by_rank_;  ///< Numbers of terms in their order.
  std::vector<std::uint32_t> rank_;     ///< By number.
  std::vector<Entry> entries_;          ///< By article, later by term.
  std::vector<std::size_t> ends_;       ///< Where the entries of a term begin, and the next.
  std::vector<Entry> lengths_;
  std::map<Xapian::valueno, ValueWriter> values_;
  GlassTotals totals_;
  GlassTable data_{folder_ / glass_table_files[glass::data]};
  GlassTable terms_{folder_ / glass_table_files[glass::terms]};
  TokenFileWriter rows_{folder_};
  Deflate deflate_;
  std::string tag_;
};

}  // namespace

void write_glass_segment(const fs::path& folder, std::span<const Postings> articles,
                         const Lexicon& lexicon) {
  SegmentWriter(folder, lexicon).write(articles);
}

void write_segment(const fs::path& folder, std::span<const Postings> articles) {
  Xapian::WritableDatabase db = create_database(
      folder, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  for (const Postings& article : articles) db.add_document(article.document());
  db.commit();
  const std::string uuid = db.get_uuid();
  db.close();
  TokenFileWriter rows(folder);
  for (const Postings& article : articles) rows.add(article.rows());
  rows.finish(uuid, numbers(articles.size()));
}

}  // namespace vnfts::index
