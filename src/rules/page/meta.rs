//! 网页标签

use crate::date::read_date;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{PRACTICE, SITE_INDICATORS_2019, WEBSITE_2017};
use crate::message::Message;
use crate::record::{PageLine, PageReading};
use crate::text::is_space;

declare_rule! {
    /// 政府网站的内容页应当有规范的标签，而且与页面上显示的一致。
    ///
    /// 内容页要有标题（ArticleTitle）、发布日期（PubDate）和来源（ContentSource）；网站标识码（SiteIDCode）是十位数字，
    /// 或者“bm”加八位数字。标签里的发布日期与页面显示的不同日的，可能是改动了发稿日期，算错误；还没有到的日期也是。
    /// 一个标签也没有、网址又不在 .gov.cn 的，可能只是一段网页，不提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"meta": [["SiteIDCode", "6401210001"], ["ArticleTitle", "关于年检的通知"], ["PubDate", ""]], "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}]}
    /// ---
    /// {"meta": [["SiteIDCode", "宁ICP备123"], ["ArticleTitle", "关于年检的通知"], ["PubDate", "2024-06-27"], ["ContentSource", "县公安局"]], "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}]}
    /// ---
    /// {"meta": [["ArticleTitle", "关于年检的通知"], ["PubDate", "2024-06-20"], ["ContentSource", "县公安局"]], "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "发布时间：2024-06-27", "tag": "div", "main": true}]}
    /// ---
    /// {"url": "http://www.yunling.gov.cn/1.html", "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}]}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"meta": [["SiteIDCode", "6401210001"], ["ArticleTitle", "关于年检的通知"], ["PubDate", "2024-06-27 10:30"], ["ContentSource", "县公安局"]], "lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}, {"text": "发布时间：2024-06-27", "tag": "div", "main": true}]}
    /// ---
    /// {"meta": [["SiteIDCode", "bm07000001"], ["ColumnName", "通知公告"]], "lines": [{"text": "关于年检的通知 2026-11-20", "tag": "li", "main": true}]}
    /// ---
    /// {"lines": [{"text": "关于年检的通知", "tag": "h1", "main": true}]}
    /// ```
    RULE = "page/meta" {
        title: ("网页标签", "Meta elements of a page"),
        message: (
            "内容页没有标签 {name}，或者是空的",
            "the page has no meta element {name}, or an empty one"
        ),
        severity: Severity::Warning,
        basis: &[WEBSITE_2017.at("附件《网页设计规范》"), SITE_INDICATORS_2019.at(""), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Page(check),
    }
}

static SITE_CODE: Message = Message::new(
    "网站标识码“{found}”应当是十位数字，或者“bm”加八位数字",
    "the site code “{found}” should be ten digits, or bm and eight digits",
);
static DATE: Message = Message::new(
    "标签 PubDate 是“{found}”，页面显示的发布日期是“{other}”",
    "the meta element PubDate says “{found}”, the page shows “{other}”",
);
static FUTURE: Message = Message::new(
    "标签 PubDate 是“{found}”，今天是 {today}，还没有到",
    "the meta element PubDate says “{found}”, and today is {today}",
);
static TITLE: Message = Message::new(
    "标签 ArticleTitle 是“{found}”，页面显示的标题是“{other}”",
    "the meta element ArticleTitle says “{found}”, the page shows “{other}”",
);

/// What pages with an article have.
const ARTICLE: &[&str] = &["ArticleTitle", "PubDate", "ContentSource"];
/// What shows that a page follows the guide at all.
const GUIDE: &[&str] = &[
    "SiteName",
    "SiteDomain",
    "SiteIDCode",
    "ColumnName",
    "ColumnType",
    "ArticleTitle",
    "PubDate",
];

fn check(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let page = reading.page;
    let guided = GUIDE.iter().any(|name| page.meta(name).is_some());
    let official = page.url.as_deref().is_some_and(is_government);
    if !guided && !official {
        return;
    }
    let is_article = page.meta("ArticleTitle").is_some()
        || page.meta("PubDate").is_some()
        || (page.meta("ColumnName").is_none() && reading.document.title.is_some());
    if is_article {
        let missing = ARTICLE.iter().filter(|name| page.meta(name).is_none_or(is_empty));
        let missing: Vec<&str> = missing.copied().collect();
        if !missing.is_empty() {
            cx.report(Finding::of_record(&RULE).with("name", missing.join("、")));
        }
    }
    if let Some(code) = page.meta("SiteIDCode").map(str::trim).filter(|code| !is_site_code(code)) {
        cx.report(Finding::of_record(&RULE).saying(SITE_CODE).with("found", code));
    }
    date(reading, cx);
    title(reading, cx);
}

fn is_empty(content: &str) -> bool {
    content.chars().all(is_space)
}

/// Whether an address is one of a government site.
fn is_government(url: &str) -> bool {
    let host =
        url.split("://").nth(1).unwrap_or(url).split(['/', ':', '?']).next().unwrap_or_default();
    host.ends_with(".gov.cn")
}

fn is_site_code(code: &str) -> bool {
    let digits = code.strip_prefix("bm").unwrap_or(code);
    let length = if digits.len() < code.len() { 8 } else { 10 };
    digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The date of publication, as the page tells machines and as it shows people.
fn date(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let Some(content) = reading.page.meta("PubDate") else { return };
    let Some(day) = read_date(content).and_then(|date| date.day) else { return };
    let finding = Finding::of_field(&RULE, "publishedOn")
        .with("found", content.trim())
        .weighing(Severity::Error);
    if day > cx.as_of() {
        cx.report(finding.saying(FUTURE).with("today", cx.as_of()));
        return;
    }
    let shown = reading.document.published_on.as_deref();
    let shown_day = shown.and_then(read_date).and_then(|date| date.day);
    if shown_day.is_some_and(|shown| shown != day) {
        let shown = shown.unwrap_or_default().trim();
        cx.report(finding.saying(DATE).with("other", shown));
    }
}

/// The title likewise.
fn title(reading: &PageReading<'_>, cx: &mut Context<'_>) {
    let (Some(content), Some(shown)) =
        (reading.page.meta("ArticleTitle"), reading.document.title.as_deref())
    else {
        return;
    };
    let plain = |text: &str| -> String { text.chars().filter(|c| !is_space(*c)).collect() };
    let (found, other) = (plain(content), plain(shown));
    if found.is_empty() || other.is_empty() || found.contains(&other) || other.contains(&found) {
        return;
    }
    // It may stand elsewhere: below the order that promulgates it.
    let shows = |line: &PageLine<'_>| line.main && plain(&line.text).contains(&found);
    if reading.page.lines.iter().any(shows) {
        return;
    }
    // A shortened title ends in dots.
    if found.trim_end_matches(['.', '…']).len() < found.len() {
        return;
    }
    let finding = Finding::of_field(&RULE, "title").saying(TITLE).for_review();
    cx.report(finding.with("found", content.trim()).with("other", shown));
}

#[cfg(test)]
mod tests {
    use super::{RULE, is_government, is_site_code};
    use crate::engine::Severity;
    use crate::rules::testing::findings;

    #[test]
    fn codes_and_addresses_of_government_sites() {
        for code in ["1304000009", "bm07000001"] {
            assert!(is_site_code(code), "{code}");
        }
        for code in ["", "130400000", "bm0700001", "宁ICP备1", "13040000091"] {
            assert!(!is_site_code(code), "{code}");
        }
        assert!(
            is_government("https://www.yn.gov.cn/a") && !is_government("https://a.com/b.gov.cn")
        );
    }

    #[test]
    fn a_changed_date_is_an_error() {
        let page = r#"{"meta": [["ArticleTitle", "甲"], ["PubDate", "2027-01-01"], ["ContentSource", "乙"]], "lines": []}"#;
        let found = findings(&RULE, page);
        let found = found.iter().find(|found| found.rule.id == RULE.id).expect("found");
        assert_eq!(found.severity, Severity::Error);
    }
}
