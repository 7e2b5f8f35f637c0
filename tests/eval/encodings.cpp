/// How many articles come back as they were from every encoding that is detected.
///
///     encodings --archive news.jsonl.zst [--articles 10000] [--list 3]
///     encodings --archive news.jsonl.zst --encoding tcvn3 --skip 20000
///
/// Converts the first articles (title, lead and body as one text) to each encoding, detects and
/// decodes them, and prints a line for each: articles, of them those with characters that the
/// encoding cannot hold (replaced before, see `holdable`) and the characters, the shares that were
/// detected and that are identical, the same for their titles alone, and the speed of detecting and
/// decoding. "case" counts as identical what differs in capitals with a tone only, which TCVN3 does
/// not have; "strict" only what is as it was before anything was replaced. "behind it" is what
/// comes behind an article in the same encoding, as in a file. The last lines are all articles of
/// the archive as they are: how many are not taken for UTF-8, or changed, as texts, as single
/// fields, as markup, and as texts typed without marks.
/// `--encoding` converts to one only, `--skip` other articles than the first, and neither prints
/// those last lines. `--list` prints the beginnings of the first of each encoding that do not come
/// back.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "support/encoders.h"
#include "support/program.h"
#include "text/encoding.h"
#include "text/letters.h"
#include "text/utf8.h"
#include "vnfts/vnfts.h"

namespace {

namespace po = vnfts::test::po;
using vnfts::text::Encoding;

struct Options {
  std::string archive;
  std::size_t articles = 10'000;
  std::size_t skip = 0;
  std::string encoding;
  std::size_t list = 0;

  bool part() const { return skip > 0 || !encoding.empty(); }
};

struct Text {
  std::string title;
  std::string whole;
};

/// Letters with a tone as small letters, all else as it is.
std::string without_toned_capitals(std::string_view utf8) {
  std::string out;
  for (const char* at = utf8.data(); at != utf8.data() + utf8.size();) {
    const char32_t c = vnfts::text::decode(at, utf8.data() + utf8.size());
    const vnfts::text::CharInfo info = vnfts::text::char_info(c);
    if (info.letter.tone != vnfts::text::Tone::level)
      vnfts::text::append(out, info.letter);
    else
      vnfts::text::append(out, c);
  }
  return out;
}

struct Tally {
  std::size_t texts = 0;
  std::size_t detected = 0;
  std::size_t identical = 0;
  std::size_t identical_but_case = 0;
  std::size_t strict = 0;  ///< Nothing had to be replaced, either.
};

double percent(std::size_t part, std::size_t of) {
  return of == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
}

class Conversion {
 public:
  Conversion(std::string name, Encoding encoding, std::size_t list)
      : name_(std::move(name)), encoding_(encoding), list_(list) {}
  virtual ~Conversion() = default;

  void add(const Text& text) {
    const vnfts::test::Holdable whole = vnfts::test::holdable(text.whole, encoding_);
    replaced_articles_ += whole.replaced > 0;
    replaced_ += whole.replaced;
    if (const auto found = add(whole, articles_); !found.empty() && list_ > 0) {
      --list_;
      fmt::print("# {}: {}\n", name_, found);
    }
    const vnfts::test::Holdable title = vnfts::test::holdable(text.title, encoding_);
    if (const auto found = add(title, titles_); !found.empty() && list_ > 0) {
      --list_;
      fmt::print("# {} title: {}\n", name_, found);
    }
  }

  const std::string& name() const { return name_; }

  void print() const {
    if (articles_.texts == 0) return;
    fmt::print(
        "{:22}{:8}{:9}{:10}{:9.2f}%{:9.2f}%{:9.2f}%{:9.2f}%{:9.2f}%{:9.2f}%{:9.2f}%{:8.1f}\n",
        name_, articles_.texts, replaced_articles_, replaced_,
        percent(articles_.detected, articles_.texts), percent(articles_.identical, articles_.texts),
        percent(articles_.identical_but_case, articles_.texts),
        percent(articles_.strict, articles_.texts), percent(titles_.detected, titles_.texts),
        percent(titles_.identical, titles_.texts),
        percent(titles_.identical_but_case, titles_.texts),
        static_cast<double>(bytes_) / 1e6 / seconds_.count());
  }

 protected:
  virtual std::string encode(std::string_view text) const {
    return vnfts::test::encoded(text, encoding_);
  }
  virtual vnfts::text::DecodedText read(std::string_view bytes) const {
    return vnfts::text::to_utf8(bytes);
  }
  Encoding encoding() const { return encoding_; }

 private:
  /// What came of it, when it is not identical but for case.
  std::string add(const vnfts::test::Holdable& holdable, Tally& tally) {
    const std::string& text = holdable.text;
    const std::string bytes = encode(text);
    const auto begin = std::chrono::steady_clock::now();
    const vnfts::text::DecodedText back = read(bytes);
    seconds_ += std::chrono::steady_clock::now() - begin;
    bytes_ += bytes.size();
    ++tally.texts;
    tally.detected += back.found.encoding == encoding_;
    tally.identical += back.text == text;
    tally.strict += back.text == text && holdable.replaced == 0;
    const bool same = without_toned_capitals(back.text) == without_toned_capitals(text);
    tally.identical_but_case += same;
    if (same) return {};
    std::size_t at = 0;
    while (at < text.size() && at < back.text.size() && text[at] == back.text[at]) ++at;
    at -= std::min<std::size_t>(at, 30);
    return fmt::format("{} ({:.2f}): {} -> {}", name_of(back.found.encoding), back.found.confidence,
                       vnfts::text::repaired(text.substr(at, 80)),
                       vnfts::text::repaired(back.text.substr(std::min(at, back.text.size()), 80)));
  }

  std::string name_;
  Encoding encoding_;
  std::size_t list_;
  std::size_t replaced_articles_ = 0;
  std::size_t replaced_ = 0;
  std::size_t bytes_ = 0;
  std::chrono::duration<double> seconds_{0};
  Tally articles_;
  Tally titles_;
};

class Utf16WithMark : public Conversion {
 public:
  using Conversion::Conversion;
  std::string encode(std::string_view text) const override {
    return Conversion::encode("\uFEFF" + std::string(text));
  }
};

/// Behind another in the same encoding.
class Second : public Conversion {
 public:
  using Conversion::Conversion;
  vnfts::text::DecodedText read(std::string_view bytes) const override {
    constexpr auto content = vnfts::text::Content::text;
    const auto found = vnfts::text::detect_encoding(bytes, content, encoding());
    return {vnfts::text::decode(bytes, found.encoding, content), found};
  }
};

/// Misread as Latin-1, not as windows-1252.
class Latin1 : public Conversion {
 public:
  Latin1(std::string name, Encoding found, Encoding bytes, int times, std::size_t list)
      : Conversion(std::move(name), found, list), bytes_(bytes), times_(times) {}
  std::string encode(std::string_view text) const override {
    std::string out = vnfts::test::encoded(text, bytes_);
    for (int i = 0; i < times_; ++i) out = vnfts::test::read_as_latin1(out);
    return out;
  }

 private:
  Encoding bytes_;
  int times_;
};

std::vector<std::unique_ptr<Conversion>> conversions(std::size_t list) {
  std::vector<std::unique_ptr<Conversion>> out;
  for (int i = 0; i < vnfts::text::encoding_count; ++i) {
    const auto encoding = static_cast<Encoding>(i);
    if (encoding == Encoding::windows_1252) continue;  // holds no Vietnamese
    out.push_back(std::make_unique<Conversion>(std::string(name_of(encoding)), encoding, list));
  }
  for (const Encoding encoding : {Encoding::utf16_le, Encoding::utf16_be})
    out.push_back(std::make_unique<Utf16WithMark>(std::string(name_of(encoding)) + " marked",
                                                  encoding, list));
  for (const Encoding encoding : {Encoding::tcvn3, Encoding::tcvn5712_1})
    out.push_back(
        std::make_unique<Second>(std::string(name_of(encoding)) + " behind it", encoding, list));
  const auto latin1 = [&](const char* name, Encoding found, Encoding bytes, int times) {
    out.push_back(std::make_unique<Latin1>(name, found, bytes, times, list));
  };
  latin1("double, latin-1", Encoding::double_utf8, Encoding::utf8, 1);
  latin1("triple, latin-1", Encoding::triple_utf8, Encoding::utf8, 2);
  latin1("tcvn3 in latin-1", Encoding::tcvn3_as_latin1, Encoding::tcvn3, 1);
  latin1("tcvn5712-1 in latin-1", Encoding::tcvn5712_1_as_latin1, Encoding::tcvn5712_1, 1);
  latin1("vni in latin-1", Encoding::vni_as_latin1, Encoding::vni, 1);
  return out;
}

class Untouched {
 public:
  Untouched(const char* name, vnfts::text::Content content, std::size_t list)
      : name_(name), content_(content), list_(list) {}

  void add(std::string_view text) {
    const vnfts::text::DecodedText back = vnfts::text::to_utf8(text, content_);
    ++texts_;
    constexpr std::string_view mark = "\uFEFF";
    if (text.starts_with(mark)) ++marked_;
    const std::string_view unmarked = text.starts_with(mark) ? text.substr(mark.size()) : text;
    const bool kept = back.found.encoding == Encoding::utf8 && back.text == unmarked;
    if (kept) return;
    ++touched_;
    if (list_ == 0) return;
    --list_;
    fmt::print("# {}: {}: {} -> {}\n", name_, name_of(back.found.encoding),
               vnfts::text::repaired(text.substr(0, 100)),
               vnfts::text::repaired(back.text.substr(0, 100)));
  }

  void print() const {
    fmt::print("{:22}{:8} as they are, {} touched; {} began with a byte order mark\n", name_,
               texts_, touched_, marked_);
  }

 private:
  const char* name_;
  vnfts::text::Content content_;
  std::size_t list_;
  std::size_t texts_ = 0;
  std::size_t touched_ = 0;
  std::size_t marked_ = 0;
};

class Measurement {
 public:
  explicit Measurement(const Options& options)
      : options_(options), conversions_(conversions(options.list)) {
    if (!options_.encoding.empty())
      std::erase_if(conversions_,
                    [&](const auto& each) { return each->name() != options_.encoding; });
  }

  void run() {
    vnfts::ReadSink sink;
    sink.article = [this](vnfts::Article&& article) { return add(article); };
    sink.rejected = [](vnfts::Rejection&&) { return true; };
    vnfts::read_articles(options_.archive, {}, sink);
  }

  void print() const {
    fmt::print("{:22}{:>8}{:>9}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}{:>8}\n", "encoding",
               "articles", "replaced", "chars", "detected", "identical", "case", "strict", "titles",
               "identical", "case", "MB/s");
    for (const auto& conversion : conversions_) conversion->print();
    if (options_.part()) return;
    whole_.print();
    fields_.print();
    markup_.print();
    plain_.print();
  }

 private:
  /// Whether another one is wanted.
  bool add(const vnfts::Article& article) {
    const Text text{article.title, article.title + '\n' + article.lead + '\n' + article.body};
    const std::size_t number = taken_++;
    const bool counts = number >= options_.skip && number - options_.skip < options_.articles;
    if (counts)
      for (const auto& conversion : conversions_) conversion->add(text);
    if (options_.part()) return taken_ < options_.skip + options_.articles;
    whole_.add(text.whole);
    markup_.add(text.whole);
    plain_.add(vnfts::fold(text.whole));
    for (const std::string* field : {&article.title, &article.lead, &article.body})
      fields_.add(*field);
    return true;
  }

  Options options_;
  std::vector<std::unique_ptr<Conversion>> conversions_;
  std::size_t taken_ = 0;
  Untouched whole_{"articles", vnfts::text::Content::text, options_.list};
  Untouched fields_{"fields", vnfts::text::Content::text, options_.list};
  Untouched markup_{"markup", vnfts::text::Content::markup, options_.list};
  Untouched plain_{"without marks", vnfts::text::Content::text, options_.list};
};

}  // namespace

int main(int argc, char** argv) {
  Options options;
  po::options_description description("Options");
  description.add_options()("archive", po::value(&options.archive)->required(), "dump to read")(
      "articles", po::value(&options.articles)->default_value(options.articles),
      "how many to convert")("list", po::value(&options.list)->default_value(0),
                             "how many failures of each to print")(
      "skip", po::value(&options.skip), "how many not to convert before these")(
      "encoding", po::value(&options.encoding), "the only one to convert to");
  return vnfts::test::run_program(argc, argv, description, [&](const po::variables_map&) {
    Measurement measurement(options);
    measurement.run();
    measurement.print();
    return 0;
  });
}
