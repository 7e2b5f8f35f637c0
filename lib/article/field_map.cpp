#include "article/field_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "article/white_space.h"
#include "vnfts/error.h"

namespace vnfts::article {

namespace {

bool begins_member(std::string_view path, std::string_view parent) {
  return !parent.empty() && path.size() > parent.size() && path.starts_with(parent) &&
         path[parent.size()] == '.';
}

}  // namespace

FieldMap::FieldMap(const std::vector<FieldPath>& paths) {
  given_.reserve(paths.size());  // the names of the meanings are views into it
  for (const FieldPath& path : paths) {
    const std::string name(trimmed(path.path));
    if (name.empty())
      throw Error(ErrorCode::input,
                  fmt::format("the field {} has an empty path", name_of(path.field)));
    // Those of the table have ranks above 0.
    const int rank = static_cast<int>(given_.size()) - static_cast<int>(paths.size());
    const DumpFieldName* const earlier = find_given(name);
    if (earlier && earlier->field != path.field)
      throw Error(ErrorCode::input, fmt::format("{} stands for two fields, {} and {}", name,
                                                name_of(earlier->field), name_of(path.field)));
    given_.push_back({name, folded_field_name(name), {{}, path.field, rank}});
    given_.back().meaning.name = given_.back().path;
  }
}

const DumpFieldName* FieldMap::find(std::string_view name) const {
  const DumpFieldName* const given = find_given(name);
  return given ? given : find_dump_field(name);
}

const DumpFieldName* FieldMap::find_given(std::string_view name) const {
  const auto place = place_of(name);
  return place ? &given_[*place].meaning : nullptr;
}

std::optional<std::size_t> FieldMap::place_of(std::string_view name) const {
  if (given_.empty()) return {};
  const std::string folded = folded_field_name(name);
  const auto found = std::ranges::find_if(given_, [&](const Given& g) {
    return g.path == name || (!folded.empty() && g.folded == folded);
  });
  if (found == given_.end()) return {};
  return static_cast<std::size_t>(found - given_.begin());
}

bool FieldMap::has_given_members(std::string_view name) const {
  if (given_.empty()) return false;
  const std::string folded = folded_field_name(name);
  return std::ranges::any_of(given_, [&](const Given& g) {
    return begins_member(g.path, name) || begins_member(g.folded, folded);
  });
}

}  // namespace vnfts::article
