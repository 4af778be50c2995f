//! 令和公告的编号

use super::{finding, whole};
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{DepartureKind as Kind, DocumentNumber, Repair};

declare_rule! {
    /// 令写作“机关令第几号”，公告写作“机关公告某年第几号”。
    ///
    /// “公安部第120号令”是口头的说法，正式的写法是“公安部令第120号”；“公告2019第38号”缺“年”字，
    /// “国务院令711号”缺“第”字，“公告（2020年第5号）”多了括号（网页标题里常见，只提示）。
    /// “市政府令〔2022〕1号”和“沪府令63号”不写“第”字，有的机关一向如此，也只提示。
    ///
    /// 改正：缺字和多出的括号可以一键改正，次序由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 国务院令711号
    /// 国家税务总局公告2019第38号
    /// 国家税务总局公告2019年38号
    /// 交通运输部公告（2020年第5号）
    /// ```
    /// ```gongkai,fixed
    /// 国务院令第711号
    /// 国家税务总局公告2019年第38号
    /// 国家税务总局公告2019年第38号
    /// 交通运输部公告2020年第5号
    /// ```
    /// ```gongkai,fail
    /// 公安部第120号令
    /// 国家认监委2004年第62号公告
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国务院令第711号
    /// 国家税务总局公告2019年第38号
    /// 中国人民银行公告〔2020〕第5号
    /// 证监会公告〔2008〕17号
    /// {"body": "厅长任军号召全体民警学习，第5号令旗升起"}
    /// ```
    RULE = "document-number/order-form" {
        title: ("令和公告的编号", "Orders and announcements"),
        message: (
            "“{number}”应当写作“{whole}”",
            "“{number}” should be written “{whole}”"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static INVERTED: Message = Message::new(
    "“{number}”是口头的说法，正式的写法是“{whole}”",
    "“{number}” is how one says it; the formal writing is “{whole}”",
);

static WITHOUT_DI: Message = Message::new(
    "“{number}”一般写作“{whole}”；本机关的令向来不写“第”字的，可以不改",
    "“{number}” is mostly written “{whole}”; leave it where the issuer never writes 第",
);

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    for departure in &number.departures {
        let found = finding(&RULE, number, departure)
            .with("number", number.text())
            .with("whole", whole(number, departure));
        cx.report(match departure.kind {
            // 市政府令〔2022〕1号: how many an office counts its orders.
            Kind::DiMissing if departure.repair == Repair::Confirm => {
                found.saying(WITHOUT_DI).weighing(Severity::Info)
            }
            Kind::DiMissing | Kind::YearNianMissing => found,
            // 国务院令（第711号）: how titles of pages have it.
            Kind::ParenWrapped => found.weighing(Severity::Info),
            Kind::OrderInverted => found.saying(INVERTED).weighing(Severity::Info),
            _ => continue,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::{FixKind, Severity};
    use crate::rules::testing::{becomes, breaks, findings, passes};

    #[test]
    fn missing_words_are_put_in_together() {
        becomes(&RULE, "国家税务总局公告2019 38号", "国家税务总局公告2019年第38号");
        becomes(&RULE, "国务院令（第７１１号）", "国务院令第711号");
    }

    #[test]
    fn orders_that_an_office_counts_without_di_are_information() {
        for text in ["市政府令〔2022〕1号", "银保监会令〔2018〕5号", "沪府令63号"]
        {
            let found = findings(&RULE, text);
            assert_eq!((found.len(), found[0].severity), (1, Severity::Info), "{found:#?}");
            assert_eq!(found[0].fixes[0].kind, FixKind::Suggest, "{text}");
        }
    }

    #[test]
    fn a_bracket_around_the_number_is_information() {
        for text in ["国务院令（第711号）", "交通运输部公告（2020年第5号）"] {
            let found = findings(&RULE, text);
            assert_eq!(found[0].severity, Severity::Info, "{text}");
        }
    }

    #[test]
    fn the_count_of_an_order_in_brackets_is_no_year() {
        for text in ["公安部令[120]号", "公安部令〔120〕号", "公安部令【第120号】"]
        {
            becomes(&RULE, text, "公安部令第120号");
        }
    }

    #[test]
    fn the_spoken_order_is_information() {
        let found = findings(&RULE, "公安部120号令");
        assert_eq!((found.len(), found[0].severity), (1, Severity::Info), "{found:#?}");
        assert_eq!(found[0].fixes[0].kind, FixKind::Suggest);
        breaks(&RULE, &[r#"{"body": "依照公安部第120号令执行"}"#]);
    }

    #[test]
    fn custom_of_congresses_and_ministries_is_left() {
        passes(
            &RULE,
            &[
                "广东省第十三届人民代表大会常务委员会公告（第45号）",
                "交通运输部令2021年第16号",
                "云府登1032号",
                "中华人民共和国主席令第七十三号",
            ],
        );
    }
}
