//! 标题没有文种

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::{DocumentNumber, Genre, NumberKind, Title};

declare_rule! {
    /// 公文标题由发文机关名称、事由和文种组成，以文种收尾。
    ///
    /// 公文种类有决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。
    /// 方案、办法、规定一类不是文种，应当由通知印发；网页上单独登载的，只作提示。
    ///
    /// 只检查有发文字号的公文：新闻、目录、表格不必有文种，随公文编号登载的政策解读也不必有。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"title": "关于做好春季森林防火工作", "documentNumber": "云岭政办发〔2024〕6号"}
    /// {"title": "云岭县政务公开工作会议召开", "documentNumber": "云岭政办发〔2024〕7号"}
    /// {"title": "云岭县公安局政务公开实施方案", "documentNumber": "云岭公发〔2024〕8号"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"title": "云岭县公安局关于印发政务公开实施方案的通知", "documentNumber": "云岭公发〔2024〕8号"}
    /// {"title": "关于同意设立派出所的批复（节选）", "documentNumber": "云岭政复〔2024〕3号"}
    /// {"title": "云岭县政务公开工作会议召开"}
    /// {"title": "云岭县人民政府令", "documentNumber": "云岭县人民政府令第3号"}
    /// {"title": "最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定", "documentNumber": "法释〔2020〕15号"}
    /// ```
    RULE = "title/genre" {
        title: ("标题没有文种", "Title without a kind of document"),
        message: (
            "标题“{found}”没有以通知、意见、函一类文种收尾",
            "the title “{found}” does not end with a kind of document such as 通知, 意见 or 函"
        ),
        severity: Severity::Warning,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), GB_T_9704_2012.at("7.3.1"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Title(check),
    }
}

static CARRIED: Message = Message::new(
    "“{genre}”不是公文种类，标题“{found}”应当由通知等文种印发",
    "“{genre}” is no kind of official document; “{found}” should be issued by a 通知 or the like",
);

/// A shorter title is a name that someone gave, and no title of a document.
const SHORTEST: usize = 8;

/// What offices send or put up by itself, without a 通知 that carries it.
const ALONE: &[&str] = &["答复", "公示", "公开信", "倡议书", "名单", "年报"];

/// The codes of interpretations of law by the supreme court and procuratorate (司法解释), which are
/// 解释、规定、规则、批复 and 决定 by rules of their own.
const INTERPRETATIONS: &[&str] = &["法释", "高检发释字"];

fn check(title: &Title<'_>, cx: &mut Context<'_>) {
    let wants_genre = |number: &DocumentNumber<'_>| {
        number.kind == NumberKind::Standard && !INTERPRETATIONS.contains(&number.code.as_str())
    };
    if matches!(title.genre, Genre::Document(_))
        || !cx.is_of_document()
        || cx.field() != Some("title")
        || title.words.chars().count() < SHORTEST
        || !cx.document_number().is_some_and(|number| wants_genre(&number))
    {
        return;
    }
    if ["解读", "图解", "问答"].iter().any(|word| title.words.contains(word)) {
        return;
    }
    let finding = Finding::new(&RULE, title.span).with("found", &title.words);
    cx.report(match title.genre {
        Genre::Carried(genre) if ALONE.contains(&genre) || title.genre.is_writ() => return,
        Genre::Carried(genre) => {
            finding.saying(CARRIED).with("genre", genre).weighing(Severity::Info)
        }
        _ => finding.for_review(),
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::passes;

    #[test]
    fn what_has_no_number_of_a_document_is_left() {
        passes(
            &RULE,
            &[
                r#"{"title": "行政处罚决定书", "documentNumber": "京公海行罚决字〔2023〕50316号"}"#,
                r#"{"title": "2024年部门预算", "documentNumber": ""}"#,
                r#"{"title": "", "documentNumber": "云岭政发〔2024〕8号"}"#,
            ],
        );
    }
}
