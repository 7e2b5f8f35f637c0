/// SQLite's FTS5 with the tokenizer that folds most accents; it ranks by BM25.
#include <sqlite3.h>

#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "bench/engines/engine.h"

namespace {

using namespace vnfts::bench;

[[noreturn]] void fail(sqlite3* db) { throw std::runtime_error(sqlite3_errmsg(db)); }

class Connection {
 public:
  explicit Connection(const std::string& folder) {
    const std::string file = folder + "/articles.db";
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) fail(db_);
  }
  ~Connection() { sqlite3_close(db_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  sqlite3* get() const { return db_; }

  void run(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_);
  }

 private:
  sqlite3* db_ = nullptr;
};

class Statement {
 public:
  Statement(Connection& db, const char* sql) : db_(db.get()) {
    if (sqlite3_prepare_v2(db_, sql, -1, &statement_, nullptr) != SQLITE_OK) fail(db_);
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  void bind(int number, const std::string& text) {
    sqlite3_bind_text(statement_, number, text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
  }
  void bind(int number, int value) { sqlite3_bind_int(statement_, number, value); }

  /// False when there is no row (any more); then it may be used again.
  bool step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(db_);
    sqlite3_reset(statement_);
    return false;
  }

  int integer(int column) { return sqlite3_column_int(statement_, column); }

 private:
  sqlite3* db_;
  sqlite3_stmt* statement_ = nullptr;
};

void index(const std::string& articles, const std::string& folder) {
  std::filesystem::create_directories(folder);
  Connection db(folder);
  db.run("PRAGMA synchronous = NORMAL");
  db.run(
      "CREATE VIRTUAL TABLE articles USING fts5(title, lead, body, id UNINDEXED, day UNINDEXED, "
      "source UNINDEXED, url UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')");
  db.run("BEGIN");
  {
    Statement insert(db, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)");
    DumpFile file(articles);
    for (DumpArticle a; file.read(a);) {
      int number = 0;
      for (const std::string* text : {&a.title, &a.lead, &a.body, &a.id})
        insert.bind(++number, *text);
      insert.bind(++number, std::stoi(a.day));
      insert.bind(++number, a.source);
      insert.bind(++number, a.url);
      insert.step();
    }
  }
  db.run("COMMIT");
  db.run("INSERT INTO articles (articles) VALUES ('optimize')");
}

/// A word is a string of FTS5, words with spaces between are all demanded.
std::string match_of(const Question& question) {
  if (question.kind == QuestionKind::phrase) return '"' + question.words + '"';
  std::string out;
  std::istringstream words(question.words);
  for (std::string word; words >> word;) out += '"' + word + "\" ";
  return out;
}

class FtsAsker : public Asker {
 public:
  explicit FtsAsker(const std::string& folder)
      : db_(folder),
        any_day_(db_, "SELECT title FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10"),
        days_(db_,
              "SELECT title FROM articles WHERE articles MATCH ? AND day BETWEEN ? AND ? "
              "ORDER BY rank LIMIT 10"),
        one_(db_,
             "SELECT 1 FROM articles WHERE articles MATCH ? AND id = ? AND day BETWEEN ? AND ?") {}

  std::size_t count() override {
    Statement count(db_, "SELECT count(*) FROM articles");
    return count.step() ? static_cast<std::size_t>(count.integer(0)) : 0;
  }

  std::size_t ask(const Question& question) override {
    Statement& statement = question.to == 0 ? any_day_ : days_;
    statement.bind(1, match_of(question));
    if (question.to != 0) bind_days(statement, 2, question);
    std::size_t answers = 0;
    while (statement.step()) ++answers;
    return answers;
  }

  bool finds(const Question& question) override {
    one_.bind(1, match_of(question));
    one_.bind(2, question.id);
    bind_days(one_, 3, question);
    bool found = false;
    while (one_.step()) found = true;
    return found;
  }

 private:
  static void bind_days(Statement& statement, int number, const Question& question) {
    statement.bind(number, question.from);
    statement.bind(number + 1, question.to == 0 ? 99999999 : question.to);
  }

  Connection db_;
  Statement any_day_;
  Statement days_;
  Statement one_;
};

}  // namespace

int main(int argc, char** argv) {
  return run_engine(argc, argv, {index, [](const std::string& folder) {
                                   return std::make_unique<FtsAsker>(folder);
                                 }});
}
