#include "cli/inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/indexing.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "vnfts/error.h"

namespace vnfts::cli {

namespace {

constexpr std::size_t max_samples = 3;
constexpr std::size_t max_names = 500;
constexpr std::size_t max_example_bytes = 80;

bool has(const Article& article, ArticleField field) {
  switch (field) {
    case ArticleField::id:
      return !article.id.empty();
    case ArticleField::title:
      return !article.title.empty();
    case ArticleField::lead:
      return !article.lead.empty();
    case ArticleField::body:
      return !article.body.empty();
    case ArticleField::published:
      return !article.published.empty();
    case ArticleField::url:
      return !article.url.empty();
    case ArticleField::source:
      return !article.source.empty();
    case ArticleField::section:
      return !article.section.empty();
    case ArticleField::authors:
      return !article.authors.empty();
    case ArticleField::tags:
      return !article.tags.empty();
    case ArticleField::language:
      break;
  }
  return false;
}

/// The text that an index takes dates and places from: title, lead, body, a line each.
std::string running_text(const Article& article) {
  return fmt::format("{}\n{}{}{}", article.title, article.lead, article.lead.empty() ? "" : "\n",
                     article.body);
}

std::optional<Published> publication(const Article& article) {
  if (const auto stated = parse_published(article.published)) return stated;
  return infer_published(article.url, running_text(article));
}

std::vector<NamedPlace> places(const Article& article, const std::optional<Published>& published) {
  const std::string text = running_text(article);
  const auto day = published ? std::optional(published->day) : std::nullopt;
  const std::size_t title_end = article.title.size();
  const std::size_t lead_end =
      article.lead.empty() ? title_end : title_end + 1 + article.lead.size();
  return rank_places(find_places(text, day), title_end, lead_end);
}

void count_date(const Article& article, DateCounts& dates) {
  const auto published = publication(article);
  const bool stated = published && published->basis == PublishedBasis::stated;
  ++(!published ? dates.unknown : stated ? dates.stated : dates.inferred);
  if (stated || article.published.empty()) return;
  if (dates.unreadable++ == 0) dates.example = article.published.substr(0, max_example_bytes);
}

void merge_dates(const DateCounts& more, DateCounts& dates) {
  if (dates.unreadable == 0) dates.example = more.example;
  dates.stated += more.stated;
  dates.inferred += more.inferred;
  dates.unknown += more.unknown;
  dates.unreadable += more.unreadable;
}

void merge_name(const FieldUse& use, std::vector<FieldUse>& names) {
  const auto found = std::ranges::find_if(
      names, [&](const FieldUse& n) { return n.name == use.name && n.field == use.field; });
  if (found == names.end()) {
    if (names.size() < max_names) names.push_back(use);
    return;
  }
  found->records += use.records;
  found->served += use.served;
}

/// What comes before `ReadSink::file` of the file that it is of.
struct PresentFile {
  std::uint64_t articles = 0;
  std::array<std::uint64_t, field_count> filled = {};
  DateCounts dates;
  std::vector<std::pair<std::uint64_t, Article>> samples;
};

class Inspector {
 public:
  explicit Inspector(const IndexSettings& settings)
      : settings_(settings),
        progress_(settings.quiet, settings.quiet ? 0 : total_bytes(settings.inputs)) {}

  Inspection run() {
    for (const std::string& input : settings_.inputs)
      if (interrupted() == 0) read(input);
    found_.unmet = unmet(settings_.reading.fields, met_);
    return std::move(found_);
  }

 private:
  void read(const std::string& input) {
    ReadSink sink;
    sink.article = [this](Article&& article) { return take(std::move(article)); };
    sink.file = [this](ReadFile&& file) { finish(file); };
    sink.rejected = [this](Rejection&& rejection) {
      add(rejection, found_.rejected);
      return interrupted() == 0;
    };
    sink.progress = [this](const ReadProgress& now) {
      bytes_ = earlier_bytes_ + now.bytes;
      progress_.show(articles_, bytes_);
    };
    try {
      read_articles(input, settings_.reading, sink);
    } catch (const Error& e) {
      if (interrupted() == 0) add(broken_off(e, input), found_.rejected);
    }
    earlier_bytes_ = bytes_;
  }

  bool take(Article&& article) {
    ++articles_;
    ++present_.articles;
    for (std::size_t i = 0; i < field_count; ++i)
      present_.filled[i] += has(article, static_cast<ArticleField>(i));
    count_date(article, present_.dates);
    keep(std::move(article));
    return interrupted() == 0;
  }

  /// The first three; the tenth in place of the third, then the hundredth in place of the second.
  void keep(Article&& article) {
    const std::uint64_t number = present_.articles;
    if (number > max_samples && number != 10 && number != 100) return;
    if (number > max_samples)
      present_.samples.erase(present_.samples.end() - (number == 10 ? 1 : 2));
    present_.samples.emplace_back(number, std::move(article));
  }

  void finish(const ReadFile& file) {
    InspectedFormat& format = format_of(file);
    if (format.files++ == 0) format.first = file.where;
    format.limited += !file.whole && file.damage.empty() && interrupted() == 0;
    format.records += file.records;
    format.articles += file.articles;
    format.rejected += file.rejected;
    format.bytes += file.bytes;
    add(file.encodings, format.encodings);
    add(file.languages, format.languages);
    for (const FieldUse& use : file.fields) {
      merge_name(use, format.names);
      if (use.mapped) met_.insert(*use.mapped);
    }
    for (std::size_t i = 0; i < field_count; ++i) format.filled[i] += present_.filled[i];
    merge_dates(present_.dates, format.dates);
    for (auto& [number, article] : present_.samples)
      if (format.samples.size() < max_samples)
        format.samples.push_back(sample(number, file.where, std::move(article)));
    present_ = {};
  }

  static Sample sample(std::uint64_t number, const std::string& where, Article&& article) {
    Sample out{number, where, std::move(article), {}, {}};
    out.published = publication(out.article);
    out.places = places(out.article, out.published);
    return out;
  }

  InspectedFormat& format_of(const ReadFile& file) {
    const auto found = std::ranges::find_if(found_.formats, [&](const InspectedFormat& f) {
      return f.format == file.format && f.layout == file.layout;
    });
    if (found != found_.formats.end()) return *found;
    InspectedFormat format;
    format.format = file.format;
    format.layout = file.layout;
    return found_.formats.emplace_back(std::move(format));
  }

  const IndexSettings& settings_;
  Progress progress_;
  Inspection found_;
  PresentFile present_;
  std::set<std::size_t> met_;
  std::uint64_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t earlier_bytes_ = 0;  ///< Of the inputs before the present one.
};

}  // namespace

Inspection inspect(const IndexSettings& settings) {
  check_readable(settings.inputs);
  return Inspector(settings).run();
}

}  // namespace vnfts::cli
