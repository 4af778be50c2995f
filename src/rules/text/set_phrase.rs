//! 固定提法的写法

use crate::data::terms::PHRASES;
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2019, DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::order::Table;
use crate::read::{Lexicon, find_terms};
use crate::record::Text;
use crate::text::Span;

declare_rule! {
    /// 固定的提法宜照原文写，同一个名称宜用一种写法。
    ///
    /// 条例和国务院文件里的提法，标点也是固定的：“以公开为常态、不公开为例外”“双随机、一公开”“应公开尽公开”。
    /// 另有一些名称两种写法都有人用（车驾管、车管车驾），只在一篇里两种都用的时候提示。
    ///
    /// 改正：按提示统一。改动只是建议，由人确认。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 坚持以公开为常态，不公开为例外的原则。
    /// ---
    /// 推行“双随机一公开”监管，公布抽查事项。
    /// ---
    /// 户籍管理、车驾管等领域，公布车管车驾办事指南。
    /// ---
    /// 对涉及群众利益的事项，做到应公开、尽公开。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 坚持以公开为常态、不公开为例外的原则，做到应公开尽公开。
    /// ---
    /// 推行“双随机、一公开”监管，公布抽查事项。
    /// ---
    /// 公布车管车驾办事指南。
    /// ---
    /// 应当公开的及时公开，不应公开的不公开。
    /// ```
    RULE = "text/set-phrase" {
        title: ("固定提法的写法", "Set phrases"),
        message: (
            "“{found}”的通行写法是“{right}”",
            "“{found}” is usually written “{right}”"
        ),
        severity: Severity::Info,
        basis: &[DISCLOSURE_2019.at("第五条"), DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

static EITHER: Message = Message::new(
    "“{found}”同文另一处写作“{right}”，应当统一",
    "“{found}” is written “{right}” elsewhere in the text; write it one way",
);

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let mut places: Table<usize, Vec<Span>> = Table::new();
    for (span, row) in find_terms(cx.beginnings(), Lexicon::Phrases) {
        places.entry(row).push(span);
    }
    for (row, spans) in places.iter() {
        let (right, is_set) = PHRASES[*row];
        if !is_set && !text.body.contains(right) {
            continue;
        }
        let edits: Vec<Edit> = spans.iter().map(|span| Edit::replace(*span, right)).collect();
        let finding = Finding::new(&RULE, spans[0])
            .with("found", spans[0].of(text.body))
            .with("right", right)
            .with_fix(Fix::suggest(edits));
        cx.report(if is_set { finding } else { finding.saying(EITHER) });
    }
}
