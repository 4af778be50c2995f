//! 密级标志

use super::is_published;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, SECRETS_LAW_2010, SECRETS_LAW_2024};
use crate::message::Message;
use crate::read::{SecretMark, find_secret_mark};
use crate::record::Text;

declare_rule! {
    /// 标有密级的公文不得公开。
    ///
    /// 正文前十五行里独占一行的“机密★10年”“秘密★”“密级：秘密”，是错误；独占一行的“秘密”二字和“内部资料”
    /// “内部文件”“工作秘密”，请人工核对。句子里说到国家秘密、商业秘密、工作秘密的，不提示。
    ///
    /// 改正：停止公开，核对密级；已经解密或者变更为公开的，去掉密级标志再公开。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 机密★10年
    /// 某县公安局文件
    /// ---
    /// 000001
    /// 密级：秘密
    /// 关于某事的通知
    /// ---
    /// 内部资料　注意保存
    /// 工作简报
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 不得公开涉及国家秘密、商业秘密、警务工作秘密的信息
    /// ---
    /// 密级：无
    /// 关于某事的通知
    /// ---
    /// 秘密级文件的管理
    /// ---
    /// {"attribute": "不予公开", "reason": "国家秘密", "body": "秘密★5年\n某县公安局文件"}
    /// ```
    RULE = "privacy/secret-mark" {
        title: ("密级标志", "Mark of secrecy"),
        message: (
            "公文标有密级“{found}”，涉及国家秘密的不得公开",
            "the document is marked “{found}”; state secrets must not be disclosed"
        ),
        severity: Severity::Error,
        basis: &[
            DISCLOSURE_2019.at("第十四条"),
            DISCLOSURE_2007.at("第十四条"),
            SECRETS_LAW_2024.at(""),
            SECRETS_LAW_2010.at(""),
        ],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static WORD: Message = Message::new(
    "“{found}”像是密级标志，公开以前应当核对",
    "“{found}” looks like a mark of secrecy; check it before publishing",
);
static INTERNAL: Message = Message::new(
    "公文标有“{found}”，公开以前应当核对能否公开",
    "the document is marked “{found}”; check whether it may be disclosed",
);

fn check(_: &Text<'_>, cx: &mut Context<'_>) {
    let Some(mark) = find_secret_mark(cx.sight()) else { return };
    if !cx.document().is_none_or(is_published) {
        return;
    }
    let (span, message) = match mark {
        SecretMark::Level(span) => (span, RULE.message),
        SecretMark::Word(span) => (span, WORD),
        SecretMark::Internal(span) => (span, INTERNAL),
    };
    let finding = Finding::new(&RULE, span).saying(message).with("found", cx.text(span));
    cx.report(match mark {
        SecretMark::Level(_) => finding,
        _ => finding.weighing(Severity::Warning).for_review(),
    });
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::findings;

    #[test]
    fn a_word_alone_is_for_a_person_to_see() {
        let weight = |text: &str| findings(&RULE, text).first().map(|found| found.severity);
        assert_eq!(weight("绝密★\n某局"), Some(Severity::Error));
        assert_eq!(weight("秘 密\n某局"), Some(Severity::Warning));
        assert_eq!(weight("内部文件\n某局"), Some(Severity::Warning));
    }
}
