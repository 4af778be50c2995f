//! 机关内部的字样

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{GB_T_9704_2012, PRACTICE};
use crate::message::Message;
use crate::read::OfficialText;

declare_rule! {
    /// 公开的文本里不应当带出发文稿纸和纸质文件上的内部字样。
    ///
    /// “编校、审核、签发”是发文稿纸上的内容，不属于公文格式要素，公开前应当删去；印发份数只属于纸质文件，只作提示。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 某县公安局
    /// 2024年6月27日
    /// 编校：张三　审核：李四　签发：王五
    /// ---
    /// 某县公安局
    /// 2024年6月27日
    /// 拟稿：张三　核稿：李四
    /// ---
    /// 某县公安局
    /// 2024年6月27日
    /// 抄送：县政府办公室。（共印36份）
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 严格执行拟稿、审核、签发制度。
    /// ---
    /// 审核：由办公室负责初审，报分管领导审批。
    /// ---
    /// 本手册共印制三百册，分送各所。
    /// ---
    /// 某县公安局
    /// 2024年6月27日
    /// 编辑：张三　校对：李四　审核：王五
    /// ```
    RULE = "text/internal" {
        title: ("内部字样", "Internal notes"),
        message: (
            "编校、审核、签发一类是发文稿纸上的内部字样，公开前应当删去",
            "编校, 审核, 签发 and the like belong to the draft sheet of the office; take them out before publishing"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_9704_2012.at("7.4"), PRACTICE.at("公开文本不带内部字样")],
        since: "0.1.0",
        check: Check::Official(check),
    }
}

static PRINT_RUN: Message = Message::new(
    "“{found}”只属于纸质文件，公开时可以删去",
    "“{found}” belongs to the paper copy; it may go on publication",
);

fn check(text: &OfficialText<'_>, cx: &mut Context<'_>) {
    for span in text.internal.iter().take(20) {
        let found = span.of(text.source);
        let finding = Finding::new(&RULE, *span);
        cx.report(if found.starts_with("共印") {
            finding.saying(PRINT_RUN).weighing(Severity::Info).with("found", found)
        } else {
            finding
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[test]
    fn no_name_is_repeated_in_a_message() {
        let found = findings(&RULE, "某局\n2024年6月27日\n编校：张三　审核：李四");
        let finding = found.iter().find(|finding| finding.rule.id == RULE.id).expect("found");
        assert!(finding.values.is_empty());
    }
}
