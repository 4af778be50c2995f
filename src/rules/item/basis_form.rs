//! 公开依据的写法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{PRACTICE, known_as, national_slip};
use crate::message::Message;
use crate::read::{Citation, find_citations};
use crate::record::Item;
use crate::text::{Span, is_space};

declare_rule! {
    /// 公开依据里的法律、法规、文件名称应当写对，并且加书名号。
    ///
    /// - 书名号不成对：《条例》少一半。
    /// - 书名号里再用书名号：里面一层用〈〉。
    /// - 名称写错：《政府信息公开条件》应当是《政府信息公开条例》。只和已知的国家法律、法规、规章比较。
    /// - 法律名称没有加书名号；以“等”结尾，没有列完。这两种只作提示。
    ///
    /// 改正：照公布的名称改写。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"name": "机构设置", "basis": "《中华人民共和国政府信息公开条例第二十条"}
    /// {"name": "机构设置", "basis": "《政府信息公开条件》第二十条"}
    /// {"name": "机构设置", "basis": "《关于印发《某县实施方案》的通知》"}
    /// {"name": "机构设置", "basis": "政府信息公开条例"}
    /// {"name": "机构设置", "basis": "《中华人民共和国行政许可法》等"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "机构设置", "basis": "《中华人民共和国政府信息公开条例》第二十条"}
    /// {"name": "机构设置", "basis": "《关于印发〈某县实施方案〉的通知》（云岭政办发〔2024〕1号）"}
    /// {"name": "机构设置", "basis": "1.《行政许可法》；2.《行政许可法实施办法》等地方性法规"}
    /// {"name": "机构设置", "basis": "某县政府信息公开条例实施细则"}
    /// ```
    RULE = "item/basis-form" {
        title: ("公开依据的写法", "Form of the basis"),
        message: (
            "没有查到《{found}》，相近的是《{right}》，应当核对",
            "no 《{found}》 is known; the nearest title is 《{right}》; please verify it"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static UNPAIRED: Message = Message::new(
    "“{found}”的书名号不成对，应当补上或者删去一半",
    "the title marks of “{found}” do not pair; add or delete one",
);
static NESTED: Message = Message::new(
    "书名号里的“{found}”应当用单书名号〈〉",
    "inside title marks, “{found}” should have the single marks 〈〉",
);
static BARE: Message = Message::new(
    "“{found}”是法律文件的名称，应当加书名号",
    "“{found}” is the title of a law and should stand in 《》",
);
static OPEN: Message = Message::new(
    "公开依据以“等”结尾，没有列完，应当列全或者删去“等”",
    "the basis ends with 等, so that others are meant and not named; name them all or drop it",
);

/// So many findings of a cell are told.
const MANY: usize = 10;

/// How much of an unpaired title is quoted, in characters.
const QUOTED: usize = 24;

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.basis.as_deref().filter(|_| !item.inherits("basis")) else { return };
    if !value.contains(['《', '》']) {
        return bare_titles(value, cx);
    }
    let cited = find_citations(value);
    if let Some(span) = unpaired(value) {
        let found: String = span.of(value).chars().take(QUOTED).collect();
        cx.report(of(span).saying(UNPAIRED).with("found", found).for_review());
    } else if let Some(inner) = cited.iter().find_map(|cited| nested(*cited, value)) {
        cx.report(of(inner).saying(NESTED).with("found", inner.of(value)));
    }
    cited.iter().take(MANY).for_each(|cited| slip(*cited, value, cx));
    let end = value.trim_end_matches(|c| is_space(c) || matches!(c, '。' | '；' | ';'));
    if end.ends_with("》等") {
        let span = Span::new(end.len() - '等'.len_utf8(), end.len());
        cx.report(of(span).saying(OPEN).weighing(Severity::Info));
    }
}

fn of(span: Span) -> Finding {
    Finding::new(&RULE, span).in_field("basis")
}

/// From the first mark that has no other half to the end of its line.
fn unpaired(value: &str) -> Option<Span> {
    let mut open: Vec<usize> = Vec::new();
    let mut lone = None;
    for (at, c) in value.char_indices() {
        match c {
            '《' => open.push(at),
            '》' if open.pop().is_none() => {
                lone = Some(at);
                break;
            }
            _ => {}
        }
    }
    let at = lone.or_else(|| open.first().copied())?;
    let line = value[at..].find('\n').map_or(value.len(), |end| at + end);
    Some(Span::new(at, line))
}

/// The title inside a title that has double marks too.
fn nested(cited: Citation, value: &str) -> Option<Span> {
    let title = cited.title.of(value);
    let (open, close) = (title.find('《')?, title.rfind('》')?);
    Some(Span::new(open, close + '》'.len_utf8()).shifted(cited.title.range().start))
}

/// A title that is a character or two away from a known one.
fn slip(cited: Citation, value: &str, cx: &mut Context<'_>) {
    let title = cited.title.of(value);
    let Some(right) = national_slip(title, cited.number.of(value)) else { return };
    cx.report(
        of(cited.title)
            .with("found", title)
            .with("right", &right)
            .with_fix(Fix::suggest([Edit::replace(cited.title, right)]))
            .for_review(),
    );
}

/// Titles of known laws without their marks.
fn bare_titles(value: &str, cx: &mut Context<'_>) {
    let mut start = 0;
    let mut found = 0;
    for part in value.split(['、', '；', ';', '，', ',', '\n']) {
        let from = start;
        start += part.len() + value[start + part.len()..].chars().next().map_or(0, char::len_utf8);
        let numbering = |c: char| {
            c.is_ascii_digit() || is_space(c) || "一二三四五六七八九十.．()（）".contains(c)
        };
        let title = part.trim_start_matches(numbering);
        let at = from + part.len() - title.len();
        let title = title.split('第').next().unwrap_or_default();
        let title = title.split(['（', '(']).next().unwrap_or_default().trim_end();
        if found == MANY || title.chars().count() < 4 || known_as(title).is_empty() {
            continue;
        }
        found += 1;
        let span = Span::new(at, at + title.len());
        let fix = Fix::suggest([Edit::replace(span, format!("《{title}》"))]);
        cx.report(
            of(span).saying(BARE).weighing(Severity::Info).with("found", title).with_fix(fix),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn each_slip_of_a_cell_is_told() {
        let found = findings(&RULE, r#"{"basis": "1.行政许可法；2.行政处罚法第五条"}"#);
        assert_eq!(found.iter().filter(|finding| finding.rule.id == RULE.id).count(), 2);
        breaks(
            &RULE,
            &[r#"{"basis": "条例》第五条"}"#, r#"{"basis": "《公安机关执法公开工作规定》"}"#],
        );
    }

    #[test]
    fn titles_of_places_are_left() {
        passes(
            &RULE,
            &[
                r#"{"basis": "《云岭县政府信息公开条件》"}"#,
                r#"{"basis": "相关政策"}"#,
                r#"{"basis": ""}"#,
            ],
        );
        findings(&RULE, &format!(r#"{{"basis": "{}"}}"#, "《".repeat(50_000)));
    }
}
