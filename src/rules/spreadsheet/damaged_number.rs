//! 变成科学记数的号码

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::text::Span;

declare_rule! {
    /// 证照号、信用代码、索引号这样的长号码，在电子表格里当作数字录入，就变成 6.11E+17，后面的数字不可
    /// 恢复。
    ///
    /// 只看整个单元格就是一个这样的数、号码不少于十二位的。
    ///
    /// 改正：把这一列的格式设为文本，对照原件重新录入。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 6.11E+17
    /// 1.13708E+17
    /// 9.1640104E+11
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 6.11E+05
    /// 第6.11E+17号
    /// E+17
    /// 6.11
    /// ```
    RULE = "spreadsheet/damaged-number" {
        title: ("变成科学记数的号码", "A number lost to scientific notation"),
        message: (
            "“{found}”是电子表格把长号码当作数字的结果，后面的数字不可恢复，应当设为文本格式后重新录入",
            "“{found}” is what a spreadsheet made of a long number; its last digits cannot be recovered, it should be entered again as text"
        ),
        severity: Severity::Error,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

/// The power of ten from which a number is too long to be a quantity.
const LONG: u32 = 11;

fn check(value: &str, cx: &mut Context<'_>) {
    let written = value.trim();
    // Longer than any that a spreadsheet writes.
    if written.len() <= 24 && is_damaged(written) && !cx.is_running_text() {
        let start = value.len() - value.trim_start().len();
        let span = Span { start: start as u32, end: (start + written.len()) as u32 };
        cx.report(Finding::new(&RULE, span).with("found", written));
    }
}

/// Whether it is a number as spreadsheets write long ones: 6.11E+17.
fn is_damaged(written: &str) -> bool {
    let Some((digits, power)) = written.split_once(['E', 'e']) else { return false };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = whole.len() == 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_power = power.strip_prefix('+').filter(|power| (2..=3).contains(&power.len()));
    let power = is_power.and_then(|power| power.parse::<u32>().ok());
    is_number && whole.as_bytes()[0].is_ascii_digit() && power.is_some_and(|power| power >= LONG)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn long_numbers_in_scientific_notation_are_reported() {
        breaks(&RULE, &[" 6.11E+17 ", "6E+17", "1.13708e+17"]);
    }

    #[test]
    fn other_values_are_left() {
        passes(&RULE, &["", "E", "6.11E17", "6.1.1E+17", "66.11E+17", "6.11E++7", "码E+17"]);
        passes(&RULE, &[&"6".repeat(100_000), "6.11E-17"]);
    }
}
