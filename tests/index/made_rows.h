/// An index in memory whose articles are rows of words.
#pragma once

#include <string>
#include <vector>

#include "index/generation.h"
#include "index/postings.h"
#include "index/schema.h"

namespace vnfts::test {

/// "." leaves a position free; a word behind "+" stands beside the one before it.
inline index::Postings row(const std::vector<std::string>& words, index::Lexicon& lexicon) {
  index::Postings out(lexicon);
  std::uint32_t position = 0;
  for (const std::string& word : words) {
    const bool beside = word.starts_with('+');
    if (!beside) ++position;
    if (word == ".") continue;
    Token token{beside ? word.substr(1) : word,
                0,
                0,
                position,
                1,
                TokenKind::word,
                beside ? TokenForm::whole : TokenForm::part};
    out.add_text_token(token, 0, 1);
  }
  out.finish_tokens();
  return out;
}

inline index::Served served_rows(const std::vector<std::vector<std::string>>& articles) {
  Xapian::WritableDatabase db({}, Xapian::DB_BACKEND_INMEMORY);
  index::Lexicon lexicon;
  for (const auto& words : articles) {
    const index::Postings postings = row(words, lexicon);
    Xapian::Document document = postings.document();
    document.add_value(index::slot::tokens, postings.rows());
    db.add_document(document);
  }
  index::RowStore rows;
  rows.add(db, "nowhere");
  index::TableStore tables;
  tables.add(db, {});
  return {db, index::LanguageModel(tables), rows, tables};
}

}  // namespace vnfts::test
