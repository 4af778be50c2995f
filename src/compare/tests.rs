use super::{Compared, Comparison, Fate, compare};
use crate::table::Catalogue;

const HEADER: &str = "目录类别,目录名称,公开内容,公开时限,公开主体\n";

fn catalogue(rows: &str) -> String {
    HEADER.to_owned() + rows
}

fn compared(old: &str, new: &str) -> Comparison {
    let (old, new) = (catalogue(old), catalogue(new));
    compare(&Catalogue::from_csv(&old), &Catalogue::from_csv(&new))
}

/// What became of the items that are not the same.
#[track_caller]
fn fates(old: &str, new: &str, expected: &[Fate]) {
    let found = compared(old, new);
    let fates: Vec<Fate> = found.items.iter().map(Compared::fate).collect();
    let fates: Vec<Fate> = fates.into_iter().filter(|fate| *fate != Fate::Same).collect();
    assert_eq!(fates, expected, "{found:#?}");
}

const ROWS: &str = "机构职能,主要职责,本部门现行职责和内设机构,即时,政工室\n\
                    ,机构设置,内设机构及其办公地址,即时,政工室\n\
                    领导信息,部门领导,领导的姓名和职务、分工,即时,政工室\n";

#[test]
fn a_catalogue_is_the_same_as_itself() {
    fates(ROWS, ROWS, &[]);
    fates("", "", &[]);
}

#[test]
fn items_come_and_go() {
    let more = ROWS.to_owned() + "公告公示,公告,通知公告类信息,即时,秘书科\n";
    fates(ROWS, &more, &[Fate::Added]);
    fates(&more, ROWS, &[Fate::Removed]);
}

#[test]
fn what_was_removed_stands_where_it_had_stood() {
    let found = compared("甲,乙,子,即时,丙\n甲,丁,丑,即时,丙\n", "甲,丁,丑,即时,丙\n");
    assert_eq!((found.items[0].old, found.items[0].new), (Some(0), None));
    assert_eq!((found.items[1].old, found.items[1].new), (Some(1), Some(0)));
}

#[test]
fn a_text_that_differs_is_told_by_field() {
    let found = compared(ROWS, &ROWS.replace("分工,即时", "分工,20个工作日内"));
    let change = &found.items[2].changes[0];
    assert_eq!((change.field, change.header.as_str()), (Some("timeLimit"), "公开时限"));
    assert_eq!((change.old.as_str(), change.new.as_str()), ("即时", "20个工作日内"));
    assert_eq!(found.items[2].fate(), Fate::Changed);
}

#[test]
fn spaces_and_widths_are_no_difference_in_what_is_said() {
    let respaced = ROWS.replace("政工室", "政 工\u{3000}室").replace("本部门", " 本部门");
    fates(ROWS, &respaced, &[Fate::Respaced; 3]);
    fates("甲,乙（一）,子,即时,丙\n", "甲,乙(一),子,即时,丙\n", &[Fate::Respaced]);
    fates("甲,乙,子,即时,\n丁,戊,己,即时,庚\n", "甲,乙,子,即时, \n丁,戊,己,即时,庚\n", &[]);
}

#[test]
fn brackets_of_another_kind_and_other_digits_are_a_difference() {
    fates("甲,乙,国办发(2016)1号,即时,丙\n", "甲,乙,国办发〔2016〕1号,即时,丙\n", &[Fate::Changed]);
}

#[test]
fn an_item_under_a_new_name_is_recognised() {
    fates(ROWS, &ROWS.replace("机构设置", "机构设置情况"), &[Fate::Renamed]);
    fates(ROWS, &ROWS.replace(",部门领导,", ",领导班子,"), &[Fate::Renamed]);
}

#[test]
fn a_name_and_a_content_that_have_nothing_in_common_are_another_item() {
    let other = ROWS.replace("部门领导,领导的姓名和职务、分工", "干部任免,任免文件");
    fates(ROWS, &other, &[Fate::Removed, Fate::Added]);
}

#[test]
fn an_item_in_another_group_has_moved() {
    let moved = ROWS.replace("领导信息,部门领导", ",部门领导");
    fates(ROWS, &moved, &[Fate::Moved]);
    fates(ROWS, &ROWS.replace("领导信息,", "机构领导,"), &[Fate::Moved]);
}

#[test]
fn names_that_many_items_share_are_told_apart_by_content() {
    let old = "执法,专题,执法主体和人员名单,即时,甲\n,专题,随机抽查事项清单和计划,即时,甲\n";
    let new = "执法,专题,随机抽查事项清单和计划,即时,甲\n";
    let found = compared(old, new);
    assert_eq!(found.items.iter().filter(|item| item.fate() == Fate::Removed).count(), 1);
    assert_eq!(found.items.iter().find_map(|item| item.new.and(item.old)), Some(1));
}

#[test]
fn of_items_in_another_order_the_fewest_are_told() {
    let lines: Vec<&str> =
        ["甲,一,子,即时,丙\n", "甲,二,丑,即时,丙\n", "甲,三,寅,即时,丙\n"].into();
    let reordered = [lines[2], lines[0], lines[1]].concat();
    fates(&lines.concat(), &reordered, &[Fate::Reordered]);
}

#[test]
fn what_a_group_says_once_is_marked_as_taken_over() {
    let old = "甲,一,子,即时,丙\n,二,丑,,\n";
    let found = compared(old, &old.replace('丙', "丁"));
    let inherited: Vec<bool> = found.items.iter().map(|item| item.changes[0].inherited).collect();
    assert_eq!(inherited, [false, true]);
}

#[test]
fn a_column_of_one_version_only_is_told_once() {
    let old = "目录名称,公开主体,公开时限,经办人\n甲,乙,即时,丙\n";
    let new = "目录名称,公开主体,公开方式,经办人\n甲,乙,主动公开,丁\n";
    let found = compare(&Catalogue::from_csv(old), &Catalogue::from_csv(new));
    assert_eq!(found.removed_columns, ["公开时限"]);
    assert_eq!(found.added_columns, ["公开方式"]);
    let change = &found.items[0].changes[0];
    assert_eq!((change.field, change.header.as_str()), (None, "经办人"));
}

#[test]
fn long_catalogues_without_anything_in_common_are_compared() {
    let rows = |salt: u32| -> String {
        let row = |at: u32| {
            let c = |by: u32| char::from_u32(0x4E00 + (at * by + salt) % 20_000).unwrap_or('甲');
            let content = [13, 17, 101].map(c).iter().collect::<String>();
            let name = [7919, 31, 1].map(c).iter().collect::<String>();
            format!("甲,{name}类信息,关于{content}事项的信息和情况说明,即时,丙\n")
        };
        (0..5_000).map(row).collect()
    };
    let found = compared(&rows(0), &rows(9_973));
    assert!(found.items.len() >= 5_000);
    assert_eq!(found.items.iter().filter(|item| item.new.is_some()).count(), 5_000);
}

#[test]
fn thousands_of_rows_that_are_all_alike_are_compared() {
    let rows = "甲,专题展示,公开本部门的信息和情况说明,即时,丙\n".repeat(5_000);
    fates(&rows, &rows, &[]);
    let found = compared(&rows, &rows.replace("本部门", "本单位"));
    assert!(found.items.iter().all(|item| item.fate() == Fate::Changed));
}
