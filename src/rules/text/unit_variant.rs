//! 同一单位两种名称

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::order::sort_by_key;
use crate::read::{NamedUnit, OfficialText, find_named_units, parent_unit, parent_units};

declare_rule! {
    /// 一篇公文里，一个单位宜用一个名称。
    ///
    /// 只看写明任务的地方：“责任单位：”一类的后面、小标题末尾的括号里、“某单位负责……”的前面。像是同一个单位的：
    /// 名称之后多一个“办”字的（网安支队、网安支队办），带不带上级单位的（许可服务科、指挥中心许可服务科），同一上级之
    /// 下多几个字的（指挥中心通信科、指挥中心机要通信科），只差机构类别的（法制处、法制支队）。在同一处并列过的是两个单
    /// 位，不提示；是不是同一个单位，请人核对。
    ///
    /// 改正：统一用一个名称，一般用全称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// （一）网络安全组（科信支队、网安支队）
    /// （二）网安支队办负责病毒预警信息公开。
    /// ---
    /// （一）推进执法公示。依法公开执法信息。（责任单位：许可服务科）
    /// （二）编制年度报告。按时编制报告。（责任单位：指挥中心许可服务科）
    /// ---
    /// （一）法律保障组（法制处）
    /// （二）法制支队负责依申请公开。
    /// ---
    /// （一）公文公开。认定公开属性。（责任单位：指挥中心通信科）
    /// （二）传真申请。按时登记。（责任单位：指挥中心机要通信科）
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// （一）会议公开。公开会议议题。（责任单位：指挥中心宣传科、秘书科）
    /// （二）建议提案。公开办理结果。（责任单位：指挥中心秘书科）
    /// ---
    /// （一）公开处罚结果。按时公开。（责任单位：治安支队、治安大队、法制支队）
    /// （二）公开许可结果。按时公开。（责任单位：交警支队、刑侦大队）
    /// ---
    /// （一）治安检查。按时公开。（责任单位：治安大队综合科）
    /// （二）交通管理。按时公开。（责任单位：交警大队综合科、综合科）
    /// ---
    /// （一）政工室负责人事信息公开。
    /// （二）政治处负责表彰信息公开。
    /// ```
    RULE = "text/unit-variant" {
        title: ("同一单位两种名称", "One unit, two names"),
        message: (
            "“{found}”和“{right}”像是同一个单位，全文应当用一个名称",
            "“{found}” and “{right}” seem to be one unit; a text should use one name"
        ),
        severity: Severity::Info,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static OTHER: Message = Message::new("另一处的写法", "as it is written elsewhere");

/// More names than this are a list of something else.
const NAMES: usize = 60;
/// More findings than this are left unsaid.
const MOST: usize = 8;

/// A name, and where it stands.
struct Name<'a> {
    words: &'a str,
    places: Vec<NamedUnit>,
}

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let names = names(text);
    let mut count = 0;
    for (at, one) in names.iter().enumerate() {
        for other in &names[at + 1..] {
            let (long, short) =
                if one.words.len() >= other.words.len() { (one, other) } else { (other, one) };
            if count < MOST && is_same_unit(long, short, &names) {
                cx.report(finding(long, short));
                count += 1;
            }
        }
    }
}

fn names<'t>(text: &OfficialText<'t>) -> Vec<Name<'t>> {
    let mut units = find_named_units(text);
    let name = |unit: &NamedUnit| unit.span.of(text.source);
    sort_by_key(&mut units, |unit| (unit.span.of(text.source), unit.span));
    let same = units.chunk_by(|one, other| name(one) == name(other)).take(NAMES);
    same.map(|places| Name { words: name(&places[0]), places: places.to_vec() }).collect()
}

/// Whether two names are likely to be of one unit.
fn is_same_unit(long: &Name<'_>, short: &Name<'_>, names: &[Name<'_>]) -> bool {
    let office = long.words.strip_suffix('办') == Some(short.words) && short.words.ends_with('队');
    (office
        || has_parent(long, short, names)
        || is_inserted(long.words, short.words)
        || is_other_kind(long.words, short.words))
        && !stand_together(long, short)
}

/// Whether two names stand in one list: then they are two units.
fn stand_together(long: &Name<'_>, short: &Name<'_>) -> bool {
    let mut places = long.places.iter().take(NAMES);
    places.any(|one| short.places.iter().take(NAMES).any(|other| one.list == other.list))
}

/// 指挥中心许可服务科, 许可服务科: where the short one does not stand behind a unit of the same parent,
/// and no other unit ends like it.
fn has_parent(long: &Name<'_>, short: &Name<'_>, names: &[Name<'_>]) -> bool {
    parent_unit(long.words, short.words).is_some()
        && short.places.iter().any(|place| place.is_first)
        && names.iter().filter(|name| name.words.ends_with(short.words)).count() == 2
}

/// 指挥中心机要通信科, 指挥中心通信科.
fn is_inserted(long: &str, short: &str) -> bool {
    parent_units(short).any(|parent| {
        let tail = &short[parent.len()..];
        let more = long.strip_prefix(parent).and_then(|rest| rest.strip_suffix(tail));
        tail.chars().count() >= 3
            && more.is_some_and(|more| (2..=4).contains(&more.chars().count()))
    })
}

/// Kinds of units of one level: where a text calls one by both, they are one.
const KINDS: &[&[&str]] = &[&["处", "支队"], &["科", "大队"], &["处", "总队"]];

/// 法制处, 法制支队.
fn is_other_kind(long: &str, short: &str) -> bool {
    KINDS.iter().any(|pair| {
        let stems = |one: &str, other: &str| {
            let stem = long.strip_suffix(one)?;
            Some(stem.chars().count() >= 2 && short.strip_suffix(other)? == stem)
        };
        stems(pair[1], pair[0]).unwrap_or_default() || stems(pair[0], pair[1]).unwrap_or_default()
    })
}

/// The finding stands where the rarer name does.
fn finding(long: &Name<'_>, short: &Name<'_>) -> Finding {
    let rare = long.places.len() <= short.places.len();
    let (found, right) = if rare { (long, short) } else { (short, long) };
    let place = Place { field: Some("body"), span: Some(right.places[0].span), ..Place::default() };
    Finding::new(&RULE, found.places[0].span)
        .for_review()
        .with("found", found.words)
        .with("right", right.words)
        .related(place, OTHER, Vec::new())
}
