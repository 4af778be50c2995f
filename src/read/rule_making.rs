//! Which bodies have no power to make rules (规章), by their names.

use super::place_of_office;

/// What the names of departments and of offices below them end with.
const OFFICES: &[&str] = &[
    "局",
    "厅",
    "委员会",
    "委",
    "办公室",
    "办公厅",
    "中心",
    "大队",
    "支队",
    "总队",
    "处",
    "所",
    "站",
];
/// What the names of governments end with that may not make rules.
const SMALL: &[&str] = &["县", "旗", "乡", "镇"];

/// Whether a body certainly has no power to make rules: by the law on legislation those of the state
/// have it, and the governments of provinces, of cities that have districts and of autonomous prefectures.
/// A city of which the name does not tell whether it has districts, and its office, are left open.
///
/// ```
/// use gongkai::read::makes_no_rules;
///
/// for name in ["兖州区公安局", "云南省公安厅", "永宁县人民政府", "九龙街道办事处"] {
///     assert!(makes_no_rules(name), "{name}");
/// }
/// for name in ["公安部", "国家统计局", "济宁市人民政府", "广西壮族自治区人民政府", "大理市人民政府办公室"] {
///     assert!(!makes_no_rules(name), "{name}");
/// }
/// ```
pub fn makes_no_rules(name: &str) -> bool {
    let name = name.trim();
    if ["国家", "国务院", "中国", "中央", "全国"].iter().any(|state| name.contains(state))
    {
        return false;
    }
    if let Some(at) = name.find("人民政府") {
        let place = &name[..at];
        let district =
            place.ends_with('区') && !place.ends_with("自治区") && !place.ends_with("新区");
        let below = name.contains("街道") || is_small(place) || district;
        return below;
    }
    if ["街道办事处", "街道办", "街道"].iter().any(|end| name.ends_with(end)) {
        return true;
    }
    is_local(name) && OFFICES.iter().any(|end| name.ends_with(end))
}

fn is_small(place: &str) -> bool {
    SMALL.iter().any(|end| place.ends_with(end))
}

/// Whether the name of a department begins with the place that it is of: 兖州区公安局, 市统计局, 云南省公安厅.
/// 市场监管总局 does not.
fn is_local(name: &str) -> bool {
    let mut letters = name.chars();
    let first = letters.next().unwrap_or_default();
    let own =
        "省市县区州旗".contains(first) && !letters.next().is_some_and(|c| "场政域长".contains(c));
    let of_province =
        name.find("省").is_some_and(|at| (1..=4).contains(&name[..at].chars().count()));
    own || of_province || place_of_office(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::makes_no_rules;

    #[test]
    fn what_the_name_does_not_tell_is_left_open() {
        for name in [
            "",
            "市场监管总局",
            "市场监督管理局",
            "应急管理部",
            "中国人民银行昆明中心支行",
            "云南省人民政府办公厅",
            "昆明市人民政府",
            "浦东新区人民政府",
            "大理白族自治州人民政府",
        ] {
            assert!(!makes_no_rules(name), "{name}");
        }
    }

    #[test]
    fn departments_and_governments_of_counties_make_none() {
        for name in [
            "市统计局",
            "区卫生健康委员会",
            "武汉市公安局",
            "重庆市大足区人民政府外事办公室",
            "汉阳区人民政府办公室",
            "梁河县人民政府",
            "鄂伦春自治旗人民政府",
            "凤屯镇人民政府",
        ] {
            assert!(makes_no_rules(name), "{name}");
        }
    }
}
