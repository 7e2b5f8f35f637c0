/// Months, quarters, years and other units larger than a day, as a text names them.
#pragma once

#include "date/cursor.h"

namespace vnfts::date {

/// A month or anything larger or counted in units, with what stands before it (cuối, đầu) and
/// behind it (năm nay, tới). Begins with a word or, for "6 tháng đầu năm", a number.
Found<Point> unit_at(const Lexemes& x, Place i);

/// What may follow a point of the same form in a row without its own word: the 5 of "tháng 3 đến
/// 5/2018", the "cuối 2017" of "năm 2013 đến cuối 2017".
Found<Point> bare_unit_at(const Lexemes& x, Place i, Point::Form form);

/// "tới", "vừa qua", "năm nay" behind a day or month: completes `point`; the place behind.
Place take_modifiers(const Lexemes& x, Place i, Point& point);

}  // namespace vnfts::date
