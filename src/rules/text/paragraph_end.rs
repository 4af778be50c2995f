//! 段落的结尾

use super::{Manner, Slip};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{Line, LineKind};
use crate::record::Text;
use crate::text::{Span, is_han};

declare_rule! {
    /// 一段话以句号、问号、叹号、冒号等结束，不停在逗号或者顿号上。
    ///
    /// 停在逗号上，多半是后面的话丢了。只看后面接着另一部分（标题、列项）或者全文到此为止的段落；标题、列项、
    /// 表格、称呼和排版时折断的行不提示。没有标点的只作提醒。
    ///
    /// 改正：对照原件，补上后面的话或者改用句号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 依据有关法律法规，结合我县公安工作实际，特制定本方案。为将各项工作落实到实处，
    ///
    /// 一、指导思想
    /// ---
    /// 各单位要按照职责分工，认真做好信息的收集、整理、审核、报送、发布、
    /// 二、工作要求
    /// ---
    /// 为全面加强对政务信息公开工作的组织领导，明确职责，落实责任，成立政务信息公开工作领导小组
    /// 组　长：县公安局局长
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass,with=text/element-missing
    /// 依据有关法律法规，结合我县公安工作实际，特制定本方案。
    ///
    /// 一、指导思想
    /// ---
    /// 各单位要按照职责分工，认真做好信息的收集、整理、审核、报送、发布、
    /// 更新等工作，按时完成任务。
    /// ---
    /// 关于进一步做好政务公开工作，推进基层政务公开标准化规范化建设的通知
    /// 各乡镇人民政府，县直各部门：
    /// 一、总体要求
    /// ```
    RULE = "text/paragraph-end" {
        title: ("段落的结尾", "The end of a paragraph"),
        message: (
            "这一段停在“{found}”上，后面的话可能丢了，应当补上或者改用句号",
            "the paragraph ends with “{found}”; words may be missing: complete it, or end it with a full stop"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 段停在“{found}”上，后面的话可能丢了，应当补上或者改用句号",
    "here and below {count} paragraphs end with “{found}”; words may be missing: complete them, or end them with a full stop",
);

static NOTHING: Message = Message::new(
    "这一段的结尾“{found}”后面没有标点，应当用句号或者冒号结束",
    "no mark follows “{found}” at the end of the paragraph; it should end with a full stop or a colon",
);

static MANY_NOTHING: Message = Message::new(
    "从此处起共有 {count} 段的结尾没有标点，如“{found}”后面，应当用句号或者冒号结束",
    "here and below {count} paragraphs end without a mark, such as after “{found}”; they should end with a full stop or a colon",
);

/// The shortest paragraph whose missing mark is worth a word, in Han characters.
const LONG: u32 = 30;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let lines = &text.writing.lines;
    let (mut broken, mut open) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == LineKind::Prose) {
        let next = lines.get(at + 1).map(|next| next.kind);
        if !next.is_none_or(LineKind::begins_a_part) {
            continue;
        }
        if matches!(line.last, '，' | '、' | ',') {
            broken.push(Slip::unmendable(last(line), cx));
        } else if is_han(line.last) && line.han >= LONG && next.is_some() {
            open.push(Slip::unmendable(last(line), cx));
        }
    }
    Manner::of(&RULE, MANY_FOUND).report(broken, cx);
    let manner =
        Manner { each: NOTHING, severity: Severity::Info, ..Manner::of(&RULE, MANY_NOTHING) };
    manner.report(open, cx);
}

/// The last character of a line.
fn last(line: &Line) -> Span {
    Span { start: line.span.end - line.last.len_utf8() as u32, end: line.span.end }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn a_text_may_not_break_off() {
        breaks(&RULE, &["各单位要按照职责分工，认真做好政务公开工作，确保任务落到实处,"]);
    }

    #[test]
    fn headings_lists_and_cells_are_left() {
        passes(
            &RULE,
            &[
                "（一）各单位要按照职责分工，认真做好政务公开工作，确保任务落实，\n（二）做好检查",
                "\t各单位要按照职责分工，认真做好政务公开工作，确保落实，\n一、目标",
                "某县公安局，\n一、目标",
            ],
        );
    }
}
