//! Personal numbers never leave in clear.

/// Replaces the middle of every run of digits that may be a personal number with `*`: identity
/// numbers, bank cards and mobile numbers keep their ends.
///
/// ```
/// assert_eq!(gongkai::report::mask("53312219900307123X等"), "5331**********123X等");
/// assert_eq!(gongkai::report::mask("电话13800138000"), "电话138****8000");
/// assert_eq!(gongkai::report::mask("〔2024〕24号"), "〔2024〕24号");
/// ```
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        masked.push_str(&rest[..start]);
        rest = &rest[start..];
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let check = usize::from(digits == 17 && rest[digits..].starts_with(['X', 'x']));
        push_masked(&mut masked, &rest[..digits + check]);
        rest = &rest[digits + check..];
    }
    masked.push_str(rest);
    masked
}

/// Appends a run of digits, its middle hidden where it is long enough to be personal.
fn push_masked(masked: &mut String, run: &str) {
    let (head, tail) = match run.len() {
        15.. => (4, 4),
        11 if run.starts_with('1') => (3, 4),
        _ => return masked.push_str(run),
    };
    masked.push_str(&run[..head]);
    masked.extend(std::iter::repeat_n('*', run.len() - head - tail));
    masked.push_str(&run[run.len() - tail..]);
}
