//! 一列全部相同

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::table::Catalogue;
use crate::text::is_space;

declare_rule! {
    /// 公开渠道、公开时限、公开主体一列全部相同的，可能是整列下拉填充，没有逐项填写。
    ///
    /// 十行以上才看。不少目录确实只有一种渠道，所以默认不启用，在规则集里打开：
    /// `{"rules": {"catalogue/uniform-column": "info"}}`。
    ///
    /// 改正：逐项核对；确实相同的不必改。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 公开事项,公开渠道
    /// 甲,政府网站
    /// 乙,政府网站
    /// 丙,政府网站
    /// 丁,政府网站
    /// 戊,政府网站
    /// 己,政府网站
    /// 庚,政府网站
    /// 辛,政府网站
    /// 壬,政府网站
    /// 癸,政府网站
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
    /// 癸,自信息形成或者变更之日起20个工作日内
    /// ---
    /// 公开事项,公开主体
    /// 甲,办公室
    /// 乙,办公室
    /// 丙,办公室
    /// 丁,办公室
    /// 戊,办公室
    /// 己,办公室
    /// 庚,办公室
    /// 辛,办公室
    /// 壬,办公室
    /// 癸,办公室
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 公开事项,公开渠道
    /// 甲,政府网站
    /// 乙,政府网站
    /// 丙,政府网站
    /// 丁,政府网站
    /// 戊,政府网站
    /// 己,政府网站
    /// 庚,政府网站
    /// 辛,政府网站
    /// 壬,政府网站
    /// 癸,政府公报
    /// ---
    /// 公开事项,公开渠道
    /// 甲,政府网站
    /// 乙,政府网站
    /// 丙,政府网站
    /// 丁,政府网站
    /// 戊,政府网站
    /// 己,政府网站
    /// 庚,政府网站
    /// 辛,政府网站
    /// 壬,政府网站
    /// ---
    /// 公开事项,公开主体
    /// 甲,办公室
    /// 乙,办公室
    /// 丙,办公室
    /// 丁,办公室
    /// 戊,办公室
    /// 己,办公室
    /// 庚,办公室
    /// 辛,办公室
    /// 壬,办公室
    /// 癸,财务科
    /// ```
    RULE = "catalogue/uniform-column" {
        title: ("一列全部相同", "A column of one value"),
        message: (
            "“{header}”一列的{count}行全部是“{found}”，应当核对是否逐项填写",
            "all {count} rows of the column “{header}” say “{found}”; verify that each was considered"
        ),
        severity: Severity::Info,
        off: true,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

/// With fewer rows, equal values are nothing strange.
const FEWEST: usize = 10;

/// The fields that differ from item to item as a rule.
const FIELDS: &[&str] = &["channel", "timeLimit", "publisher"];

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    for (at, column) in catalogue.columns.iter().enumerate() {
        let Some(field) = column.field.filter(|field| FIELDS.contains(field)) else { continue };
        let bare = |value: &str| value.chars().filter(|c| !is_space(*c)).collect::<String>();
        let mut values = catalogue.own_cells(field).map(|(_, value)| bare(value));
        let Some(first) = values.next().filter(|first| !first.is_empty()) else { continue };
        let mut count = 1;
        let same = values.all(|value| {
            count += 1;
            value == first
        });
        if same && count >= FEWEST {
            let finding = Finding::of_record(&RULE).in_column(at).with("header", &column.header);
            cx.report(finding.with("count", count).with("found", first).for_review());
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::RULE;
    use crate::check::check_catalogue;
    use crate::date::Calendar;
    use crate::engine::{Profile, Setting};
    use crate::table::Catalogue;

    /// How often the rule is broken where a profile wants it.
    fn count(csv: &str) -> usize {
        let profile = serde_json::json!({ "name": "审计", "rules": { RULE.id: "info" } });
        let (profile, calendar) =
            (Profile::read(&profile).expect("a profile"), Calendar::default());
        let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let setting = Setting { profile: &profile, calendar: &calendar, as_of };
        let found = check_catalogue(&Catalogue::from_csv(csv), setting);
        found.iter().filter(|finding| finding.rule.id == RULE.id).count()
    }

    #[test]
    fn ten_equal_rows_are_told_once() {
        let csv = "公开事项,公开内容,公开渠道\n".to_owned() + &"甲,乙,政府网站\n".repeat(10);
        assert_eq!(count(&csv), 1);
        assert_eq!(count(&(csv.clone() + "丙,丁,政府公报\n")), 0);
        let few = "公开事项,公开内容,公开渠道\n".to_owned() + &"甲,乙,政府网站\n".repeat(9);
        assert_eq!(count(&few), 0);
    }
}
