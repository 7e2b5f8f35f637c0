#include "index/schema.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <charconv>

#include "index/leb128.h"
#include "vnfts/error.h"

namespace vnfts::index {

namespace {

constexpr std::size_t max_id_bytes = 200;

void write_text(std::string& out, std::string_view text) {
  write_leb128(out, text.size());
  out += text;
}

void write_list(std::string& out, const std::vector<std::string>& items) {
  write_leb128(out, items.size());
  for (const std::string& item : items) write_text(out, item);
}

/// The name behind the prefix, or its hash when it is long or Xapian would need more room for it.
std::string named(std::string_view prefix, std::string_view name, std::size_t max_bytes) {
  if (name.size() <= max_bytes && name.find('\0') == name.npos)
    return std::string(prefix).append(name);
  const XXH128_hash_t hash = XXH3_128bits(name.data(), name.size());
  return fmt::format("{}#{:016x}{:016x}", prefix, hash.high64, hash.low64);
}

class RecordReader {
 public:
  explicit RecordReader(std::string_view record) : rest_(record) {}

  std::uint64_t number() {
    const auto value = read_leb128(rest_);
    if (!value) damaged();
    return *value;
  }

  std::string text() { return std::string(take(number())); }

  std::vector<std::string> list() {
    std::vector<std::string> items;
    for (std::uint64_t n = number(); n > 0; --n) items.push_back(text());
    return items;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view take(std::uint64_t n) {
    if (n > rest_.size()) damaged();
    const std::string_view taken = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return taken;
  }

  [[noreturn]] static void damaged() {
    throw Error(ErrorCode::damaged, "a stored article cannot be read", {},
                "index the archive again");
  }

  std::string_view rest_;
};

}  // namespace

std::string_view prefix_of(Field field) {
  switch (field) {
    case Field::title:
      return prefix::title;
    case Field::author:
      return prefix::author;
    case Field::source:
      return prefix::source;
    case Field::section:
      return prefix::section;
    case Field::tag:
      return prefix::tag;
    case Field::text:
      break;
  }
  return {};
}

std::string id_term(std::string_view id) { return named(prefix::id, id, max_id_bytes); }

std::string note_key(std::string_view key) {
  return named(metadata::note, key, metadata::max_key_bytes);
}

std::string day_value(Day day) {
  const std::chrono::year_month_day ymd(day);
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

Day day_of_value(std::string_view value) {
  unsigned n = 0;
  std::from_chars(value.data(), value.data() + value.size(), n);
  return std::chrono::year(static_cast<int>(n / 10000)) / std::chrono::month(n / 100 % 100) /
         std::chrono::day(n % 100);
}

std::string encode_record(const Article& article) {
  std::string out;
  out.reserve(article.title.size() + article.lead.size() + article.body.size() + 256);
  for (const std::string* field :
       {&article.id, &article.title, &article.lead, &article.body, &article.published, &article.url,
        &article.source, &article.section})
    write_text(out, *field);
  write_list(out, article.authors);
  write_list(out, article.tags);
  return out;
}

Data decode_data(std::string_view data) {
  RecordReader in(data);
  Article article;
  for (std::string* field : {&article.id, &article.title, &article.lead, &article.body,
                             &article.published, &article.url, &article.source, &article.section})
    *field = in.text();
  article.authors = in.list();
  article.tags = in.list();
  return {std::move(article), in.rest()};
}

std::string_view record_of(std::string_view data) {
  return data.substr(0, data.size() - decode_data(data).places.size());
}

}  // namespace vnfts::index
