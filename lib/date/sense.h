/// What a word can mean in a date: the terminals of the grammar, as `date_words.tsv` names them.
#pragma once

#include <cstdint>

namespace vnfts::date {

/// One owner of the names: the enumerators, and the cells of the table.
#define VNFTS_DATE_SENSES(SENSE)                                                                         \
  SENSE(about)        /* khoảng, hơn: before a number */                                              \
  SENSE(after)        /* sau: coming, or counted from what was said */                                   \
  SENSE(ago)          /* trước: -1; trước đây: -2, surely from today */                          \
  SENSE(ago_head)     /* cách đây */                                                                  \
  SENSE(ahead)        /* nữa: N ngày nữa */                                                         \
  SENSE(branch)       /* Tý, Sửu ...: the second word of a Can-Chi year, from 0 */                    \
  SENSE(calendar)     /* dương lịch: 0, âm lịch: 1 */                                             \
  SENSE(century)      /* thế kỷ */                                                                   \
  SENSE(clause)       /* khi, cuộc: opens what "trước" stands before */                             \
  SENSE(coming)       /* tới */                                                                        \
  SENSE(current)      /* này, nay */                                                                    \
  SENSE(day)          /* ngày */                                                                        \
  SENSE(day_word)     /* hôm nay, hôm qua: days off */                                                 \
  SENSE(decade)       /* thập niên */                                                                 \
  SENSE(early)        /* đầu, thượng tuần */                                                     \
  SENSE(every)        /* mỗi, hàng */                                                                 \
  SENSE(from)         /* từ */                                                                         \
  SENSE(full_moon)    /* rằm */                                                                        \
  SENSE(future_cue)   /* sẽ */                                                                         \
  SENSE(half)         /* nửa */                                                                        \
  SENSE(holiday)      /* a row of holidays.tsv: its index */                                             \
  SENSE(hom)          /* hôm: before a day that is over */                                              \
  SENSE(hour)         /* giờ, h, phút: part of a time of day */                                       \
  SENSE(joint)        /* và: joins a list */                                                            \
  SENSE(last)         /* ngoái */                                                                       \
  SENSE(late)         /* cuối, hạ tuần */                                                          \
  SENSE(lately)       /* gần đây, nay: N năm gần đây */                                         \
  SENSE(leap)         /* nhuận */                                                                      \
  SENSE(legal)        /* nghị định: before the number of a document */                              \
  SENSE(lunar_day)    /* mùng */                                                                        \
  SENSE(lunar_month)  /* giêng, chạp: its number */                                                   \
  SENSE(measure)      /* triệu, người: behind a number that counts */                               \
  SENSE(mid)          /* giữa, trung tuần */                                                         \
  SENSE(month)        /* tháng */                                                                       \
  SENSE(near_link)    /* vào, dịp: often before a date */                                             \
  SENSE(number)       /* một, mười hai: its value */                                                \
  SENSE(of)           /* của */                                                                        \
  SENSE(ordinal)      /* thứ */                                                                        \
  SENSE(ordinal_noun) /* lần: before an ordinal */                                                     \
  SENSE(part_of_day)  /* sáng, đêm */                                                                 \
  SENSE(past)         /* qua, rồi */                                                                   \
  SENSE(past_cue)     /* hồi */                                                                        \
  SENSE(period)       /* giai đoạn, năm học: before two years */                                   \
  SENSE(                                                                                                 \
      place) /* đường: before a name that may look like a date; 1 = tháng Tám of the revolution */ \
  SENSE(predicate)   /* đã, ở, nhưng: goes on with the sentence behind "2 năm trước" */         \
  SENSE(quarter)     /* quý */                                                                          \
  SENSE(same_day)    /* cùng ngày, hôm sau: days off what was said */                                 \
  SENSE(same_period) /* cùng kỳ: 0; cùng năm: 1 */                                                  \
  SENSE(score)       /* tỷ số, lớp: before numbers that are no date */                             \
  SENSE(season)      /* mùa xuân: 1 to 4 */                                                            \
  SENSE(season_name) /* hè: the same where a year follows */                                            \
  SENSE(set_phrase)  /* trước khi, qua đời: words that mean nothing here together */               \
  SENSE(since)       /* đến nay: ends a range today */                                                \
  SENSE(since_now)   /* nay: the same behind a dash */                                                   \
  SENSE(stem)        /* Giáp, Ất ...: the first word of a Can-Chi year, from 0 */                     \
  SENSE(then)        /* sau đó: 1, trước đó: -1, counted from what was said */                    \
  SENSE(to)          /* đến */                                                                        \
  SENSE(tomorrow)    /* mai: behind a part of the day */                                                 \
  SENSE(vague)       /* nhiều, vài: before a count that cannot be resolved */                         \
  SENSE(week)        /* tuần */                                                                        \
  SENSE(weekday)     /* thứ hai: 1; chủ nhật: 7 */                                                 \
  SENSE(weekend)     /* cuối tuần */                                                                 \
  SENSE(year)        /* năm */                                                                          \
  SENSE(years)       /* những năm */

enum class Sense : std::uint8_t {
#define VNFTS_ENUMERATOR(name) name,
  VNFTS_DATE_SENSES(VNFTS_ENUMERATOR)
#undef VNFTS_ENUMERATOR
};

}  // namespace vnfts::date
