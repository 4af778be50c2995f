//! 年度报告正文与表格

use super::sum::Sum;
use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{REPORT_FORM_2019, REPORT_FORM_2021};
use crate::message::Message;
use crate::read::{
    Stated, StatedChange, find_changes, find_parts_of_counts, find_stated, find_yearly_changes,
};
use crate::record::AnnualReport;

declare_rule! {
    /// 年度报告正文里写的数，与表格里填的一致：新收、上年结转、办理结果、结转下年度、各类答复、行政复议、行政诉讼、规范性文件。
    ///
    /// 正文几处写同一项而有一处与表格相同的，不提示（另一处多半是别的口径）；写“余”“多”“约”的，只在表格的数更小时提示，仅供参考。正文自己说的
    /// “12件，其中网上8件、来函5件”，分项之和超过总数的，提示；“由31件减少到22件，下降29%”，百分比算出来不是这样的，提示；上年的报告放在
    /// `previous` 里的，“新收22件，同比下降29%”也按上年填的数算，不符的请人核对。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// {"year": "2024", "text": "本年新收政府信息公开申请12件。", "cells": {"T3.1.t": 11}}
    /// {"year": "2024", "text": "全年收到政府信息公开申请22件，上年结转2件。", "cells": {"T3.1.t": 22, "T3.2.t": 1}}
    /// {"year": "2024", "text": "本年因政府信息公开引发行政复议2件，行政诉讼1件。", "cells": {"T4.review.total": 1}}
    /// {"year": "2024", "text": "新收政府信息公开申请12件，其中网上申请8件、来函申请5件。"}
    /// {"year": "2024", "text": "收到政府信息公开申请由31件减少到22件，下降39%。"}
    /// {"year": "2024", "text": "本年收到政府信息公开申请22件，同比下降39%。", "cells": {"T3.1.t": 22}, "previous": {"year": "2023", "cells": {"T3.1.t": 31}}}
    /// {"year": "2024", "text": "本年新收政府信息公开申请22件，同比下降39%。", "previous": {"year": "2023", "cells": {"T3.1.t": 31}}}
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// {"year": "2024", "text": "本年新收政府信息公开申请12件。", "cells": {"T3.1.t": 12}}
    /// {"year": "2024", "text": "2023年新收政府信息公开申请9件，本年新收政府信息公开申请12件。", "cells": {"T3.1.t": 12}}
    /// {"year": "2024", "text": "新收政府信息公开申请12件，其中网上申请8件、来函申请3件。"}
    /// {"year": "2024", "text": "收到政府信息公开申请由31件减少到22件，下降29%。"}
    /// {"year": "2024", "text": "全市新收政府信息公开申请410余件。", "cells": {"T3.1.t": 412}}
    /// {"year": "2024", "text": "本年收到政府信息公开申请22件，同比下降39%。", "cells": {"T3.1.t": 25}, "previous": {"year": "2023", "cells": {"T3.1.t": 31}}}
    /// {"year": "2024", "text": "本年新收政府信息公开申请22件，同比下降29%。", "previous": {"year": "2023", "cells": {"T3.1.t": 31}}}
    /// ```
    RULE = "report/text-mismatch" {
        title: ("年度报告正文与表格", "Text and tables of an annual report"),
        message: (
            "正文写的是 {stated}，表格“{label}”填的是 {filled}",
            "the text says {stated}; the table has {filled} as “{label}”"
        ),
        severity: Severity::Error,
        basis: &[REPORT_FORM_2021.at("表格二至表格四"), REPORT_FORM_2019.at("表格二至表格四")],
        since: "0.1.0",
        check: Check::Report(check),
    }
}

static PARTS: Message = Message::new(
    "分项之和是 {sum}，超过总数 {total}",
    "the parts add up to {sum}, more than the whole of {total}",
);
static PERCENT: Message = Message::new(
    "由 {from} 到 {to}，应当是{word} {expected}%，写的是 {stated}%",
    "from {from} to {to} is a change of {expected} % ({word}); it says {stated} %",
);

fn check(report: &AnnualReport<'_>, cx: &mut Context<'_>) {
    let Some(text) = report.head.text.as_deref() else { return };
    let stated = find_stated(text, report.reported_year());
    for (at, one) in stated.iter().enumerate() {
        let sum = Sum::of(one.cells.iter().map(|cell| report.figure(cell)));
        let same = |other: &Stated| other.cells == one.cells && other.agrees(sum.value);
        let told = stated[..at].iter().any(|other| other.cells == one.cells);
        if sum.absent + sum.unreadable > 0 || told || stated.iter().any(same) {
            continue;
        }
        let finding = Finding::new(&RULE, one.span)
            .in_field("text")
            .with("stated", one.span.of(text))
            .with("label", one.what)
            .with("filled", sum.value);
        cx.report(if one.exact { finding } else { finding.weighing(Severity::Info).for_review() });
    }
    for count in find_parts_of_counts(text) {
        let finding = Finding::new(&RULE, count.span).in_field("text").saying(PARTS);
        let finding = finding.with("sum", count.sum).with("total", count.total);
        cx.report(finding.weighing(Severity::Warning));
    }
    for change in find_changes(text).into_iter().filter(|change| !change.holds()) {
        cx.report(of_change(&change));
    }
    let Some(previous) = report.report_before() else { return };
    let sum = |report: &AnnualReport<'_>, cells: &[&str]| {
        let sum = Sum::of(cells.iter().map(|cell| report.figure(cell)));
        (sum.absent + sum.unreadable == 0).then_some(sum.value)
    };
    // 收到 may be of more than 新收; where the table says the same, it is the same.
    let certain =
        stated.iter().filter(|one| one.exact || sum(report, one.cells) == Some(one.value));
    let changes = find_yearly_changes(text, certain, |cells| sum(previous, cells));
    for change in changes.iter().filter(|change| !change.holds()) {
        // The year before may have been counted in another way since.
        cx.report(of_change(change).for_review());
    }
}

fn of_change(change: &StatedChange) -> Finding {
    let StatedChange { span, from, to, ref stated, .. } = *change;
    Finding::new(&RULE, span)
        .in_field("text")
        .saying(PERCENT)
        .with("from", from)
        .with("to", to)
        .with("word", if to < from { "下降" } else { "增长" })
        .with("expected", change.expected())
        .with("stated", stated)
        .weighing(Severity::Warning)
}
