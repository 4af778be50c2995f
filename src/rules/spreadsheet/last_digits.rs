//! 末位变成 0 的长号码

use super::{cell, report_column};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{credit_code_is_valid, identity_check, luhn_is_valid};
use crate::table::{Form, Sheet, SheetColumn};

declare_rule! {
    /// 电子表格的数只有十五位有效数字，更长的号码当作数字录入，第十六位起都变成 0，原来的数字不可恢复。
    ///
    /// 统一社会信用代码、公民身份号码（十八位）和银行账号最常见。十八位以上的，末尾三位以上都是 0 而且校验位不合的提示；
    /// 十六、十七位的，同列这样的号码有三个以上、末位全是 0 的才提示。消息里不写出号码。
    ///
    /// 改正：把这一列的格式设为文本，对照原件重新录入。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"csv": "单位,统一社会信用代码,办公电话\n某局,113708280043326000,无\n"}
    /// {"csv": "姓名,证件号码,单位\n张某某,110105194912310000,某所\n"}
    /// {"csv": "编号,账号,单位\n1,6222021234567890,某所\n2,6222021234567810,某所\n3,6222021234567820,某所\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"csv": "单位,统一社会信用代码,办公电话\n某局,113708280043326001,无\n"}
    /// {"csv": "编号,账号,单位\n1,6222021234567890,某所\n2,6222021234567813,某所\n3,6222021234567820,某所\n"}
    /// {"csv": "项目,金额,单位\n甲,100000000000000,某所\n"}
    /// ```
    RULE = "spreadsheet/last-digits" {
        title: ("末位变成 0 的长号码", "Long numbers whose last digits were lost"),
        message: (
            "这里的{length}位号码第十六位起都是 0，像是电子表格把它当作数字的结果，原来的数字不可恢复，应当设为文本格式后重新录入",
            "from the sixteenth digit on this number of {length} digits is all zeros, as a spreadsheet makes of it; the digits cannot be recovered, it should be entered again as text"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Sheet(check),
    }
}

static MANY: Message = Message::new(
    "这一列有{count}个长号码第十六位起都是 0，像是电子表格把它们当作数字的结果，原来的数字不可恢复，应当设为文本格式后重新录入",
    "{count} long numbers of this column are all zeros from the sixteenth digit on, as a spreadsheet makes of them; the digits cannot be recovered, they should be entered again as text",
);

/// The digits that a spreadsheet keeps.
const KEPT: usize = 15;

/// The longest number that is looked at.
const LONGEST: usize = 22;

/// So many zeros at the end of a number are chance no more.
const TELLING: usize = 3;

fn check(sheet: &Sheet<'_>, cx: &mut Context<'_>) {
    for column in &sheet.columns() {
        let long: Vec<(usize, &str)> = column
            .cells()
            .filter(|(_, value)| value.len() > KEPT)
            .map(|(row, value)| (row, value.trim()))
            .filter(|(_, value)| is_long(value))
            .collect();
        if !long.is_empty() {
            judge(sheet, column, &long, cx);
        }
    }
}

fn judge(
    sheet: &Sheet<'_>,
    column: &SheetColumn<'_, '_>,
    long: &[(usize, &str)],
    cx: &mut Context<'_>,
) {
    let all = long.len() >= 3 && long.iter().all(|(_, value)| zeros(value));
    let is_lost = |(row, value): &&(usize, &str)| {
        let number = sheet.form(*row, column.at) == Some(Form::Number);
        let many = value.len() >= KEPT + TELLING;
        zeros(value) && (all || ((many || number) && !is_valid(value)))
    };
    let lost: Vec<&(usize, &str)> = long.iter().filter(is_lost).collect();
    let tell = |(row, value): &&(usize, &str)| {
        let mut finding = cell(&RULE, (*row, column.at), value).with("length", value.len());
        // What it was may be the number of a person.
        finding.values.retain(|(name, _)| *name != "found");
        finding.for_review()
    };
    report_column(&lost, MANY, tell, cx);
}

fn is_long(value: &str) -> bool {
    (KEPT + 1..=LONGEST).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether every digit after those that are kept is 0.
fn zeros(value: &str) -> bool {
    value.bytes().skip(KEPT).all(|digit| digit == b'0')
}

/// Whether its check digit says that the number is right.
fn is_valid(value: &str) -> bool {
    let identity = value.len() == 18 && identity_check(&value[..17]) == value[17..].chars().next();
    identity || credit_code_is_valid(value) || (value.len() < 18 && luhn_is_valid(value))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn the_file_may_say_that_it_is_a_number() {
        let csv = "编号,账号,单位\n1,6222021234567890,某所\n";
        passes(&RULE, &[csv, &json!({ "csv": csv }).to_string()]);
        breaks(&RULE, &[&json!({ "csv": csv, "forms": [[1, 1, "number"]] }).to_string()]);
    }

    #[test]
    fn no_message_holds_the_number() {
        let found = findings(&RULE, "姓名,证件号码,单位\n张某某,110105194912310000,某所\n");
        assert!(found[0].values.iter().all(|(_, value)| !value.contains("1949")));
    }
}
