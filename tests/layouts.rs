//! Every layout of a catalogue that is in use: what its columns are taken for, the items in its rows, and what is wrong
//! with it. Each file of examples/catalogues has a defect or two.

use std::fs;

use chrono::NaiveDate;
use gongkai::check::check_catalogue;
use gongkai::date::Calendar;
use gongkai::engine::{Profile, Setting};
use gongkai::order::Table;
use gongkai::table::{Catalogue, Grid};

/// A layout, the fields of its columns, the names of its items with their rows, and the findings of
/// the groups `catalogue`, `item` and `time-limit`: rule, row of the item (0 for the table), field.
struct Layout {
    name: &'static str,
    columns: &'static str,
    items: &'static str,
    findings: &'static [&'static str],
}

const LAYOUTS: &[Layout] = &[
    Layout {
        name: "a1",
        columns: "category1 name content phase publisher timeLimit attribute audience",
        items: "3 机构职能/主要职责; 4 机构职能/机构设置; 5 财政信息/部门预算",
        findings: &[
            "catalogue/header-missing 0 basis",
            "catalogue/header-missing 0 channel",
            "catalogue/inherited-blank 4 phase",
            "item/phase 5 phase",
        ],
    },
    Layout {
        name: "a2",
        columns: "seq category1 category2 content timeLimit channel publisher",
        items: "2 机构职能/机构设置; 3 机构职能/部门领导; 4 执法信息/行政处罚",
        findings: &[
            "catalogue/header-missing 0 attribute",
            "catalogue/header-missing 0 audience",
            "catalogue/header-missing 0 basis",
            "catalogue/seq 4 seq",
        ],
    },
    Layout {
        name: "a3",
        columns: "category1 name content basis publisher timeLimit channel publishMode audience contact",
        items: "2 户政管理/出生登记; 3 户政管理/死亡注销",
        findings: &["catalogue/header-missing 0 attribute"],
    },
    Layout {
        name: "a4",
        columns: "category1 category2 category3 content publisher channel audience",
        items: "7 机构信息/机构概况/主要职责; 8 机构信息/机构概况/机构设置; 9 机构信息/政策文件/规范性文件",
        findings: &["time-limit/exceeds-20-working-days 0 timeLimit"],
    },
    Layout {
        name: "a5",
        columns: "category1 category2 category3 category4 content channel timeLimit publisher",
        items: "2 公安/决策公开/规范性文件/文件; 3 公安/决策公开/规范性文件/解读; 4 公安/管理公开/机构职能",
        findings: &[
            "catalogue/header-missing 0 attribute",
            "catalogue/header-missing 0 audience",
            "catalogue/header-missing 0 basis",
            "time-limit/unbounded 4 timeLimit",
            "time-limit/typo 4 timeLimit",
        ],
    },
    Layout {
        name: "a6",
        columns: "category1 category2 category3 content basis timeLimit publisher channel audience audience attribute attribute url",
        items: "3 社会救助/临时救助/办事指南; 4 社会救助/临时救助/审核信息",
        findings: &[],
    },
    Layout {
        name: "a7",
        columns: "category1 category2 category3 content timeLimit publisher channel audience audience publisher",
        items: "3 养老服务/通知公告/政策文件; 4 养老服务/通知公告/政策解读; 5 养老服务/业务办理/养老机构备案",
        findings: &[
            "catalogue/ticks-lost 0 -",
            "catalogue/header-missing 0 attribute",
            "catalogue/header-missing 0 basis",
        ],
    },
    Layout {
        name: "a8",
        columns: "seq duty category2 category1 content timeLimit channel",
        items: "2 办事指南/户口登记; 3 办事指南/居民身份证",
        findings: &[
            "catalogue/empty-row 0 -",
            "catalogue/header-missing 0 attribute",
            "catalogue/header-missing 0 audience",
            "catalogue/header-missing 0 basis",
            "catalogue/header-missing 0 publisher",
            "time-limit/exceeds-20-working-days 3 timeLimit",
        ],
    },
    Layout {
        name: "a9",
        columns: "category1 category2 content basis audience",
        items: "3 机构信息/机构概况; 4 机构信息/领导信息; 5 政策文件/规范性文件",
        findings: &[
            "catalogue/header-missing 0 attribute",
            "catalogue/header-missing 0 channel",
            "catalogue/header-missing 0 publisher",
            "catalogue/header-missing 0 timeLimit",
            "item/required 5 audience",
        ],
    },
    Layout {
        name: "b",
        columns: "seq category1 category2 content basis timeLimit publisher channel audience audience attribute attribute level level",
        items: "4 出生登记/出生登记; 7 注销登记/死亡注销",
        findings: &["item/required 7 attribute"],
    },
    Layout {
        name: "c",
        columns: "seq code kind name publisher responsibility accountability",
        items: "2 旅馆业特种行业许可证核发; 3 对扰乱单位秩序的处罚",
        findings: &["catalogue/header-missing 0 basis", "item/required 3 publisher"],
    },
];

fn text(layout: &str) -> String {
    fs::read_to_string(format!("examples/catalogues/{layout}.csv")).unwrap()
}

fn columns(catalogue: &Catalogue<'_>) -> String {
    let field = |column: &gongkai::table::Column| {
        let level = if column.level > 0 { column.level.to_string() } else { String::new() };
        column.field.unwrap_or("-").to_owned() + &level
    };
    catalogue.columns.iter().map(field).collect::<Vec<_>>().join(" ")
}

fn items(catalogue: &Catalogue<'_>) -> String {
    let item = |(row, item): (usize, &gongkai::record::Item<'_>)| {
        let row = catalogue.place(Some(row), None).unwrap().row;
        format!("{row} {}", item.topic())
    };
    catalogue.items.iter().enumerate().map(item).collect::<Vec<_>>().join("; ")
}

fn findings(catalogue: &Catalogue<'_>) -> Vec<String> {
    let (profile, calendar) = (Profile::national(), Calendar::default());
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let setting = Setting { profile: &profile, calendar: &calendar, as_of };
    let judged = ["catalogue/", "item/", "time-limit/"];
    check_catalogue(catalogue, setting)
        .iter()
        .filter(|finding| judged.iter().any(|group| finding.rule.id.starts_with(group)))
        .map(|finding| {
            let row = finding.place.row.map(|row| row as usize);
            let row =
                row.and_then(|row| catalogue.place(Some(row), None)).map_or(0, |cell| cell.row);
            format!("{} {row} {}", finding.rule.id, finding.place.field.unwrap_or("-"))
        })
        .collect()
}

#[test]
fn every_layout_is_read_and_its_defects_are_found() {
    for layout in LAYOUTS {
        let csv = text(layout.name);
        let catalogues = Catalogue::all(Grid::from_csv(&csv), &Table::new());
        assert_eq!(catalogues.len(), 1, "{}", layout.name);
        assert_eq!(columns(&catalogues[0]), layout.columns, "{}", layout.name);
        assert_eq!(items(&catalogues[0]), layout.items, "{}", layout.name);
        assert_eq!(findings(&catalogues[0]), layout.findings, "{}", layout.name);
    }
}

#[test]
fn layouts_below_each_other_are_catalogues_of_their_own() {
    let csv = text("a1") + &text("a6");
    let catalogues = Catalogue::all(Grid::from_csv(&csv), &Table::new());
    let read: Vec<_> = catalogues.iter().map(|one| (one.first_row, one.items.len())).collect();
    assert_eq!(read, [(0, 3), (5, 2)]);
    assert_eq!(items(&catalogues[1]), "8 社会救助/临时救助/办事指南; 9 社会救助/临时救助/审核信息");
}

#[test]
fn levels_under_their_heading_may_be_written_in_any_way() {
    let csv = "序号,公开事项,,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,,公开方式,,公开层级,,,五公开\n\
               ,一级事项,二级事项,,,,,,全社会,特定群众,主动,依申请公开,东阳市级,镇街乡,村,\n\
               1,法律援助,法律援助服务,指派通知书,《法律援助条例》第五条,自制作或者获取该信息之日起20个工作日内,\
               市司法局,■政府网站,√,,√,,√,,√,□决策■服务\n";
    let catalogues = Catalogue::all(Grid::from_csv(csv), &Table::new());
    assert_eq!(catalogues[0].items.len(), 1);
    assert_eq!(catalogues[0].items[0].get("level"), Some("市级、村级"));
    let levels = catalogues[0].columns.iter().filter(|column| column.field == Some("level"));
    assert_eq!(levels.map(|column| column.value).collect::<Vec<_>>(), ["市级", "乡级", "村级"]);
    assert_eq!(findings(&catalogues[0]), [] as [&str; 0]);
}

#[test]
fn channels_and_phases_may_have_a_column_each() {
    let csv = "序号,公开事项,,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,,,,五公开,,,,,公开对象,公开方式\n\
               ,一级,二级,,,,,政府网站,政府公报,两微一端,其他,决策,执行,管理,服务,结果,,\n\
               1,户籍管理,出生登记,受理部门、办理条件,《户口登记条例》第七条,自信息形成或者变更之日起20个工作日内,治安大队,\
               √,,√,公示栏,,,,√,,全社会,主动公开\n";
    let catalogues = Catalogue::all(Grid::from_csv(csv), &Table::new());
    let items = &catalogues[0].items;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].get("channel"), Some("政府网站、两微一端、公示栏"));
    assert_eq!(items[0].get("phase"), Some("服务公开"));
    assert_eq!(findings(&catalogues[0]), [] as [&str; 0]);
}
