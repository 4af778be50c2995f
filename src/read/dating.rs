//! What a text says of its own time.

use chrono::NaiveDate;

use super::find_date_line;
use crate::date::read_date;
use crate::text::{Sight, Sign};

/// The day that a text belongs to: that of the line that is its date; else, where it names years,
/// the end of the latest one. None where nothing tells.
///
/// ```
/// use gongkai::read::find_day;
///
/// let day = |text| find_day(text).map(|day| day.to_string());
/// assert_eq!(day("各科室：\n某局\n2016年8月10日\n").as_deref(), Some("2016-08-10"));
/// assert_eq!(day("2017年，依照某发〔2016〕3号办理").as_deref(), Some("2017-12-31"));
/// assert_eq!(day("另有规定的，从其规定"), None);
/// ```
pub fn find_day<'a>(text: impl Into<Sight<'a>>) -> Option<NaiveDate> {
    let sight = text.into();
    let line = find_date_line(&sight).and_then(|span| read_date(span.of(sight.text()))?.day);
    line.or_else(|| NaiveDate::from_ymd_opt(latest_year(&sight)?, 12, 31))
}

/// The latest year that a piece of a text names.
pub fn find_year(text: &str) -> Option<i32> {
    latest_year(&text.into())
}

/// The latest year that a text names: four digits before 年 or a closing bracket.
fn latest_year(sight: &Sight<'_>) -> Option<i32> {
    let (mut latest, mut at) = (None, 0);
    while let Some(start) = sight.next(Sign::Year, at) {
        let (mut digits, mut year) = (0, 0);
        at = start;
        for c in sight.text()[start..].chars() {
            at += c.len_utf8();
            let Some(digit) = digit(c) else {
                let named = matches!(c, '年' | '〕' | '】' | ']' | '）' | ')');
                if digits == 4 && named && (1949..2100).contains(&year) {
                    latest = latest.max(Some(year));
                }
                break;
            };
            digits += 1;
            year = year % 1000 * 10 + digit;
        }
    }
    latest
}

/// The digit that a character is in a year.
fn digit(c: char) -> Option<i32> {
    Some(match c {
        '0'..='9' => c as i32 - '0' as i32,
        '０'..='９' => c as i32 - '０' as i32,
        '〇' | '○' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::find_day;

    #[track_caller]
    fn belongs(text: &str, expected: Option<&str>) {
        assert_eq!(find_day(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn the_date_line_counts_before_the_years() {
        belongs("到2030年\n某局\n二〇一六年十一月十日\n", Some("2016-11-10"));
    }

    #[test]
    fn without_one_the_latest_year_counts() {
        belongs("2016年至2018年，某发〔2017〕1号", Some("2018-12-31"));
        belongs("二〇一八年三月公布", Some("2018-12-31"));
        belongs("电话12342018年级", None);
        belongs("1234人，1900年，3018年", None);
    }
}
