//! 半角标点

use super::{Manner, Slip};
use crate::engine::{Check, Context, Edit, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{HalfWidth, LineKind, WidthCustom, full_width, read_widths};
use crate::record::Text;

declare_rule! {
    /// 中文文字里的标点用全角的：“，”“：”“；”“！”“？”“（）”。
    ///
    /// 全文用全角标点，个别地方写成半角的，逐处提示，可以自动改正。全文都是半角标点的（多半是从网页里取出来
    /// 时变成这样的），只作一次提醒。两种混用的，由 text/mixed-width 提示。
    /// 表格单元格里的（“预算金额(万元)”），只作提示。
    ///
    /// 时间（8:30）、比例（1:500）、小数、网址、邮箱、电话区号、外文句子、文号和附注里的，不在此列。
    ///
    /// 改正：改为全角。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 各单位要加强协作,按时完成，确保质量，不得延误。
    /// ---
    /// 公开内容：办理流程，责任单位:法制大队，公开渠道：县政府门户网站。
    /// ---
    /// 对公开属性(主动公开、依申请公开)逐件标注，并说明理由；拟不予公开的，报办公室审核。
    /// ```
    /// ```gongkai,fixed
    /// 各单位要加强协作，按时完成，确保质量，不得延误。
    /// ---
    /// 公开内容：办理流程，责任单位：法制大队，公开渠道：县政府门户网站。
    /// ---
    /// 对公开属性（主动公开、依申请公开）逐件标注，并说明理由；拟不予公开的，报办公室审核。
    /// ```
    /// ```gongkai,fail
    /// 请各中心、室、队、所按照要求,结合实际,认真贯彻落实。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 会议于上午8:30开始，图纸比例为1:500，增长3.5%，共1,200人参加。
    /// ---
    /// 详见网站（http://www.example.gov.cn/a?b=1&c=2），邮箱：a.b@example.gov.cn，电话：(010)12345678。
    /// ---
    /// Please send your application to the office, or call us (Monday to Friday).
    /// ---
    /// 根据永公（办）发〔2017〕28号文件，按照GB/T 9704-2012的要求，制定本方案。
    /// ```
    RULE = "text/half-width" {
        title: ("半角标点", "Half-width marks"),
        message: (
            "半角标点“{found}”应当用全角的“{right}”",
            "the half-width “{found}” should be the full-width “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处半角标点，如“{found}”，应当用全角的“{right}”",
    "here and below {count} marks are half-width, such as “{found}”; they should be full-width: “{right}”",
);

static THROUGHOUT: Message = Message::new(
    "全文的标点用了半角，共 {count} 处，如“{found}”，应当用全角的“{right}”",
    "the text uses half-width marks, {count} of them, such as “{found}”; they should be full-width: “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let widths = read_widths(text.writing);
    match widths.custom() {
        WidthCustom::Full => {
            // 预算金额(万元): the headings of tables are short of room.
            let (cells, others) = widths.half.iter().partition(|half| is_in_cell(half, text));
            report(Manner::of(&RULE, MANY_FOUND), others, cx);
            let lightly = Manner { severity: Severity::Info, ..Manner::of(&RULE, MANY_FOUND) };
            report(lightly, cells, cx);
        }
        WidthCustom::Half => {
            let manner = Manner {
                severity: Severity::Info,
                fix: FixKind::Suggest,
                most: 0,
                ..Manner::of(&RULE, THROUGHOUT)
            };
            report(manner, widths.half.iter().collect(), cx);
        }
        WidthCustom::Mixed => {}
    }
}

fn report(manner: Manner, found: Vec<&HalfWidth>, cx: &mut Context<'_>) {
    if !found.is_empty() {
        manner.report(found.into_iter().map(slip).collect(), cx);
    }
}

/// Whether a mark stands in a cell of a table.
fn is_in_cell(half: &HalfWidth, text: &Text<'_>) -> bool {
    let line = text.writing.lines.get(half.mark.line as usize);
    line.is_some_and(|line| line.kind == LineKind::Cell)
}

/// What is half-width, and its full-width form.
pub(super) fn slip(half: &HalfWidth) -> Slip {
    let marks = [Some(half.mark), half.close];
    let mut slip = Slip {
        span: half.mark.span,
        found: String::new(),
        right: String::new(),
        edits: Vec::new(),
    };
    for mark in marks.into_iter().flatten() {
        let full = full_width(mark.mark).unwrap_or_default();
        slip.found.push(mark.mark);
        slip.right.push_str(full);
        slip.edits.push(Edit::replace(mark.span, full));
    }
    slip
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{FixKind, Severity};
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn in_the_cells_of_a_table_they_are_information() {
        let text = "甲方应当履行，乙方应当配合，各自负责，按时完成。\n序号\t预算金额(万元)\t时间\n1\t86.0\t六月\n";
        let found = findings(&RULE, text);
        let own = found.iter().find(|finding| finding.rule.id == RULE.id).expect("a finding");
        assert_eq!(own.severity, Severity::Info);
    }

    #[test]
    fn slips_in_a_full_width_text_are_reported_one_by_one() {
        breaks(
            &RULE,
            &["甲方应当履行,乙方应当配合，各自负责，不得推诿，按时完成。是否公开?由局长决定。"],
        );
        becomes(&RULE, "甲，乙，丙，丁，戊：(一),(二)", "甲，乙，丙，丁，戊：（一），（二）");
        becomes(&RULE, "甲（一)乙，丙(二）丁，戊。", "甲（一）乙，丙（二）丁，戊。");
    }

    #[test]
    fn a_text_that_is_half_width_throughout_is_one_reminder() {
        let text = "各单位要加强协作,按时完成(附表),责任单位:法制大队;".repeat(50);
        let found = findings(&RULE, &text);
        let ours: Vec<_> = found.iter().filter(|finding| finding.rule.id == RULE.id).collect();
        assert_eq!(ours.len(), 1);
        assert_eq!(ours[0].severity, Severity::Info);
        assert_eq!(ours[0].fixes[0].kind, FixKind::Suggest);
        assert_eq!(ours[0].fixes[0].edits.len(), 300);
    }

    #[test]
    fn numbers_addresses_and_lists_are_left() {
        passes(
            &RULE,
            &[
                "比例为一:二，甲乙丙，丁戊己，庚辛壬。",
                "1.机构职能，内设机构，联系方式。\n2.领导信息，简历，分工。",
                "a)甲，乙，丙，丁；b)戊，己，庚，辛。",
                "参见 max(a, b) 函数，甲，乙，丙，丁，戊。",
                "{\"甲\": \"乙\", \"丙\": 1}，丁，戊",
            ],
        );
    }
}
