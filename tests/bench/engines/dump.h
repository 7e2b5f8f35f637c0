/// The archive and the questions, in the plain form that every engine of the comparison reads.
///
/// Articles: a line each, `id day source url title lead body` with tabs between; day is YYYYMMDD;
/// inside a field a backslash, a tab and a line end are `\\`, `\t` and `\n`. Questions: a line
/// each, `kind from to id day words`, words with spaces between; from and to are days, 0 when any
/// day will do; id is that of an article which has to be found, and day that of its publication.
#pragma once

#include <array>
#include <fstream>
#include <string>
#include <vector>

namespace vnfts::bench {

struct DumpArticle {
  std::string id, day, source, url, title, lead, body;
};

/// An open file of articles.
class DumpFile {
 public:
  /// Throws `std::runtime_error` when there is no such file.
  explicit DumpFile(const std::string& path);

  /// False at the end.
  bool read(DumpArticle& out);

 private:
  std::ifstream file_;
  std::string line_;
};

std::string dump_line(const DumpArticle& article);

enum class QuestionKind { one_word, three_words, phrase, plain, date_range };

inline constexpr std::array question_kinds = {QuestionKind::one_word, QuestionKind::three_words,
                                              QuestionKind::phrase, QuestionKind::plain,
                                              QuestionKind::date_range};

std::string name_of(QuestionKind kind);

struct Question {
  QuestionKind kind = QuestionKind::one_word;
  int from = 0;
  int to = 0;
  std::string id;
  int day = 0;
  std::string words;
};

std::string question_line(const Question& question);

/// Throws `std::runtime_error` for what is no file of questions.
std::vector<Question> read_questions(const std::string& path);

}  // namespace vnfts::bench
