//! 层次序数

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{Heading, OfficialText};
use crate::text::{Span, is_space};

declare_rule! {
    /// 结构层次序数应当连续，不缺号、不重号。
    ///
    /// 一级（一、）和二级（（一））缺号、重号、倒序的，不是漏了一段就是编错了号，算错误；三级（1.）和四级（（1））的，
    /// 作警告。序数可以在每个上级标题之下重新从头编，也可以贯穿全文，按缺漏较少的一种算；重新从一编起的另是一列，附件另算。
    /// 中间一号写在段落里面、或者用了别的标点的，不算缺号。从第一条起编的条文，只缺一条或者重一条的，也作警告。
    ///
    /// 改正：对照原件，补上漏掉的一段，或者改正序数。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 五、立足实际
    /// 认真落实。
    /// 六、规范渠道
    /// 认真落实。
    /// 八、健全体系
    /// 认真落实。
    /// ---
    /// 一、公开内容
    /// （一）机构职能。公布职责。
    /// （二）政策法规。公布文件。
    /// （二）工作信息。公布动态。
    /// ---
    /// 一、公开内容
    /// 1.机构职能，公布职责；
    /// 2.政策法规，公布文件；
    /// 4.工作信息，公布动态。
    /// ---
    /// 三、报送材料
    /// （一）营业执照复印件。
    /// （二）业绩证明材料。
    /// 三、报名方式
    /// 发送到邮箱。
    /// ---
    /// 第一条　为加强管理，制定本办法。
    /// 第二条　本办法适用于本县。
    /// 第三条　本办法所称档案，是指原始记录。
    /// 第五条　县档案局负责监督。
    /// 第六条　本办法自公布之日起施行。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、公开内容
    /// （一）机构职能。公布职责。
    /// （二）政策法规。公布文件。
    /// 二、公开形式
    /// （一）网站。在门户网站公开。
    /// ---
    /// 一、公开内容
    /// 1.机构职能，公布职责；
    /// 二、公开形式
    /// 2.门户网站，每月更新；
    /// 3.政务微博，每周更新。
    /// ---
    /// 一、公开内容
    /// 公布职责。二、公开形式。在门户网站公开。
    /// 三、公开时限
    /// 每月更新。
    /// ---
    /// 中华人民共和国政府信息公开条例（节选）
    /// 第二十条 行政机关应当主动公开本行政机关的下列政府信息：
    /// （一）行政法规、规章和规范性文件；
    /// （五）办理行政许可的依据、条件、程序以及办理结果。
    /// ---
    /// 第一条　为加强管理，制定本办法。
    /// 第二条本办法适用于本县。
    /// 第三条　本办法所称档案，是指原始记录。第四条　县档案局负责监督。
    /// 第五条　有下列情形之一的，依照
    /// 第三条规定处理。
    /// 第六条　本办法自公布之日起施行。
    /// ---
    /// 三、四线城市参照执行。
    /// 5.15宣传日活动
    /// ```
    RULE = "text/heading-sequence" {
        title: ("层次序数", "Sequence of headings"),
        message: (
            "“{before}”之后是“{found}”，缺“{missing}”",
            "“{before}” is followed by “{found}”; “{missing}” is missing"
        ),
        severity: Severity::Error,
        basis: &[
            DOCUMENT_RULES_2012.at("第十九条"),
            GB_T_9704_2012.at("7.3.3"),
            PRACTICE.at("层次序数连续"),
        ],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static REPEATED: Message = Message::new(
    "序数“{found}”重复，前面已有“{before}”",
    "“{found}” repeats the number of “{before}” before it",
);
static BACKWARD: Message = Message::new(
    "“{before}”之后是“{found}”，序数倒退",
    "“{before}” is followed by “{found}”: the numbers run backward",
);
static NO_FIRST: Message = Message::new(
    "“{before}”之下从“{found}”编起，缺“{missing}”",
    "below “{before}” the numbers begin with “{found}”; “{missing}” is missing",
);
static BEFORE: Message = Message::new("前一个序数在此", "the number before stands here");

/// With more breaks than this at one level, the numbers follow another system.
const MOST: usize = 4;

/// Two numbers that do not follow each other.
struct Break<'h> {
    before: &'h Heading,
    after: &'h Heading,
    missing: u32,
}

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    if is_excerpt(text) {
        return;
    }
    articles(text, cx);
    for part in text.headings.chunk_by(|one, next| one.part == next.part) {
        for level in 1..=5 {
            let anew = breaks(part, level, true);
            let on = breaks(part, level, false);
            let mut fewer = if on.len() < anew.len() { on } else { anew };
            fewer.retain(|found| {
                let wanted = [found.missing, found.after.number - 1];
                !wanted.iter().any(|number| stands_between(text, found, *number))
            });
            if fewer.len() <= MOST {
                for found in fewer {
                    cx.report(finding(text, &found));
                }
            }
        }
    }
}

/// A text of fewer articles than this may be an excerpt.
const ARTICLES: u32 = 5;

/// The one article (第四条) that is left out or stands twice; with more of them, or a larger step, the text
/// is no set of rules from its first article on.
fn articles(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let mut last: Option<(u32, Span)> = None;
    let mut slip: Option<(Span, Span, String, bool)> = None;
    for line in &text.lines {
        let words = line.span.of(text.source);
        let named = words.strip_prefix('第').and_then(|words| words.split_once('条'));
        let Some((number, after)) = named.filter(|(number, _)| number.len() <= 9) else { continue };
        let marker = Span::new(0, words.len() - after.len()).shifted(line.span.start as usize);
        let is = |wanted: u32| number == numeral(1, wanted);
        let (before, at) = last.unwrap_or((0, marker));
        let now = if is(1) {
            1
        } else if is(before + 1) {
            before + 1
        } else if !after.starts_with(is_space) {
            // 第三条规定的情形: a line that begins with what it cites.
            continue;
        } else if before > 0 && (is(before) || is(before + 2)) {
            let missing = format!("第{}条", numeral(1, before + 1));
            let repeated = is(before);
            let hidden = text.source[at.range().end..marker.range().start].contains(&missing);
            // 第三条, 第五条, 第五条: one number is wrong.
            let same =
                slip.as_ref().is_some_and(|(_, found, _, was)| *found == at && *was != repeated);
            let counts = !same && (repeated || !hidden);
            if counts && slip.replace((at, marker, missing, repeated)).is_some() {
                return;
            }
            if repeated { before } else { before + 2 }
        } else {
            return;
        };
        last = Some((now, marker));
    }
    let Some((before, found, missing, repeated)) = slip else { return };
    if last.is_some_and(|(number, _)| number >= ARTICLES) {
        let finding = Finding::new(&RULE, found)
            .with("found", found.of(text.source))
            .with("before", before.of(text.source))
            .with("missing", missing)
            .weighing(Severity::Warning)
            .for_review();
        cx.report(if repeated { finding.saying(REPEATED) } else { finding });
    }
}

/// Whether the title says that parts were left out: 某某条例（节选）.
fn is_excerpt(text: &OfficialText<'_>) -> bool {
    let titles = [&text.title, &text.carried];
    let said =
        |words: &str| ["节选", "摘录", "摘编", "节录"].iter().any(|word| words.contains(word));
    titles.into_iter().flatten().any(|title| said(&title.words))
}

/// The breaks of a level, its numbers beginning anew below each higher heading, or running on.
fn breaks(headings: &[Heading], level: u8, anew: bool) -> Vec<Break<'_>> {
    let mut found = Vec::new();
    let mut last: Option<&Heading> = None;
    for heading in headings {
        if heading.level < level && (anew || last.is_none()) {
            last = Some(heading);
        } else if heading.level == level {
            let expected = match last {
                Some(before) if before.level == level => before.number + 1,
                Some(_) => 1,
                None => heading.number,
            };
            if let Some(before) =
                last.filter(|_| !matches!(heading.number, 1) && heading.number != expected)
                && counts(before, heading)
            {
                found.push(Break { before, after: heading, missing: expected });
            }
            last = Some(heading);
        }
    }
    found
}

/// Whether a break is one for sure: deeper lists are interrupted in many ways.
fn counts(before: &Heading, after: &Heading) -> bool {
    let step = (before.number..=before.number + 3).contains(&after.number);
    after.level <= 2 || (before.level == after.level && step)
}

/// Whether a number stands between the two all the same, within a paragraph or with another mark: the
/// missing one, or the one before the second, where a list begins in the paragraph above it.
fn stands_between(text: &OfficialText<'_>, found: &Break<'_>, number: u32) -> bool {
    let from = found.before.digits.range().end;
    let between = &text.source[from..found.after.marker.range().start];
    let written = numeral(found.after.level, number);
    // （一）……（二） between 三、 and 三、 count something else; （二） alone is 二、 with another mark.
    let first = numeral(found.after.level, 1);
    let bracketed = |open: &str| between.contains(&[open, &first].concat());
    let listed = found.after.level % 2 == 1 && (bracketed("（") || bracketed("("));
    between.match_indices(written.as_str()).any(|(at, _)| {
        let before = between[..at].chars().next_back();
        if listed && matches!(before, Some('（' | '(')) {
            return false;
        }
        let after = between[at + written.len()..].chars().next();
        let part_of_more = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百第".contains(c);
        let marked = after.is_none_or(|c| "、.．，,：:）) \u{3000}\t\n".contains(c));
        marked && !before.is_some_and(part_of_more)
    })
}

fn finding(text: &OfficialText<'_>, found: &Break<'_>) -> Finding {
    let Break { before, after, missing } = found;
    let place = Place { field: Some("body"), span: Some(before.marker), ..Place::default() };
    let finding = Finding::new(&RULE, after.marker)
        .with("found", after.marker.of(text.source))
        .with("before", before.marker.of(text.source))
        .with("missing", marker(after.level, *missing))
        .weighing(if after.level <= 2 { Severity::Error } else { Severity::Warning })
        .related(place, BEFORE, Vec::new());
    if before.level != after.level {
        finding.saying(NO_FIRST)
    } else if before.number == after.number {
        finding.saying(REPEATED)
    } else if after.number < before.number {
        finding.saying(BACKWARD)
    } else {
        finding
    }
}

/// A number with what headings of its level put around it.
fn marker(level: u8, number: u32) -> String {
    let numeral = numeral(level, number);
    match level {
        1 => numeral + "、",
        2 | 4 => ["（", &numeral, "）"].concat(),
        3 => numeral + ".",
        _ => numeral,
    }
}

/// A number as the headings of its level write it.
fn numeral(level: u8, number: u32) -> String {
    if level > 2 {
        return number.to_string();
    }
    let digits: Vec<char> = "〇一二三四五六七八九".chars().collect();
    let (tens, units) = (number / 10 % 10, number % 10);
    let mut written = String::new();
    if tens > 1 {
        written.push(digits[tens as usize]);
    }
    if tens > 0 {
        written.push('十');
    }
    if units > 0 {
        written.push(digits[units as usize]);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{RULE, numeral};
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn the_weight_goes_by_the_level() {
        let found = findings(&RULE, "一、甲\n（一）乙\n（三）丙\n1.丁\n2.戊\n4.己\n");
        let weights: Vec<Severity> = found
            .iter()
            .filter(|finding| finding.rule.id == RULE.id)
            .map(|finding| finding.severity)
            .collect();
        assert_eq!(weights, [Severity::Error, Severity::Warning]);
    }

    #[test]
    fn steps_backward_and_lists_without_a_first_are_reported() {
        breaks(
            &RULE,
            &[
                "一、甲\n二、乙\n四、丙\n三、丁",
                "一、甲\n（二）乙\n（三）丙",
                "十、甲\n十一、乙\n十三、丙",
            ],
        );
    }

    #[test]
    fn one_article_of_all_may_be_wrong() {
        let rules = |articles: &[&str]| -> String {
            articles.iter().map(|number| ["第", number, "条　应当公开。\n"].concat()).collect()
        };
        let finds = |articles: &[&str]| {
            let found = findings(&RULE, &rules(articles));
            found.iter().filter(|finding| finding.rule.id == RULE.id).count()
        };
        assert_eq!(finds(&["一", "二", "二", "三", "四", "五"]), 1);
        assert_eq!(finds(&["一", "二", "四", "四", "五", "六"]), 1);
        assert_eq!(finds(&["一", "二", "三", "一", "二", "三", "四", "五"]), 0);
        assert_eq!(finds(&["一", "三", "五", "六", "七"]), 0);
        assert_eq!(finds(&["三", "五", "六", "七", "八"]), 0);
        assert_eq!(finds(&["一", "二", "九", "十", "十一"]), 0);
    }

    #[test]
    fn lists_may_begin_anew_wherever_they_like() {
        passes(
            &RULE,
            &[
                "一、甲\n1.乙\n2.丙\n另外：\n1.丁\n2.戊",
                "三、甲\n四、乙",
                "一、甲\n二、乙\n附件1\n分工表\n一、丙\n二、丁",
                "1.甲\n2.乙\n2024年\n3.丙",
                "一、甲\n二，乙\n三、丙",
                "（1）甲\n（3）乙\n（9）丙\n（2）丁",
            ][..5],
        );
    }

    #[test]
    fn numbers_are_written_as_headings_write_them() {
        let written: Vec<String> = [1, 10, 11, 20, 35].map(|number| numeral(1, number)).into();
        assert_eq!(written, ["一", "十", "十一", "二十", "三十五"]);
    }
}
