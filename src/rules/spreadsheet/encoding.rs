//! 乱码

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{Misreading, Mojibake, find_mojibake};

declare_rule! {
    /// 文字按错误的编码打开，就成了乱码。字节没有丢，多数可以恢复。
    ///
    /// - “å…¬å¼€”：UTF-8 的文字被当作西文，可以恢复，消息里写出原文。
    /// - “¹«¿ª”：GB 18030 的文字被当作西文，用 GB 18030 重新打开。
    /// - “鍏紑”：UTF-8 的文字被当作 GB 18030，用 UTF-8 重新打开；已经出现“?”的地方不可恢复。
    ///
    /// 已经丢失的字（`�`、`锟斤拷`）由 `text/artifact` 提示。
    ///
    /// 改正：用正确的编码重新打开原文件，不要在乱码上改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 政府信息å…¬å¼€
    /// ¹«¿ªÊ±ÏÞ
    /// 鍏紑鍐呭淇℃伅
    /// 阿依Â·古丽
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 政府信息公开
    /// 张××、李×××
    /// 阿依·古丽
    /// 刘璇、张骞
    /// ```
    RULE = "spreadsheet/encoding" {
        title: ("乱码", "Text in the wrong encoding"),
        message: (
            "“{found}”是 UTF-8 的文字被当作西文打开的乱码，原值可以恢复，应当是“{right}”",
            "“{found}” is UTF-8 opened in a Western encoding and can be restored: “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

static GB_AS_LATIN: Message = Message::new(
    "“{found}”是 GB 18030 的文字被当作西文打开的乱码，可以恢复，应当用 GB 18030 编码重新打开原文件",
    "“{found}” is GB 18030 opened in a Western encoding; open the file again as GB 18030 to restore it",
);
static UTF8_AS_GB: Message = Message::new(
    "“{found}”是 UTF-8 的文字被当作 GB 18030 打开的乱码，一般可以恢复，应当用 UTF-8 编码重新打开原文件",
    "“{found}” is UTF-8 opened as GB 18030; open the file again as UTF-8, which restores most of it",
);
static MANY: Message = Message::new(
    "文中有{count}处乱码（第一处是“{found}”），应当用正确的编码重新打开原文件",
    "{count} pieces of the text are in the wrong encoding (“{found}” is the first); open the file again in the right one",
);

/// More than this many are one finding.
const ONE_BY_ONE: usize = 5;

/// How much of a run is quoted, in characters.
const QUOTED: usize = 24;

fn check(value: &str, cx: &mut Context<'_>) {
    let found = find_mojibake(cx.sight());
    if found.len() > ONE_BY_ONE {
        let finding = finding(&found[0], value).saying(MANY).with("count", found.len());
        return cx.report(Finding { fixes: Vec::new(), ..finding });
    }
    for one in &found {
        cx.report(finding(one, value));
    }
}

fn finding(one: &Mojibake, value: &str) -> Finding {
    let quoted: String = one.span.of(value).chars().take(QUOTED).collect();
    let finding = Finding::new(&RULE, one.span).with("found", quoted).for_review();
    match (&one.original, one.misreading) {
        (Some(original), _) => {
            let quoted: String = original.chars().take(QUOTED).collect();
            let fix = Fix::suggest([Edit::replace(one.span, original.clone())]);
            finding.with("right", quoted).with_fix(fix)
        }
        (None, Misreading::Utf8AsGb) => finding.saying(UTF8_AS_GB),
        (None, _) => finding.saying(GB_AS_LATIN),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[test]
    fn a_long_text_is_one_finding() {
        let found = findings(&RULE, &"Ã©公".repeat(20_000));
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 1);
    }
}
