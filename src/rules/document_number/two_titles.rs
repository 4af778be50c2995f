//! 一个文号两个题名

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::{NumberKind, NumberSource, OfficialText, difference, find_number_sources};
use crate::text::Span;

declare_rule! {
    /// 一个发文字号只属于一份公文：同一文号前面的标题、发文机关应当一致。
    ///
    /// 引用公文时，标题后面括注文号。同一文号引了两次，前面的标题只差一两个字，其中一个抄错了；标题完全不同的，可能是一份
    /// 通知印发了两个文件，只作提醒。一处写“某办公室文件”，另一处的标题写明由别的机关发文的，请核对；由几个机关联合发文
    /// 的，只作提醒。一个是另一个的简称的，不提示。
    ///
    /// 改正：对照被引用的公文，改正写错的一处。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 根据《云岭省政务公开工作实施方案》（云政办发〔2020〕33号）和《云岭省权责清单管理办法》（云政办发〔2020〕33号），制定本方案。
    /// ---
    /// 根据《中共云岭州委办公室 云岭州人民政府办公室关于印发实施方案的通知》（云办发〔2016〕30号），制定本方案。
    /// 按照中共云岭州委办公室文件（云办发〔2016〕30号）精神，做好下列工作。
    /// ---
    /// 依据《云岭市养犬管理办法》（云政规〔2024〕3号）登记。
    /// 依据《云岭市房屋管理办法》（云政规〔2024〕3号）备案。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 根据《云岭省人民政府办公室关于印发政务公开工作实施方案的通知》（云政办发〔2020〕33号），制定本方案。
    /// 落实《政务公开工作实施方案》（云政办发〔2020〕33号）。
    /// ---
    /// 根据《云岭省政务公开方案》（云政办发〔2020〕33号）和《云岭省权责清单办法》（云政办发〔2020〕34号），制定本方案。
    /// ---
    /// 按照云岭州人民政府办公室文件（云政办发〔2016〕30号）精神，落实《云岭州人民政府办公室关于公开工作的通知》（云政办发〔2016〕30号）。
    /// ---
    /// 落实《关于全面推进基层政务公开工作的意见》（云政办发〔2020〕33号）。
    /// 按照《基层政务公开意见》（云政办发〔2020〕33号）执行。
    /// ```
    RULE = "document-number/two-titles" {
        title: ("一个文号两个题名", "One number, two titles"),
        message: (
            "“{number}”前面这里写《{found}》，另一处写《{other}》，应当核对",
            "“{number}” is said to be 《{found}》 here and 《{other}》 elsewhere; check which is right"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static ISSUER: Message = Message::new(
    "“{number}”这里说是“{found}文件”，另一处的标题是《{other}》，发文机关应当一致",
    "“{number}” is said to be of “{found}” here, and the title elsewhere is 《{other}》; the offices should agree",
);
static ELSEWHERE: Message = Message::new("另一处", "the other place");

/// More numbers than this are a list of documents.
const NUMBERS: usize = 500;
/// More than this many are left unsaid.
const MOST: usize = 10;

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    let sources = find_number_sources(text);
    let number = |source: &NumberSource| {
        let number = &text.mentioned_numbers[source.number];
        // One order may promulgate several laws.
        number.canonical.as_deref().filter(|_| number.kind == NumberKind::Standard)
    };
    let mut titles: Table<&str, Span> = Table::new();
    for source in &sources {
        if let (Some(number), Some(title)) = (number(source), source.title) {
            if titles.keys().count() < NUMBERS && titles.get(number).is_none() {
                titles.insert(number, title);
            }
        }
    }
    let other = |source: &NumberSource| titles.get(number(source)?).copied();
    let odd = sources.iter().filter_map(|source| finding(text, *source, other(source)?));
    for finding in odd.take(MOST) {
        cx.report(finding);
    }
}

/// What a place says of a number, where the title `other` says otherwise.
fn finding(text: &OfficialText<'_>, source: NumberSource, other: Span) -> Option<Finding> {
    let words = other.of(text.source);
    let place = Place { field: Some("body"), span: Some(other), ..Place::default() };
    let (span, finding, is_slip) = match (source.title, source.issuer) {
        (Some(title), _) if !says_the_same(title.of(text.source), words) => {
            // One notice may carry two documents of quite different titles.
            let slip = difference(title.of(text.source), words, SLIP).is_some();
            (title, Finding::new(&RULE, title), slip)
        }
        (None, Some(issuer)) if !is_issuer(issuer.of(text.source), words) => {
            let joint =
                words.split("关于").next().unwrap_or_default().contains(issuer.of(text.source));
            (issuer, Finding::new(&RULE, issuer).saying(ISSUER), !joint)
        }
        _ => return None,
    };
    let weight = if is_slip { Severity::Warning } else { Severity::Info };
    let finding = finding.for_review().weighing(weight).with("found", span.of(text.source));
    let number = text.mentioned_numbers[source.number].text();
    Some(finding.with("other", words).with("number", number).related(place, ELSEWHERE, Vec::new()))
}

/// Titles that differ in so many characters at most are one, miscopied.
const SLIP: usize = 3;

/// Whether two titles are one, or one is short for the other.
fn says_the_same(one: &str, other: &str) -> bool {
    one == other || is_short_for(one, other)
}

/// Whether one title is the other, or leaves out some of its characters.
fn is_short_for(one: &str, other: &str) -> bool {
    let plain = |title: &str| -> Vec<char> {
        title.chars().filter(|c| !c.is_whitespace() && !"《》〈〉“”".contains(*c)).collect()
    };
    let (one, other) = (plain(one), plain(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut long = long.iter();
    short.iter().all(|c| long.any(|other| other == c))
}

/// Whether an office is the one that a title begins with, as far as it names one.
fn is_issuer(issuer: &str, title: &str) -> bool {
    let Some((named, _)) = title.split_once("关于").filter(|(named, _)| !named.is_empty()) else {
        return true;
    };
    let plain = |name: &str| -> String { name.chars().filter(|c| !c.is_whitespace()).collect() };
    let (named, issuer) = (plain(named), plain(issuer));
    named.ends_with(&issuer) && named.len() - issuer.len() <= SHORTENED || issuer.ends_with(&named)
}

/// So many bytes may be left out before the name of an office: 云岭州 before 人民政府办公室.
const SHORTENED: usize = 12;
