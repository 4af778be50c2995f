//! 序号不连续

use std::cmp::Ordering;

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::record::Item;
use crate::table::Catalogue;

declare_rule! {
    /// 序号应当依次递增，不重号，不跳号。
    ///
    /// 从几开始不论；小标题之后、重复的表头之后、换了类别之后，可以从1重新开始。同一类别、同一名称的几行可以共用一个序号，
    /// 空白的序号不计。序号普遍不连续的，是编码而不是序号；一次跳过十个以上的，是从更长的目录中摘出，都不提示。
    /// 机关的综合目录有十项以上而没有序号一栏的，提示一次，不作错误。
    ///
    /// 改正：重新编号；跳号的，核对是否漏了事项。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 序号,目录名称,公开内容,公开主体
    /// 1,出生登记,受理部门、办理条件、所需材料,某县公安局
    /// 2,死亡注销,受理部门、办理条件、办理流程,某县公安局
    /// 4,迁移登记,受理部门、办理流程、所需材料,某县公安局
    /// ---
    /// 序号,目录名称,公开内容,公开主体
    /// 1,出生登记,受理部门、办理条件、所需材料,某县公安局
    /// 2,死亡注销,受理部门、办理条件、办理流程,某县公安局
    /// 2,迁移登记,受理部门、办理流程、所需材料,某县公安局
    /// ---
    /// 序号,目录名称,公开内容,公开主体
    /// 1,出生登记,受理部门、办理条件、所需材料,某县公安局
    /// 2,死亡注销,受理部门、办理条件、办理流程,某县公安局
    /// 4,迁移登记,受理部门、办理流程、所需材料,某县公安局
    /// 3,收养登记,受理部门、所需材料,某县公安局
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 22,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// 23,部门领导,姓名、职务、工作分工,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 序号,事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 1,机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// （二）领导,,,,,,,,
    /// 1,部门领导,姓名、职务、工作分工,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ---
    /// 事项名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道和载体,公开对象
    /// 机构设置,内设机构名称、职责、办公地址,《中华人民共和国政府信息公开条例》第二十条,自信息形成或者变更之日起20个工作日内,某县公安局,主动公开,政府网站,全社会
    /// ```
    RULE = "catalogue/seq" {
        title: ("序号不连续", "Numbers out of order"),
        message: (
            "序号“{found}”接在“{before}”之后，应当是“{right}”；是否漏了事项，应当核对",
            "number “{found}” follows “{before}”; it should be “{right}”, unless an item is missing"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static AGAIN: Message = Message::new(
    "序号“{found}”与上一项重复，应当是“{right}”",
    "number “{found}” is that of the item before; it should be “{right}”",
);

static BACK: Message = Message::new(
    "序号“{found}”排在“{before}”之后，次序颠倒",
    "number “{found}” comes after “{before}”, out of order",
);

static NONE: Message = Message::new(
    "目录没有“序号”一列，可以添上，便于引用和核对",
    "the catalogue has no column of numbers (序号); with one its items can be referred to",
);

/// A catalogue of so many items is referred to by their numbers.
const ITEMS_TO_NUMBER: usize = 10;

/// So many numbers out of order are slips where half of all follow; more must be a tenth of all.
const SLIPS: usize = 2;

/// What is further on than this is no gap: the table is made of parts of a longer one.
const WIDEST_GAP: u32 = 10;

/// A number that is not the one after the number before it.
struct Slip {
    row: usize,
    before: u32,
    found: u32,
}

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    if catalogue.is_of_whole_organ()
        && catalogue.items.len() >= ITEMS_TO_NUMBER
        && !has_numbers(catalogue)
    {
        cx.report(Finding::of_record(&RULE).saying(NONE).weighing(Severity::Info));
    }
    let (slips, numbers) = slips(catalogue);
    let few = if slips.len() > SLIPS { 10 } else { 2 };
    if slips.len() * few > numbers {
        return;
    }
    for Slip { row, before, found } in slips {
        let finding = Finding::of_field(&RULE, "seq").in_row(row).with("found", found);
        let right = before.saturating_add(1);
        cx.report(match found.cmp(&before) {
            Ordering::Equal => finding.saying(AGAIN).with("right", right),
            Ordering::Less => finding.saying(BACK).with("before", before),
            Ordering::Greater => finding.with("before", before).with("right", right).for_review(),
        });
    }
}

/// The numbers out of order, and how many numbers there are.
fn slips(catalogue: &Catalogue<'_>) -> (Vec<Slip>, usize) {
    let mut slips = Vec::new();
    let mut numbers = 0;
    // The number before, and the item that has it.
    let mut last: Option<(u32, usize)> = None;
    for (row, item) in catalogue.items.iter().enumerate() {
        if item.inherits("seq") {
            continue;
        }
        let Some(found) = item.seq.as_deref().and_then(number) else { continue };
        numbers += 1;
        let before = last.replace((found, row));
        let Some((before, other)) = before else { continue };
        let restarts = found == 1 && may_restart(catalogue, other, row);
        let shares = found == before && is_one_entry(&catalogue.items[other], item);
        let follows = before.checked_add(1) == Some(found);
        let skips = found > before
            && (found - before > WIDEST_GAP || has_number_alone(catalogue, other, row));
        if !(follows || restarts || shares || skips) {
            slips.push(Slip { row, before, found });
        }
    }
    (slips, numbers)
}

/// Whether the items have numbers, in a column of their own or before their names.
fn has_numbers(catalogue: &Catalogue<'_>) -> bool {
    let numbered = |item: &Item<'_>| {
        let name = item.name.as_deref().unwrap_or_default().trim_start();
        name.starts_with(|first: char| first.is_ascii_digit())
    };
    catalogue.columns.iter().any(|column| column.field == Some("seq"))
        || catalogue.items.iter().any(numbered)
}

fn number(seq: &str) -> Option<u32> {
    let digits = seq.trim().trim_end_matches(['.', '、', '．']);
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Whether a caption, the header again or another category stands between two items.
fn may_restart(catalogue: &Catalogue<'_>, before: usize, row: usize) -> bool {
    let sections = &catalogue.sections;
    let next = sections.partition_point(|section| *section <= before);
    sections.get(next).is_some_and(|section| *section <= row)
        || catalogue.items[before].category.first() != catalogue.items[row].category.first()
}

/// Whether two rows may be one entry of the list, with several parts.
fn is_one_entry(before: &Item<'_>, item: &Item<'_>) -> bool {
    let group = |item: &Item<'_>| item.category.first().map(|group| group.trim().to_owned());
    let same_group = group(item).is_some() && group(before) == group(item);
    same_group || before.name.as_deref().map(str::trim) == item.name.as_deref().map(str::trim)
}

/// Whether a row of a number alone stands between two items.
fn has_number_alone(catalogue: &Catalogue<'_>, before: usize, row: usize) -> bool {
    let (Some(from), Some(to)) = (catalogue.rows.get(before), catalogue.rows.get(row)) else {
        return false;
    };
    let next = catalogue.numbered_only.partition_point(|alone| alone < from);
    catalogue.numbered_only.get(next).is_some_and(|alone| alone < to)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{breaks, passes};

    const HEADER: &str = "序号,目录类别,目录名称,公开内容,公开主体\n";

    #[test]
    fn gaps_and_repetitions_are_found_where_most_numbers_follow() {
        for numbers in ["1 2 4 5", "1 2 2 3", "3 2", "1 2 3 5 6", "1 2 4 3"] {
            breaks(&super::RULE, &[&table(numbers)]);
        }
    }

    fn table(numbers: &str) -> String {
        let row = |(at, number): (usize, &str)| format!("{number},甲,{at}号,乙,某县公安局\n");
        let rows = numbers.split(' ').enumerate().map(row);
        HEADER.to_owned() + &rows.collect::<String>().replace("甲", "")
    }

    #[test]
    fn other_ways_to_number_are_left_alone() {
        let rows = |rows: &[&str]| HEADER.to_owned() + &rows.concat();
        let restarts = rows(&["1,甲,一,乙,丙\n", "2,甲,二,乙,丙\n", "1,丁,三,乙,丙\n"]);
        let shares = rows(&["1,甲,一,乙,丙\n", "1,甲,二,乙,丙\n", "2,丁,三,乙,丙\n"]);
        let alone = rows(&["1,甲,一,乙,丙\n", "2,,,,\n", "3,丁,三,乙,丙\n"]);
        let again = rows(&["1,甲,一,乙,丙\n", HEADER, "1,甲,二,乙,丙\n"]);
        let codes = table("101 203 305 417 522 633") + &table("101 102 104 107");
        let words = table("一 三 二 A1 1.2");
        passes(&super::RULE, &[&restarts, &shares, &alone, &again, &codes, &words]);
    }
}
