//! 正文和目录的公开时限不一致

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{OfficialText, Unit, find_limits_in_text, read_time_limit};
use crate::table::{TextTable, catalogues_in};
use crate::text::Span;

declare_rule! {
    /// 同一份文件里，正文对一类信息规定的公开时限，应当和所附目录里的一致。
    ///
    /// 正文一段的第一句说到目录里的事项，这一段又写明多少个工作日内公开，目录里这一事项的工作日数却更多，就提示：照目录
    /// 公开的，就违反了正文。目录里更短的、起算和单位不能比较的，不提示。
    ///
    /// 改正：改为一致，一般以正文为准。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// {"body": "抓好政策解读工作。文件公布后3个工作日内公开解读材料。\n目录名称\t公开时限\t公开主体\n政策解读\t自信息形成或者变更之日起20个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ---
    /// {"body": "规范行政执法公示。执法决定作出后7个工作日内公开结果。\n目录名称\t公开时限\t公开主体\n行政执法公示\t自信息形成或者变更之日起20个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ---
    /// {"body": "做好会议公开：会议结束后5个工作日内公开议定事项。\n目录名称\t公开时限\t公开主体\n会议公开\t会议结束后10个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass,with=catalogue/header-missing
    /// {"body": "抓好政策解读工作。文件公布后3个工作日内公开解读材料。\n目录名称\t公开时限\t公开主体\n政策解读\t文件公布后3个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ---
    /// {"body": "抓好政策解读工作。自信息形成之日起20个工作日内公开解读材料。\n目录名称\t公开时限\t公开主体\n政策解读\t文件公布后3个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ---
    /// {"body": "抓好信息公开工作。收到申请后3个工作日内登记。\n目录名称\t公开时限\t公开主体\n政策解读\t自信息形成或者变更之日起20个工作日内\t秘书科\n部门领导\t自信息形成或者变更之日起20个工作日内\t政工室\n"}
    /// ```
    RULE = "time-limit/conflict" {
        title: ("正文和目录的公开时限不一致", "Text and catalogue disagree on a time limit"),
        message: (
            "“{name}”的公开时限在目录里是“{written}”，正文却是“{other}”，应当改为一致",
            "the catalogue gives “{name}” the limit “{written}”, the text says “{other}”; they should agree"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第二十六条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static THERE: Message = Message::new("正文在这里规定", "the text lays it down here");

/// The shortest name of an item that is looked for in the text, in characters.
const SHORTEST: usize = 4;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let limits = find_limits_in_text(text.source);
    if limits.is_empty() {
        return;
    }
    for table in catalogues_in(text.source, &cx.profile().columns) {
        for (row, item) in table.catalogue.items.iter().enumerate() {
            let Some(name) = item.name.as_deref().map(str::trim) else { continue };
            let Some((span, written, amount)) = limit_of(&table, row) else { continue };
            let about = |heading: Span| heading.of(text.source).contains(name);
            let stated = limits.iter().find(|limit| limit.amount < amount && about(limit.heading));
            let Some(stated) = stated.filter(|_| name.chars().count() >= SHORTEST) else {
                continue;
            };
            let place =
                Place { field: Some("body"), span: Some(stated.clause), ..Place::default() };
            cx.report(
                Finding::new(&RULE, span)
                    .in_field("body")
                    .with("name", name)
                    .with("written", written)
                    .with("other", stated.clause.of(text.source))
                    .related(place, THERE, Vec::new())
                    .for_review(),
            );
        }
    }
}

/// Where the limit of an item stands in the text, as it is written, and how many working days it is.
fn limit_of<'t>(table: &'t TextTable<'_>, row: usize) -> Option<(Span, &'t str, u16)> {
    let item = &table.catalogue.items[row];
    let written = item.time_limit.as_deref().filter(|_| !item.inherits("timeLimit"))?;
    let (amount, Unit::WorkingDay) = read_time_limit(written).within()? else { return None };
    let cell = table.catalogue.place(Some(row), Some("timeLimit"))?;
    let span = table.cells.get(cell.row as usize - 1)?.get(cell.column? as usize)?;
    Some((*span, written, amount))
}
