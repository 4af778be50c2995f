//! 正文与目录的时限不一致

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::time_limit::Unit;
use crate::read::{OfficialText, read_time_limit};
use crate::table::catalogues_in;
use crate::text::Span;

declare_rule! {
    /// 一份公文的正文和所附目录，对同一事项规定的期限应当一致。
    ///
    /// 目录里一个事项的名称（四字以上），只在正文的一个段落的开头出现，而这一段写的是另一个工作日数的，提示。
    ///
    /// 改正：以正文为准，或者两处一起改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=catalogue/coverage,with=catalogue/version
    /// 一、主要任务
    /// （一）抓好政策解读工作。文件公布后3个工作日内发布解读材料。
    /// 附件
    /// 目录名称	公开内容	公开时限	公开主体
    /// 机构设置	内设机构名称、职责	自信息形成或者变更之日起20个工作日内	政工室
    /// 政策解读	背景依据、目标任务	自信息形成或者变更之日起20个工作日内	办公室
    /// ---
    /// 一、主要任务
    /// （一）做好会议公开。会议结束后5个工作日内公布议题。
    /// 附件
    /// 目录名称	公开内容	公开时限	公开主体
    /// 会议公开	会议议题、议定事项	自信息形成或者变更之日起20个工作日内	办公室
    /// 机构设置	内设机构名称、职责	自信息形成或者变更之日起20个工作日内	政工室
    /// ---
    /// 1.做好建议提案办理结果公开，答复后10个工作日内公布。
    /// 附件
    /// 目录名称	公开内容	公开时限	公开主体
    /// 建议提案	办理结果、答复全文	自信息形成或者变更之日起20个工作日内	办公室
    /// 机构设置	内设机构名称、职责	自信息形成或者变更之日起20个工作日内	政工室
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 一、主要任务
    /// （一）抓好政策解读工作。文件公布后3个工作日内发布解读材料。
    /// ---
    /// （一）抓好政策解读工作。文件公布后20个工作日内发布解读材料。
    /// （二）政策解读应当规范。解读材料3个工作日内报送备案。
    /// ---
    /// （一）依申请公开。自收到申请之日起20个工作日内答复。
    /// ```
    RULE = "time-limit/body-conflict" {
        title: ("正文与目录的时限不一致", "Text and catalogue give different limits"),
        message: (
            "“{name}”的时限目录写“{found}”，正文写“{other}”，应当一致",
            "for “{name}” the catalogue says “{found}” and the text “{other}”; they should agree"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at("正文与附件一致"),
        ],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static IN_TEXT: Message = Message::new("正文的规定", "what the text says");

/// The name stands within so many bytes of the beginning of the paragraph.
const BEGINNING: usize = 60;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let limits = paragraphs_with_limits(text);
    if limits.is_empty() {
        return;
    }
    for table in &catalogues_in(text.source, &cx.profile().columns) {
        for (row, item) in table.catalogue.items.iter().enumerate() {
            let (Some(name), Some(written)) = (item.get("name"), item.get("timeLimit")) else {
                continue;
            };
            let Some((number, Unit::WorkingDay)) = read_time_limit(written).within() else {
                continue;
            };
            let Some((other, days)) = only_paragraph(text, &limits, name) else { continue };
            let cell = table.catalogue.place(Some(row), Some("timeLimit"));
            let at = cell.and_then(|cell| Some((cell.row as usize - 1, cell.column? as usize)));
            let span = at.and_then(|(row, column)| table.cells.get(row)?.get(column).copied());
            if let Some(span) = span.filter(|_| days != u32::from(number)) {
                let place = Place { field: Some("body"), span: Some(other), ..Place::default() };
                cx.report(
                    Finding::new(&RULE, span)
                        .for_review()
                        .with("name", name)
                        .with("found", written)
                        .with("other", other.of(text.source))
                        .related(place, IN_TEXT, Vec::new()),
                );
            }
        }
    }
}

/// The numbered paragraphs that have one limit in working days: their words, the limit, its days.
fn paragraphs_with_limits(text: &OfficialText<'_>) -> Vec<(Span, Span, u32)> {
    const UNIT: &str = "个工作日";
    let mut found = Vec::new();
    for heading in &text.headings {
        let words = heading.words.of(text.source);
        let mut units = words.match_indices(UNIT);
        let (Some((at, _)), None) = (units.next(), units.next()) else { continue };
        let before = words[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        if let Ok(days) = words[before.len()..at].parse() {
            let limit = Span::new(before.len(), at + UNIT.len());
            found.push((heading.words, limit.shifted(heading.words.range().start), days));
        }
    }
    found
}

/// The limit of the only numbered paragraph that begins with the matter.
fn only_paragraph(
    text: &OfficialText<'_>,
    limits: &[(Span, Span, u32)],
    name: &str,
) -> Option<(Span, u32)> {
    let named = |words: Span| words.of(text.source).find(name).is_some_and(|at| at <= BEGINNING);
    let mut paragraphs = text.headings.iter().filter(|heading| named(heading.words));
    let only = paragraphs.next().filter(|_| name.chars().count() >= 4)?;
    let (_, limit, days) = *limits.iter().find(|(words, ..)| *words == only.words)?;
    paragraphs.next().is_none().then_some((limit, days))
}
