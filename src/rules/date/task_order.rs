//! 任务的先后

use crate::engine::{Check, Context, Finding, Place, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{TaskDate, TaskKind, find_task_dates};
use crate::record::Text;

declare_rule! {
    /// 一项任务的期限应当合乎先后：先编制清单，后修订清单。
    ///
    /// 全文只有一处规定何时形成清单（目录、台账），而另一处规定的修订、报送期限比它还早的，请核对。两处说的可能不是同一
    /// 份清单，所以只作提醒。
    ///
    /// 改正：核对日期，改正写错的一处。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 各单位逐项认定公开属性，2020年9月中旬形成公开事项清单。
    /// 法制大队负责修订完善公开事项清单，于2020年8月25日前报送。
    /// ---
    /// 2024年6月30日前编制主动公开目录。将更新后的目录于2024年5月31日前公布。
    /// ---
    /// 2023年10月建立问题台账。对调整后的台账，各所于2023年9月底前上报。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2020年8月25日前形成公开事项清单。
    /// 法制大队负责修订完善公开事项清单，于2020年9月25日前报送。
    /// ---
    /// 2024年6月30日前编制主动公开目录。将更新后的权责清单于2024年5月31日前公布。
    /// ---
    /// 2020年8月形成清单。将修订后的清单于2020年8月25日前报送。
    /// ```
    RULE = "date/task-order" {
        title: ("任务的先后", "Tasks out of order"),
        message: (
            "这里要求“{found}”以前修订{object}，另一处写“{other}”才形成，先后颠倒，请核对",
            "a revision is due by “{found}”, yet what is revised is made only by “{other}”; check both ({object})"
        ),
        severity: Severity::Info,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MADE: Message = Message::new("何时形成", "when it is made");
/// More than this many are left unsaid.
const MOST: usize = 5;

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let dates = find_task_dates(cx.sight());
    let made = |object: &str| {
        let mut all =
            dates.iter().filter(|date| date.kind == TaskKind::Made && date.object == object);
        let only = all.next()?;
        all.next().is_none().then_some(*only)
    };
    let revised = dates.iter().filter(|date| date.kind == TaskKind::Revised);
    let early = revised.filter_map(|date: &TaskDate| {
        made(date.object).filter(|made| date.last < made.first).map(|made| (*date, made))
    });
    for (date, made) in early.take(MOST) {
        let place = Place { field: Some("body"), span: Some(made.span), ..Place::default() };
        cx.report(
            Finding::new(&RULE, date.span)
                .for_review()
                .with("found", date.span.of(text.body))
                .with("object", date.object)
                .with("other", made.span.of(text.body))
                .related(place, MADE, Vec::new()),
        );
    }
}
