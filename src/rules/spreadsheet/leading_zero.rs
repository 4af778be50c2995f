//! 丢了前导 0 的号码

use super::{cell, report_column};
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::table::{Sheet, SheetColumn};
use crate::text::Span;

declare_rule! {
    /// 电话、邮政编码、机构代码可以以 0 开头，当作数字录入，前面的 0 就丢了；号码的位数是固定的，所以可以恢复。
    ///
    /// 一列都是数字的号码，多数位数相同，其中有以 0 开头的，少一两位而不以 0 开头的就提示；表头是邮政编码而只有五位，
    /// 表头是区号而不以 0 开头的，也提示。序号、金额这样位数不固定的不提示。
    ///
    /// 改正：把这一列的格式设为文本，补上前面的 0。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"csv": "单位,地址,邮政编码\n某局,某路1号,50000\n"}
    /// {"csv": "单位,地址,电话区号\n某局,某路1号,871\n"}
    /// {"csv": "单位,地址,代码\n甲局,某路1号,014349\n乙局,某路2号,015311\n丙局,某路3号,14560\n丁局,某路4号,210233\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"csv": "单位,地址,邮政编码\n某局,某路1号,050000\n"}
    /// {"csv": "单位,地址,代码\n甲局,某路1号,9998\n乙局,某路2号,9999\n丙局,某路3号,10000\n丁局,某路4号,10001\n"}
    /// {"csv": "单位,地址,邮政编码\n某局,某路1号,\n"}
    /// ```
    RULE = "spreadsheet/leading-zero" {
        title: ("丢了前导 0 的号码", "Numbers that lost their leading zeros"),
        message: (
            "“{found}”少了前面的 0，像是电子表格把它当作数字的结果，原值可以恢复，应当是“{right}”",
            "“{found}” lacks the zero before it, as a spreadsheet leaves a number; it can be restored: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static MANY: Message = Message::new(
    "“{found}”等{count}个号码少了前面的 0，像是电子表格把它们当作数字的结果，原值可以恢复：设为文本格式，补足位数（“{found}”应当是“{right}”）",
    "“{found}” and others, {count} in all, lack the zeros before them, as a spreadsheet leaves numbers; they can be restored as text of full length (“{found}” should be “{right}”)",
);

/// The longest number that is looked at.
const LONGEST: usize = 18;

/// No code that is worth comparing is shorter.
const SHORTEST: usize = 5;

/// So many zeros at the most are lost.
const MOST_LOST: usize = 2;

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    for column in &sheet.columns() {
        let label = column.label();
        let length = match label.as_str() {
            "邮编" | "邮政编码" => Some(6),
            "区号" | "电话区号" | "长途区号" => area_codes(column, cx),
            _ => length_of_codes(column),
        };
        let Some(length) = length else { continue };
        let is_short = |value: &str| {
            is_digits(value)
                && !value.starts_with('0')
                && (1..=MOST_LOST).contains(&length.saturating_sub(value.len()))
        };
        let short: Vec<(usize, &str, usize)> = column
            .cells()
            .filter(|(_, value)| is_short(value.trim()))
            .map(|(row, value)| (row, value, length - value.trim().len()))
            .collect();
        report_column(&short, MANY, |found| finding(column, *found), cx);
    }
}

/// Reports area codes that do not begin with 0: all of China's do.
fn area_codes(column: &SheetColumn<'_, '_>, cx: &mut Context<'_>) -> Option<usize> {
    let is_lost =
        |value: &str| is_digits(value) && !value.starts_with('0') && (2..=3).contains(&value.len());
    let lost: Vec<(usize, &str, usize)> = column
        .cells()
        .filter(|(_, value)| is_lost(value.trim()))
        .map(|(row, value)| (row, value, 1))
        .collect();
    report_column(&lost, MANY, |found| finding(column, *found), cx);
    None
}

fn finding(column: &SheetColumn<'_, '_>, (row, value, zeros): (usize, &str, usize)) -> Finding {
    let right = "0".repeat(zeros) + value.trim();
    cell(&RULE, (row, column.at), value)
        .with("right", &right)
        .with_fix(Fix::suggest([Edit::replace(Span::whole(value), right)]))
        .for_review()
}

/// The digits that the numbers of a column have, where nearly all have as many and some begin with 0.
fn length_of_codes(column: &SheetColumn<'_, '_>) -> Option<usize> {
    let mut counts = [0_usize; LONGEST + 1];
    let (mut cells, mut begun) = (0_usize, [false; LONGEST + 1]);
    for (_, value) in column.cells() {
        let value = value.trim();
        if !is_digits(value) {
            return None;
        }
        cells += 1;
        counts[value.len()] += 1;
        begun[value.len()] |= value.starts_with('0');
    }
    let length = (SHORTEST..=LONGEST).max_by_key(|length| counts[*length])?;
    (begun[length] && counts[length] * 4 >= cells * 3 && counts[length] > 1).then_some(length)
}

fn is_digits(value: &str) -> bool {
    (1..=LONGEST).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_column_of_codes_shows_what_is_lost() {
        let rows = "甲,街道,010203\n乙,街道,020304\n丙,街道,110203\n".repeat(3);
        breaks(&RULE, &[&format!("名称,类别,代码\n{rows}丁,街道,30405\n")]);
        passes(
            &RULE,
            &[
                &format!("名称,类别,代码\n{rows}丁,街道,无\n"),
                &format!("名称,类别,代码\n{}丁,街道,30405\n", rows.replace(",0", ",1")),
                "名称,类别,代码\n甲,街道,01\n乙,街道,2\n",
            ],
        );
    }
}
