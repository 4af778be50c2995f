//! 不予公开却已发布

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::read::Attribute;
use crate::record::Document;

declare_rule! {
    /// 不予公开的公文不能发布；依申请公开的公文，不能把全文主动发布。
    ///
    /// 记录里有发布日期，而公开属性或者公文上的附注是“不予公开”的，提示；是“依申请公开”而带着正文的，
    /// 提示核对：目录里只列标题是可以的。
    ///
    /// 改正：立即核实属性；确属不予公开的，撤下页面。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"attribute": "不予公开", "publishedOn": "2024-07-01"}
    /// {"marking": "（此件不公开）", "publishedOn": "2024-07-01"}
    /// {"attribute": "依申请公开", "publishedOn": "2024-07-01", "body": "现将方案全文印发给你们，请认真贯彻执行。"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"attribute": "主动公开", "publishedOn": "2024-07-01"}
    /// {"attribute": "不予公开", "publishedOn": ""}
    /// {"attribute": "依申请公开", "publishedOn": "2024-07-01"}
    /// {"attribute": "不予公开"}
    /// ```
    RULE = "attribute/withheld-published" {
        title: ("不予公开却已发布", "Withheld but published"),
        message: (
            "“{found}”的公文填有发布日期“{date}”，不应当发布",
            "a document with “{found}” has the publication date “{date}”; it must not be published"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第十三条"), DISCLOSURE_2007.at("第十四条")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static ON_REQUEST: Message = Message::new(
    "“{found}”的公文发布了正文（发布日期“{date}”），应当只列目录或者改定属性",
    "the text of a document with “{found}” was published (“{date}”); list it only, or change its attribute",
);

static ON_PAGE: Message = Message::new(
    "“{found}”的公文登在公开的网页上，应当核实属性，确属不公开的撤下页面",
    "a document with “{found}” stands on a public page; check the attribute, and take the page down if it is right",
);
static PUBLISHED: Message = Message::new("发布日期", "the publication date");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    if !document.is_filled("publishedOn") && cx.page().is_none() {
        return;
    }
    let Some(Stated { attribute, place, found }) = stated(document, cx) else { return };
    if strictness(attribute) == 0 {
        return;
    }
    let finding = Finding { place, ..Finding::of_record(&RULE) };
    let date = document.published_on.as_deref().unwrap_or_default().trim();
    let place = Place { field: Some("publishedOn"), ..Place::default() };
    let finding = finding.with("found", found);
    let finding = if date.is_empty() {
        finding.saying(ON_PAGE)
    } else {
        finding.with("date", date).related(place, PUBLISHED, Vec::new())
    };
    match attribute {
        Attribute::Withheld => cx.report(finding),
        Attribute::OnRequest if document.is_filled("body") => {
            let finding = if date.is_empty() { finding } else { finding.saying(ON_REQUEST) };
            cx.report(finding.weighing(Severity::Warning).for_review());
        }
        _ => {}
    }
}

/// The strictest attribute that the document states, where it states it, and its words.
fn stated<'d>(document: &'d Document<'_>, cx: &Context<'_>) -> Option<Stated<'d>> {
    let chosen = document.attribute.as_deref();
    let own = chosen.and_then(|_| cx.attribute()).map(|attribute| Stated {
        attribute,
        place: Place { field: Some("attribute"), ..Place::default() },
        found: chosen.unwrap_or_default().trim(),
    });
    let markings = cx.markings();
    let marked = markings.iter().filter_map(|(field, marking)| {
        Some(Stated {
            attribute: marking.attribute?,
            place: Place { field: Some(field), span: Some(marking.words), ..Place::default() },
            found: marking.words.of(document.get(field)?),
        })
    });
    let all = own.into_iter().chain(marked);
    // Of equals the first: the field before the text.
    all.reduce(
        |best, next| {
            if strictness(next.attribute) > strictness(best.attribute) { next } else { best }
        },
    )
}

/// An attribute that a document states.
struct Stated<'d> {
    attribute: Attribute,
    place: Place,
    /// Its words.
    found: &'d str,
}

fn strictness(attribute: Attribute) -> u8 {
    match attribute {
        Attribute::Withheld => 2,
        Attribute::OnRequest => 1,
        Attribute::Proactive | Attribute::Redacted => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn the_form_or_the_document_may_say_so() {
        breaks(
            &RULE,
            &[
                r#"{"公开属性": "涉密", "发布日期": "2024年7月1日"}"#,
                r#"{"publishedOn": "2024-07-01", "body": "某局\n2024年6月27日\n（此件不予公开）"}"#,
                r#"{"publishedOn": "2024-07-01", "body": "某局\n2024年6月27日\n（此件依申请公开）"}"#,
            ],
        );
    }

    #[test]
    fn what_is_open_or_unpublished_is_left() {
        passes(
            &RULE,
            &[
                r#"{"attribute": "删减后公开", "publishedOn": "2024-07-01", "body": "正文"}"#,
                r#"{"attribute": "不予公开", "body": "正文"}"#,
                r#"{"publishedOn": "2024-07-01", "body": "公文上标注“此件不予公开”等字样。"}"#,
            ],
        );
    }
}
