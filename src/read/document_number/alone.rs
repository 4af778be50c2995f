//! Numbers that stand below the name of what they count, and have no code: 第12号, 〔十三届〕第12号.

use super::brackets::{is_bracket, is_open};
use super::numerals::{is_arabic, is_chinese};

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
