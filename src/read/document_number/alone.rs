//! Numbers that stand below the name of what they count, and have no code: 第12号, 〔十三届〕第12号; and
//! those of before the one form, with the year first: (94)财税字第020号.

use super::brackets::{is_bracket, is_close, is_open};
use super::field::OF_COURTS;
use super::numerals::{is_arabic, is_chinese};
use crate::text::is_space as is_blank;

/// Whether a value is the number of an announcement or an order alone: with the session (届) of the
/// congress that issued it, or without.
///
/// ```
/// use gongkai::read::is_counted_alone;
///
/// assert!(is_counted_alone("第12号") && is_counted_alone("〔十三届〕第十二号"));
/// assert!(!is_counted_alone("第号") && !is_counted_alone("12号") && !is_counted_alone("国发〔2024〕5号"));
/// ```
pub fn is_counted_alone(value: &str) -> bool {
    let value = value.trim();
    let after_session = value.strip_prefix(is_open).and_then(|rest| {
        let (session, rest) = rest.split_once(is_bracket)?;
        session.ends_with('届').then(|| rest.trim_start())
    });
    let number = after_session.unwrap_or(value).strip_prefix('第');
    let number = number.and_then(|rest| rest.strip_suffix('号'));
    number.is_some_and(|number| {
        !number.is_empty() && number.chars().all(|c| is_arabic(c) || is_chinese(c))
    })
}

/// Whether a value is written as numbers were in the last century: (94)财税字第020号, 〔1990〕公发20号.
///
/// ```
/// use gongkai::read::is_year_first;
///
/// assert!(is_year_first("(94)财税字第020号") && is_year_first("〔1990〕公发20号"));
/// assert!(!is_year_first("（2016）最高法民再98号") && !is_year_first("（1998）京民初字第1号"));
/// ```
pub fn is_year_first(value: &str) -> bool {
    let rest = value.trim().strip_prefix(is_open);
    let Some((year, rest)) = rest.and_then(|rest| rest.split_once(is_close)) else { return false };
    let year = year.trim();
    let of_last_century = match year.len() {
        2 => ("49"..="99").contains(&year),
        4 => ("1949"..="1999").contains(&year),
        _ => false,
    };
    let Some(rest) = rest.trim_end().strip_suffix('号') else { return false };
    let code = rest.trim_end_matches(|c| is_arabic(c) || is_blank(c));
    let counted = code.len() < rest.len() && year.bytes().all(|byte| byte.is_ascii_digit());
    of_last_century && counted && code.chars().count() >= 2 && !code.contains(OF_COURTS)
}
