/// A file mapped into memory.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace vnfts::index {

/// What keeps the file mapped, and in `bytes` what it holds until that goes away. Throws `Error`
/// (`io`), also for an empty one.
std::shared_ptr<const void> map_file(const std::filesystem::path& path, std::string_view& bytes);

}  // namespace vnfts::index
