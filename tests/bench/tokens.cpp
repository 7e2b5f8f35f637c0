/// How fast texts are analysed: cut into tokens, with their terms.
///
///     tokens --archive news.jsonl.zst [--passes 3]
///     tokens --hostile
///
/// `--hostile` asks of texts that nobody writes: one piece of text over and over. What is printed:
/// support/throughput.h.
#include <string>
#include <vector>

#include "support/throughput.h"
#include "vnfts/analyzer.h"

namespace {

/// What looks far ahead or back, what is normalised, and every byte alone.
std::vector<vnfts::test::HostileText> hostile_texts() {
  std::vector<vnfts::test::HostileText> all;
  for (const char* part : {"a",         "a ",       "a-",        "a.",     "a/", "a@",
                           "a_",        "A.",       "1,",        "1.",     "1-", "www.",
                           "http://a/", "a@a.",     "a\u0301",   "\u0301", "ấ",  "a\u0302\u0301",
                           "nghiêng",   "nghiêng ", "nghiêng-",  "đ",      "漢", "\u200b",
                           "&",         "TP.HCM ",  "COVID-19 ", "\"",     "'"})
    all.push_back({part});
  for (int byte = 0; byte < 256; ++byte) all.push_back({{static_cast<char>(byte)}});
  return all;
}

std::size_t count_tokens(std::string_view text, std::optional<vnfts::Day>) {
  static std::vector<vnfts::Token> tokens;  // as one who indexes keeps them
  vnfts::analyze(text, tokens);
  return tokens.size();
}

}  // namespace

int main(int argc, char** argv) {
  return vnfts::test::run_throughput(argc, argv, "tokens", count_tokens, hostile_texts);
}
