//! 破折号和省略号

use super::{Manner, Slip};
use crate::engine::{Check, Context, FixKind, Severity, declare_rule};
use crate::law::GB_T_15834_2011;
use crate::message::Message;
use crate::read::{Stroke, StrokeKind, find_strokes};
use crate::record::Text;

declare_rule! {
    /// 省略号写作“……”，破折号写作“——”，不用几个点、几个句号、几个连字符代替。
    ///
    /// 目录里的引导点、表单里的占位、导航路径和词语之间的连接号（“中国-东盟”）不在此列。长句中间只有一个连字符
    /// 的，可能是破折号，请人看一看。
    ///
    /// 改正：确认后改为“……”或“——”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 公开内容包括机构职能、领导信息、内设机构、政策文件、行政许可、行政处罚...等各类政府信息。
    /// ---
    /// 我们要牢记为人民服务的宗旨--这是政府工作的根本，也是做好政务公开工作的出发点。
    /// ---
    /// 宣传内容有启动证件换领工作、民生警务让老百姓有更多获得感-盘点去年本省公安工作十大亮点、推出便民措施。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 政务公开——阳光政府的基石……
    /// ---
    /// 第一章 总则......1
    /// ---
    /// 积极参加第二十届中国-东盟博览会，热线12345-1，2016-2020年规划，首页--政务公开--通知公告
    /// ```
    RULE = "text/dash-ellipsis" {
        title: ("破折号和省略号", "Dashes and ellipses"),
        message: (
            "“{found}”应当写作“{right}”",
            "“{found}” should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[GB_T_15834_2011.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static MANY_FOUND: Message = Message::new(
    "从此处起共有 {count} 处“{found}”，应当写作“{right}”",
    "here and below “{found}” stands {count} times; it should be “{right}”",
);

static PERHAPS: Message = Message::new(
    "连字符“{found}”如果是破折号，应当写作“{right}”",
    "if the hyphen “{found}” is a dash, it should be “{right}”",
);

static MANY_PERHAPS: Message = Message::new(
    "从此处起共有 {count} 处连字符“{found}”，如果是破折号，应当写作“{right}”",
    "here and below are {count} hyphens “{found}”; those that are dashes should be “{right}”",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let strokes = find_strokes(text.writing);
    let sure = Manner { fix: FixKind::Suggest, ..Manner::of(&RULE, MANY_FOUND) };
    let perhaps = Manner {
        each: PERHAPS,
        severity: Severity::Info,
        review: true,
        fix: FixKind::Suggest,
        ..Manner::of(&RULE, MANY_PERHAPS)
    };
    for (kind, right, manner) in [
        (StrokeKind::Dots, "……", &sure),
        (StrokeKind::Hyphens, "——", &sure),
        (StrokeKind::Hyphen, "——", &perhaps),
    ] {
        let of_kind = |stroke: &&Stroke| stroke.kind == kind;
        let slip = |stroke: &Stroke| Slip::replace(stroke.span, right, cx);
        let slips = strokes.iter().filter(of_kind).map(slip).collect();
        manner.report(slips, cx);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{breaks, passes};

    #[test]
    fn dots_and_hyphens_are_reported_in_sentences() {
        breaks(
            &RULE,
            &[
                "包括网站、微博、微信、公告栏、电子屏、新闻发布会、广播电视。。。等多种渠道，方便群众。",
                "阳光政务－－让权力在阳光下运行",
            ],
        );
    }

    #[test]
    fn paths_ranges_and_leaders_are_left() {
        passes(
            &RULE,
            &[
                "首页--政务公开--通知公告",
                "1...3",
                "附则.........12",
                "昆明-大理-丽江",
                "A--B",
                "甲——乙",
            ],
        );
    }
}
