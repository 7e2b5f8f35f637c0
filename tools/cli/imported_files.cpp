#include "cli/imported_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <filesystem>
#include <system_error>

namespace vnfts::cli {

namespace {

constexpr std::string_view age_key = "files.age";
constexpr std::string_view begun_key = "files.begun";

std::string key_of(const FileOnDisk& file) {
  std::error_code failure;
  const auto whole = std::filesystem::weakly_canonical(file.path, failure);
  return "file." + (failure ? file.path : whole.native());
}

/// Everything that makes other articles of the same file.
std::string text_of(const ReadOptions& options) {
  std::string fields;
  for (const FieldPath& path : options.fields)
    fields += fmt::format("{}={};", name_of(path.field), path.path);
  return fmt::format("{}|{}|{}|{}|{}|{}", name_of(options.format), options.max_record_bytes,
                     options.max_records, options.encoding, fmt::join(options.columns, ","),
                     fields);
}

template <typename Number>
Number number_in(std::string_view text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

ImportedFiles::ImportedFiles(IndexWriter& writer, const ReadOptions& options)
    : writer_(writer), options_(text_of(options)) {}

std::string ImportedFiles::age() const { return writer_.remembered(age_key); }

/// A note is "ARTICLES whole SIZE TIME AGE OPTIONS", or with "begun" for "whole".
Imported ImportedFiles::find(const FileOnDisk& file) const {
  const std::string note = writer_.remembered(key_of(file));
  const Imported imported{false, number_in<std::uint64_t>(note)};
  for (const bool whole : {false, true})
    if (const Imported that{whole, imported.articles}; note == note_of(file, that)) return that;
  return {};
}

void ImportedFiles::keep(const FileOnDisk& file, const Imported& imported) {
  writer_.remember(key_of(file), note_of(file, imported));
}

std::string ImportedFiles::note_of(const FileOnDisk& file, const Imported& imported) const {
  return fmt::format("{} {} {} {} {} {}", imported.articles, imported.whole ? "whole" : "begun",
                     file.size_bytes, file.modified, age(), options_);
}

void ImportedFiles::forget_all() {
  writer_.remember(age_key, std::to_string(number_in<std::uint64_t>(age()) + 1));
}

std::int64_t ImportedFiles::last_begun() const {
  return number_in<std::int64_t>(writer_.remembered(begun_key));
}

void ImportedFiles::keep_begun(std::int64_t nanoseconds) {
  writer_.remember(begun_key, std::to_string(nanoseconds));
}

}  // namespace vnfts::cli
