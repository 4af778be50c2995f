//! 已被废止而仍标有效

use crate::date::read_date;
use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::find_repealed_titles;
use crate::record::Document;
use crate::text::letters;

declare_rule! {
    /// 列表里有一件的标题说废止了某件公文，被废止的那一件就不应当仍然标作有效。
    ///
    /// 按标题比较：“关于废止《……办法》的通知”，和列表里标题就是、或者包含这一名称（“关于印发《……办法》的通知”）的。名称太短
    /// 的不比较；废止的那一件发布在先的不提示。废止是否全部、何时生效，由人核对。
    ///
    /// 改正：把有效性改为废止，填写废止日期。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"title": "云岭县河道采砂管理办法", "validity": "有效"}, {"title": "关于废止《云岭县河道采砂管理办法》的通知", "validity": "有效"}]
    /// [{"title": "关于印发《云岭县公共资源交易管理办法》的通知", "validity": "现行有效"}, {"title": "关于废止《云岭县公共资源交易管理办法》的决定"}]
    /// [{"title": "云岭县养犬管理规定", "validity": "有效"}, {"title": "关于废止《云岭县河道采砂管理办法》《云岭县养犬管理规定》的通知"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"title": "云岭县河道采砂管理办法", "validity": "废止"}, {"title": "关于废止《云岭县河道采砂管理办法》的通知"}]
    /// [{"title": "云岭县河道采砂管理办法", "validity": "有效"}, {"title": "关于修改《云岭县河道采砂管理办法》的通知"}]
    /// [{"title": "云岭县河道采砂管理办法", "validity": "有效", "writtenOn": "2024-05-01"}, {"title": "关于废止《云岭县河道采砂管理办法》的通知", "writtenOn": "2019-05-01"}]
    /// ```
    RULE = "validity/repealed-by" {
        title: ("已被废止而仍标有效", "Repealed and still said to be valid"),
        message: (
            "有效性写“{validity}”，而“{title}”已将它废止，应当核对",
            "validity says “{validity}”, yet “{title}” repeals it; verify it"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("废止的公文标明废止")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

static THERE: Message = Message::new("废止它的在此处", "what repeals it is here");

/// So many titles that are repealed are looked for.
const MANY: usize = 100;

/// A shorter title may be part of many.
const SHORTEST: usize = 6;

fn check(documents: &[Document<'_>], cx: &mut Context<'_>) {
    // What is repealed, with the row of the document that does it.
    let mut repealed: Vec<(String, usize)> = Vec::new();
    for (row, document) in documents.iter().enumerate() {
        let Some(title) = document.title.as_deref() else { continue };
        let titles = find_repealed_titles(title).into_iter().map(|span| letters(span.of(title)));
        let long = titles.filter(|title| title.chars().count() >= SHORTEST);
        repealed.extend(long.map(|title| (title, row)));
    }
    repealed.truncate(MANY);
    if repealed.is_empty() {
        return;
    }
    for (row, document) in documents.iter().enumerate() {
        let validity = document.validity.as_deref().unwrap_or_default().trim();
        let Some(title) = document.title.as_deref().filter(|_| is_valid(validity)) else {
            continue;
        };
        let title = letters(title);
        let by = repealed.iter().find(|(other, by)| {
            *by != row && names(&title, other) && !is_before(&documents[*by], document)
        });
        let Some((_, by)) = by else { continue };
        let place = Place { row: Some(*by as u32), field: Some("title"), ..Place::default() };
        cx.report(
            Finding::of_field(&RULE, "validity")
                .in_row(row)
                .with("validity", validity)
                .with("title", documents[*by].title.as_deref().unwrap_or_default())
                .related(place, THERE, Vec::new())
                .for_review(),
        );
    }
}

fn is_valid(validity: &str) -> bool {
    matches!(validity, "有效" | "现行有效" | "继续有效")
}

/// Whether a title is that one, or is that of the document that issues it.
fn names(title: &str, other: &str) -> bool {
    title == other
        || (title.contains(other)
            && title.contains("印发")
            && !["废止", "修改", "解读"].iter().any(|word| title.contains(word)))
}

/// Whether a document is older than another.
fn is_before(one: &Document<'_>, other: &Document<'_>) -> bool {
    let day = |document: &Document<'_>| {
        let value = document.written_on.as_deref().or(document.published_on.as_deref())?;
        read_date(value)?.day
    };
    day(one).zip(day(other)).is_some_and(|(one, other)| one < other)
}
