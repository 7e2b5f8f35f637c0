/// A small index in a folder of its own, for tests.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "vnfts/index.h"
#include "vnfts/query.h"
#include "vnfts/search.h"

namespace vnfts::test {

class Archive {
 public:
  Archive() {
    std::string name = (std::filesystem::temp_directory_path() / "vnfts-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~Archive() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  std::string path() const { return (folder_ / "index").string(); }
  std::filesystem::path folder() const { return folder_; }

  void add(std::span<const Article> articles) const {
    IndexWriter writer(path());
    for (const Article& article : articles) writer.put(article);
    writer.commit();
  }

  std::vector<std::string> ids(const std::string& query, const SearchOptions& options = {}) const {
    std::vector<std::string> out;
    for (const Hit& hit : Searcher(path()).search(parse_query(query), options).hits)
      out.push_back(hit.article.id);
    return out;
  }

 private:
  std::filesystem::path folder_;
};

inline Article article(std::string id, std::string title, std::string body,
                       std::string published = {}) {
  Article a;
  a.id = std::move(id);
  a.title = std::move(title);
  a.body = std::move(body);
  a.published = std::move(published);
  return a;
}

}  // namespace vnfts::test
