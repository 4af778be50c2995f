//! Names of persons as forms have them.

use crate::text::{is_han, is_space};

/// What stands for a person without naming one.
const NOBODY: &[&str] = &["同上", "本人", "同左", "无"];

/// The persons that a value names, each as it can be compared: without the spaces in a name of two
/// characters, and without the title in parentheses or behind it.
///
/// ```
/// use gongkai::read::read_persons;
///
/// assert_eq!(read_persons("张 三、李小四（科长）"), ["张三", "李小四"]);
/// assert!(read_persons("法制大队").is_empty());
/// ```
pub fn read_persons(value: &str) -> Vec<String> {
    value.split(['、', '，', ',', '；', ';', '/', '\n']).filter_map(person).collect()
}

fn person(part: &str) -> Option<String> {
    let part = part.split(['（', '(']).next().unwrap_or_default();
    let name: String = part.chars().filter(|c| !is_space(*c)).collect();
    let name = name.trim_end_matches("同志");
    let length = name.chars().count();
    let is_name = (2..=4).contains(&length) && name.chars().all(|c| is_han(c) || c == '·');
    let is_unit = UNITS.iter().any(|unit| name.ends_with(unit));
    (is_name && !is_unit && !NOBODY.contains(&name)).then(|| name.to_owned())
}

/// How units end.
const UNITS: &[&str] = &[
    "局", "科", "处", "室", "队", "所", "股", "办", "中心", "委", "厅", "部", "组", "院", "站",
    "司", "单位", "部门", "支队",
];

/// A unit and a person in one value, as a cell 撰稿单位及撰稿人 holds them.
///
/// ```
/// use gongkai::read::unit_and_person;
///
/// assert_eq!(unit_and_person("法制大队 张三"), Some(("法制大队", "张三")));
/// assert_eq!(unit_and_person("法制大队"), None);
/// ```
pub fn unit_and_person(value: &str) -> Option<(&str, &str)> {
    let value = value.trim_matches(is_space);
    for (at, mark) in value.match_indices(|c: char| is_space(c) || "/／、，,；;\n".contains(c))
    {
        let (unit, person) = (&value[..at], &value[at + mark.len()..]);
        let (unit, person) = (unit.trim_matches(is_space), person.trim_matches(is_space));
        let is_unit = UNITS.iter().any(|end| unit.ends_with(end));
        if is_unit && !read_persons(person).is_empty() {
            return Some((unit, person));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{read_persons, unit_and_person};

    #[test]
    fn units_and_words_are_no_persons() {
        for value in ["", "指挥中心秘书科", "同上", "138****1234", "已由分管副局长审核把关"]
        {
            assert!(read_persons(value).is_empty(), "{value}");
        }
        assert_eq!(read_persons("欧阳小明同志"), ["欧阳小明"]);
    }

    #[test]
    fn a_unit_and_a_person_are_taken_apart() {
        assert_eq!(unit_and_person("法制大队\n李 四"), Some(("法制大队", "李 四")));
        assert_eq!(unit_and_person("许可服务科/张三"), Some(("许可服务科", "张三")));
        assert_eq!(unit_and_person("张三 李四"), None);
    }
}
