//! 读不出公开时限

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::read::TimeLimit;

declare_rule! {
    /// “公开时限”一栏里应当是期限。
    ///
    /// 读不出期限的，多半是错了列（填进了公开主体、公开渠道），或者数字没有填（“××个工作日内”）。
    /// 也可能是本工具没有见过的写法，所以请人看一眼，不作错误。
    ///
    /// 改正：填入期限。确实是期限的，可以忽略本条。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 县人民政府办公室
    /// 政府网站
    /// ××个工作日内
    /// 见备注
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 自信息形成或者变更之日起二十个工作日内
    /// 每季度首月15日前
    /// 会议召开前
    /// ```
    RULE = "time-limit/unreadable" {
        title: ("读不出公开时限", "Unreadable time limit"),
        message: (
            "“{written}”读不出期限，应当写明，如“自信息形成或者变更之日起20个工作日内”",
            "“{written}” cannot be read as a time limit; it should be given, such as “自信息形成或者变更之日起20个工作日内”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第二十六条"),
            DISCLOSURE_2007.at("第十八条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::TimeLimit(check),
    }
}

/// How much of a long text is quoted.
const QUOTED: usize = 30;

fn check(limit: &TimeLimit, cx: &mut Context<'_>) {
    if limit.empty || !limit.clauses.is_empty() {
        return;
    }
    let text = cx.text(limit.span);
    let mut written: String = text.chars().take(QUOTED).collect();
    if written.len() < text.len() {
        written.push('…');
    }
    cx.report(Finding::new(&RULE, limit.span).with("written", written).for_review());
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn what_stands_in_the_wrong_column_is_no_limit() {
        breaks(&super::RULE, &["全社会", "■政府网站", "主动公开", "工作日9:00-17:00", "见附件"]);
    }

    #[test]
    fn what_is_wrong_in_other_ways_can_still_be_read() {
        passes(&super::RULE, &["动态跟新", "20个内", "同上", "及时", "20个工作日外", ""]);
    }

    #[test]
    fn a_long_text_is_quoted_in_part() {
        let found = findings(&super::RULE, &"本单位职责".repeat(2000));
        let (_, written) = &found[0].values[0];
        assert!(written.ends_with("本单位职责…") && written.chars().count() == 31, "{written}");
    }
}
