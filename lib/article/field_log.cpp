#include "article/field_log.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "article/member_name.h"
#include "article/white_space.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_names = 500;
constexpr std::size_t max_name_bytes = 200;
constexpr std::size_t max_languages = 50;
constexpr std::size_t max_language_bytes = 20;

/// By field, the unknown last; the commonest first.
bool comes_before(const FieldUse& a, const FieldUse& b) {
  const auto key = [](const FieldUse& use) {
    return std::tuple(!use.field, use.field.value_or(ArticleField::id), ~use.served, ~use.records,
                      std::string_view(use.name));
  };
  return key(a) < key(b);
}

/// "vi-VN", "vi_VN", "VI" -> "vi"
std::string main_part(std::string_view language) {
  language = trimmed(language);
  return text::ascii_lower(language.substr(0, language.find_first_of("-_")));
}

}  // namespace

RecordName& FieldLog::find(std::string_view path, std::string_view outer) {
  key_.assign(outer).append(path);
  if (const auto found = names_.find(std::string_view(key_)); found != names_.end())
    return found->second;
  RecordName name = meaning_of(path, outer);
  if (names_.size() >= max_names || key_.size() > max_name_bytes) {
    if (!name.known) return nameless_ = name;
    key_ = name.meaning.name;  // spellings without number are that one
  }
  const auto added = names_.try_emplace(key_, name).first;
  added->second.meaning.name = added->first;
  return added->second;
}

RecordName FieldLog::meaning_of(std::string_view path, std::string_view outer) const {
  const std::string whole = std::string(outer).append(path);
  RecordName out;
  const DumpFieldName* known = map_.find_given(whole);
  if (!known) known = map_.find(path);
  out.known = known != nullptr;
  if (out.known) out.meaning = *known;
  out.has_members = has_member_fields(path) || map_.has_given_members(whole) ||
                    (!outer.empty() && map_.has_given_members(path));
  return out;
}

void FieldLog::note(RecordName& name) {
  if (&name == &nameless_ || name.last_record == record_) return;
  name.last_record = record_;
  noted_.push_back(&name);
}

void FieldLog::count(const RecordFields& fields) {
  for (const DumpFieldName* const winner : fields.winners()) {
    if (!winner) continue;
    const auto found = names_.find(winner->name);
    if (found == names_.end()) continue;
    note(found->second);  // one that is served by its members has not been
    ++found->second.served;
  }
  for (RecordName* const name : noted_) ++name->records;
  if (!fields.language().empty()) count_language(fields.language());
  pass_over();
}

void FieldLog::pass_over() {
  noted_.clear();
  ++record_;
}

void FieldLog::count_language(std::string_view language) {
  std::string name = main_part(language);
  const bool full = languages_.size() >= max_languages && !languages_.contains(name);
  ++languages_[full || name.size() > max_language_bytes ? std::string() : std::move(name)];
}

void FieldLog::finish(ReadFile& file) {
  for (const auto& [name, use] : names_) {
    if (use.records == 0) continue;
    FieldUse out{printable(name), {}, map_.place_of(name), use.records, use.served};
    if (use.known) out.field = use.meaning.field;
    file.fields.push_back(std::move(out));
  }
  std::sort(file.fields.begin(), file.fields.end(), comes_before);
  if (file.fields.size() > max_names) file.fields.resize(max_names);
  file.languages = std::exchange(languages_, {});
  pass_over();
  names_.clear();
}

}  // namespace vnfts::article
