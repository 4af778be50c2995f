//! 层次序数的写法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, GB_T_15834_2011, PRACTICE};
use crate::message::Message;
use crate::read::{Heading, OfficialText, Role};
use crate::text::Span;

declare_rule! {
    /// 层次序数依次写作“一、”“（一）”“1.”“（1）”。
    ///
    /// 括号和圈码之后不再加顿号；阿拉伯数字之后用半角圆点，不用顿号或者全角圆点。全文都写“1、”或者“1．”的是一种习惯，只
    /// 在第一处提醒，可以一并改正；一列里只有个别序数写法不同的，是笔误，作警告。单独成行的一、二级标题末尾不用句号，“一、”之下不宜直接用“（1）”，只作提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// （一）、公开内容。公布机构职能。
    /// （二）、公开形式。在门户网站公开。
    /// ---
    /// 9.行政许可，公布许可事项。
    /// 10.行政处罚，公布处罚结果。
    /// 11、随机抽查，公布抽查事项。
    /// ---
    /// 1．机构职能，公布职责；
    /// 2．政策法规，公布文件。
    /// ---
    /// （一）公开原则。
    /// 公开是原则，不公开是例外。
    /// ```
    /// ```gongkai,fixed
    /// （一）公开内容。公布机构职能。
    /// （二）公开形式。在门户网站公开。
    /// ---
    /// 9.行政许可，公布许可事项。
    /// 10.行政处罚，公布处罚结果。
    /// 11.随机抽查，公布抽查事项。
    /// ---
    /// 1.机构职能，公布职责；
    /// 2.政策法规，公布文件。
    /// ---
    /// （一）公开原则
    /// 公开是原则，不公开是例外。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、公开内容
    /// （一）机构职能。公布职责。
    /// 1.主要职责；
    /// （1）内设机构。
    /// ---
    /// （一）严格保密审查。
    /// （二）严格责任追究。
    /// 各单位应当遵照执行。
    /// ---
    /// 附件：1.2024年目录
    /// 2.审批表
    /// ```
    RULE = "text/heading-style" {
        title: ("层次序数的写法", "How headings are numbered"),
        message: (
            "序数“{found}”括号后面不用“{mark}”",
            "no “{mark}” follows the bracket of “{found}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.3.3"), GB_T_15834_2011.at(""), PRACTICE.at("层次序数的写法")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static ALL_COMMAS: Message = Message::new(
    "三级序数写作“{found}”（共 {count} 处），格式标准写作“1.”",
    "numbers of the third level are written “{found}” ({count} of them); the standard writes “1.”",
);
static ODD: Message = Message::new(
    "序数“{found}”与同列的写法“{right}”不一致",
    "“{found}” is written otherwise than “{right}” in the same list",
);
static WIDE: Message = Message::new(
    "序数“{found}”应当用半角圆点，写作“{right}”",
    "“{found}” should have a half-width point: “{right}”",
);
static END: Message = Message::new(
    "标题“{found}”单独成行，末尾不用句号",
    "the heading “{found}” stands on a line of its own and needs no full stop",
);
static SKIPPED: Message = Message::new(
    "“{found}”直接用在“一、”之下，三级序数应当用“1.”",
    "“{found}” stands directly below 一、; the third level is “1.”",
);

/// More headings that end with a full stop than this are a habit.
const HABIT: usize = 3;

/// More than this many of a kind are one finding.
const MANY: usize = 20;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    marks_after_brackets(text, cx);
    for part in text.headings.chunk_by(|one, next| one.part == next.part) {
        marks_after_digits(text, part, cx);
    }
    full_stops(text, cx);
    skipped_level(text, cx);
}

/// `（一）、`, `①、`.
fn marks_after_brackets(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let is_marked =
        |heading: &&Heading| matches!(heading.level, 2 | 4 | 5) && !heading.stop.is_empty();
    let marked: Vec<&Heading> = text.headings.iter().filter(is_marked).collect();
    let Some(first) = marked.first() else { return };
    let finding = |heading: &Heading, fix: Vec<Edit>| {
        Finding::new(&RULE, heading.marker)
            .with("found", Span { end: heading.stop.start, ..heading.marker }.of(text.source))
            .with("mark", heading.stop.of(text.source))
            .with_fix(Fix::safe(fix))
    };
    if marked.len() > MANY {
        let all = marked.iter().map(|heading| Edit::delete(heading.stop)).collect();
        cx.report(finding(first, all));
        return;
    }
    for heading in marked {
        cx.report(finding(heading, vec![Edit::delete(heading.stop)]));
    }
}

/// `1、` and `1．` where `1.` is meant.
fn marks_after_digits(text: &OfficialText<'_>, part: &[Heading], cx: &mut Context<'_>) {
    let numbered: Vec<&Heading> = part.iter().filter(|heading| heading.level == 3).collect();
    let with = |mark: &str| -> Vec<&Heading> {
        numbered.iter().copied().filter(|heading| heading.stop.of(text.source) == mark).collect()
    };
    let (commas, wide) = (with("、"), with("．"));
    // 五. among 一、 to 六、.
    let chinese: Vec<&Heading> = part.iter().filter(|heading| heading.level == 1).collect();
    let is_point = |heading: &&Heading| heading.stop.of(text.source) != "、";
    for list in chinese.chunk_by(|one, next| next.number == one.number + 1) {
        let points: Vec<&Heading> = list.iter().copied().filter(is_point).collect();
        if points.len() * 2 < list.len() {
            report_all(text, &points, (ODD, RULE.severity), 1, cx);
        }
    }
    // One program writes them all: one finding for all.
    let habit = wide.len() == numbered.len();
    let weight = if habit { Severity::Info } else { RULE.severity };
    report_all(text, &wide, (WIDE, weight), wide.len(), cx);
    let points = numbered.len() - commas.len();
    match (commas.first(), points) {
        (Some(first), 0) => {
            let edits =
                commas.iter().map(|heading| Edit::replace(heading.stop, ".")).collect::<Vec<_>>();
            cx.report(
                Finding::new(&RULE, first.marker)
                    .saying(ALL_COMMAS)
                    .weighing(Severity::Info)
                    .with("found", first.marker.of(text.source))
                    .with("count", commas.len())
                    .with_fix(Fix::safe(edits)),
            );
        }
        // Few among many are slips, if their own list has points; else the two are two lists.
        (Some(_), _) if commas.len() <= points => {
            let is_comma = |heading: &&Heading| heading.stop.of(text.source) == "、";
            let lists = numbered.chunk_by(|one, next| next.number == one.number + 1);
            let mixed = lists.filter(|list| !list.iter().all(is_comma));
            let odd: Vec<&Heading> = mixed.flatten().copied().filter(is_comma).collect();
            report_all(text, &odd, (ODD, RULE.severity), 1, cx);
        }
        _ => {}
    }
}

/// Reports the numbers in groups of `size`, or all as one where they are many.
fn report_all(
    text: &OfficialText<'_>,
    found: &[&Heading],
    (message, weight): (Message, Severity),
    size: usize,
    cx: &mut Context<'_>,
) {
    let size = if found.len() > MANY { found.len() } else { size.max(1) };
    for group in found.chunks(size) {
        let first = group[0];
        let mark = if first.level == 1 { "、" } else { "." };
        let edits =
            group.iter().map(|heading| Edit::replace(heading.stop, mark)).collect::<Vec<_>>();
        cx.report(
            Finding::new(&RULE, first.marker)
                .saying(message)
                .weighing(weight)
                .with("found", first.marker.of(text.source))
                .with("right", [first.digits.of(text.source), mark].concat())
                .with_fix(Fix::safe(edits)),
        );
    }
}

/// Whether a line is one of a list, the last of which ends with a full stop: it stands right below
/// another of its kind, or below what leads to the list. `before` is the heading before it.
fn is_listed(text: &OfficialText<'_>, heading: &Heading, before: Option<&Heading>) -> bool {
    let above = heading.line.checked_sub(1).map_or("", |above| text.line(above));
    above.ends_with(['；', ';', '：', ':', '，', '、'])
        || before
            .is_some_and(|before| before.line + 1 == heading.line && before.level == heading.level)
}

/// Headings on lines of their own that end as sentences do.
fn full_stops(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let mut found: Vec<(&Heading, Span)> = Vec::new();
    for (at, heading) in text.headings.iter().enumerate() {
        if !heading.alone || heading.level > 2 {
            continue;
        }
        let words = heading.words.of(text.source);
        let followed = text.lines.get(heading.line + 1).is_some_and(|line| line.role == Role::Text);
        let short = words.chars().count() <= 13 && !words.contains(['，', ',']);
        let before = at.checked_sub(1).map(|before| &text.headings[before]);
        let heads = followed && short && !is_listed(text, heading, before);
        if let Some(said) = words.strip_suffix('。').filter(|_| heads) {
            let end = heading.words.range().start + said.len();
            found.push((heading, Span::new(end, heading.words.range().end)));
        }
    }
    // What all of them have is the writer's way, or was set in one line with the paragraph.
    if found.len() > HABIT {
        return;
    }
    for (heading, stop) in found {
        cx.report(
            Finding::new(&RULE, stop)
                .saying(END)
                .weighing(Severity::Info)
                .with("found", heading.marker.to(heading.words).of(text.source))
                .with_fix(Fix::safe([Edit::delete(stop)])),
        );
    }
}

/// The first `（1）` directly below `一、`.
fn skipped_level(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let above = |at: usize| {
        text.headings[..at]
            .iter()
            .rev()
            .find(|heading| heading.level < 4)
            .map(|heading| heading.level)
    };
    let first = (0..text.headings.len()).find(|at| {
        let heading = &text.headings[*at];
        heading.level == 4 && heading.number == 1 && above(*at) == Some(1)
    });
    if let Some(heading) = first.map(|at| &text.headings[at]) {
        cx.report(
            Finding::new(&RULE, heading.marker)
                .saying(SKIPPED)
                .weighing(Severity::Info)
                .with("found", heading.marker.of(text.source)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{becomes, findings};

    #[test]
    fn a_habit_is_one_hint_and_a_slip_a_warning() {
        let weights = |text: &str| -> Vec<Severity> {
            let found = findings(&RULE, text);
            found
                .iter()
                .filter(|found| found.rule.id == RULE.id)
                .map(|found| found.severity)
                .collect()
        };
        assert_eq!(weights("1、甲，乙；\n2、丙，丁；\n3、戊，己。"), [Severity::Info]);
        assert_eq!(weights("1．甲，乙；\n2．丙，丁；\n3．戊，己。"), [Severity::Info]);
        assert_eq!(weights("1.甲，乙；\n2.丙，丁；\n3、戊，己。"), [Severity::Warning]);
        assert_eq!(weights("一、甲\n（1）乙，丙。"), [Severity::Info]);
        assert_eq!(weights("一、甲\n二、乙\n三.丙"), [Severity::Warning]);
        assert_eq!(weights("一.甲\n二.乙\n三.丙"), []);
        let two_lists = "一、甲\n1.乙，丙；\n2.丁，戊。\n二、己\n1、庚，辛；\n2、壬，癸。";
        assert_eq!(weights(two_lists), []);
    }

    #[test]
    fn all_of_a_list_are_switched_together() {
        becomes(&RULE, "1、甲，乙；\n2、丙，丁。", "1.甲，乙；\n2.丙，丁。");
        becomes(&RULE, "一、甲\n二.乙\n三、丙", "一、甲\n二、乙\n三、丙");
        let mut many = String::new();
        for number in 1..40 {
            many += &["（", &(number % 9 + 1).to_string(), "）、甲，乙。\n"].concat();
        }
        becomes(&RULE, &many, &many.replace("）、", "）"));
    }
}
