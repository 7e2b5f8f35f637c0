#include "index/mapped_file.h"

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <string>

#include "vnfts/error.h"

namespace vnfts::index {

std::shared_ptr<const void> map_file(const std::filesystem::path& path,
                                     std::string_view& bytes) try {
  namespace ipc = boost::interprocess;
  const ipc::file_mapping file(path.c_str(), ipc::read_only);
  auto region = std::make_shared<const ipc::mapped_region>(file, ipc::read_only);
  bytes = {static_cast<const char*>(region->get_address()), region->get_size()};
  return region;
} catch (const boost::interprocess::interprocess_exception& error) {
  throw Error(ErrorCode::io, std::string("cannot be read: ") + error.what(), path.string());
}

}  // namespace vnfts::index
