//! 残留标记

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Residue, Source, find_residues};

declare_rule! {
    /// 文字里不应当留有软件的标记和乱码。
    ///
    /// 常见的有：文字处理软件的书签、域代码和出错提示（`[bookmark: _GoBack]`、`HYPERLINK "…"`、
    /// `PAGE \* MERGEFORMAT`、`错误!未找到引用源`），网页和表格文件的转义（`&nbsp;`、`_x000D_`），转码时
    /// 丢失的字（`锟斤拷`、`�`），只在某种字体里才有样子的字符，以及控制字符。
    ///
    /// 改正：标记可以直接删去，转义改回原来的字符；丢失的字要对照原件补上。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [bookmark: _GoBack]结果公开
    /// 公开&nbsp;目录
    /// 机构职能_x000D_
    /// ```
    /// ```gongkai,fixed
    /// 结果公开
    /// 公开 目录
    /// 机构职能
    /// ```
    /// ```gongkai,fail
    /// 办理锟斤拷结果
    /// 行政处�决定
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 结果公开
    /// 【通知】[附件]行政许可
    /// Q&A：常见问题;答复
    /// ```
    RULE = "text/artifact" {
        title: ("残留标记", "Residue"),
        message: (
            "“{found}”是软件留下的标记，应当删去",
            "“{found}” is a marker left by software; it should be deleted"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Cell(check),
    }
}

static ESCAPE: Message = Message::new(
    "“{found}”是没有转换的转义，应当改为它所代表的字符",
    "“{found}” is an escape that was not turned into its character",
);

static LOST: Message = Message::new(
    "“{found}”处的字在转码时丢失，应当对照原件补上",
    "characters were lost at “{found}” between encodings; restore them from the original",
);

static PRIVATE: Message = Message::new(
    "{found} 是只在某种字体里才有样子的字符，应当改用通用字符",
    "{found} is drawn by one font only; it should be a character of general use",
);

static CONTROL: Message = Message::new(
    "{found} 是控制字符，应当删去",
    "{found} is a control character; it should be deleted",
);

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处软件留下的标记或者乱码，如“{found}”，应当对照原件改正",
    "here and below {count} markers of software or lost characters are left, such as “{found}”; correct them from the original",
);

/// More than this many of a kind are one finding: the text is damaged as a whole.
const MANY: usize = 20;

fn check(value: &str, cx: &mut Context<'_>) {
    let residues = find_residues(cx.sight());
    if residues.is_empty() {
        return;
    }
    for source in Source::ALL {
        let of_kind: Vec<&Residue> =
            residues.iter().filter(|found| found.source == *source).collect();
        if of_kind.len() <= MANY {
            for residue in of_kind {
                cx.report(finding(*residue, value));
            }
            continue;
        }
        let first = of_kind[0];
        let finding = Finding::new(&RULE, first.span)
            .saying(MANY_FOUND)
            .with("count", of_kind.len())
            .with("found", shown(*first, value));
        let edits: Option<Vec<Edit>> = of_kind
            .iter()
            .map(|residue| Some(Edit::replace(residue.span, residue.meaning?)))
            .collect();
        let safe = edits.filter(|_| *source != Source::Private).map(Fix::safe);
        cx.report(match safe {
            Some(fix) => finding.with_fix(fix),
            None => finding,
        });
    }
}

/// A residue as a message can show it.
fn shown(residue: Residue, value: &str) -> String {
    let text = residue.span.of(value);
    match residue.source {
        Source::Private | Source::Control => {
            format!("U+{:04X}", text.chars().next().map_or(0, u32::from))
        }
        Source::WordProcessor | Source::Escape | Source::Encoding => text.to_owned(),
    }
}

fn finding(residue: Residue, value: &str) -> Finding {
    let finding = Finding::new(&RULE, residue.span).with("found", shown(residue, value));
    let finding = match residue.source {
        Source::WordProcessor => finding,
        Source::Escape => finding.saying(ESCAPE),
        Source::Encoding => finding.saying(LOST),
        Source::Private => finding.saying(PRIVATE),
        Source::Control => finding.saying(CONTROL),
    };
    let Some(meaning) = residue.meaning else { return finding };
    let edits = [Edit::replace(residue.span, meaning)];
    // A box of a symbol font is a guess at the font.
    let guess = residue.source == Source::Private;
    finding.with_fix(if guess { Fix::suggest(edits) } else { Fix::safe(edits) })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_text;
    use crate::rules::testing::{becomes, breaks, findings, passes, with_setting};

    #[test]
    fn markers_and_lost_characters_are_reported() {
        breaks(
            &RULE,
            &[
                "[bookmark: _Toc1]目录",
                "见错误!未找到引用源。",
                "PAGE \\* MERGEFORMAT",
                "烫烫烫烫",
                "\u{F0FE}政府网站",
                "甲\u{1}乙",
            ],
        );
    }

    #[test]
    fn what_a_writer_may_write_is_left() {
        passes(&RULE, &["[公开]", "见 HYPERLINK 一节", "甲\n乙\t丙", "AT&T", "x000D", "滚烫烫"]);
    }

    #[test]
    fn markers_go_and_escapes_become_what_they_stand_for() {
        becomes(&RULE, "[bookmark: _GoBack]结果公开", "结果公开");
        becomes(&RULE, "甲&nbsp;&nbsp;乙&ldquo;丙&rdquo;", "甲  乙“丙”");
        becomes(&RULE, "HYPERLINK \"http://a.cn\" \\t \"_blank\"网站\u{7}", "网站");
    }

    #[test]
    fn a_text_that_is_damaged_as_a_whole_is_one_finding() {
        let text = "甲\u{1}".repeat(100) + &"\u{FFFD}乙".repeat(30);
        let found = findings(&RULE, &text);
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 2);
        becomes(&RULE, &"甲\u{1}".repeat(100), &"甲".repeat(100));
    }

    #[test]
    fn running_text_is_checked_too() {
        let found =
            with_setting(|setting| check_text("第一条\n[bookmark: OLE_LINK1]内容", setting));
        assert!(found.iter().any(|finding| finding.rule.id == RULE.id), "{found:#?}");
    }
}
