/// Xapian as its manual shows it: a TermGenerator and a QueryParser, one writer.
#include <xapian.h>

#include "bench/engines/engine.h"

namespace {

using namespace vnfts::bench;

constexpr Xapian::valueno day_slot = 0;

void index(const std::string& articles, const std::string& folder) {
  Xapian::WritableDatabase db(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  DumpFile file(articles);
  for (DumpArticle a; file.read(a);) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    for (const std::string* text : {&a.title, &a.lead, &a.body}) {
      generator.index_text(*text);
      generator.increase_termpos();
    }
    document.add_value(day_slot, a.day);
    document.set_data(dump_line(a));
    document.add_boolean_term("Q" + a.id);
    db.replace_document("Q" + a.id, document);
  }
  db.commit();
}

class XapianAsker : public Asker {
 public:
  explicit XapianAsker(const std::string& folder) : db_(folder) {
    parser_.set_database(db_);
    parser_.set_default_op(Xapian::Query::OP_AND);
  }

  std::size_t count() override { return db_.get_doccount(); }

  std::size_t ask(const Question& question) override {
    Xapian::Enquire enquire(db_);
    enquire.set_query(query_of(question));
    const Xapian::MSet found = enquire.get_mset(0, answers_wanted);
    std::size_t answers = 0;
    for (auto i = found.begin(); i != found.end(); ++i)
      answers += i.get_document().get_data().empty() ? 0 : 1;
    return answers;
  }

  bool finds(const Question& question) override {
    Xapian::Enquire enquire(db_);
    enquire.set_query(query_of(question) & Xapian::Query("Q" + question.id));
    return !enquire.get_mset(0, 1).empty();
  }

 private:
  Xapian::Query query_of(const Question& q) {
    const bool phrase = q.kind == QuestionKind::phrase;
    Xapian::Query query = parser_.parse_query(phrase ? '"' + q.words + '"' : q.words,
                                              Xapian::QueryParser::FLAG_PHRASE);
    if (q.to == 0) return query;
    return Xapian::Query(Xapian::Query::OP_FILTER, query,
                         Xapian::Query(Xapian::Query::OP_VALUE_RANGE, day_slot,
                                       std::to_string(q.from), std::to_string(q.to)));
  }

  Xapian::Database db_;
  Xapian::QueryParser parser_;
};

}  // namespace

int main(int argc, char** argv) {
  return run_engine(argc, argv, {index, [](const std::string& folder) {
                                   return std::make_unique<XapianAsker>(folder);
                                 }});
}
