/// Numbers for people, the same in every locale.
#pragma once

#include <cstdint>
#include <string>

namespace vnfts::cli {

/// "1,234,567"
std::string grouped(std::uint64_t number);

/// "1 article", "2,000 articles"
std::string counted(std::uint64_t number, const std::string& noun);

/// "512 bytes", "4.2 kB", "12.3 MB", "1.5 GB": the units are powers of 1000.
std::string volume(std::uint64_t bytes);

/// In units of 1,000,000 bytes: "12.3 MB/s".
std::string speed(std::uint64_t bytes, double seconds);

/// "3 ms", "1.25 s"
std::string duration(double seconds);

}  // namespace vnfts::cli
