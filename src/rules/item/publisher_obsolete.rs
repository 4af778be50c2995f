//! 公开主体已经改名或者撤并

use chrono::NaiveDate;

use crate::data::units::UNITS;
use crate::engine::{Check, Context, Edit, Finding, Fix, Severity, declare_rule};
use crate::law::PRACTICE;
use crate::message::Message;
use crate::read::{Naming, read_responsible_units};
use crate::table::Catalogue;

declare_rule! {
    /// 公开主体应当用现在的名称，机构改革以后的目录还写原来的机构，多半是照抄旧目录。
    ///
    /// 比较的是2018年以来机构改革中改名、撤并的机构：工商、质监、食药监并入市场监管，环保局改为生态环境局，消防大队改为消防
    /// 救援大队，等等。目录表前写明年份、早于改革的，不提示。各地改革先后不一，所以由人核对。
    ///
    /// 改正：改为现在的机构名称。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail,with=catalogue/header-missing
    /// 目录名称,公开内容,公开主体
    /// 食品抽检,抽检计划、抽检结果,某县食品药品监督管理局
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 环境监测,监测点位、监测数据,某县环境保护局、各乡镇
    /// ---
    /// 目录名称,公开内容,公开主体
    /// 消防检查,检查计划、检查结果,消防大队
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 消防检查,检查计划、检查结果,《中华人民共和国消防法》第五十二条,自信息形成或者变更之日起20个工作日内,某县消防救援大队,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 环境监测,监测点位、监测数据,《中华人民共和国环境保护法》第五十四条,自信息形成或者变更之日起20个工作日内,原某县环境保护局,主动公开,政府网站,全社会
    /// ---
    /// 目录名称,公开内容,公开依据,公开时限,公开主体,公开方式,公开渠道,公开对象
    /// 环境监测,监测点位、监测数据,《中华人民共和国环境保护法》第五十四条,自信息形成或者变更之日起20个工作日内,某市生态环境局某县分局,主动公开,政府网站,全社会
    /// ```
    RULE = "item/publisher-obsolete" {
        title: ("公开主体已经改名或者撤并", "A unit that is no more"),
        message: (
            "“{found}”在机构改革中改名或者撤并，现在一般是{right}，应当核对",
            "“{found}” was renamed or merged in a reform; now it is as a rule {right}; verify it"
        ),
        severity: Severity::Warning,
        basis: &[PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Catalogue(check),
    }
}

static ALSO: Message = Message::new(
    "“{found}”在机构改革中改名或者撤并，现在一般是{right}，本表还有{count}行这样写，应当核对",
    "“{found}” was renamed or merged in a reform; now it is as a rule {right}; {count} more rows have it; verify it",
);

fn check(catalogue: &Catalogue<'_>, cx: &mut Context<'_>) {
    let day = own_year(catalogue).and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    let day = day.unwrap_or(cx.as_of());
    // Each name once, with how many more rows have it.
    let mut found: Vec<(Finding, &str, usize)> = Vec::new();
    for (row, value) in catalogue.own_cells("publisher") {
        for unit in read_responsible_units(value) {
            let name = unit.span.of(value);
            if unit.naming != Naming::Named || name.contains('原') {
                continue;
            }
            if let Some((_, _, more)) = found.iter_mut().find(|(_, known, _)| *known == name) {
                *more += 1;
                continue;
            }
            let ended = UNITS.iter().find(|(old, ..)| name.ends_with(old));
            let Some((old, right, _)) = ended.filter(|(.., from)| *from <= day) else { continue };
            let finding = Finding::new(&RULE, unit.span).in_field("publisher").in_row(row);
            let finding = finding.with("found", name).with("right", quoted(right)).for_review();
            let right = name.strip_suffix(old).unwrap_or_default().to_owned() + right;
            let fix = Fix::suggest([Edit::replace(unit.span, right.clone())]);
            let only = !right.contains('、');
            found.push((if only { finding.with_fix(fix) } else { finding }, name, 0));
        }
    }
    for (finding, _, more) in found {
        cx.report(if more == 0 { finding } else { finding.saying(ALSO).with("count", more) });
    }
}

fn quoted(names: &str) -> String {
    names.split('、').map(|name| format!("“{name}”")).collect::<Vec<_>>().join("或者")
}

/// The latest year that the lines above the table name.
fn own_year(catalogue: &Catalogue<'_>) -> Option<i32> {
    let above = catalogue.grid.rows.iter().take(catalogue.header?);
    let cells = above.flat_map(|row| row.filled().map(|(_, cell)| cell));
    let years = cells.flat_map(|cell| cell.match_indices('年').map(move |(at, _)| &cell[..at]));
    let year = |before: &str| before.get(before.len().checked_sub(4)?..)?.parse::<i32>().ok();
    years.filter_map(year).filter(|year| (1949..2100).contains(year)).max()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{findings, passes};

    #[test]
    fn a_name_is_told_once_and_a_catalogue_of_its_time_is_left() {
        let csv = "目录名称,公开内容,公开主体\n甲,乙,县工商局\n丙,丁,县工商局\n";
        let found = findings(&RULE, csv);
        let own: Vec<_> = found.iter().filter(|finding| finding.rule.id == RULE.id).collect();
        assert_eq!((own.len(), own[0].place.row), (1, Some(0)));
        passes(
            &RULE,
            &[
                &format!("某县2017年主动公开目录\n{csv}"),
                "目录名称,公开主体,公开内容\n甲,县农业农村局,乙\n",
            ],
        );
    }
}
