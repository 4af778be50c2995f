//! 流水号的位数

use crate::engine::{Check, Context, Finding, Numbers, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::order::sort_by_key;
use crate::read::IndexShape;
use crate::record::Document;

declare_rule! {
    /// 同一种编法的索引号，流水号的位数应当相同。
    ///
    /// 一批记录里同一编法、同一位数的占百分之九十五以上，且不少于二十条，才提示其余的：多半是少了或者多了一个字符。
    ///
    /// 改正：查发布系统里的索引号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"640121-103/2017-10020"},{"indexNumber":"640121-103/2017-1021"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"640121-103/2017-10020"},{"indexNumber":"640121-103/2017-100021"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"640121-103/2017-10020"},{"indexNumber":"640121-104/2018-1"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-1002"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"001008003014001/2022-292755"}]
    /// [{"indexNumber":"QX0001"},{"indexNumber":"QX01"},{"indexNumber":"QX001"}]
    /// ```
    RULE = "index-number/width" {
        title: ("流水号的位数", "Digits of the serial number"),
        message: (
            "索引号“{number}”的流水号有 {found} 位，其余 {count} 条都是 {usual} 位",
            "the serial number in “{number}” has {found} digits; the other {count} have {usual}"
        ),
        severity: Severity::Info,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

/// How many index numbers there must be before most of them show a custom.
const ENOUGH: usize = 20;

/// An index number's shape, the digits of its serial number, where it stands, and how it is written.
struct Entry {
    shape: IndexShape,
    width: usize,
    row: usize,
    number: String,
}

fn check(_: &[Document<'_>], cx: &mut Context<'_>) {
    let mut entries: Vec<Entry> = cx.numbers().iter().enumerate().filter_map(entry).collect();
    sort_by_key(&mut entries, |entry| (entry.shape, entry.width, entry.row));
    for of_shape in entries.chunk_by(|one, other| one.shape == other.shape) {
        let widths = of_shape.chunk_by(|one, other| one.width == other.width);
        let mut most =
            widths.filter(|alike| alike.len() >= ENOUGH && alike.len() * 20 >= of_shape.len() * 19);
        let Some(alike) = most.next() else { continue };
        for entry in of_shape.iter().filter(|entry| entry.width != alike[0].width) {
            cx.report(
                Finding::of_field(&RULE, "indexNumber")
                    .in_row(entry.row)
                    .with("number", &entry.number)
                    .with("found", entry.width)
                    .with("count", alike.len())
                    .with("usual", alike[0].width),
            );
        }
    }
}

fn entry((row, numbers): (usize, &Numbers<'_>)) -> Option<Entry> {
    let number = numbers.index.as_deref()?;
    let width = number.plain(number.serial).len();
    let entry = Entry { shape: number.shape, width, row, number: number.canonical.clone() };
    (width > 0).then_some(entry)
}
