//! 不予公开的依据

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019};
use crate::message::Message;
use crate::read::{
    DisclosureArticle, ReplyGroup, ReplyOutcome, find_disclosure_articles, names_no_ground,
    read_reply_outcome,
};
use crate::record::Request;

declare_rule! {
    /// 决定不予公开的，应当告知申请人不予公开并说明理由；部分公开的，对不予公开的内容说明理由。
    ///
    /// 依据应当是条例第十四条（国家秘密，法律、行政法规禁止公开，“三安全一稳定”）、第十五条（第三方合法权益）或者第十六条（内部事务、过程性信息、行政执法案卷），
    /// 并且与答复类型相合。只写第三十六条的，没有说出是哪一种情形。其他法律、行政法规禁止公开的，要写出法律、行政法规的名称。
    /// “无”“不宜公开”没有说出理由。答复类型里已经写明情形的，依据空着只作提示。台账里没有这一栏的，不作判断。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": ""}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": "不宜公开"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开：属于国家秘密", "ground": "《政府信息公开条例》第十六条"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "部分公开", "ground": "无"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": "条例第三十六条"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开", "ground": "条例第十六条第二款"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开", "ground": "《政府信息公开条例》第十四条"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开：属于行政执法案卷", "ground": "第十六条第二款，第三十六条第（三）项"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "部分公开", "ground": "附件二属于过程性信息"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "信息不存在", "ground": ""}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "予以公开", "ground": "条例第三十六条第（二）项"}
    /// {"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "不予公开：其他法律行政法规禁止公开", "ground": "《律师法》第三十八条"}
    /// ```
    RULE = "request/ground" {
        title: ("不予公开的依据", "Ground for refusing"),
        message: (
            "答复类型是“{outcome}”，没有写不予公开的依据，应当说明理由，写明依据条例第十四条、第十五条还是第十六条",
            "the kind of reply is “{outcome}”, and no ground is given; reasons are due: 第十四条, 第十五条 or 第十六条 of the regulation"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第三十六条第三项"), DISCLOSURE_2007.at("第二十一条第二项")],
        since: "0.1.0",
        check: Check::Request(check),
    }
}

static EMPTY: Message = Message::new(
    "答复类型是“{outcome}”，依据“{written}”没有说出理由，应当写明依据条例第十四条、第十五条还是第十六条",
    "the kind of reply is “{outcome}”, and the ground “{written}” gives no reason; it should be 第十四条, 第十五条 or 第十六条 of the regulation",
);
static ARTICLE: Message = Message::new(
    "答复类型“{outcome}”的依据是条例{right}，写的是“{written}”",
    "the ground of “{outcome}” is {right} of the regulation; it says “{written}”",
);
static NO_CASE: Message = Message::new(
    "依据“{written}”没有说出不予公开的情形，应当写明第十四条、第十五条还是第十六条",
    "the ground “{written}” does not say why it is not disclosed: 第十四条, 第十五条 or 第十六条",
);
static NO_LAW: Message = Message::new(
    "法律、行政法规禁止公开的，依据“{written}”里应当写出是哪一部法律、行政法规",
    "where a law or regulation forbids disclosure, the ground “{written}” should name it",
);
static DISCLOSED: Message = Message::new(
    "答复类型是“{outcome}”，依据却写了不予公开的“{written}”",
    "the kind of reply is “{outcome}”, and the ground is “{written}”, which is one for refusing",
);

/// The articles that say what is not disclosed.
const REFUSING: &[u16] = &[14, 15, 16];

/// The articles that a refusal of each kind stands on, and the paragraph where it is one.
const BY_ROW: &[(&str, u16, Option<u16>, &str)] = &[
    ("T3.3.3.1", 14, None, "第十四条"),
    ("T3.3.3.2", 14, None, "第十四条"),
    ("T3.3.3.3", 14, None, "第十四条"),
    ("T3.3.3.4", 15, None, "第十五条"),
    ("T3.3.3.5", 16, Some(1), "第十六条第一款"),
    ("T3.3.3.6", 16, Some(2), "第十六条第二款"),
    ("T3.3.3.7", 16, Some(2), "第十六条第二款"),
];

fn check(request: &Request<'_>, cx: &mut Context<'_>) {
    let said = request.outcome.as_deref().filter(|_| request.says("outcome"));
    let Some(outcome) = said.and_then(read_reply_outcome) else { return };
    let ground = request.ground.as_deref().filter(|_| request.says("ground"));
    let articles = ground.map(find_disclosure_articles).unwrap_or_default();
    match (outcome.group, ground) {
        (ReplyGroup::Withheld | ReplyGroup::PartlyDisclosed, None) => missing(request, outcome, cx),
        (ReplyGroup::Withheld | ReplyGroup::PartlyDisclosed, Some(ground))
            if names_no_ground(ground) =>
        {
            cx.report(of(request, outcome).saying(EMPTY));
        }
        (ReplyGroup::Withheld, Some(ground)) => withheld(request, outcome, ground, &articles, cx),
        (ReplyGroup::Disclosed, Some(_)) => {
            let refusing = articles.iter().find(|found| REFUSING.contains(&found.article));
            if let Some(found) = refusing {
                cx.report(
                    at(request, outcome, found).saying(DISCLOSED).weighing(Severity::Warning),
                );
            }
        }
        _ => {}
    }
}

/// A refusal without a ground.
fn missing(request: &Request<'_>, outcome: ReplyOutcome, cx: &mut Context<'_>) {
    // 行政查询 is referred to other law, and no refusal.
    if cx.has_no_column("ground") || outcome.row == Some("T3.3.3.8") {
        return;
    }
    let found = of(request, outcome);
    cx.report(if outcome.row.is_some() { found.weighing(Severity::Warning) } else { found });
}

/// A refusal and the ground that is given for it.
fn withheld(
    request: &Request<'_>,
    outcome: ReplyOutcome,
    ground: &str,
    articles: &[DisclosureArticle],
    cx: &mut Context<'_>,
) {
    let refusing = || articles.iter().filter(|found| REFUSING.contains(&found.article));
    let right = BY_ROW.iter().find(|(row, ..)| Some(*row) == outcome.row);
    if let Some((row, article, paragraph, name)) = right {
        let fits = |found: &DisclosureArticle| {
            let same = found.paragraph.zip(*paragraph).is_none_or(|(found, right)| found == right);
            found.article == *article && same
        };
        match refusing().next() {
            Some(first) if !refusing().any(fits) => {
                cx.report(at(request, outcome, first).saying(ARTICLE).with("right", *name));
                return;
            }
            _ => {}
        }
        let names_law = ground.contains('《') && !ground.contains("信息公开条例》")
            || ground.matches('《').count() > 1
            || ground.replace("法律", "").contains('法');
        if *row == "T3.3.3.2" && !names_law {
            let found = of(request, outcome).saying(NO_LAW).weighing(Severity::Warning);
            cx.report(found);
        }
    } else if outcome.row.is_none() && refusing().next().is_none() {
        let other = articles.iter().find(|found| [13, 36].contains(&found.article));
        let words =
            ["密", "隐私", "第三方", "危及", "内部", "过程", "案卷", "禁止", "查询", "登记"];
        if let Some(other) = other.filter(|_| !words.iter().any(|word| ground.contains(word))) {
            cx.report(at(request, outcome, other).saying(NO_CASE).weighing(Severity::Warning));
        }
    }
}

/// A finding on the ground as a whole.
fn of(request: &Request<'_>, outcome: ReplyOutcome) -> crate::engine::Finding {
    let said = request.outcome.as_deref().unwrap_or_default().trim();
    let found = finding(&RULE, request, "ground").with("outcome", said);
    if outcome.group == ReplyGroup::PartlyDisclosed {
        return found.on(DISCLOSURE_2019.at("第三十七条")).on(DISCLOSURE_2007.at("第二十二条"));
    }
    found
}

/// A finding on an article in the ground.
fn at(
    request: &Request<'_>,
    outcome: ReplyOutcome,
    article: &DisclosureArticle,
) -> crate::engine::Finding {
    let written = article.span.of(request.ground.as_deref().unwrap_or_default());
    let mut found = of(request, outcome).on(DISCLOSURE_2019.at("第三十六条"));
    found.place.span = Some(article.span);
    found.values.retain(|(name, _)| *name != "written");
    found.with("written", written)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{findings, passes};

    #[track_caller]
    fn finds(outcome: &str, ground: &str, expected: Option<(Severity, &str)>) {
        let record = format!(
            r#"{{"receivedOn": "2026-10-12", "repliedOn": "2026-11-02", "outcome": "{outcome}", "ground": "{ground}"}}"#
        );
        let found = findings(&RULE, &record);
        let found = found.iter().find(|found| found.rule.id == RULE.id);
        let found = found
            .map(|found| (found.severity, found.place.span.map_or("", |span| span.of(ground))));
        assert_eq!(found, expected, "{record}");
    }

    #[test]
    fn the_article_has_to_fit_the_kind_of_reply() {
        for (outcome, ground, wrong) in [
            ("属于国家秘密", "条例第十四条", None),
            ("属于国家秘密", "条例第十五条", Some((Severity::Error, "第十五条"))),
            ("保护第三方合法权益", "第15条", None),
            ("属于三类内部事务信息", "条例第十六条", None),
            ("属于三类内部事务信息", "条例第16条第2款", Some((Severity::Error, "第16条第2款"))),
            (
                "属于行政执法案卷",
                "第十六条第一款、第二款",
                Some((Severity::Error, "第十六条第一款")),
            ),
            ("属于行政执法案卷", "条例第十四条、第十六条", None),
            ("其他法律行政法规禁止公开", "条例第十四条", Some((Severity::Warning, "条例第十四条"))),
            ("其他法律行政法规禁止公开", "条例第十四条，《统计法》第九条", None),
            ("其他法律行政法规禁止公开", "档案法第二十八条", None),
            ("属于行政查询事项", "条例第三十六条第（七）项", None),
        ] {
            finds(outcome, ground, wrong);
        }
    }

    #[test]
    fn reasons_that_say_something_pass_however_they_say_it() {
        for ground in
            ["涉及个人隐私", "国家秘密", "第三十六条第三项，属于过程性信息", "警务工作秘密"]
        {
            finds("不予公开", ground, None);
        }
        finds("不予公开", "", Some((Severity::Error, "")));
        finds("属于国家秘密", "", Some((Severity::Warning, "")));
    }

    #[test]
    fn the_law_of_the_day_is_cited() {
        for (received, replied, article) in [
            ("2019-05-10", "2019-05-20", "第二十一条第二项"),
            ("2019-05-15", "2019-05-20", "第三十六条第三项"),
        ] {
            let record = format!(
                r#"{{"receivedOn": "{received}", "repliedOn": "{replied}", "outcome": "不予公开", "ground": ""}}"#
            );
            let found = findings(&RULE, &record);
            assert_eq!(found[0].basis[0].article, article);
        }
        passes(&RULE, &[r#"{"outcome": "已办结", "ground": ""}"#, r#"{"ground": "条例第十四条"}"#]);
    }
}
