//! Regions (行政区划) by their codes of GB/T 2260, and whether an office's name goes with one.

mod table;

use table::{Province, current, former};

/// A region of GB/T 2260.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its six digits, as a number.
    pub code: u32,
    /// Its name, or the last one that it had; empty for one that was given up before 2005.
    pub name: &'static str,
    /// Whether the code is still in use.
    pub is_current: bool,
}

/// The region of a code of six digits, be it current or former; None where there never was one.
///
/// ```
/// use gongkai::read::region;
///
/// let yanzhou = region("370882").unwrap();
/// assert_eq!((yanzhou.name, yanzhou.is_current), ("兖州市", false));
/// let parents: Vec<&str> = yanzhou.parents().iter().map(|parent| parent.name).collect();
/// assert_eq!(parents, ["济宁市", "山东省"]);
/// assert!(region("370899").is_none());
/// ```
pub fn region(code: &str) -> Option<Region> {
    let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    if digits { of_number(code.parse().ok()?) } else { None }
}

fn of_number(code: u32) -> Option<Region> {
    let of = |table, is_current| {
        let name = names(table, code).next()?;
        Some(Region { code, name, is_current })
    };
    of(current(), true).or_else(|| of(former(), false))
}

impl Region {
    /// The prefecture and the province that it lies in, as far as it is not one itself.
    pub fn parents(&self) -> Vec<Self> {
        let above = [self.code / 100 * 100, self.code / 10_000 * 10_000];
        let codes = above.into_iter().filter(|code| *code != self.code);
        codes.filter_map(of_number).collect()
    }

    /// Its name as people say it: 永宁, 德宏. A name that would be left with one character keeps all.
    ///
    /// ```
    /// use gongkai::read::region;
    ///
    /// assert_eq!(region("533100").unwrap().short_name(), "德宏");
    /// assert_eq!(region("341823").unwrap().short_name(), "泾县");
    /// ```
    pub fn short_name(&self) -> &'static str {
        short(self.name)
    }

    /// Whether the office's name has it, a region that it lies in, or one that lies in it.
    ///
    /// ```
    /// use gongkai::read::region;
    ///
    /// let yongning = region("640121").unwrap();
    /// assert!(yongning.agrees_with("永宁县公安局"));
    /// assert!(yongning.agrees_with("银川市公安局") && yongning.agrees_with("宁夏公安厅"));
    /// assert!(!yongning.agrees_with("盈江县公安局"));
    /// ```
    pub fn agrees_with(&self, office: &str) -> bool {
        let own = [self.code, self.code / 100 * 100, self.code / 10_000 * 10_000];
        let mut names = own.into_iter().flat_map(all_names).filter(|name| !name.is_empty());
        names.any(|name| office.contains(short(name)))
            || places(office, Some(self.code / 10_000)).iter().any(|place| self.is_near(place.code))
    }

    /// Whether the code lies in it, or it in the code. Of a former region not more is known than that
    /// its places stayed in its province.
    fn is_near(&self, code: u32) -> bool {
        let is_current = self.is_current;
        let unit = match (self.code, code) {
            _ if !is_current => 10_000,
            (one, other) if one % 10_000 == 0 || other % 10_000 == 0 => 10_000,
            (one, other) if one % 100 == 0 || other % 100 == 0 => 100,
            _ => 1,
        };
        self.code / unit == code / unit
    }
}

/// The city or county that an office's name begins with; None where it begins with none, as those of
/// ministries do, or with a province.
///
/// ```
/// use gongkai::read::place_of_office;
///
/// assert_eq!(place_of_office("中共盈江县委"), Some("盈江县"));
/// assert_eq!(place_of_office("德宏州公安局"), Some("德宏傣族景颇族自治州"));
/// assert_eq!(place_of_office("云南省盈江县公安局"), Some("盈江县"));
/// assert_eq!(place_of_office("公安部"), None);
/// assert_eq!(place_of_office("云南省公安厅"), None);
/// ```
pub fn place_of_office(office: &str) -> Option<&'static str> {
    let office = without_lead(office);
    let mut found = places(office, None);
    if let Some(province) = found.iter().find(|place| place.code % 10_000 == 0) {
        found = places(office.strip_prefix(province.name)?, None);
    }
    found.first().filter(|place| place.code % 10_000 != 0).map(|place| place.name)
}

/// Whether an office belongs to a level of government above the other's, and the other to the regions
/// that it is over, as far as their names tell.
///
/// ```
/// use gongkai::read::is_office_above;
///
/// assert!(is_office_above("国务院办公厅", "宁国市商务局"));
/// assert!(is_office_above("公安部", "云岭县公安局") && !is_office_above("县委宣传部", "县公安局"));
/// assert!(is_office_above("云南省公安厅", "盈江县公安局"));
/// assert!(is_office_above("德宏州人民政府", "盈江县人民政府"));
/// assert!(!is_office_above("盈江县公安局", "德宏州公安局"));
/// assert!(!is_office_above("云南省公安厅", "四川省公安厅"));
/// assert!(!is_office_above("芒市公安局", "盈江县公安局"));
/// ```
pub fn is_office_above(office: &str, other: &str) -> bool {
    let is_central = |name: &str| {
        CENTRAL.iter().any(|word| name.starts_with(word)) && own_places(name).is_empty()
    };
    if is_central(office) || is_central(other) {
        return !is_central(other);
    }
    let (upper, lower) = (own_places(office), own_places(other));
    let unit = match upper.first() {
        Some(place) if place.code % 10_000 == 0 => 10_000,
        Some(place) if place.code % 100 == 0 => 100,
        _ => return false,
    };
    let within = |place: &Place| {
        let is_part = place.code % unit != 0;
        is_part && upper.iter().any(|over| over.code / unit == place.code / unit)
    };
    // The name of an office of a county may leave the county out; that of a province never does.
    lower.iter().any(within) || (lower.is_empty() && unit == 10_000)
}

/// What the names of offices of the centre begin with: its bodies, and the ministries of now and before.
#[rustfmt::skip]
const CENTRAL: &[&str] = &[
    "国务院", "中共中央", "中央", "国家", "中华人民共和国", "最高人民", "外交部", "国防部", "教育部", "科学技术部", "科技部",
    "工业和信息化部", "公安部", "民政部", "司法部", "财政部", "人力资源和社会保障部", "人力资源社会保障部", "自然资源部",
    "国土资源部", "生态环境部", "环境保护部", "住房和城乡建设部", "住房城乡建设部", "建设部", "交通运输部", "水利部",
    "农业农村部", "农业部", "商务部", "文化和旅游部", "文化部", "卫生部", "退役军人事务部", "退役军人部", "应急管理部",
    "中国人民银行", "审计署", "海关总署",
];

/// The regions that an office may be of: the last that its name goes on to.
fn own_places(office: &str) -> Vec<Place> {
    let office = without_lead(office);
    let found = places(office, None);
    let province = found.iter().find(|place| place.code % 10_000 == 0);
    let rest = province.and_then(|province| office.strip_prefix(province.name));
    let within = rest.map(|rest| places(rest, None)).unwrap_or_default();
    if within.is_empty() { found } else { within }
}

/// Whether two names begin with the names of two regions: what else they share, they are two things.
///
/// ```
/// use gongkai::read::are_of_two_regions;
///
/// assert!(are_of_two_regions("兖州市信息发布规定", "济宁市信息发布规定"));
/// assert!(are_of_two_regions("山东省信息公开办法", "广东省信息公开办法"));
/// assert!(are_of_two_regions("国家突发环境事件应急预案", "泗县突发环境事件应急预案"));
/// assert!(!are_of_two_regions("云岭县信息公开办法", "云领县信息公开办法"));
/// ```
pub fn are_of_two_regions(one: &str, other: &str) -> bool {
    let nation = ["国家", "全国"];
    let region = |name: &str| {
        let of_nation = nation.iter().any(|nation| name.starts_with(nation)).then_some(nation[0]);
        of_nation.or_else(|| places(name, None).first().map(|place| place.name))
    };
    region(one).zip(region(other)).is_some_and(|(one, other)| one != other)
}

/// A region that an office's name begins with.
#[derive(Clone, Copy, Debug)]
struct Place {
    code: u32,
    name: &'static str,
}

/// The characters of the longest name.
const LONGEST: usize = 16;

/// What stands before the place in names of offices.
const LEADS: [&str; 4] = ["中国共产党", "中共", "国家税务总局", "共青团"];

/// The office's name from its place on.
fn without_lead(office: &str) -> &str {
    LEADS.iter().find_map(|lead| office.strip_prefix(lead)).unwrap_or(office)
}

/// The regions of a province, or of all, that an office's name begins with: several share a name.
fn places(office: &str, within: Option<u32>) -> Vec<Place> {
    let office = without_lead(office);
    let mut found = Vec::new();
    // Every name has two characters and more.
    let Some(start) = office.char_indices().nth(2).map(|(at, _)| &office[..at]) else {
        return found;
    };
    // 县公安局 and 公安部 name no place, and need not be looked for.
    if !office.chars().skip(1).take(LONGEST).any(|c| "省市区县旗盟州".contains(c)) {
        return found;
    }
    for (province, list) in current().iter().chain(former()) {
        if within.is_some_and(|within| within != u32::from(*province)) {
            continue;
        }
        for (at, _) in list.match_indices(start) {
            let Some(digits) = at.checked_sub(4).and_then(|from| list.get(from..at)) else {
                continue;
            };
            let Ok(code) = digits.parse::<u32>() else { continue };
            let name = name_at(list, at - 4);
            if begins_with(office, name) {
                found.push(Place { code: u32::from(*province) * 10_000 + code, name });
            }
        }
    }
    found
}

/// Whether the office's name begins with that of a region, in full or as 德宏州.
fn begins_with(office: &str, name: &str) -> bool {
    let Some(last) = name.chars().next_back() else { return false };
    if office.starts_with(name) {
        return name.len() > last.len_utf8();
    }
    let autonomous = name.strip_suffix(last).is_some_and(|name| name.ends_with("自治"));
    let rest = office.strip_prefix(short(name)).filter(|_| autonomous);
    rest.is_some_and(|rest| rest.starts_with(last))
}

/// Every name that a code has or had.
fn all_names(code: u32) -> impl Iterator<Item = &'static str> {
    names(current(), code).chain(names(former(), code))
}

/// The names that a table has for a code.
fn names(table: &'static [Province], code: u32) -> impl Iterator<Item = &'static str> {
    let province = code / 10_000;
    let at = table.binary_search_by(|(number, _)| u32::from(*number).cmp(&province));
    let list = at.map_or("", |at| table[at].1.as_str());
    // Names have no digits, so that four of them are the beginning of one entry.
    let digits = format!("{:04}", code % 10_000);
    let mut at = 0;
    std::iter::from_fn(move || {
        at += list.get(at..)?.find(&digits)?;
        let name = name_at(list, at);
        at += 4 + name.len();
        Some(name.trim_end_matches('.'))
    })
}

/// The name that follows the four digits at `at`.
fn name_at(list: &'static str, at: usize) -> &'static str {
    let rest = &list[at + 4..];
    let end = rest.bytes().position(|byte| byte.is_ascii_digit()).unwrap_or(rest.len());
    &rest[..end]
}

/// What kinds of regions are called, longer ones first.
const KINDS: [&str; 16] = [
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "林区",
    "特区",
    "新区",
    "省",
    "市",
    "盟",
    "区",
    "县",
    "旗",
    "州",
];

/// The peoples that autonomous regions are named after.
const PEOPLES: [&str; 53] = [
    "各族",
    "蒙古族",
    "蒙古",
    "回族",
    "藏族",
    "维吾尔族",
    "维吾尔",
    "苗族",
    "彝族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "侗族",
    "瑶族",
    "白族",
    "土家族",
    "哈尼族",
    "哈萨克族",
    "哈萨克",
    "傣族",
    "黎族",
    "傈僳族",
    "佤族",
    "畲族",
    "拉祜族",
    "水族",
    "东乡族",
    "纳西族",
    "景颇族",
    "柯尔克孜族",
    "柯尔克孜",
    "土族",
    "达斡尔族",
    "仫佬族",
    "羌族",
    "布朗族",
    "撒拉族",
    "毛南族",
    "仡佬族",
    "锡伯族",
    "锡伯",
    "普米族",
    "塔吉克族",
    "塔吉克",
    "怒族",
    "鄂温克族",
    "德昂族",
    "保安族",
    "裕固族",
    "独龙族",
    "鄂伦春族",
    "基诺族",
];

/// A name without what kind of region it is and without the peoples it is named after; the whole of it
/// where one character would be left.
fn short(name: &str) -> &str {
    let Some(kind) = KINDS.iter().find(|kind| name.ends_with(*kind)) else { return name };
    let mut rest = &name[..name.len() - kind.len()];
    if kind.starts_with("自治") {
        while let Some(shorter) = PEOPLES.iter().find_map(|people| rest.strip_suffix(people)) {
            if !is_long(shorter) {
                break;
            }
            rest = shorter;
        }
    }
    if is_long(rest) { rest } else { name }
}

fn is_long(name: &str) -> bool {
    name.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::{place_of_office, region, short};

    #[test]
    fn names_are_shortened_to_what_people_say() {
        for (name, said) in [
            ("德宏傣族景颇族自治州", "德宏"),
            ("龙胜各族自治县", "龙胜"),
            ("内蒙古自治区", "内蒙古"),
            ("巴音郭楞蒙古自治州", "巴音郭楞"),
            ("鄂温克族自治旗", "鄂温克族"),
            ("新疆维吾尔自治区", "新疆"),
            ("积石山保安族东乡族撒拉族自治县", "积石山"),
            ("香港特别行政区", "香港"),
            ("神农架林区", "神农架"),
            ("兖州区", "兖州"),
            ("泾县", "泾县"),
            ("大兴安岭地区", "大兴安岭"),
        ] {
            assert_eq!(short(name), said, "{name}");
        }
    }

    #[track_caller]
    fn agrees(code: &str, office: &str) -> bool {
        region(code).unwrap_or_else(|| panic!("{code}")).agrees_with(office)
    }

    #[test]
    fn an_office_goes_with_its_region_and_those_above_and_below() {
        for (code, office) in [
            ("640121", "永宁县公安局"),
            ("640121", "中共永宁县委办公室"),
            ("640121", "银川市人民政府"),
            ("640100", "永宁县公安局"),
            ("640000", "永宁县公安局"),
            ("533122", "德宏州公安局"),
            ("533100", "梁河县公安局"),
            ("370882", "济宁市兖州区公安局"),
            ("370812", "兖州市公安局"),
            ("110103", "北京市东城区人民政府"),
            ("371202", "济南市莱芜区人民政府"),
        ] {
            assert!(agrees(code, office), "{code} {office}");
        }
        for (code, office) in [
            ("640121", "盈江县公安局"),
            ("640121", "贺兰县公安局"),
            ("533122", "盈江县公安局"),
            ("533100", "昆明市公安局"),
            ("640121", "公安部"),
        ] {
            assert!(!agrees(code, office), "{code} {office}");
        }
    }

    #[test]
    fn offices_without_a_place_name_none() {
        for office in ["", "县公安局", "中关村管委会", "宁夏回族自治区公安厅", "国务院办公厅"]
        {
            assert_eq!(place_of_office(office), None, "{office}");
        }
        assert_eq!(place_of_office("国家税务总局永宁县税务局"), Some("永宁县"));
    }
}
