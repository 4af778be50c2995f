//! 另有规定的公开时限

use super::yardstick::{DECISION, Topic, YARDSTICKS, Yardstick};
use crate::engine::{
    Check, Context, Edit, Finding, Fix, Place, Severity, TopicLimit, declare_rule,
};
use crate::law::{
    BIDDING_2012, BUDGET_LAW, DECISIONS_2019, DISCLOSURE_2019, ENFORCEMENT_2018,
    EXPROPRIATION_2011, LAND_2021, PRACTICE, PROCUREMENT_2015,
};
use crate::message::Message;
use crate::read::time_limit::{Clause, Event, Term, Unit};
use crate::read::{TimeLimit, read_time_limit};
use crate::record::Item;
use crate::text::Span;

declare_rule! {
    /// 法律、法规对公开期限另有规定的，从其规定；目录里的期限不能比它宽。
    ///
    /// 按事项的名称和内容（有的还看类别）对照下列规定：
    ///
    /// - 部门预算、决算：批复后20日（自然日）内；政府预算、决算：人大批准后20日内（预算法第十四条）。
    /// - 行政许可、行政处罚的决定：作出之日起7个工作日内；行政执法统计年报：每年1月31日前（国办发〔2018〕118号）。
    ///   只写“执法结果”的，其中的许可、处罚请人核实。法律、行政法规另有规定的除外：市场监管部门在国家企业信用信息公示系统
    ///   公示的，企业信息公示暂行条例规定的是20个工作日。
    /// - 政府信息公开工作年度报告：部门每年1月31日前，政府每年3月31日前（条例第四十九条）。
    /// - 政府采购的中标、成交结果和合同：2个工作日内；中标候选人：3日内公示，不少于3日。
    /// - 房屋征收补偿方案征求意见、征地补偿安置方案公告：不少于30日；征收土地预公告：不少于10个工作日。
    /// - 重大行政决策征求意见：一般不少于30日，作提醒。
    /// - 申请公开的答复：2019年起是20个工作日，写“15个工作日”的作提醒。
    /// - 配置 `timeLimits` 中本地规定的期限，作提醒。
    ///
    /// 时限中已经为该事项单独写明的（其中行政处罚7个工作日内），不提示。
    ///
    /// 改正：改为规定的期限；一行里有几种事项的，分行或者分别写明。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"category": "财政预算决算", "name": "部门财政预决算", "timeLimit": "相关信息形成或变更之日起20个工作日内"}
    /// {"name": "行政处罚决定", "timeLimit": "自信息形成或者变更之日起20个工作日内"}
    /// {"name": "执法信息", "content": "行政执法总体情况", "timeLimit": "自信息形成或者变更之日起20个工作日内"}
    /// {"name": "政府信息公开年报", "timeLimit": "每年6月底前"}
    /// {"category": "政府采购", "name": "采购合同", "timeLimit": "自合同签订之日起7个工作日内"}
    /// {"name": "其他", "timeLimit": "行政处罚决定形成之日起20个工作日内"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"name": "部门预算", "timeLimit": "部门预算经本级财政部门批复后20日内公开"}
    /// {"name": "预算绩效管理", "timeLimit": "自信息形成或者变更之日起20个工作日内"}
    /// {"name": "行政处罚流程", "timeLimit": "自信息形成或者变更之日起20个工作日内"}
    /// {"name": "行政处罚决定", "channel": "国家企业信用信息公示系统", "timeLimit": "行政处罚决定形成之日起20个工作日内"}
    /// {"name": "行政处罚决定", "timeLimit": "自信息形成或者变更之日起20个工作日内，其中行政处罚决定自作出之日起7个工作日内"}
    /// {"name": "政府信息公开年报", "timeLimit": "每年的1月31日前公开"}
    /// {"name": "“双随机、一公开”", "content": "抽查情况、结果", "timeLimit": "自信息形成或者变更之日起20个工作日内"}
    /// ```
    RULE = "time-limit/special-law" {
        title: ("另有规定的公开时限", "Time limit set by other law"),
        message: (
            "“{written}”比另有规定的期限宽",
            "“{written}” is laxer than what other law lays down"
        ),
        severity: Severity::Error,
        basis: &[
            BUDGET_LAW.at("第十四条"),
            ENFORCEMENT_2018.at("（六）"),
            DISCLOSURE_2019.at("第四十九条"),
            DISCLOSURE_2019.at("第三十三条"),
            PROCUREMENT_2015.at("第四十三条"),
            PROCUREMENT_2015.at("第五十条"),
            BIDDING_2012.at("第五十四条"),
            EXPROPRIATION_2011.at("第十条"),
            LAND_2021.at("第二十六条"),
            LAND_2021.at("第二十八条"),
            DECISIONS_2019.at("第十五条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::Item(check),
    }
}

static OLD_REPLY: Message = Message::new(
    "“{written}”是2008年条例的答复期限，现行条例是20个工作日；有意从严的可以不改",
    "“{written}” was the term of reply before 2019; it is 20 working days now, unless a stricter one is meant",
);

static LOCAL: Message = Message::new(
    "“{written}”比本地规定的“{right}”宽（{source}）",
    "“{written}” is laxer than “{right}”, which is laid down here ({source})",
);

fn check(item: &Item<'_>, cx: &mut Context<'_>) {
    let Some(value) = item.get("timeLimit") else { return };
    let limit = read_time_limit(value);
    let mut broken = YARDSTICKS.iter().filter_map(|yardstick| {
        breach(yardstick, item, value, &limit).map(|clause| (yardstick, clause))
    });
    if let Some((first, clause)) = broken.next() {
        let mut finding = finding(first, clause, value);
        if let Some(right) = first.right.filter(|_| limit.clauses.len() == 1) {
            finding = finding.with_fix(Fix::suggest([Edit::replace(Span::whole(value), right)]));
        }
        for (other, clause) in broken.filter(|(other, _)| other.message != first.message) {
            let written = clause.span.of(value).to_owned();
            let place = Place { field: Some("content"), ..Place::default() };
            finding = finding.related(place, other.message, vec![("written", written)]);
        }
        cx.report(finding);
    } else if let Some(local) = local(item, &limit, cx) {
        let written = limit.span.of(value);
        let right = Fix::suggest([Edit::replace(limit.span, local.limit.as_str())]);
        let finding = Finding::new(&RULE, limit.span).in_field("timeLimit").saying(LOCAL);
        cx.report(
            finding
                .weighing(Severity::Warning)
                .on(PRACTICE.at(""))
                .with("written", written)
                .with("right", &local.limit)
                .with("source", &local.source)
                .with_fix(right),
        );
    }
    if let Some(clause) = limit.clauses.iter().find(|clause| is_old_reply(clause)) {
        let finding = Finding::new(&RULE, clause.span).in_field("timeLimit").saying(OLD_REPLY);
        cx.report(
            finding
                .weighing(Severity::Warning)
                .on(DISCLOSURE_2019.at("第三十三条"))
                .with("written", clause.span.of(value)),
        );
    }
}

fn finding(yardstick: &Yardstick, clause: &Clause, value: &str) -> Finding {
    let finding = Finding::new(&RULE, clause.span)
        .in_field("timeLimit")
        .saying(yardstick.message)
        .weighing(yardstick.severity)
        .on(yardstick.basis)
        .with("written", clause.span.of(value));
    match yardstick.severity {
        Severity::Error => finding,
        _ => finding.for_review(),
    }
}

/// The clause of a limit that is laxer than the yardstick, where the topic is its.
fn breach<'l>(
    yardstick: &Yardstick,
    item: &Item<'_>,
    value: &str,
    limit: &'l TimeLimit,
) -> Option<&'l Clause> {
    if yardstick.message == DECISION && is_of_enterprises(item) {
        return None;
    }
    let content = item.get("content").filter(|_| !yardstick.by_name).unwrap_or_default();
    let own = format!("{}/{content}", item.get("name").unwrap_or_default());
    let all = format!("{}/{own}", item.category.join("/"));
    let whole = (yardstick.names)(&Topic { own: &own, all: &all });
    let about = |words: &str| (yardstick.names)(&Topic { own: words, all: words });
    let scoped = |clause: &Clause| {
        let scope = clause.scope.as_ref()?;
        Some(!scope.text.starts_with('除') && about(&scope.text))
    };
    let named = |clause: &&Clause| {
        let start = clause.term.start().map_or("", |start| start.span.of(value));
        scoped(clause).unwrap_or(whole) || about(start)
    };
    let broken = |clause: &&Clause| yardstick.measure.is_broken_by(&clause.term);
    // 20个工作日内，其中行政处罚7个工作日内: the topic has a term of its own
    let apart = limit.clauses.iter().any(|clause| {
        let own = scoped(clause) == Some(true) || limit.clauses.len() > 1 && named(&clause);
        own && !broken(&clause) && clause.term.amount().is_some()
    });
    limit.clauses.iter().filter(|_| !apart).find(|clause| named(clause) && broken(clause))
}

/// Whether decisions are shown as 企业信息公示暂行条例 says, by offices of 市场监管: it leaves 20 working days, and
/// what 国办发〔2018〕118号 says is but for laws and regulations that say otherwise.
fn is_of_enterprises(item: &Item<'_>) -> bool {
    const WORDS: [&str; 4] = ["企业信用信息公示", "企业信息公示", "市场监督管理", "市场监管"];
    let says = |field: &str| {
        item.get(field).is_some_and(|value| WORDS.iter().any(|word| value.contains(word)))
    };
    says("publisher") || says("channel") || says("basis")
}

/// What the profile lays down for the topic, where the item's limit is laxer. The topic is that of an
/// item whose name holds it, or whose category is it: 回应关切 in 政策解读与回应 is no 政策解读.
fn local<'a>(item: &Item<'_>, limit: &TimeLimit, cx: &Context<'a>) -> Option<&'a TopicLimit> {
    let is_on = |topic: &str| {
        let named = item.name.as_deref().is_some_and(|name| name.contains(topic));
        named || item.category.iter().any(|category| category == topic)
    };
    let (number, unit) = limit.within()?;
    cx.profile().time_limits.iter().find(|local| {
        let own = read_time_limit(&local.limit).within();
        let laxer = own.is_some_and(|(most, of)| of == unit && number > most);
        laxer && is_on(&local.topic)
    })
}

/// 自收到申请之日起15个工作日内答复.
fn is_old_reply(clause: &Clause) -> bool {
    matches!(
        &clause.term,
        Term::Within(Some(start), amount)
            if start.event == Event::ApplicationReceived
                && (amount.number, amount.unit) == (15, Some(Unit::WorkingDay))
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::check_item;
    use crate::date::Calendar;
    use crate::engine::{Finding, Profile, Setting, Severity};
    use crate::record::Item;
    use crate::rules::testing::with_setting;

    const USUAL: &str = "相关信息形成或变更之日起20个工作日内";

    fn item<'a>(category: &'a str, name: &'a str, content: &'a str, limit: &'a str) -> Item<'a> {
        Item {
            category: vec![category.into()],
            name: Some(name.into()),
            content: Some(content.into()),
            time_limit: Some(limit.into()),
            ..Item::default()
        }
    }

    fn own(item: &Item<'_>) -> Option<Finding> {
        let found = with_setting(|setting| check_item(item, setting));
        found.into_iter().find(|finding| finding.rule.id == RULE.id)
    }

    #[test]
    fn an_item_of_several_topics_is_one_finding_that_names_them() {
        let content =
            "公开行政执法事前、事中、事后相关信息（执法人员名单、执法流程、执法结果和统计年报）";
        let found = own(&item("行政执法公示", "专题展示", content, USUAL)).expect("a finding");
        assert_eq!((found.severity, found.related.len()), (Severity::Error, 1));
        assert_eq!(found.basis[0].article, "（六）");
    }

    #[test]
    fn the_limit_of_a_budget_is_proposed() {
        let found = own(&item("财政", "部门决算", "", USUAL)).expect("a finding");
        assert_eq!(found.fixes[0].edits[0].text, "经本级财政部门批复后20日内");
        assert_eq!(found.basis.len(), 1);
    }

    #[test]
    fn a_report_named_only_in_the_content_is_a_warning() {
        let found = own(&item("政府信息公开", "公开工作", "指南、政府信息公开年报", USUAL));
        assert_eq!(found.map(|finding| finding.severity), Some(Severity::Warning));
    }

    #[test]
    fn terms_of_governments_and_stricter_terms_are_right() {
        let right = [
            ("财政", "部门预算", "批复后15日内"),
            ("财政", "部门预算", "自批复之日起10个工作日内"),
            ("财政", "政府决算", "本级人民代表大会常务委员会批准后20日内"),
            ("执法", "行政许可结果", "自作出行政决定之日起7个工作日内"),
            ("执法", "行政处罚决定", "及时公开"),
            ("执法", "行政执法总体情况", "每年1月底前"),
            ("决策", "重大行政决策草案征求意见", "征求意见期限不少于30日"),
            ("征地", "征收土地预公告", "公告不少于10个工作日"),
            ("政策", "政策解读", USUAL),
            ("财政预决算", "专项资金管理", USUAL),
            ("行政处罚", "裁量基准", USUAL),
            ("财政", "部门预算", "每年"),
        ];
        for (category, name, limit) in right {
            assert!(own(&item(category, name, "", limit)).is_none(), "{name} {limit}");
        }
    }

    #[test]
    fn terms_that_are_too_lax_are_reported_by_their_own_law() {
        let wrong = [
            ("财政", "部门预算", "自批准之日起20个工作日内", Severity::Error),
            ("财政", "政府决算", "本级人大批准后30日内", Severity::Error),
            ("公开", "政府信息公开年报", "每年3月31日前", Severity::Warning), // a government's may be
            ("公开", "政府信息公开年度报告", "每年4月30日前", Severity::Error),
            ("招标", "中标候选人公示", "公示2日", Severity::Error),
            ("征收", "房屋征收补偿方案征求意见", "征求意见15日", Severity::Error),
            ("决策", "重大行政决策征求意见", "征求意见7日", Severity::Warning),
            ("执法", "执法结果", USUAL, Severity::Warning),
            ("执法", "行政处罚信息", USUAL, Severity::Warning), // its decisions, not its grounds
            ("财政", "“三公”经费预算", USUAL, Severity::Error),
            ("公开", "依申请公开", "自收到申请之日起15个工作日内答复", Severity::Warning),
        ];
        for (category, name, limit, severity) in wrong {
            let found = own(&item(category, name, "", limit));
            assert_eq!(found.map(|finding| finding.severity), Some(severity), "{name} {limit}");
        }
    }

    #[test]
    fn a_profile_may_lay_down_its_own() {
        let limit = serde_json::json!({
            "topic": "政策解读", "limit": "文件公布后3个工作日内", "source": "本局方案第六条",
        });
        let profile = serde_json::json!({"name": "本地", "timeLimits": [limit]});
        let (profile, calendar) =
            (Profile::read(&profile).expect("a profile"), Calendar::default());
        let as_of = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let found = check_item(&item("政策解读与回应", "政策解读", "", USUAL), setting);
        let own = found.iter().find(|finding| finding.rule.id == RULE.id).expect("a finding");
        assert_eq!(own.severity, Severity::Warning);
        assert_eq!(own.fixes[0].edits[0].text, "文件公布后3个工作日内");
    }
}
