//! The units that a cell such as 公开主体（责任单位） names.

use crate::order::Table;
use crate::text::{Span, is_space};

/// How definitely a part of the cell names its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// 政工室, 各派出所.
    Named,
    /// 许可服务科等有关科室: a unit and an open end.
    Open,
    /// 各单位, 局机关各科室: all there are.
    All,
    /// 有关科室, 局属有关单位: no unit at all.
    Unnamed,
}

/// A unit, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResponsibleUnit {
    /// Where it stands, without labels such as 牵头单位：.
    pub span: Span,
    /// How definitely it is named.
    pub naming: Naming,
}

/// What stands between units.
const MARKS: &[char] = &['、', '，', ',', '；', ';', '/', '／', '\n'];

/// Nouns that stand for any unit.
const ANY: &[&str] = &["单位", "部门", "科室", "股室", "处室", "警种", "机构", "站所"];

/// What names the ones that it concerns without saying which they are.
const CONCERNED: &[&str] = &["有关", "相关", "涉及", "其他", "其它"];

/// Before or after 等 these make another word of it.
const BEFORE: &[char] = &['高', '平', '中', '初', '同', '对', '均', '优', '劣', '上', '下'];

/// No name of a unit is longer, in characters.
const LONGEST: usize = 32;

/// What has units below it.
const PARENTS: &[&str] = &["中心", "局", "大队", "支队", "总队", "办公室", "委", "厅"];

/// The units of a cell, in order.
///
/// ```
/// use gongkai::read::{Naming, read_responsible_units};
///
/// let cell = "牵头单位：指挥中心秘书科、许可服务科等有关科室";
/// let units = read_responsible_units(cell);
/// assert_eq!(units[0].span.of(cell), "指挥中心秘书科");
/// assert_eq!(units[1].naming, Naming::Open);
/// ```
pub fn read_responsible_units(value: &str) -> Vec<ResponsibleUnit> {
    let mut units = Vec::new();
    let mut start = 0;
    let labelled = value.contains(['：', ':']);
    let is_mark = |c: char| MARKS.contains(&c) || (labelled && matches!(c, '（' | '('));
    for (at, mark) in value.match_indices(is_mark) {
        if !labelled && is_in_a_name(&value[start..at], &value[at..]) {
            continue;
        }
        units.extend(unit(value, start, at));
        start = at + mark.len();
    }
    units.extend(unit(value, start, value.len()));
    units
}

/// Whether a mark stands in brackets that a name goes on behind: 县（区、市）人民政府.
fn is_in_a_name(before: &str, after: &str) -> bool {
    let is_open = before.rfind('（') > before.rfind('）');
    let behind = after.split_once('）').map_or("", |(_, behind)| behind);
    is_open && behind.starts_with(crate::text::is_han)
}

/// The unit between two marks, less its label and the brackets that are open on one side.
fn unit(value: &str, start: usize, end: usize) -> Option<ResponsibleUnit> {
    let part = &value[start..end];
    let label = part
        .rfind(['：', ':'])
        .map_or(0, |at| at + if part[at..].starts_with(':') { 1 } else { 3 });
    let mut name = part[label..].trim_matches(|c| is_space(c) || "。.“”\"".contains(c));
    if !name.contains(['（', '(']) {
        name = name.trim_end_matches(['）', ')']);
    } else if !name.contains(['）', ')']) {
        name = name.trim_start_matches(['（', '(']);
    }
    if name.is_empty() {
        return None;
    }
    let from = start + label + part[label..].find(name)?;
    let span = Span::new(from, from + name.len());
    Some(ResponsibleUnit { span, naming: naming(name) })
}

fn naming(name: &str) -> Naming {
    if is_open(name) {
        return Naming::Open;
    }
    if !ANY.iter().any(|noun| name.ends_with(noun)) {
        return Naming::Named;
    }
    // 各预算单位 is a class of units, 各单位 is all of them.
    if let Some(at) = CONCERNED.iter().filter_map(|word| name.find(word)).min() {
        return if joins_a_unit(&name[..at]) { Naming::Open } else { Naming::Unnamed };
    }
    let all =
        ANY.iter().any(|noun| name.strip_suffix(noun).is_some_and(|rest| rest.ends_with('各')));
    if all { Naming::All } else { Naming::Named }
}

/// Whether what stands before 相关部门 names somebody first: 乡镇人民政府及县级, 招标人或.
fn joins_a_unit(before: &str) -> bool {
    let joint = ["及", "和", "与", "或"].iter().filter_map(|word| before.find(word)).min();
    joint.is_some_and(|at| before[..at].chars().count() >= 3)
}

/// 等, 等部门, 等有关科室 behind a name; not 等三部门, which counts what stands before.
fn is_open(name: &str) -> bool {
    name.match_indices('等').any(|(at, mark)| {
        let (before, after) = (&name[..at], &name[at + mark.len()..]);
        let other_word = before.is_empty() || before.ends_with(BEFORE) || after.starts_with('级');
        let counted =
            after.starts_with(|c: char| c.is_ascii_digit() || "二三四五六七八九十两".contains(c));
        let ends = after.is_empty() || ANY.iter().any(|noun| after.ends_with(noun));
        !other_word && !counted && ends
    })
}

/// What stands before `short` in `full`, where it is the name of a unit that has others below it:
/// 指挥中心 for 宣传科 in 指挥中心宣传科.
pub fn parent_unit<'a>(full: &'a str, short: &str) -> Option<&'a str> {
    let parent = full.strip_suffix(short)?;
    let long = parent.chars().count() > 2;
    (long && PARENTS.iter().any(|suffix| parent.ends_with(suffix))).then_some(parent)
}

/// The units that a name begins with and that have others below them: 指挥中心 of 指挥中心秘书科.
pub fn parent_units(name: &str) -> impl Iterator<Item = &str> {
    let ends = name.char_indices().take(LONGEST).skip(3).map(|(end, _)| &name[..end]);
    ends.filter(|parent| PARENTS.iter().any(|suffix| parent.ends_with(suffix)))
}

/// The units that cells name, by their names, each with the first cell that names it.
pub fn units_used<'a>(cells: impl Iterator<Item = (usize, &'a str)>) -> Table<&'a str, usize> {
    let mut used = Table::new();
    for (row, cell) in cells {
        for unit in read_responsible_units(cell).iter().filter(|unit| unit.naming == Naming::Named)
        {
            let name = unit.span.of(cell);
            if !used.contains_key(name) {
                used.insert(name, row);
            }
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use super::{Naming, parent_unit, read_responsible_units};

    #[test]
    fn units_stand_between_any_marks_and_behind_labels() {
        for (cell, expected) in [
            ("指挥中心秘书科、宣传科", &["指挥中心秘书科", "宣传科"][..]),
            ("县公安局/县民政局；乡镇人民政府", &["县公安局", "县民政局", "乡镇人民政府"]),
            ("指导单位:县教育局\n配合单位：各中小学", &["县教育局", "各中小学"]),
            ("政工室（配合单位：法制大队）", &["政工室", "法制大队"]),
            ("市（县）公安局", &["市（县）公安局"]),
            ("县（区、市）人民政府、公安局", &["县（区、市）人民政府", "公安局"]),
            ("政工室（宣传科、秘书科）", &["政工室（宣传科", "秘书科"]),
            (" ", &[]),
        ] {
            let names: Vec<&str> =
                read_responsible_units(cell).iter().map(|unit| unit.span.of(cell)).collect();
            assert_eq!(names, expected, "{cell}");
        }
    }

    #[test]
    fn what_names_no_unit_is_told_from_what_names_a_class() {
        for (cell, naming) in [
            ("政工室", Naming::Named),
            ("各派出所", Naming::Named),
            ("各预算单位", Naming::Named),
            ("财政部门", Naming::Named),
            ("高等学校", Naming::Named),
            ("公安局等三部门", Naming::Named),
            ("许可服务科等有关科室", Naming::Open),
            ("刑侦大队等重大决策执行涉及警种单位", Naming::Open),
            ("县民政局等", Naming::Open),
            ("乡镇人民政府（街道办事处）及县级相关部门", Naming::Open),
            ("招标人及其招标代理机构或相关行政监督部门", Naming::Open),
            ("全县及相关单位", Naming::Unnamed),
            ("各单位", Naming::All),
            ("局机关各科室", Naming::All),
            ("局属有关单位", Naming::Unnamed),
            ("相关部门", Naming::Unnamed),
        ] {
            assert_eq!(read_responsible_units(cell)[0].naming, naming, "{cell}");
        }
    }

    #[test]
    fn a_parent_has_units_below_it() {
        assert_eq!(parent_unit("指挥中心宣传科", "宣传科"), Some("指挥中心"));
        for (full, short) in
            [("县财政局", "财政局"), ("政府办公室", "办公室"), ("政工室", "政工室")]
        {
            assert_eq!(parent_unit(full, short), None, "{full}");
        }
    }
}
