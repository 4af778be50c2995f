//! 空着的日期

use crate::date::{Notation, Standing, WrittenDate};
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, GB_T_9704_2012, PRACTICE};
use crate::message::Message;

declare_rule! {
    /// 只有“年 月 日”三个字，中间没有填写数字的日期。
    ///
    /// 公文定稿时忘了填日期，或者把空白表样当作正文发布，都会留下这样的日期。请按原件填写；
    /// 附件里的空白表格本来就要留空，只作为提醒。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 年   月   日
    /// 2024年  月  日
    /// 20××年×月×日
    /// {"body": "某县公安局\n    年   月   日\n"}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 2024年6月27日
    /// {"body": "申请人应当填写出生年月日。"}
    /// {"body": "当事人于2019年×月×日来所登记。"}
    /// ```
    RULE = "date/blank" {
        title: ("空着的日期", "Blank dates"),
        message: (
            "日期“{written}”空着没有填",
            "the date “{written}” is left blank"
        ),
        severity: Severity::Warning,
        basis: &[
            GB_T_9704_2012.at("7.3.5.4"),
            DOCUMENT_RULES_2012.at("第九条"),
            PRACTICE.at("公布的文本日期填写完整"),
        ],
        since: "0.1.0",
        check: Check::Date(check),
    }
}

static IN_FORM: Message = Message::new(
    "日期“{written}”空着：如果是空白表格，可以保留；如果是正文，请填写",
    "the date “{written}” is left blank: keep it in an empty form, fill it in elsewhere",
);

fn check(date: &WrittenDate, cx: &mut Context<'_>) {
    let in_field = date.standing == Standing::Value;
    match date.notation {
        Notation::Blank => {}
        // In a sentence × hides a date on purpose.
        Notation::StandIns if in_field => {}
        _ => return,
    }
    let finding = Finding::new(&RULE, date.span).with("written", cx.text(date.span));
    // A place to sign, 签名：　　年　月　日, belongs to a form; so does what an annex holds.
    let in_form = date.in_annex || date.standing == Standing::Sentence;
    cx.report(if in_form { finding.saying(IN_FORM).weighing(Severity::Info) } else { finding });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn blanks_are_found_however_they_are_kept_open() {
        breaks(&RULE, &["____年__月__日", "　年　月　日", "年 6 月  日"]);
        passes(&RULE, &["2024年6月27日", "年月日", "2024年6月"]);
    }

    #[test]
    fn a_blank_in_a_form_is_only_mentioned() {
        let text = r#"{"body": "正文\n附件2\n审批表\n年   月   日"}"#;
        let form = findings(&RULE, text);
        assert_eq!(form[0].severity, Severity::Info);
        let text = r#"{"body": "审核人签名：        年   月   日"}"#;
        assert_eq!(findings(&RULE, text)[0].severity, Severity::Info);
    }
}
