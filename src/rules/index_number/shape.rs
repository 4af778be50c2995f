//! 索引号的写法

use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::{DISCLOSURE_2007, DISCLOSURE_2019, PRACTICE};
use crate::message::Message;
use crate::read::{IndexNumber, IndexShape};
use crate::text::Span;

declare_rule! {
    /// 索引号一栏应当是索引号，用半角的数字、字母、连字符和斜线书写。
    ///
    /// 政府信息公开目录应当有索引。各地索引号的编法不同，这条规则不要求某一种；只提示不可能是索引号的值：
    /// “无”“/”、日期、发文字号、没有数字的文字，以及带着栏目名的。
    /// 全角的字符和中间的空格使人按索引号查不到，也要改。
    ///
    /// 改正：全角字符和空格可以一键改正；填错了栏目的，查发布系统里的索引号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 640121－103／2017-48967
    /// 000014349/2018 - 00222
    /// TCXXGK—2020—011721
    /// ```
    /// ```gongkai,fixed
    /// 640121-103/2017-48967
    /// 000014349/2018-00222
    /// TCXXGK-2020-011721
    /// ```
    /// ```gongkai,fail
    /// 永公（办）发〔2017〕28号
    /// 2017年3月29日
    /// 2017-03-29
    /// 无
    /// 永宁县公安局
    /// 索引号：640121-103/2017-48967
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 640121-103/2017-48967
    /// 11370812004339255B/2020-22849
    /// 01526053-4-/2020604001
    /// 11610527Q-2019-000024
    /// 永公2017-0012
    /// 20170329
    /// ```
    RULE = "index-number/shape" {
        title: ("索引号的写法", "Form of the index number"),
        message: (
            "索引号“{found}”有全角字符或者空格，应当写作“{right}”",
            "the index number “{found}” has full-width characters or spaces; it should be “{right}”"
        ),
        severity: Severity::Warning,
        basis: &[
            DISCLOSURE_2019.at("第十二条"),
            DISCLOSURE_2007.at("第十九条"),
            PRACTICE.at(""),
        ],
        since: "0.1.0",
        check: Check::IndexNumber(check),
    }
}

static NOTHING: Message = Message::new(
    "“{found}”不是索引号，应当填写目录里的索引号",
    "“{found}” is no index number; that of the catalogue should stand here",
);

static DATE: Message = Message::new(
    "“{found}”是日期，不是索引号，应当填写目录里的索引号",
    "“{found}” is a date, not an index number; that of the catalogue should stand here",
);

static DOCUMENT_NUMBER: Message = Message::new(
    "“{found}”是发文字号，不是索引号，应当填在“文号”一栏",
    "“{found}” is a document number, not an index number; it belongs in the field of that name",
);

static WORDS: Message = Message::new(
    "“{found}”没有数字，不是索引号，应当填写目录里的索引号",
    "“{found}” has no digit and is no index number; that of the catalogue should stand here",
);

static LABEL: Message = Message::new(
    "“{found}”是栏目名，不是索引号的一部分，应当删去",
    "“{found}” names the field and is no part of the index number; it should be deleted",
);

fn check(number: &IndexNumber<'_>, cx: &mut Context<'_>) {
    if !number.label.is_empty() {
        let fix = Fix::suggest([Edit::delete(number.label)]);
        let found = finding(number.label, cx).saying(LABEL).with_fix(fix);
        cx.report(found);
    }
    let message = match number.shape {
        IndexShape::Nothing => NOTHING,
        IndexShape::Date => DATE,
        IndexShape::DocumentNumber => DOCUMENT_NUMBER,
        IndexShape::Words => WORDS,
        _ => return typography(number, cx),
    };
    let found = finding(number.span, cx).saying(message);
    cx.report(found);
}

fn typography(number: &IndexNumber<'_>, cx: &mut Context<'_>) {
    if number.is_written_plainly() {
        return;
    }
    let edits: Vec<Edit> =
        number.typography.iter().map(|(span, text)| Edit::replace(*span, text.as_str())).collect();
    let found = finding(number.span, cx).with("right", &number.canonical);
    cx.report(found.with_fix(Fix::safe(edits)));
}

/// What is shown of a value at most.
const SHOWN: usize = 40;

fn finding(span: Span, cx: &Context<'_>) -> Finding {
    let mut shown: String = cx.text(span).chars().take(SHOWN).collect();
    if shown.len() < span.len() {
        shown.push('…');
    }
    Finding::new(&RULE, span).with("found", shown)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{becomes, breaks, passes};

    #[test]
    fn what_belongs_in_another_field_is_reported() {
        breaks(
            &RULE,
            &[
                "国务院令第711号",
                "国办发[2024]5号",
                "２０１７年３月２９日",
                "2017/3/29",
                "——",
                "N/A",
                "暂无",
                "……",
            ],
        );
    }

    #[test]
    fn every_shape_that_offices_use_is_left() {
        passes(
            &RULE,
            &[
                "000014349/2017-00110",
                "01527918X-2020-153077",
                "003129766/201901-00336",
                "1137078555222300XQ/2015-00020",
                "6107280000/2024-001005",
                "0142768-8/2022-00185",
                "001008003014001/2022-292755",
                "01526089-2-02_D/2016-0510008",
                "SY0000143490202400001",
                "GSDE0107",
                "002482066",
                "330203-A01-03-02-20190801-0012",
                "第0012号",
                "",
                "  ",
            ],
        );
    }

    #[test]
    fn typography_is_mended_and_letters_are_left() {
        becomes(&RULE, "０１５２７９１８x－2020–153077", "01527918x-2020-153077");
        becomes(&RULE, " 640121-103/2017-\u{3000}48967 ", " 640121-103/2017-48967 ");
        passes(&RULE, &[" 640121-103/2017-48967 "]);
    }
}
