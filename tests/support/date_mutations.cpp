#include "support/date_mutations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace vnfts::test {

namespace {

constexpr std::string_view phrases[] = {
    // Days.
    "ngày 28/2/2019",
    "28-2-2019",
    "28.02.2019",
    "sáng 4/2",
    "tối qua 3.11",
    "hôm 7/10",
    "ngày 2 tháng 9 năm 1945",
    "mùng 3 tháng 2",
    "ngày mồng một tháng năm",
    "thứ hai, 25-12",
    "Chủ nhật (3/3)",
    "thứ Bảy ngày 31/12/2016",
    "30/2/2019",
    "ngày 29 tháng 2",
    "2019-02-28",
    "2019-02-28T23:59:59Z",
    "20190228",
    "lúc 0h ngày 1/1/2000",
    "rạng sáng 9/9, giờ Việt Nam",
    "đêm 31/12 rạng sáng 1/1",
    // Several.
    "ngày 3-4/11",
    "các ngày 5, 6 và 7/8",
    "từ 28/12 đến 3/1/2019",
    "từ ngày 3 đến hết ngày 5 tháng 11",
    "từ 1/7/2018 - 30/6/2019",
    "trong hai ngày 30 và 31/10",
    "từ tháng 11 đến tháng 2 năm sau",
    "2016-2020",
    "giai đoạn 2011–2015",
    "niên khóa 2018-2019",
    "từ năm 1954 đến năm 1975",
    "6 tháng đầu năm 2018",
    "9 tháng cuối năm",
    "ba ngày đầu tháng 5",
    "trước ngày 15/4",
    "sau năm 1986",
    "kể từ 1.1.2020",
    // Larger units.
    "tháng 2/2019",
    "tháng 12-2018",
    "tháng Giêng",
    "tháng mười một năm 2007",
    "đầu tháng 3",
    "giữa tháng chạp",
    "cuối tháng 8.1945",
    "quý II/2018",
    "quý 4 năm ngoái",
    "quý một",
    "mùa hè năm 1972",
    "mùa thu 2010",
    "vụ đông xuân 2017 - 2018",
    "năm 2019",
    "cuối năm 1999",
    "năm Mậu Tuất 2018",
    "những năm 1960",
    "thập niên 80",
    "thập kỷ 1990 của thế kỷ trước",
    "đầu thế kỷ XX",
    "thế kỷ 21",
    "tuần thứ hai của tháng 6",
    "cuối tuần này",
    "tuần tới",
    "nhiệm kỳ 2015-2020",
    // By the day of publication, and by another date.
    "hôm nay",
    "hôm nay (28/2)",
    "chiều nay, 4-5,",
    "hôm qua",
    "sáng mai",
    "hôm kia",
    "ngày mai (3/11)",
    "tháng trước",
    "năm ngoái",
    "cùng kỳ năm trước",
    "cách đây 3 năm",
    "hai tuần trước",
    "10 ngày qua",
    "thứ ba tuần trước",
    "thứ sáu tới",
    "cùng ngày",
    "ba ngày sau",
    "hôm sau",
    "một tháng sau đó",
    "cũng trong năm này",
    // By the moon, and holidays.
    "mùng 2 Tết Bính Thân",
    "30 Tết Kỷ Hợi",
    "(tức 27 tháng Chạp)",
    "mồng 5 tháng 5 âm lịch",
    "rằm tháng Giêng",
    "ngày rằm tháng 7 năm Canh Tý",
    "10/3 âm lịch",
    "15 tháng 6 nhuận",
    "đêm giao thừa",
    "Tết Nguyên đán 2020",
    "dịp Tết Mậu Tuất",
    "giỗ Tổ Hùng Vương",
    "Trung thu năm nay",
    "Quốc khánh 2/9",
    "lễ 30/4 - 1/5",
    "ngày Nhà giáo Việt Nam 20/11",
    "Giáng sinh 2018",
    "23 tháng Chạp, ngày ông Công ông Táo",
    // Queries.
    "2019..2020-06",
    "..28/2/2019",
    "2019-02..",
    "28/2",
    "tháng 2",
    "rằm tháng giêng",
    "hôm qua..hôm nay",
    "30 ngày qua",
    // What dumps state, and addresses.
    "28/02/2024 15:30",
    "Thứ sáu, 21/10/2022, 15:59 (GMT+7)",
    "Fri, 21 Oct 2022 15:59:00 +0700",
    "1570090649000",
    "https://news.example/2019/02/28/tin-tuc-4567.html\n",
    "https://news.example/chuyen-la-20190228101512345.htm\n",
    // What is none.
    "tỉ số 3-2",
    "24/7",
    "Nghị định 100/2019/NĐ-CP",
    "điều 12/3",
    "số nhà 12/5/7",
    "1.200.000 đồng",
    "điện thoại 0912.345.678",
    "2/3 số người",
    "U23",
    "Boeing 737-800",
    "ngày",
    "tháng năm",
    "năm",
    "thứ",
};

constexpr std::string_view joints[] = {"",   " ",     ", ",    " - ",   "-",     "–",
                                       "/",  " đến ", " và ",  "..",    "\n",    ". ",
                                       " (", ") ",    " năm ", " của ", "\u00A0"};

/// A piece of the text, which is not empty.
struct Piece {
  std::size_t begin;
  std::size_t size;
};

Piece piece_of(const std::string& text, Random& random) {
  const std::size_t begin = random.below(text.size());
  return {begin, 1 + random.below(std::min<std::size_t>(text.size() - begin, 12))};
}

std::string_view phrase(Random& random) { return phrases[random.below(std::size(phrases))]; }

void splice(std::string& text, Random& random) {
  const std::string_view other = phrase(random);
  text.resize(random.below(text.size() + 1));
  text += other.substr(random.below(other.size()));
}

void remove(std::string& text, Random& random) {
  const Piece piece = piece_of(text, random);
  text.erase(piece.begin, piece.size);
}

void repeat(std::string& text, Random& random) {
  const Piece piece = piece_of(text, random);
  const std::string copy = text.substr(piece.begin, piece.size);
  text.insert(random.below(text.size() + 1), copy);
}

void swap_bytes(std::string& text, Random& random) {
  std::swap(text[random.below(text.size())], text[random.below(text.size())]);
}

void replace_byte(std::string& text, Random& random) {
  text[random.below(text.size())] = static_cast<char>(random.below(256));
}

/// Digits are what decides.
void insert_digit(std::string& text, Random& random) {
  text.insert(random.below(text.size() + 1), 1, static_cast<char>('0' + random.below(10)));
}

void insert_joint(std::string& text, Random& random) {
  text.insert(random.below(text.size() + 1), joints[random.below(std::size(joints))]);
}

using Mutation = void (*)(std::string&, Random&);
constexpr Mutation mutations[] = {splice,       remove,       repeat,      swap_bytes,
                                  replace_byte, insert_digit, insert_joint};

}  // namespace

std::span<const std::string_view> date_phrases() { return phrases; }

std::string mutated_dates(Random& random) {
  std::string text(phrase(random));
  for (std::size_t more = random.below(3); more > 0; --more) {
    text += joints[random.below(std::size(joints))];
    text += phrase(random);
  }
  for (std::size_t left = random.below(9); left > 0 && !text.empty(); --left)
    mutations[random.below(std::size(mutations))](text, random);
  return text;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out.append("\\").append(1, c);
    else if (byte >= 0x20 && byte < 0x7F)
      out += c;
    else
      out += fmt::format("\\{:03o}", byte);  // A hexadecimal escape has no end of its own.
  }
  return out;
}

}  // namespace vnfts::test
