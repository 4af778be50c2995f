//! 署名与发文机关

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{OfficialText, is_office_above};
use crate::record::Document;

declare_rule! {
    /// 正文落款的发文机关署名应当与网页上的发布机构、发文机关一致；没有著录发文机关的，应当与标题里“关于”之前的机关一致。
    ///
    /// 一个名称包含另一个的（公安局与公安局办公室、人民政府与人民政府办公室）、几个机关联合署名而其中有这个机关的，算一致；政府办公室发布政府署名的文件、
    /// 写明来源是网站报刊的，也不提示。转载文件的网站，发布机构写转载单位是允许的：从名称看得出署名的是上级机关的（国务院办公厅，所在省、市的机关）
    /// 不提示，其余的请人核对。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"issuer": "云岭县财政局", "body": "各所：\n请认真执行。\n云岭县公安局\n2024年6月27日"}
    /// {"issuer": "云岭县人民政府", "body": "各所：\n请认真执行。\n青峰县人民政府\n2024年6月27日"}
    /// {"发文机关": "云岭县教育局", "body": "各所：\n请认真执行。\n云岭县公安局　2024年6月27日"}
    /// {"body": "云岭公发〔2024〕8号\n云岭县公安局关于开展年检的通知\n各所：\n请认真执行。\n云岭县民政局\n2024年6月27日"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"issuer": "云岭县公安局", "body": "各所：\n请认真执行。\n云岭县公安局\n2024年6月27日"}
    /// {"issuer": "云岭县人民政府", "body": "各所：\n请认真执行。\n云岭县人民政府办公室\n2024年6月27日"}
    /// {"issuer": "公安局", "body": "各所：\n请认真执行。\n云岭县公安局\n2024年6月27日"}
    /// {"issuer": "云岭县公安局", "body": "各所：\n请认真执行。\n云岭县财政局\n云岭县公安局\n2024年6月27日"}
    /// {"issuer": "云岭县商务局", "body": "各市：\n请认真执行。\n国务院办公厅\n2024年6月27日"}
    /// {"body": "云建发〔2024〕8号\n云岭县住建局关于开展年检的通知\n各所：\n请认真执行。\n云岭县住房和城乡建设局\n2024年6月27日"}
    /// {"issuer": "盈江县公安局", "body": "各县：\n请认真执行。\n云南省公安厅\n2024年6月27日"}
    /// ```
    RULE = "text/signature" {
        title: ("署名与发文机关", "Signature against issuer"),
        message: (
            "发文机关是“{issuer}”，正文落款是“{found}”，请核对",
            "the issuer is “{issuer}”, the text is signed by “{found}”; check both"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), GB_T_9704_2012.at("7.3.5"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Document(check),
    }
}

static ISSUER: Message = Message::new("发文机关", "the issuer");

fn check(document: &Document<'_>, cx: &mut Context<'_>) {
    let Some(text) = cx.official() else { return };
    let field = document.issuer.as_deref().map(str::trim);
    let Some(issuer) = field.or_else(|| titled(text)) else { return };
    let Some(span) = text.signature.filter(|_| issuer.chars().count() >= 2) else { return };
    let signed: Vec<&str> = span.of(text.source).split_whitespace().collect();
    let joined = signed.concat();
    let agrees = |name: &str| joined.contains(name) || name.contains(&joined);
    let part = signed.iter().any(|office| issuer.contains(office));
    let shortened =
        issuer.strip_suffix(['局', '委', '办', '厅']).is_some_and(|name| joined.contains(name));
    let short = is_short_name(issuer, &joined)
        || is_short_name(served(issuer), &joined)
        || is_short_name(&joined, issuer);
    let reprinted = signed.iter().any(|office| is_office_above(office, issuer));
    if agrees(issuer) || part || shortened || short || is_medium(issuer) || reprinted {
        return;
    }
    let field = if field.is_some() { "issuer" } else { "body" };
    let place = Place { field: Some(field), ..Place::default() };
    cx.report(
        Finding::new(&RULE, span)
            .in_field("body")
            .for_review()
            .with("issuer", issuer)
            .with("found", signed.join(" "))
            .related(place, ISSUER, Vec::new()),
    );
}

/// Who issues the text by its title: 云岭县公安局关于……的通知.
fn titled<'t>(text: &'t OfficialText<'_>) -> Option<&'t str> {
    let (office, _) = text.title.as_ref()?.words.split_once("关于")?;
    let named = office.ends_with(['府', '局', '厅', '委', '会', '室']) && !office.contains('《');
    Some(office).filter(|_| named)
}

/// The government or the body that an office works for and publishes the documents of: 县政府办.
fn served(issuer: &str) -> &str {
    ["办公室", "办公厅", "办", "秘书处"]
        .iter()
        .find_map(|ending| issuer.strip_suffix(ending))
        .filter(|name| name.ends_with(['府', '委', '会']))
        .unwrap_or(issuer)
}

/// Whether a name is that of a site, a paper or an agency that a text was taken from.
fn is_medium(issuer: &str) -> bool {
    const MEDIA: &[&str] = &[
        "网",
        "网站",
        "本站",
        "日报",
        "晚报",
        "新华社",
        "电视台",
        "公众号",
        "客户端",
        "融媒体中心",
        "公报",
    ];
    MEDIA.iter().any(|ending| issuer.ends_with(ending))
}

/// Whether the characters of a name stand in another in order, as those of a short name do: 县府办 in
/// 县人民政府办公室.
fn is_short_name(short: &str, name: &str) -> bool {
    let mut rest = name.chars();
    short.chars().all(|c| rest.any(|other| other == c))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::passes;

    #[test]
    fn short_names_and_unknown_issuers_are_left() {
        passes(
            &RULE,
            &[
                r#"{"issuer": "云岭县府办", "body": "请执行。\n云岭县人民政府办公室\n2024年6月27日"}"#,
                r#"{"issuer": "", "body": "请执行。\n云岭县人民政府办公室\n2024年6月27日"}"#,
                r#"{"body": "请执行。\n云岭县人民政府办公室\n2024年6月27日"}"#,
                r#"{"issuer": "云岭县政府办", "body": "请执行。\n云岭县人民政府\n2024年6月27日"}"#,
                r#"{"issuer": "县政府网站", "body": "请执行。\n云岭县公安局\n2024年6月27日"}"#,
            ],
        );
    }
}
