#include "bench/engines/materials.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <random>
#include <stdexcept>

#include "cli/json.h"
#include "vnfts/vnfts.h"

namespace vnfts::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::days margin{14};

/// What questions are made of.
struct Source {
  std::string id;
  std::string title;
  Day day;
};

std::string digits(Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{}{:02}{:02}", int(date.year()), unsigned(date.month()),
                     unsigned(date.day()));
}

std::string json_line(const Article& a) {
  return cli::JsonObject()
             .add("id", a.id)
             .add("url", a.url)
             .add("title", a.title)
             .add("description", a.lead)
             .add("maintext", a.body)
             .add("date_publish", a.published)
             .add("source_domain", a.source)
             .str() +
         '\n';
}

/// Vietnamese syllables of the title that stand side by side, `count` of them from a random place.
std::optional<std::vector<std::string>> neighbours(const std::string& title, std::size_t count,
                                                   std::mt19937& random) {
  std::vector<Token> tokens;
  analyze(title, tokens);
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i + count <= tokens.size(); ++i) {
    bool plain = true;
    for (std::size_t j = i; j < i + count; ++j)
      plain &= tokens[j].kind == TokenKind::syllable && tokens[j].form == TokenForm::part &&
               (j == i || tokens[j].begin == tokens[j - 1].end + 1);
    if (plain) starts.push_back(i);
  }
  if (starts.empty()) return std::nullopt;
  const std::size_t start = starts[random() % starts.size()];
  std::vector<std::string> out;
  for (std::size_t j = start; j < start + count; ++j)
    out.push_back(title.substr(tokens[j].begin, tokens[j].end - tokens[j].begin));
  return out;
}

std::size_t word_count(QuestionKind kind) {
  if (kind == QuestionKind::one_word) return 1;
  return kind == QuestionKind::date_range ? 2 : 3;
}

std::optional<Question> question_about(const Source& source, QuestionKind kind,
                                       std::mt19937& random) {
  const auto words = neighbours(source.title, word_count(kind), random);
  if (!words) return std::nullopt;
  Question out{.kind = kind,
               .id = source.id,
               .day = std::stoi(digits(source.day)),
               .words = fmt::format("{}", fmt::join(*words, " "))};
  if (kind == QuestionKind::plain) out.words = fold(out.words);
  if (kind == QuestionKind::date_range) {
    out.from = std::stoi(digits(source.day - margin));
    out.to = std::stoi(digits(source.day + margin));
  }
  return out;
}

std::vector<Question> questions_about(const std::vector<Source>& sources, std::size_t count,
                                      unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Question> out;
  for (const QuestionKind kind : question_kinds) {
    const std::size_t wanted = out.size() + count / question_kinds.size();
    for (std::size_t tries = 0; out.size() < wanted; ++tries) {
      if (sources.empty() || tries > 100 * count)
        throw std::runtime_error("the archive has too few dated titles to make questions of");
      if (auto question = question_about(sources[random() % sources.size()], kind, random))
        out.push_back(std::move(*question));
    }
  }
  return out;
}

}  // namespace

Materials prepare(const std::string& archive, const fs::path& folder, std::size_t questions,
                  unsigned seed) {
  fs::create_directories(folder);
  Materials out{
      folder / "articles.tsv", folder / "articles.jsonl", folder / "questions.tsv", 0, 0, {}};
  std::ofstream articles(out.articles, std::ios::binary);
  std::ofstream json_lines(out.json_lines, std::ios::binary);
  std::vector<Source> sources;
  ReadSink sink;
  sink.article = [&](Article&& a) {
    const auto published = parse_published(a.published);
    const std::string day = published ? digits(published->day) : "0";
    articles << dump_line({a.id, day, a.source, a.url, a.title, a.lead, a.body});
    json_lines << json_line(a);
    if (published) sources.push_back({a.id, a.title, published->day});
    ++out.count;
    return true;
  };
  read_articles(archive, {}, sink);
  articles.close();
  json_lines.close();
  out.asked = questions_about(sources, questions, seed);
  std::ofstream file(out.questions, std::ios::binary);
  for (const Question& question : out.asked) file << question_line(question);
  file.close();
  if (!articles || !json_lines || !file)
    throw std::runtime_error("cannot write to " + folder.string());
  out.size_bytes = fs::file_size(out.json_lines);
  return out;
}

}  // namespace vnfts::bench
