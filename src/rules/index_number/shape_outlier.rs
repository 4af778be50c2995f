//! 与众不同的索引号

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::order::Table;
use crate::read::IndexShape;
use crate::record::Document;

declare_rule! {
    /// 一个网站的索引号按一种编法编，编法不同的一条多半是抄错或者填错了。
    ///
    /// 一批记录里有索引号的不少于二十条，其中百分之九十五以上是同一种编法的，才提示其余的。转载的公文可能带着
    /// 原来的索引号，所以只提请核对。
    ///
    /// 改正：查发布系统里的索引号。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"640121/103-2017-10020"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"640121-103/201710020"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121-103/2017-10002"},{"indexNumber":"640121-103/2017-10003"},{"indexNumber":"640121-103/2017-10004"},{"indexNumber":"640121-103/2017-10005"},{"indexNumber":"640121-103/2017-10006"},{"indexNumber":"640121-103/2017-10007"},{"indexNumber":"640121-103/2017-10008"},{"indexNumber":"640121-103/2017-10009"},{"indexNumber":"640121-103/2017-10010"},{"indexNumber":"640121-103/2017-10011"},{"indexNumber":"640121-103/2017-10012"},{"indexNumber":"640121-103/2017-10013"},{"indexNumber":"640121-103/2017-10014"},{"indexNumber":"640121-103/2017-10015"},{"indexNumber":"640121-103/2017-10016"},{"indexNumber":"640121-103/2017-10017"},{"indexNumber":"640121-103/2017-10018"},{"indexNumber":"640121-103/2017-10019"},{"indexNumber":"000014349/2017-00110"}]
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"640121/103-2017-10020"}]
    /// [{"indexNumber":"640121-103/2017-10001"},{"indexNumber":"000014349/2017-00110"},{"indexNumber":"TCXXGK-2020-011721"}]
    /// [{"indexNumber":"QX0001"},{"indexNumber":"QX0002"},{"indexNumber":"640121-103/2017-10001"}]
    /// ```
    RULE = "index-number/shape-outlier" {
        title: ("与众不同的索引号", "An index number unlike the others"),
        message: (
            "索引号“{number}”的编法与其余的不同，其余 {count} 条都像“{like}”",
            "the index number “{number}” is made up unlike the others; {count} are like “{like}”"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Documents(check),
    }
}

/// How many index numbers there must be before most of them show a custom.
const ENOUGH: usize = 20;

fn check(_: &[Document<'_>], cx: &mut Context<'_>) {
    let mut numbers = Vec::new();
    let mut shapes: Table<IndexShape, Vec<&str>> = Table::new();
    for (row, own) in cx.numbers().iter().enumerate() {
        let number = own.index.as_deref().filter(|number| number.shape.is_index_number());
        let Some(number) = number else { continue };
        numbers.push((row, number.shape, number.canonical.as_str()));
        shapes.entry(number.shape).push(number.canonical.as_str());
    }
    let most = shapes.iter().find(|(shape, like)| {
        shape.is_known() && numbers.len() >= ENOUGH && like.len() * 20 >= numbers.len() * 19
    });
    let Some((usual, like)) = most else { return };
    for (row, _, number) in numbers.iter().filter(|(_, shape, _)| shape != usual) {
        cx.report(
            Finding::of_field(&RULE, "indexNumber")
                .in_row(*row)
                .with("number", number)
                .with("count", like.len())
                .with("like", like[0])
                .for_review(),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::findings;

    #[track_caller]
    fn count(usual: usize, others: &[&str], expected: usize) {
        let mut records: Vec<String> = (0..usual)
            .map(|at| format!(r#"{{"indexNumber": "640121-103/2017-{at:05}"}}"#))
            .collect();
        records.extend(others.iter().map(|other| format!(r#"{{"indexNumber": "{other}"}}"#)));
        let found = findings(&RULE, &format!("[{}]", records.join(",")));
        assert_eq!(found.iter().filter(|found| found.rule.id == RULE.id).count(), expected);
    }

    #[test]
    fn nineteen_of_twenty_show_a_custom_and_fewer_do_not() {
        count(19, &["QX0001"], 1);
        count(18, &["QX0001"], 0);
        count(20, &["QX0001", "000014349/2017-00110"], 0);
        count(38, &["QX0001", "000014349/2017-00110"], 2);
    }

    #[test]
    fn what_is_no_index_number_is_left_to_other_rules() {
        count(30, &["无", "2017-03-29", ""], 0);
    }
}
