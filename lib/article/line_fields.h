/// The fields of an article as the lines of a page show them.
#pragma once

#include <string>
#include <string_view>

#include "article/main_text.h"
#include "article/page_content.h"
#include "vnfts/article.h"

namespace vnfts::article {

/// Title, lead, body, date, authors and section as a reader of the page sees them: by the marks of
/// the lines and where they stand. `like` is a title that the page has elsewhere, or empty: the
/// heading that begins like it is preferred.
Article line_fields(const PageContent& page, const MainText& main, std::string_view like);

/// Whether `whole` is `part`, or begins with it where `part` is cut off ("..."), perhaps behind the
/// newspaper's name: "(Dân trí) - ".
bool completes(std::string_view whole, std::string_view part);

}  // namespace vnfts::article
