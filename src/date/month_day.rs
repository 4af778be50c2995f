//! 3月15日: a day whose year is not written.

/// The month and the day that a text begins with in Arabic digits, and how long they are.
///
/// ```
/// assert_eq!(gongkai::date::read_month_day("3月15日起"), Some((9, 3, 15)));
/// assert_eq!(gongkai::date::read_month_day("三月起"), None);
/// ```
pub fn read_month_day(text: &str) -> Option<(usize, u32, u32)> {
    let (month, rest) = number(text)?;
    let (day, rest) = number(rest.strip_prefix('月')?)?;
    Some((text.len() - rest.strip_prefix('日')?.len(), month, day))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(length);
    (length <= 2).then(|| digits.parse().ok()).flatten().zip(Some(rest))
}
