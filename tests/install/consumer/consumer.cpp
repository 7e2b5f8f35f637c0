// A program of somebody else: nothing but the installed headers and library.
#include <vnfts/vnfts.h>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) try {
  if (argc != 2) return EXIT_FAILURE;
  vnfts::IndexWriter writer(argv[1]);
  vnfts::Article article;
  article.id = "1";
  article.title = "Bộ đội Biên phòng giúp dân";
  article.published = "2024-02-28";
  writer.put(article);
  article.id = "2";
  article.title = "Hòa giải ở TP.HCM";
  writer.put(article);
  writer.commit();

  vnfts::Searcher searcher(argv[1]);
  for (const vnfts::Hit& hit : searcher.search(vnfts::parse_query("bo doi date:2024")).hits)
    std::cout << hit.article.title << '\n';
  try {
    vnfts::parse_query("(");
  } catch (const vnfts::Error& error) {
    std::cout << "offset " << error.offset() << '\n';
  }
  return EXIT_SUCCESS;
} catch (const vnfts::Error& error) {
  std::cerr << error.what() << '\n';
  return EXIT_FAILURE;
}
