/// vnfts as its own tools use it. `vnindex` makes the index.
#include <stdexcept>

#include "bench/engines/engine.h"
#include "vnfts/vnfts.h"

namespace {

using namespace vnfts::bench;

void refuse(const std::string&, const std::string&) {
  throw std::runtime_error("vnindex makes the index");
}

vnfts::Day day_of(int number) {
  using namespace std::chrono;
  return vnfts::Day{year{number / 10000} / month{static_cast<unsigned>(number / 100 % 100)} /
                    day{static_cast<unsigned>(number % 100)}};
}

class VnftsAsker : public Asker {
 public:
  explicit VnftsAsker(const std::string& folder) : folder_(folder), searcher_(folder) {
    options_.match = vnfts::Match::every;
    options_.snippet_chars = 0;  // no other engine makes any
  }

  std::size_t count() override { return vnfts::index_stats(folder_).articles; }

  std::size_t ask(const Question& question) override {
    return searcher_.search(query_of(question), options_for(question)).hits.size();
  }

  bool finds(const Question& question) override {
    vnfts::SearchOptions some = options_for(question);
    some.limit = 10000;
    some.published.range = {day_of(question.day), day_of(question.day)};
    for (;; some.offset += some.limit) {
      const vnfts::Page page = searcher_.search(query_of(question), some);
      for (const vnfts::Hit& hit : page.hits)
        if (hit.article.id == question.id) return true;
      if (page.hits.size() < some.limit) return false;
    }
  }

 private:
  static vnfts::Query query_of(const Question& question) {
    const bool phrase = question.kind == QuestionKind::phrase;
    return vnfts::parse_query(phrase ? '"' + question.words + '"' : question.words);
  }

  vnfts::SearchOptions options_for(const Question& question) const {
    vnfts::SearchOptions out = options_;
    if (question.to != 0) out.published.range = {day_of(question.from), day_of(question.to)};
    return out;
  }

  std::string folder_;
  vnfts::Searcher searcher_;
  vnfts::SearchOptions options_;
};

}  // namespace

int main(int argc, char** argv) {
  return run_engine(argc, argv, {refuse, [](const std::string& folder) {
                                   return std::make_unique<VnftsAsker>(folder);
                                 }});
}
