#include "bench/engines/dump.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace vnfts::bench {

namespace {

constexpr const char* kind_names[] = {"one word", "three words", "phrase", "without accents",
                                      "days"};

std::string escaped(const std::string& field) {
  std::string out;
  out.reserve(field.size());
  for (const char c : field) {
    if (c == '\\') out += "\\\\";
    if (c == '\t') out += "\\t";
    if (c == '\n') out += "\\n";
    if (c != '\\' && c != '\t' && c != '\n') out += c;
  }
  return out;
}

/// Takes the next field off `line`.
std::string take_field(const std::string& line, std::size_t& at) {
  std::string out;
  for (; at < line.size() && line[at] != '\t'; ++at) {
    if (line[at] != '\\' || at + 1 == line.size()) {
      out += line[at];
      continue;
    }
    const char c = line[++at];
    out += c == 't' ? '\t' : c == 'n' ? '\n' : c;
  }
  ++at;
  return out;
}

}  // namespace

DumpFile::DumpFile(const std::string& path) : file_(path, std::ios::binary) {
  if (!file_) throw std::runtime_error("cannot open " + path);
}

bool DumpFile::read(DumpArticle& out) {
  if (!std::getline(file_, line_)) return false;
  std::size_t at = 0;
  for (std::string* field :
       {&out.id, &out.day, &out.source, &out.url, &out.title, &out.lead, &out.body})
    *field = take_field(line_, at);
  return true;
}

std::string dump_line(const DumpArticle& a) {
  std::string out;
  for (const std::string* field : {&a.id, &a.day, &a.source, &a.url, &a.title, &a.lead, &a.body})
    out.append(out.empty() ? "" : "\t").append(escaped(*field));
  return out + '\n';
}

std::string name_of(QuestionKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string question_line(const Question& q) {
  std::ostringstream out;
  out << static_cast<int>(q.kind) << '\t' << q.from << '\t' << q.to << '\t' << q.id << '\t' << q.day
      << '\t' << q.words << '\n';
  return out.str();
}

std::vector<Question> read_questions(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  std::vector<Question> out;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::size_t kind = 0;
    Question q;
    fields >> kind >> q.from >> q.to >> q.id >> q.day >> std::ws;
    std::getline(fields, q.words);
    if (!fields || kind >= question_kinds.size())
      throw std::runtime_error(path + ": no question: " + line);
    q.kind = question_kinds[kind];
    out.push_back(std::move(q));
  }
  return out;
}

}  // namespace vnfts::bench
