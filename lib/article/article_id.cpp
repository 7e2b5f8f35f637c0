#include "article/article_id.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <memory>
#include <new>

#include "article/url.h"
#include "article/white_space.h"

namespace vnfts::article {

namespace {

struct Free {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

/// XXH3, 128 bits, of the fields with a unit separator behind each; 32 hexadecimal digits.
std::string content_hash(const Article& article) {
  const std::unique_ptr<XXH3_state_t, Free> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  for (const std::string* field :
       {&article.title, &article.lead, &article.body, &article.published, &article.source}) {
    XXH3_128bits_update(state.get(), field->data(), field->size());
    XXH3_128bits_update(state.get(), "\x1F", 1);
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

std::string article_id(const Article& article) {
  if (const std::string_view id = trimmed(article.id); !id.empty()) return std::string(id);
  if (std::string url = normalized_url(article.url); !url.empty()) return url;
  return content_hash(article);
}

}  // namespace vnfts::article
