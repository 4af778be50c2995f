//! 不是文号

use chrono::Datelike;

use super::finding;
use crate::engine::{Check, Context, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::message::Message;
use crate::read::{
    DepartureKind as Kind, DocumentNumber, Genre, NumberKind, is_counted_alone, is_year_first,
};

declare_rule! {
    /// 文号一栏填的应当是发文字号。
    ///
    /// 索引号、日期、标准号、许可证号、案号、地址各有各的栏目。本来没有文号的，留空或者填“无”。公告、令的标题之下只编号的
    /// （“第12号”“〔十七届〕第12号”）照填，会议纪要按期编号的也是。1993 年以前的
    /// 公文编号方式不一，年份写在前面的旧编号也是，只作提示。
    ///
    /// 改正：把所填的移到应填的栏目，再补上发文字号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 640121-103/2017-48967
    /// 2016年8月10日
    /// GB/T 9704-2012
    /// （2016）最高法民再98号
    /// 京网文[2017]1530-131号
    /// 为民路16号
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 国办发〔2024〕5号
    /// 无
    /// ZDCR-2018-01003
    /// {"title": "云岭县人民代表大会常务委员会公告", "documentNumber": "〔十七届〕第12号"}
    /// {"title": "云岭县人民政府常务会议纪要", "documentNumber": "〔2024〕3期"}
    /// {"body": "索引号640121-103/2017-48967，为民路16号，（2016）最高法民再98号"}
    /// ```
    RULE = "document-number/unreadable" {
        title: ("不是文号", "No document number"),
        message: (
            "“{found}”不是发文字号，应当移到别的栏目，文号的写法如“国办发〔2024〕5号”",
            "“{found}” is no document number and belongs elsewhere; a number is written like “国办发〔2024〕5号”"
        ),
        severity: Severity::Error,
        basis: &[DOCUMENT_RULES_2012.at("第九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::DocumentNumber(check),
    }
}

static COURT: Message = Message::new(
    "“{found}”是法院的案号，不是发文字号",
    "“{found}” is the number of a court case, no document number",
);

static PERMIT: Message = Message::new(
    "“{found}”是许可、登记的编号，不是发文字号",
    "“{found}” is the number of a licence or an entry, no document number",
);

/// Whether a value that is no number by itself is one below such a title: 第12号 of an announcement or an
/// order, 〔2024〕3期 of minutes, which many offices count as issues of a series.
fn is_below(value: &str, genre: Genre) -> bool {
    match genre {
        Genre::Document("公告" | "通告" | "命令" | "令") => is_counted_alone(value),
        Genre::Document("会议纪要" | "纪要") => value.trim_end().ends_with('期'),
        _ => false,
    }
}

/// Before this year numbers were written in many ways.
const ONE_FORM_SINCE: i32 = 1993;

fn check(number: &DocumentNumber<'_>, cx: &mut Context<'_>) {
    if cx.is_running_text() {
        return;
    }
    for departure in &number.departures {
        if departure.kind != Kind::NotDocno {
            continue;
        }
        if cx.genre().is_some_and(|genre| is_below(number.source, genre)) {
            continue;
        }
        let found = finding(&RULE, number, departure);
        let found = match number.kind {
            NumberKind::CourtCase => found.saying(COURT),
            NumberKind::Permit => found.saying(PERMIT),
            _ => found,
        };
        let old = cx.day().year() < ONE_FORM_SINCE || is_year_first(number.source);
        cx.report(if old { found.weighing(Severity::Info) } else { found });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::engine::Severity;
    use crate::rules::testing::{breaks, findings, passes};

    #[test]
    fn other_identifiers_are_reported() {
        breaks(
            &RULE,
            &[
                "沪ICP备14003370号",
                "任军号",
                "12389",
                "2号楼",
                "2019年第3期",
                "000014349/2017-00110",
                "315房间",
            ],
        );
    }

    #[test]
    fn what_says_that_there_is_none_is_fine() {
        passes(&RULE, &["", "  ", "无", "—", "-", "/", "暂无"]);
    }

    #[test]
    fn old_documents_are_numbered_in_their_own_way() {
        for old in [
            r#"{"documentNumber": "（86）国函字12号", "writtenOn": "1986年1月28日"}"#,
            r#"{"documentNumber": "(94)财税字第020号", "writtenOn": "1994年4月26日"}"#,
        ] {
            assert!(findings(&RULE, old).iter().all(|found| found.severity == Severity::Info));
        }
    }
}
