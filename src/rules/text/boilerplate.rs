//! 网页上的文字

use super::{Manner, Slip};
use crate::engine::{Check, Context, Edit, FixKind, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{Boilerplate, LineKind};
use crate::record::Text;

declare_rule! {
    /// 公文的正文里不夹别的网站的免责声明，也不夹网页上的按钮和提示。
    ///
    /// “本文转载于互联网，如有侵权请联系删除”是转载别人文章的网站的话，用在行政机关自己公开的信息上，就是说来源
    /// 不明，定为错误。“当前位置”“字体大小”“扫一扫”“浏览次数”一类的网页文字，全文只提醒一次，其他规则也不检查它们。
    ///
    /// 改正：整行删去。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 本文由转载于互联网，如有侵权请联系删除！
    /// ---
    /// 某县人民政府
    /// （图片来源网络，如侵权请联系我们删除）
    /// ---
    /// 当前位置：首页 > 政府信息公开 > 通知公告
    /// 字体大小: [小] [中] [大]
    /// 扫一扫在手机上查看当前页面
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 网络服务提供者接到侵权通知后，应当及时删除有关信息。
    /// ---
    /// 转载政府网站信息应当注明来源，不得歪曲原意。
    /// ---
    /// 扫一扫小区的积雪，分享到家门口的便民服务，打印材料不收费。
    /// ```
    RULE = "text/boilerplate" {
        title: ("网页上的文字", "Words of a web page"),
        message: (
            "“{found}”是转载网站的免责声明，不应当出现在公开的信息里",
            "“{found}” is the disclaimer of a site that copies from others; it has no place in a record"
        ),
        severity: Severity::Error,
        basis: &[DISCLOSURE_2019.at("第六条"), DISCLOSURE_2007.at("第六条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 行转载网站的免责声明，如“{found}”，不应当出现在公开的信息里",
    "here and below {count} lines are disclaimers of sites that copy from others, such as “{found}”; they have no place in a record",
);

static OF_PAGE: Message = Message::new(
    "正文里夹了 {count} 行网页上的文字，如“{found}”，可以删去",
    "{count} lines of the text come from the page around it, such as “{found}”; they can go",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let lines = |wanted: Boilerplate, cx: &Context<'_>| -> Vec<Slip> {
        let of_kind =
            text.writing.lines.iter().filter(|line| line.kind == LineKind::Boilerplate(wanted));
        of_kind
            .map(|line| Slip {
                edits: vec![Edit::delete(line.span)],
                ..Slip::unmendable(line.span, cx)
            })
            .collect()
    };
    let (disclaimers, page) = (lines(Boilerplate::Disclaimer, cx), lines(Boilerplate::Page, cx));
    let manner = Manner { fix: FixKind::Suggest, ..Manner::of(&RULE, MANY_FOUND) };
    manner.report(disclaimers, cx);
    if !page.is_empty() {
        let manner = Manner { severity: Severity::Info, most: 0, all: OF_PAGE, ..manner };
        manner.report(page, cx);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn only_the_disclaimer_is_an_error() {
        let found = findings(&RULE, "打印 关闭\n分享到：\n正文。\n如有侵权，请联系本站删除");
        let severities: Vec<Severity> = found.iter().map(|finding| finding.severity).collect();
        assert_eq!(severities, [Severity::Info, Severity::Error]);
    }

    #[test]
    fn sentences_of_the_text_are_left() {
        passes(
            &RULE,
            &[
                "分享到会人员的经验。",
                "字号：国办发〔2024〕5号文，请执行。",
                "著作权人认为侵权的，可以要求删除。",
            ],
        );
        breaks(&RULE, &["×", "浏览量:\n", "来源：某网 日期：2017-01-12 字号：【大 中 小】"]);
        passes(&RULE, &["公文用字号：三号仿宋，行距28磅。"]);
    }
}
