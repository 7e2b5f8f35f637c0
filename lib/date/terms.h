/// The small parts of date expressions: numbers, years, "năm ngoái", "12/3/2019".
#pragma once

#include "date/cursor.h"

namespace vnfts::date {

/// A number in digits (at most `digits`) or in words; no decimal, and no part of a code (A330).
Found<int> number_at(const Lexemes& x, Place i, int digits = 2);

/// Four digits that may be a year.
Found<int> year_at(const Lexemes& x, Place i);

/// The same behind a dot, dash or slash that joins it to a month.
Found<int> year_behind_sign(const Lexemes& x, Place i);

/// "này", "trước", "tới": how many units off. Not where the word belongs to what follows
/// ("trước khi", "tháng 2 tới tháng 5").
Found<int> shift_at(const Lexemes& x, Place i);

/// "Kỷ Hợi": its place in the cycle of sixty.
Found<int> cycle_year_at(const Lexemes& x, Place i);

/// "Ất Dậu (1945)", "Giáp Thìn - 1904", "Kỷ Hợi 2019": the year that is said again behind `i`, of
/// that place in the cycle.
Found<int> year_of_cycle_at(const Lexemes& x, Place i, int cycle);

/// "Mậu Tuất", "Mậu Tuất 2018": completes `point`; the place behind, or `i` when none is there.
Place take_cycle_year(const Lexemes& x, Place i, Point& point);

/// Of what lies so many units off.
Tense tense_of(int shift);

/// "năm 2018", "năm ngoái", "năm Kỷ Hợi", "/2018", ", 2018": completes `point`; the place behind,
/// or `i` when no year is there.
Place take_year(const Lexemes& x, Place i, Point& point);

/// A date in numbers: 28/2, 28-2-2019, 2/2019, 2019-02-28.
struct Figures {
  int day = 0;
  int month = 0;
  int year = 0;
  char separator = '/';
};

/// Only days that some year has.
Found<Figures> figures_at(const Lexemes& x, Place i);

/// A time of day passed over: "15h30", "8 giờ sáng"; `i` when there is none.
Place skip_clock(const Lexemes& x, Place i);

bool day_exists(Calendar calendar, int day, int month);

}  // namespace vnfts::date
