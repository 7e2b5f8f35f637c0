#include "cli/search_help.h"

namespace vnfts::cli {

const char* const search_usage = R"(Usage: vnsearch INDEX QUERY... [OPTION...]
       vnsearch INDEX [QUERY...] --facet BY [OPTION...]
       vnsearch INDEX [QUERY...] --map FILE.svg [OPTION...]
       vnsearch INDEX --similar ID [OPTION...]
       vnsearch INDEX --duplicates-of ID [OPTION...]
       vnsearch INDEX --complete TEXT [--limit N]
       vnsearch INDEX --show ID

Searches an index that vnindex made.

  vnsearch news bo doi bien phong          accents may be left out ...
  vnsearch news bộ đội biên phòng          ... a typed one binds
  vnsearch news '"bộ đội" giup dan'        a phrase, and words
  vnsearch news 'lũ OR lụt' -dịch          either; without
  vnsearch news '"cà phê" NEAR/5 giá'      within 5 syllables of each other
  vnsearch news 'title:bão author:"Nguyễn Văn A" nguồn:vnexpress.net'
  vnsearch news 'thủ* =bò'                 words that begin so; exactly so
  vnsearch news lu quet date:2019-10       published in October 2019 ...
  vnsearch news lu quet --from 2019 --to 6/2020 --sort newest
  vnsearch news --from 28/2/2024 --to 28/2/2024      all of a day
  vnsearch news bão date:tuần_trước        published last week
  vnsearch news bão mentions:18/9/2020     the text names that day
  vnsearch news bão 'nhắc:"tháng 9 năm 2020"' -dated:inferred
  vnsearch news sạt lở place:lai_châu      the text names it, or a place in it
  vnsearch news sạt lở --near 'Lai Châu,50km' --facet district
  vnsearch news bão lũ --facet month                 how many a month
  vnsearch news bão lũ --map bao-lu.svg              where, on a map
  vnsearch news --similar bien-phong-1               articles like that one
  vnsearch news --complete 'bo doi bi'               bộ đội biên phòng ...

All words after INDEX that are no options make the query, those with one dash
too: -hanoi excludes a word. "--" ends the options. The shell takes quotes away:
write a phrase as '"bộ đội"', parentheses and * in '...' as well.
)";

const char* const search_remarks = R"(
Formats: text is for eyes. json is one object {query, total, total_exact,
relaxed, notes, hits: [{rank, id, title, date, date_basis, source, section,
authors, tags, url, places: [{id, name, full_name, mentions, weight, subject,
main}], duplicates, score, snippet: {text, marks}, title_marks}]}, where marks
are [begin, end) in code points; duplicates is the number of hidden copies; date_basis is stated, url, gloss or dateline; the weight of
a place is its share of all that are named, and main is the place of the news,
and what it lies in. --explain adds "explanation" to it and to each hit, and
with --similar and --duplicates-of it has "similar" and "duplicates_of" in place
of "query"; "suggestion": {query, total, total_exact} is there when another
query was probably meant. jsonl has a hit a line; tsv has id, date, source,
title, url, places and hidden copies, without a header, tabs and line ends in
them as spaces; ids has an id a line. Where a format has no room for remarks
they go to standard error.

Copies of one article, under another id or address and with up to about a tenth
of their words changed, are one hit: the one published first of those that
match, and +2 says how many more do. Totals and --facet count all of them.

--facet counts all articles that match, or without a QUERY all there are. Text
has a line a year, month or day with a bar, then the undated ones and the total;
gaps between are lines of 0, unless that made a long table, mostly of 0. json is
one object {query, by, total, undated, relaxed, notes, counts: [{value, from,
to, count}]}; tsv has value and count. By place or district an article counts
once for each unit that a place it names lies in, was or became; the most
frequent come first, "without" are those that name none, and a count has an id
in place of from and to, which tsv has behind it. --map writes such counts as a
picture (SVG); a file of that name is replaced when the new one is complete.

--complete prints a completion a line, or as json one object {complete,
completions: [{text, count}]}: the count is how often the archive has the rarest
pair of words proposed.

Dates: 2019, 2019-02, 2019-02-28, 28/2/2019, 28/2 (of every year), hôm qua, tuần
trước, 3 ngày trước, 3m (three months ago), tháng 3 năm ngoái, quý 4/2018, cuối
năm 2018, thập niên 90, tết 2019, 10/3/2019âl, A..B, A.., ..B, >=A, <A; accents
may be left out. In a query several words stand in quotes, date:"tuần trước", or
have _ between them, date:tuần_trước. mentions: finds any date that shares a day
with the one asked for: its month or year, too.

Places: a province, district or commune, of today or before, with its type or
what it lies in where that is needed ("xã Mường So, Phong Thổ"), a region, a
country or a city abroad; accents may be left out, TP HCM and Q.1 are known.
place: finds articles that name it or a place in it, also under former and later
names; those about it come first. place:="lai chau" is that unit alone. Of
several words a place stands in quotes or has _ between them: place:lai_chau.
near:"Lai Châu,50km" finds places by their distance. An ambiguous name means the
most prominent place, and a note tells the others.

An article that does not state its date may tell it: in its address, or in its
text. Such a date is shown as inferred. dated:inferred finds these articles,
dated:url, dated:gloss (hôm nay, 28/2) and dated:dateline those of one kind,
dated:unknown the others, and dated:stated those that state theirs.

Colour is used on a terminal unless NO_COLOR is set or TERM is dumb. Text fills
the terminal's width (COLUMNS, if set), at most 120 columns.

Exit code: 0 found, 1 no match, 2 unreadable options or query, 3 index error.
)";

}  // namespace vnfts::cli
