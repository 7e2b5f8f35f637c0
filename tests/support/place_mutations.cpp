#include "support/place_mutations.h"

namespace vnfts::test {

namespace {

constexpr std::string_view phrases[] = {
    // Units, with a type word and without.
    "Hà Nội",
    "tỉnh Lai Châu",
    "thành phố Hồ Chí Minh",
    "TP HCM",
    "TP. HCM",
    "TPHCM",
    "Tp.Cần Thơ",
    "Sài Gòn",
    "Huế",
    "Thừa Thiên - Huế",
    "Bà Rịa – Vũng Tàu",
    "huyện Phong Thổ",
    "H.Bình Chánh",
    "TX Hoàng Mai",
    "T X.Ba Đồn",
    "thị xã Sơn Tây",
    "quận 1",
    "Q.1",
    "Q1",
    "quận 01",
    "Thủ Đức",
    "huyện đảo Phú Quốc",
    "xã Tân Thành",
    "phường 12",
    "P.12",
    "P. Quyết Thắng",
    "thị trấn Sa Pa",
    "TT. Vũ Thư",
    "đặc khu Hoàng Sa",
    "Châu Thành",
    "huyện Châu Thành",
    "phường Lê Hồng Phong",
    // Spellings.
    "HÀ NỘI",
    "Ha Noi",
    "Hanoi",
    "Hoà Bình",
    "Hòa Bình",
    "Đắk Lắk",
    "Đăk Lăk",
    "Ea H'leo",
    "Chư Pưh",
    "Qui Nhơn",
    "Pleiku",
    "Hà Tây (cũ)",
    // Chains, brackets and lists.
    "xã Hương Giang, huyện Hương Khê, tỉnh Hà Tĩnh",
    "phường 3, quận 5, TP HCM",
    "P.12, Q.3, TP.HCM",
    "huyện Kim Động (Hưng Yên)",
    "phường Tân Phong (TP Biên Hoà, Đồng Nai)",
    "các tỉnh Bến Tre, Trà Vinh và Tiền Giang",
    "các quận 1, 2, 9, Bình Thạnh, Thủ Đức",
    "Hà Nội, Đà Nẵng, TP HCM",
    "các xã Ba Lế, Ba Vinh (huyện Ba Tơ)",
    "Nha Trang - Đà Lạt",
    "HÀ NỘI - Sáng nay",
    // Regions and abroad.
    "Tây Nguyên",
    "miền Trung",
    "Đồng bằng sông Cửu Long",
    "ĐBSCL",
    "phía Bắc",
    "Biển Đông",
    "Trường Sa",
    "Việt Nam",
    "VN",
    "nước Anh",
    "Mỹ",
    "Đức",
    "Trung Quốc",
    "Tokyo (Nhật Bản)",
    "thủ đô Phnom Penh",
    "châu Âu",
    "Thái Bình Dương",
    // Organisations.
    "UBND tỉnh Lai Châu",
    "Công an TP Đà Nẵng",
    "Đại học Quốc gia Hà Nội",
    "sân bay Tân Sơn Nhất",
    "cao tốc Hà Nội - Hải Phòng",
    // What is none.
    "ông Nguyễn Thái Bình",
    "bà Thanh Hà",
    "Anh Đức",
    "đường Điện Biên Phủ",
    "phố Hàng Bài",
    "cầu Long Biên",
    "sông Đồng Nai",
    "CLB Hà Nội",
    "Công ty Bia Sài Gòn",
    "hòa bình và thống nhất",
    "an ninh",
    "tiếng Anh",
    "người Thái",
    "xã",
    "huyện",
    "tỉnh",
    "thành phố",
    "các tỉnh",
};

constexpr std::string_view joints[] = {"",   " ",   ", ", " - ",  "-",     " – ",     "/",
                                       " (", ") ",  "(",  ")",    ".",     ". ",      "\n",
                                       ": ", " ở ", "; ", " và ", " hay ", " thuộc ", "\u00A0"};

}  // namespace

std::span<const std::string_view> place_phrases() { return phrases; }

std::string mutated_places(Random& random) { return mutated(phrases, joints, random); }

}  // namespace vnfts::test
