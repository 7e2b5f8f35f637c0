#include "article/reading.h"

#include "vnfts/error.h"

namespace vnfts::test {

std::vector<std::string> Found::ids() const {
  std::vector<std::string> ids;
  for (const Article& article : articles) ids.push_back(article.id);
  return ids;
}

std::vector<std::string> Found::places() const {
  std::vector<std::string> places;
  for (const Rejection& rejection : rejections) places.push_back(rejection.where);
  return places;
}

Found read_all(const std::string& input, const ReadOptions& options) {
  Found found;
  ReadSink sink;
  sink.article = [&](Article&& a) { return found.articles.push_back(std::move(a)), true; };
  sink.rejected = [&](Rejection&& r) { return found.rejections.push_back(std::move(r)), true; };
  sink.file = [&](ReadFile&& f) { found.files.push_back(std::move(f)); };
  sink.progress = [&](const ReadProgress& p) { found.progress.push_back(p); };
  sink.file = [&](ReadFile&& f) { found.files.push_back(std::move(f)); };
  try {
    read_articles(input, options, sink);
  } catch (const Error& e) {
    found.error = e.what();
  }
  return found;
}

}  // namespace vnfts::test
