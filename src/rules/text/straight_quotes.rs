//! 直引号

use super::{Manner, Slip};
use crate::engine::{Check, Context, Edit, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{Mark, find_straight_quotes};
use crate::record::Text;

declare_rule! {
    /// 中文的引号用“ ”，不用不分左右的直引号。
    ///
    /// 外文句子和代码里的直引号、表示英寸和分秒的，不在此列。
    ///
    /// 改正：一段里的直引号成对的，可以依次自动改为“和”；不成对的，须由人判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 深入推进"放管服"改革，优化营商环境。
    /// ---
    /// 坚持"谁起草、谁公开"的原则，落实"一事一审"制度。
    /// ---
    /// 全面推进"五公开工作，提高透明度。
    /// ```
    /// ```gongkai,fixed
    /// 深入推进“放管服”改革，优化营商环境。
    /// ---
    /// 坚持“谁起草、谁公开”的原则，落实“一事一审”制度。
    /// ---
    /// 全面推进"五公开工作，提高透明度。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 深入推进“放管服”改革，优化营商环境。
    /// ---
    /// 屏幕尺寸为 5.5" 以上，软件名称为 "WPS Office"。
    /// ---
    /// The "Regulations" were issued in 2019.
    /// ```
    RULE = "text/straight-quotes" {
        title: ("直引号", "Straight quotation marks"),
        message: (
            "直引号“{found}”应当用中文引号“{right}”",
            "the straight quotation mark “{found}” should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 个直引号“{found}”，应当用中文引号“ ”",
    "here and below {count} quotation marks are straight: “{found}”; they should be “ ”",
);

static ODD: Message = Message::new(
    "这一段的直引号“{found}”不成对，应当补齐并改用中文引号“ ”",
    "the straight quotation marks “{found}” of this paragraph do not pair; complete them and use “ ”",
);

static ODD_MANY: Message = Message::new(
    "从此处起共有 {count} 段的直引号“{found}”不成对，应当补齐并改用中文引号“ ”",
    "in {count} paragraphs from here on straight quotation marks “{found}” do not pair; complete them and use “ ”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let (mut even, mut odd) = (Vec::new(), Vec::new());
    for line in find_straight_quotes(text.writing) {
        if line.len() % 2 == 1 {
            odd.push(Slip::unmendable(line[0].span, cx));
            continue;
        }
        even.extend(line.chunks(2).map(|pair| slip(pair[0], pair[1])));
    }
    Manner::of(&RULE, MANY_FOUND).report(even, cx);
    // Paragraphs that open in a row and do not close are one quotation over all of them.
    let manner =
        Manner { each: ODD, fix: FixKind::Suggest, most: 1, ..Manner::of(&RULE, ODD_MANY) };
    manner.report(odd, cx);
}

/// Two marks that belong together, and how they should be.
fn slip(open: Mark, close: Mark) -> Slip {
    let right = |mark: Mark, double, single| if mark.mark == '"' { double } else { single };
    let (left, right) = (right(open, "“", "‘"), right(close, "”", "’"));
    Slip {
        span: open.span.to(close.span),
        found: [open.mark, close.mark].iter().collect(),
        right: [left, right].concat(),
        edits: vec![Edit::replace(open.span, left), Edit::replace(close.span, right)],
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, passes};

    #[test]
    fn quotes_are_curved_in_turn() {
        becomes(&RULE, "甲\"乙\"丙'丁'戊", "甲“乙”丙‘丁’戊");
        becomes(&RULE, "推行\"双公示\"、\"双随机\"制度", "推行“双公示”“双随机”制度");
    }

    #[test]
    fn what_is_no_quotation_mark_is_left() {
        passes(
            &RULE,
            &["don't甲", "东经118°30'15\"，北纬31°", "a=\"甲\"", "55\"以上", "<a href=\"甲\">"],
        );
    }
}
