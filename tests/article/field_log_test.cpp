#include "article/field_log.h"

#include <catch2/catch.hpp>

namespace vnfts::article {

namespace {

/// A record with one value, taken as an article.
void count(FieldLog& log, const std::string& name, const std::string& value) {
  RecordFields fields;
  std::vector<std::string> parts = {value};
  RecordName& found = log.find(name);
  log.note(found);
  if (found.known) fields.offer(found.meaning, parts, false);
  fields.take();
  log.count(fields);
}

ReadFile finish(FieldLog& log) {
  ReadFile file;
  log.finish(file);
  return file;
}

}  // namespace

TEST_CASE("Names are told by field, the unknown last, the commonest first", "[field_log]") {
  FieldLog log;
  for (const std::string name : {"zzz", "Headline", "title", "title", "yyy", "yyy", "id"})
    count(log, name, "x");
  const ReadFile file = finish(log);
  std::vector<std::string> names;
  for (const FieldUse& use : file.fields) names.push_back(use.name);
  CHECK(names == std::vector<std::string>{"id", "title", "Headline", "yyy", "zzz"});
  CHECK(file.fields[1].records == 2);
  CHECK(file.fields[1].served == 2);
  CHECK(file.fields[3].field == std::nullopt);
  CHECK(file.fields[3].served == 0);
}

TEST_CASE("A name counts once a record, and only of articles", "[field_log]") {
  FieldLog log;
  RecordName& name = log.find("crawler");
  log.note(name);
  log.note(name);
  log.count(RecordFields());
  log.note(name);
  log.pass_over();
  const ReadFile file = finish(log);
  REQUIRE(file.fields.size() == 1);
  CHECK(file.fields[0].records == 1);
}

TEST_CASE("A file leaves nothing to the next", "[field_log]") {
  FieldLog log;
  count(log, "title", "x");
  count(log, "lang", "vi");
  finish(log);
  const ReadFile file = finish(log);
  CHECK(file.fields.empty());
  CHECK(file.languages.empty());
}

TEST_CASE("Languages go by their main part", "[field_log]") {
  FieldLog log;
  const std::string endless(50, 'x');
  for (const char* const language : {"vi", "vi-VN", "VI_vn", "en", " en ", endless.c_str()})
    count(log, "language", language);
  CHECK(finish(log).languages ==
        std::map<std::string, std::uint64_t>{{"vi", 3}, {"en", 2}, {"", 1}});
}

TEST_CASE("However many names and languages a file has, few are kept, and known ones are known",
          "[field_log]") {
  FieldLog log({{ArticleField::lead, std::string(300, 'l')}});
  for (int i = 0; i < 2000; ++i) {
    count(log, "name" + std::to_string(i), "x");
    count(log, "lang", "l" + std::to_string(i));
  }
  for (const std::string name : {"TITLE", "title", "Title", "tiêu đề"}) count(log, name, "x");
  count(log, std::string(300, 'l'), "x");
  RecordName& unknown = log.find("unknown");
  CHECK(!unknown.known);
  const ReadFile file = finish(log);
  CHECK(file.fields.size() <= 500);
  CHECK(file.languages.size() <= 51);
  std::uint64_t titles = 0;
  std::uint64_t leads = 0;
  for (const FieldUse& use : file.fields) {
    if (use.field == ArticleField::title) titles += use.served;
    if (use.field == ArticleField::lead) leads += use.served;
  }
  CHECK(titles == 4);
  CHECK(leads == 1);
}

TEST_CASE("Inside of objects around the record a path may be given with their names, or without",
          "[field_log]") {
  FieldLog log({{ArticleField::title, "doc.name2"}, {ArticleField::lead, "intro2"}});
  CHECK(log.find("name2", "doc.").known);
  CHECK(log.find("intro2", "doc.").known);
  CHECK(!log.find("name2").known);
  CHECK(log.find("doc").has_members);
  CHECK(!log.find("other").has_members);
}

}  // namespace vnfts::article
