//! 与全列不同的公开时限

use crate::engine::{Check, Context, Edit, Finding, Fix, Place, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::order::sort_by_key;
use crate::read::time_limit::{Amount, Term};
use crate::read::{Unit, read_time_limit};
use crate::table::Catalogue;

declare_rule! {
    /// 一列公开时限几乎都是同一个数，个别不同的，多半是录错。
    ///
    /// 至少有10行写“自……之日起多少个工作日内”，其中九成以上相同，其余只有数字不同的，逐行提示。有意规定得
    /// 不同的，可以忽略。
    ///
    /// 改正：核对后改为一致，或者保留。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing,with=catalogue/header-mismatch
    /// 公开事项,公开时限
    /// 甲,自信息形成或者变更之日起20个工作日内
    /// 乙,自信息形成或者变更之日起20个工作日内
    /// 丙,自信息形成或者变更之日起20个工作日内
    /// 丁,自信息形成或者变更之日起20个工作日内
    /// 戊,自信息形成或者变更之日起20个工作日内
    /// 己,自信息形成或者变更之日起20个工作日内
    /// 庚,自信息形成或者变更之日起20个工作日内
    /// 辛,自信息形成或者变更之日起20个工作日内
    /// 壬,自信息形成或者变更之日起20个工作日内
    /// 癸,自信息形成或者变更之日起12个工作日内
    /// ---
    /// 公开事项,公开时限
    /// 甲,信息形成之日起7个工作日内
    /// 乙,信息形成之日起7个工作日内
    /// 丙,信息形成之日起7个工作日内
    /// 丁,信息形成之日起7个工作日内
    /// 戊,信息形成之日起1个工作日内
    /// 己,信息形成之日起7个工作日内
    /// 庚,信息形成之日起7个工作日内
    /// 辛,信息形成之日起7个工作日内
    /// 壬,信息形成之日起7个工作日内
    /// 癸,信息形成之日起7个工作日内
    /// ---
    /// 公开事项,公开时限
    /// 甲,自信息形成或者变更之日起二个工作日内
    /// 乙,自信息形成或者变更之日起20个工作日内
    /// 丙,自信息形成或者变更之日起20个工作日内
    /// 丁,自信息形成或者变更之日起20个工作日内
    /// 戊,自信息形成或者变更之日起20个工作日内
    /// 己,自信息形成或者变更之日起20个工作日内
    /// 庚,自信息形成或者变更之日起20个工作日内
    /// 辛,自信息形成或者变更之日起20个工作日内
    /// 壬,自信息形成或者变更之日起20个工作日内
    /// 癸,自信息形成或者变更之日起20个工作日内
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass,with=catalogue/header-missing,with=catalogue/header-mismatch
    /// 公开事项,公开时限
    /// 甲,自信息形成或者变更之日起20个工作日内
    /// 乙,自信息形成或者变更之日起20个工作日内
    /// 丙,自信息形成或者变更之日起7个工作日内
    /// ---
    /// 公开事项,公开时限
    /// 甲,自信息形成或者变更之日起20个工作日内
    /// 乙,自信息形成或者变更之日起20个工作日内
    /// 丙,自信息形成或者变更之日起20个工作日内
    /// 丁,自信息形成或者变更之日起20个工作日内
    /// 戊,自信息形成或者变更之日起20个工作日内
    /// 己,自信息形成或者变更之日起20个工作日内
    /// 庚,自信息形成或者变更之日起20个工作日内
    /// 辛,自信息形成或者变更之日起7个工作日内
    /// 壬,自信息形成或者变更之日起20个工作日内
    /// 癸,自信息形成或者变更之日起7个工作日内
    /// ---
    /// 公开事项,公开时限
    /// 甲,自信息形成或者变更之日起20个工作日内
    /// 乙,自信息形成或者变更之日起20个工作日内
    /// 丙,自信息形成或者变更之日起20个工作日内
    /// 丁,自信息形成或者变更之日起20个工作日内
    /// 戊,自信息形成或者变更之日起20个工作日内
    /// 己,自信息形成或者变更之日起20个工作日内
    /// 庚,自信息形成或者变更之日起20个工作日内
    /// 辛,自信息形成或者变更之日起20个工作日内
    /// 壬,自信息形成或者变更之日起20个工作日内
    /// 癸,文件公布后3个工作日内
    /// ```
    RULE = "time-limit/outlier" {
        title: ("与全列不同的公开时限", "Time limit unlike its column"),
        message: (
            "“{written}”与本列其他{count}行的“{usual}”只差数字，应当核对",
            "“{written}” differs from the “{usual}” of {count} other rows only in its number; it should be verified"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static LIKE_MOST: Message = Message::new("多数行如此行", "most rows are like this one");

/// A limit of so many units from an event, and the item it belongs to.
struct Counted {
    row: usize,
    start: &'static str,
    unit: Unit,
    amount: Amount,
}

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let rows: Vec<Counted> =
        (0..catalogue.items.len()).filter_map(|row| read(catalogue, row)).collect();
    let Some((usual, count)) = most_common(&rows) else { return };
    if rows.len() < 10 || count * 10 < rows.len() * 9 {
        return;
    }
    let value = |row: &Counted| catalogue.items[row.row].get("timeLimit").unwrap_or_default();
    let place = Place { row: Some(usual.row as u32), field: Some("timeLimit"), ..Place::default() };
    for row in &rows {
        let differs = row.amount.number != usual.amount.number;
        if !differs || (row.start, row.unit) != (usual.start, usual.unit) {
            continue;
        }
        let number = row.amount.number_span;
        cx.report(
            Finding::new(&RULE, row.amount.span())
                .in_field("timeLimit")
                .in_row(row.row)
                .with("written", row.amount.span().of(value(row)))
                .with("usual", usual.amount.span().of(value(usual)))
                .with("count", count)
                .related(place, LIKE_MOST, Vec::new())
                .with_fix(Fix::suggest([Edit::replace(number, usual.amount.number.to_string())])),
        );
    }
}

/// The limit of a row, where it is one of so many units from an event.
fn read(catalogue: &Catalogue<'_>, row: usize) -> Option<Counted> {
    let item = &catalogue.items[row];
    if item.inherits("timeLimit") {
        return None;
    }
    let limit = read_time_limit(item.get("timeLimit")?);
    let [only] = limit.clauses.as_slice() else { return None };
    let Term::Within(start, amount) = &only.term else { return None };
    let start = start.as_ref().map_or("", |start| start.event.name());
    Some(Counted { row, start, unit: amount.unit?, amount: amount.clone() })
}

/// The first row of those that are alike and most, and how many they are.
fn most_common(rows: &[Counted]) -> Option<(&Counted, usize)> {
    let key = |row: &Counted| (row.start, row.unit, row.amount.number);
    let mut order: Vec<&Counted> = rows.iter().collect();
    sort_by_key(&mut order, |row| (key(row), row.row));
    let alike = order.chunk_by(|one, other| key(one) == key(other));
    alike.max_by_key(|rows| rows.len()).map(|rows| (rows[0], rows.len()))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::findings;

    /// The rows, counted from 0, in which a column of limits has outliers.
    fn outliers(limits: &[&str]) -> Vec<u32> {
        let rows: Vec<String> =
            limits.iter().enumerate().map(|(at, limit)| format!("事项{at},{limit}")).collect();
        let csv = format!("公开事项,公开时限\n{}\n", rows.join("\n"));
        let found = findings(&super::RULE, &csv);
        let own = found.iter().filter(|finding| finding.rule.id == super::RULE.id);
        own.filter_map(|finding| finding.place.row).collect()
    }

    #[test]
    fn one_of_ten_is_an_outlier_and_two_are_not() {
        let mut limits = vec!["自信息形成或者变更之日起20个工作日内"; 9];
        limits.insert(4, "自信息形成或者变更之日起２个工作日内");
        assert_eq!(outliers(&limits), [4]);
        limits.push("自信息形成或者变更之日起3个工作日内");
        assert_eq!(outliers(&limits), Vec::<u32>::new());
    }

    #[test]
    fn what_cannot_be_compared_does_not_count() {
        let mut limits = vec!["自信息形成或者变更之日起20个工作日内"; 9];
        limits.extend(["每年1月31日前", "动态更新", "及时", "自信息形成或者变更之日起20日内"]);
        assert_eq!(outliers(&limits), Vec::<u32>::new());
    }
}
