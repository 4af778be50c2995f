//! 异形字符

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::plain_glyph;
use crate::record::Text;

declare_rule! {
    /// 汉字用通用的编码，不用只是样子相同的部首字符和兼容字符。
    ///
    /// 从 PDF 里复制的文字常有这种字符：看上去是“文”，其实是部首“⽂”，检索、比对和朗读都认不出来。
    ///
    /// 改正：可以自动改为通用的字。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 政府⽂件
    /// ---
    /// ⼈⺠政府
    /// ---
    /// 公布⾏政许可事项目录，方便群众⻅证监督
    /// ```
    /// ```gongkai,fixed
    /// 政府文件
    /// ---
    /// 人民政府
    /// ---
    /// 公布行政许可事项目录，方便群众见证监督
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 政府文件
    /// ---
    /// 𠮷林、㐂、﨑玉
    /// ---
    /// ☑主动公开 □依申请公开 Ⅲ级响应 ㎡
    /// ```
    RULE = "text/glyph" {
        title: ("异形字符", "Look-alike characters"),
        message: (
            "“{found}”是只有样子相同的字符，应当改用通用的“{right}”",
            "“{found}” only looks like the usual character; it should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 个只有样子相同的字符，如“{found}”，应当改用通用的字，如“{right}”",
    "here and below {count} characters only look like the usual ones, such as “{found}”; they should be the usual ones: “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let plain = |written: &str| written.chars().filter_map(plain_glyph).collect::<String>();
    let glyphs = text.writing.glyphs.iter();
    let slips = glyphs.map(|span| Slip::replace(*span, plain(cx.text(*span)), cx)).collect();
    Manner::of(&RULE, MANY_FOUND).report(slips, cx);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, findings};

    #[test]
    fn they_become_the_usual_characters() {
        becomes(&RULE, "⼀⽉⼗⽇，⻔⼝，\u{F9B5}", "一月十日，门口，例");
        assert_eq!(findings(&RULE, &"⽂".repeat(1000)).len(), 1);
    }
}
